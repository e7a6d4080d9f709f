# Selling a plan, and the change from one plan to another

intent-contract-sell = A new contract or card
intent-contract-change-plan = Change the plan
history-contract-sell = Contract concluded
history-contract-change-plan = Plan changed
request-contract-sell = { $plan } as a new contract
request-contract-change-plan = Change of plan to { $plan }
message-sale = Confirmation of the contract
message-plan-change = Confirmation of the new plan
push-sale = 📄 <b>Welcome: { $plan } ({ $number })</b>
push-plan-change = 📄 <b>Your change of plan is confirmed: { $plan } ({ $number })</b>

help-sell = <b>Selling</b>
    <i>Sell { $name } a Zehnerkarte</i>
    <i>Move { $name } to Jahresabo from 1 February</i>
    /sell · /change_plan · /payment
help-own-new = <b>A new card or plan</b>
    <i>I would like to buy a Zehnerkarte</i>
    /sell · /change_plan · /payment

button-other-plan = Another plan …
button-login-setting = Open the settings
button-sale-book = Book a course day
button-sale-contract = Show the contract
button-sale-ask = Ask for a new plan
button-other-course = Another course …
button-sale-switch-on = Change the plan …
button-sale-payment = Choose how to pay …
button-change-first-day = Change the first day

# What is asked
sale-ask-plan-of = Which plan for { $customer }?
sale-ask-plan-own = Which plan would you like?
sale-plan-monthly = { $plan } · { $price } a month
sale-plan-total = { $plan } · { $price }
sale-plan-highlights = <b>{ $plan }</b>: { $highlights }
sale-no-plans = No plan is on sale yet.
sale-field-date = First day
sale-field-group = Price group
sale-field-schedule = Payment schedule
sale-field-payment = Payment method
sale-words-date = Start,starts,starting,from,begins
sale-words-group = Group
sale-words-payment = Payment,pays by,pays
sale-ask-date = From which day?
sale-ask-group = In which price group? Tap one or type a new one.
sale-ask-schedule = Monthly or in one sum?
sale-ask-payment = How will it be paid?
sale-schedule-monthly = monthly
sale-schedule-total = in one sum
sale-payment-direct-debit = direct debit
sale-payment-transfer = bank transfer
sale-payment-cash = cash
sale-payment-card = by card
sale-payment-later = the customer chooses later

# What a sentence says of it, with commas
sale-said-direct-debit = direct debit,SEPA
sale-said-transfer = bank transfer,by transfer,wire
sale-said-cash = cash,in cash
sale-said-card = by card,credit card,debit card
sale-said-monthly = monthly,in instalments,by the month
sale-said-total = in one sum,all at once,up front,upfront,in full

# What cannot be taken as it was said
sale-said-price = price,costs,at,for,instead of
sale-said-instead = instead of,rather than
sale-said-fillers = by,with,in,pays,paid,payment,please,she,he,they,a,the
sale-said-endings = membership,plan,contract
sale-price-fixed = ⚠️ The price comes from plan and price group and is not changed here. For another one, say “price group …” or make a plan of its own.
sale-price-fixed-own = ⚠️ The price is fixed by the plan.
sale-payment-fixed = ⚠️ The payment method is fixed in this plan: { $method }.
sale-one-at-a-time = ⚠️ They are sold one after the other: this is 1 of { $count }.
sale-one-plan = ⚠️ They are sold one after the other: { $other } takes a sentence of its own afterwards.
sale-no-such-day = <b>There is no { $said }.</b>
sale-unknown-plan = <b>There is no { $plan } here.</b>

# The proposal
sale-who = <b>{ $customer }</b> ({ $number }) · new: { $plan }
sale-starts = <b>First day: { $day }</b>
sale-concluded = Concluded on { $day }
sale-last-day = Last day: { $day }. It ends by itself, no notice is needed.
sale-card-from = To be used from { $day }
sale-card-until = <b>To be used by { $day }</b> (counted from the purchase on { $bought })
sale-card-open = <b>To be used until its units are spent</b> (bought on { $bought })
sale-open-ended = Open-ended
sale-term-open-ended = Initial term until { $end }, then open-ended
sale-term-renews = Initial term until { $end }, then renewed for { $length } at a time
sale-end-initial-term = First possible end: { $end } ({ $notice }, give notice by { $last })
sale-end-follow-on-term = First possible end: { $end } ({ $notice }, give notice by { $last })
sale-end-after-initial-term = First possible end: { $end } ({ $notice }; for { $term_end } it would be too late already)
sale-end-after-initial-term-month-end = First possible end: { $end } ({ $notice } to the end of a month; for { $term_end } it would be too late already)
sale-end-next-term = First possible end: { $end } ({ $notice }; for { $term_end } it would be too late already)
sale-end-open-ended = Notice at any time, { $notice }: { $end } at the earliest
sale-end-open-ended-month-end = Notice to the end of a month, { $notice }: { $end } at the earliest
sale-end-ends-by-itself = Ends by itself on { $end }, no notice is needed.
sale-end-already-over = Ends by itself on { $end }, no notice is needed.

sale-price-monthly = 💶 { $price } a month · price group { $group }
sale-price-total = 💶 { $price } in one sum · price group { $group }
sale-later-monthly = From { $day }: { $price } a month
sale-later-total = From { $day }: { $price } a term, in one sum
sale-pays = Payment: { $method }
sale-pays-open = Payment: still open, { $customer } chooses later
sale-joins-group = This puts { $customer } into the price group { $group } (so far { $before }). It counts for other contracts too, from the next invoice on.

sale-bill-now = 🧾 now: { $period } · { $amount }, due { $due }
sale-bill-now-plain = 🧾 now: { $amount }, due { $due }
sale-bill-issued = 🧾 { $number } · { $period } · { $amount }, due { $due }
sale-bill-issued-plain = 🧾 { $number } · { $amount }, due { $due }
sale-bills-more = 🧾 … and { $count } more, { $sum } together
sale-bills-none = 🧾 Nothing is billed today.
sale-upcoming = Due later: { $parts }
sale-upcoming-more = Due later: { $parts } …
sale-upcoming-part = { $amount } on { $day }
sale-total = Together until the first possible end on { $day }: { $sum }
sale-total-term = Together until { $day }: { $sum }

sale-units = 🎫 { $count ->
    [one] 1 unit
   *[other] { $count } units
}
sale-units-per-month = 🎫 { $count ->
    [one] 1 unit a month
   *[other] { $count } units a month
}
sale-enrolled = 📅 { $course }: { $count ->
    [one] firmly enrolled on { $days }
   *[other] firmly enrolled on { $count } days: { $days }
}
sale-enrolled-on = … and every further date while the contract runs
sale-no-days = 📅 { $course }: no place is free on any day of this time.
sale-full-waits = Full, on the waiting list: { $days }
sale-full-skips = Full, left out: { $days }
sale-day = { $day }
sale-days-to = { $days } … until { $last }

contract-card-open = Runs until its units are spent.
sale-push-monthly = { $price } a month
sale-push-total = { $price } in one sum
sale-done-contract = ✅ <b>Concluded: contract { $number }</b>
sale-done-card = ✅ <b>Sold: card with contract { $number }</b>

note-sale-login-needed = The studio requires a chat login, and nobody is connected here yet.
note-sale-in-past = The first day { $starts_on } lies in the past.
note-sale-again = There is a running contract on this plan already: { $number }.
note-sale-again-card = There is a card of this plan already: { $number }, { $left ->
    [one] 1 unit left
   *[other] { $left } units left
}.
note-sale-inactive-from = A log-out is planned from { $from_day }.
note-sale-base-price = { $plan } has no price of its own for the price group { $group }: the base price counts.
note-sale-no-place = { $course } has no free place in this time. Not a single course day is sold with it; it is billed all the same.
note-sale-fewer-days = { $course } has only { $days } free days left for { $units } units. The other units stay on the card; the whole price is billed.
note-sale-invoice-gaps = The invoice { $missing ->
    [address] still lacks the studio's address
    [tax_number] still lacks the tax number
   *[both] still lacks the studio's address and tax number
}; it must name them (§ 14 UStG). Enter them in the settings before you sell.
note-sale-sold-today = Sold today at { $at } already: { $plan } ({ $number }), by { $by }.
note-sale-sold-today-own = You sold this today at { $at } already: { $plan } ({ $number }).

refusal-plan-not-on-sale = { $plan } is not on sale. Switch the plan on first, or take another one.
refusal-customer-inactive = { $customer } is logged out (inactive from { $inactive_from }). Reactivate first, then sell.
refusal-course-needed = { $plan } needs a course: it comes with firm enrolment. Please name the course.
refusal-course-not-offered = { $course } does not take place any more. Please take another course.
refusal-payment-method-not-enabled = The studio does not take this payment method. It can be switched on in the settings.
refusal-over-already = With this first day { $plan } would have ended on { $ends_on }. Please take a later day.
refusal-starts-after-its-end = { $plan } would end on { $ends_on } and cannot begin as late as { $starts_on }: its validity counts from the purchase.
refusal-schedule-not-possible = { $plan } cannot be paid { $schedule ->
    [monthly] monthly
   *[total] in one sum
}.

# What a customer sees before asking
button-send-request = Send this to the studio
sale-own-head = <b>Your request: { $plan }</b>
sale-own-change = <b>Your request: { $plan } from { $day }</b> instead of { $old } ({ $contract }), until { $last }
sale-own-monthly = 💶 { $price } a month
sale-own-total = 💶 { $price } in one sum
sale-own-pays = Payment: { $method }
sale-own-bill = 🧾 When it is concluded: { $amount }, due { $due }
sale-own-studio = 📨 Nothing has been sent yet. The studio sees your request and decides; until then it costs nothing.

# The change of a plan
change-plan-who = <b>{ $customer }</b> ({ $number }) · { $old } ({ $contract }) → { $plan }
change-plan-what = <b>{ $plan } from { $day }</b>
change-plan-end = { $old } ({ $contract }):
change-plan-ends-already = Ends on { $day }, as set before.
change-plan-agreed = Both sides agree to a change on this day; that is noted.
change-plan-kept = { $count ->
    [one] 1 booked day goes over to the new contract.
   *[other] { $count } booked days go over to the new contract.
}
change-plan-dropped = { $count ->
    [one] 1 booked day after it is dropped: { $days }
   *[other] { $count } booked days after it are dropped: { $days }
}
change-plan-lasting = Cancellation invoices and corrections stay in any case.
change-plan-done = ✅ <b>Changed: contract { $number }</b>
change-plan-push-old = { $old } ({ $contract }) ends on { $day }.
change-plan-none-of = <b>{ $customer } has no contract that can be changed.</b> Cards stay until they are spent; a new plan comes on top.
change-plan-none-own = <b>You have no contract that can be changed.</b> Cards stay until they are spent; a new plan comes on top.
refusal-same-plan = { $customer } is on this plan already, with { $contract } ({ $number }).
refusal-card-stays = { $contract } ({ $number }) is a card. It stays until it is spent; a new plan comes on top.
refusal-plan-is-card = { $plan } is a card, { $contract } ({ $number }) is a membership: only memberships and courses are changed into each other. Sell the card beside it, and end the contract by a notice.
refusal-change-in-past = { $starts_on } lies in the past. A plan changes today, { $today }, at the earliest.
refusal-change-before-start = { $contract } ({ $number }) begins on { $contract_starts_on }. It can be changed on the day after at the earliest.
refusal-ends-before = { $contract } ({ $number }) ends on { $ends_on } already. A contract from { $starts_on } is no change but a new one; without a gap it changes on the day after the end.
