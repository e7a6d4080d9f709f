# What an end leaves over: places, units, make-up rights

ending-place = { $course } on { $day }
ending-places-more = { $places } and { $count } more until { $last }
ending-places-dropped = 📅 Cancelled, places free again: { $places }
ending-places-single = 📅 Stay as single visits, paid at the studio: { $places }
ending-places-card = 📅 Moved to { $plan }: { $places }
ending-units = { $count ->
    [one] 🎟 1 unit from { $plan } ends with it
   *[other] 🎟 { $count } units from { $plan } end with it
}
ending-rights-lapse = { $count ->
    [one] 🔁 1 make-up right lapses with the end
   *[other] 🔁 { $count } make-up rights lapse with the end
}
ending-rights-until = { $count ->
    [one] 🔁 1 make-up right stays valid until { $until }
   *[other] 🔁 { $count } make-up rights stay valid until { $until }
}
ending-rights-kept = 🔁 Make-up rights stay valid as agreed, until { $until } at the latest
ending-rights-back = { $count ->
    [one] 🔁 1 make-up right is valid again as agreed
   *[other] 🔁 { $count } make-up rights are valid again as agreed
}
ending-back-place = 📅 Booked again: { $places }
ending-back-waits = 📅 On the waiting list again: { $places }
ending-back-paid-again = 📅 Covered by the contract again: { $places }
ending-back-taken = 📅 Does not come back, the place is taken by now: { $places }
ending-back-spent = 📅 Does not come back, the unit has been used by now: { $places }
ending-back-booked-anew = 📅 Stays as it was booked anew: { $places }
button-booked-cancel = Cancel the bookings
button-booked-single = Keep as single visits
button-booked-card = Move to a card
button-rights-until = Make up until …
button-rights-lapse = Let make-up rights lapse
button-rebook-no = Do not book again
button-rebook-yes = Book again
ask-rights-until = Until when may the open make-up rights be used?

# The customer's part of it
push-places-dropped = Cancelled with it: { $places }
push-places-single = Still booked, as single visits: { $places }
push-places-card = Still booked, with { $plan }: { $places }
push-places-back = Booked again: { $places }
push-rights-until = Open make-up rights are valid until { $until }.

# A termination that meets a pause
ask-end-in-pause = The contract is paused from { $from } to { $until }, and the end on { $ends_on } would lie inside that pause. What shall hold?
ask-end-in-pause-open = The contract has been paused since { $from } without a set end, and its end on { $ends_on } would lie inside that pause. What shall hold?
pause-way-ends-with-contract = Keep the end: { $day }
pause-way-end-moves = End after the pause: { $day }
pause-way-returns-first = End the pause first
pause-first = <b>End the pause first.</b> I will work out the contract's end anew afterwards.
ending-pause-ends-with-contract = ⏸ The pause ends with the contract on { $ends_on }
ending-pause-end-moves = ⏸ The end lies later by the length of the pause, as chosen
button-pause-instead = Pause instead

# Undo
undo-restored-left-place = 📅 Booked again: { $course } on { $day }
undo-restored-left-place-many = 📅 { $count } bookings are back, the first on { $day }
undo-restored-left-waits = 📅 On the waiting list again: { $course } on { $day }
undo-restored-left-waits-many = 📅 { $count } places on waiting lists are back, the first on { $day }
undo-restored-left-down = 📅 Booked again: { $course } on { $day }. Whoever moved up there waits again.
undo-restored-left-down-many = 📅 { $count } bookings are back, the first on { $day }. Whoever moved up there waits again.
undo-restored-left-paid-again = 📅 Covered by the contract again: { $course } on { $day }
undo-restored-left-paid-again-many = 📅 { $count } bookings are covered by the contract again, the first on { $day }
undo-restored-left-taken = 📅 Does not come back, the place is taken by now: { $course } on { $day }
undo-restored-left-taken-many = 📅 { $count } bookings do not come back, the places are taken by now, the first on { $day }
undo-restored-left-spent = 📅 Does not come back, the unit has been used by now: { $course } on { $day }
undo-restored-left-spent-many = 📅 { $count } bookings do not come back, the units have been used by now, the first on { $day }
undo-restored-left-booked-anew = 📅 Stays as it was booked anew: { $course } on { $day }
undo-restored-left-booked-anew-many = 📅 { $count } bookings stay as they were booked anew, the first on { $day }
undo-restored-left-again-dropped = 📅 Cancelled again: { $course } on { $day }
undo-restored-left-again-dropped-many = 📅 { $count } bookings are cancelled again, the first on { $day }
undo-restored-left-again-single = 📅 A single visit again: { $course } on { $day }
undo-restored-left-again-single-many = 📅 { $count } bookings are single visits again, the first on { $day }
undo-restored-left-again-card = 📅 Paid by the card again: { $course } on { $day }
undo-restored-left-again-card-many = 📅 { $count } bookings are paid by the card again, the first on { $day }
undo-restored-rights = { $count ->
    [one] 🔁 1 make-up right is valid again as before
   *[other] 🔁 { $count } make-up rights are valid again as before
}

# What is typed below a proposed end
ending-words-booking = booking, bookings, places, place, classes
ending-words-keep = keep, leave, stay, keeps, stays, remain
ending-words-card = card
ending-words-drop = cancel, drop, delete, remove
ending-words-compensation = compensation
ending-words-none = no, without, zero, none
ending-words-filler = no, but, only, just, please, the, his, her, their, all, should, to, rather, as, by, with, of, on, from, let, is, it, instead, in, a
