# Messages to customers after a change. The first lines name them in proposals.

message-termination = Confirmation of the termination
message-ends-anyway = Acknowledgement of receipt
message-end-changed = Confirmation of the new end date
message-termination-withdrawn = Confirmation of the withdrawal
message-invoice-credited = Note on the invoice
message-undone = Message that it was taken back

push-termination = { $given_by ->
    [studio] 📄 <b>Your contract { $plan } ({ $number }) ends on { $ends_on }.</b>
        The studio has terminated it, declared on { $received }.
   *[customer] 📄 <b>Your termination is confirmed.</b>
        { $plan } ({ $number }), received on { $received }. The last day is { $ends_on }.
}
push-ends-anyway = { $given_by ->
    [studio] 📄 <b>Your contract { $plan } ({ $number }) ends on { $ends_on }.</b>
        It runs out by itself on that day; noted on { $received }.
   *[customer] 📄 <b>Your notice has arrived.</b>
        { $plan } ({ $number }), received on { $received }. The contract ends on { $ends_on } anyway; there is nothing more you have to do.
}
push-used-up-anyway = { $given_by ->
    [studio] 📄 <b>Your card { $plan } ({ $number }) is good until its last unit is used.</b>
        It runs out by itself; noted on { $received }.
   *[customer] 📄 <b>Your notice has arrived.</b>
        { $plan } ({ $number }), received on { $received }. The card is good until its last unit is used and does not renew; there is nothing more you have to do.
}
push-never-starts = { $given_by ->
    [studio] 📄 <b>Your contract { $plan } ({ $number }) does not start.</b>
        The studio has ended it before its start on { $starts_on }, declared on { $received }.
   *[customer] 📄 <b>Your termination is confirmed.</b>
        { $plan } ({ $number }), received on { $received }. The contract will not even start on { $starts_on }.
}
push-end-refund = 💶 You get { $amount } back.
push-end-credit = 💶 { $amount } have been credited to your account, which now holds { $balance }.
push-end-open = 🧾 Still to pay: { $amount } for { $period }
push-end-open-number = 🧾 Still to pay: { $amount } ({ $number })
push-end-changed = 📄 <b>New end date for { $plan } ({ $number }): { $ends_on }</b>
    So far it was { $old }.
push-termination-withdrawn = 📄 <b>The termination is withdrawn.</b>
    { $plan } ({ $number }) goes on as before. Good to have you stay!
push-invoice-credited-cancel = 🧾 <b>Invoice { $number } for { $amount } is cancelled.</b>
    The cancellation invoice has the number { $document }.
push-invoice-credited-correct = 🧾 <b>Invoice { $number } is corrected: { $new } instead of { $amount }.</b>
    The corrected invoice has the number { $document }.
push-undone = ↩️ <b>The studio has taken a change back: { $what }.</b>
    What was before counts again.
