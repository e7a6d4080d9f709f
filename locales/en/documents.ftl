# Documents: invoices, statements and receipts on paper, days for a calendar

paper-invoice = Invoice { $number }
paper-correction = Corrected invoice { $number }
paper-cancellation = Cancellation invoice { $number }
paper-page = Page
paper-number = Invoice number
paper-issued = Invoice date
paper-customer-number = Customer number
paper-contract = Contract
paper-period = Period of service
paper-supplied = Date of service
paper-days = { $days }
paper-foot-tax = Tax number/VAT ID { $value }
paper-foot-iban = IBAN { $value }

paper-opening = Thank you for training with us. We charge:
paper-replaces = This invoice takes the place of the cancelled invoice { $number } of { $day }.
paper-corrects = Correction of { $number } of { $day } for { $amount }. The new amount counts; the first version is replaced by it.
paper-cancels = Cancellation of { $number } of { $day } for { $amount }. Nothing is to be paid on that invoice any more.
paper-cancels-part = Cancellation of a part of { $number } of { $day } for { $amount }. The rest of the invoice stands.
paper-item = Service
paper-amount = Amount
paper-service-fee = { $plan }
paper-service-card = { $plan } ({ $units ->
    [one] 1 class
   *[other] { $units } classes
})
paper-service-compensation = Compensation after withdrawal: { $plan }
paper-service-other = Services of the studio
paper-service-reduction = Deduction from the price
paper-resting = of these paused: { $days }
paper-net = Net
paper-tax = VAT { $rate }%
paper-total = Total
paper-total-back = Total cancelled
paper-tax-note-small-business = Exempt from VAT as a small business under § 19 UStG; no VAT is shown.
paper-tax-note-exempt = The service is exempt from VAT under § 4 no. 21, 22 UStG.
paper-terms = Payable in full by { $due }.
paper-terms-transfer = Please transfer { $amount } by { $due } to this account:
paper-terms-direct-debit = We will debit { $amount } from your account on { $due }. There is nothing you need to do.
paper-holder = Account holder
paper-purpose = Reference
paper-code = GiroCode to pay with
paper-rest = Of this, { $rest } is still open; the GiroCode holds that amount.

statement-title = Card statement { $plan }
statement-file = Card statement { $number }
statement-at = As of
statement-bought = Bought on
statement-granted = Granted on
statement-course = Only for
statement-left = { $left } of { $units } classes left
statement-usable-until = To be used by { $day }.
statement-reserved = { $count ->
    [one] 1 more class is taken by a booked day.
   *[other] { $count } more classes are taken by booked days.
}
statement-column-day = Day
statement-column-line = What
statement-column-units = Units
statement-column-left-after = Left
statement-line-grant = Granted
statement-line-use = Used
statement-line-use-course = { $course }
statement-line-use-ahead = Booked
statement-line-use-ahead-course = { $course } (booked)
statement-line-return = Returned
statement-line-return-course = { $course }: back on the card
statement-line-expire = Lapsed
statement-line-correct = Correction
statement-line-transfer-in = From another card
statement-line-transfer-out = To another card
statement-sum-grant = Granted
statement-sum-use = Used and booked
statement-sum-return = Returned
statement-sum-expire = Lapsed
statement-sum-correct = Corrected
statement-sum-transfer = Transferred
statement-sum-left = Left

receipt-title = Receipt of your notice of termination
receipt-file = Receipt of notice { $number }
receipt-number = Number
receipt-received = Received on
receipt-opening = Your notice of termination reached us on { $at }. This is what you declared:
receipt-at = { $at }
receipt-who = Who gives notice
receipt-kind = Kind
receipt-ordinary = Ordinary notice
receipt-for-cause = Extraordinary notice for an important reason
receipt-reason = Reason
receipt-wanted = Effective
receipt-next-possible = as soon as possible
receipt-declared = In your words
receipt-ends = Your contract ends at the end of { $day }.
receipt-end-open = We are checking when your contract ends and will let you know. The time of receipt stands.
receipt-keep = Please keep this receipt.

calendar-file-contract-dates = Contract { $number }
calendar-file-booked-days = Booked classes { $number }
calendar-notice = Last day to give notice: { $subject } ({ $studio })
calendar-notice-why = Notice must reach the studio by this day for the contract to end on { $end }.
calendar-end = Last day: { $subject } ({ $studio })
calendar-pause = Pause: { $subject } ({ $studio })
calendar-booking = { $subject } ({ $studio })
calendar-waiting = Waiting list: { $subject } ({ $studio })

button-pdf = PDF
button-statement = Card statement
button-statement-of = Statement { $plan } of { $day }
button-calendar = Calendar (.ics)
paper-comes = <b>Here is the PDF.</b>
statement-comes = { $count ->
    [one] <b>Here is the card statement.</b>
   *[other] <b>Here are the card statements.</b>
}
calendar-comes = <b>Here are the dates for the calendar.</b> If something changes, a new file brings the calendar up to date.
calendar-empty = <b>No dates for the calendar.</b>
button-receipt = Receipt of notice (PDF)

# Words by which somebody asks for a file
asks-pdf = pdf, print, printout, statement
asks-ics = ics, ical, icalendar, calendar, outlook
asks-receipt = receipt
