# What can be done here, by role; sentences to try stand in italics

help-somebody = Clara Vogt
help-intro = <b>Just write what is to be done.</b>
    In English or German. Before every change I show you what would happen, and nothing counts until you confirm it. /cancel leaves anything.
help-end = <b>Terminations</b>
    <i>End { $name }'s membership at the end of the term</i>
    <i>Take back { $name }'s termination</i>
    /requests · /settle_notice
    /terminate · /end_date · /withdraw · /annul · /undo
help-contracts = <b>Contracts and cards</b>
    <i>When could { $name } leave at the earliest?</i>
    <i>Which contracts end in January?</i>
    /contract · /notice · /ending · /radar · /units
help-people = <b>Customers</b>
    <i>Show me { $name }'s file</i>
    <i>List all customers</i>
    <i>New customer Leonie Fuchs, leonie@example.org</i>
    /customer · /customers · /add_customer · /customer_data · /price_group · /deactivate · /reactivate · /history · /invite · /revoke_link · /disconnect
help-money = <b>Invoices</b>
    <i>Which invoices are overdue?</i>
    <i>All invoices of { $name }</i>
    <i>Figures for last month</i>
    /open · /invoices · /cancel_invoice · /delete_invoice · /report
help-tax = <b>Tax adviser</b>
    Invoices, payments and reversals of a month as CSV
    /accountant
help-more = <b>And also</b>
    <i>In German please</i>
    /language · /help · /switch
help-intro-trainer = <b>Ask me who comes to your courses.</b>
    In English or German. Who came to your courses you mark yourself; anything else is changed by the owner and the team.
help-more-trainer = <b>And also</b>
    <i>In German please</i>
    /language · /help · /undo · /switch
help-intro-customer = <b>Ask me about your contracts, cards and invoices.</b>
    In English or German. Course days you book yourself; anything else you want changed goes to the studio as a request. /cancel leaves anything.
help-own = <b>Card and contract</b>
    <i>How many classes do I have left?</i>
    <i>How long does my contract run?</i>
    /units · /contract · /customer · /customer_data
help-own-money = <b>Invoices</b>
    <i>Do I have any open invoices?</i>
    /open · /invoices · /invoice · /account · /cancel_invoice
help-own-end = <b>Leaving</b>
    <i>When could I leave at the earliest?</i>
    /notice · /terminate · /answer · /end_date · /withdraw · /annul · /deactivate
help-more-customer = <b>And also</b>
    <i>In German please</i>
    /language · /settings · /messages · /reminders · /export_data · /erase_data · /help · /switch · /disconnect

# Language
ask-language = Which language shall I write to you in?
language-de = Deutsch
language-en = English
language-on-file = <b>The language of { $customer } is part of the customer's file.</b> Your own stays as it is.
button-language-on-file = Change it there …
language-set = <b>All right, in English from now on.</b>
help-topics = Tap a topic for sentences to try and its commands.
help-back = ‹ All topics
