# Moving the end of a terminated contract (Enddatum ändern)

change-end-old = Vertragsende bisher: { $old }
change-end-new = <b>Neues Vertragsende: { $ends_on }</b>
change-end-anyway = <b>Neues Vertragsende: { $ends_on }</b>. An diesem Tag endet der Vertrag ohnehin, die Kündigung entfällt.
change-end-done = ✅ <b>Enddatum geändert.</b>
change-end-regular = Regulär: { $day }
ask-new-end = Neuer letzter Tag? Bisher endet der Vertrag am { $old }.
button-way-day = Stattdessen zum { $day }
button-terminate-this = Kündigen: { $contract }
not-terminated-by-itself = { $customer } · { $contract } ({ $number }) ist nicht gekündigt und endet von selbst am { $day }.
none-terminated = { $customer } hat keinen gekündigten Vertrag.

# Documents that come back
line-billed-again = 🧾 { $period } · <b>neue Rechnung über { $amount }</b> anstelle von { $number }
line-drafted-again = 🧾 { $period } · { $amount } → <b>wieder als Entwurf</b>
line-invoice-drawn = , { $drawn } davon aus dem Kundenkonto
line-from-refund = , { $amount } davon aus der vorgesehenen Auszahlung, die entfällt
line-invoice-once = 🧾 { $number } · { $amount } { $state } → { $outcome }{ $back }
