# Choosing how a contract is paid

intent-contract-payment = Die Zahlungsart wählen
history-contract-payment = Zahlungsart gewählt
message-payment = Nachricht zur Zahlungsart
push-payment = 💶 <b>{ $plan } ({ $number }): künftig { $method }</b>
    Etwas anderes? Schreib /zahlungsart
push-payment-mailed = 💶 <b>{ $plan } ({ $number }): künftig { $method }</b>
    Etwas anderes? Sag dem Studio Bescheid.

payment-ask = <b>Wie wird künftig bezahlt?</b>
payment-ask-own = <b>Wie möchtest du künftig bezahlen?</b>
payment-what = <b>Zahlungsart: { $after }</b>
payment-before = Bisher: { $before }
payment-first = Bisher noch offen
payment-done = ✅ <b>Zahlungsart: { $after }</b>
payment-line = Zahlungsart: { $method }
payment-line-open = Zahlungsart: noch offen
payment-push-choose = Wie möchtest du zahlen? Schreib /zahlungsart

refusal-payment-method-fixed = Bei { $contract } ({ $number }) steht die Zahlungsart mit dem Tarif fest: { $method ->
    [direct_debit] Lastschrift
    [transfer] Überweisung
    [cash] bar
   *[card] Kartenzahlung
}. Zu wählen gibt es da nichts.
refusal-same-payment-method = { $contract } ({ $number }) wird schon so bezahlt: { $method ->
    [direct_debit] Lastschrift
    [transfer] Überweisung
    [cash] bar
   *[card] Kartenzahlung
}. Es bleibt, wie es ist.
