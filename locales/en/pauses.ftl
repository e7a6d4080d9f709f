# Pausing a contract and going on

contract-asked = 📨 Still with the studio: { $what }, received on { $at }
contract-asked-notice = 📨 Notice received on { $at }; it is still being looked at
intent-contract-pause = Pause a contract
intent-contract-resume = End a pause
request-contract-pause = Pause
request-contract-resume = End of a pause
history-contract-pause = Pause agreed
history-contract-resume = Pause changed or ended
history-day-from = from { $day }
history-day-first-active = active from { $day }
undo-of-contract-pause = pause
undo-of-contract-resume = changed pause
undo-then-contract-pause = The contract goes on as if no pause had been agreed.
undo-then-contract-resume = The pause holds again as before.
help-pauses = <b>Pauses</b>
    <i>Freeze { $name } from 1 to 31 December</i>
    <i>End the pause of { $name } on 16 December</i>
    /pause · /resume
help-own-pauses = <b>Pauses</b>
    <i>I want to pause in January</i>
    /pause · /resume

ask-pause-from = From which day shall the contract rest?
ask-pause-until = Until when? Tap a length or the last day of the pause, or write for example "6 weeks".
ask-pause-order = The last day { $last } lies before the first one, { $first }.
ask-pause-too-short = A pause lasts one day at least.
ask-pause-check = When will you look at it again? Until then and beyond the contract rests, until somebody ends the pause.
ask-pause-reason = Why does the contract rest? A word or two is enough.
ask-pause-at-end = The end of the contract is set: { $ends_on }. What shall hold for the pause until { $last }?
ask-resume-day = From which day does the contract run again?
ask-resume-day-own = From which day do you want to be back?
pause-day-today = From today, { $day }
pause-day-tomorrow = From tomorrow, { $day }
pause-day-first = From { $day }
pause-open = Without a fixed end
pause-end-move = Move the end along to { $day }
pause-end-cut = Shorten the pause to { $day }
pause-end-stays = The end stays { $day }
resume-not-at-all = Drop the whole pause

button-pause-first = Change the first day
button-pause-last = Change the last day
button-pause-reason = Give a reason
button-pause-keep = Keep the bookings
button-pause-drop = Cancel the bookings
button-pause-end-move = Move the end along after all
button-pause-end-keep = Leave the end after all
button-resume = End the pause
button-resume-day = Another day

pause-what = <b>Pause { $days }</b> · { $length }
pause-what-open = <b>Pause from { $first }, without a fixed end</b> · next look at it { $check }
pause-done = ✅ <b>The pause is agreed.</b>
pause-reason = Reason: { $reason }
pause-term-moves = End of the term: <b>{ $after }</b> instead of { $before }, because the pause extends it
pause-set-moves = End of the contract: <b>{ $after }</b> instead of { $before }
pause-set-stays = The contract still ends { $after }
pause-term-stays = The term stays as it is: until { $after }
pause-open-extends = By how much the term is extended is known when the pause ends
pause-notice = Notice may be given during the pause too; the notice period runs on
pause-notice-until = Notice may be given during the pause too: by { $until } for { $end }
pause-no-invoice = No issued invoice is affected.
pause-planned = 🧾 { $period } · not issued yet, { $new } instead of { $amount }
pause-planned-until = 🧾 … then until { $last } { $new } each instead of { $amount }
pause-planned-goes-on = 🧾 … then on as agreed, { $new } each
pause-skipped = 🧾 { $period } · will not be charged
pause-skipped-open = 🧾 From { $first } nothing is charged until the pause ends
pause-fee-fixed = During the pause: { $amount } per billing period
pause-fee-percent = During the pause: { $percent } % of the price
pause-next = Next payment: <b>{ $amount } on { $day }</b> for { $period }
pause-next-part = Next payment: <b>{ $rest } on { $day }</b> for { $period } ({ $amount }, { $drawn } of it from the account)
pause-next-covered = Next payment: { $amount } on { $day } for { $period }, <b>covered by the account</b>
pause-next-none = No further payment comes.
pause-units-suspended = 🎟️ No new units during the pause
pause-units-kept = 🎟️ Units are granted during the pause too; they can be used only afterwards
pause-units-left = 🎟️ { $left ->
    [one] 1 unit
   *[other] { $left } units
} left of the running month, to be used by { $until }, but not during the pause
pause-units-card = 🎟️ { $left ->
    [one] 1 unit rests
   *[other] { $left } units rest
} during the pause
pause-units-card-until = 🎟️ { $left ->
    [one] 1 unit rests
   *[other] { $left } units rest
} during the pause, the card is then valid until { $until } instead of { $before }
pause-place = 📅 { $course } on { $day } → <b>cancelled, place freed</b>
pause-place-unit = 📅 { $course } on { $day } → <b>cancelled, unit back</b>
pause-places-more = 📅 and { $count ->
    [one] 1 more class
   *[other] { $count } more classes
} → <b>cancelled</b>
pause-places-kept = 📅 { $count ->
    [one] 1 booking in the pause stays
   *[other] { $count } bookings in the pause stay
}
pause-places-none = 📅 Nothing is booked during the pause
pause-new-days = 📅 { $count ->
    [one] 1 class is
   *[other] { $count } classes are
} added at the end
pause-place-back = 📅 { $course } on { $day } → <b>booked again</b>
pause-place-gone = 📅 { $course } on { $day } → no longer available
pause-allowance = Pauses in the contract year until { $until }: { $allowed } allowed, { $left } left afterwards
pause-allowance-used = Pauses in the contract year until { $until }: { $allowed } allowed, nothing left afterwards
pause-allowance-over = Pauses in the contract year until { $until }: { $allowed } allowed, with this one it is { $used } days

resume-what = <b>Active again from { $day }</b>
resume-what-none = <b>The whole pause is dropped</b>
resume-what-longer = <b>The pause gets longer: active again from { $day }</b>
resume-before = Agreed was: { $days }
resume-before-open = Agreed was: from { $first }, without a fixed end
resume-after = Pause now: { $days }
resume-done = ✅ <b>Active again from { $day }.</b>
resume-done-none = ✅ <b>The pause is dropped.</b>
resume-done-longer = ✅ <b>The pause is longer, active again from { $day }.</b>
resume-nobody = { $customer } has no pause, neither now nor planned.
resume-nobody-own = You have no pause, neither now nor planned.

note-pause-goodwill = { $plan } has no pause. This is your goodwill.
note-pause-goodwill-own = { $plan } has no pause. The studio decides whether it is possible all the same.
note-pause-cut-to-start = The contract begins only on { $first }, and so does the pause.
note-pause-cut-to-end = The pause ends with the contract on { $last }.
note-pause-begins-past = The pause begins in the past, on { $first }. Classes attended until today stay as they are.
note-pause-no-step = The plan has pauses in whole { $unit ->
    [weeks] weeks
   *[other] months
}.
note-pause-over-allowance = This is more than the plan allows in the contract year until { $until } ({ $allowed }). It is your goodwill.
note-pause-over-allowance-own = This is more than your plan allows in the contract year until { $until } ({ $allowed }). The studio decides whether it is possible all the same.
note-return-end-stays = The end of the contract stays { $ends_on }. /end_date changes it.

message-contract-paused = Confirmation of the pause
message-contract-resumed = Confirmation of when it goes on
push-contract-paused = ⏸️ <b>{ $plan } rests { $days }.</b>
    It goes on from { $back }.
push-contract-paused-open = ⏸️ <b>{ $plan } rests from { $first }.</b>
    No end is agreed. Tell the studio when it shall go on.
push-contract-resumed = ▶️ <b>{ $plan } runs again from { $day }.</b>
push-contract-resumed-none = ▶️ <b>The pause of { $plan } is dropped.</b>
    Everything goes on as usual.
push-pause-end-moves = New end of the term: { $day }.
push-pause-set-moves = The contract now ends on { $day }.
push-pause-places = Cancelled with it: { $days }.
push-pause-places-back = Booked again: { $days }.
push-pause-next = Next { $method ->
    [direct_debit] direct debit
   *[other] payment
}: { $amount } on { $day }.
push-pause-next-part = Next { $method ->
    [direct_debit] direct debit
   *[other] payment
}: { $rest } on { $day } ({ $amount }, { $drawn } of it is paid from your account).
push-pause-next-covered = { $amount } are due on { $day }. Your account pays that; { $method ->
    [direct_debit] nothing is debited
   *[other] there is nothing you have to do
}.
push-pause-account = { $amount } are on your account and will be set off.

refusal-pause-not-allowed = <b>{ $plan } has no pause.</b> The owner can agree to one out of goodwill.
refusal-pause-ends-before-it-begins = The last day { $last } lies before the first one, { $first }. Please name the earlier day first.
refusal-pause-before-start = The contract begins only on { $starts_on }. There is nothing to pause before.
refusal-pause-too-far-back = A pause can begin in the past on { $earliest } at the earliest. Please name a later first day.
refusal-pause-after-end = The contract ends on { $ends_on }, the pause would begin only afterwards. Please name an earlier day.
refusal-pauses-overlap = <b>{ $contract } rests already</b>: { $first } to { $last }. Choose other days, or end that pause first.
refusal-pause-is-open = <b>{ $contract } rests already from { $first }</b>, without a fixed end. End that pause first.
refusal-open-pause-has-end = The contract ends on { $ends_on }. So the pause needs a last day.
refusal-open-pause-for-studio = Only the studio agrees to a pause without a fixed end. Please name the last day.
refusal-check-day-needed = A pause without a fixed end needs a day on which you look at it again. Please name that day.
refusal-check-day-too-early = The day on which you look at it again must lie within the pause, on { $earliest } at the earliest.
refusal-pause-meets-end = The end of the contract is set to { $ends_on }, the pause is to last until { $last }. Please say whether the end moves along to { $moves_to } or stays.
refusal-not-paused = { $contract } does not rest, and no pause is planned.
refusal-return-too-far-back = That works in the past from { $earliest } at the earliest. Please name a later day.
refusal-same-return = The pause ends like that already: from { $day } the contract runs again.
push-pause-place = { $course } on { $day }
pause-check = On { $day }
pause-length = { $length }
resume-term-moves = End of the term: <b>{ $after }</b> instead of { $before }
pause-invoice-days = 🧾 { $number } · { $amount } { $state } → holds, as a new document, for { $period }

# Reminders of pauses (pushes)

remind-customer-pause-begins = ⏸️ <b>From today { $plan } rests</b>; the last day of the pause is { $last }.
remind-customer-pause-begins-open = ⏸️ <b>From today { $plan } rests</b>, until you tell the studio.
remind-customer-pause-ends = ▶️ <b>{ $days ->
    [0] Today
    [one] Tomorrow
   *[other] In { $days } days
} { $plan } goes on.</b> Last day of the pause: { $last }.
remind-customer-pause-over = ▶️ <b>{ $plan } runs again.</b> Good to have you back!
remind-owner-pause-head = ⏸️ <b>{ $count ->
    [one] One pause
   *[other] { $count } pauses
} without a fixed end: you wanted to look at it today</b>
remind-owner-pause-check = { $customer } · { $plan }: rests since { $first }, and goes on until somebody ends the pause
remind-owner-pause-more = … and { $count } more: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } others
}
remind-owner-pause-button = End the pause of { $customer }
pause-of-plan = ⏸️ { $plan }: { $pause }
