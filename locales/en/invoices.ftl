# Lists of invoices

button-invoices = All invoices

open-none = <b>Nothing open, everything is paid.</b>
open-none-in = <b>Nothing open { $when }.</b>
open-later = For { $days } { $count ->
    [one] 1 invoice is
   *[other] { $count } invoices are
} open: { $sum }
invoices-later = For { $days } there { $count ->
    [one] is 1 document.
   *[other] are { $count } documents.
}
button-show-days = Show: { $days }
open-head = <b>{ $sum } open</b>, { $count ->
    [one] 1 invoice
   *[other] { $count } invoices
}
open-overdue = Of which overdue: { $sum } ({ $count })
open-rest = { $rest }
open-rest-part = { $rest } left of { $amount }
open-due = due { $due }
open-late = { $days ->
    [one] overdue since yesterday (due { $due })
   *[other] overdue for { $days } days (due { $due })
}

invoices-none = <b>No invoices.</b>
invoices-head = <b>{ $count ->
    [one] 1 document
   *[other] { $count } documents
}</b>
invoices-sum = Billed: { $sum }, all paid
invoices-sum-open = Billed: { $sum }, of which { $rest } is open

document = <b>{ $number }</b> · { $amount }
document-of = <b>{ $number }</b> · { $customer } · { $amount }
document-period-state = for { $days }, { $state }
document-invoice = new for { $of }
document-cancellation = cancellation invoice for { $of }
document-correction = correction of { $of }
document-issued = issued { $day }
document-followed = { $state } by { $by }
document-rest = { $state }, { $rest } left
