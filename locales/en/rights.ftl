# Who may do what: rights are verbs, given by a role and changed for one person

intent-staff-rights = Decide what somebody on the team may do
history-staff-rights = Rights on the team changed
button-rights = Rights of { $name }
button-right-given = ✔ { $right }
button-right-missing = ✖ { $right }

right-terminate = terminate
right-backdate = backdate
right-refund = refund
right-correct-units = correct units
right-see-money = see money
right-export = export
right-bulk = many at once
right-what-terminate = end or annul contracts, and take that back
right-what-backdate = date a receipt, an end or a payment in the past
right-what-refund = pay out money and credit what was paid
right-what-correct-units = change and transfer units, extend cards
right-what-see-money = invoices, accounts and figures
right-what-export = personal data and lists as files
right-what-bulk = many cards, many payments or a whole file

rights-words-no = not,no longer,no more,no right,cannot,can't,don't,take,revoke,withdraw,remove,without,forbid
rights-words-terminate = terminat,end contract,ending contract
rights-words-backdate = backdat,date back
rights-words-refund = refund,pay out,paying out
rights-words-correct-units = correct unit,units
rights-words-see-money = money,amounts,invoices,revenue
rights-words-export = export
rights-words-bulk = bulk,many at once,several at once

rights-head = <b>{ $name } may</b> ({ $role })
rights-given = ✔ { $right }: { $what }
rights-given-new = ✔ <b>{ $right }: { $what }</b> (new)
rights-missing = ✖ { $right }: { $what }
rights-missing-new = ✖ <b>{ $right }: { $what }</b> (withdrawn)
rights-hint = Tap a right to give or withdraw it. What somebody may not do goes as a request to everyone who may.
rights-at-once = This takes effect as soon as you confirm, for open proposals too. If the role changes, what you change here is dropped.
rights-changed = ✅ <b>Changed: this is what { $name } may do now.</b>
rights-changed-for = { $name } differs:{ $more }{ $less }
rights-more = { " " }also { $rights }
rights-less = { " " }not { $rights }
rights-lost = { $name } loses with it: { $rights }
refusal-owner-may-all = { $name } is an owner and may do everything. Give the person another role first.
refusal-rights-unchanged = { $name } may do just that already. There is nothing to change.
refusal-owner-needed = Only the owner decides on that.
refusal-right-missing = You lack the right “{ $right_name }” for that. Who has it here: { $names }.
rights-nobody = nobody at the moment

# Lacking a right: the proposal goes to those who have it
button-send-as-request = Send as a request
rights-as-request = 🔑 You lack: { $rights }. The proposal goes as a request to { $names }.
rights-nobody-connected = 🔑 You lack: { $rights }. Who may do it here: { $names }; none of them is connected to the chat right now.
rights-changed-meanwhile = ❗ What you may do has changed meanwhile. Please look at it again.
toast-rights-changed-meanwhile = Your rights have changed. Nothing was done.
toast-rights-missing = You lack the right “{ $right }” for that. Nothing was done.
request-sent-team = 📨 <b>Your request is with { $names }.</b>
    { $what }, made on { $at }. You will hear here as soon as it is decided.
request-head-team = 📨 <b>Request of the team, from { $name }</b>: { $what }, made on { $at }
request-granted-team = ✅ <b>{ $name } has agreed to your request.</b>
request-declined-team = { $name } has declined the request. Nothing was changed.
request-decided-by = 👤 Decided by { $name }, { $at }
toast-decided-by = { $name } has decided on this already.
request-credits-adjust = Correction of units
request-credits-transfer = Transfer of units
request-cards-extend = Extension of cards
request-invoice-paid = Recording a payment
request-invoice-delete = Deleting a draft invoice
request-refund-paid = Paying out a refund
request-course-cancel-day = Dropping a course day
request-undo = Undoing a change
request-data-import = Import of a file
undo-restored-staff-rights = Rights: { $staff_rights }
rights-none = none
undo-of-staff-rights = changed rights on the team
undo-then-staff-rights = The person may do again what was allowed before.
