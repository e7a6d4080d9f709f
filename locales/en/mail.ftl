# E-mails that wait
mail-waits = 📧 { $count ->
    [one] E-mail to { $customer }: waits until e-mail is set up
   *[other] { $count } e-mails to { $customer }: wait until e-mail is set up
}
mail-waits-for-several = 📧 { $count } e-mails to { $people } people: wait until e-mail is set up
settings-mails-waiting = 📧 { $count ->
    [one] One e-mail waits until e-mail is set up.
   *[other] { $count } e-mails wait until e-mail is set up.
}

# E-mails: what stands in each
mail-hello = Hello { $name },
mail-regards =
    Best wishes
    { $studio }
mail-attached = { $count ->
    [one] The document is attached to this e-mail as a PDF.
   *[other] The documents are attached to this e-mail as PDFs.
}
mail-answer = Questions? Just reply to this e-mail: your answer goes to { $studio } ({ $address }).
mail-no-answer = Questions? Please get in touch with { $studio } directly: an answer to this e-mail may not arrive there.
mail-less = No more messages like this? Just reply to this e-mail, and { $studio } will stop them for you.
mail-less-ask = Would you rather not get such messages? Tell { $studio }, and they are switched off.
mail-unsubscribe = No more messages by e-mail, please (customer number { $number })

# Invoices
mail-invoice-issued-subject = Invoice { $number } from { $studio }
mail-invoice-issued = Here is your invoice { $number } of { $on }.
mail-invoice-corrected-subject = Corrected invoice { $number } (in place of { $before })
mail-invoice-corrected = Your invoice { $before } has been corrected. The invoice { $number } of { $on } now stands in its place.
mail-invoice-cancelled-subject = Cancellation invoice { $number } for { $before }
mail-invoice-cancelled = There is a cancellation invoice for your invoice { $before }: { $number } of { $on }, over { $amount }.
mail-invoice-nothing-left = This takes back all of invoice { $before }: there is nothing left to pay on it.
mail-invoice-rest = { $rest } of invoice { $before } is left to pay.
mail-invoice-amount = Amount: { $amount }
mail-invoice-period = Period: { $period }
mail-invoice-due = To pay: { $rest } by { $due }
mail-invoice-paid = It has been paid already.

# Receipt of a notice
mail-receipt-subject = { $studio } has received your notice of termination
mail-receipt = We have received your notice of termination. This is our confirmation:
mail-receipt-decided-subject = Your notice to { $studio } is decided
mail-receipt-decided = We have decided on your notice. This is our confirmation:
mail-receipt-contract = Contract: { $contract }
mail-receipt-at = Received: { $at }
mail-receipt-number = Number: { $number }
mail-receipt-wanted = You wished for: { $on }
mail-receipt-ends = The contract ends on: { $on }
mail-receipt-end-open = We will tell you soon when the contract ends.
mail-receipt-content = What your notice says:

# Code
mail-link-code-subject = Your code for { $studio }
mail-link-code = With this code you connect your Telegram chat to { $studio }:
mail-link-code-until = It counts until { $until }, and once. If you did not ask for a code there is nothing to do: without it nobody sees your data.

# What else the chat says
mail-notice-subject = A message from { $studio }
mail-of-chat = This message did not reach your chat, so here it is by e-mail:

# When e-mails do not leave
mail-goes = 📧 { $count ->
    [one] E-mail to { $customer }: leaves { $when }
   *[other] { $count } e-mails to { $customer }: leave { $when }
}
mail-goes-to-several = 📧 { $count } e-mails to { $people } people: leave { $when }
mail-when-held = after 10 minutes (can be undone until then)
mail-when-now = now
mail-waits-trouble = 📧 { $count ->
    [one] E-mail to { $customer }: waits. { $why }
   *[other] { $count } e-mails to { $customer }: wait. { $why }
}
mail-waits-trouble-for-several = 📧 { $count } e-mails to { $people } people: wait. { $why }
mail-trouble-head = 📧 <b>E-mails do not leave at the moment.</b> { $why } Nothing is lost: they wait for up to 14 days and leave as soon as it works again.
mail-trouble-login = The mail server refuses our login: user or password in TRESEN_SMTP are wrong.
mail-trouble-unreachable = The mail server cannot be reached.
mail-trouble-tls = There is no secure way to the mail server: its certificate or the port in TRESEN_SMTP do not fit.
mail-trouble-sender = The mail server sends nothing from our address: TRESEN_MAIL_FROM has to fit the user in TRESEN_SMTP.
mails-in-trouble = 📧 { $count ->
    [one] One e-mail waits. { $why }
   *[other] { $count } e-mails wait. { $why }
}
mails-delayed = 📧 { $count ->
    [one] One e-mail has not been taken yet, I keep trying.
   *[other] { $count } e-mails have not been taken yet, I keep trying.
}
mails-failed = 📧 { $count ->
    [one] One e-mail did not arrive (/emails).
   *[other] { $count } e-mails did not arrive (/emails).
}

# What did not leave: /mails
intent-mail-list = What did not leave by e-mail
mails-none = ✅ <b>All e-mails have gone out.</b> None is waiting, and none has come back.
mails-not-set-up = 📧 <b>E-mail is not set up</b>, and no e-mail waits either. Whoever runs Tresen names the mail server in TRESEN_SMTP.
mails-waiting-head = <b>These wait:</b>
mails-failed-head = <b>These did not arrive:</b>
mails-waiting = • { $customer }: { $what }, since { $at }
mails-refused = • { $customer }: { $what }, { $at }: refused by the mail server ({ $code }). Is the address right?
mails-no-address = • { $customer }: { $what }, { $at }: no e-mail address on file
mails-too-late = • { $customer }: { $what }, { $at }: not sent any more after 14 days
mails-more = … and { $count } more
mail-kind-invoice-issued = invoice
mail-kind-invoice-corrected = corrected invoice
mail-kind-invoice-cancelled = cancellation invoice
mail-kind-termination-receipt = receipt of a notice
mail-kind-link-code = code to connect
mail-kind-messages = reminders
mail-kind-notice = message
mail-kind-unknown = e-mail

# When a customer wants fewer messages: /messages with the name
wishes-head = <b>{ $customer } gets these messages</b>
wishes-hint = Tap a group to stop it or to start it again: in the chat and by e-mail.
wishes-owed = Invoices, their corrections and receipts come all the same.
wishes-none = Stop all
wishes-all = Start all again
