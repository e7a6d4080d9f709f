### What the process says: at the start, on the command line, after a fault.

## Apology
fault-apology =
    Something went wrong on my side. Nothing was changed. Please try again. If it happens again, give
    support the number { $number }.

## What keeps it from starting
start-no-token = The bot's token is missing: set TRESEN_TOKEN (you get one from @BotFather), or try "tresen demo" without one.
start-token-shape = TRESEN_TOKEN does not look like a bot's token: it has the form number:secret.
start-token-refused = Telegram does not know the token in TRESEN_TOKEN. Check it with @BotFather.
start-unknown-setting = There is no setting { $name }. Did you mean { $nearest }?
start-bad-setting = The setting { $name } has a value that I cannot use. It looks like this: { $form }
start-database-unusable = I cannot write to the database { $place }: check TRESEN_DATABASE_URL, the folder and its permissions.
start-database-unreachable = The database { $place } cannot be reached: check TRESEN_DATABASE_URL and whether it is running.
start-database-no-driver = The driver for PostgreSQL is missing: install tresen with the extra "postgres".
start-database-newer = The database { $place } comes from a newer version of Tresen (revision { $revision }). Update Tresen.

## Command line
cli-description = The front desk of a course or fitness studio, in a Telegram chat.
cli-demo = try the demo studio, without token and network
cli-run = run the bot
cli-init = open a studio and show the one-time link for its owner
cli-migrate = bring the database up to this version
cli-understand = show how sentences are understood (JSON lines)
cli-notice = check notice periods (JSON lines)
cli-migrated = The database is up to date.
cli-running = Tresen is running as @{ $name }. Stop it with Ctrl+C.
cli-studio-opened = The studio is open. With this link its owner connects; it is good for 7 days and only once:
cli-check-complete = All languages are complete.
cli-check-missing = { $language }: { $name } is missing.
cli-check-mail-works = E-mail: the mail server lets us in.
cli-check-mail-login = E-mail: the mail server refuses the login. Check user and password in TRESEN_SMTP.
cli-check-mail-unreachable = E-mail: the mail server cannot be reached. Check name and port in TRESEN_SMTP.
cli-check-mail-tls = E-mail: there is no secure way to the mail server. smtps:// goes with port 465, smtp:// with port 587; its certificate has to be valid.
cli-check-mail-busy = E-mail: the mail server takes nothing at the moment. Try again later.
cli-check-mail-sender = E-mail: the mail server sends nothing from the address in TRESEN_MAIL_FROM.
cli-owner = Owner
cli-language = en
start-telegram-unreachable = Telegram cannot be reached just now. Try again later.

## Menu
menu-abort = Leave what is under way
start-no-day = “{ $text }” is no day. Write it like this: 2026-11-21.
start-no-zone = There is no time zone “{ $text }”. Write it like this: Europe/Berlin.
start-port-taken = I cannot listen on port { $port }. Choose another between 1024 and 65535 with --port, or leave it out.
start-webhook-no-secret = TRESEN_WEBHOOK_URL also needs TRESEN_WEBHOOK_SECRET: a secret of at least 16 letters, digits, _ or -, which only Telegram is told.
start-listen-taken = I cannot listen on { $host }, port { $port }. Set TRESEN_LISTEN to a free port, such as 127.0.0.1:8081.

## Backups
cli-backup = back up the database, also while the bot runs
cli-restore = bring a backup back; the bot must not run meanwhile
cli-backup-force = replace a file that is there already
cli-restore-moved = nothing has run since the backup (you move to another computer): what waits is still sent
start-database-in-use = Somebody works with the database { $place } already. On SQLite only one process runs: stop it, or use PostgreSQL.
backup-made = Backed up to { $file }: { $studios ->
        [one] 1 studio
       *[other] { $studios } studios
    }, { $customers ->
        [one] 1 customer
       *[other] { $customers } customers
    }, { $contracts ->
        [one] 1 contract
       *[other] { $contracts } contracts
    }, { $invoices ->
        [one] 1 invoice
       *[other] { $invoices } invoices
    }. The copy was read as a whole and is in order.
backup-exists = The file { $file } is there already. Choose another name, or --force to replace it.
backup-no-folder = There is no folder { $folder }. Make it, or name another.
backup-no-database = There is no database at { $place }: check TRESEN_DATABASE_URL.
backup-is-database = { $file } belongs to the database itself. Choose another name for the backup.
backup-faulty = { $file } is damaged, or no database of Tresen. Nothing was changed.
backup-not-read = { $file } cannot be read: check that the file is yours. Nothing was changed.
backup-not-written = I cannot write to the folder { $folder }: check that there is room and that it is yours. Nothing was changed.
backup-postgresql = This database is on PostgreSQL. Back it up with: { $command }
backup-folder-postgresql = TRESEN_BACKUP_FOLDER only backs up files of SQLite. Leave it out and back PostgreSQL up with pg_dump ("tresen backup" shows the command).
restore-postgresql = This database is on PostgreSQL. Stop the bot and bring the backup back with: { $command }
restore-no-file = There is no file { $file }.
restore-is-database = { $file } is the database itself. Name the file of a backup.
restore-done = { $is_dated ->
        [yes] Brought back to { $file }: everything as of { $until }.
       *[other] Brought back to { $file }.
    }
restore-kept = The database as it was lies beside it: { $file }
restore-moved = Nothing is lost: what waits is sent and worked on after the start.
restore-settled = So that nobody gets anything twice, nothing that was due until now is repeated (messages: { $messages }, requests: { $updates }), no reminder either.
restore-check-since = What was entered after that is missing: enter sales, terminations, payments and bookings again, and erase again who was erased since. Tresen issues the invoices since then anew; before you send them on, check which ones customers already have.

## Check
cli-check = check that all is well: settings, database, Telegram, e-mail, backup, what waits
cli-check-dead = only show what was given up
check-ok = ok       { $line }
check-note = note     { $line }
check-trouble = TROUBLE  { $line }
check-settings = Settings: all are known and usable.
check-database-works = Database { $place }: within reach and up to date.
check-database-missing = Database { $place }: it is not there yet. "tresen init" makes it, with your studio.
check-database-empty = Database { $place }: it is empty. "tresen init" opens your studio.
check-database-read-only = Database { $place }: it can only be read. Give the user the right to write.
check-database-older = Database { $place }: it is of an older version ({ $revision }). "tresen migrate" or the next start brings it up to date.
check-telegram-works = Telegram: knows the bot as @{ $name }.
check-polling = Telegram: messages are fetched.
check-webhook-works = Telegram: messages are brought to your address.
check-webhook-will-be-set = Telegram: brings nothing to TRESEN_WEBHOOK_URL yet. The bot registers the address when it starts.
check-webhook-will-end = Telegram: still brings messages to an address (webhook). Without TRESEN_WEBHOOK_URL the bot ends that when it starts.
check-webhook-fails = Telegram: cannot deliver messages at the moment and says: { $error }
check-inbox-empty = Inbox: no message waits.
check-inbox-waits = Inbox: { $count ->
        [one] 1 message has
       *[other] { $count } messages have
    } just arrived.
check-inbox-late = Inbox: { $count ->
        [one] 1 message waits
       *[other] { $count } messages wait
    }, the oldest since { $oldest }. Is the bot running?
check-outbox-empty = Outbox: all that was due is sent.
check-outbox-waits = Outbox: { $count ->
        [one] 1 message goes
       *[other] { $count } messages go
    } in a moment.
check-outbox-late = Outbox: { $count ->
        [one] 1 message ought
       *[other] { $count } messages ought
    } to have gone, the oldest at { $oldest }. Is the bot running?
check-no-studio = Daily work: there is no studio yet. "tresen init" opens it.
check-days-done = Daily work: invoices, renewals and reminders are up to date.
check-days-late = Daily work: something has been left undone since { $day } (first: { $job }). Is the bot running?
check-dead = Given up in the last 14 days: requests { $updates }, messages { $messages }. "tresen check --dead" shows them.
check-dead-none = Given up in the last 14 days: nothing.
check-dead-update = { $at }  request { $request }  { $fault }
check-dead-message = { $at }  message of { $request }  { $fault }
check-backup-postgresql = Backup: on PostgreSQL you make it yourself. "tresen backup" shows the command.
check-backup-none-wanted = Backup: none is made by itself. Set TRESEN_BACKUP_FOLDER to a folder, best on another disk.
check-backup-none = Backup: there is none in { $folder } yet. The bot makes it at night after three, or at once when it starts; else look into its log.
check-backup-old = Backup: the last one is of { $made } ({ $file }). Is the bot running, and is there room in the folder?
check-backup-made = Backup: { $file } of { $made }.
