# Messages that come by themselves: what they say, their buttons, and what people want to hear of

# Contracts, to the owner
remind-owner-head = { $count ->
    [one] 🔔 <b>A contract ends soon</b>
   *[other] 🔔 <b>{ $count } contracts end soon</b>
}
remind-owner-terminated = { $customer } · { $plan }: ends on { $on } ({ $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}), terminated
remind-owner-by-itself = { $customer } · { $plan }: ends on { $on } ({ $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}), ends by itself
remind-owner-followed = { $customer } · { $plan }: ends on { $on } ({ $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}), then { $next } from { $next_from }
remind-owner-button = { $customer }
remind-owner-ends-more = … and { $count } more: /ending
remind-owner-radar-head = ⏰ <b>{ $count ->
    [one] One notice period runs out
   *[other] { $count } notice periods run out
}: { $amount } until the next possible ends</b>
remind-owner-radar = { $customer } · { $plan }: notice until { $last } ({ $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}), else { $amount } until { $end }
remind-owner-radar-more = … and { $count } more: /radar

# Money, to the owner
remind-owner-overdue-head = 💶 <b>{ $count ->
    [one] One invoice has not been paid yet
   *[other] { $count } invoices have not been paid yet
}: { $amount }</b>
remind-owner-overdue = { $customer } · { $number }: { $rest }, due since { $due } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
remind-owner-overdue-more = … and { $count } more: /open
remind-owner-overdue-button = { $number }

# Requests, to the owner
remind-owner-requests-head = ✋ <b>{ $count ->
    [one] A request is waiting for you
   *[other] { $count } requests are waiting for you
}</b>
remind-owner-request = { $customer }: { $what }, waiting { $days ->
    [0] since today
    [1] since yesterday
   *[other] for { $days } days
}
remind-owner-request-unclear = ⚠️ { $customer }: unclear termination, waiting { $days ->
    [0] since today
    [1] since yesterday
   *[other] for { $days } days
}. Its receipt counts from then.
remind-owner-request-asked-back = ⚠️ { $customer }: no answer to the question about the termination, { $days ->
    [0] since today
    [1] since yesterday
   *[other] for { $days } days
}. You can decide all the same.
remind-owner-requests-more = … and { $count } more: /requests
remind-somebody = Somebody of the team

# The owner's morning
digest-head = ☀️ <b>Good morning! This is today, { $day }</b>
digest-class = { $time } { $course }: { $free ->
    [0] full
   *[other] { $free } of { $capacity } free
}{ $waiting }
digest-waiting = , { $count ->
    [one] one person waits
   *[other] { $count } wait
}
digest-no-classes = There are no classes today.
digest-more-classes = … and { $count ->
    [one] one more class
   *[other] { $count } more classes
}
digest-requests = ✋ { $count ->
    [one] One request waits
   *[other] { $count } requests wait
} for a decision
digest-ending = 🔔 { $count ->
    [one] One contract ends
   *[other] { $count } contracts end
} in the next { $days } days
digest-overdue = 💶 { $count ->
    [one] One invoice is
   *[other] { $count } invoices are
} overdue: { $amount }
digest-sent = 📨 { $count ->
    [one] One message has
   *[other] { $count } messages have
} reached customers since yesterday
digest-failed = ⚠️ { $count ->
    [one] One message
   *[other] { $count } messages
} could not be delivered
digest-unreachable = ⚠️ For { $count ->
    [one] one message
   *[other] { $count } messages
} there was neither chat nor e-mail
digest-names = Not reached: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}

# Contracts, to the customer
remind-customer-terminated = 🔔 <b>Your contract { $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }. If you would like to stay, just write “I don't want to cancel any more”.
remind-customer-terminated-mailed = 🔔 <b>Your contract { $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }. If you would like to stay, tell the studio by then.
remind-customer-by-studio = 🔔 <b>Your contract { $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }.
remind-customer-by-itself = 🔔 <b>{ $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }. The studio will gladly tell you how to go on.
remind-customer-followed = 🔔 <b>Your contract { $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }. From { $next_from } you go on with { $next }; there is nothing you have to do.
remind-customer-notice-due = ⏰ <b>{ $plan }: you can give notice { $days ->
    [0] today only, { $last }
    [1] until tomorrow, { $last }
   *[other] until { $last }
}</b>
remind-customer-notice-end = With notice until then the contract ends on { $end }.
remind-customer-notice-else = { $cents ->
    [0] Otherwise it goes on until { $end } at least.
   *[other] Otherwise it goes on until { $end } at least, for { $amount } altogether.
} If you would like to stay, there is nothing you have to do.
remind-customer-notice-else-open = Otherwise it goes on with no end date; with a later notice it ends on { $end } at the earliest. If you would like to stay, there is nothing you have to do.
remind-customer-renews = 🔁 <b>{ $plan } renews on { $on }</b>
remind-customer-renews-until = It goes on until { $until }, for { $schedule ->
    [total] { $amount } altogether
   *[monthly] { $amount } a month
}.
remind-customer-renews-open = It goes on with no end date, for { $schedule ->
    [total] { $amount } altogether
   *[monthly] { $amount } a month
}.
remind-customer-renews-before = So far it was { $before }.
remind-customer-renews-notice = If it shall not go on, give notice by { $last }.

# Money, to the customer
remind-customer-invoice-issued-due = 🧾 <b>Invoice { $number }: { $amount }, due on { $due }</b>
remind-customer-invoice-issued-due-part = 🧾 <b>Invoice { $number }: { $amount }, due on { $due }</b>, { $rest } of it left to pay
remind-customer-invoice-issued-no-due = 🧾 <b>Invoice { $number }: { $amount }</b>
remind-customer-invoice-issued-no-due-part = 🧾 <b>Invoice { $number }: { $amount }</b>, { $rest } of it left to pay
remind-customer-invoice-issued-paid = 🧾 <b>Invoice { $number }: { $amount }, paid already</b>
remind-customer-paid-account = The amount was paid from your account; there is nothing you have to do.
remind-customer-paid-money = There is nothing left to do.
remind-customer-invoice-period = { $plan }, { $days }
remind-customer-invoice-plan = { $plan }
remind-customer-pay-direct-debit = The amount will be debited; there is nothing you have to do.
remind-customer-pay-transfer = Please transfer it with the reference { $number }.
remind-customer-pay-cash = You pay in cash at the studio.
remind-customer-pay-card = You pay by card at the studio.
remind-customer-pay-open = You can choose how you would like to pay.
remind-customer-invoice-corrected = 🧾 <b>Invoice { $before } is corrected: { $amount } instead of { $was }</b>
    { $number } counts now.
remind-customer-invoice-cancelled = 🧾 <b>Invoice { $before } for { $was } is cancelled</b>
    The cancellation invoice has the number { $number }.
remind-customer-invoice-reduced = 🧾 <b>Invoice { $before } is reduced by { $amount }</b>
    The cancellation invoice for that has the number { $number }.
remind-customer-invoice-overdue = 💶 <b>Invoice { $number }: { $rest } is still open</b>
    It was due on { $due }, { $days ->
        [one] one day
       *[other] { $days } days
    } ago.
remind-customer-overdue-else = If the money is on its way already, never mind this message.

# Cards, to the customer
remind-customer-card-low-left = 🎟️ <b>{ $plan }: { $left ->
    [one] one unit
   *[other] { $left } units
} left</b>, to be used by { $until }.
remind-customer-card-low-left-open = 🎟️ <b>{ $plan }: { $left ->
    [one] one unit
   *[other] { $left } units
} left</b>
remind-customer-card-low-none = 🎟️ <b>{ $plan }: no unit is left.</b> A new card lets you go on.
remind-customer-card-low-dates = 🎟️ <b>{ $plan }: { $count ->
    [one] one class left, on { $last }
   *[other] { $count } classes left, the last one on { $last }
}.</b> A new card lets you go on after that.
remind-customer-card-to-use = 🎟️ <b>{ $plan }: { $left ->
    [one] one unit
   *[other] { $left } units
} left until { $until }</b>
    { $days ->
        [0] Today is the last day for that.
        [one] Tomorrow is the last day for that.
       *[other] There are { $days } days left for that.
    }

# Courses, to the customer
remind-customer-class-tomorrow = 📅 <b>{ $days ->
    [0] Today
   *[other] Tomorrow
} at { $time }: { $course }</b>, { $on }
remind-customer-class-place = Place: { $place }
remind-customer-class-cancel = You can sign off in time until { $until }.
remind-customer-class-cancel-today = You can sign off in time today until { $until }.
remind-customer-class-late-unit-lost = It is too late to sign off in time: if you sign off now, the unit is lost.
remind-customer-class-late-makeup-lost = It is too late to sign off in time: if you sign off now, the make-up right is used up.
remind-customer-class-late-no-makeup = It is too late to sign off in time: if you sign off now, you get no make-up right for it.
remind-customer-class-late-nothing = It is too late to sign off in time; it costs you no unit.

remind-more = { $count ->
    [one] The last message is
   *[other] The last { $count } messages are
} in short here. Just ask me for more.

# Buttons
button-tell-about = { $what }: { $about }
button-tell-contract = Look at the contract
button-tell-pause = Pause
button-tell-terminate = Give notice
button-tell-stay = Stay after all
button-tell-extend = Extend
button-tell-invoice = Invoice
button-tell-payment = Choose how to pay
button-tell-book = Book a class
button-tell-new-card = New card
button-tell-sign-off = Sign off
button-tell-radar = The whole radar
button-tell-ending = Contracts that end
button-tell-open = Open invoices
button-tell-sent = What was sent
button-tell-requests = Look at requests
button-less = Less of this

# What the kinds of messages are called
message-group-contract = Contract and pauses
message-group-money = Invoices
message-group-units = Cards
message-group-courses = Classes
message-group-requests = Requests
message-group-digest = Morning overview
message-kind-contract-ends = Contract ends
message-kind-notice-due = Last day to give notice
message-kind-notice-radar = Radar of notice periods
message-kind-renews = Renewal
message-kind-pause-begins = Pause begins
message-kind-pause-ends = Pause ends soon
message-kind-pause-over = Pause is over
message-kind-pause-check = Pause without an end
message-kind-invoice-issued = New invoice
message-kind-invoice-corrected = Corrected invoice
message-kind-invoice-overdue = Unpaid invoice
message-kind-overdue-radar = Overdue invoices
message-kind-card-low = Card nearly used up
message-kind-card-to-use = Card to be used soon
message-kind-class-tomorrow = Class tomorrow
message-kind-booking-confirmed = Booking confirmed
message-kind-moved-up = Moved up from the waiting list
message-kind-class-dropped = Class dropped
message-kind-ending = Termination and end of contract
message-kind-change = Another change
message-kind-request-waiting = Waiting request
message-kind-digest = Morning overview

# Fewer messages, and which ones are wanted
intent-messages-wanted = Choose which messages I get
wanted-head = <b>You get these messages</b>
wanted-on = ✔ { $group }
wanted-off = ✖ { $group }
wanted-part = ✔ { $group }, without: { $kinds }
wanted-rest = ✖ { $group }, except what you need to know: { $kinds }
wanted-hint = Tap a group to turn it off or on again; “one by one” shows what belongs to it.
wanted-owed = Confirmations and invoices that are due to you always reach you: if not here in the chat, then by e-mail, if your address is on file.
wanted-less = <b>What would you like less of?</b>
wanted-less-kind = No more: { $topic }
wanted-less-group = All about: { $topic }
wanted-keep = Leave everything as it is
wanted-kept = <b>Everything stays as it is.</b> You go on getting all of these messages.
wanted-gone = <b>All right, you will not hear of this any more: { $topic }</b>
wanted-gone-hint = Changed your mind? Tap “Have it again”; later /messages does it at any time.
wanted-back = <b>Gladly, you will hear of this again: { $topic }</b>
wanted-button-back = Have it again
wanted-button-all = All my messages
wanted-button-off = ✔ { $group }
wanted-button-on = ✖ { $group }
wanted-button-within = { $group } one by one
wanted-within = <b>{ $group }: you get these</b>
wanted-always = ✔ { $kind }: always comes, because you need to know
wanted-within-hint = Tap a message to turn it off or on again.

# What was sent
intent-messages-sent = See what was sent to customers
sent-head = <b>Messages to customers, { $days }</b>
sent-none = <b>No message was due in that period.</b>
sent-sum = { $sent } arrived, { $failed } failed, { $unreachable } unreachable
sent-day = <b>{ $day }</b>
sent-line = { $kind }: { $outcomes }
sent-outcome-sent = { $count } sent
sent-outcome-mailed = { $count } by e-mail
sent-outcome-planned = { $count } still on the way
sent-outcome-moot = { $count } no longer needed
sent-outcome-unwanted = { $count } unsubscribed
sent-outcome-unreachable = { $count } unreachable
sent-outcome-failed = { $count } failed
sent-outcome-dropped = { $count } deleted
sent-unreached = ⚠️ Not reached: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
sent-unreached-hint = Without chat and e-mail address I can write to nobody. Invite them, or add an address.

# The radar
intent-contract-radar = Radar of notice periods
radar-head = ⏰ <b>{ $count ->
    [one] One notice period
   *[other] { $count } notice periods
} in the next { $days } days: { $amount }</b>
radar-explained = So much will be billed until the next possible end of each, if nobody gives notice by then. The largest amounts come first.
radar-none = <b>No notice period runs out in the next { $days } days.</b>
radar-button = { $customer }: { $amount }

# Lead days
intent-settings-reminders = When reminders go out
history-settings-reminders = Days of reminders changed
reminders-head = <b>When reminders go out</b>
reminders-line = { $kind }: { $days }
reminders-owner-only = Only owners change that. At present:
reminders-hint = Tap a reminder to change its days. Quiet hours are in the /settings.
reminders-ask = <b>{ $kind }: how many days { $when ->
    [after] after
   *[before] before
}?</b> Now: { $now }. Write numbers such as “30, 7 and 1”, or “none”.
reminders-unclear = I did not understand that as days.
reminders-proposal = <b>Change reminders</b>
reminders-change = { $kind }: { $before } → { $after }
reminders-effect = Counts from the next morning on. What was sent already does not come again.
reminders-done = ✅ <b>Changed. From tomorrow morning on:</b>
reminders-days-none = never
reminders-days-before = { $count ->
    [one] { $list } day before
   *[other] { $list } days before
}
reminders-days-after = { $count ->
    [one] { $list } day after
   *[other] { $list } days after
}
reminders-days-same = on the same day
reminders-and = { $first } and { $last }
reminders-none-button = Never
reminders-usual-button = As usual: { $days }
reminders-other = Other days
button-reminders = Reminders
reminders-lead-contract-ends = Contract ends
reminders-lead-notice-due = Last day to give notice, to customers
reminders-lead-notice-radar = Last day to give notice, to you
reminders-lead-renews = Renewal, before the last day to give notice
reminders-lead-pause-ends = Pause ends
reminders-lead-card-to-use = Card to be used
reminders-lead-invoice-overdue = Unpaid invoice, to customers
reminders-lead-overdue-radar = Unpaid invoice, to you
reminders-lead-request-waiting = Waiting request
reminders-lead-request-unclear = Unclear termination
reminders-words-notice-due = notice,notice period,notice periods,notice deadline
reminders-words-notice-radar = radar
reminders-words-renews = renewal,renews,renewals
reminders-words-pause-ends = pause,pauses,freeze
reminders-words-card-to-use = card,cards,pass,passes
reminders-words-invoice-overdue = overdue,unpaid,invoice,invoices
reminders-words-request-waiting = request,requests
reminders-words-none = none,never,off,no,no more,not at all


# A customer's own settings
own-settings = <b>Your settings</b>
own-settings-language = Language: { $spoken }
own-settings-messages = Messages:
