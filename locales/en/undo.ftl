# Taking a change back (undo)

undo-what = <b>Undo: { $what }</b>, changed on { $at }
undo-made-by = { $name } made this change.
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
undo-of-contract-sell = new contract
undo-of-contract-change-plan = change of plan
undo-of-contract-payment = chosen payment method
undo-of-credits-adjust = correction of units
undo-of-credits-transfer = transfer of units
undo-of-cards-extend = longer validity
undo-of-booking-add = booking
undo-of-booking-cancel = cancelled booking
undo-of-attendance-mark = attendance
undo-of-customer-add = new customer
undo-of-customer-change = changed customer data
undo-of-customer-price-group = changed price group
undo-of-plan-add = new plan
undo-of-plan-change = changed plan
undo-of-course-add = new course
undo-of-course-change = changed course
undo-of-category-change = course category
undo-of-settings-show = changed settings
undo-of-settings-reminders = changed reminders
undo-of-studio-set-up = setting up the studio
undo-of-staff-add = new person on the team
undo-of-staff-invite = new link for the team
undo-of-staff-change = changed role on the team
undo-of-staff-remove = removed from the team
undo-of-data-import = import

undo-then-contract-terminate = The contract goes on as it was before the termination.
undo-then-receipt = The note falls away; the contract stays as it is.
undo-then-contract-change-end = The earlier end date holds again.
undo-then-contract-undo-termination = The termination holds again.
undo-then-invoice-credit = The amount is asked for again, by a new document.
undo-then-invoice-delete = The draft is back.
undo-then-customer-deactivate = Access is as it was before.
undo-then-customer-reactivate = The deactivation holds as it did before.
undo-then-contract-sell = The contract counts as never concluded.
undo-then-contract-change-plan = The old contract goes on as before; the new one is off the table.
undo-then-contract-payment = The earlier payment method counts again.
undo-then-credits-adjust = The units are booked back, with a line of its own in the card's history.
undo-then-credits-transfer = The units go back to the card they came from.
undo-then-cards-extend = The earlier date counts again.
undo-then-booking-add = The place is gone again, as if nobody had booked it.
undo-then-booking-cancel = The cancellation does not count any more.
undo-then-attendance-mark = Attendance is as it was before.
undo-then-customer-add = The person is no longer on file; their data is deleted.
undo-then-customer-change = The earlier data counts again.
undo-then-customer-price-group = The earlier price group counts again.
undo-then-plan-add = The plan is gone.
undo-then-plan-change = The plan is as it was.
undo-then-course-add = The course is gone.
undo-then-course-change = The course is as it was.
undo-then-category-change = The categories are as they were.
undo-then-settings-reminders = Reminders go out on the earlier days again.
undo-then-settings-show = The earlier settings count again. Invoices that were issued stay as they are.
undo-then-studio-set-up = The earlier settings count again; setting up is open again.
undo-then-staff-add = The person is no longer on the team.
undo-then-staff-invite = The new link opens nothing any more; a link from before works again.
undo-then-staff-change = The person has the earlier role again.
undo-then-staff-remove = The person is back on the team.
undo-then-data-import = Everything that the import brought is gone again.

undo-of-thing = { $what } · { $thing }
undo-thing-named = { $name }
undo-thing-course-day = { $course }, { $day }

undo-restored-units = 🎫 { $plan } ({ $number }): { $left } left again instead of { $now }
undo-restored-cards = 🎫 { $count ->
    [one] One card is
   *[other] { $count } cards are
} good until the earlier date again
undo-restored-card-until = 🎫 { $plan }: good until { $until } again
undo-restored-list-left = The place on the waiting list falls away
undo-restored-makeup-back = 🎫 The make-up right is open again
undo-restored-unit-back = 🎫 The unit goes back to { $plan }
undo-restored-next-moves-up = 👤 { $name } moves up from the waiting list
undo-restored-only-waiting = ⚠️ The place has been taken meanwhile. Only the waiting list is left: place { $position }
undo-restored-waits-again = The place on the waiting list is the same again
undo-restored-down-again = 👤 { $name } had moved up, has not heard of it yet, and waits again
undo-restored-unit-taken-again = 🎫 The unit that came back is used again
undo-restored-makeup-taken-again = 🎫 The make-up right from the cancellation falls away
undo-restored-makeup-redeemed-again = 🎫 The make-up right is redeemed again
undo-restored-marks = { $count ->
    [one] One mark is
   *[other] { $count } marks are
} as before
undo-restored-access-ends = Access ends at once
undo-restored-link-revoked = The invitation link opens nothing any more
undo-restored-access-again = The chat is connected again
undo-restored-access-by-link = For the chat the person needs an invitation link
undo-restored-leads-again = Leads again: { $courses }
undo-restored-role = Role: { $role }
undo-restored-method = Payment method: { $method }
undo-restored-method-open = Payment method: still to be chosen
undo-restored-course-fields = As before again: { $fields }
undo-restored-places-as-before = 📅 { $count ->
    [one] One booked place counts
   *[other] { $count } booked places count
} again as before
undo-restored-wait-again = 👤 { $count ->
    [one] One person who had moved up waits
   *[other] { $count } people who had moved up wait
} again
undo-restored-contract-gone = 📄 { $plan } ({ $number }) falls away
undo-restored-units-gone = 🎫 Its units fall away
undo-restored-places-gone = 📅 { $count ->
    [one] One booked place falls away
   *[other] { $count } booked places fall away
}
undo-restored-group = Price group: { $group } again
undo-restored-imported = { $people ->
    [0] {""}
    [one] 1 person ·{" "}
   *[other] { $people } people ·{" "}
}{ $contracts } contracts · { $cards } cards · { $invoices } invoices · { $balances } opening balances
undo-restored-people-changed = { $count ->
    [one] One person has
   *[other] { $count } people have
} the earlier data again

undo-stays-link-opened = Stays in any case: the invitation link was opened already, and what it showed was seen.
undo-stays-document-issued = Stays in any case: issued documents do not vanish, new ones stand beside them.
undo-stays-message-read = Stays in any case: a message that has arrived.
undo-stays-refund-paid = Stays in any case: money that has been paid out.

undo-billed-again = 🧾 { $period } · <b>new invoice for { $amount }</b> issued, in place of { $number }
refusal-not-undoable = Your last change (“{ $what }”) cannot be undone with one tap. Please change it back yourself.
refusal-import-under-way = The import is still running. Once it is done you can undo it.
