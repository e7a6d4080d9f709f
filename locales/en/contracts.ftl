# Reading contracts: one, when it can end, which end

button-terminate = Terminate …
button-earliest-end = Earliest end
button-units = Units
button-terminate-on = Terminate for { $day } …
button-terminate-goodwill = For { $day } as goodwill …

# What a list is about
about-part = { $part }
period = { $days }
period-for = for { $days }
period-from = from { $day }
period-until = until { $day }

# One contract
contract-head = <b>{ $plan }: { $state }</b>
contract-head-of = <b>{ $customer } · { $plan }: { $state }</b>
contract-state-running = running
contract-state-running-until = running until { $day }
contract-state-paused-open = paused without an agreed end
contract-state-paused = paused until { $day }
contract-state-not-started = starts on { $day }
contract-state-terminated = notice given, last day { $day }
contract-state-ended = ended, last day { $day }
contract-state-never-starts = notice given, never starts
contract-number = { $number } · from { $since }
contract-open-ended = Open-ended since { $since }
contract-then-open-ended = Initial term until { $end }, then open-ended
contract-term-initial = Initial term until { $end }, then renewed by { $length } at a time
contract-term-follow-on = Follow-on term until { $end }, then renewed by { $length } at a time
contract-notice-in-time = No notice given. Notice period { $notice }: to end on { $term_end }, give notice by { $last }
contract-notice-late = No notice given. Notice period { $notice }, too late for { $term_end }; given today: ends { $end }
contract-notice-open = No notice given. Notice period { $notice }, given today: ends { $end }
contract-notice-none = Ends by itself, no notice needed.
contract-notice-never-starts = No notice given. Notice period { $notice }, given today: the contract would not even start.
contract-price-monthly = { $price } a month
contract-price-total = { $price } in total
contract-units = { $count ->
    [one] 1 unit a month
   *[other] { $count } units a month
}
contract-next-due = Next billing period from { $day }
contract-pause-open = Paused since { $first } without an agreed end, to be looked at { $check }
contract-pause = Pause { $days }
contract-received = Notice given by { $given_by }, received { $day }
contract-you = you
contract-ended-term-end = Regular end on { $day }
contract-ended-date = On request, on { $day }
contract-ended-set = Set by the studio: { $day }
contract-ended-immediate = Ahead of time, on { $day }
contract-ended-goodwill = As goodwill, on { $day }
contract-earlier = Earlier:
contract-over = { $plan } ({ $number }) · { $days }
contract-over-never-started = { $plan } ({ $number }) · never started
contract-none = <b>{ $customer } has no contract.</b>
contract-plan-missed = { $customer } has no contract “{ $plan }”. There is:

# When it can end
contract-no-receipt = <b>There is no receipt of notice yet.</b> Where things stand:
explain-contract = { $customer } · { $plan } ({ $number })
explain-earliest = <b>Earliest end: { $end }</b>
explain-earliest-line = The earliest possible end is { $end }:
explain-yes = <b>Yes, { $wanted } is possible.</b>
explain-no = <b>No, { $wanted } is too early for regular notice.</b>
explain-between = <b>Not exactly on { $wanted }.</b>
explain-before = Before it: ends { $end }, notice by { $last } at the latest
explain-after = After it: ends { $end }, notice by { $last } at the latest
explain-deadline = For that, notice must be received by { $last } at the latest.
explain-missed = For that, notice would have had to be received by { $last } at the latest.
explain-steady = <b>This holds for notice received by { $last }.</b> A day later ({ $after }) it would be { $end }.
explain-next-day = Received a day later ({ $after }), it would be { $end }.
explain-goodwill = Another day is possible only as goodwill, by agreement or for good cause.
explain-by-consent = Another day is possible only if the studio agrees, or for good cause.
explain-terminated = <b>Notice is already given, last day { $end }</b>
explain-terminated-same = Notice received on { $received }:
explain-terminated-other = Notice received on { $received }. Without a day set for it, it would be:
explain-change-first = To end on { $wanted }, the end date would have to be changed.
explain-by-itself = <b>Ends by itself: { $end }</b>
explain-used-up = <b>The card is good until its last unit is used.</b>
explain-never-starting = <b>Notice is already given: the contract never starts.</b>
explain-no-notice-needed = No notice needed.
explain-over-before = So on { $wanted } it is over already.
explain-never-starts = <b>With notice given today the contract would not even start.</b>

# Which end in a period
endings-ahead = { $days ->
    [one] the next day
   *[other] the next { $days } days
}
endings-from = from { $day }, { $days } days
endings-ended = { $count ->
    [one] 1 contract ended
   *[other] { $count } contracts ended
}
endings-end = { $count ->
    [one] 1 contract ends
   *[other] { $count } contracts end
}
endings-renew = { $count ->
    [one] 1 contract goes on unless notice is given
   *[other] { $count } contracts go on unless notice is given
}
endings-renew-too = { $count ->
    [one] 1 goes on unless notice is given
   *[other] { $count } go on unless notice is given
}
endings-head = <b>{ $what }</b>
endings-head-both = <b>{ $ends }</b>, { $renews }
endings-none = <b>No contract ends.</b>
endings-entry = <b>{ $day }</b> · { $customer } · { $plan } ({ $number })
endings-why-terminated = notice given, received { $received }
endings-why-ends-by-itself = ends by itself
endings-why-renews = renews by { $length }, notice possible until { $last }
endings-why-renews-late = renews by { $length }, the last day for notice was { $last }
endings-why-open-ended = goes on open-ended, notice for this day possible until { $last }
endings-why-open-ended-late = goes on open-ended, the last day for notice for it was { $last }
endings-button = { $customer } · { $day }
