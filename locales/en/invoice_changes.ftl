# Cancelling an invoice, deleting a draft

ask-invoice = Which invoice? Its number, or a name.
ask-draft = Which draft? Issued invoices are not deleted but cancelled.
ask-which-invoice = Which invoice?
invoice-not-found = There is no invoice “{ $number }”. Please write the number again, for example R-2026-0142.
invoice-of-other = { $number } belongs to <b>{ $customer }</b>, not to “{ $named }”. Tap it if it is the one you mean, or write the right number.
invoice-none-of-days = There is no invoice for { $days }. Which one would you like?
words-invoice-endings = { "" }
invoice-none = { $customer } has no invoice that this could be done with.
cancellation-number = Cancellation { $number }
button-other-invoice = Another invoice …

credit-what-cancel = <b>Cancellation invoice for { $number }: -{ $amount }</b>
credit-what-correct = <b>Correction of { $number }: { $new } instead of { $amount }</b>, as the end of the contract asks
credit-done-cancel = ✅ <b>{ $number } is cancelled.</b>
credit-done-correct = ✅ <b>{ $number } is corrected to { $new }.</b>

delete-what = <b>Delete a draft invoice</b>
delete-draft = 🧾 Draft · { $period } · { $amount }
delete-draft-once = 🧾 Draft · { $amount }
delete-no-number = The draft has no number yet and was never sent.
delete-done = ✅ <b>Draft deleted.</b>
