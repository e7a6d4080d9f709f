# A course day that does not take place: what everybody gets for it

intent-course-cancel-day = Einen Kurstermin ausfallen lassen
history-course-cancel-day = Kurstermin fällt aus
undo-of-course-cancel-day = Ausfall eines Kurstermins
undo-then-course-cancel-day = Der Termin findet wieder statt.
intent-course-hold-day = Einen ausgefallenen Kurstermin doch stattfinden lassen
history-course-hold-day = Kurstermin findet doch statt
undo-of-course-hold-day = ein Kurstermin, der doch stattfindet
undo-then-course-hold-day = Der Termin fällt wieder aus.
undo-restored-places-again = { $count ->
    [one] 👤 1 Person ist wieder eingebucht.
   *[other] 👤 { $count } Personen sind wieder eingebucht.
}
undo-restored-waits-again-of = { $count ->
    [one] ⏳ 1 Person steht wieder auf der Warteliste.
   *[other] ⏳ { $count } Personen stehen wieder auf der Warteliste.
}
undo-restored-units-taken-again = { $count ->
    [one] 🎟 1 Einheit ist wieder dafür reserviert.
   *[other] 🎟 { $count } Einheiten sind wieder dafür reserviert.
}
undo-restored-rights-taken-again = { $count ->
    [one] 🔁 1 Nachholrecht ist zurückgenommen.
   *[other] 🔁 { $count } Nachholrechte sind zurückgenommen.
}
undo-restored-refunds-taken-again = { $count ->
    [one] 💶 1 Erstattung ist zurückgenommen: { $amount }.
   *[other] 💶 { $count } Erstattungen sind zurückgenommen, zusammen { $amount }.
}

# The proposal
dropping-day = <b>Fällt aus: { $what }</b>
dropping-past-day = <b>Ist ausgefallen: { $what }</b>
dropping-sure = ⚠️ <b>Das betrifft viele Personen oder viel Geld. Wirklich?</b>
dropping-nobody = Niemand ist eingebucht.
dropping-booked = { $count ->
    [one] 1 Person ist eingebucht und bekommt:
   *[other] { $count } Personen sind eingebucht und bekommen:
}
dropping-unit = 🎟 Einheit zurück ({ $count }): { $names }
dropping-makeup = 🔁 Nachholen bis { $until } ({ $count }): { $names }
dropping-refund = 💶 Erstattung ({ $count }): { $names }
dropping-nothing = ⚪ Nichts abgezogen, nichts zurückzugeben ({ $count }): { $names }
dropping-keeps = ✔️ Schon bei der Entschuldigung ausgeglichen ({ $count }): { $names }
dropping-waiting = ⏳ Von der Warteliste ({ $count }): { $names }
dropping-more = und { $count } weitere
dropping-refund-of = • { $customer }: { $amount } · { $how }
dropping-refund-credited = Stornorechnung über { $off } zu { $number }
dropping-refund-cancelled = { $number } wird storniert
dropping-refund-corrected = { $number } lautet neu auf { $left }
dropping-refund-to-account = { $back } aufs Kundenkonto
dropping-refund-to-refund = { $back } zur Auszahlung
dropping-lapses = ⚠️ { $customer }: Die Karte gilt nur bis { $until }, also nicht mehr am nächsten Termin. Danach biete ich an, sie zu verlängern.
dropping-next = Der Termin kann dann nicht mehr gebucht werden. Der nächste ist am { $day }, { $time } Uhr.
dropping-last = Der Termin kann dann nicht mehr gebucht werden. Ein weiterer ist nicht geplant.
dropping-held = ✉️ { $count ->
    [one] 1 Person bekommt eine Nachricht, nach 10 Minuten (bis dahin rückgängig zu machen).
   *[other] { $count } Personen bekommen je eine Nachricht, nach 10 Minuten (bis dahin rückgängig zu machen).
}
dropping-now = ✉️ { $count ->
    [one] 1 Person bekommt sofort eine Nachricht: Der Termin steht unmittelbar bevor.
   *[other] { $count } Personen bekommen sofort je eine Nachricht: Der Termin steht unmittelbar bevor.
}
dropping-mailed = ✉️ Per E-Mail (nicht mit dem Chat verbunden): { $names }
dropping-call = 📞 Nicht mit dem Chat verbunden, bitte anrufen: { $names }
dropping-to-call = { $customer } ({ $phone })
dropping-to-call-by-name = { $customer }
dropping-hint = Für eine Person anders? Tippe auf den Namen oder schreib zum Beispiel „{ $customer }: { $gives }“.
dropping-cannot = ⚠️ Das geht für { $customer } nicht: { $gives }. Es bleibt, wie es war.
dropping-cannot-all = ⚠️ Das geht für niemanden: { $gives }. Es bleibt, wie es war.
dropping-not-there = ⚠️ { $name } ist an diesem Tag nicht eingebucht.
ask-whom-of-day = Wer ist gemeint?
day-gives-unit = Einheit zurück
day-gives-makeup = Nachholen
day-gives-refund = Erstattung
day-gives-nothing = nichts
button-all-unit = Alle: Einheit zurück
button-all-makeup = Alle: Nachholen
button-all-refund = Alle: Erstattung
button-all-by-rule = Alle: wie üblich
button-drop-refund = Auszahlen statt aufs Kundenkonto
button-drop-account = Aufs Kundenkonto statt auszahlen
button-of-day = { $customer }: { $gives } ›
button-extend-of = Karte von { $customer } bis { $until } verlängern

# The result
dropped-day = ✅ <b>{ $course } am { $day } fällt aus.</b>
dropped-past-day = ✅ <b>Eingetragen: { $course } am { $day } ist ausgefallen.</b>
dropped-booked = { $count ->
    [one] 1 Person war eingebucht und hat bekommen:
   *[other] { $count } Personen waren eingebucht. Das hat jede bekommen:
}
dropped-told-held = ✉️ { $count ->
    [one] 1 Person erfährt es in 10 Minuten.
   *[other] { $count } Personen erfahren es in 10 Minuten.
}
dropped-told-now = ✉️ { $count ->
    [one] 1 Person hat sofort eine Nachricht bekommen.
   *[other] { $count } Personen haben sofort eine Nachricht bekommen.
}

# Words of a typed correction, comma by comma
day-words-unit = einheit, einheiten, punkt, punkte
day-words-makeup = nachholen, nachholung, nachholtermin, nachholrecht
day-words-refund = erstattung, erstatten, erstattet, geld, rückerstattung
day-words-all = alle, allen, jeder, jedem, jeden, alles
day-words-filler = zurück, zurueck, bekommt, bekommen, kriegt, kriegen, soll, sollen, für, fuer, die, der, das, dem, den, eine, ein, einen, bitte, lieber, doch, stattdessen, statt, haben, hat, will, möchte, geben, gib, frau, herr, nur, als, aber

# What a participant hears
push-day-dropped = ❎ <b>{ $course } am { $day } um { $time } Uhr fällt aus.</b>
    { $gets }
push-day-was-dropped = ❎ <b>{ $course } am { $day } ist ausgefallen.</b>
    { $gets }
push-day-next = Der nächste Termin: { $day }, { $time } Uhr.
push-day-sorry = Entschuldige bitte die Umstände.
day-gets-waiting = Du standest auf der Warteliste; dir geht nichts verloren.
day-gets-unit = Du bekommst deine Einheit zurück ({ $plan }), zu verbrauchen bis { $until }.
day-gets-unit-no-end = Du bekommst deine Einheit zurück ({ $plan }).
day-gets-makeup = Du kannst den Termin bis { $until } nachholen.
day-gets-nothing = Dir wurde dafür nichts abgezogen.
day-gets-keeps = Was du dafür schon bekommen hast, bleibt dir.
day-gets-refund-account = Du bekommst dafür { $amount } zurück, als Guthaben auf deinem Kundenkonto.
day-gets-refund-refund = Du bekommst dafür { $amount } zurück; das Studio zahlt sie dir aus.
day-gets-refund-corrected = Du bekommst dafür { $amount } erlassen: Deine Rechnung { $number } lautet neu auf { $left }.
day-gets-refund-cancelled = Du bekommst dafür { $amount } erlassen: Deine Rechnung { $number } ist storniert.
day-gets-back-account = Davon gehen { $back } auf dein Kundenkonto.
day-gets-back-refund = Davon zahlt dir das Studio { $back } aus.

refusal-course-day-dropped = <b>{ $course } am { $on } fällt aus.</b> Der nächste Termin ist am { $next_on }.
refusal-drop-too-late = <b>{ $course } am { $on } liegt zu lange zurück.</b> Als ausgefallen eintragen lassen sich Termine ab { $earliest }.
refusal-not-given-back = <b>Das kann { $customer } für { $course } am { $on } nicht bekommen.</b> Wähl bitte etwas anderes.

# Taking place after all
holding-day = <b>Findet doch statt: { $what }</b>
holding-kept = { $count ->
    [one] Der Termin kann wieder gebucht werden. 1 Person war eingebucht oder wartete; was sie für den Ausfall bekommen hat, bleibt ihr, und sie bucht selbst neu.
   *[other] Der Termin kann wieder gebucht werden. { $count } Personen waren eingebucht oder warteten; was sie für den Ausfall bekommen haben, bleibt ihnen, und sie buchen selbst neu.
}
holding-empty = Der Termin kann wieder gebucht werden. Niemand war eingebucht.
holding-none = <b>Von { $course } fällt kein kommender Termin aus.</b>
held-day = ✅ <b>{ $course } am { $day } findet statt.</b>
dropped-already = <b>{ $course } am { $day } fällt schon aus.</b>
button-hold-day = Doch stattfinden lassen
message-day-on-again = Nachricht, dass der Termin stattfindet
push-day-on-again = ✅ <b>Der Termin findet doch statt.</b>
    { $what }
    Du bist dafür nicht mehr eingebucht. Wenn du dabei sein willst, buch ihn einfach neu.
refusal-day-not-dropped = <b>{ $course } am { $on } fällt nicht aus.</b> Es ist nichts zu tun.
refusal-drop-is-past = <b>{ $course } am { $on } hat schon begonnen oder ist vorbei.</b> Der Ausfall bleibt eingetragen.
