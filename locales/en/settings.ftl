# The studio's settings: shown, changed one by one, gone through in a first run

intent-settings-show = The studio’s settings
history-settings-show = Settings changed
button-settings = Settings

settings-of = <b>Settings of { $studio }</b>
settings-changed = ✅ <b>Changed. From now on:</b>
settings-owner-only = Only owners change settings. This is how they are:
refusal-setting-unchanged = The settings say so already, there is nothing to change.
refusal-leads-unknown = There are no days to set for this kind of message.
refusal-lead-days-unfit = Please name at most { $most } whole numbers from 0 to { $most_days }, such as “30, 7 and 1”.
refusal-no-payment-method = At least one way to pay must stay. Switch another one on first.

settings-field-studio-name = Name of the studio
settings-field-address = Address
settings-field-email = E-mail of the studio
settings-field-tax-number = Tax number
settings-field-tax-status = VAT
settings-field-tax-rate = Tax rate
settings-field-iban = IBAN
settings-field-account-holder = Account holder
settings-field-payment-methods = Payment methods
settings-field-cancellation-hours = Cancellation deadline
settings-field-quiet-hours = Quiet hours
settings-field-federal-state = Federal state
settings-field-pro-rata = Parts of months
settings-field-login-required = Chat login needed

# What people call them; the longest that fits counts
settings-words-studio-name = studio name,name of our studio,studio's name
settings-words-address = studio address,address of the studio,address of our studio,studio's address
settings-words-email = e-mail address of the studio,studio's e-mail address,studio e-mail,e-mail address,email address,e-mail,email
settings-words-tax-number = tax no.,tax id,VAT id,VAT number
settings-words-tax-status = VAT status,tax status
settings-words-tax-rate = VAT rate
settings-words-iban = bank account,account number,account,bank details
settings-words-account-holder = name on the account
settings-words-payment-methods = payment method,ways to pay,payments
settings-words-cancellation-hours = cancellation period,cancellation hours,cancellation
settings-words-quiet-hours = quiet time,quiet times,do not disturb
settings-words-federal-state = state,holidays
settings-words-pro-rata = pro rata,pro-rata method,pro-rata
settings-words-login-required = login,login required,chat login,require login
settings-words-before = please,set,change,update,make,our,the,my,new,i want to,can you,could you,put,we now have,from now on
settings-words-between = to be,should be,to,is now,is,are,now,from now on,of the studio,of our studio,please
settings-words-after = any more,anymore,any longer,please,now
settings-words-located = we are in,we're in,we are located in,studio is in,located in
settings-words-log-in = login,log in,chat login,sign in
settings-words-needed = need,needs,must,have to,required
settings-words-also = also,too,as well,additionally
settings-words-one-way = payment method,way to pay
settings-words-only = only,just,solely
settings-words-read = show,please show,view
settings-words-of-somebody = of,for
settings-words-later = later,skip,next,not now,don't know,i don't know
settings-words-no = no more,no longer,no,not,without,don't,dont
settings-words-on = on,switch on,enable,enabled,needed,required
settings-words-off = off,switch off,disable,disabled,optional,not needed
settings-words-switch-on = also,too,possible,offer,allow,enable,accept,on,take
settings-words-switch-off = disable,stop,remove,off
settings-words-all = all,everything
settings-words-no-quiet = none,no quiet hours,never

settings-ask-studio-name = What is the studio called? This name stands on invoices and in messages.
settings-ask-address = What is the studio’s address? Street, number, postcode and town; it stands on every invoice.
settings-ask-email = Which e-mail address does the studio have? Answers to e-mails to customers go there.
settings-ask-tax-number = What is the tax number or the VAT id? It stands on every invoice.
settings-ask-tax-status = How does the studio stand to VAT?
settings-ask-tax-rate = Which tax rate counts for what you offer?
settings-ask-iban = Which account do customers pay to? Write the IBAN.
settings-ask-account-holder = In whose name is the account?
settings-ask-payment-methods = How can customers pay? Tap what is possible, then “Done”.
settings-ask-cancellation-hours = Until when before the start can a course day be cancelled free of charge? A course category may have a deadline of its own.
settings-ask-quiet-hours = When should no messages go out to customers? For example “8pm to 8am”. What falls into the quiet hours comes next morning.
settings-ask-federal-state = Which federal state is the studio in? It decides on public holidays.
settings-ask-pro-rata = How are parts of months counted?
settings-ask-login-required = Do customers need a chat login to buy and book?

settings-tax-status-regular = Regular taxation
settings-tax-status-small-business = Small business (§ 19 UStG)
settings-tax-status-exempt = Tax-exempt courses (§ 4 UStG)
settings-words-tax-status-regular = regular,taxable,with vat
settings-words-tax-status-small-business = small business,small-business,§ 19,§19
settings-words-tax-status-exempt = exempt,tax-exempt,tax exempt,vat-exempt,§ 4,§4
tax-note-small-business = No VAT is shown: small business under § 19 UStG.
tax-note-exempt = Exempt from VAT under § 4 no. 21, 22 UStG.

settings-payment-methods-direct-debit = Direct debit
settings-payment-methods-transfer = Bank transfer
settings-payment-methods-cash = Cash
settings-payment-methods-card = Card
settings-words-payment-methods-direct-debit = sepa,debit,direct debits
settings-words-payment-methods-transfer = transfer,transfers,bank transfers
settings-words-payment-methods-cash = in cash
settings-words-payment-methods-card = cards,credit card,card payment,card payments
settings-methods-done = Done

settings-pro-rata-actual-days = by actual days
settings-pro-rata-thirty-days = months of 30 days
settings-words-pro-rata-actual-days = actual days,actual
settings-words-pro-rata-thirty-days = 30 days,30,thirty days,thirty-day months

settings-federal-state-BW = Baden-Württemberg
settings-federal-state-BY = Bavaria
settings-federal-state-BE = Berlin
settings-federal-state-BB = Brandenburg
settings-federal-state-HB = Bremen
settings-federal-state-HH = Hamburg
settings-federal-state-HE = Hesse
settings-federal-state-MV = Mecklenburg-Western Pomerania
settings-federal-state-NI = Lower Saxony
settings-federal-state-NW = North Rhine-Westphalia
settings-federal-state-RP = Rhineland-Palatinate
settings-federal-state-SL = Saarland
settings-federal-state-SN = Saxony
settings-federal-state-ST = Saxony-Anhalt
settings-federal-state-SH = Schleswig-Holstein
settings-federal-state-TH = Thuringia
settings-words-federal-state-BW = bw
settings-words-federal-state-MV = mv
settings-words-federal-state-NW = nrw

settings-percent = { $number }%
settings-decimal-mark = .
settings-hours = { $count ->
    [0] up to the start
    [one] 1 hour before
   *[other] { $count } hours before
}
settings-quiet = { $begins } to { $ends }
settings-no-quiet = none

settings-unclear-address = Invoices need a bit more: street, postcode and town. Write, for example, “Lindenweg 1, 12345 Lindenau”.
settings-unclear-account-holder = That is not a name yet. Write the name that the bank knows, or tap “Later”.
settings-unclear-tax-number = That is neither a tax number nor a VAT id. Write, for example, “12/345/67890” or “DE136695976”.
settings-unclear-iban = This IBAN cannot be right: its length or its check digits do not fit. Please have another look.
settings-unclear-tax-rate = That is not a tax rate. Write, for example, “19%”.
settings-unclear-quiet-hours = I cannot read these times. Write, for example, “8pm to 8am” or “none”.
settings-no-such-method = “{ $method }” is not one of the ways to pay here. There are direct debit, bank transfer, cash and card.
settings-unclear-methods = At least one way to pay must be possible: direct debit, bank transfer, cash or card.

settings-note-on-invoices = 🧾 Invoices say: “{ $note }”
settings-missing-invoices = ⚠️ Still missing for valid invoices: { $fields } (§ 14 UStG)
settings-missing-transfers = ⚠️ Still missing so that customers can transfer money: { $fields }
settings-missing-holidays = ⚠️ Still missing to know public holidays: { $fields }
settings-effect-tax-status = Invoices that were issued stay as they are.
settings-effect-tax-rate = Invoices that were issued stay as they are.
settings-effect-payment-methods = Running contracts keep their payment method.
settings-effect-cancellation-hours = Counts for all courses whose category has no deadline of its own, for days that are booked already too.
settings-effect-pro-rata = Counts for new invoices; those that were issued stay as they are.
settings-effect-login-required = Whoever is a customer keeps contract and bookings; the note comes with the next sale.

help-studio = <b>Studio and team</b>
    <i>Settings</i>
    <i>Quiet hours 9pm to 7am</i>
    <i>Who works here?</i>
    /settings · /reminders · /messages · /sent · /emails · /setup · /team · /invite_team · /team_link · /team_role · /rights · /remove_team
help-studio-staff = <b>Studio and team</b>
    <i>Settings</i>
    <i>Who works here?</i>
    /settings · /reminders · /emails · /team
