# Who may do what: rights are verbs, given by a role and changed for one person

intent-staff-rights = Festlegen, was jemand im Team darf
history-staff-rights = Rechte im Team geändert
button-rights = Rechte von { $name }
button-right-given = ✔ { $right }
button-right-missing = ✖ { $right }

right-terminate = Kündigen
right-backdate = Zurückdatieren
right-refund = Erstatten
right-correct-units = Einheiten korrigieren
right-see-money = Beträge sehen
right-export = Exportieren
right-bulk = Vieles auf einmal
right-what-terminate = Verträge beenden, widerrufen und das zurücknehmen
right-what-backdate = Eingang, Ende oder Zahlung auf einen vergangenen Tag legen
right-what-refund = Geld auszahlen und bezahlte Beträge gutschreiben
right-what-correct-units = Einheiten ändern, übertragen, Karten verlängern
right-what-see-money = Rechnungen, Konten und Auswertungen
right-what-export = Datenauskunft und Listen als Datei
right-what-bulk = viele Karten, Zahlungen oder eine ganze Datei

rights-words-no = nicht,kein,nimm,nehm,entzieh,entzog,weg,ohne,verbiet
rights-words-terminate = kündig,beenden
rights-words-backdate = zurückdatier,rückdatier,zurück datier
rights-words-refund = erstatt,auszahl,gutschreib
rights-words-correct-units = einheit,korrigier
rights-words-see-money = geld,beträge,betrag,umsätze,umsatz,rechnung
rights-words-export = export
rights-words-bulk = vieles auf einmal,mehrere auf einmal,sammel,massen

rights-head = <b>{ $name } darf</b> ({ $role })
rights-given = ✔ { $right }: { $what }
rights-given-new = ✔ <b>{ $right }: { $what }</b> (neu)
rights-missing = ✖ { $right }: { $what }
rights-missing-new = ✖ <b>{ $right }: { $what }</b> (entzogen)
rights-hint = Tippe auf ein Recht, um es zu geben oder zu nehmen. Was jemand nicht darf, geht als Anfrage an alle, die es dürfen.
rights-at-once = Das gilt sofort nach dem Bestätigen, auch für offene Vorschläge. Mit einer anderen Rolle verfällt, was du hier geändert hast.
rights-changed = ✅ <b>Geändert: Das darf { $name } jetzt.</b>
rights-changed-for = { $name } darf davon abweichend:{ $more }{ $less }
rights-more = { " " }auch { $rights }
rights-less = { " " }nicht { $rights }
rights-lost = Damit verliert { $name }: { $rights }
refusal-owner-may-all = { $name } ist Inhaberin oder Inhaber und darf alles. Gib der Person zuerst eine andere Rolle.
refusal-rights-unchanged = { $name } darf genau das schon. Es gibt nichts zu ändern.
refusal-owner-needed = Das entscheidet nur die Inhaberin oder der Inhaber.
refusal-right-missing = Dir fehlt dafür das Recht „{ $right_name }“. Das darf hier: { $names }.
rights-nobody = zurzeit niemand

# Lacking a right: the proposal goes to those who have it
button-send-as-request = Als Anfrage schicken
rights-as-request = 🔑 Dafür fehlt dir: { $rights }. Der Vorschlag geht als Anfrage an { $names }.
rights-nobody-connected = 🔑 Dafür fehlt dir: { $rights }. Das darf hier { $names }; im Chat ist davon gerade niemand verbunden.
rights-changed-meanwhile = ❗ Was du darfst, hat sich inzwischen geändert. Bitte sieh es dir noch einmal an.
toast-rights-changed-meanwhile = Deine Rechte haben sich geändert. Es wurde nichts getan.
toast-rights-missing = Dir fehlt dafür das Recht „{ $right }“. Es wurde nichts getan.
request-sent-team = 📨 <b>Deine Anfrage ist bei { $names }.</b>
    { $what }, gestellt am { $at } Uhr. Du hörst hier, sobald darüber entschieden ist.
request-head-team = 📨 <b>Anfrage aus dem Team, von { $name }</b>: { $what }, gestellt am { $at } Uhr
request-granted-team = ✅ <b>{ $name } hat deiner Anfrage zugestimmt.</b>
request-declined-team = { $name } hat die Anfrage abgelehnt. Es wurde nichts geändert.
request-decided-by = 👤 Entschieden von { $name }, { $at } Uhr
toast-decided-by = { $name } hat darüber schon entschieden.
request-credits-adjust = Korrektur von Einheiten
request-credits-transfer = Übertragung von Einheiten
request-cards-extend = Verlängerung von Karten
request-invoice-paid = Zahlung eintragen
request-invoice-delete = Rechnungsentwurf löschen
request-refund-paid = Auszahlung einer Erstattung
request-course-cancel-day = Ausfall eines Kurstags
request-undo = Rückgängig machen
request-data-import = Import einer Datei
undo-restored-staff-rights = Rechte: { $staff_rights }
rights-none = keine
undo-of-staff-rights = geänderte Rechte im Team
undo-then-staff-rights = Die Person darf wieder, was sie vorher durfte.
