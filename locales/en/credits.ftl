# What is left on a card, and what can be done with its units

units-left = <b>{ $left } of { $units } units left</b>, to be used by { $until }
units-left-no-end = <b>{ $left } of { $units } units left</b>
units-left-together-cards = <b>{ $count ->
    [one] 1 unit left
   *[other] { $count } units left
}</b>, on { $cards } cards
units-left-together-all = <b>{ $count ->
    [one] 1 unit left
   *[other] { $count } units left
}</b>, all together
units-nothing = <b>No usable units.</b>
units-none-free = <b>No free units</b>, { $count } reserved
units-whose = { $customer }
units-only-card-of = { $customer } · { $plan } ({ $number }){ $only }, { $taken }
units-only-card = { $plan } ({ $number }){ $only }, { $taken }
units-card = { $plan } ({ $number }){ $only }: { $left } of { $units } left, { $taken }
    { $standing }
units-only-course = , for { $course } only
units-used = { $count } used
units-reserved = { $count } reserved
units-transferred = { $count } transferred
units-lapsed = { $count } lapsed
units-not-of-plan = No { $plan }, but there is:
units-standing-usable = to be used by { $until }
units-standing-usable-no-end = no end date
units-standing-used-up = used up
units-standing-all-reserved = all of it is booked
units-standing-future = usable from { $begins } on
units-standing-paused = rests while the contract is paused
units-standing-expired-contestable = expired after { $until }; the units rest, the studio may still accept them until { $limitation }
units-standing-expired = time-barred
units-standing-ended = ended on { $until }; the units rest and can be moved to another card until { $limitation }
units-standing-lapsed = lapsed with the month on { $until }
units-booking = 📅 { $day } { $course }
units-more-bookings = { $count ->
    [one] and 1 more day
   *[other] and { $count } more days
}
units-no-card = <b>No card.</b>
units-no-card-of = <b>{ $customer } has no card.</b>
units-monthly = { $plan }: { $count ->
    [one] 1 unit a month
   *[other] { $count } units a month
}
units-monthly-paused = { $plan }: rests while the contract is paused
button-cards-extend = Extend validity …
button-credits-adjust = Correct …
button-credits-transfer = Transfer …

# Which card
ask-which-card = Which card?
card-label = { $plan } { $number } · { $left } of { $units } · until { $until }
card-label-open = { $plan } { $number } · { $left } of { $units }
card-line = { $customer } · { $plan } ({ $number }): { $left } of { $units } left
no-card-fits = { $customer } has no card whose units could be corrected.
units-before-after = { $plan } ({ $number }): { $before } → <b>{ $after } left</b>

# Corrections
intent-credits-adjust = Correct units
history-units = { $count ->
    [one] { $change } unit
   *[other] { $change } units
}
history-day-until = until { $day }
history-credits-adjust = Units corrected
history-credits-expire = Units time-barred
units-field-quantity = Number
units-field-reason = Reason
units-words-quantity = Units,Quantity,Count
units-words-reason = Why
# Words that say which way, with commas
units-said-more = more,back,extra,add
units-said-fewer = less,fewer,off,away,down,subtract,deduct
units-ask-quantity = How many units more or fewer? For example “+1” or “-2”.
units-ask-reason = For what reason?
units-unclear = That is no number of units. Write “+1” or “-2”, for example, at most { $most }.
units-reason-course-dropped = Class did not take place
units-reason-booked-wrongly = Booked by mistake
units-reason-goodwill = Goodwill
units-adjust-what = <b>Correct units: { $change }</b>
units-adjust-done = ✅ <b>Corrected: { $change }</b>
units-adjust-why = Reason: { $reason }
message-units-adjusted = Note about the units
push-units-adjusted-more = 🎟 <b>{ $count ->
    [one] 1 unit more
   *[other] { $count } units more
}: { $plan }</b>
    { $left } left now.
push-units-adjusted-fewer = 🎟 <b>{ $count ->
    [one] 1 unit fewer
   *[other] { $count } units fewer
}: { $plan }</b>
    { $left } left now. Is that wrong? Please tell the studio.

# Transfers
intent-credits-transfer = Transfer units
history-credits-transfer = Units transferred
transfer-field-quantity = Number
transfer-words-quantity = Units,Quantity,Count
transfer-lapses = ⚠️ There they belong to a month of the membership and lapse with it on { $until }.
transfer-ask-quantity = How many units?
units-unclear-count = That is no number of units. Write a number from 1 to { $most }.
units-all = { $count ->
    [one] The one
   *[other] All { $count }
}
ask-transfer-to = To which card? Tap one, or write the person's name.
ask-transfer-to-whom = To whom? Write the name or the customer number.
ask-which-card-takes = To which card?
no-card-to-give = { $customer } has no card with free units.
no-card-to-take = { $customer } has no other card on which units could be used. Sell one first.
button-transfer-other = Another card …
units-transfer-what = <b>Transfer { $count ->
    [one] 1 unit
   *[other] { $count } units
}</b>
units-transfer-done = ✅ <b>{ $count ->
    [one] 1 unit
   *[other] { $count } units
} transferred.</b>
units-transfer-from = From { $customer }:
units-transfer-to = To { $customer }:
message-units-sent = Note about the transfer
message-units-received = Note about the transfer
push-units-sent = 🎟 <b>{ $count ->
    [one] 1 unit ({ $plan }) was transferred.
   *[other] { $count } units ({ $plan }) were transferred.
}</b>
    { $left } left now. Is that wrong? Please tell the studio.
push-units-received = 🎟 <b>{ $count ->
    [one] You got 1 unit: { $plan }
   *[other] You got { $count } units: { $plan }
}</b>
    { $left } left now.
push-units-moved = 🎟 <b>{ $count ->
    [one] 1 unit was moved from { $plan } to { $other }.
   *[other] { $count } units were moved from { $plan } to { $other }.
}</b>
    { $left } and { $gained } left now.

# Longer validity
intent-cards-extend = Extend the validity of cards
history-cards-extend = Validity extended
ask-extend-whose = Whose card? Write the name, or take all.
extend-all = All cards
extend-all-of-plan = All cards “{ $plan }”
extend-all-of = All { $count } cards
ask-extend-by = For how long? Tap, or write a length or a day (“6 weeks”, “until 31 March”).
extend-by = { $length } longer
extend-unclear = I cannot read that length.
no-card-to-extend = { $customer } has no card with units whose validity ends.
button-extend-other = Another length …
button-extend-expired = { $count ->
    [one] The expired one too
   *[other] The { $count } expired ones too
}
button-extend-many = Extend { $count } cards …
button-extend-sure = Really extend all { $count }
extend-sure = ⚠️ <b>This concerns { $count } cards at once. Really?</b>
extend-done = ✅ <b>Extended.</b>
extend-many-done = ✅ <b>{ $count ->
    [one] 1 card extended.
   *[other] { $count } cards extended.
}</b>
extend-many = <b>{ $count ->
    [one] 1 card: valid { $by } longer
   *[other] { $count } cards: valid { $by } longer
}</b>
extend-many-until = <b>{ $count ->
    [one] 1 card: valid until { $until }
   *[other] { $count } cards: valid until { $until }
}</b>
extend-units = { $count ->
    [one] 1 free unit
   *[other] { $count } free units
}
extend-card = { $plan } ({ $number }): valid until { $before } → <b>{ $after }</b>
extend-revived = The card had expired. Its units can be used again.
extend-line = • { $customer } · { $plan } ({ $number }): { $before } → { $after }
extend-more = and { $count } more
extend-told = ✉️ { $count ->
    [one] 1 person gets a message after 10 minutes (can be undone until then).
   *[other] { $count } people get a message after 10 minutes (can be undone until then).
}
extend-told-done = ✉️ { $count ->
    [one] 1 person gets a message after 10 minutes.
   *[other] { $count } people get a message after 10 minutes.
}
extend-far = ⚠️ { $until } is more than { $years } years from now. Is that what you mean?
extend-not-told = { $count ->
    [one] 1 person is not connected to the chat.
   *[other] { $count } people are not connected to the chat.
}
extend-kept = Stays as it is: { $reasons }
extend-kept-used-up = { $count } used up
extend-kept-time-barred = { $count } time-barred
extend-kept-ended = { $count } ended
extend-kept-without-end = { $count } without an end date
extend-kept-not-longer = { $count } valid that long already
extend-kept-expired = { $count } expired
extend-kept-head = These cards stay as they are:
extend-kept-line = • { $customer } · { $plan } ({ $number }): { $why }
extend-why-time-barred = time-barred
extend-why-ended = contract ended on { $day }
extend-why-without-end = no end date
extend-why-not-longer = valid until { $day } already
extend-why-expired = expired on { $day }
message-card-extended = Note about the validity
push-card-extended = 🎟 <b>{ $plan } is valid longer: until { $until }</b>
    { $left ->
        [one] 1 unit is left.
       *[other] { $left } units are left.
    }
push-card-extended-reserved = 🎟 <b>{ $plan } is valid longer: until { $until }</b>
    { $reserved ->
        [one] Its last unit is reserved for a booked day.
       *[other] Its last { $reserved } units are reserved for booked days.
    }
push-cards-extended = 🎟 <b>{ $count } of your cards are valid longer:</b>
push-cards-extended-line = { $plan }: until { $until }

# Help
help-cards = <b>Units</b>
    <i>How many units does { $name } have left?</i>
    <i>+1 for { $name }, class was cancelled</i>
    /adjust · /transfer · /extend

# Refusals
refusal-nothing-to-correct = It takes at least one unit. Please give a number.
refusal-correction-needs-reason = Units are corrected only with a reason. Please write why.
refusal-units-time-barred = The units on { $plan } ({ $number }) have been time-barred since { $limitation_on }, nothing about them can be changed any more.
refusal-same-card = That is the same card. Please choose another one to transfer to.
refusal-monthly-units-stay = The units of { $plan } ({ $number }) belong to their month and lapse with it. They cannot be moved to a card that is valid longer.
refusal-card-takes-no-units = No units can be used on { $plan } ({ $number }) any more. Choose another card, or extend its validity first.
refusal-card-without-end = { $plan } ({ $number }) has no end date anyway, so there is nothing to extend.
refusal-card-was-ended = The contract of { $plan } ({ $number }) ended on { $ended_on }, so a longer validity does not help. Transfer the units to another card.
refusal-card-used-up = No unit is left on { $plan } ({ $number }) that a longer validity would be for.
refusal-validity-not-longer = { $plan } ({ $number }) is valid until { $usable_until }; with { $wanted } nothing could be used for longer. Please give a later day.
refusal-no-card-to-extend = There is no card here that can be extended: with free units and an end date that could lie later.
