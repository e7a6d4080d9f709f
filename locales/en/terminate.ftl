# Ending a contract (termination)

terminate-what = Termination by { $given_by }, received { $on }
given-by-studio = the studio
terminate-ends = <b>Contract ends: { $ends_on }</b>
terminate-ends-anyway = <b>It ends on { $ends_on } anyway.</b> Record the receipt all the same?
terminate-ended-anyway = <b>Contract ends as agreed: { $ends_on }</b>
terminate-used-up-anyway = <b>The card is good until its last unit is used.</b> Record the receipt all the same?
terminate-used-up = <b>The card is good as agreed, until its last unit is used.</b>
terminate-never-starts = <b>The contract never starts</b>; it was agreed from { $starts_on }.
terminate-reason = Reason: { $reason }
button-settle-cancel = Cancel { $number } …
button-settle-price = Give the price back …
button-settle-correct = Correct { $number } …
terminate-other-ends = Access until { $access }, billing until { $billing }
terminate-before-start = Received before the start on { $starts_on }: the notice period runs from receipt.
terminate-basis-good-cause = Extraordinary, for good cause (§ 314 BGB). Whether the cause holds is yours to decide. With ordinary notice: { $regular }
terminate-basis-good-cause-decided = Extraordinary, for good cause (§ 314 BGB). With ordinary notice: { $regular }
terminate-basis-agreement-decided = By mutual agreement. With ordinary notice: { $regular }
terminate-basis-agreement = By mutual agreement. With ordinary notice: { $regular }
terminate-goodwill = Earlier than regular, so a goodwill end. Regular would be: { $regular }
terminate-wanted-day = On this day as requested. The earliest would be: { $regular }
terminate-no-invoice = No issued invoice is touched.
terminate-no-later = No new invoice will come for the time after { $last }.
terminate-bills-until = Billing goes on until { $last }; no new invoice will come for the time after that.
terminate-detail-contract = Concluded on { $concluded }
terminate-detail-price = Price: { $price }
terminate-detail-person = Customer number { $number }
terminate-done = ✅ <b>Terminated.</b>
terminate-noted = ✅ <b>Receipt recorded.</b>

ask-received = When was the notice received?
received-today = Today, { $day }
received-yesterday = Yesterday, { $day }
ask-end-day = Last day of the contract?
ask-basis = Ending at once needs a basis. Which one?
basis-good-cause = Good cause
basis-agreement = By agreement
basis-none = At the regular date instead
ask-cause = What is the good cause? It is kept with the end of the contract.
button-give-reason = Give a reason …
ask-reason-past = { $day } lies in the past. Why is it backdated?

# Why a regular end falls on its day
notice-days = { $count ->
    [one] 1 day's notice
   *[other] { $count } days' notice
}
notice-weeks = { $count ->
    [one] 1 week's notice
   *[other] { $count } weeks' notice
}
notice-months = { $count ->
    [one] 1 month's notice
   *[other] { $count } months' notice
}
reason-initial-term = { $notice }, received { $received } → last day of the initial term { $term_end } (last day to give notice { $last_notice_day })
reason-after-initial-term = { $notice }, received { $received } → too late for { $term_end } (last day to give notice { $last_notice_day }), open-ended afterwards → { $regular_end }
reason-after-initial-term-month-end = { $notice } to the end of a month, received { $received } → too late for { $term_end } (last day to give notice { $last_notice_day }), open-ended afterwards → { $regular_end }
reason-open-ended = { $notice }, open-ended, received { $received } → { $regular_end }
reason-open-ended-month-end = { $notice } to the end of a month, open-ended, received { $received } → { $regular_end }
reason-follow-on-term = { $notice }, received { $received } → last day of the follow-on term { $term_end } (last day to give notice { $last_notice_day })
reason-next-term = { $notice }, received { $received } → too late for { $term_end } (last day to give notice { $last_notice_day }), the contract renews → next end { $regular_end }
reason-ends-by-itself = Ends with its term on { $regular_end }, without notice
reason-until-used-up = Until the last unit, without notice; what is left is time-barred after { $regular_end }
reason-already-over = The term was over when the notice came on { $received }; it ended on { $regular_end }.
reason-never-starts = { $notice }, received { $received } → the notice period is over before the first day.
