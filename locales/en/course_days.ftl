# A course day that does not take place: what everybody gets for it

intent-course-cancel-day = Cancel a course day for everybody
history-course-cancel-day = Course day cancelled
undo-of-course-cancel-day = Cancelled course day
undo-then-course-cancel-day = The day takes place again.
intent-course-hold-day = Let a cancelled course day take place after all
history-course-hold-day = Course day takes place after all
undo-of-course-hold-day = a course day that takes place after all
undo-then-course-hold-day = The day is cancelled again.
undo-restored-places-again = { $count ->
    [one] 👤 1 person is booked again.
   *[other] 👤 { $count } people are booked again.
}
undo-restored-waits-again-of = { $count ->
    [one] ⏳ 1 person is on the waiting list again.
   *[other] ⏳ { $count } people are on the waiting list again.
}
undo-restored-units-taken-again = { $count ->
    [one] 🎟 1 unit is reserved for it again.
   *[other] 🎟 { $count } units are reserved for it again.
}
undo-restored-rights-taken-again = { $count ->
    [one] 🔁 1 make-up right is taken back.
   *[other] 🔁 { $count } make-up rights are taken back.
}
undo-restored-refunds-taken-again = { $count ->
    [one] 💶 1 refund is taken back: { $amount }.
   *[other] 💶 { $count } refunds are taken back, { $amount } in all.
}

# The proposal
dropping-day = <b>Cancelled for everybody: { $what }</b>
dropping-past-day = <b>Did not take place: { $what }</b>
dropping-sure = ⚠️ <b>This concerns many people or much money. Really?</b>
dropping-nobody = Nobody is booked.
dropping-booked = { $count ->
    [one] 1 person is booked and gets:
   *[other] { $count } people are booked and get:
}
dropping-unit = 🎟 Unit back ({ $count }): { $names }
dropping-makeup = 🔁 Make-up class until { $until } ({ $count }): { $names }
dropping-refund = 💶 Refund ({ $count }): { $names }
dropping-nothing = ⚪ Nothing was taken, nothing to give back ({ $count }): { $names }
dropping-keeps = ✔️ Settled already when excused ({ $count }): { $names }
dropping-waiting = ⏳ Off the waiting list ({ $count }): { $names }
dropping-more = and { $count } more
dropping-refund-of = • { $customer }: { $amount } · { $how }
dropping-refund-credited = cancellation invoice of { $off } for { $number }
dropping-refund-cancelled = { $number } is cancelled
dropping-refund-corrected = { $number } now asks for { $left }
dropping-refund-to-account = { $back } to the account
dropping-refund-to-refund = { $back } to be paid out
dropping-lapses = ⚠️ { $customer }: the card is valid until { $until } only, so not on the next day of the course. I offer to extend it afterwards.
dropping-next = The day cannot be booked any more then. The next one is on { $day }, { $time }.
dropping-last = The day cannot be booked any more then. No other one is planned.
dropping-held = ✉️ { $count ->
    [one] 1 person gets a message, after 10 minutes (until then it can be undone).
   *[other] { $count } people get a message each, after 10 minutes (until then it can be undone).
}
dropping-now = ✉️ { $count ->
    [one] 1 person gets a message at once: the class is about to begin.
   *[other] { $count } people get a message each at once: the class is about to begin.
}
dropping-mailed = ✉️ By e-mail (not connected to the chat): { $names }
dropping-call = 📞 Not connected with the chat, please call: { $names }
dropping-to-call = { $customer } ({ $phone })
dropping-to-call-by-name = { $customer }
dropping-hint = Something else for one person? Tap the name or type, for example, “{ $customer }: { $gives }”.
dropping-cannot = ⚠️ Not possible for { $customer }: { $gives }. It stays as it was.
dropping-cannot-all = ⚠️ Not possible for anybody: { $gives }. It stays as it was.
dropping-not-there = ⚠️ { $name } is not booked on that day.
ask-whom-of-day = Who is meant?
day-gives-unit = unit back
day-gives-makeup = make-up class
day-gives-refund = refund
day-gives-nothing = nothing
button-all-unit = All: unit back
button-all-makeup = All: make-up class
button-all-refund = All: refund
button-all-by-rule = All: as usual
button-drop-refund = Pay out, not to the account
button-drop-account = To the account, not paid out
button-of-day = { $customer }: { $gives } ›
button-extend-of = Extend the card of { $customer } to { $until }

# The result
dropped-day = ✅ <b>{ $course } on { $day } is cancelled.</b>
dropped-past-day = ✅ <b>Noted: { $course } on { $day } did not take place.</b>
dropped-booked = { $count ->
    [one] 1 person was booked and got:
   *[other] { $count } people were booked. This is what each got:
}
dropped-told-held = ✉️ { $count ->
    [one] 1 person hears of it in 10 minutes.
   *[other] { $count } people hear of it in 10 minutes.
}
dropped-told-now = ✉️ { $count ->
    [one] 1 person got a message at once.
   *[other] { $count } people got a message at once.
}

# Words of a typed correction, comma by comma
day-words-unit = unit, units, credit, session
day-words-makeup = make-up, makeup, make-ups, makeups
day-words-refund = refund, refunds, refunded, money
day-words-all = all, everyone, everybody, each
day-words-filler = back, gets, get, give, gives, for, the, a, an, please, rather, instead, of, to, wants, want, should, have, has, class, classes, right, mr, mrs, ms, only, but, his, her, their, as

# What a participant hears
push-day-dropped = ❎ <b>{ $course } on { $day } at { $time } is cancelled.</b>
    { $gets }
push-day-was-dropped = ❎ <b>{ $course } on { $day } did not take place.</b>
    { $gets }
push-day-next = The next class: { $day }, { $time }.
push-day-sorry = Sorry for the inconvenience.
day-gets-waiting = You were on the waiting list; you lose nothing.
day-gets-unit = You get your unit back ({ $plan }), to be used by { $until }.
day-gets-unit-no-end = You get your unit back ({ $plan }).
day-gets-makeup = You can make up for it until { $until }.
day-gets-nothing = Nothing was taken from you for it.
day-gets-keeps = What you have already got for it stays yours.
day-gets-refund-account = You get { $amount } back for it, as balance on your account.
day-gets-refund-refund = You get { $amount } back for it; the studio pays it out to you.
day-gets-refund-corrected = { $amount } is taken off for it: your invoice { $number } now asks for { $left }.
day-gets-refund-cancelled = { $amount } is taken off for it: your invoice { $number } is cancelled.
day-gets-back-account = { $back } of it goes to your account.
day-gets-back-refund = The studio pays { $back } of it out to you.

refusal-course-day-dropped = <b>{ $course } on { $on } is cancelled.</b> The next class is on { $next_on }.
refusal-drop-too-late = <b>{ $course } on { $on } is too long ago.</b> Days from { $earliest } on can still be marked as cancelled.
refusal-not-given-back = <b>{ $customer } cannot have that for { $course } on { $on }.</b> Please choose something else.

# Taking place after all
holding-day = <b>Takes place after all: { $what }</b>
holding-kept = { $count ->
    [one] The day can be booked again. 1 person was booked or waiting; what they got for it stays theirs, and they book anew themselves.
   *[other] The day can be booked again. { $count } people were booked or waiting; what they got for it stays theirs, and they book anew themselves.
}
holding-empty = The day can be booked again. Nobody was booked.
holding-none = <b>No coming day of { $course } is cancelled.</b>
held-day = ✅ <b>{ $course } on { $day } takes place.</b>
dropped-already = <b>{ $course } on { $day } is cancelled already.</b>
button-hold-day = Let it take place after all
message-day-on-again = Message that the day takes place
push-day-on-again = ✅ <b>The class takes place after all.</b>
    { $what }
    You are not booked for it any more. If you want to come, simply book it again.
refusal-day-not-dropped = <b>{ $course } on { $on } is not cancelled.</b> There is nothing to do.
refusal-drop-is-past = <b>{ $course } on { $on } has begun or is over.</b> It stays noted as cancelled.
