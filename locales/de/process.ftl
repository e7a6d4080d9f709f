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
start-webhook-no-secret = TRESEN_WEBHOOK_URL braucht auch TRESEN_WEBHOOK_SECRET: ein Geheimnis aus mindestens 16 Buchstaben, Ziffern, _ oder -, das nur Telegram erfährt.
start-listen-taken = Auf { $host }, Port { $port }, kann ich nicht lauschen. Trage in TRESEN_LISTEN einen freien Port ein, zum Beispiel 127.0.0.1:8081.

## Sichern und Zurückholen
cli-backup = die Datenbank sichern, auch während der Bot läuft
cli-restore = eine Sicherung zurückholen; der Bot darf dabei nicht laufen
cli-backup-force = eine Datei ersetzen, die es schon gibt
cli-restore-moved = seit der Sicherung lief nichts (Umzug auf einen anderen Rechner): was wartet, wird noch verschickt
start-database-in-use = Mit der Datenbank { $place } arbeitet schon jemand. Auf SQLite läuft nur ein Prozess: Beende ihn, oder nimm PostgreSQL.
backup-made = Gesichert in { $file }: { $studios ->
        [one] 1 Studio
       *[other] { $studios } Studios
    }, { $customers ->
        [one] 1 Kunde
       *[other] { $customers } Kunden
    }, { $contracts ->
        [one] 1 Vertrag
       *[other] { $contracts } Verträge
    }, { $invoices ->
        [one] 1 Rechnung
       *[other] { $invoices } Rechnungen
    }. Die Kopie ist vollständig gelesen und in Ordnung.
backup-exists = Die Datei { $file } gibt es schon. Nimm einen anderen Namen, oder --force, um sie zu ersetzen.
backup-no-folder = Den Ordner { $folder } gibt es nicht. Lege ihn an, oder nenne einen anderen.
backup-no-database = Unter { $place } liegt keine Datenbank: Prüfe TRESEN_DATABASE_URL.
backup-is-database = { $file } gehört zur Datenbank selbst. Nenne für die Sicherung einen anderen Namen.
backup-faulty = { $file } ist beschädigt oder keine Datenbank von Tresen. Es wurde nichts geändert.
backup-not-read = { $file } lässt sich nicht lesen: Prüfe, ob die Datei dir gehört. Es wurde nichts geändert.
backup-not-written = In den Ordner { $folder } kann ich nicht schreiben: Prüfe, ob Platz ist und ob er dir gehört. Es wurde nichts geändert.
backup-postgresql = Diese Datenbank ist auf PostgreSQL. Sichere sie damit: { $command }
backup-folder-postgresql = TRESEN_BACKUP_FOLDER sichert nur Dateien von SQLite. Lass die Einstellung weg und sichere PostgreSQL mit pg_dump ("tresen backup" zeigt den Befehl).
restore-postgresql = Diese Datenbank ist auf PostgreSQL. Hole die Sicherung bei angehaltenem Bot damit zurück: { $command }
restore-no-file = Die Datei { $file } gibt es nicht.
restore-is-database = { $file } ist die Datenbank selbst. Nenne die Datei einer Sicherung.
restore-done = { $is_dated ->
        [yes] Zurückgeholt nach { $file }: der Stand vom { $until }.
       *[other] Zurückgeholt nach { $file }.
    }
restore-kept = Die bisherige Datenbank liegt daneben: { $file }
restore-moved = Es ging nichts verloren: Was wartet, wird nach dem Start verschickt und bearbeitet.
restore-settled = Damit niemand etwas doppelt bekommt, wird nicht wiederholt, was bis jetzt fällig war (Nachrichten: { $messages }, Anfragen: { $updates }), auch keine Erinnerung.
restore-check-since = Was danach eingetragen wurde, fehlt: Trage Verkäufe, Kündigungen, Zahlungen und Buchungen nach, und lösche noch einmal, wer seither gelöscht wurde. Rechnungen seither stellt Tresen neu; prüfe vor dem Verschicken, welche schon beim Kunden sind.

## Prüfen
cli-check = prüfen, ob alles läuft: Einstellungen, Datenbank, Telegram, E-Mail, Sicherung, was wartet
cli-check-dead = nur zeigen, was aufgegeben wurde
check-ok = ok       { $line }
check-note = Hinweis  { $line }
check-trouble = PROBLEM  { $line }
check-settings = Einstellungen: alle sind bekannt und brauchbar.
check-database-works = Datenbank { $place }: erreichbar und auf dem Stand dieser Version.
check-database-missing = Datenbank { $place }: Es gibt sie noch nicht. "tresen init" legt sie mit deinem Studio an.
check-database-empty = Datenbank { $place }: Sie ist leer. "tresen init" legt dein Studio an.
check-database-read-only = Datenbank { $place }: Sie lässt sich nur lesen. Gib dem Benutzer das Recht zu schreiben.
check-database-older = Datenbank { $place }: Sie ist auf einem älteren Stand ({ $revision }). "tresen migrate" oder der nächste Start bringt sie auf den neuesten.
check-telegram-works = Telegram: kennt den Bot als @{ $name }.
check-polling = Telegram: Nachrichten werden abgeholt.
check-webhook-works = Telegram: Nachrichten werden an deine Adresse gebracht.
check-webhook-will-be-set = Telegram: bringt noch nichts an TRESEN_WEBHOOK_URL. Der Bot meldet die Adresse beim Start an.
check-webhook-will-end = Telegram: bringt Nachrichten noch an eine Adresse (Webhook). Ohne TRESEN_WEBHOOK_URL meldet der Bot sie beim Start ab.
check-webhook-fails = Telegram: kann Nachrichten gerade nicht zustellen und meldet: { $error }
check-inbox-empty = Eingang: keine Nachricht wartet.
check-inbox-waits = Eingang: { $count ->
        [one] 1 Nachricht wartet
       *[other] { $count } Nachrichten warten
    } seit kurzem.
check-inbox-late = Eingang: { $count ->
        [one] 1 Nachricht wartet
       *[other] { $count } Nachrichten warten
    }, die älteste seit { $oldest }. Läuft der Bot?
check-outbox-empty = Ausgang: alles Fällige ist verschickt.
check-outbox-waits = Ausgang: { $count ->
        [one] 1 Nachricht geht
       *[other] { $count } Nachrichten gehen
    } gleich hinaus.
check-outbox-late = Ausgang: { $count ->
        [one] 1 Nachricht hätte
       *[other] { $count } Nachrichten hätten
    } schon gehen sollen, die älteste am { $oldest }. Läuft der Bot?
check-no-studio = Tägliches: Es gibt noch kein Studio. "tresen init" legt es an.
check-days-done = Tägliches: Rechnungen, Verlängerungen und Erinnerungen sind auf dem Laufenden.
check-days-late = Tägliches: Seit { $day } ist etwas liegen geblieben (zuerst: { $job }). Läuft der Bot?
check-dead = Aufgegeben in den letzten 14 Tagen: Anfragen { $updates }, Nachrichten { $messages }. "tresen check --dead" zeigt sie.
check-dead-none = Aufgegeben in den letzten 14 Tagen: nichts.
check-dead-update = { $at }  Anfrage { $request }  { $fault }
check-dead-message = { $at }  Nachricht aus { $request }  { $fault }
check-backup-postgresql = Sicherung: Auf PostgreSQL machst du sie selbst. "tresen backup" zeigt den Befehl.
check-backup-none-wanted = Sicherung: Keine macht sich von selbst. Setze TRESEN_BACKUP_FOLDER auf einen Ordner, am besten auf einer anderen Platte.
check-backup-none = Sicherung: In { $folder } liegt noch keine. Der Bot macht sie nachts nach drei Uhr, oder gleich beim Start; sieh sonst in sein Protokoll.
check-backup-old = Sicherung: Die letzte ist vom { $made } ({ $file }). Läuft der Bot, und ist Platz im Ordner?
check-backup-made = Sicherung: { $file } vom { $made }.
