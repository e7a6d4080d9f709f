# Forms: several values that are asked one by one, shown together and changed one by one.

form-line = { $label }: { $value }
form-menu-line = { $label }: { $value }
form-which-field = What would you like to change?
form-none = none
form-yes = Yes
form-no = No
button-change-field = Change something …
form-unclear-text = That is empty or too long ({ $most } characters at most).
form-unclear-amount = That is not an amount. Type “59” or “€59.00”, for example.
form-unclear-number = Please give a whole number from { $least } to { $most }.
form-unclear-truth = Please answer yes or no.
form-unclear-day = I cannot read that day. Type “31 December 2026”, for example.
form-unclear-length = I cannot read that length. Type “6 months” or “5 weeks”, for example.
form-unclear-email = That is not an e-mail address.
form-unclear-choice = That is not one of the choices. Please tap one of the buttons.
form-change = { $label }: { $before } → <b>{ $after }</b>
form-unclear-phone = That is not a phone number.
form-unclear-birthday = I cannot read that birthday. Type “3 April 1990”, for example.
