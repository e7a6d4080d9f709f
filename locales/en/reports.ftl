# Figures of a period, and the file for the tax adviser

intent-report-show = The figures of a period
intent-accounts-export = The file for the accountant

reports-head = <b>{ $period }: { $invoiced } invoiced, { $paid } paid</b>
reports-until-today = { $days }, today included
reports-days = { $days }

reports-contracts = <b>Memberships and course contracts</b>
reports-contract-figures = { $begun } begun · { $ended } ended · { $running } running ({ $change })
reports-cards = Cards: { $sold } sold · { $left } with units

reports-money = <b>Money</b>
reports-invoiced = Invoiced: { $sum }
reports-sum-invoice = Invoices: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-correction = Corrections: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-reversal = Cancellation invoices: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-payment = Paid: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-refund = Paid out: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-open = Open on { $day }: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }, nothing overdue
reports-open-overdue = Open on { $day }: { $sum } ({ $count }), of it overdue { $late } ({ $late_count })

reports-units = <b>Units</b>
    { $used } used · { $resting } resting on { $day }

reports-no-courses = <b>Courses</b>
    No course day in this time.
reports-courses = <b>Courses</b>
    { $booked ->
        [one] 1 booking
       *[other] { $booked } bookings
    } · { $missed ->
        [one] 1 no-show
       *[other] { $missed } no-shows
    } · { $late } cancelled too late
reports-course = { $course }: { $booked } of { $places } places ({ $percent } %), { $days ->
        [one] 1 course day
       *[other] { $days } course days
    }

button-ledger = CSV for the accountant
refusal-nothing-reported-yet = From { $first } on there are no figures yet: that time still lies ahead. /report shows the current month.

ledger-head = <b>{ $period } for the accountant: { $count ->
        [one] 1 line
       *[other] { $count } lines
    }</b>
ledger-empty = <b>{ $period }: nothing for the accountant.</b>
    No invoice, no payment and no refund in this time.

# In the file
ledger-file = accountant
ledger-column-kind = Kind
ledger-column-number = Number
ledger-column-day = Date
ledger-column-customer-number = Customer number
ledger-column-customer = Name
ledger-column-contract = Contract
ledger-column-net = Net
ledger-column-tax = VAT
ledger-column-rate = VAT rate %
ledger-column-gross = Gross
ledger-column-refers-to = Refers to
ledger-column-period-from = Period from
ledger-column-period-until = Period until
ledger-column-method = Payment method
ledger-column-tax-note = Tax note
ledger-invoice = Invoice
ledger-correction = Correction
ledger-reversal = Cancellation invoice
ledger-payment = Payment
ledger-refund = Refund
ledger-method-direct-debit = Direct debit
ledger-method-transfer = Bank transfer
ledger-method-cash = Cash
ledger-method-card = Card payment
ledger-method-import = Carried over
ledger-tax-note-small-business = § 19 UStG
ledger-tax-note-exempt = § 4 no. 21, 22 UStG
