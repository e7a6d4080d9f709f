# Lists of invoices

button-invoices = Alle Rechnungen

open-none = <b>Nichts offen, alles bezahlt.</b>
open-none-in = <b>Nichts offen { $when }.</b>
open-later = Für { $days } { $count ->
    [one] ist 1 Rechnung
   *[other] sind { $count } Rechnungen
} offen: { $sum }
invoices-later = Für { $days } { $count ->
    [one] gibt es 1 Dokument.
   *[other] gibt es { $count } Dokumente.
}
button-show-days = Zeigen: { $days }
open-head = <b>{ $sum } offen</b>, { $count ->
    [one] 1 Rechnung
   *[other] { $count } Rechnungen
}
open-overdue = Davon überfällig: { $sum } ({ $count })
open-rest = { $rest }
open-rest-part = noch { $rest } von { $amount }
open-due = fällig am { $due }
open-late = { $days ->
    [one] seit gestern überfällig (fällig { $due })
   *[other] seit { $days } Tagen überfällig (fällig { $due })
}

invoices-none = <b>Keine Rechnungen.</b>
invoices-head = <b>{ $count ->
    [one] 1 Dokument
   *[other] { $count } Dokumente
}</b>
invoices-sum = Berechnet: { $sum }, alles bezahlt
invoices-sum-open = Berechnet: { $sum }, davon offen { $rest }

document = <b>{ $number }</b> · { $amount }
document-of = <b>{ $number }</b> · { $customer } · { $amount }
document-period-state = für { $days }, { $state }
document-invoice = neu für { $of }
document-cancellation = Stornorechnung zu { $of }
document-correction = Korrektur zu { $of }
document-issued = ausgestellt am { $day }
document-followed = { $state } mit { $by }
document-rest = { $state }, noch { $rest }
