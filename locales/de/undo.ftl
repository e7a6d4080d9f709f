# Taking a change back (Rückgängig)

undo-what = <b>Rückgängig machen: { $what }</b>, geändert am { $at } Uhr
undo-done = ✅ <b>Rückgängig gemacht: { $what }</b>
undo-messages = ✉️ Nachrichten dazu, die noch warten, gehen nicht mehr raus.
undo-told = ✉️ Von der Änderung wurde schon berichtet: Dass sie zurückgenommen ist, geht sofort raus.

undo-of-contract-terminate = Kündigung
undo-of-receipt = vermerkter Eingang einer Kündigung
undo-of-contract-change-end = geändertes Enddatum
undo-of-contract-undo-termination = Rücknahme der Kündigung
undo-of-invoice-credit = Stornierung
undo-of-invoice-delete = gelöschter Entwurf
undo-of-customer-deactivate = Abmeldung
undo-of-customer-reactivate = Reaktivierung

undo-then-contract-terminate = Der Vertrag läuft weiter wie vor der Kündigung.
undo-then-receipt = Der Vermerk entfällt, der Vertrag bleibt, wie er ist.
undo-then-contract-change-end = Es gilt wieder das frühere Enddatum.
undo-then-contract-undo-termination = Die Kündigung gilt wieder.
undo-then-invoice-credit = Der Betrag wird wieder verlangt, mit einem neuen Dokument.
undo-then-invoice-delete = Der Entwurf ist wieder da.
undo-then-customer-deactivate = Der Zugang ist wieder wie zuvor.
undo-then-customer-reactivate = Die Abmeldung gilt wieder wie zuvor.

undo-stays-document-issued = Bleibt in jedem Fall: Ausgestellte Dokumente verschwinden nicht, neue stehen daneben.
undo-stays-message-read = Bleibt in jedem Fall: Eine Nachricht, die schon angekommen ist.
undo-stays-refund-paid = Bleibt in jedem Fall: Geld, das schon ausgezahlt ist.

undo-billed-again = 🧾 { $period } · <b>neue Rechnung über { $amount }</b> ausgestellt, anstelle von { $number }
undo-from-refund = , { $amount } davon aus der vorgesehenen Auszahlung, die entfällt
refusal-not-undoable = Deine letzte Änderung („{ $what }“) lässt sich nicht mit einem Tipp rückgängig machen. Ändere sie bitte selbst zurück.
