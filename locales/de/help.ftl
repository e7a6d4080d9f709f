# What can be done here, by role; sentences to try stand in italics

help-somebody = Clara Vogt
help-intro = <b>Schreib mir einfach, was zu tun ist.</b>
    Auf Deutsch oder Englisch. Vor jeder Änderung zeige ich dir, was passiert, und es gilt erst, wenn du es bestätigst. /abbrechen führt überall hinaus.
help-end = <b>Kündigen</b>
    <i>Mitgliedschaft von { $name } beenden am Enddatum</i>
    <i>{ $name } doch nicht kündigen</i>
    /anfragen · /kuendigung_klaeren
    /kuendigen · /enddatum · /zuruecknehmen · /widerruf · /rueckgaengig
help-contracts = <b>Verträge und Karten</b>
    <i>Wann kann { $name } frühestens kündigen?</i>
    <i>Welche Verträge enden im Januar?</i>
    /vertrag · /frist · /auslaufend · /radar · /guthaben
help-people = <b>Kunden</b>
    <i>Zeig mir die Akte von { $name }</i>
    <i>Alle Kunden auflisten</i>
    <i>Neue Kundin Leonie Fuchs, leonie@example.org</i>
    /kunde · /kunden · /kunde_anlegen · /kundendaten · /preisgruppe · /abmelden · /reaktivieren · /verlauf · /einladen · /link_zurueckziehen · /trennen
help-money = <b>Rechnungen</b>
    <i>Welche Rechnungen sind überfällig?</i>
    <i>Alle Rechnungen von { $name }</i>
    <i>Auswertung für letzten Monat</i>
    /offen · /rechnungen · /stornieren · /rechnung_loeschen · /auswertung
help-tax = <b>Steuerberater</b>
    Rechnungen, Zahlungen und Stornos eines Monats als CSV
    /steuerberater
help-more = <b>Sonst noch</b>
    <i>Bitte auf Englisch</i>
    /sprache · /hilfe · /wechseln
help-intro-trainer = <b>Frag mich, wer in deine Kurse kommt.</b>
    Auf Deutsch oder Englisch. Wer in deinen Kursen da war, trägst du selbst ein; alles andere ändern die Inhaberin und das Team.
help-more-trainer = <b>Sonst noch</b>
    <i>Bitte auf Englisch</i>
    /sprache · /hilfe · /rueckgaengig · /wechseln
help-intro-customer = <b>Frag mich nach deinen Verträgen, Karten und Rechnungen.</b>
    Auf Deutsch oder Englisch. Kurstage buchst du selbst; was du sonst ändern möchtest, geht als Anfrage ans Studio. /abbrechen führt überall hinaus.
help-own = <b>Karte und Vertrag</b>
    <i>Wie viele Stunden habe ich noch?</i>
    <i>Wie lange läuft mein Vertrag noch?</i>
    /guthaben · /vertrag · /kunde · /kundendaten
help-own-money = <b>Rechnungen</b>
    <i>Habe ich noch offene Rechnungen?</i>
    /offen · /rechnungen · /rechnung · /konto · /stornieren
help-own-end = <b>Kündigen</b>
    <i>Wann kann ich frühestens kündigen?</i>
    /frist · /kuendigen · /antworten · /enddatum · /zuruecknehmen · /widerruf · /abmelden
help-more-customer = <b>Sonst noch</b>
    <i>Bitte auf Englisch</i>
    /sprache · /einstellungen · /nachrichten · /erinnerungen · /datenauskunft · /daten_loeschen · /hilfe · /wechseln · /trennen

# Language
ask-language = In welcher Sprache soll ich dir schreiben?
language-de = Deutsch
language-en = English
language-on-file = <b>Die Sprache von { $customer } steht in den Kundendaten.</b> Deine eigene bleibt, wie sie ist.
button-language-on-file = Dort ändern …
language-set = <b>Alles klar, ab jetzt auf Deutsch.</b>
help-topics = Tippe auf ein Thema: Dort stehen Sätze zum Ausprobieren und die Befehle.
help-back = ‹ Alle Themen
