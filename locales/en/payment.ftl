# Choosing how a contract is paid

intent-contract-payment = Choose how to pay
history-contract-payment = Payment method chosen
message-payment = Message about the payment method
push-payment = 💶 <b>{ $plan } ({ $number }): from now on { $method }</b>
    Something else? Send /payment
push-payment-mailed = 💶 <b>{ $plan } ({ $number }): from now on { $method }</b>
    Something else? Tell the studio.

payment-ask = <b>How will it be paid from now on?</b>
payment-ask-own = <b>How would you like to pay from now on?</b>
payment-what = <b>Payment method: { $after }</b>
payment-before = So far: { $before }
payment-first = Not chosen so far
payment-done = ✅ <b>Payment method: { $after }</b>
payment-line = Payment method: { $method }
payment-line-open = Payment method: still to be chosen
payment-push-choose = How would you like to pay? Send /payment

refusal-payment-method-fixed = The plan of { $contract } ({ $number }) says how it is paid: { $method ->
    [direct_debit] direct debit
    [transfer] bank transfer
    [cash] cash
   *[card] by card
}. There is nothing to choose.
refusal-same-payment-method = { $contract } ({ $number }) is paid like that already: { $method ->
    [direct_debit] direct debit
    [transfer] bank transfer
    [cash] cash
   *[card] by card
}. It stays as it is.
