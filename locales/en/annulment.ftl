# Withdrawing from a contract (statutory withdrawal)

annul-what = <b>Withdrawal: the contract counts as never concluded.</b>
annul-done = ✅ <b>Withdrawal carried out. The contract counts as never concluded.</b>
annul-received = Declared by { $customer }, received { $on }
annul-in-time = In time: 14 days from conclusion on { $concluded }, so until { $deadline }
annul-late = Too late, so goodwill: the 14 days from conclusion on { $concluded } were over on { $deadline }.
annul-access = Access ends at once.
annul-no-invoice = There is no invoice to take back.
annul-compensation = 🧾 Compensation for use: a new invoice over { $amount }, due at once
annul-units = 🎟 Units taken back: { $count }, used already: { $used }
annul-compensation-unclear = That is no amount. Write for example “10” or “12.50”.
annul-late-open = ⚠️ The days to withdraw were over on { $deadline }. You decide: take it as ordinary notice, unwind the contract as goodwill, or let it go on.
ask-annul-note = The days to withdraw were over on { $deadline }. As goodwill it is still possible: for what reason?
ask-annul-reason = <b>Unwind it as goodwill?</b> Write the reason for it. You see next what would happen; only then you confirm.
ask-annul-compensation = How much compensation for what was used already? For example “10” or “12.50”; “0” for nothing.
button-compensation = Compensation …
button-no-compensation = No compensation
button-annul = Withdrawal instead (until { $day })
button-annul-goodwill = Unwind it instead

# A withdrawal that came too late
annul-as-notice = <b>Withdrawal after its period (until { $deadline }): taken as ordinary notice, received { $received }.</b>
annul-as-notice-done = ✅ <b>Accepted as ordinary notice.</b>
annul-granted-as-notice = 📨 Your withdrawal came after its period and is taken as notice. The confirmation with the end date follows.
annul-declined-late = <b>It is too late to withdraw: the period ended on { $deadline }.</b> Your contract goes on. If you want to terminate it, your notice already counts as received at { $at }.
button-annul-as-notice = Take it as ordinary notice …
button-annul-as-goodwill = Unwind as goodwill …
button-annul-after-all = ‹ Back
button-annul-too-late = Too late, contract goes on
button-annul-give-notice = Give notice …
push-annul-as-notice = 📄 <b>Your withdrawal came after its period and is taken as notice.</b>
    The period ended on { $deadline }. { $has_end ->
    [0] { $plan } ({ $number }) is valid until its last unit is used.
   *[other] { $plan } ({ $number }) ends on { $ends_on }, received { $received }.
}

intent-contract-annul = Withdraw from a contract
request-contract-annul = Withdrawal
history-contract-annul = Withdrawn from the contract
undo-of-contract-annul = withdrawal
undo-then-contract-annul = The contract runs again as before the withdrawal.
undo-restored-units-again = { $count ->
    [one] 🎟 1 unit is back
   *[other] 🎟 { $count } units are back
}
message-contract-annulled = Confirmation of the withdrawal
push-contract-annulled = 📄 <b>Your withdrawal is confirmed.</b>
    { $plan } ({ $number }), received on { $received }. The contract counts as never concluded, and your access has ended.
push-annulled-refund = You get { $amount } back.
push-annulled-account = { $amount } are on your account.
push-annulled-compensation = For what you have used already we charge { $amount } as compensation.
contract-state-annulled = withdrawn
contract-annulled = Withdrawal by { $given_by }, received { $day }
contract-over-annulled = { $plan } ({ $number }), withdrawn
refusal-annulment-too-late = <b>The days to withdraw were over on { $deadline }</b>; it was received on { $received_on }. As goodwill it is possible with a reason, else by a termination.
refusal-already-annulled = <b>This contract has been withdrawn from already.</b> There is nothing more to do.
refusal-compensation-too-high = <b>{ $wanted } is too much compensation</b>: no more than { $most } was asked for the contract. Please name a smaller amount.
data-word-contracts-end-mode-annulment = withdrawal
