# Plans: making, changing and listing them

intent-plan-add = Create a plan
intent-plan-change = Change a plan
intent-plan-list = Show the plans
history-plan-add = Plan created
history-plan-change = Plan changed

button-sell-plan = Sell …
button-change-plan = Change plan …
button-plan-off = Stop selling …
button-plan-on = Sell again …
button-ask-for-plan = Ask for { $plan }
button-plan-settings = Settings
ask-which-plan = Which plan?

# One plan
plan-new = <b>New plan: { $name }</b>
plan-change = <b>Change plan: { $name }</b>
plan-switch-off = <b>Stop selling { $name }</b>
plan-switch-on = <b>Sell { $name } again</b>
plan-added = ✅ <b>{ $name } is set up</b> and on sale from now on.
plan-added-off = ✅ <b>{ $name } is set up</b>, but not on sale yet.
plan-changed = ✅ <b>{ $name } is changed.</b>
plan-quiet = No message goes out.
plan-running-keep = { $count ->
    [0] No running contract is affected.
    [one] 1 running contract keeps its terms.
   *[other] { $count } running contracts keep their terms.
}
plan-running = { $count ->
    [0] no running contract
    [one] 1 running contract
   *[other] { $count } running contracts
}
plan-off = ⏸ not on sale
plan-block-head = <b>{ $name }</b> · { $price }
plan-highlights = <i>{ $text }</i>
plans-head = <b>{ $count ->
    [0] No plan is on sale
    [one] 1 plan on sale
   *[other] { $count } plans on sale
}</b>
plans-for-you = <b>{ $count ->
    [one] This is what we offer
   *[other] This is what we offer: { $count } plans
}</b>, at your price
plans-none = <b>Nothing is on offer at the moment.</b> Please ask at the studio.
plans-none-yet = <b>There is no plan yet.</b> Create the first one, for example: “New plan Ten Pass, 10 classes, €120, valid 6 months”.

plan-price-month = { $price } a month
plan-price-units = { $units ->
    [one] { $price } for 1 unit
   *[other] { $price } for { $units } units
}
plan-price-term = { $price } for { $length }
plan-price-total = { $price } once
plan-card-free = Free choice of days, usable for { $length } from purchase
plan-card-always = Free choice of days, no limit of validity
plan-card-auto = { $units ->
    [one] A firm place on the next date
   *[other] A firm place on the next { $units } dates
}
plan-length-week = { $length } with a firm place, ends by itself
plan-in-course = { $line } · course { $course }
plan-open-ended = Open-ended from the start
plan-then-none = { $length }, ends by itself
plan-then-indefinite = { $length }, then open-ended
plan-then-each = { $length }, then { $each } at a time
plan-notice = notice { $notice }
plan-notice-later = then { $notice }
plan-notice-month-end = only to the end of a month
plan-notice-none = can be ended at any time without notice
plan-later-price-month = After the initial term { $price } a month
plan-later-price-term = After the initial term { $price } for each follow-on term
plan-groups = Reduced: { $groups }
plan-units-each-month = { $count ->
    [one] 1 unit a month
   *[other] { $count } units a month
}
plan-units = { $count ->
    [one] 1 unit
   *[other] { $count } units
}
plan-fee-percent = { $percent }% of the price
plan-fee-fixed = { $amount } each billing period
plan-percent = { $percent }%
plan-length-none = none, open-ended from the start
plan-length-same = as before
plan-length-indefinite = open-ended
plan-renewal-none = it ends, no renewal
plan-renewal-same = the same term again
plan-renewal-indefinite = goes on open-ended
plan-renewal-each = { $length } at a time

# The form: what is told beside it, and the menu
plan-not-taken = ⚠️ Not understood and left out: “{ $text }”
plan-not-of-kind = ⚠️ A plan like this has none of these, so they are left out: { $fields }
plan-menu-payment = Payment …
plan-menu-later = After the initial term …
plan-menu-pauses = Pauses …
plan-menu-more = More …
plan-menu-back = ‹ Back
plan-unclear-doubtful = “{ $written }” can mean two things. Please write the amount without cents or with two digits, for example “62” or “61.90”.

note-plan-is-free = The price is €0: whoever gets this plan pays nothing.

# The form: labels
plan-field-kind = Kind
plan-field-name = Name
plan-field-price = Price
plan-field-schedule = Payment schedule
plan-field-prices = Prices of price groups
plan-field-units = Units
plan-field-enrolment = Enrolment
plan-field-validity = Valid from purchase for
plan-field-weeks = Length
plan-field-term = Initial term
plan-field-renewal = Then
plan-field-notice = Notice period
plan-field-notice-to = Notice to
plan-field-renewal-notice = Notice after the initial term
plan-field-renewal-price = Price after the initial term
plan-field-renewal-prices = Group prices after the initial term
plan-field-renewal-schedule = Payment schedule after the initial term
plan-field-course = Course
plan-field-units-month = Units a month
plan-field-refund = Refund price per unit
plan-field-method = Payment method
plan-field-lead = Billed ahead
plan-field-tax = Tax rate
plan-field-highlights = Highlights
plan-field-active = On sale
plan-field-pause = Pause allowed
plan-field-pause-unit = Pause in whole
plan-field-pause-extends = Pause extends the contract
plan-field-pause-fee = Fee during a pause
plan-field-pause-allowance = Pause a year at most
plan-field-pause-units = Units during a pause

# The form: what people call a field when they type it
plan-words-kind = Plan kind
plan-words-name = called
plan-words-price = Monthly price, costs
plan-words-schedule = Schedule
plan-words-prices = Reduced, Price groups, Price group, Group prices
plan-words-validity = Validity, valid, valid for
plan-words-weeks = Weeks
plan-words-term = Term, Minimum term
plan-words-renewal = Renewal, Follow-on term, Follow-on
plan-words-notice = Notice
plan-words-renewal-notice = Follow-on notice
plan-words-renewal-price = Follow-on price
plan-words-refund = Refund
plan-words-method = Payment
plan-words-lead = Billing lead
plan-words-tax = Tax, VAT
plan-words-highlights = Highlight, Benefits, Description
plan-words-active = Active, Sale
plan-words-pause = Pause
plan-words-pause-fee = Pause fee
plan-words-pause-allowance = Pause allowance, Pause at most

# The form: questions
plan-ask-kind = What kind of plan is it?
plan-ask-name = What shall the plan be called?
plan-ask-price = What does the plan cost, gross?
plan-ask-price-card = What does the card cost, gross?
plan-ask-price-week = What does it cost in total, gross?
plan-ask-price-month = What does it cost a month, gross?
plan-ask-schedule = How is it paid?
plan-ask-prices = Which price group pays something else? For example “Students 49, Seniors 52”. “Students none” takes a price away.
plan-ask-units = How many units are on the card?
plan-ask-enrolment = How do customers get into their classes?
plan-ask-validity = For how long after the purchase can the card be used?
plan-ask-weeks = How many weeks does it last?
plan-ask-term = How long is the initial term? Choose, or type “18 months”, for example.
plan-ask-renewal = What follows the initial term? Choose, or type a length such as “3 months”.
plan-ask-notice = Which notice period applies?
plan-ask-notice-to = To which day can notice be given once it is open-ended?
plan-ask-renewal-notice = Which notice period applies after the initial term? None means the same.
plan-ask-renewal-price = What does it cost after the initial term? None means the same price.
plan-ask-renewal-prices = What do the price groups pay after the initial term? For example “Students 49”.
plan-ask-renewal-schedule = How is it paid after the initial term? None means as before.
plan-ask-course = In which course?
plan-ask-units-month = How many units are granted a month? With none the plan counts no units.
plan-ask-refund = How much is given back if a class is dropped? The price per unit.
plan-ask-method = How do customers pay? Open means that they choose.
plan-ask-lead = How many days before the period is the invoice issued?
plan-ask-tax = Which tax rate applies? None means the studio’s.
plan-ask-highlights = What is good about the plan? Customers read it when they choose and book.
plan-ask-active = Shall the plan be on sale?
plan-ask-pause = May contracts be paused?
plan-ask-pause-unit = In which steps is a pause measured?
plan-ask-pause-extends = Does a pause extend the contract?
plan-ask-pause-fee = What does a pause cost? An amount (“€5”) or a share (“20%”).
plan-ask-pause-allowance = For how long a year may it be paused at most? None means without limit.
plan-ask-pause-units = What becomes of the units during a pause?

# The form: choices
plan-kind-card = Card
plan-kind-week = Week term
plan-kind-month = Month term
plan-schedule-monthly = monthly
plan-schedule-total = in total
plan-renewal-schedule-monthly = monthly
plan-renewal-schedule-total = in total, for each follow-on term
plan-enrolment-free = free choice of days
plan-enrolment-auto = automatic enrolment
plan-notice-to-any-day = any day
plan-notice-to-month-end = only the end of a month
plan-method-open = open, customers choose
plan-method-direct-debit = direct debit
plan-method-transfer = bank transfer
plan-method-cash = cash
plan-method-card = card payment
plan-pause-unit-days = days
plan-pause-unit-weeks = weeks
plan-pause-unit-months = months
plan-pause-units-kept = go on
plan-pause-units-suspended = rest
plan-course-later = Choose when it is sold

# The form: what cannot be read
plan-unclear-weeks = Please give a number of weeks, such as “5” or “5 weeks” (104 at most).
plan-unclear-months = Please give whole months, such as “12 months” (120 at most), or “none”.
plan-unclear-renewal = Please type “open-ended”, “ends”, “same term” or a length such as “1 month”.
plan-unclear-fee = Please give an amount such as “€5” or a whole share such as “20%”.
plan-unclear-rate = Please give a tax rate such as “19%” or “7%”.
plan-unclear-price = No plan costs that much: { $most } at most.
plan-unclear-prices = Please give each group with its price, for example “Students 49, Seniors 52”.
plan-unclear-base-group = “Normal” is the base price. You change it with “Price 59”.

# What cannot be
refusal-plan-name-taken = There is a plan called “{ $name }” already. Please take another name.
refusal-plan-unchanged = { $name } says so already, there is nothing to change.
refusal-units-missing = A card needs at least one unit.
refusal-weeks-missing = A week term runs for whole weeks. Please say how many.
refusal-months-missing = The initial term counts in whole months. Please say how many.
refusal-validity-with-auto-enrolment = A card with automatic enrolment is for the next dates and has no validity. Take one of the two.
refusal-kind-does-not-renew = Cards and week terms end by themselves and are not renewed. For a renewal, please create a month term.
refusal-follow-on-without-length = Nothing follows the initial term. First say how long the follow-on term is.
refusal-open-ended-at-once = Without an initial term the plan is open-ended from the start. Choose “goes on open-ended” or give it an initial term.
refusal-total-without-end = Open-ended time has no total price. Choose monthly payment for it.
refusal-follow-on-price-missing = After the initial term it is paid in another way, so that time needs a price of its own.

note-login-recommended = With free choice of days, customers book by themselves. For that they must be connected to the chat: switch on in the settings that this is required.

# Help
help-plans = <b>Plans</b>
    <i>Which plans do we sell?</i>
    <i>New plan Trial Pass, 3 classes, €30</i>
    /plans · /add_plan · /edit_plan
help-plans-staff = <b>Plans</b>
    <i>Which plans do we sell?</i>
    /plans
help-own-plans = <b>What we offer</b>
    <i>Which plans do you have?</i>
    /plans
