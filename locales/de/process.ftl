### Was der Prozess sagt: beim Starten, auf der Kommandozeile, im Fehlerfall.

## Entschuldigung
fault-apology =
    Da ist bei mir etwas schiefgegangen. Es wurde nichts geändert. Bitte versuch es noch einmal. Wenn es
    wieder passiert, nenne dem Support die Nummer { $number }.

## Was den Start verhindert
start-no-token = Es fehlt das Token des Bots: Setze TRESEN_TOKEN (du bekommst es von @BotFather) oder probiere ohne Token "tresen demo".
start-token-shape = TRESEN_TOKEN sieht nicht wie ein Bot-Token aus: Es hat die Form Nummer:Geheimnis.
start-token-refused = Telegram kennt das Token in TRESEN_TOKEN nicht. Prüfe es bei @BotFather.
start-unknown-setting = Die Einstellung { $name } gibt es nicht. Meintest du { $nearest }?
start-bad-setting = Die Einstellung { $name } hat einen Wert, mit dem ich nichts anfangen kann. So geht es: { $form }
start-database-unusable = In die Datenbank { $place } kann ich nicht schreiben: Prüfe TRESEN_DATABASE_URL, den Ordner und seine Rechte.
start-database-unreachable = Die Datenbank { $place } ist nicht zu erreichen: Prüfe TRESEN_DATABASE_URL und ob sie läuft.
start-database-no-driver = Für PostgreSQL fehlt der Treiber: Installiere tresen mit dem Zusatz "postgres".
start-database-newer = Die Datenbank { $place } stammt von einer neueren Version von Tresen (Stand { $revision }). Aktualisiere Tresen.

## Kommandozeile
cli-description = Der Empfang eines Kurs- oder Fitnessstudios, in einem Telegram-Chat.
cli-demo = das Demostudio ausprobieren, ohne Token und ohne Netz
cli-run = den Bot betreiben
cli-init = ein Studio anlegen und den Einmal-Link für die Inhaberin zeigen
cli-migrate = die Datenbank auf den Stand dieser Version bringen
cli-understand = zeigen, wie Sätze verstanden werden (JSON-Zeilen)
cli-notice = Kündigungsfristen nachrechnen (JSON-Zeilen)
cli-check = prüfen, ob die Texte aller Sprachen vollständig sind und der Mailserver uns hereinlässt
cli-migrated = Die Datenbank ist auf dem neuesten Stand.
cli-running = Tresen läuft als @{ $name }. Beenden mit Strg+C.
cli-studio-opened = Das Studio ist angelegt. Mit diesem Link verbindet sich die Inhaberin, er gilt 7 Tage und nur einmal:
cli-check-complete = Alle Sprachen sind vollständig.
cli-check-missing = { $language }: Es fehlt { $name }.
cli-check-mail-works = E-Mail: Der Mailserver lässt uns herein.
cli-check-mail-login = E-Mail: Der Mailserver nimmt die Anmeldung nicht an. Prüfe Benutzer und Passwort in TRESEN_SMTP.
cli-check-mail-unreachable = E-Mail: Der Mailserver ist nicht zu erreichen. Prüfe Name und Port in TRESEN_SMTP.
cli-check-mail-tls = E-Mail: Zum Mailserver kommt keine sichere Verbindung zustande. smtps:// gehört zu Port 465, smtp:// zu Port 587; sein Zertifikat muss gültig sein.
cli-check-mail-busy = E-Mail: Der Mailserver nimmt gerade nichts an. Versuch es später noch einmal.
cli-check-mail-sender = E-Mail: Der Mailserver verschickt nichts unter der Adresse in TRESEN_MAIL_FROM.
cli-owner = Inhaberin
cli-language = de
start-telegram-unreachable = Telegram ist gerade nicht zu erreichen. Versuch es später noch einmal.

## Menü
menu-abort = Abbrechen, was gerade läuft
start-no-day = „{ $text }“ ist kein Tag. Schreib ihn so: 2026-11-21.
start-no-zone = Die Zeitzone „{ $text }“ gibt es nicht. Schreib sie so: Europe/Berlin.
start-port-taken = Auf Port { $port } kann ich nicht lauschen. Nimm mit --port einen anderen zwischen 1024 und 65535, oder lass ihn weg.
