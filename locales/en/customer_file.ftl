# A new customer, and changes of a customer's file

intent-customer-add = Add a customer
intent-customer-change = Change a customer’s data
intent-customer-price-group = Change the price group
history-customer-add = Customer added
history-customer-change = Customer data changed
history-customer-price-group = Price group changed
request-customer-change = Change of customer data

button-sell = Sell a contract or card
button-file = Open the file
button-file-of = { $name } is meant

customer-field-name = Name
customer-field-email = E-mail
customer-field-phone = Phone
customer-field-birthday = Birthday
customer-field-address = Address
customer-field-group = Price group
customer-field-language = Language
customer-words-email = Mail,Email,E-mail address,Email address
customer-words-phone = Tel,Tel.,Mobile,Number,Phone number
customer-words-birthday = born,born on,Date of birth
customer-words-address = lives at,living at
customer-words-language = speaks,writes
customer-words-group = Group
customer-ask-name = What is the customer’s name? First and last name, please.
customer-ask-email = What is the e-mail address?
customer-ask-phone = What is the phone number?
customer-ask-birthday = When is the birthday? “3 April 1990”, for example.
customer-ask-address = What is the address?
customer-ask-group = Which price group? Tap one or type a new one.
customer-ask-language = In which language should the bot write?
customer-language-de = German
customer-language-en = English

customer-new = <b>Add to the file: { $name }</b>
customer-alike = ⚠️ Already on file: { $name } ({ $number }) has the same name, e-mail or phone number. Perhaps the same person?
customer-new-no-message = No message goes out.
customer-added = ✅ <b>{ $name } is on file.</b> Customer number { $number }
customer-change-quiet = No message goes out.
customer-changed = ✅ <b>Changed.</b>
message-price-group = Message about the price group
push-price-group = 🧾 <b>You are now in the price group { $group }.</b>
push-price-group-price = { $plan }: { $after } instead of { $before }, from the next billing period on.
push-price-group-invoice = Invoice { $number } for { $period } is corrected: { $after } instead of { $before }.
note-group-without-price = { $plan } ({ $number }) has no price for { $group }, though the plan has one today: it stays at { $price }.
customer-group-price = 📄 { $plan } ({ $number }): { $before } → { $after }, from the next billing period on
refusal-customer-field-empty = A name is needed. Please type one.
refusal-nothing-to-change = That is already so for { $customer }. There is nothing to change.
customer-unclear-name = That is not a name: there is a digit or an @ in it. Please write first and last name.
customer-not-taken = ⚠️ Not taken over: “{ $part }”. “Change something” lets you fill it in.
customer-group-new = 🆕 There is no price group { $group } yet; this makes it.

# How people say it in a sentence
customer-own-email = E-mail,by mail
customer-own-phone = Phone,at,reachable
customer-words-born = born on,born,birthday is,birthday on,birthday,date of birth
customer-words-lives = address is,address,lives at,lives in,living at,moved to,moving to,move to,moving
customer-words-price-group = price group
customer-words-put = change,move,set,please,to,in,into,is,the
customer-words-of = of,for
customer-words-rename = name of,rename,last name of,surname of
customer-words-rename-to = to,into
customer-words-rename-end = please
customer-words-idle = please,add,create,thanks,and,new,her,his,their,the,is,in,has,as,customer,to
