# Booking and cancelling course days, the waiting list, attendance, make-up rights

intent-booking-add = Book a class
intent-booking-cancel = Cancel a booked class
intent-booking-list = Booked classes
intent-attendance-mark = Enter the attendance
intent-makeup-list = What can be made up
history-booking-add = Class booked
history-booking-cancel = Class cancelled
history-booking-enrol = Firmly enrolled
history-attendance-mark = Attendance entered
history-day-on = on { $day }

help-bookings = <b>Booking classes</b>
    <i>Book { $name } into Yoga Flow on Tuesday</i>
    <i>Cancel { $name }'s Yoga Flow on Tuesday</i>
    <i>Which classes has { $name } booked?</i>
    /book · /cancel_booking · /bookings · /makeups · /attendance
help-bookings-trainer = <b>Attendance</b>
    Who was there? Tap /attendance.
help-own-bookings = <b>Booking classes</b>
    <i>Book me into Yoga Flow on Tuesday</i>
    <i>Which classes have I booked?</i>
    /book · /cancel_booking · /bookings · /makeups

# Which day, which booking
ask-course-day = { $course }: on which day?
course-day-choice = { $day }, { $time } · { $places }
ask-which-booking = Which class?
no-such-booking = Nothing is booked like that. Which class do you mean?
nothing-booked-own = <b>You have nothing booked at the moment.</b>
nothing-booked-of = <b>{ $customer } has nothing booked at the moment.</b>
booking-label-booked = { $course } · { $day }, { $time }
booking-label-waiting = { $course } · { $day }, { $time } (waiting list)

# A place
booking-day = { $course } · { $day }, { $time }
booking-place = { " · " }{ $place }
booking-books = <b>Book: { $what }</b>
booking-waits = <b>Waiting list: { $what }</b>
booking-pays-card = 🎟 1 unit of { $plan }, { $left } left afterwards (to be used by { $until })
booking-pays-card-no-end = 🎟 1 unit of { $plan }, { $left } left afterwards
booking-pays-membership = 📄 Included in { $plan }
booking-pays-makeup = 🔁 With a make-up right (valid until { $until })
booking-free-after = { $count ->
    [0] It is the last place.
    [one] 1 place is free afterwards.
   *[other] { $count } places are free afterwards.
}
booking-deadline = Can be cancelled in time until { $at }
booking-deadline-over-unit = ⚠️ It is too late to cancel this class in time: the unit is lost if it is cancelled.
booking-deadline-over-place = ⚠️ It is too late to cancel this class in time.
booking-position = Fully booked. Place { $position } on the waiting list.
booking-waits-for-unit = Places that become free go out in order. Only then is a unit taken.
booking-waits-for-makeup = Places that become free go out in order. Only then is the make-up right redeemed.
booking-waits-for-place = Places that become free go out in order.
booking-done-booked = ✅ <b>Booked.</b>
booking-done-waiting = ✅ <b>On the waiting list, place { $position }.</b>
button-other-day = Another day
button-cancel-booking = Cancel the booking
button-leave-list = Leave the waiting list
button-book-another = Book another day
booking-only-you = ☝️ This is one place, for the person you are writing for here. Anybody else books with a chat of their own, or through the studio.
booking-more = 👉 Not included yet: { $days }. That comes next.
booking-more-day = { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course } on { $day }
}
button-more-booking-add = Book as well: { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course }, { $day }
}
button-more-booking-cancel = Cancel as well: { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course }, { $day }
}
button-pay-card = With { $plan } ({ $left } left)
button-pay-membership = With { $plan }
button-pay-makeup = With a make-up right (until { $until })

# Cancelling
booking-cancels = <b>Cancel: { $what }</b>
booking-leaves = <b>Take off the waiting list: { $what }</b>
booking-done-cancelled = ✅ <b>Cancelled.</b>
booking-done-left = ✅ <b>Taken off the waiting list.</b>
cancel-in-time = In time (deadline: { $deadline })
cancel-late = ⚠️ <b>{ $late } too late.</b> The deadline was { $deadline }.
cancel-waived = 🤝 Goodwill: the cancellation counts as in time.
cancel-next = ⬆️ The place goes to { $customer } from the waiting list.
cancel-moved-up = ⬆️ The place has been filled from the waiting list.
late-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
late-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
late-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
comeback-unit-back = The unit goes back: { $plan }, to be used by { $until }.
comeback-unit-back-no-end = The unit goes back: { $plan }.
comeback-unit-lost = The unit ({ $plan }) is lost.
comeback-makeup = It gives a make-up right until { $until }.
comeback-no-makeup = It gives no make-up right.
comeback-makeup-back = The make-up right comes back, valid until { $until }.
comeback-makeup-lost = The make-up right is used up by it.
comeback-nothing = No unit is lost.
comeback-done-unit-back = The unit is back: { $plan }, to be used by { $until }.
comeback-done-unit-back-no-end = The unit is back: { $plan }.
comeback-done-unit-lost = The unit ({ $plan }) was lost.
comeback-done-makeup = It gives a make-up right until { $until }.
comeback-done-no-makeup = It gives no make-up right.
comeback-done-makeup-back = The make-up right is valid again, until { $until }.
comeback-done-makeup-lost = The make-up right is used up by it.
comeback-done-nothing = No unit was lost.
button-goodwill = Goodwill: count it as in time
button-no-goodwill = Count it as late after all
button-extend-card = Extend the card to { $until }

# Lists
bookings-head = <b>{ $count ->
    [one] 1 booked class
   *[other] { $count } booked classes
}</b>
bookings-none = <b>Nothing booked.</b>
bookings-none-own = <b>You have nothing booked.</b>
bookings-line = { $time } { $course }
bookings-line-of = { $time } { $course } · { $customer }
bookings-waiting = waiting list, place { $position }
button-cancel-this = Cancel: { $booking }
button-book = Book a class
makeups-head = <b>{ $count ->
    [one] 1 class to make up
   *[other] { $count } classes to make up
}</b>
makeups-none = <b>Nothing to make up.</b>
makeup-line = { $course } of { $missed }
makeup-line-of = { $customer } · { $course } of { $missed }
makeup-until = can be made up until { $until } in: { $where }
button-redeem = Make up: { $missed }
button-redeem-of = Make up: { $customer }, { $missed }

# Attendance
attendance-head = <b>Attendance: { $what }</b>
attendance-done = ✅ <b>Attendance entered.</b>
attendance-none-yet = <b>{ $course } has not taken place lately.</b> Attendance is entered from the beginning of the class on.
attendance-present = ✅ Present ({ $count }): { $names }
attendance-no-show = ❌ Missed it ({ $count }): { $names }
attendance-excused = 💬 Excused ({ $count }): { $names }
attendance-open = ❔ Still open ({ $count }): { $names }
attendance-gives = { $customer }: { $what }
attendance-hint = Tap a name to change it. Who missed it gets nothing back; who is firmly enrolled and excused can make it up.
ask-mark = Was { $customer } there?
mark-present = ✅ Was there
mark-excused = 💬 Excused
mark-no-show = ❌ Missed it
button-enter-marks = Enter
button-attendance-present = ✅ { $customer }
button-attendance-no-show = ❌ { $customer }
button-attendance-excused = 💬 { $customer }
button-attendance-open = ❔ { $customer }
button-back-payment = { $customer }: give back what paid
button-back-makeup = { $customer }: let them make it up
button-back-nothing = { $customer }: nothing back
button-more-people = More ({ $page }/{ $pages }) ›
button-mark-others = Enter the others too
button-to-roster = To the roster

# Messages to customers
message-booking-made = Booking confirmation
message-booking-waiting = Message about the waiting list
message-booking-cancelled = Message about the cancellation
message-booking-left = Message about the waiting list
message-booking-moved-up = Message about the free place
message-booking-skipped = Message that there was nothing to book with
message-booking-dropped = Message about the class
push-paid-by = Booked with: { $plan }.
push-booking-made = ✅ <b>You have a place.</b>
    { $what }
push-booking-waiting = ⏳ <b>You are on the waiting list.</b>
    { $what }
    As soon as a place becomes free for you, you have it and hear of it here.
push-booking-cancelled = ❎ <b>Your class is cancelled.</b>
    { $what }
push-booking-left = ❎ <b>You are no longer on the waiting list.</b>
    { $what }
push-booking-moved-up = 🎉 <b>A place has become free: you have it!</b>
    { $what }
    No longer convenient? Please cancel in time.
push-booking-skipped = <b>A place became free, but there was nothing left that you could book with.</b>
    { $what }
    You are therefore no longer on the waiting list. With a new card you can join it again.
push-booking-dropped = ❎ <b>Your class does not take place.</b>
    { $what }

# Refusals
refusal-booking-not-found = There is no such booking.
refusal-makeup-not-found = There is no such make-up right.
refusal-already-booked = <b>Booked already: { $course } on { $on }.</b> There is nothing more to do.
refusal-already-waiting = <b>On the waiting list already: { $course } on { $on }.</b> Places that become free go out in order.
refusal-course-day-over = <b>{ $course } on { $on } is over or has begun.</b> Please take a later day.
refusal-too-far-ahead = <b>{ $on } cannot be booked yet.</b> Booking is possible up to { $latest }.
refusal-course-day-full = <b>{ $course } on { $on } is fully booked</b> (all { $capacity } places), and there is no waiting list. Please take another day.
refusal-nothing-to-book-with = <b>There is nothing to book { $course } on { $on } with.</b> { $why ->
    [paused] { $plan } is paused until { $until }.
    [spent] { $plan } has no free unit left.
    [expired] { $plan } was to be used by { $until }.
    [ended] { $plan } ends on { $until }.
    [not_started] { $plan } begins on { $until }.
    [other_course] { $plan } is for another course.
   *[none] There is neither a contract nor a card for it.
}
refusal-payer-not-usable = { $course } on { $on } cannot be booked with that. Please choose something else.
refusal-booking-over = <b>{ $course } on { $on } was cancelled before.</b> Nothing was changed.
refusal-course-day-began = <b>{ $course } on { $on } has begun.</b> It cannot be cancelled any more; the studio can enter who was there.
refusal-mark-too-early = <b>{ $course } on { $on } has not begun.</b> Attendance is entered from the beginning of the class on.
refusal-mark-fixed = <b>That cannot be changed any more.</b> What { $customer } got back for { $course } on { $on } is redeemed already.
refusal-nobody-to-mark = Nobody was booked for { $course } on { $on }.
refusal-not-your-course = { $course } is somebody else's. You can enter the attendance of your own courses.
