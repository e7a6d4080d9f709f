# What every conversation needs: buttons, short answers to taps, shared lines.

length-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
length-weeks = { $count ->
    [one] 1 Woche
   *[other] { $count } Wochen
}
length-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}

# Buttons
button-confirm = Bestätigen
button-abort = Abbrechen
button-details = Details
button-change-day = Datum ändern
button-change-end = Enddatum ändern
button-withdraw = Kündigung zurücknehmen
button-undo = Rückgängig
button-send-now = Jetzt senden
one-of-several = ☝️ Das gilt für diesen einen Vertrag. Geht es noch um einen anderen, sag es mir danach bitte noch einmal.
button-decline = Ablehnen
button-answer = Beantworten …
button-take-back = Anfrage zurückziehen
button-cancel-invoice = Stornorechnung ausstellen
button-settle-later = Rechnungen erst später
button-settle-now = Rechnungen gleich mit
button-money-refund = Auszahlen statt gutschreiben
button-money-account = Aufs Kundenkonto statt auszahlen
button-way-immediate = Sofort beenden …
button-way-date = Zu einem anderen Tag …
button-way-term-end = Zum Enddatum: { $day }
button-change-received = Eingang ändern
button-given-by-studio = Das Studio kündigt
button-given-by-customer = Die Kundin oder der Kunde kündigt
understood-name = Verstanden habe ich: { $name }. Was soll damit sein?
button-deactivate-from = Kunde inaktiv ab { $day }

# Short answers to taps
toast-not-yours = Dieser Knopf ist nicht für dich.
toast-already-done = Schon erledigt.
toast-outdated = Das ist nicht mehr der aktuelle Stand. Es wurde nichts geändert.
toast-note-expired = Der Vorschlag war älter als 15 Minuten. Bitte noch einmal ansehen.
toast-note-outdated = Inzwischen hat sich etwas geändert. Bitte noch einmal ansehen.
toast-sent-now = Die Nachricht geht jetzt raus.
note-expired = ⏳ Der Vorschlag war älter als 15 Minuten und ist neu gerechnet. Noch ist nichts geändert.
note-outdated = 🔄 Inzwischen hat sich etwas geändert. Noch ist nichts passiert, so sieht es jetzt aus:
note-undone = ↩️ <b>Rückgängig gemacht.</b>
recorded-by = Eingetragen von { $by } am { $at } Uhr.
note-nothing-changed = Es wurde nichts geändert.

# Around every dialog
aborted = Abgebrochen. Es wurde nichts geändert.
nothing-to-abort = Es ist nichts offen, das man abbrechen könnte.
yes-to-which = Es sind mehrere Vorschläge offen. Tippe bitte bei dem richtigen auf „Bestätigen“.
yes-to-nothing = Es ist gerade kein Vorschlag offen, den du bestätigen könntest.
yes-to-this = Deine letzte Nachricht habe ich nicht in den Vorschlag übernommen. Soll er so gelten? Dann schreib noch einmal „ja“ oder tippe auf den Knopf.
not-an-answer = Das konnte ich nicht als Antwort lesen.
not-understood = Das habe ich nicht verstanden, und es wurde nichts geändert. Schreib zum Beispiel „Mitgliedschaft von … beenden“ oder /hilfe.
not-understood-but = Das habe ich nicht sicher verstanden, und es wurde nichts geändert. Meinst du vielleicht:
hello = Hallo! Was gibt es zu tun? Schreib es mir einfach, oder /hilfe.
welcome = Gern!
not-yet = Das kann ich noch nicht, und es wurde nichts geändert. /hilfe zeigt, was schon geht.
ask-one-of-several = Ich mache das für eine Person nach der anderen. Wer zuerst?
ask-unclear-day = „{ $said }“ konnte ich nicht sicher als Tag lesen. Letzter Tag des Vertrags?
no-text = Damit kann ich nichts anfangen: Ich lese nur Text. Schreib mir bitte einen Satz oder /hilfe.
text-too-long = Das ist zu lang für mich. Schreib es bitte in einem Satz mit höchstens { $most } Zeichen.
unknown-slash = Diesen Befehl kenne ich nicht. /hilfe zeigt, was geht.
only-studio = Das kann nur das Studio. Deine eigenen Verträge, Karten und Rechnungen zeige ich dir gern.
not-your-role = Das dürfen hier nur Inhaberin und Team.
only-owner = Das darf hier nur die Inhaberin oder der Inhaber.
only-yourself = Ich darf dir nur deine eigenen Daten zeigen.

# At the door
please-private = Bitte schreib mir privat, nicht in einer Gruppe.
please-private-short = Bitte privat schreiben.
slow-down = Das geht mir zu schnell: Ab hier habe ich nichts mehr bearbeitet. Warte bitte eine Minute und versuch es dann noch einmal.
stranger = Hallo! Ich bin der Tresen eines Studios und darf nur mit verbundenen Personen sprechen. Lass dir im Studio einen Einladungslink geben, dann geht es los. Ein Link öffnet einmal und gilt 7 Tage.
stranger-short = Bitte lass dir im Studio einen Einladungslink geben.
welcome-owner = Willkommen! Du bist jetzt als Inhaberin oder Inhaber von { $studio } verbunden. Schreib mir einfach, was zu tun ist, oder /hilfe.
welcome-staff = Willkommen im Team von { $studio }! Schreib mir einfach, was zu tun ist, oder /hilfe.
welcome-trainer = Willkommen bei { $studio }! /hilfe zeigt, was du hier nachsehen kannst.
welcome-customer = Willkommen! Du bist jetzt mit { $studio } verbunden. Frag mich, was auf deiner Karte übrig ist oder wann dein Vertrag endet. /hilfe zeigt mehr.

# People and contracts
ask-customer = Um wen geht es? Name, Kundennummer, Telefon oder E-Mail.
ask-which-person = „{ $name }“ gibt es mehrmals. Wer ist gemeint?
nobody-found = „{ $name }“ habe ich nicht gefunden. Schreib den Namen bitte noch einmal oder tippe auf den richtigen.
person-plan = { $name } · { $fact }
person-since = { $name } · seit { $fact }
person-birth-year = { $name } · Jahrgang { $fact }
person-phone-end = { $name } · Telefon …{ $fact }
person-number = { $name } · { $fact }
ask-which-contract = Welcher Vertrag?
contract-label = { $plan } { $number } · bis { $on }
contract-label-open = { $plan } { $number } · seit { $on }
label-units-left = noch { $left } von { $of }
no-such-contract = { $customer } hat keinen laufenden Vertrag.
typo-line = ❓ <b>Ist { $name } gemeint?</b> Der Name war anders geschrieben.

# Lines of proposals
line-contract = <b>{ $customer }</b> · { $plan } ({ $number })
line-invoice = 🧾 { $number } · { $period } · { $amount } { $state } → { $outcome }{ $back }
line-invoice-planned = 🧾 { $period } · { $amount }, noch nicht gestellt → { $outcome }{ $back }
line-invoice-back = , { $back } zurück
draft-number = Entwurf
line-refund = Auszuzahlen: { $amount }
line-balance = Kundenkonto danach: { $balance }
line-balance-now = Kundenkonto jetzt: { $balance }
line-documents = { $count ->
    [one] Neues Dokument: { $numbers }
   *[other] Neue Dokumente: { $numbers }
}
line-lasting = Ausgestellte Dokumente bleiben in jedem Fall; Rückgängig machen stellt neue aus.
line-message-held = ✉️ { $kind } an { $customer } nach 10 Minuten (bis dahin rückgängig zu machen)
line-message-now = ✉️ { $kind } an { $customer } sofort
line-message-mailed = ✉️ { $kind } an { $customer } per E-Mail (nicht mit dem Chat verbunden)
line-message-unwanted = 🔕 { $kind } an { $customer } geht nicht raus: Solche Nachrichten sind dort nicht gewünscht.
line-message-unwanted-by-mail = 🔕 { $kind } an { $customer } nur per E-Mail mit dem Dokument: Im Chat ist sie nicht gewünscht.
line-not-connected = ✉️ { $customer } ist nicht mit dem Chat verbunden und bekommt keine Nachricht.

invoice-state-draft = Entwurf
invoice-state-open = offen
invoice-state-partly-paid = teilweise bezahlt
invoice-state-paid = bezahlt
invoice-state-overdue = überfällig
invoice-state-cancelled = storniert
invoice-state-corrected = korrigiert

treatment-keep = bleibt
treatment-drop = <b>entfällt</b>
treatment-shorten = <b>{ $new }</b>
treatment-cancel = <b>wird storniert</b>
treatment-correct = <b>wird auf { $new } korrigiert</b>
treatment-done-keep = bleibt
treatment-done-drop = <b>entfallen</b>
treatment-done-shorten = <b>{ $new }</b>
treatment-done-cancel = <b>storniert</b>
treatment-done-correct = <b>auf { $new } korrigiert</b>
treatment-later-keep = bleibt
treatment-later-drop = <b>bleibt vorerst</b> (später: löschen)
treatment-later-shorten = <b>bleibt vorerst</b> (später: auf { $new } kürzen)
treatment-later-cancel = <b>bleibt vorerst</b> (später: stornieren)
treatment-later-correct = <b>bleibt vorerst</b> (später: auf { $new } korrigieren)

# Requests of customers
request-received = 📨 <b>Deine Anfrage ist beim Studio.</b>
    { $what }, eingegangen am { $at } Uhr. Du hörst hier, sobald darüber entschieden ist.
request-received-declared = 📨 <b>Deine Anfrage ist beim Studio.</b>
    { $what }, eingegangen am { $at } Uhr. Das Studio bestätigt dir hier Eingang und Enddatum.
request-received-withdrawal = 📨 <b>Dein Widerruf ist beim Studio.</b>
    Eingegangen am { $at } Uhr. Die Bestätigung bekommst du hier.
request-received-withdrawal-late = 📨 <b>Dein Widerruf ist beim Studio.</b>
    Eingegangen am { $at } Uhr. Die Widerrufsfrist lief bis { $deadline }, deshalb entscheidet das Studio, was daraus wird. Du hörst hier davon.
request-head = 📨 <b>Anfrage von { $customer }</b>: { $what }, eingegangen am { $at } Uhr
request-replaces = 🔁 Ersetzt die Anfrage vom { $at } Uhr: bisher „{ $before }“, jetzt „{ $now }“
request-replaces-gone = 🔁 Ersetzt die Anfrage vom { $at } Uhr, ohne „{ $before }“.
request-replaces-plain = 🔁 Ersetzt die Anfrage vom { $at } Uhr.
request-replaced = 📨 { $what }: ersetzt durch die neue Anfrage vom { $at } Uhr.
wish-own-studio = 📨 Noch ist nichts abgeschickt. Das Studio sieht deine Anfrage und entscheidet.
wish-replaces = 🔁 <b>Ersetzt deine Anfrage vom { $at } Uhr</b>, die noch beim Studio liegt: bisher „{ $before }“, jetzt „{ $now }“
wish-replaces-gone = 🔁 <b>Ersetzt deine Anfrage vom { $at } Uhr</b>, die noch beim Studio liegt, ohne „{ $before }“.
wish-replaces-plain = 🔁 <b>Ersetzt deine Anfrage vom { $at } Uhr</b>, die noch beim Studio liegt.
wish-besides = ➕ Deine Anfrage vom { $at } Uhr bleibt daneben bestehen: { $before }
wish-besides-plain = ➕ Deine Anfrage vom { $at } Uhr bleibt daneben bestehen.
button-wish-besides = Zusätzlich, die andere bleibt
button-wish-instead = Stattdessen, die andere entfällt
request-granted = ✅ <b>Das Studio hat deiner Anfrage zugestimmt.</b>
    { $what }: Die Bestätigung folgt.
note-sent-now = ✉️ Die Nachricht ist unterwegs.
request-granted-quietly = ✅ <b>Das Studio hat deiner Anfrage zugestimmt.</b>
    { $what }
request-line = 📨 { $what }
request-overtaken = 📨 { $what }: Das Studio hat den Vertrag inzwischen selbst geändert, damit ist die Anfrage erledigt.
request-declined = Das Studio hat die Anfrage abgelehnt. Es wurde nichts geändert.
request-taken-back = Die Anfrage ist zurückgezogen. Es wurde nichts geändert.
request-contract-terminate = Kündigung
request-contract-change-end = Anderes Enddatum
request-contract-undo-termination = Rücknahme der Kündigung
request-invoice-credit = Stornierung einer Rechnung
request-customer-deactivate = Abmeldung

# What may be meant
intent-contract-terminate = Einen Vertrag kündigen
intent-contract-change-end = Ein Enddatum ändern
intent-contract-undo-termination = Eine Kündigung zurücknehmen
intent-contract-show = Einen Vertrag ansehen
intent-contract-earliest-end = Wann ein Vertrag enden kann
intent-contract-expiring = Welche Verträge enden
intent-credits-show = Was auf der Karte übrig ist
intent-invoice-open = Offene Rechnungen
intent-invoice-list = Alle Rechnungen
intent-invoice-credit = Eine Rechnung stornieren
intent-invoice-delete = Einen Rechnungsentwurf löschen
intent-customer-show = Eine Kundin oder einen Kunden ansehen
intent-customer-list = Alle Kunden
intent-customer-deactivate = Jemanden abmelden
intent-customer-reactivate = Jemanden reaktivieren
intent-history-show = Was geändert wurde
intent-undo = Die letzte Änderung zurücknehmen
intent-settings-language = Die Sprache ändern
intent-help = Hilfe
correction-not-taken = Das habe ich nicht übernommen, der Vorschlag ist unverändert. Tippe auf einen Knopf darunter, oder schreib, was sich ändern soll, mit seinem Namen davor.
not-understood-trainer = Das habe ich nicht verstanden, und es wurde nichts geändert. Schreib zum Beispiel „Wer kommt heute zu Yoga?“ oder /hilfe.
not-understood-customer = Das habe ich nicht verstanden, und es wurde nichts geändert. Schreib zum Beispiel „Wie viele Stunden habe ich noch?“ oder /hilfe.
