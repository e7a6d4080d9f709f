# Withdrawing a termination

withdraw-what = <b>Withdraw the termination: the contract goes on.</b>
withdraw-done = ✅ <b>Termination withdrawn. The contract goes on.</b>
withdraw-old = The end on { $old } falls away
withdraw-term = Running term until { $day }, then as agreed
withdraw-open-ended = It goes on open-ended
withdraw-until = It runs until its agreed end on { $day }
withdraw-no-invoice = No invoice has to be issued again.
withdraw-next = Next new billing period from { $first }: { $price }
button-keep-active = Keep active
