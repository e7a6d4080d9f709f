# A new customer, and changes of a customer's file

intent-customer-add = Eine Kundin oder einen Kunden anlegen
intent-customer-change = Kundendaten ändern
intent-customer-price-group = Preisgruppe ändern
history-customer-add = Kunde angelegt
history-customer-change = Kundendaten geändert
history-customer-price-group = Preisgruppe geändert
request-customer-change = Änderung der Kundendaten

button-sell = Vertrag oder Karte verkaufen
button-file = Zur Akte
button-file-of = Gemeint ist { $name }

customer-field-name = Name
customer-field-email = E-Mail
customer-field-phone = Telefon
customer-field-birthday = Geburtstag
customer-field-address = Anschrift
customer-field-group = Preisgruppe
customer-field-language = Sprache
customer-words-email = Mail,E-Mail-Adresse,Mailadresse,Email
customer-words-phone = Tel,Tel.,Handy,Mobil,Nummer,Telefonnummer,Handynummer
customer-words-birthday = geboren,geb.,geboren am
customer-words-address = Adresse,wohnt,wohnhaft
customer-words-language = spricht,schreibt
customer-words-group = Gruppe
customer-ask-name = Wie heißt die Kundin oder der Kunde? Vor- und Nachname, bitte.
customer-ask-email = Wie lautet die E-Mail-Adresse?
customer-ask-phone = Wie lautet die Telefonnummer?
customer-ask-birthday = Wann ist der Geburtstag? Zum Beispiel „3.4.1990“.
customer-ask-address = Wie lautet die Anschrift?
customer-ask-group = In welche Preisgruppe? Tippe an oder schreib eine neue.
customer-ask-language = In welcher Sprache soll der Bot schreiben?
customer-language-de = Deutsch
customer-language-en = Englisch

customer-new = <b>Neu anlegen: { $name }</b>
customer-alike = ⚠️ Gibt es schon: { $name } ({ $number }) hat denselben Namen, dieselbe E-Mail oder Telefonnummer. Vielleicht dieselbe Person?
customer-new-no-message = Es geht keine Nachricht raus.
customer-added = ✅ <b>{ $name } ist angelegt.</b> Kundennummer { $number }
customer-change-quiet = Es geht keine Nachricht raus.
customer-changed = ✅ <b>Geändert.</b>
message-price-group = Mitteilung zur Preisgruppe
push-price-group = 🧾 <b>Du bist jetzt in der Preisgruppe { $group }.</b>
push-price-group-price = { $plan }: { $after } statt { $before }, ab dem nächsten Abrechnungszeitraum.
push-price-group-invoice = Rechnung { $number } für { $period } ist korrigiert: { $after } statt { $before }.
note-group-without-price = { $plan } ({ $number }) hat keinen Preis für { $group }, obwohl der Tarif heute einen hat: Es bleibt bei { $price }.
customer-group-price = 📄 { $plan } ({ $number }): { $before } → { $after }, ab dem nächsten Abrechnungszeitraum
refusal-customer-field-empty = Ohne Namen geht es nicht. Bitte schreib einen Namen.
refusal-nothing-to-change = Das steht bei { $customer } schon so. Es gibt nichts zu ändern.
customer-unclear-name = Das ist kein Name: Darin steht eine Ziffer oder ein @. Schreib bitte Vor- und Nachname.
customer-not-taken = ⚠️ Nicht übernommen: „{ $part }“. Mit „Etwas ändern“ kannst du es eintragen.
customer-group-new = 🆕 Die Preisgruppe { $group } gibt es noch nicht; sie wird damit neu angelegt.

# How people say it in a sentence
customer-own-email = E-Mail,per Mail
customer-own-phone = Telefon,Fon,unter,erreichbar
customer-words-born = geboren am,geboren,geb. am,geb.,geb,Geburtstag ist der,Geburtstag am,Geburtstag,Geburtsdatum ist der,Geburtsdatum
customer-words-lives = Adresse ist,Adresse lautet,Adresse,Anschrift ist,Anschrift,wohnt jetzt in,wohnt in der,wohnt im,wohnt in,wohnt,wohnhaft in,wohnhaft,ziehe um in,ziehe um nach,ziehe um,umgezogen in,umgezogen
customer-words-price-group = Preisgruppe
customer-words-put = setzen,stecken,ändern,verschieben,umstellen,eintragen,legen,nehmen,bitte,in,auf,zu,ist,der,die
customer-words-of = von,für,bei,vom
customer-words-rename = Namen von,Name von,Nachnamen von,Nachname von
customer-words-rename-to = auf,in,zu
customer-words-rename-end = ändern,umbenennen,bitte
customer-words-idle = bitte,anlegen,aufnehmen,eintragen,danke,und,an,auf,neu,ihre,seine,die,der,das,ist,in,hat,als,kundin,kunde
