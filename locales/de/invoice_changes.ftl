# Cancelling an invoice, deleting a draft

ask-invoice = Welche Rechnung? Nummer oder Name.
ask-draft = Welcher Entwurf? Gestellte Rechnungen werden nicht gelöscht, sondern storniert.
ask-which-invoice = Welche Rechnung?
invoice-not-found = Eine Rechnung „{ $number }“ gibt es nicht. Schreib die Nummer bitte noch einmal, zum Beispiel R-2026-0142.
invoice-of-other = { $number } gehört zu <b>{ $customer }</b>, nicht zu „{ $named }“. Tippe sie an, wenn sie gemeint ist, oder schreib die richtige Nummer.
invoice-none-of-days = Für { $days } gibt es keine Rechnung. Welche soll es sein?
words-invoice-endings = rechnung, abrechnung, beleg
invoice-none = { $customer } hat keine Rechnung, für die das infrage kommt.
cancellation-number = Storno { $number }
button-other-invoice = Andere Rechnung …

credit-what-cancel = <b>Stornorechnung zu { $number } über -{ $amount }</b>
credit-what-correct = <b>Korrektur zu { $number }: { $new } statt { $amount }</b>, wie es das Vertragsende verlangt
credit-done-cancel = ✅ <b>{ $number } ist storniert.</b>
credit-done-correct = ✅ <b>{ $number } ist auf { $new } korrigiert.</b>

delete-what = <b>Rechnungsentwurf löschen</b>
delete-draft = 🧾 Entwurf · { $period } · { $amount }
delete-draft-once = 🧾 Entwurf · { $amount }
delete-no-number = Der Entwurf hat noch keine Nummer und ging nie raus.
delete-done = ✅ <b>Entwurf gelöscht.</b>
