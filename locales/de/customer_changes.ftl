# Making a customer inactive, and active again

line-customer = <b>{ $customer }</b> ({ $number })

ask-deactivate-of = Ab wann soll { $customer } inaktiv sein? Tippe auf den letzten Tag mit Zugang.
ask-deactivate-own = Zu wann möchtest du dich abmelden? Tippe auf deinen letzten Tag.
deactivate-now = Sofort
deactivate-at-end = Nach dem Vertragsende { $day }
deactivate-no-end = Ein gemeinsames Vertragsende gibt es nicht: Ein Vertrag läuft ohne Enddatum, oder es gibt keinen.

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

reactivate-what = <b>Wieder aktiv, ab sofort</b>
reactivate-done = ✅ <b>Wieder aktiv.</b>
reactivate-was-planned = Die Abmeldung ab { $day } entfällt.
reactivate-was-inactive = Inaktiv seit { $day }
reactivate-chat-again = Wer schon mit dem Chat verbunden war, ist es wieder. Verträge ändern sich dadurch nicht.
reactivate-chat-stays = Der Zugang zum Chat bleibt, wie er ist.
