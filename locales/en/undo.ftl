# Taking a change back (undo)

undo-what = <b>Undo: { $what }</b>, changed on { $at }
undo-done = ✅ <b>Undone: { $what }</b>
undo-messages = ✉️ Messages about it that still wait do not go out any more.
undo-told = ✉️ The customer has heard of the change already: that it is taken back goes out at once.

undo-of-contract-terminate = termination
undo-of-receipt = recorded receipt of a notice
undo-of-contract-change-end = changed end date
undo-of-contract-undo-termination = withdrawal of the termination
undo-of-invoice-credit = cancellation of an invoice
undo-of-invoice-delete = deleted draft
undo-of-customer-deactivate = deactivation
undo-of-customer-reactivate = reactivation

undo-then-contract-terminate = The contract goes on as it was before the termination.
undo-then-receipt = The note falls away; the contract stays as it is.
undo-then-contract-change-end = The earlier end date holds again.
undo-then-contract-undo-termination = The termination holds again.
undo-then-invoice-credit = The amount is asked for again, by a new document.
undo-then-invoice-delete = The draft is back.
undo-then-customer-deactivate = Access is as it was before.
undo-then-customer-reactivate = The deactivation holds as it did before.

undo-stays-document-issued = Stays in any case: issued documents do not vanish, new ones stand beside them.
undo-stays-message-read = Stays in any case: a message that has arrived.
undo-stays-refund-paid = Stays in any case: money that has been paid out.

undo-billed-again = 🧾 { $period } · <b>new invoice for { $amount }</b> issued, in place of { $number }
undo-from-refund = , { $amount } of it from the planned refund, which falls away
refusal-not-undoable = Your last change (“{ $what }”) cannot be undone with one tap. Please change it back yourself.
