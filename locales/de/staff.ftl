# Who works here: shown, invited, parted with

intent-staff-list = Wer hier arbeitet
intent-staff-add = Jemanden ins Team einladen
intent-staff-invite = Ein neuer Link für jemanden im Team
intent-staff-change = Jemandem im Team eine andere Rolle geben
intent-staff-remove = Jemanden aus dem Team entfernen
history-staff-add = Jemanden ins Team aufgenommen
history-staff-invite = Neuer Link für jemanden im Team
history-staff-change = Rolle im Team geändert
history-staff-remove = Jemanden aus dem Team entfernt
button-hire = Jemanden einladen
button-role = Rolle ändern
button-part = Jemanden entfernen
button-team = Zum Team
button-new-link = Neuer Link für { $name }
refusal-staff-not-found = Diese Person arbeitet nicht (mehr) hier. /team zeigt, wer dabei ist.
refusal-already-on-team = { $name } gibt es im Team schon. Gib der neuen Person einen Namen, der sie unterscheidet.
refusal-role-unchanged = { $name } hat diese Rolle schon. Es gibt nichts zu ändern.
refusal-last-owner = <b>{ $name } ist die einzige Inhaberin oder der einzige Inhaber.</b> Lade zuerst jemanden mit dieser Rolle ein, dann geht es.

staff-role-owner = Inhaberin/Inhaber
staff-role-staff = Team
staff-role-trainer = Trainerin/Trainer
staff-words-owner = Inhaber,Inhaberin,Chef,Chefin,Mitinhaber,Mitinhaberin,Geschäftsführerin,Geschäftsführer
staff-words-staff = Team,Mitarbeiter,Mitarbeiterin,Empfang,Rezeption,Angestellte,Angestellter
staff-words-trainer = Trainer,Trainerin,Kursleiter,Kursleiterin,Kursleitung,Lehrer,Lehrerin,Coach
staff-field-name = Name
staff-field-role = Rolle
staff-words-role = als
staff-ask-name = Wie heißt die Person? Vor- und Nachname, bitte.
staff-ask-role = Was soll die Person hier sein?

team-head = { $count ->
    [one] <b>1 Person arbeitet hier</b>
   *[other] <b>{ $count } Personen arbeiten hier</b>
}
team-line = { $name } · { $role } · { $state }
team-connected = verbunden
team-invited = eingeladen bis { $until }
team-alone = nicht verbunden
team-rights = <b>Wer darf was?</b>
team-may-owner = Inhaberin/Inhaber: alles, auch Einstellungen, Team und Tarife, und entscheidet über Anfragen.
team-may-staff = Team: Kunden, Verträge, Karten, Rechnungen, Kurse und Buchungen; Einstellungen und Tarife nur ansehen. Zurückdatieren, Erstatten, Exportieren und vieles auf einmal geht als Anfrage an die Inhaberin oder den Inhaber.
team-may-trainer = Trainerin/Trainer: eigene Kurse, deren Teilnehmer und Anwesenheit.
team-label = { $name } · { $role }
team-ask-who = Um wen aus dem Team geht es?
team-ask-which = „{ $name }“ passt auf mehrere. Wer ist gemeint?
team-nobody = „{ $name }“ arbeitet hier nicht. Wer ist gemeint?

team-new = <b>Neu im Team: { $name }</b>
team-link-follows = Nach dem Bestätigen bekommst du einen Einmal-Link zum Weitergeben. Er gilt 7 Tage und verbindet einen Chat.
team-hired = ✅ <b>{ $name } ist im Team.</b> Der Einmal-Link steht unten.
team-link = 🔗 <b>Einmal-Link für { $name }</b>
    { $link }
    Gib ihn nur an diese Person weiter. Er gilt bis { $until } Uhr und öffnet einmal.
team-new-link = <b>Neuer Einmal-Link für { $name }</b>
team-new-link-alone = Der bisherige Link öffnet dann nichts mehr.
team-new-link-connected = Der verbundene Chat bleibt verbunden; der neue Link verbindet einen weiteren. Ein bisheriger Link öffnet dann nichts mehr.
team-link-made = ✅ <b>Neuer Link für { $name }.</b> Er steht unten.
team-part = <b>{ $name } aus dem Team entfernen</b>
team-part-access = Der Zugang endet sofort, offene Einladungslinks öffnen nichts mehr.
team-part-courses = { $count ->
    [one] Ohne Trainer geht weiter: { $courses }
   *[other] Ohne Trainer gehen { $count } Kurse weiter: { $courses }
}
team-part-stays = Der Name bleibt im Verlauf stehen. Zurück geht es nur mit einer neuen Einladung.
team-parted = ✅ <b>{ $name } ist nicht mehr im Team.</b>
team-oneself = ❗ <b>Das bist du selbst.</b> Danach kommst du hier nicht mehr hinein. Wirklich?
team-oneself-yes = Ja, mich selbst entfernen
team-change = <b>{ $name } bekommt eine andere Rolle</b>
team-change-role = Rolle: { $before } → { $after }
team-change-at-once = Das gilt sofort, auch im verbundenen Chat.
team-change-oneself = ⚠️ Das bist du selbst: Danach darfst du hier weniger und kannst es nicht selbst zurücknehmen.
team-changed = ✅ <b>Geändert: { $name } hat jetzt eine andere Rolle.</b>
