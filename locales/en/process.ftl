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
cli-check = check that the texts of all languages are complete and that the mail server lets us in
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
