# Why something cannot be: one sentence per reason, and what to do instead

refusal-already-terminated = <b>{ $customer } · { $contract } ({ $number }) ist schon gekündigt</b> und endet am { $ends_on }. Du kannst das Enddatum ändern oder die Kündigung zurücknehmen.
refusal-not-terminated = { $customer } · { $contract } ({ $number }) ist nicht gekündigt, der Vertrag läuft weiter.
refusal-contract-ended = { $customer } · { $contract } ({ $number }) war am { $ended_on } zu Ende. Weiter geht es nur mit einem neuen Vertrag.
refusal-contract-not-found = Diesen Vertrag gibt es nicht mehr. Such ihn bitte noch einmal über den Namen.
refusal-basis-needed = Sofort zu beenden geht nur aus wichtigem Grund oder einvernehmlich. Sag dazu, worauf es beruht.
refusal-reason-needed = { $wanted } liegt in der Vergangenheit. Rückdatieren kann nur das Studio, und nur mit einem Grund.
refusal-end-before-start = Der Vertrag beginnt erst am { $starts_on } und kann nicht schon am { $wanted } enden. Nenne bitte einen Tag ab dem Beginn; ganz rückgängig wird er durch einen Widerruf (/widerruf).
refusal-good-cause-before-receipt = Aus wichtigem Grund endet ein Vertrag frühestens mit dem Eingang am { $received_on }, nicht schon am { $wanted }.
refusal-receipt-in-future = Der Eingang am { $received_on } liegt nach heute ({ $today }). Vermerke ihn, sobald die Kündigung da ist.
refusal-day-needed = Nenne bitte den letzten Tag des Vertrags { $contract } ({ $number }) von { $customer }.
refusal-followed-by-another = <b>Auf { $customer } · { $contract } ({ $number }) folgt ab { $starts_on } schon { $next_plan } ({ $next_number }).</b> Beide liefen nebeneinander und würden beide berechnet. Beende zuerst { $next_number }, einvernehmlich geht das auch vor dem ersten Tag.
refusal-same-end = Der Vertrag endet schon am { $ends_on }, es ist nichts zu ändern.

refusal-already-inactive = { $customer } ist schon abgemeldet: inaktiv ab { $inactive_from }.
refusal-already-active = { $customer } ist aktiv, und es ist keine Abmeldung vorgemerkt.
refusal-customer-not-found = Diese Person gibt es hier nicht mehr. Such sie bitte noch einmal über den Namen.

refusal-invoice-not-found = Diese Rechnung gibt es nicht mehr. Such sie bitte noch einmal über ihre Nummer.
refusal-invoice-not-draft = <b>{ $number } wurde ausgestellt ({ $state ->
    [open] offen
    [partly_paid] teilweise bezahlt
    [paid] bezahlt
    [overdue] überfällig
    [cancelled] storniert
    [corrected] korrigiert
   *[draft] Entwurf
}) und wird nie gelöscht.</b> { $state ->
    [cancelled] Sie ist schon storniert, mehr ist nicht zu tun.
    [corrected] Sie ist schon korrigiert; stornieren lässt sich die korrigierte Fassung.
   *[other] Aus der Welt schafft sie eine Stornorechnung mit eigener Nummer.
}
refusal-invoice-not-issued = Das ist ein Entwurf, der nie rausging. Er wird nicht storniert, sondern gelöscht.
refusal-invoice-already-cancelled = { $number } ist schon storniert, durch { $cancelled_by }.
refusal-invoice-already-corrected = { $number } ist schon korrigiert. Es gilt { $corrected_by }, und diese Fassung lässt sich stornieren.
refusal-cancellation-of-cancellation = { $number } ist selbst eine Stornorechnung und wird nicht storniert. Soll der Betrag wieder gelten, braucht es eine neue Rechnung.

refusal-nothing-to-undo = Es gibt nichts, was du rückgängig machen könntest.
refusal-undo-too-late = Die zehn Minuten zum Rückgängigmachen sind vorbei. Ändern lässt es sich mit einem neuen Schritt, zum Beispiel „Kündigung zurücknehmen“.
refusal-undo-overtaken = Inzwischen wurde daran weitergearbeitet. Rückgängig machen würde das überschreiben; /verlauf zeigt, was geschehen ist.
refusal-undo-not-yours = Das hat jemand anderes geändert. Rückgängig machen kann es nur diese Person oder die Inhaberin.
refusal-preview-outdated = Inzwischen hat sich etwas geändert. Es ist nichts passiert; sieh dir den Vorschlag bitte noch einmal an.

refusal-card-not-found = Diese Karte gibt es nicht mehr. Such sie bitte noch einmal über den Namen.
refusal-not-enough-units = Auf der Karte { $left ->
    [one] ist nur noch 1 Einheit
   *[other] sind nur noch { $left } Einheiten
}, { $wanted } lassen sich nicht abziehen.
refusal-plan-not-found = Diesen Tarif gibt es nicht mehr. Such ihn bitte noch einmal über seinen Namen.

# At the door: these reveal nothing
refusal-invitation-unknown = Dieser Link öffnet nichts. Lass dir im Studio bitte einen neuen geben.
refusal-invitation-expired = Dieser Link gilt nicht mehr. Lass dir im Studio bitte einen neuen geben.
refusal-invitation-used = Dieser Link wurde schon benutzt. Lass dir im Studio bitte einen neuen geben.
refusal-already-connected = <b>Dieser Link ist für jemand anderen aus dem Team.</b> Er gehört in den Chat dieser Person; leite ihn einfach weiter.
