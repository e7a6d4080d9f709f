# A customer gives notice in the chat, and the studio makes sense of what is not plain

intent-contract-declare = Terminate your contract
intent-contract-answer = Answer a question about your notice
intent-contract-decide = Settle a notice
intent-request-list = Open requests
request-contract-decide = Notice, please settle
history-contract-declare = Notice received
history-contract-answer = Wrote about a notice
history-contract-decide = Notice settled

# First screen
declare-first = <b>You want to terminate your contract.</b> Nothing is terminated yet. This is how it would go:
declare-hint = Another e-mail address or another day? Just write it.
declare-hint-address = By e-mail too? Send me your address. You can write another day the same way.
declare-contract-none = <b>{ $customer }</b> · no running contract found in your name
declare-contract-open = <b>{ $customer }</b> · the studio finds out which contract
declare-kind-ordinary = Ordinary termination, with notice
declare-kind-cause = Extraordinary termination, for good cause
declare-reason = Reason: { $reason }
declare-ends = 📅 <b>Contract ends: { $ends_on }</b>, the earliest possible day
declare-ends-wanted = 📅 <b>Contract ends: { $ends_on }</b>, as requested
declare-ends-anyway = 📅 <b>Contract ends: { $ends_on }</b>, by itself
declare-wanted = Requested end: { $day }
declare-end-open = 📅 <b>Contract ends: being checked</b>
declare-regular = With ordinary notice the contract ends on { $day }.
declare-received = 🕒 Received: { $at }
declare-received-before = 🕒 Received: { $at }, when you first wrote it
declare-to = ✉️ Confirmation: here in the chat as a PDF and to { $address }
declare-to-chat = ✉️ Confirmation: here in the chat as a PDF
declare-which = Which contract do you want to terminate?
declare-which-first = A notice is for one contract. Which one shall come first? Whatever else you want to terminate comes right after the receipt, as received at the same moment.
declare-money-open = What is to be paid depends on the day on which the contract ends. The studio settles it with you.
declare-one-of = ☝️ This notice is for this one contract. Right after the receipt you can terminate the other one too, as received at the same moment: { $others }
declare-one-alone = ☝️ This notice is for this one contract only. I find no other one of yours that could be terminated. If somebody else wants to leave as well, they need to write to me themselves.
declare-ask-day = Last day of your contract?
declare-ask-kind = A contract ends at once only for good cause. How do you want to terminate?
declare-ask-reason = What is the good cause? Write it in your own words.
declare-aborted = Cancelled. Nothing is terminated.
declare-aborted-next = Cancelled. This contract is not terminated; your notice before it stands.
declare-let-go = <b>All right, everything stays as it is.</b> Nothing is terminated.
button-declare-go-on = Continue
button-declare-day = On another day …
button-declare-next-possible = Earliest possible day after all
button-declare-cause = For good cause …
button-declare-ordinary = Ordinary notice after all
button-declare-other = Terminate as well: { $contract }
button-declare-reason = Another reason …
button-declare-unsure = I don’t know, please find out
button-declare-change = ‹ Change details
button-declare-now = terminate now

# Why the studio looks at it, as the customer reads it
declare-doubt-for-cause = The studio looks at your reason and gets back to you here.
declare-doubt-no-contract = The studio checks what it is about and gets back to you here.
declare-doubt-which-contract = The studio finds out which contract is meant and gets back to you here.
declare-doubt-card = A card ends without notice. The studio looks at it and gets back to you here.
declare-doubt-terminated = This contract has been terminated already. The studio looks at your notice all the same.
declare-doubt-too-early = The notice period is longer than that. The studio decides whether it works all the same.
declare-doubt-between = No term ends on that day. The studio decides whether it works all the same.
declare-doubt-too-late = The contract ends by itself before that day. The studio looks at it.
declare-doubt-day-unclear = I did not understand the day. The studio finds it out with you.
declare-doubt-paused = The end would fall into your pause. The studio finds out which day counts.
declare-doubt-long-ago = Counted from your first message, the end would already be over. Your time of receipt is kept; the studio settles the day with you. If it is to count from now on instead, cancel and write it anew.
declare-doubt-other = The studio checks the day and gets back to you here.

# Second screen
declare-last = <b>Last step: terminate now, with binding effect?</b>
declare-binding = With “terminate now” your notice is given. You get the receipt at once.

# The receipt
declare-done = ✅ <b>Your notice has been received.</b>
declare-number = Receipt { $number }
declare-said = Your words: “{ $text }”
declare-next = Your receipt follows as a PDF. Please keep it.
declare-next-open = Your receipt follows as a PDF. The time of receipt above counts, even if the studio answers later.
declare-paper = Receipt { $number }
button-declare-back = Don’t terminate after all …
declared-ordinary = I terminate { $plan } { $wanted ->
    [0] at the earliest possible day
   *[other] as of { $day }
}.
declared-cause = I terminate { $plan } for good cause{ $wanted ->
    [0] , without notice
   *[other] {" "}as of { $day }
}.
declared-ordinary-open = I give notice { $wanted ->
    [0] at the earliest possible day
   *[other] as of { $day }
}.
declared-cause-open = I give notice for good cause{ $wanted ->
    [0] , with immediate effect
   *[other] {" "}as of { $day }
}.
declared-to-studio = 📄 <b>{ $customer } has given notice.</b>
    { $plan } ends on { $ends_on }. Received { $at }, receipt { $number }.
declared-to-studio-open = 📄 <b>{ $customer } has given notice.</b>
    { $plan } runs out anyway. Received { $at }, receipt { $number }.

# Put aside by something else, and how it comes back
notice-aside = Your notice has not been given yet.
notice-aside-said = Your notice has not been given yet. It still counts as received at { $at }.
button-notice-go-on = Go on with the notice

# The studio's queue
requests-none = <b>No request waits for a decision.</b>
requests-head = { $count ->
    [one] <b>1 request waits for a decision.</b>
   *[other] <b>{ $count } requests wait for a decision.</b>
}
requests-line = { $days ->
    [0] { $customer }: { $what }, received today ({ $at })
    [one] { $customer }: { $what }, waiting since yesterday ({ $at })
   *[other] { $customer }: { $what }, waiting for { $days } days ({ $at })
}
requests-line-team = { $days ->
    [0] { $what }, asked today ({ $at })
    [one] { $what }, waiting since yesterday ({ $at })
   *[other] { $what }, waiting for { $days } days ({ $at })
}
requests-button = { $customer }: { $what }
requests-button-team = { $what }
requests-button-asked-back = { $customer }: decide { $number }
requests-asked-back = { $customer }: asked back about { $number } ({ $at }), no answer yet
decide-head = 📨 <b>Notice of { $customer }</b>
decide-asked-back-by =
    ❓ <b>Asked back by { $name }, waiting for the answer</b> ({ $at })
    “{ $question }”
button-decide-all-the-same = Decide all the same
decide-nothing = What there is to settle is listed under /requests.
decide-number = Receipt { $number }, received { $at }
decide-said = “{ $text }”
decide-back = ↩️ <b>Would like to take the notice back</b> ({ $at })
decide-line-studio = Asked back ({ $at }): “{ $text }”
decide-line-customer = Answer ({ $at }): “{ $text }”
decide-doubt-for-cause = ⚠️ For good cause: whether it holds is yours to decide.
decide-doubt-no-contract = ⚠️ No running contract found.
decide-doubt-which-contract = ⚠️ Several contracts, none of them named.
decide-doubt-card = ⚠️ It is about a card, which ends without notice.
decide-doubt-terminated = ⚠️ The contract has been terminated already.
decide-doubt-too-early = ⚠️ The requested day lies before the ordinary end: it would be goodwill.
decide-doubt-between = ⚠️ No term ends on the requested day: it would be goodwill.
decide-doubt-too-late = ⚠️ The contract ends before the requested day.
decide-doubt-day-unclear = ⚠️ The day that was named cannot be understood.
decide-doubt-paused = ⚠️ The end would fall into a pause.
decide-doubt-long-ago = ⚠️ First written, then left unfinished for long: counted from the receipt, the end is already over.
decide-doubt-other = ⚠️ The end could not be found by itself.
decide-contract = This is how { $plan } ({ $number }) ends:
decide-what-choose = Which contract is meant?
decide-what-stays = { $plan } ends on { $ends_on } as recorded. Nothing changes.
decide-what-close = No contract is ended. { $customer } hears that there is nothing to terminate.
decide-what-back = The notice is taken back. The contract goes on.
decide-what-ask = Question to { $customer }: “{ $question }”
decide-ask-question = What do you want to ask? Write it as it shall arrive.
button-decide-choose = Confirm
button-decide-end = Accept
button-decide-stays = Confirm receipt
button-decide-close = Nothing to end …
button-decide-back = ‹ Back
button-decide-ask = Send the question
button-decide-regular = With ordinary notice on { $day }
button-decide-cause = For good cause after all
button-decide-take-back = Agree to take it back …
button-decide-ask-back = Ask back …
button-decide-do-close = Close it so
button-decide-do-back = Confirm taking it back
decide-done-accepted = ✅ <b>Notice accepted.</b>
decide-done-adjusted = ✅ <b>Notice accepted with another end.</b>
decide-done-asked-back = ✅ <b>Question sent.</b> The answer comes back here.
decide-done-withdrawn = ✅ <b>Taking it back is agreed.</b>
message-notice-decided = Answer about the notice
push-notice-accepted = ✅ <b>Your notice is confirmed: { $plan } ends on { $ends_on }.</b>
    Received { $received }, receipt { $number }.
push-notice-adjusted = ✅ <b>Your notice takes effect on { $ends_on }.</b>
    { $plan }, received { $received }, receipt { $number }. The studio adjusted the day; just ask if something is not right.
push-notice-stays = ✅ <b>{ $plan } ends on { $ends_on }, as confirmed before.</b>
    Your notice of { $received } is on record (receipt { $number }).
push-notice-close = ✅ <b>There is no running contract to terminate.</b>
    Your notice of { $received } is on record (receipt { $number }).
push-notice-back = ✅ <b>Your notice of { $received } is taken back.</b>
    Your contract goes on (receipt { $number }).
push-notice-ask = ❓ <b>A question about your notice</b> (receipt { $number })
    “{ $question }”
    Your receipt of { $received } stays as it is.
button-answer-notice = Answer …

# The customer answers, or would rather take it back
answer-nothing = Nothing is open about your notices.
answer-ask = <b>A question about your notice</b> (receipt { $number })
    “{ $question }”
    Write your answer.
answer-what = <b>Your answer to the studio</b> (receipt { $number })
answer-back-what = <b>Take your notice back?</b> (receipt { $number })
answer-back-why = The studio has to agree. Until then your notice stands, with its time of receipt.
button-answer-send = Send to the studio
answer-done = 📨 <b>Your answer is with the studio.</b>
    Receipt { $number }; your time of receipt, { $at }, stays.
answer-back-done = 📨 <b>Your wish is with the studio.</b>
    Receipt { $number }: you will hear here whether the notice is taken back.
refusal-receipt-not-found = I cannot find this notice.
refusal-receipt-decided = { $number } is settled already.
refusal-receipt-not-asked = Nothing was asked about { $number }.

# A person's data
data-section-receipts = Notices of termination
data-section-said = Notices not given yet
data-field-content = Declared
data-field-wanted-on = Requested end
data-field-sent-to = Receipt also sent to
data-field-words = Written
data-word-receipts-state-clear = confirmed
data-word-receipts-state-unclear = being checked
data-word-receipts-state-accepted = accepted
data-word-receipts-state-adjusted = accepted with another end
data-word-receipts-state-asked-back = question asked
data-word-receipts-state-withdrawn = taken back
