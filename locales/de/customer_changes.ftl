# Making a customer inactive, and active again

line-customer = <b>{ $customer }</b> ({ $number })

ask-deactivate-of = Ab wann soll { $customer } inaktiv sein? Tippe auf den letzten Tag mit Zugang.
ask-deactivate-own = Zu wann möchtest du dich abmelden? Tippe auf deinen letzten Tag.
deactivate-so-far = Bisher vorgemerkt: inaktiv ab { $day }
deactivate-now = Sofort
deactivate-at-end = Nach dem Vertragsende { $day }
deactivate-no-end-of = { $customer } hat einen Vertrag ohne Enddatum: { $contracts }. Kündige ihn zuerst, oder nimm einen anderen Tag.
deactivate-no-end-own = Dein Vertrag hat kein Enddatum: { $contracts }. Kündige ihn zuerst, oder nimm einen anderen Tag.
deactivate-nothing-ends-of = { $customer } hat keinen laufenden Vertrag, dessen Ende man abwarten könnte.
deactivate-nothing-ends-own = Du hast keinen laufenden Vertrag, dessen Ende man abwarten könnte.
button-deactivate-now = Sofort inaktiv …
button-deactivate-day = Anderer Tag …

deactivate-from = <b>Inaktiv ab { $day }</b>
deactivate-chat-until = Zugang zum Chat bis einschließlich { $day }
deactivate-chat-now = Der Zugang zum Chat endet sofort.
deactivate-no-chat = Nicht mit dem Chat verbunden, es geht kein Zugang verloren.
deactivate-contracts-stay = Das beendet keinen Vertrag:
deactivate-contract-goes-on = 📄 { $plan } ({ $number }) läuft weiter und wird weiter abgerechnet
deactivate-contract-ends = 📄 { $plan } ({ $number }) läuft bis { $day }
deactivate-contract-card = 🎟 { $plan } ({ $number }) bleibt gültig bis { $day }
deactivate-no-contract = Kein Vertrag läuft dann noch.
deactivate-invoices-stay = Offen bleiben:
line-unpaid = 🧾 { $number } · { $period } · noch { $rest } ({ $state })
deactivate-no-invoice = Keine Rechnung ist offen.
deactivate-done = ✅ <b>Inaktiv gesetzt.</b>
deactivate-planned = ✅ <b>Vorgemerkt.</b>
button-inactive-already = Schon ab { $day }
button-inactive-after-end = Erst nach Vertragsende: ab { $day }

reactivate-what = <b>Reaktivieren: ab sofort wieder aktiv</b>
reactivate-done = ✅ <b>Wieder aktiv.</b>
reactivate-was-planned = Die Abmeldung ab { $day } entfällt.
reactivate-was-inactive = Bisher inaktiv, seit { $day }
reactivate-chat-again = Wer schon mit dem Chat verbunden war, ist es wieder. Verträge ändern sich dadurch nicht.
reactivate-chat-stays = Der Zugang zum Chat bleibt, wie er ist.
