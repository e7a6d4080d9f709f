# Files that come in: customers, contracts, cards, open invoices, balances

intent-data-import = Import data
file-not-wanted = I am afraid I cannot do anything with a file here. Just write to me what it is about.
file-refused =
    <b>I cannot read this file.</b> { $name }
    { $reason }
    Nothing was changed.
file-refused-empty = It is empty.
file-refused-gone = Telegram does not give it to me (any more). Please send it again; it may have 10 MB at most.
file-refused-too-big = It has more than { $most } MB. Split it into several files.
file-refused-encrypted = It is protected by a password, or in an old Excel format (.xls). Save it without a password as .xlsx or .csv.
file-refused-not-a-table = This is no table. I read CSV and XLSX files.
file-refused-not-text = This is neither a CSV nor an XLSX file, or its characters are damaged.
file-refused-broken-workbook = The Excel file is damaged. Open it in a spreadsheet program and save it again.
file-refused-unpacks-too-big = Unpacked it has more than { $most } MB. Split it into several files.
file-refused-not-computed = It has formulas whose results are not saved. Open it in a spreadsheet program, save it and send it again.
file-refused-open-quote = From line { $line } on a quotation mark is not closed.
file-refused-too-many-columns = Line { $line } has { $found } columns, I read { $most } at most. Delete the columns that are not needed.
file-refused-too-many-rows = It has more than { $most } rows. Split it into several files.

## The dialog
help-import = <b>Bring data in</b>
    <i>Import customers</i>
    /import
import-how =
    <b>Just send me the file, as CSV or Excel (XLSX).</b>
    First I show you what I recognise in it and what would come of it. Nothing is brought in before you confirm; customers get no messages.
import-how-columns =
    The first line names the columns, for example:
    <code>customer number;name;email;phone;date of birth;plan;contract start;units;remaining;valid until</code>
    Open invoices: <code>invoice number;customer number;amount;paid;due date</code>
    Balances: <code>customer number;balance</code> (plus is the customer's credit)
import-gone = I do not have this file any more. Please send it again.
import-no-lines = There is nothing in the file but the names of columns. Nothing was changed.
import-propose =
    <b>{ $count ->
        [one] One line brings
       *[other] { $count } lines bring
    } something new.</b> { $name }
import-propose-nothing = <b>There is nothing to bring in.</b> { $name }
import-kind-line = Contents: { $kind }
import-kind-customers = customers only
import-kind-contracts = customers with contracts
import-kind-cards = customers with cards and contracts
import-kind-invoices = open invoices
import-kind-balances = opening balances
import-kind-all = everything together
import-quiet = Customers get no messages. Importing again doubles nothing.
import-confirm =
    { $count ->
        [one] Import one line
       *[other] Import { $count } lines
    }
import-confirm-good = Import { $count }, leave out { $faulty }
import-button-columns = Change columns …
import-button-waiting = Go on with { $name }
import-button-kind = Change contents …
import-button-historic = Paid invoices too
import-button-only-open = Open invoices only
import-column-line = { $number } { $head } → { $field }
import-column-sample = { $head }: { $samples }
import-column-unnamed = Column { $number }
import-columns-left-out = Left out: { $columns }
import-ask-column = Which column means something else? You can also write: “Column 3 = phone”.
import-ask-field =
    What is in column { $number } ({ $head })?
    { $samples }
import-ask-kind = What shall be brought in from the file?
import-ask-name = No column tells me who a line is about. Which one holds the name?
import-ask-order =
    The days in the column “{ $head }” can be read in two ways. Which is it?
    { $samples }
import-order-dmy = day, month, year
import-order-mdy = month, day, year
import-ask-plan = There is no plan “{ $name }” here. Which one is it?
import-plan-none = None: leave these lines out

## What comes of it
import-count-people-new = 👤 New customers: { $count }
import-count-people-changed = 👤 Customers updated: { $count }
import-count-people-same = 👤 Customers unchanged: { $count }
import-count-contracts-new = 📄 New contracts: { $count }
import-count-contracts-same = 📄 Contracts already here: { $count }
import-count-cards-new = 🎟 New cards: { $count } with { $units } units together
import-count-invoices-new = 🧾 New invoices: { $count }, { $sum } open
import-count-invoices-same = 🧾 Invoices already here: { $count }
import-count-invoices-paid = 🧾 Paid already, not brought in: { $count }
import-count-balances-new = 💶 New balances: { $count }, { $sum } together
import-count-balances-same = 💶 Balances already here: { $count }
import-count-duplicates = ♊ Twice in the file: { $count }
import-count-faulty = ⚠️ Faulty lines: { $count }
import-more-problems = … and { $count } more
import-more-hints = … and { $count } more to look at
import-problem-line = Line { $line }: { $what }
import-progress = ⏳ <b>Import under way:</b> { $done } of { $total } lines
import-done = ✅ <b>Imported.</b> { $name }
import-done-nothing = <b>Imported, but there was nothing new.</b> { $name }
import-left-out-head = Left out:
import-stopped =
    ⚠️ <b>The import stopped at line { $done } of { $total }.</b>
    Everything up to there is in. Send the file again: what is here already does not come twice.

## What is wrong with a line
import-problem-no-day = “{ $text }” is no day.
import-problem-no-amount = “{ $text }” is no amount.
import-problem-no-number = “{ $text }” is no number of units.
import-problem-no-truth = “{ $text }” is neither yes nor no.
import-problem-no-email = “{ $text }” is no email address.
import-problem-no-phone = “{ $text }” is no phone number.
import-problem-number-shortened = “{ $text }” was shortened by a spreadsheet program. Format the column as text.
import-problem-letters-lost = In “{ $text }” letters were lost.
import-problem-no-name = “{ $text }” is no name.
import-problem-odd-birthday = { $text } cannot be a birthday.
import-problem-too-long = “{ $text }” is too long ({ $most } characters at most).
import-problem-no-plan = The plan is missing.
import-problem-plan-left-out = Plan “{ $plan }” left out.
import-problem-no-invoice-number = The invoice number is missing.
import-problem-no-invoice-amount = Invoice { $number } has no amount.
import-problem-nobody-named = It does not say who it is about.
import-problem-nobody-on-file = “{ $name }” is not on file.
import-problem-several-people = There are { $count } people called { $name }. A customer number or a birthday tells them apart.
import-problem-number-of-another = The number { $number } is { $name }'s already.
import-problem-two-names = In line { $first } the number { $number } is { $name }'s.
import-problem-contract-of-another = Contract { $number } is somebody else's.
import-problem-no-start = The first day of the contract ({ $plan }) is missing.
import-problem-ends-before-start = The end { $ends_on } is before the start { $starts_on }.
import-problem-no-card-plan = { $plan } is no card, so it has no units.
import-problem-no-units = How many units the card ({ $plan }) had is missing.
import-problem-too-many-left = { $left } of { $units } units cannot be left.
import-problem-long-number = The number “{ $number }” is too long ({ $most } characters at most).
import-problem-invoice-taken = There is an invoice { $number } already, with another customer or amount.
import-problem-odd-amounts = Amount and payment of invoice { $number } do not fit together.
import-problem-odd-period = The period of invoice { $number } is wrong.
import-problem-balance-set = There is an opening balance of { $known } already; { $wanted } was not brought in.
import-problem-twice = { $name } is in line { $first } already.
import-problem-same-name = New, although { $name } ({ $number }) is on file: what is known of them differs.
import-problem-said-before = Line { $first } says something else of { $name }; that counts.
import-problem-same-email = The address { $email } is { $name }'s too.

refusal-nothing-to-import = There is nothing new in the file (any more). Nothing was changed.
history-data-import = Data imported

## Columns
import-field-nothing = leave out
import-field-number = customer number
import-field-name = name
import-field-first-name = first name
import-field-last-name = last name
import-field-email = email
import-field-phone = phone
import-field-birthday = birthday
import-field-address = address
import-field-street = street
import-field-zip = postcode
import-field-city = town
import-field-language = language
import-field-price-group = price group
import-field-since = customer since
import-field-active = active
import-field-plan = plan
import-field-starts-on = contract start
import-field-ends-on = contract end
import-field-price = price
import-field-payment-method = payment method
import-field-concluded-on = concluded on
import-field-contract-number = contract number
import-field-units = units
import-field-units-left = units left
import-field-bought-on = bought on
import-field-valid-until = valid until
import-field-invoice-number = invoice number
import-field-invoice-amount = invoice amount
import-field-open-amount = open amount
import-field-paid = paid
import-field-due-on = due on
import-field-issued-on = invoice date
import-field-period-first = period from
import-field-period-last = period to
import-field-balance = balance (plus = credit)

## Command line
cli-import = bring in customers, contracts, cards, open invoices and balances from a file
cli-import-ask = Import? [y/N]{" "}
cli-import-yes = y
cli-import-aborted = Nothing was changed.
cli-import-dry = Dry run: nothing was changed.
start-import-no-file = I cannot open the file { $path }.
start-import-no-studio = Which studio is it? Say so with --studio: { $studios }
start-import-none = There is no studio yet. Open one with "tresen init".
start-import-refused = { $path }: { $reason } Nothing was changed.
start-import-map = I do not understand “{ $text }”. Write for example: --map "column name=phone". Fields: { $fields }
start-import-order = The days in the column “{ $head }” ({ $samples }) can be read in two ways. Say which: --days "{ $head }=dmy" (day first) or "{ $head }=mdy".
start-import-plan = There is no plan “{ $name }”. Say which one it is: --plan "{ $name }=plan name", or leave its lines out: --plan "{ $name }=".
start-import-nobody = No column tells me who a line is about. Say so: --map "column name=name".
start-import-no-lines = { $path }: there is nothing in it but the names of columns.
