# One invoice, payments, refunds, accounts and reversals

intent-invoice-show = Look at an invoice
intent-invoice-paid = Record a payment
intent-invoice-reversals = Reversals
intent-account-show = Look at a customer's account
intent-refund-paid = Record a refund paid out

help-payments = <b>Payments</b>
    <i>{ $name } has paid</i>
    <i>€20 paid on R-2026-0142</i>
    <i>All direct debits of 1 December paid</i>
    <i>{ $name }'s account balance</i>
    /invoice · /paid · /account · /refund · /reversals

ask-show-invoice = Which invoice? Type its number or the name.
invoice-head-invoice = <b>Invoice { $number }: { $amount }</b>
invoice-head-correction = <b>Corrected invoice { $number }: { $amount }</b>
invoice-head-cancellation = <b>Cancellation invoice { $number }: { $amount }</b>
invoice-head-draft = <b>Draft: { $amount }</b>
invoice-period = For { $days }
invoice-paused = of it paused: { $days }
invoice-tax = Net { $net }, { $percent }% VAT { $tax }
invoice-days = Issued on { $issued }, due on { $due }
invoice-stands = Status: { $state }
invoice-stands-open = Status: { $state }, { $rest } left
invoice-credited-part = A part was taken back: { $amount }
invoice-payment = { $day }: { $amount } ({ $method })
invoice-followed = Replaced by { $by }
payment-kind-moved = moved with the correction
payment-kind-account = customer's account
payment-kind-import = before the import
button-paid = Paid
button-credit = Credit
button-delete-draft = Delete the draft
button-before = The version before

ask-paid-invoice = Which invoice was paid? Type its number or the name.
ask-paid-amount = How much? Type the amount, such as €20.
ask-paid-on = On which day did the money come or go?
ask-paid-method = How was it paid?
paid-amount-unclear = That is no amount above zero.
paid-what = <b>Payment of { $amount } on { $number }</b>
paid-done = ✅ <b>{ $amount } recorded on { $number }</b>
paid-how = On { $day }, { $method }
paid-invoice = Invoice for { $days }: { $amount }
paid-invoice-once = Invoice: { $amount }
paid-invoice-part = Invoice for { $days }: { $amount }, { $rest } open so far
paid-invoice-part-once = Invoice: { $amount }, { $rest } open so far
paid-whole = That pays the invoice in full.
paid-rest = { $rest } will still be open.
paid-surplus = { $amount } more than is open: that goes to the customer's account.
paid-many = <b>{ $count ->
    [one] Record 1 invoice
   *[other] Record { $count } invoices
} as paid: { $sum }</b>
paid-many-done = ✅ <b>{ $count ->
    [one] 1 invoice
   *[other] { $count } invoices
} recorded as paid: { $sum }</b>
paid-many-sure = ⚠️ <b>Really all { $count }? Together { $sum }.</b>
paid-many-line = { $number } · { $customer } · { $rest }
paid-many-later = { $count ->
    [one] 1 more ({ $sum }) is not due yet.
   *[other] { $count } more ({ $sum }) are not due yet.
}
button-paid-later = All { $count } open ones
paid-many-more = … and { $count } more
button-paid-amount = Another amount
button-paid-on = Another day
button-paid-method = Another method
button-paid-many = Record all { $count }
button-paid-sure = Yes, all { $count }

refund-what = <b>{ $amount } paid out to the customer</b>
refund-done = ✅ <b>Payout of { $amount } recorded</b>
refund-on = On { $day }
refund-from-due = It was set aside to be paid out.
refund-from-account = It was on the customer's account.
refund-due-left = Still to be paid out: { $amount }
button-pay-out = Paid out

account-head = <b>{ $customer }'s account: { $balance } in credit</b>
account-head-own = <b>Your account: { $balance } in credit</b>
account-owes = <b>{ $customer }'s account: { $balance } owed</b>
account-owes-own = <b>Your account: { $balance } owed</b>
account-due = Set aside to be paid out: { $amount }
account-empty = Money here is offset with the next invoice, or paid out.
account-line = { $day }: { $amount } { $what }
account-from = { " " }from { $number }
account-to = { " " }for { $number }
account-entry-reversal = reversal
account-entry-overpayment = paid too much
account-entry-refund-due = set aside to be paid out
account-entry-refund-paid = paid out
account-entry-offset = offset
account-entry-undo = offset again
account-entry-opening = opening balance

reversals-none = <b>No reversals.</b>
reversals-head = <b>{ $count ->
    [one] 1 reversal
   *[other] { $count } reversals
}: { $sum } taken back</b>
reversals-head-open = <b>{ $count ->
    [one] 1 reversal
   *[other] { $count } reversals
}: { $sum } taken back, { $rest } of it still open</b>
reversal-amount = −{ $amount }
reversal-open = Open: { $account } on the account, { $aside } set aside to be paid out
reversal-offset = Offset with { $numbers }
reversal-refunded = Paid out: { $refunded }
reversal-nothing-due = Nothing to give back, nothing had been paid
reversal-only-open = open ones only
reversal-only-offset = offset ones only
reversal-only-refunded = refunded ones only
reversal-only-nothing-due = only those with nothing due
button-reversals-open = Open
button-reversals-offset = Offset
button-reversals-refunded = Refunded
button-reversals-nothing-due = Nothing due

credit-part-what-correct = <b>{ $part } of { $number } is credited: a corrected invoice of { $new } takes its place.</b>
credit-part-what-cancel = <b>{ $part } of { $number } is taken back by a cancellation invoice; { $new } stays paid.</b>
credit-part-done-correct = ✅ <b>{ $part } of { $number } is credited: the corrected invoice of { $new } counts.</b>
credit-part-done-cancel = ✅ <b>{ $part } of { $number } was taken back by a cancellation invoice; { $new } stays paid.</b>
push-invoice-credited-part = 🧾 <b>We take { $part } off your invoice { $number } of { $amount }.</b>
    The document has the number { $document }.
button-credit-part = Only a part
button-credit-whole = The whole invoice

history-invoice-paid = Payment recorded
history-refund-paid = Refund recorded
undo-of-invoice-paid = payment
undo-then-invoice-paid = The amount is open again.
undo-of-refund-paid = refund
undo-then-refund-paid = The money is to be paid out again, or lies on the account again.
undo-restored-payments = { $count ->
    [one] Taken back: 1 payment of { $amount }
   *[other] Taken back: { $count } payments, together { $amount }
}
undo-restored-surplus = { $amount } of it lay on the account as paid too much; that leaves the account again.
undo-restored-refund = Taken back: the payout of { $amount }

refusal-invoice-already-paid = { $number } is paid in full already.
refusal-paid-in-future = { $wanted } lies in the future. Record the payment once the money is there.
refusal-nothing-to-pay = Name an amount above zero, such as €20.
refusal-no-open-invoices = No invoice is open for that. /open shows what is still to be paid.
refusal-no-refund-due = Nothing is to be paid out to { $customer }, and the account holds nothing.
refusal-refund-too-high = { $wanted } is more than there is to pay out: { $due }.
refusal-part-is-whole = { $number } asks for { $owed } only. Type “cancel { $number }” to take all of it back.

# What is typed below a proposed payment: these words say nothing by themselves
paid-words-filler = no, only, just, but, it, was, were, is, the, has, have, on, in, by, with, a, please, rather, instead, paid, transferred, amount, of, actually
paid-words-currency = euro, euros, eur
