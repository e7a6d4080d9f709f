# What every conversation needs: buttons, short answers to taps, shared lines.

length-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
length-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
length-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}

# Buttons
button-confirm = Confirm
button-abort = Cancel
button-details = Details
button-change-day = Change date
button-change-end = Change end date
button-withdraw = Withdraw termination
button-undo = Undo
button-send-now = Send now
one-of-several = ☝️ This is about this one contract. If it is about another one too, please tell me again afterwards.
button-decline = Decline
button-answer = Answer …
button-take-back = Take request back
button-cancel-invoice = Issue cancellation invoice
button-settle-later = Leave invoices for later
button-settle-now = Settle invoices now
button-money-refund = Refund instead of credit
button-money-account = Credit to account instead
button-way-immediate = End immediately …
button-way-date = On another day …
button-way-term-end = At the end date: { $day }
button-change-received = Change day of receipt
button-given-by-studio = The studio gives notice
button-given-by-customer = The customer gives notice
understood-name = What I understood: { $name }. What about it?
button-deactivate-from = Customer inactive from { $day }

# Short answers to taps
toast-not-yours = This button is not for you.
toast-already-done = Already done.
toast-outdated = That is no longer current. Nothing was changed.
toast-note-expired = The proposal was older than 15 minutes. Please look again.
toast-note-outdated = Something has changed meanwhile. Please look again.
toast-sent-now = The message goes out now.
note-expired = ⏳ The proposal was older than 15 minutes and has been worked out anew. Nothing is changed yet.
note-outdated = 🔄 Something has changed meanwhile. Nothing has happened yet; this is how it looks now:
note-undone = ↩️ <b>Undone.</b>
recorded-by = Recorded by { $by } on { $at }.
note-nothing-changed = Nothing was changed.

# Around every dialog
aborted = Cancelled. Nothing was changed.
nothing-to-abort = There is nothing open to cancel.
yes-to-which = Several proposals are open. Please tap “Confirm” on the right one.
yes-to-nothing = There is no open proposal to confirm right now.
yes-to-this = I have not taken your last message into the proposal. Is it right as it stands? Then type “yes” once more or tap the button.
not-an-answer = I could not read that as an answer.
not-understood = I did not understand that, and nothing was changed. Write, for example, “end the membership of …”, or /help.
not-understood-but = I am not sure what you mean, and nothing was changed. Is it one of these?
hello = Hello! What is there to do? Just write it to me, or /help.
welcome = You are welcome!
not-yet = I cannot do that yet, and nothing was changed. /help shows what there is.
ask-one-of-several = I do this for one person after the other. Who is first?
ask-unclear-day = I could not read “{ $said }” as a day for sure. Last day of the contract?
no-text = I can only read text. Please write me a sentence, or /help.
text-too-long = That is too long for me. Please put it in one sentence of at most { $most } characters.
unknown-slash = I do not know this command. /help shows what there is.
only-studio = Only the studio can do that. I will gladly show you your own contracts, cards and invoices.
not-your-role = Only the owner and the staff may do that here.
only-owner = Only the owner may do that here.
only-yourself = I may only show you your own data.

# At the door
please-private = Please write to me privately, not in a group.
please-private-short = Please write privately.
slow-down = That is too fast for me: I have not dealt with anything from here on. Please wait a minute and then try again.
stranger = Hello! I am the front desk of a studio and may only talk to people who are connected. Ask your studio for an invitation link to get started. A link opens once and counts for 7 days.
stranger-short = Please ask your studio for an invitation link.
welcome-owner = Welcome! You are now connected as owner of { $studio }. Just write what is to be done, or /help.
welcome-staff = Welcome to the team of { $studio }! Just write what is to be done, or /help.
welcome-trainer = Welcome to { $studio }! /help shows what you can look up here.
welcome-customer = Welcome! You are now connected to { $studio }. Ask me what is left on your card or when your contract ends. /help shows more.

# People and contracts
ask-customer = Who is it about? Name, customer number, phone or e-mail.
ask-which-person = There is more than one “{ $name }”. Who is meant?
nobody-found = I found nobody called “{ $name }”. Please write the name again, or tap the right one.
person-plan = { $name } · { $fact }
person-since = { $name } · since { $fact }
person-birth-year = { $name } · born { $fact }
person-phone-end = { $name } · phone …{ $fact }
person-number = { $name } · { $fact }
ask-which-contract = Which contract?
contract-label = { $plan } { $number } · until { $on }
contract-label-open = { $plan } { $number } · since { $on }
label-units-left = { $left } of { $of } left
no-such-contract = { $customer } has no running contract.
typo-line = ❓ <b>Is it { $name } you mean?</b> The name was spelled differently.

# Lines of proposals
line-contract = <b>{ $customer }</b> · { $plan } ({ $number })
line-invoice = 🧾 { $number } · { $period } · { $amount } { $state } → { $outcome }{ $back }
line-invoice-planned = 🧾 { $period } · { $amount }, not issued yet → { $outcome }{ $back }
line-invoice-back = , { $back } back
draft-number = Draft
line-refund = To be refunded: { $amount }
line-balance = Account balance afterwards: { $balance }
line-balance-now = Account balance now: { $balance }
line-documents = { $count ->
    [one] New document: { $numbers }
   *[other] New documents: { $numbers }
}
line-lasting = Issued documents stay in any case; an undo issues new ones.
line-message-held = ✉️ { $kind } to { $customer } after 10 minutes (can be undone until then)
line-message-now = ✉️ { $kind } to { $customer } at once
line-message-mailed = ✉️ { $kind } to { $customer } by e-mail (not connected to the chat)
line-message-unwanted = 🔕 { $kind } to { $customer } is not sent: such messages are not wanted there.
line-message-unwanted-by-mail = 🔕 { $kind } to { $customer } by e-mail with the document only: it is not wanted in the chat.
line-not-connected = ✉️ { $customer } is not connected to the chat and gets no message.

invoice-state-draft = draft
invoice-state-open = open
invoice-state-partly-paid = partly paid
invoice-state-paid = paid
invoice-state-overdue = overdue
invoice-state-cancelled = cancelled
invoice-state-corrected = corrected

treatment-keep = stays
treatment-drop = <b>is dropped</b>
treatment-shorten = <b>{ $new }</b>
treatment-cancel = <b>is cancelled</b>
treatment-correct = <b>is corrected to { $new }</b>
treatment-done-keep = stays
treatment-done-drop = <b>dropped</b>
treatment-done-shorten = <b>{ $new }</b>
treatment-done-cancel = <b>cancelled</b>
treatment-done-correct = <b>corrected to { $new }</b>
treatment-later-keep = stays
treatment-later-drop = <b>stays for now</b> (later: delete)
treatment-later-shorten = <b>stays for now</b> (later: shorten to { $new })
treatment-later-cancel = <b>stays for now</b> (later: cancel)
treatment-later-correct = <b>stays for now</b> (later: correct to { $new })

# Requests of customers
request-received = 📨 <b>Your request is with the studio.</b>
    { $what }, received on { $at }. You will hear here as soon as it is decided.
request-received-declared = 📨 <b>Your request is with the studio.</b>
    { $what }, received on { $at }. The studio will confirm the receipt and the end date here.
request-received-withdrawal = 📨 <b>Your withdrawal is with the studio.</b>
    Received on { $at }. You will get the confirmation here.
request-received-withdrawal-late = 📨 <b>Your withdrawal is with the studio.</b>
    Received on { $at }. The days to withdraw were over on { $deadline }, so the studio decides what becomes of it. You will hear here.
request-head = 📨 <b>Request from { $customer }</b>: { $what }, received on { $at }
request-replaces = 🔁 Replaces the request of { $at }: so far “{ $before }”, now “{ $now }”
request-replaces-gone = 🔁 Replaces the request of { $at }, without “{ $before }”.
request-replaces-plain = 🔁 Replaces the request of { $at }.
request-replaced = 📨 { $what }: replaced by the new request of { $at }.
wish-own-studio = 📨 Nothing has been sent yet. The studio sees your request and decides.
wish-replaces = 🔁 <b>Replaces your request of { $at }</b>, which is still with the studio: so far “{ $before }”, now “{ $now }”
wish-replaces-gone = 🔁 <b>Replaces your request of { $at }</b>, which is still with the studio, without “{ $before }”.
wish-replaces-plain = 🔁 <b>Replaces your request of { $at }</b>, which is still with the studio.
wish-besides = ➕ Your request of { $at } stays beside this one: { $before }
wish-besides-plain = ➕ Your request of { $at } stays beside this one.
button-wish-besides = In addition, the other one stays
button-wish-instead = Instead, the other one goes
request-granted = ✅ <b>The studio has agreed to your request.</b>
    { $what }: the confirmation follows.
note-sent-now = ✉️ The message is on its way.
request-granted-quietly = ✅ <b>The studio has agreed to your request.</b>
    { $what }
request-line = 📨 { $what }
request-overtaken = 📨 { $what }: the studio has changed the contract itself meanwhile, which settles the request.
request-declined = The studio has declined the request. Nothing was changed.
request-taken-back = The request was taken back. Nothing was changed.
request-contract-terminate = Termination
request-contract-change-end = Another end date
request-contract-undo-termination = Withdrawal of the termination
request-invoice-credit = Cancellation of an invoice
request-customer-deactivate = Deactivation

# What may be meant
intent-contract-terminate = End a contract
intent-contract-change-end = Change an end date
intent-contract-undo-termination = Withdraw a termination
intent-contract-show = Look at a contract
intent-contract-earliest-end = When a contract can end
intent-contract-expiring = Which contracts end
intent-credits-show = What is left on the card
intent-invoice-open = Open invoices
intent-invoice-list = All invoices
intent-invoice-credit = Cancel an invoice
intent-invoice-delete = Delete a draft invoice
intent-customer-show = Look at a customer
intent-customer-list = All customers
intent-customer-deactivate = Deactivate somebody
intent-customer-reactivate = Reactivate somebody
intent-history-show = What was changed
intent-undo = Take the last change back
intent-settings-language = Change the language
intent-help = Help
correction-not-taken = I have not taken that up; the proposal is unchanged. Tap a button below it, or write what is to change with its name in front.
not-understood-trainer = I did not understand that, and nothing was changed. Write “Who is coming to yoga today?”, for example, or /help.
not-understood-customer = I did not understand that, and nothing was changed. Write “How many classes do I have left?”, for example, or /help.
