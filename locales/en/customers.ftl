# A customer's file, and the list of customers

button-history = History
button-deactivate = Deactivate …
button-reactivate = Reactivate …

file-head = <b>{ $name }</b> · { $number } · { $state }
file-active = active
file-inactive = inactive
file-inactive-since = inactive since { $day }
file-inactive-from = active, inactive from { $day }
file-phone = Phone: { $phone }
file-email = E-mail: { $email }
file-not-given = not on file
file-address = Address: { $address }
file-since = With us since { $since } · price group { $group }
file-connected = Connected to the chat
file-no-access = Chat connected, but without access
file-not-connected = Not connected to the chat
file-open = Open: { $sum } ({ $count ->
    [one] 1 invoice
   *[other] { $count } invoices
})
file-nothing-open = No open invoices
file-balance = Account balance: { $balance }
file-refund = To be paid out: { $amount }
file-no-contract = No running contract

customers-head = <b>{ $count ->
    [one] 1 customer
   *[other] { $count } customers
}</b>
customers-none = <b>Nobody.</b>
customers-inactive = { $count ->
    [one] 1 person is inactive and left out.
   *[other] { $count } people are inactive and left out.
}
customers-line = { $name } · { $number } · { $plan }
customers-line-without = { $name } · { $number }
button-change-data = Change data …
file-birthday = Birthday: { $day }
customers-search = To search: /customers and a name, a phone number or a customer number
customers-no-file = As a file the list is for those who may export data.
customers-file = customers
customers-column-number = Customer number
customers-column-name = Name
customers-column-email = Email
customers-column-phone = Phone
customers-column-plan = Contract
customers-column-group = Price group
customers-column-since = With us since
customers-no-group = <b>There is no price group “{ $group }”.</b> Which one do you mean?
customers-of-course = <b>Who goes to “{ $course }” stands in the roster.</b> I cannot list customers by course.
customers-of-nothing = <b>I do not know “{ $thing }” here.</b> I list customers by plan, price group or name.
button-all-customers = All customers
button-roster = Roster
button-plans = Plans
