# Moving the end of a terminated contract

change-end-old = End of the contract so far: { $old }
change-end-new = <b>New end of the contract: { $ends_on }</b>
change-end-anyway = <b>New end of the contract: { $ends_on }</b>. It ends by itself on that day, so the termination falls away.
change-end-done = ✅ <b>End date changed.</b>
change-end-regular = Regular: { $day }
ask-new-end = New last day? So far the contract ends on { $old }.
button-way-day = On { $day } instead
button-terminate-this = Terminate: { $contract }
not-terminated-by-itself = { $customer } · { $contract } ({ $number }) is not terminated and ends by itself on { $day }.
none-terminated = { $customer } has no terminated contract.

# Documents that come back
line-billed-again = 🧾 { $period } · <b>new invoice for { $amount }</b> in place of { $number }
line-drafted-again = 🧾 { $period } · { $amount } → <b>a draft again</b>
line-invoice-drawn = , { $drawn } of it from the account
line-from-refund = , { $amount } of it from the planned refund, which falls away
line-invoice-once = 🧾 { $number } · { $amount } { $state } → { $outcome }{ $back }
