# Booking and cancelling course days, the waiting list, attendance, make-up rights

intent-booking-add = Einen Kurstermin buchen
intent-booking-cancel = Einen Kurstermin absagen
intent-booking-list = Gebuchte Kurstermine
intent-attendance-mark = Anwesenheit eintragen
intent-makeup-list = Was nachgeholt werden kann
history-booking-add = Kurstermin gebucht
history-booking-cancel = Kurstermin abgesagt
history-booking-enrol = Fest eingebucht
history-attendance-mark = Anwesenheit eingetragen
history-day-on = am { $day }

help-bookings = <b>Kurse buchen</b>
    <i>Buche { $name } am Dienstag in Yoga Flow ein</i>
    <i>Yoga Flow am Dienstag für { $name } absagen</i>
    <i>Welche Kurse hat { $name } gebucht?</i>
    /buchen · /absagen · /buchungen · /nachholen · /anwesenheit
help-bookings-trainer = <b>Anwesenheit</b>
    Wer war da? Tippe auf /anwesenheit.
help-own-bookings = <b>Kurse buchen</b>
    <i>Buche mich am Dienstag in Yoga Flow ein</i>
    <i>Welche Kurse habe ich gebucht?</i>
    /buchen · /absagen · /buchungen · /nachholen

# Which day, which booking
ask-course-day = { $course }: An welchem Tag?
course-day-choice = { $day }, { $time } · { $places }
ask-which-booking = Welcher Termin?
no-such-booking = So ist nichts gebucht. Welcher Termin ist gemeint?
nothing-booked-own = <b>Du hast gerade nichts gebucht.</b>
nothing-booked-of = <b>{ $customer } hat gerade nichts gebucht.</b>
booking-label-booked = { $course } · { $day }, { $time }
booking-label-waiting = { $course } · { $day }, { $time } (Warteliste)

# A place
booking-day = { $course } · { $day }, { $time } Uhr
booking-place = { " · " }{ $place }
booking-books = <b>Buchen: { $what }</b>
booking-waits = <b>Warteliste: { $what }</b>
booking-pays-card = 🎟 1 Einheit von { $plan }, danach noch { $left } (zu verbrauchen bis { $until })
booking-pays-card-no-end = 🎟 1 Einheit von { $plan }, danach noch { $left }
booking-pays-membership = 📄 Im { $plan } enthalten
booking-pays-makeup = 🔁 Mit einem Nachholrecht (gültig bis { $until })
booking-free-after = { $count ->
    [0] Es ist der letzte Platz.
    [one] Danach ist noch 1 Platz frei.
   *[other] Danach sind noch { $count } Plätze frei.
}
booking-deadline = Rechtzeitig absagen bis { $at } Uhr
booking-deadline-over-unit = ⚠️ Rechtzeitig absagen geht für diesen Termin nicht mehr: Bei einer Absage verfällt die Einheit.
booking-deadline-over-place = ⚠️ Rechtzeitig absagen geht für diesen Termin nicht mehr.
booking-position = Ausgebucht. Platz { $position } auf der Warteliste.
booking-waits-for-unit = Wird ein Platz frei, wird er der Reihe nach vergeben. Erst dann wird eine Einheit genommen.
booking-waits-for-makeup = Wird ein Platz frei, wird er der Reihe nach vergeben. Erst dann wird das Nachholrecht eingelöst.
booking-waits-for-place = Wird ein Platz frei, wird er der Reihe nach vergeben.
booking-done-booked = ✅ <b>Gebucht.</b>
booking-done-waiting = ✅ <b>Auf der Warteliste, Platz { $position }.</b>
button-other-day = Anderer Termin
button-cancel-booking = Buchung absagen
button-leave-list = Warteliste verlassen
button-book-another = Anderen Termin buchen
booking-only-you = ☝️ Das ist ein Platz, für die Person, für die du hier schreibst. Alle anderen buchen in ihrem eigenen Chat oder über das Studio.
booking-more = 👉 Noch nicht dabei: { $days }. Das kommt als Nächstes.
booking-more-day = { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course } am { $day }
}
button-more-booking-add = Auch buchen: { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course }, { $day }
}
button-more-booking-cancel = Auch absagen: { $has ->
    [course] { $course }
    [day] { $day }
   *[both] { $course }, { $day }
}
button-pay-card = Mit { $plan } ({ $left } übrig)
button-pay-membership = Mit { $plan }
button-pay-makeup = Mit Nachholrecht (bis { $until })

# Cancelling
booking-cancels = <b>Absagen: { $what }</b>
booking-leaves = <b>Von der Warteliste nehmen: { $what }</b>
booking-done-cancelled = ✅ <b>Abgesagt.</b>
booking-done-left = ✅ <b>Von der Warteliste genommen.</b>
cancel-in-time = Rechtzeitig (Frist: { $deadline } Uhr)
cancel-late = ⚠️ <b>{ $late } zu spät.</b> Die Frist war { $deadline } Uhr.
cancel-waived = 🤝 Kulanz: Die Absage zählt als rechtzeitig.
cancel-next = ⬆️ Den Platz bekommt { $customer } von der Warteliste.
cancel-moved-up = ⬆️ Der Platz ist von der Warteliste wieder besetzt.
late-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
late-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
late-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
comeback-unit-back = Die Einheit geht zurück: { $plan }, zu verbrauchen bis { $until }.
comeback-unit-back-no-end = Die Einheit geht zurück: { $plan }.
comeback-unit-lost = Die Einheit ({ $plan }) verfällt.
comeback-makeup = Dafür gibt es ein Nachholrecht bis { $until }.
comeback-no-makeup = Ein Nachholrecht gibt es dafür nicht.
comeback-makeup-back = Das Nachholrecht lebt wieder auf, gültig bis { $until }.
comeback-makeup-lost = Das Nachholrecht ist damit verbraucht.
comeback-nothing = Es geht keine Einheit verloren.
comeback-done-unit-back = Die Einheit ist zurück: { $plan }, zu verbrauchen bis { $until }.
comeback-done-unit-back-no-end = Die Einheit ist zurück: { $plan }.
comeback-done-unit-lost = Die Einheit ({ $plan }) ist verfallen.
comeback-done-makeup = Dafür gibt es ein Nachholrecht bis { $until }.
comeback-done-no-makeup = Ein Nachholrecht gibt es dafür nicht.
comeback-done-makeup-back = Das Nachholrecht gilt wieder, bis { $until }.
comeback-done-makeup-lost = Das Nachholrecht ist damit verbraucht.
comeback-done-nothing = Es ist keine Einheit verloren gegangen.
button-goodwill = Kulanz: als rechtzeitig werten
button-no-goodwill = Doch als verspätet werten
button-extend-card = Karte verlängern bis { $until }

# Lists
bookings-head = <b>{ $count ->
    [one] 1 gebuchter Termin
   *[other] { $count } gebuchte Termine
}</b>
bookings-none = <b>Nichts gebucht.</b>
bookings-none-own = <b>Du hast nichts gebucht.</b>
bookings-line = { $time } { $course }
bookings-line-of = { $time } { $course } · { $customer }
bookings-waiting = Warteliste, Platz { $position }
button-cancel-this = Absagen: { $booking }
button-book = Kurs buchen
makeups-head = <b>{ $count ->
    [one] 1 Termin nachzuholen
   *[other] { $count } Termine nachzuholen
}</b>
makeups-none = <b>Nichts nachzuholen.</b>
makeup-line = { $course } vom { $missed }
makeup-line-of = { $customer } · { $course } vom { $missed }
makeup-until = nachholbar bis { $until } in: { $where }
button-redeem = Nachholen: { $missed }
button-redeem-of = Nachholen: { $customer }, { $missed }

# Attendance
attendance-head = <b>Anwesenheit: { $what }</b>
attendance-done = ✅ <b>Anwesenheit eingetragen.</b>
attendance-none-yet = <b>{ $course } hat in letzter Zeit nicht stattgefunden.</b> Anwesenheit trägst du ab Kursbeginn ein.
attendance-present = ✅ Da ({ $count }): { $names }
attendance-no-show = ❌ Gefehlt ({ $count }): { $names }
attendance-excused = 💬 Entschuldigt ({ $count }): { $names }
attendance-open = ❔ Noch offen ({ $count }): { $names }
attendance-gives = { $customer }: { $what }
attendance-hint = Tippe auf einen Namen, um ihn zu ändern. Wer gefehlt hat, bekommt nichts zurück; wer fest dabei und entschuldigt ist, kann nachholen.
ask-mark = War { $customer } da?
mark-present = ✅ War da
mark-excused = 💬 Entschuldigt
mark-no-show = ❌ Hat gefehlt
button-enter-marks = Eintragen
button-attendance-present = ✅ { $customer }
button-attendance-no-show = ❌ { $customer }
button-attendance-excused = 💬 { $customer }
button-attendance-open = ❔ { $customer }
button-back-payment = { $customer }: zurückgeben, was bezahlt hat
button-back-makeup = { $customer }: Nachholen gewähren
button-back-nothing = { $customer }: nichts zurück
button-more-people = Weitere ({ $page }/{ $pages }) ›
button-mark-others = Die anderen auch eintragen
button-to-roster = Zur Teilnehmerliste

# Messages to customers
message-booking-made = Buchungsbestätigung
message-booking-waiting = Nachricht über die Warteliste
message-booking-cancelled = Nachricht über die Absage
message-booking-left = Nachricht über die Warteliste
message-booking-moved-up = Nachricht vom freien Platz
message-booking-skipped = Nachricht, dass nichts zum Buchen da war
message-booking-dropped = Nachricht über den Termin
push-paid-by = Gebucht mit: { $plan }.
push-booking-made = ✅ <b>Du bist dabei.</b>
    { $what }
push-booking-waiting = ⏳ <b>Du stehst auf der Warteliste.</b>
    { $what }
    Sobald ein Platz für dich frei wird, bist du dabei und hörst hier davon.
push-booking-cancelled = ❎ <b>Dein Termin ist abgesagt.</b>
    { $what }
push-booking-left = ❎ <b>Du stehst nicht mehr auf der Warteliste.</b>
    { $what }
push-booking-moved-up = 🎉 <b>Ein Platz ist frei geworden: Du bist dabei!</b>
    { $what }
    Passt es nicht mehr? Sag bitte rechtzeitig ab.
push-booking-skipped = <b>Ein Platz wurde frei, aber es war nichts mehr da, womit du buchen kannst.</b>
    { $what }
    Du stehst deshalb nicht mehr auf der Warteliste. Mit einer neuen Karte kannst du dich wieder eintragen.
push-booking-dropped = ❎ <b>Dein Termin entfällt.</b>
    { $what }

# Refusals
refusal-booking-not-found = Diese Buchung gibt es nicht.
refusal-makeup-not-found = Dieses Nachholrecht gibt es nicht.
refusal-already-booked = <b>Schon gebucht: { $course } am { $on }.</b> Es ist nichts weiter zu tun.
refusal-already-waiting = <b>Schon auf der Warteliste: { $course } am { $on }.</b> Wird ein Platz frei, rückt die Liste der Reihe nach auf.
refusal-course-day-over = <b>{ $course } am { $on } ist vorbei oder hat schon begonnen.</b> Nimm bitte einen späteren Termin.
refusal-too-far-ahead = <b>Am { $on } kann noch nicht gebucht werden.</b> Buchen geht bis { $latest }.
refusal-course-day-full = <b>{ $course } am { $on } ist ausgebucht</b> (alle { $capacity } Plätze), und eine Warteliste gibt es nicht. Nimm bitte einen anderen Termin.
refusal-nothing-to-book-with = <b>Für { $course } am { $on } ist nichts da, womit gebucht werden kann.</b> { $why ->
    [paused] { $plan } ruht bis { $until }.
    [spent] { $plan } hat keine freie Einheit mehr.
    [expired] { $plan } war nur bis { $until } zu verbrauchen.
    [ended] { $plan } endet am { $until }.
    [not_started] { $plan } beginnt erst am { $until }.
    [other_course] { $plan } gilt für einen anderen Kurs.
   *[none] Es gibt weder einen Vertrag noch eine Karte dafür.
}
refusal-payer-not-usable = Damit kann { $course } am { $on } nicht gebucht werden. Wähl bitte etwas anderes.
refusal-booking-over = <b>{ $course } am { $on } ist schon abgesagt.</b> Es wurde nichts geändert.
refusal-course-day-began = <b>{ $course } am { $on } hat schon begonnen.</b> Absagen geht nicht mehr; das Studio kann eintragen, wer da war.
refusal-mark-too-early = <b>{ $course } am { $on } hat noch nicht begonnen.</b> Anwesenheit trägst du ab Kursbeginn ein.
refusal-mark-fixed = <b>Das lässt sich nicht mehr ändern.</b> Was { $customer } für { $course } am { $on } zurückbekam, ist schon eingelöst.
refusal-nobody-to-mark = Für { $course } am { $on } war niemand eingebucht.
refusal-not-your-course = { $course } leitet jemand anders. Eintragen kannst du die Anwesenheit deiner eigenen Kurse.
