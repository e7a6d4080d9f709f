# People's data: given to them, and erased

intent-customer-export = Give somebody their data
intent-customer-erase = Erase personal data
history-customer-erase = Personal data erased
history-customer-wipe = Kept recipient’s name erased
button-export = Their data (GDPR)
button-erase = Erase data …
button-erase-for-good = Erase for good
button-bookings = Booked course days
refusal-customer-erased = This person’s data ({ $customer }) were erased. There is nothing to be done here any more.
refusal-not-erasable-yet = The data of { $customer } cannot be erased yet: something still runs or is open. Ask once more to see what.

help-data = <b>Data protection</b>
    <i>Export the data of { $name }</i>
    /export_data · /erase_data
help-data-staff = <b>Data protection</b>
    <i>Export the data of { $name }</i>
    /export_data

# The export
data-given-of = <b>Personal data of { $customer } ({ $number })</b>
    Two files with everything that is kept about this person: one to read, one for programs (JSON). Give them to nobody else, and add your privacy notice: it names purposes, recipients and rights.
data-given-own = <b>Your data at { $studio }</b>
    Two files with everything that is kept about you: one to read, one for programs (JSON).
data-file-name = Personal data { $number }
data-head = Personal data · { $studio } · { $number }
    As of { $at }

    This is everything that the studio keeps about you (Art. 15 and 20 GDPR). The JSON file holds the same with all identifiers and details.
data-foot = For how long: invoices and what belongs to them are kept for 8 years, contracts and notices for 6 years, each from the end of the year (§ 147 AO, § 14b UStG). Messages are emptied after 48 hours.
    Your rights: you can have wrong data corrected, have data erased that are not needed any more, and complain to a data protection authority.
data-value = { $label }: { $value }
data-yes = yes
data-no = no
data-percent = { $rate }%

data-section-file = Customer file
data-section-contracts = Contracts and cards
data-section-cards = Units: cards and months
data-section-units = Units: single entries
data-section-bookings = Booked course days
data-section-makeups = Make-up rights
data-section-invoices = Invoices
data-section-payments = Payments
data-section-account = Account
data-section-chats = Connected chats
data-section-invitations = One-time links
data-section-reminders = Reminders
data-section-choices = Which messages you want
data-section-history = History of changes
data-section-messages-sent = Messages sent in the last 48 hours

data-field-number = Number
data-field-name = Name
data-field-email = E-mail
data-field-phone = Phone
data-field-birthday = Birthday
data-field-address = Address
data-field-language = Language
data-field-price-group = Price group
data-field-since = Customer since
data-field-active = Active
data-field-inactive-from = Inactive from
data-field-external-number = Number in the former system
data-field-plan-name = Plan
data-field-kind = Kind
data-field-state = State
data-field-concluded-on = Concluded on
data-field-starts-on = First day
data-field-fixed-end-on = Ends by itself on
data-field-initial-term = Initial term
data-field-renewal = Afterwards
data-field-notice = Notice period
data-field-renewal-notice = Notice period of a follow-on term
data-field-notice-to = Notice takes effect on
data-field-price-cents = Price
data-field-schedule = Payment schedule
data-field-renewal-price-cents = Price of a follow-on term
data-field-renewal-schedule = Payment schedule of a follow-on term
data-field-tax-rate = VAT
data-field-refund-cents = Refund price per session
data-field-payment-method = Payment method
data-field-billed-until = Billed until
data-field-bills-on = Next invoice on
data-field-renews-on = Next term from
data-field-units-per-month = Units a month
data-field-units = Units
data-field-auto-enrolment = Automatic enrolment
data-field-invoice = Invoice
data-field-course = Course
data-field-pauses = Pauses
data-field-received-on = Notice received on
data-field-received-at = Moment of receipt
data-field-ends-on = Last day
data-field-access-ends-on = Access until
data-field-billing-ends-on = Billing until
data-field-end-mode = Kind of termination
data-field-end-basis = Basis
data-field-given-by = Notice given by
data-field-goodwill = As goodwill
data-field-end-reason = Reason given
data-field-bought-on = Bought on
data-field-usable-from = Usable from
data-field-usable-until = To be used by
data-field-extended-on = Extended on
data-field-on = Day
data-field-quantity = Quantity
data-field-reason = Reason
data-field-source = Paid by
data-field-attendance = Attendance
data-field-booked-at = Booked
data-field-waiting-since = On the waiting list since
data-field-cancelled-at = Cancelled
data-field-missed-on = Missed on
data-field-valid-until = Valid until
data-field-mark = State
data-field-issued-on = Issued on
data-field-due-on = Due on
data-field-period-first = Period from
data-field-period-last = Period until
data-field-amount-cents = Amount
data-field-reduced-cents = Of it, waived
data-field-credited-cents = Of it, cancelled
data-field-telegram-id = Telegram id
data-field-linked-at = Connected
data-field-last-used-at = Last used
data-field-unreachable-at = Unreachable since
data-field-expires-at = Valid until
data-field-used-at = Used
data-field-revoked-at = Revoked
data-field-day = Day
data-field-audience = For
data-field-planned-at = Planned
data-field-decided = Outcome
data-field-at = Moment
data-field-command = Change
data-field-actor-kind = By
data-field-sentence = Written
data-field-sent-at = Sent
data-field-text = Text
data-field-decided-at = Decided
data-field-topic = About
data-field-wanted = Wanted

data-word-file-language-de = German
data-word-file-language-en = English
data-word-chats-language-de = German
data-word-chats-language-en = English
data-word-contracts-kind-card = card
data-word-contracts-kind-week = week term
data-word-contracts-kind-month = month term
data-word-contracts-state-running = running
data-word-contracts-state-terminated = terminated
data-word-contracts-state-ended = ended
data-word-contracts-renewal-none = ends by itself
data-word-contracts-renewal-indefinite = open-ended
data-word-contracts-notice-to-any-day = any day
data-word-contracts-notice-to-month-end = the end of a month
data-word-contracts-notice-to-term-end = the end of the term
data-word-contracts-schedule-monthly = monthly
data-word-contracts-schedule-total = once
data-word-contracts-payment-method-direct-debit = direct debit
data-word-contracts-payment-method-transfer = transfer
data-word-contracts-payment-method-cash = cash
data-word-contracts-payment-method-card = card payment
data-word-contracts-end-mode-term-end = at the end of the term
data-word-contracts-end-mode-date = on a day
data-word-contracts-end-mode-immediate = immediate
data-word-contracts-end-basis-good-cause = good cause
data-word-contracts-end-basis-agreement = agreement
data-word-contracts-given-by-customer = customer
data-word-contracts-given-by-studio = studio
data-word-cards-kind-card = card
data-word-cards-kind-monthly = month of a membership
data-word-units-kind-grant = granted
data-word-units-kind-use = used
data-word-units-kind-return = given back
data-word-units-kind-expire = expired
data-word-units-kind-correct = correction
data-word-units-kind-transfer = transfer
data-word-bookings-state-booked = booked
data-word-bookings-state-waiting = on the waiting list
data-word-bookings-state-cancelled = cancelled
data-word-bookings-state-late-cancelled = cancelled late
data-word-bookings-state-dropped = dropped
data-word-bookings-state-undone = taken back
data-word-bookings-source-card = card
data-word-bookings-source-enrolment = firm enrolment
data-word-bookings-source-membership = membership
data-word-bookings-source-makeup = make-up right
data-word-bookings-source-single = nothing yet
data-word-bookings-attendance-present = present
data-word-bookings-attendance-excused = excused
data-word-bookings-attendance-no-show = no-show
data-word-makeups-state-open = open
data-word-makeups-state-redeemed = redeemed
data-word-makeups-state-lapsed = lapsed
data-word-invoices-kind-invoice = invoice
data-word-invoices-kind-cancellation = cancellation invoice
data-word-invoices-kind-correction = corrected invoice
data-word-invoices-mark-draft = draft
data-word-invoices-mark-issued = issued
data-word-invoices-mark-cancelled = cancelled
data-word-invoices-mark-corrected = corrected
data-word-payments-kind-direct-debit = direct debit
data-word-payments-kind-transfer = transfer
data-word-payments-kind-cash = cash
data-word-payments-kind-card = card payment
data-word-payments-kind-import = from the former system
data-word-payments-kind-moved = moved to another document
data-word-payments-kind-account = from or to the account
data-word-account-kind-reversal = from a reversal
data-word-account-kind-overpayment = overpaid
data-word-account-kind-refund-due = to be paid out
data-word-account-kind-refund-paid = paid out
data-word-account-kind-offset = set against an invoice
data-word-account-kind-undo = set against it again after an undo
data-word-account-kind-opening = opening balance
data-word-reminders-kind-contract-ends = end of a contract
data-word-reminders-kind-pause-begins = beginning of a pause
data-word-reminders-kind-pause-ends = coming end of a pause
data-word-reminders-kind-pause-over = end of a pause
data-word-reminders-kind-pause-check = look at an open-ended pause
data-word-reminders-kind-digest = the morning overview
data-word-reminders-kind-request-waiting = a request that waits
data-word-reminders-kind-notice-due = last day to give notice
data-word-reminders-kind-notice-radar = last day to give notice
data-word-reminders-kind-renews = renewal
data-word-reminders-kind-invoice-issued = new invoice
data-word-reminders-kind-invoice-corrected = corrected invoice
data-word-reminders-kind-invoice-overdue = overdue invoice
data-word-reminders-kind-overdue-radar = overdue invoice
data-word-reminders-kind-card-low = few units left
data-word-reminders-kind-card-to-use = card to be used soon
data-word-reminders-kind-class-tomorrow = class on the next day
data-word-reminders-kind-booking-confirmed = booking confirmation
data-word-reminders-kind-moved-up = a free place
data-word-reminders-kind-class-dropped = class dropped
data-word-reminders-audience-owner = the studio
data-word-reminders-audience-customer = you
data-word-reminders-decided-sent = sent
data-word-reminders-decided-moot = not needed any more
data-word-reminders-decided-unreachable = unreachable
data-word-reminders-decided-dropped = not sent
data-word-reminders-decided-mailed = sent by e-mail
data-word-reminders-decided-elsewhere = sent with the change itself
data-word-reminders-decided-unwanted = not wanted
data-word-reminders-decided-failed = did not arrive
data-word-choices-topic-contract = contract and deadlines
data-word-choices-topic-money = invoices and payments
data-word-choices-topic-units = cards and units
data-word-choices-topic-courses = classes and bookings
data-word-choices-topic-requests = requests
data-word-choices-topic-digest = the morning overview
data-word-choices-topic-contract-ends = end of a contract
data-word-choices-topic-pause-begins = beginning of a pause
data-word-choices-topic-pause-ends = coming end of a pause
data-word-choices-topic-pause-over = end of a pause
data-word-choices-topic-pause-check = look at an open-ended pause
data-word-choices-topic-request-waiting = a request that waits
data-word-choices-topic-notice-due = last day to give notice
data-word-choices-topic-notice-radar = last day to give notice
data-word-choices-topic-renews = renewal
data-word-choices-topic-invoice-issued = new invoice
data-word-choices-topic-invoice-corrected = corrected invoice
data-word-choices-topic-invoice-overdue = overdue invoice
data-word-choices-topic-overdue-radar = overdue invoice
data-word-choices-topic-card-low = few units left
data-word-choices-topic-card-to-use = card to be used soon
data-word-choices-topic-class-tomorrow = class on the next day
data-word-choices-topic-booking-confirmed = booking confirmation
data-word-choices-topic-moved-up = a free place
data-word-choices-topic-class-dropped = class dropped
data-word-history-actor-kind-staff = studio
data-word-history-actor-kind-customer = customer
data-word-history-actor-kind-system = automatic

# The erasure
request-customer-erase = Erasure of all data
erase-not-yet-of = <b>The data of { $customer } cannot be erased yet.</b> First to be settled:
erase-not-yet-own = <b>Your data cannot be erased yet.</b> First to be settled:
erase-first-contract = 📄 { $plan } ({ $number }) is running
erase-first-contract-until = 📄 { $plan } ({ $number }) runs until { $day }
erase-first-invoice = 🧾 { $number }: { $rest } still open
erase-first-draft = 🧾 A draft invoice of { $amount }
erase-first-credit = 💶 { $amount } in favour of the customer on the account
erase-first-debt = 💶 { $amount } owed by the customer on the account
erase-first-refund = 💶 { $amount } to be paid out
erase-first-bookings = 📅 { $count ->
    [one] One course day is
   *[other] { $count } course days are
} still booked
erase-what = <b>Erase all data of this person</b>
erase-gone = 🗑 Gone at once: name, contact, birthday and address on file, the sentences in the history, all reasons given, chat connection and one-time links, messages that wait.
erase-units = 🎟 { $count ->
    [one] One unit that is left lapses.
   *[other] { $count } units that are left lapse.
}
erase-makeups = 🔁 { $count ->
    [one] One make-up right lapses.
   *[other] { $count } make-up rights lapse.
}
erase-nothing-kept = 📁 Nothing has to be kept.
erase-kept = 📁 The law asks to keep, with the name and address of the recipient:
erase-kept-documents = • { $count ->
    [one] 1 invoice document
   *[other] { $count } invoice documents
} with payments, until { $day } (8 years from the end of the year, § 147 AO, § 14b UStG)
erase-kept-letters = • { $count ->
    [one] 1 business letter
   *[other] { $count } business letters
} (contracts, notices), until { $day } (6 years from the end of the year, § 147 AO)
erase-kept-then = Nobody finds the person by them any more. The day after, name and address vanish by themselves.
erase-elsewhere = 💬 Messages in the team’s chats are emptied here after 48 hours. What stands in Telegram already I cannot delete there.
erase-message = ✉️ { $customer } hears of it in the chat now; then the connection is cut.
erase-no-message = ✉️ { $customer } cannot be reached in the chat. Please tell them yourself.
erase-for-good = ⚠️ <b>This cannot be undone.</b>
erase-done = ✅ <b>Erased: all data of { $number }</b>
erase-farewell = <b>{ $studio } has erased your data.</b> This chat is not connected with the studio any more.
erase-farewell-of = <b>{ $studio } has erased the data of { $customer }.</b> This chat does not speak for { $customer } any more.
erase-farewell-kept = What the law asks for is kept:
