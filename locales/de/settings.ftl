# The studio's settings: shown, changed one by one, gone through in a first run

intent-settings-show = Einstellungen des Studios
history-settings-show = Einstellungen geändert
button-settings = Einstellungen

settings-of = <b>Einstellungen von { $studio }</b>
settings-changed = ✅ <b>Geändert, ab jetzt gilt:</b>
settings-owner-only = Einstellungen ändern nur Inhaberin oder Inhaber. Das gilt zurzeit:
refusal-setting-unchanged = Das steht schon so in den Einstellungen, es ist nichts zu ändern.
refusal-leads-unknown = Zu dieser Art von Nachricht lassen sich keine Tage einstellen.
refusal-lead-days-unfit = Bitte höchstens { $most } ganze Zahlen von 0 bis { $most_days }, zum Beispiel „30, 7 und 1“.
refusal-no-payment-method = Mindestens eine Zahlungsart muss möglich bleiben. Schalte zuerst eine andere ein.

settings-field-studio-name = Name des Studios
settings-field-address = Anschrift
settings-field-email = E-Mail des Studios
settings-field-tax-number = Steuernummer
settings-field-tax-status = Umsatzsteuer
settings-field-tax-rate = Steuersatz
settings-field-iban = IBAN
settings-field-account-holder = Kontoinhaber
settings-field-payment-methods = Zahlungsarten
settings-field-cancellation-hours = Stornofrist
settings-field-quiet-hours = Ruhezeiten
settings-field-federal-state = Bundesland
settings-field-pro-rata = Anteilige Monate
settings-field-login-required = Chat-Zugang nötig

# What people call them; the longest that fits counts
settings-words-studio-name = Studioname,Namen des Studios,Name vom Studio,Studio-Name
settings-words-address = Adresse,Studioadresse,Anschrift des Studios,Adresse des Studios,Adresse vom Studio
settings-words-email = E-Mail-Adresse des Studios,E-Mail-Adresse,Mailadresse,Studio-E-Mail,E-Mail
settings-words-tax-number = Steuer-Nr.,Steuernr.,Steuer-Nummer,USt-ID,USt-IdNr.,Umsatzsteuer-ID
settings-words-tax-status = Steuerstatus,Umsatzsteuerstatus,Besteuerung
settings-words-tax-rate = Mehrwertsteuersatz,Umsatzsteuersatz,Mehrwertsteuer,MwSt
settings-words-iban = Kontonummer,Bankverbindung,Konto,Bankkonto
settings-words-account-holder = Kontoinhaberin,Kontoname
settings-words-payment-methods = Zahlungsart,Zahlarten,Zahlweisen,Zahlungsmethoden,Zahlungsmöglichkeiten
settings-words-cancellation-hours = Abmeldefrist,Absagefrist,Storno-Frist,Stornierungsfrist,Stornofristen
settings-words-quiet-hours = Ruhezeit,Nachtruhe,Ruhestunden
settings-words-federal-state = Land,Feiertage
settings-words-pro-rata = anteilig,anteilige,Pro rata,Anteilsberechnung,anteilige Abrechnung,Anteilsmethode
settings-words-login-required = Login-Pflicht,Loginpflicht,Login,Chat-Pflicht,Chatzugang
settings-words-before = bitte,ändere,ändern,setze,setz,stelle,stell,mach,trag,trage,hinterlege,hinterleg,unsere,unser,unseren,unserem,die,der,das,den,dem,neue,neuer,neues,neuen,ich möchte,ich will,kannst du,für,wir haben jetzt,wir haben,ab jetzt
settings-words-between = auf,ist jetzt,lautet jetzt,ist,sind,lautet,lauten,zu,jetzt,künftig,ab jetzt,soll sein,sollen sein,bitte,des Studios,vom Studio
settings-words-after = mehr,setzen,ändern,stellen,einstellen,umstellen,eintragen,hinterlegen,anpassen,sein,ein,um
settings-words-located = wir sind in,wir liegen in,sitzen in,studio liegt in,studio ist in,studio in,sind in
settings-words-log-in = login,einloggen,anmelden,chat-zugang,chatzugang
settings-words-needed = brauchen,braucht,müssen,muss,nötig,pflicht,erforderlich
settings-words-also = auch,zusätzlich,außerdem,ebenfalls,dazu
settings-words-one-way = Zahlungsart,Zahlart,Zahlweise,Zahlungsmethode,Zahlungsmöglichkeit
settings-words-only = nur,ausschließlich,allein
settings-words-read = anzeigen,zeigen,ansehen,sehen,prüfen
settings-words-of-somebody = von,vom,der,des,für
settings-words-later = später,überspringen,weiter,weiß nicht,weiß ich nicht,keine ahnung,nächste frage
settings-words-no = kein,keine,keinen,keinem,keiner,nicht,ohne
settings-words-on = an,ein,einschalten,aktivieren,nötig,pflicht,erforderlich
settings-words-off = aus,ausschalten,abschalten,deaktivieren,freiwillig,nicht nötig
settings-words-switch-on = auch,zusätzlich,nehmen,nimmt,geht,gehen,möglich,an,ein,anbieten,erlauben,aktivieren,einschalten,annehmen,zulassen,akzeptieren
settings-words-switch-off = aus,deaktivieren,abschalten,ausschalten,abschaffen,entfernen,streichen
settings-words-all = alle,alles
settings-words-no-quiet = keine,keine ruhezeiten,keine ruhezeit,ohne,nie

settings-ask-studio-name = Wie heißt das Studio? So steht der Name auf Rechnungen und in Nachrichten.
settings-ask-address = Wie lautet die Anschrift des Studios? Straße, Hausnummer, Postleitzahl und Ort; sie steht auf jeder Rechnung.
settings-ask-email = Welche E-Mail-Adresse hat das Studio? Dorthin gehen Antworten auf E-Mails an Kunden.
settings-ask-tax-number = Wie lautet die Steuernummer oder die USt-IdNr.? Sie steht auf jeder Rechnung.
settings-ask-tax-status = Wie steht das Studio zur Umsatzsteuer?
settings-ask-tax-rate = Welcher Steuersatz gilt für eure Angebote?
settings-ask-iban = Auf welches Konto zahlen die Kunden? Schreib die IBAN.
settings-ask-account-holder = Auf wessen Namen läuft das Konto?
settings-ask-payment-methods = Wie können Kunden zahlen? Tippe an, was möglich ist, und dann auf „Fertig“.
settings-ask-cancellation-hours = Bis wann vor Beginn kann man einen Kurstag kostenfrei absagen? Eine Kurskategorie kann eine eigene Frist haben.
settings-ask-quiet-hours = Wann sollen keine Nachrichten an Kunden rausgehen? Zum Beispiel „20 bis 8 Uhr“. Was in die Ruhezeit fällt, kommt am nächsten Morgen.
settings-ask-federal-state = In welchem Bundesland liegt das Studio? Danach richten sich die Feiertage.
settings-ask-pro-rata = Wie werden angefangene Monate gerechnet?
settings-ask-login-required = Brauchen Kunden einen Chat-Zugang, um etwas zu kaufen und zu buchen?

settings-tax-status-regular = Regelbesteuerung
settings-tax-status-small-business = Kleinunternehmer (§ 19 UStG)
settings-tax-status-exempt = Steuerfreie Kurse (§ 4 UStG)
settings-words-tax-status-regular = regelbesteuert,umsatzsteuerpflichtig,normal,mit umsatzsteuer
settings-words-tax-status-small-business = kleinunternehmer,kleinunternehmerin,kleinunternehmerregelung,§ 19,§19
settings-words-tax-status-exempt = steuerbefreit,steuerfrei,umsatzsteuerfrei,befreit,§ 4,§4
tax-note-small-business = Kein Ausweis von Umsatzsteuer, da Kleinunternehmer gemäß § 19 UStG.
tax-note-exempt = Umsatzsteuerfrei gemäß § 4 Nr. 21, 22 UStG.

settings-payment-methods-direct-debit = Lastschrift
settings-payment-methods-transfer = Überweisung
settings-payment-methods-cash = bar
settings-payment-methods-card = Kartenzahlung
settings-words-payment-methods-direct-debit = sepa,bankeinzug,einzug,lastschriften,sepa-lastschrift
settings-words-payment-methods-transfer = überweisungen,überweisen,bank
settings-words-payment-methods-cash = barzahlung,bargeld,in bar
settings-words-payment-methods-card = karte,kartenzahlungen,ec,ec-karte,kreditkarte,girocard,mit karte
settings-methods-done = Fertig

settings-pro-rata-actual-days = tagesgenau
settings-pro-rata-thirty-days = Monate zu 30 Tagen
settings-words-pro-rata-actual-days = taggenau,genau,tage
settings-words-pro-rata-thirty-days = 30 tage,30,kaufmännisch,dreißig tage

settings-federal-state-BW = Baden-Württemberg
settings-federal-state-BY = Bayern
settings-federal-state-BE = Berlin
settings-federal-state-BB = Brandenburg
settings-federal-state-HB = Bremen
settings-federal-state-HH = Hamburg
settings-federal-state-HE = Hessen
settings-federal-state-MV = Mecklenburg-Vorpommern
settings-federal-state-NI = Niedersachsen
settings-federal-state-NW = Nordrhein-Westfalen
settings-federal-state-RP = Rheinland-Pfalz
settings-federal-state-SL = Saarland
settings-federal-state-SN = Sachsen
settings-federal-state-ST = Sachsen-Anhalt
settings-federal-state-SH = Schleswig-Holstein
settings-federal-state-TH = Thüringen
settings-words-federal-state-BW = bw
settings-words-federal-state-MV = mv,meck-pomm
settings-words-federal-state-NW = nrw

settings-percent = { $number } %
settings-decimal-mark = ,
settings-hours = { $count ->
    [0] bis zum Beginn
    [one] 1 Stunde vorher
   *[other] { $count } Stunden vorher
}
settings-quiet = { $begins } bis { $ends } Uhr
settings-no-quiet = keine

settings-unclear-address = Für Rechnungen fehlt da noch etwas: Straße, Postleitzahl und Ort. Schreib zum Beispiel „Lindenweg 1, 12345 Lindenau“.
settings-unclear-account-holder = Das ist noch kein Name. Schreib den Namen, der bei der Bank steht, oder tippe auf „Später“.
settings-unclear-tax-number = Das ist keine Steuernummer und keine USt-IdNr. Schreib zum Beispiel „12/345/67890“ oder „DE136695976“.
settings-unclear-iban = Diese IBAN stimmt nicht: Länge oder Prüfziffer passen nicht. Sieh bitte noch einmal nach.
settings-unclear-tax-rate = Das ist kein Steuersatz. Schreib zum Beispiel „19 %“.
settings-unclear-quiet-hours = Diese Zeiten kann ich nicht lesen. Schreib zum Beispiel „20 bis 8 Uhr“ oder „keine“.
settings-no-such-method = „{ $method }“ gehört nicht zu den Zahlungsarten hier. Möglich sind Lastschrift, Überweisung, bar und Kartenzahlung.
settings-unclear-methods = Mindestens eine Zahlungsart muss möglich sein: Lastschrift, Überweisung, bar oder Kartenzahlung.

settings-note-on-invoices = 🧾 Auf Rechnungen steht: „{ $note }“
settings-missing-invoices = ⚠️ Für gültige Rechnungen fehlt noch: { $fields } (§ 14 UStG)
settings-missing-transfers = ⚠️ Damit Kunden überweisen können, fehlt noch: { $fields }
settings-missing-holidays = ⚠️ Um Feiertage zu kennen, fehlt noch: { $fields }
settings-effect-tax-status = Schon gestellte Rechnungen bleiben, wie sie sind.
settings-effect-tax-rate = Schon gestellte Rechnungen bleiben, wie sie sind.
settings-effect-payment-methods = Laufende Verträge behalten ihre Zahlungsart.
settings-effect-cancellation-hours = Gilt für alle Kurse, deren Kategorie keine eigene Frist hat, auch für schon gebuchte Tage.
settings-effect-pro-rata = Gilt für neue Rechnungen; schon gestellte bleiben, wie sie sind.
settings-effect-login-required = Wer schon Kunde ist, behält Vertrag und Buchungen; der Hinweis steht beim nächsten Verkauf.

help-studio = <b>Studio und Team</b>
    <i>Einstellungen</i>
    <i>Ruhezeiten auf 21 bis 7 Uhr</i>
    <i>Wer arbeitet hier?</i>
    /einstellungen · /erinnerungen · /nachrichten · /gesendet · /mails · /einrichten · /team · /team_einladen · /team_link · /team_rolle · /rechte · /team_entfernen
help-studio-staff = <b>Studio und Team</b>
    <i>Einstellungen</i>
    <i>Wer arbeitet hier?</i>
    /einstellungen · /erinnerungen · /mails · /team
