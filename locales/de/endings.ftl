# What an end leaves over: places, units, make-up rights (Buchungen, Einheiten, Nachholrechte)

ending-place = { $course } am { $day }
ending-places-more = { $places } und { $count } weitere bis { $last }
ending-places-dropped = 📅 Abgesagt, Plätze wieder frei: { $places }
ending-places-single = 📅 Bleiben als Einzelbesuche, zu bezahlen im Studio: { $places }
ending-places-card = 📅 Umgebucht auf { $plan }: { $places }
ending-units = { $count ->
    [one] 🎟 1 Einheit aus { $plan } verfällt mit dem Ende
   *[other] 🎟 { $count } Einheiten aus { $plan } verfallen mit dem Ende
}
ending-rights-lapse = { $count ->
    [one] 🔁 1 Nachholrecht verfällt mit dem Ende
   *[other] 🔁 { $count } Nachholrechte verfallen mit dem Ende
}
ending-rights-until = { $count ->
    [one] 🔁 1 Nachholrecht gilt noch bis { $until }
   *[other] 🔁 { $count } Nachholrechte gelten noch bis { $until }
}
ending-rights-kept = 🔁 Nachholrechte gelten weiter wie vereinbart, längstens bis { $until }
ending-rights-back = { $count ->
    [one] 🔁 1 Nachholrecht gilt wieder wie vereinbart
   *[other] 🔁 { $count } Nachholrechte gelten wieder wie vereinbart
}
ending-back-place = 📅 Wieder gebucht: { $places }
ending-back-waits = 📅 Wieder auf der Warteliste: { $places }
ending-back-paid-again = 📅 Wieder im Vertrag enthalten: { $places }
ending-back-taken = 📅 Kommt nicht zurück, der Platz ist inzwischen vergeben: { $places }
ending-back-spent = 📅 Kommt nicht zurück, die Einheit ist inzwischen verbraucht: { $places }
ending-back-booked-anew = 📅 Bleibt, wie es inzwischen neu gebucht ist: { $places }
button-booked-cancel = Buchungen absagen
button-booked-single = Als Einzelbesuche behalten
button-booked-card = Auf eine Karte umbuchen
button-rights-until = Nachholen bis …
button-rights-lapse = Nachholrechte verfallen lassen
button-rebook-no = Nicht wieder einbuchen
button-rebook-yes = Wieder einbuchen
ask-rights-until = Bis wann dürfen die offenen Nachholrechte eingelöst werden?

# The customer's part of it
push-places-dropped = Abgesagt sind damit: { $places }
push-places-single = Gebucht bleiben als Einzelbesuche: { $places }
push-places-card = Gebucht bleiben über { $plan }: { $places }
push-places-back = Wieder gebucht: { $places }
push-rights-until = Offene Nachholrechte gelten bis { $until }.

# A termination that meets a pause
ask-end-in-pause = Der Vertrag ruht vom { $from } bis { $until }, das Ende { $ends_on } läge mitten in der Pause. Was soll gelten?
ask-end-in-pause-open = Der Vertrag ruht seit { $from } ohne festes Ende, das Vertragsende { $ends_on } läge in der Pause. Was soll gelten?
pause-way-ends-with-contract = Ende bleibt: { $day }
pause-way-end-moves = Ende nach der Pause: { $day }
pause-way-returns-first = Erst die Pause beenden
pause-first = <b>Beende zuerst die Pause.</b> Danach rechne ich das Vertragsende neu aus.
ending-pause-ends-with-contract = ⏸ Die Pause endet mit dem Vertrag am { $ends_on }
ending-pause-end-moves = ⏸ Das Ende ist um die Dauer der Pause verschoben, wie gewählt
button-pause-instead = Stattdessen pausieren

# Undo
undo-restored-left-place = 📅 Wieder gebucht: { $course } am { $day }
undo-restored-left-place-many = 📅 { $count } Buchungen sind wieder da, die erste am { $day }
undo-restored-left-waits = 📅 Wieder auf der Warteliste: { $course } am { $day }
undo-restored-left-waits-many = 📅 { $count } Plätze auf Wartelisten sind wieder da, der erste am { $day }
undo-restored-left-down = 📅 Wieder gebucht: { $course } am { $day }. Wer dort nachgerückt ist, wartet wieder.
undo-restored-left-down-many = 📅 { $count } Buchungen sind wieder da, die erste am { $day }. Wer dort nachgerückt ist, wartet wieder.
undo-restored-left-paid-again = 📅 Wieder im Vertrag enthalten: { $course } am { $day }
undo-restored-left-paid-again-many = 📅 { $count } Buchungen sind wieder im Vertrag enthalten, die erste am { $day }
undo-restored-left-taken = 📅 Kommt nicht zurück, der Platz ist inzwischen vergeben: { $course } am { $day }
undo-restored-left-taken-many = 📅 { $count } Buchungen kommen nicht zurück, die Plätze sind inzwischen vergeben, der erste am { $day }
undo-restored-left-spent = 📅 Kommt nicht zurück, die Einheit ist inzwischen verbraucht: { $course } am { $day }
undo-restored-left-spent-many = 📅 { $count } Buchungen kommen nicht zurück, die Einheiten sind inzwischen verbraucht, die erste am { $day }
undo-restored-left-booked-anew = 📅 Bleibt, wie es inzwischen neu gebucht ist: { $course } am { $day }
undo-restored-left-booked-anew-many = 📅 { $count } Buchungen bleiben, wie sie inzwischen neu gebucht sind, die erste am { $day }
undo-restored-left-again-dropped = 📅 Wieder abgesagt: { $course } am { $day }
undo-restored-left-again-dropped-many = 📅 { $count } Buchungen sind wieder abgesagt, die erste am { $day }
undo-restored-left-again-single = 📅 Wieder Einzelbesuch: { $course } am { $day }
undo-restored-left-again-single-many = 📅 { $count } Buchungen sind wieder Einzelbesuche, die erste am { $day }
undo-restored-left-again-card = 📅 Wieder von der Karte bezahlt: { $course } am { $day }
undo-restored-left-again-card-many = 📅 { $count } Buchungen sind wieder von der Karte bezahlt, die erste am { $day }
undo-restored-rights = { $count ->
    [one] 🔁 1 Nachholrecht gilt wieder wie zuvor
   *[other] 🔁 { $count } Nachholrechte gelten wieder wie zuvor
}

# What is typed below a proposed end
ending-words-booking = buchung, buchungen, kurstermin, kurstermine, termine, plätze, platz
ending-words-keep = behalten, lassen, stehenlassen, bleiben, behält, bleibt
ending-words-card = karte, zehnerkarte, 10er-karte
ending-words-drop = absagen, stornieren, löschen, streichen
ending-words-compensation = wertersatz
ending-words-none = kein, keinen, ohne, null
ending-words-filler = nein, doch, nur, bitte, die, der, den, das, seine, ihre, alle, stehen, sollen, soll, lieber, als, einzeln, über, von, mit, auf, sind, ist, es, stattdessen, in, höhe
