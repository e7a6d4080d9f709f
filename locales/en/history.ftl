# Who changed what, and when

history-none = <b>Nothing changed yet.</b>
history-none-in = <b>Nothing changed.</b>
history-head = <b>{ $count ->
    [one] 1 change
   *[other] { $count } changes
}</b>, the newest first
history-head-most = <b>The last { $count } changes</b>
history-when = <b>{ $at }</b> · { $by }
history-by-itself = automatic
history-undone = ↩️ taken back again
history-day-ends-on = ends { $day }
history-day-inactive-from = inactive from { $day }
history-contract-terminate = Contract terminated
history-receipt = Receipt of a notice recorded
history-contract-end = Contract ended
history-contract-change-end = End date changed
history-contract-undo-termination = Termination withdrawn
history-contract-renew = Contract renewed
history-contract-goes-on = Contract goes on open-ended
history-day-renewed-on = from { $day }
history-customer-deactivate = Deactivated
history-customer-reactivate = Reactivated
history-invoice-offset = Account balance offset with an invoice
history-invoice-issue = Invoice issued
history-invoice-credit = Invoice cancelled
history-invoice-delete = Draft deleted
history-undo = Change undone
history-undo-of = Undone: { $what }
history-other = Change “{ $command }”
