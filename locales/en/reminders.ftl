# Reminders (pushes)

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
remind-customer-terminated = 🔔 <b>Your contract { $plan } ends { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}</b>: the last day is { $on }. If you would like to stay, just write “I don't want to cancel any more”.
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
button-my-contract = Look at my contract
