# Making a customer inactive, and active again

line-customer = <b>{ $customer }</b> ({ $number })

ask-deactivate-of = From when on is { $customer } to be inactive? Tap the last day with access.
ask-deactivate-own = From when on do you want to sign off? Tap your last day.
deactivate-so-far = Planned so far: inactive from { $day }
deactivate-now = At once
deactivate-at-end = After the contract’s end on { $day }
deactivate-no-end-of = { $customer } has a contract without an end date: { $contracts }. Give notice first, or take another day.
deactivate-no-end-own = Your contract has no end date: { $contracts }. Give notice first, or take another day.
deactivate-nothing-ends-of = { $customer } has no running contract whose end could be waited for.
deactivate-nothing-ends-own = You have no running contract whose end could be waited for.
button-deactivate-now = Inactive at once …
button-deactivate-day = Another day …

deactivate-from = <b>Inactive from { $day }</b>
deactivate-chat-until = Chat access until { $day }, inclusive
deactivate-chat-now = Access to the chat ends at once.
deactivate-no-chat = Not connected to the chat, so no access is lost.
deactivate-contracts-stay = This does not end any contract:
deactivate-contract-goes-on = 📄 { $plan } ({ $number }) goes on and is billed as before
deactivate-contract-ends = 📄 { $plan } ({ $number }) runs until { $day }
deactivate-contract-card = 🎟 { $plan } ({ $number }) stays valid until { $day }
deactivate-no-contract = No contract is running by then.
deactivate-invoices-stay = Still to be paid:
line-unpaid = 🧾 { $number } · { $period } · { $rest } left ({ $state })
deactivate-no-invoice = No invoice is open.
deactivate-done = ✅ <b>Set to inactive.</b>
deactivate-planned = ✅ <b>Planned.</b>
button-inactive-already = Already from { $day }
button-inactive-after-end = Only after the contract: from { $day }

reactivate-what = <b>Reactivate: active again from now on</b>
reactivate-done = ✅ <b>Active again.</b>
reactivate-was-planned = The deactivation from { $day } falls away.
reactivate-was-inactive = Inactive until now, since { $day }
reactivate-chat-again = Whoever was connected to the chat is so again. Contracts do not change by this.
reactivate-chat-stays = Access to the chat stays as it is.
