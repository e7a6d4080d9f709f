# Who changed what, and when

history-none = <b>Noch nichts geändert.</b>
history-none-in = <b>Nichts geändert.</b>
history-head = <b>{ $count ->
    [one] 1 Änderung
   *[other] { $count } Änderungen
}</b>, die neueste zuerst
history-head-most = <b>Die letzten { $count } Änderungen</b>
history-when = <b>{ $at }</b> · { $by }
history-by-itself = automatisch
history-undone = ↩️ wieder rückgängig gemacht
history-day-ends-on = Ende { $day }
history-day-inactive-from = inaktiv ab { $day }
history-contract-terminate = Vertrag gekündigt
history-receipt = Eingang einer Kündigung vermerkt
history-contract-end = Vertrag beendet
history-contract-change-end = Enddatum geändert
history-contract-undo-termination = Kündigung zurückgenommen
history-contract-renew = Vertrag verlängert
history-contract-goes-on = Vertrag läuft unbefristet weiter
history-day-renewed-on = ab { $day }
history-customer-deactivate = Abgemeldet
history-customer-reactivate = Reaktiviert
history-invoice-offset = Guthaben mit einer Rechnung verrechnet
history-invoice-issue = Rechnung ausgestellt
history-invoice-credit = Rechnung storniert
history-invoice-delete = Rechnungsentwurf gelöscht
history-undo = Änderung rückgängig gemacht
history-undo-of = Rückgängig gemacht: { $what }
history-other = Änderung „{ $command }“
