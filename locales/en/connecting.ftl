# Customers at the door: invited, checked, welcomed, parted

intent-customer-invite = Invite somebody to the chat
intent-customer-uninvite = Revoke an invitation link
intent-customer-unlink = Disconnect the chat
intent-customer-connect = Connect somebody with the chat
intent-chat-switch = Switch for whom you speak
intent-chat-consent = Choose messages
history-customer-invite = Invitation link given
history-customer-uninvite = Invitation link revoked
history-customer-unlink = Disconnected from the chat
history-customer-connect = Connected with the chat
history-customer-speak = Chose the language of the chat
history-customer-shut-out = Invitation link closed after three wrong answers
request-customer-connect = Connection with the chat
undo-of-customer-invite = invitation link
undo-of-customer-uninvite = revoked invitation link
undo-of-customer-unlink = disconnection from the chat
undo-of-customer-connect = connection with the chat
undo-then-customer-invite = The link opens nothing any more; a link from before counts again.
undo-then-customer-uninvite = The link opens again.
undo-then-customer-unlink = The chat is connected again.
undo-then-customer-connect = The chat is not connected any more.
undo-restored-link-open-again = The invitation link counts again.

# On file
file-blocked = Connected to the chat, but the bot is blocked there
file-invited = Not connected to the chat · invited until { $until }

# Inviting
invite-customer = <b>Invitation to the chat for { $customer }</b> ({ $number })
invite-check-birthday = When it is opened, the bot asks for the birthday.
invite-check-code = When it is opened, a code goes to the e-mail address on file. Where no e-mails leave, you are asked.
invite-check-studio = Neither birthday nor e-mail address is on file: whoever opens the link waits for your yes.
invite-lasts = The link opens once and counts until { $until }.
invite-replaces = The link from before then opens nothing any more.
invite-done = ✅ <b>Invitation for { $customer }: link and QR code stand below.</b>
invite-link =
    🔗 <b>Invitation link for { $customer }</b>
    { $link }
    Pass it on to this person only. It opens once and counts until { $until }.
invite-code = QR code for { $customer }: to be scanned or printed
invite-file = Invitation-{ $number }
button-invite = Invite to the chat …
button-invite-again = Invite again …
button-new-invitation = New link …
button-revoke-invitation = Revoke the link …
uninvite-customer = <b>Revoke the invitation link of { $customer }</b> ({ $number })
uninvite-until = Otherwise it would open until { $until }.
uninvite-done = ✅ <b>The invitation link of { $customer } opens nothing any more.</b>
refusal-customer-connected = { $customer } is already connected to the chat. To connect another chat, disconnect the current one first.
refusal-customer-without-chat = { $customer } is not connected with any chat.
refusal-no-open-invitation = { $customer } has no open invitation link.
refusal-arrival-over = This is settled: { $customer } does not wait to be connected any more.

# At the door
door-ask-birthday =
    <b>{ $studio } connects this chat with { $name }</b>
    One question to be safe: when was { $name } born? Write for example 14 March 1990.
door-ask-code =
    <b>{ $studio } connects this chat with { $name }</b>
    To be safe, a code goes to the e-mail address that the studio knows. Write me its six digits; they count for 30 minutes.
door-code-stale = This code counts no more. Please have a new one sent.
door-no-more-codes = Three codes were sent already. Please take the last one, or ask the studio to connect you.
door-unclear-birthday = I could not read that as a day with its year.
door-unclear-code = The code has six digits.
door-wrong =
    { $left ->
        [one] <b>That does not fit what the studio knows.</b> You have one more try.
       *[other] <b>That does not fit what the studio knows.</b> You have { $left } more tries.
    }
door-closed = <b>That did not fit three times, the link is closed now.</b> The studio knows and can give you a new one.
door-closed-owner =
    🔒 <b>The invitation link of { $customer } is closed.</b>
    Somebody opened it and answered wrongly three times. Nobody was connected.
door-left = Fine, nothing was connected. The link still counts, you can open it again.
door-connected = This chat is connected already, with { $who } – just write what it is about; /help shows more.
door-connected-more = For somebody else, a child for example, the studio gives you a link of their own; it is added to this chat.
door-already = <b>You are connected with { $studio } already, as { $name }</b> – you do not need this link any more.
door-goes-on = Just write what it is about; /help shows more.
door-in-addition = This chat speaks for { $who } already – { $name } is added, and you can switch at any time.
button-switch = Switch person …
door-studio-decides = The studio has your request and connects you as soon as it has said yes. You will hear of it here.
button-door-code = Send a new code
button-door-studio = Ask the studio
button-door-leave = Cancel
connect-by-link = People are connected by an invitation link: “Invite Clara”.
connect-customer = <b>Connect this chat with { $customer }?</b> ({ $number })
connect-opened = The invitation link was opened on { $at }.
connect-called = On Telegram this person is called: { $name }
connect-nothing-on-file = Nothing was checked: say yes only if you know who it is.
connect-done = ✅ <b>{ $customer } is connected with the chat now.</b>
button-connect = Yes, connect

# What the studio may write about
consent-ask =
    <b>What may { $studio } write to you about here of its own accord?</b>
    Tap what you would like to get. What you write yourself is always answered.
button-consent-all = Everything
button-consent-ready = Done
consent-given = <b>Noted. You will hear from us about:</b>
consent-nothing = <b>Noted.</b> The studio writes nothing to you here of its own accord. You can change this with /messages.
consent-later = You can change this at any time with /messages.

# For whom one speaks
context-staff = { $name } (team)
words-own = my, mine
words-oneself = i
words-myself = i, me, my, mine, myself, im, ive, id, ill
words-beside = hello, hi, hey, dear, mr, mrs, ms, thanks, cheers, regards, best, yours, love, with, at
words-for = for, of, as
words-switch = switch, change, to, for, as, now, please, i, am, speak, go, on, with, in, at, and, over
words-studio-kinds = studio, yoga, pilates, fitness, sports, dance, gym, club, school, training
words-wish-unlink = disconnect me, please disconnect me, disconnect this chat, disconnect the chat, unlink me, unlink this chat, unlink the chat, cut the connection
words-wish-switch = switch, switch person, switch studio, for whom do i speak, who am i, who am i speaking for, whom do i speak for
switch-ask =
    <b>You are speaking for: { $name }, { $studio }</b>
    For whom shall it go on?
switch-done =
    <b>You speak for { $name } now</b>
    It stays so until you switch or name somebody else.
switch-done-staff =
    <b>You speak as { $name } now</b>
    It stays so until you switch or ask about something of your own.
only-studio-switch = Only the team can do that, and you are speaking for yourself just now. /switch takes you back.
switch-only-one = This chat speaks for { $name } only; there is nothing to switch.

# Parting
unlink-of = <b>Disconnect { $customer } from the chat</b>
unlink-own = <b>Disconnect this chat from { $studio }</b> ({ $customer })
unlink-chats =
    { $count ->
        [one] The connected chat will then have no access any more.
       *[other] The { $count } connected chats will then have no access any more.
    }
unlink-chats-done =
    { $count ->
        [one] The chat has no access any more.
       *[other] The { $count } chats have no access any more.
    }
unlink-contracts-of = This ends no contract. Still running: { $contracts }
unlink-contracts-own = This does not cancel anything. Still running: { $contracts }
unlink-dropped = Messages that still wait for the chat are dropped.
unlink-dropped-done = Messages that were still waiting have been dropped.
unlink-back-of = The way back is a new invitation link.
unlink-back-own = The way back is a new invitation link from the studio.
unlink-done-of = ✅ <b>{ $customer } is disconnected from the chat.</b>
unlink-done-own = ✅ <b>This chat is disconnected from { $studio }.</b> ({ $customer })
unlink-farewell = <b>{ $studio } has disconnected this chat from { $customer }.</b> Contracts are not affected.
button-unlink = Disconnect from the chat …
button-unlink-own = Disconnect this chat …
button-unlink-now = Disconnect
