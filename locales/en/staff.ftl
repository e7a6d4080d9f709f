# Who works here: shown, invited, parted with

intent-staff-list = Who works here
intent-staff-add = Invite somebody to the team
intent-staff-invite = A new link for somebody on the team
intent-staff-change = Give somebody on the team another role
intent-staff-remove = Remove somebody from the team
history-staff-add = Somebody joined the team
history-staff-invite = New link for somebody on the team
history-staff-change = Role on the team changed
history-staff-remove = Somebody left the team
button-hire = Invite somebody
button-role = Change a role
button-part = Remove somebody
button-team = To the team
button-new-link = New link for { $name }
refusal-staff-not-found = This person does not work here (any more). /team shows who does.
refusal-already-on-team = There is a { $name } on the team already. Give the new person a name that tells them apart.
refusal-role-unchanged = { $name } has this role already. There is nothing to change.
refusal-last-owner = <b>{ $name } is the only owner.</b> Invite somebody else as an owner first, then it works.

staff-role-owner = Owner
staff-role-staff = Staff
staff-role-trainer = Trainer
staff-words-owner = owner,boss,co-owner,manager
staff-words-staff = staff,employee,receptionist,reception,front desk
staff-words-trainer = trainer,teacher,instructor,coach
staff-field-name = Name
staff-field-role = Role
staff-words-role = as
staff-ask-name = What is the person’s name? First and last name, please.
staff-ask-role = What shall the person be here?

team-head = { $count ->
    [one] <b>1 person works here</b>
   *[other] <b>{ $count } people work here</b>
}
team-line = { $name } · { $role } · { $state }
team-connected = connected
team-invited = invited until { $until }
team-alone = not connected
team-rights = <b>Who may do what?</b>
team-may-owner = Owner: everything, settings, team and plans too, and decides on requests.
team-may-staff = Staff: customers, contracts, cards, invoices, courses and bookings; looks at settings and plans. Backdating, refunds, exports and many things at once go as a request to the owner.
team-may-trainer = Trainer: own courses, who comes, and attendance.
team-label = { $name } · { $role }
team-ask-who = Who of the team is it about?
team-ask-which = “{ $name }” fits several people. Who is meant?
team-nobody = “{ $name }” does not work here. Who is meant?

team-new = <b>New on the team: { $name }</b>
team-link-follows = Once you confirm you get a one-time link to pass on. It is good for 7 days and connects one chat.
team-hired = ✅ <b>{ $name } is on the team.</b> The one-time link stands below.
team-link = 🔗 <b>One-time link for { $name }</b>
    { $link }
    Pass it on to this person only. It is good until { $until } and opens once.
team-new-link = <b>New one-time link for { $name }</b>
team-new-link-alone = The link before it will open nothing any more.
team-new-link-connected = The connected chat stays connected; the new link connects another one. A link before it will open nothing any more.
team-link-made = ✅ <b>New link for { $name }.</b> It stands below.
team-part = <b>Remove { $name } from the team</b>
team-part-access = Access ends at once, open invitation links open nothing any more.
team-part-courses = { $count ->
    [one] This course goes on without a trainer: { $courses }
   *[other] { $count } courses go on without a trainer: { $courses }
}
team-part-stays = The name stays in the history. The only way back is a new invitation.
team-parted = ✅ <b>{ $name } is not on the team any more.</b>
team-oneself = ❗ <b>That is you.</b> Afterwards you cannot come in here any more. Really?
team-oneself-yes = Yes, remove myself
team-change = <b>{ $name } gets another role</b>
team-change-role = Role: { $before } → { $after }
team-change-at-once = It counts at once, in a connected chat too.
team-change-oneself = ⚠️ That is you: afterwards you may do less here and cannot take it back yourself.
team-changed = ✅ <b>Changed: { $name } has another role now.</b>
