# What is left on a card, and what can be done with its units

units-left = <b>{ $left } von { $units } Einheiten übrig</b>, zu verbrauchen bis { $until }
units-left-no-end = <b>{ $left } von { $units } Einheiten übrig</b>
units-left-together-cards = <b>{ $count ->
    [one] 1 Einheit übrig
   *[other] { $count } Einheiten übrig
}</b>, auf { $cards } Karten
units-left-together-all = <b>{ $count ->
    [one] 1 Einheit übrig
   *[other] { $count } Einheiten übrig
}</b>, alles zusammen
units-nothing = <b>Keine nutzbaren Einheiten.</b>
units-none-free = <b>Keine freien Einheiten</b>, { $count } reserviert
units-whose = { $customer }
units-only-card-of = { $customer } · { $plan } ({ $number }){ $only }, { $taken }
units-only-card = { $plan } ({ $number }){ $only }, { $taken }
units-card = { $plan } ({ $number }){ $only }: { $left } von { $units } übrig, { $taken }
    { $standing }
units-only-course = , nur für { $course }
units-used = { $count } verbraucht
units-reserved = { $count } reserviert
units-transferred = { $count } übertragen
units-lapsed = { $count } verfallen
units-not-of-plan = Keine { $plan }, aber das gibt es:
units-standing-usable = zu verbrauchen bis { $until }
units-standing-usable-no-end = ohne Enddatum
units-standing-used-up = aufgebraucht
units-standing-all-reserved = alles verplant
units-standing-future = erst ab { $begins } nutzbar
units-standing-paused = ruht, solange der Vertrag pausiert
units-standing-expired-contestable = seit { $until } abgelaufen; die Einheiten ruhen, das Studio kann sie noch bis { $limitation } gelten lassen
units-standing-expired = verjährt
units-standing-ended = am { $until } beendet; die Einheiten ruhen und lassen sich bis { $limitation } auf eine andere Karte übertragen
units-standing-lapsed = am { $until } mit dem Monat verfallen
units-booking = 📅 { $day } { $course }
units-more-bookings = { $count ->
    [one] und 1 weiterer Termin
   *[other] und { $count } weitere Termine
}
units-no-card = <b>Keine Karte.</b>
units-no-card-of = <b>{ $customer } hat keine Karte.</b>
units-monthly = { $plan }: { $count ->
    [one] 1 Einheit im Monat
   *[other] { $count } Einheiten im Monat
}
units-monthly-paused = { $plan }: ruht, solange der Vertrag pausiert
button-cards-extend = Länger gültig …
button-credits-adjust = Korrigieren …
button-credits-transfer = Übertragen …

# Which card
ask-which-card = Welche Karte?
card-label = { $plan } { $number } · { $left } von { $units } · bis { $until }
card-label-open = { $plan } { $number } · { $left } von { $units }
card-line = { $customer } · { $plan } ({ $number }): { $left } von { $units } übrig
no-card-fits = { $customer } hat keine Karte, auf der sich Einheiten korrigieren lassen.
units-before-after = { $plan } ({ $number }): { $before } → <b>{ $after } übrig</b>

# Corrections
intent-credits-adjust = Einheiten korrigieren
history-units = { $count ->
    [one] { $change } Einheit
   *[other] { $change } Einheiten
}
history-day-until = bis { $day }
history-credits-adjust = Einheiten korrigiert
history-credits-expire = Einheiten verjährt
units-field-quantity = Anzahl
units-field-reason = Grund
units-words-quantity = Einheiten,Menge,Zahl
units-words-reason = Begründung
# Words that say which way, with commas
units-said-more = mehr,dazu,drauf,gutschreiben,zurück,extra
units-said-fewer = weniger,ab,abziehen,abzug,runter,weg,streichen,nimm
units-ask-quantity = Wie viele Einheiten mehr oder weniger? Zum Beispiel „+1“ oder „-2“.
units-ask-reason = Aus welchem Grund?
units-unclear = Das ist keine Anzahl. Schreib zum Beispiel „+1“ oder „-2“, höchstens { $most }.
units-reason-course-dropped = Kurs fiel aus
units-reason-booked-wrongly = Falsch gebucht
units-reason-goodwill = Kulanz
units-adjust-what = <b>Einheiten korrigieren: { $change }</b>
units-adjust-done = ✅ <b>Korrigiert: { $change }</b>
units-adjust-why = Grund: { $reason }
message-units-adjusted = Mitteilung zu den Einheiten
push-units-adjusted-more = 🎟 <b>{ $count ->
    [one] 1 Einheit mehr
   *[other] { $count } Einheiten mehr
}: { $plan }</b>
    Übrig sind jetzt { $left }.
push-units-adjusted-fewer = 🎟 <b>{ $count ->
    [one] 1 Einheit weniger
   *[other] { $count } Einheiten weniger
}: { $plan }</b>
    Übrig sind jetzt { $left }. Stimmt das nicht? Sag im Studio Bescheid.

# Transfers
intent-credits-transfer = Einheiten übertragen
history-credits-transfer = Einheiten übertragen
transfer-field-quantity = Anzahl
transfer-words-quantity = Einheiten,Menge,Zahl
transfer-lapses = ⚠️ Dort gehören sie zu einem Monat der Mitgliedschaft und verfallen mit ihm am { $until }.
transfer-ask-quantity = Wie viele Einheiten?
units-unclear-count = Das ist keine Anzahl. Schreib eine Zahl von 1 bis { $most }.
units-all = { $count ->
    [one] Die eine
   *[other] Alle { $count }
}
ask-transfer-to = Auf welche Karte? Tippe eine an, oder schreib den Namen der Person.
ask-transfer-to-whom = An wen? Schreib den Namen oder die Kundennummer.
ask-which-card-takes = Auf welche Karte?
no-card-to-give = { $customer } hat keine Karte mit freien Einheiten.
no-card-to-take = { $customer } hat keine andere Karte, auf der Einheiten nutzbar wären. Verkaufe zuerst eine.
button-transfer-other = Andere Karte …
units-transfer-what = <b>{ $count ->
    [one] 1 Einheit
   *[other] { $count } Einheiten
} übertragen</b>
units-transfer-done = ✅ <b>{ $count ->
    [one] 1 Einheit
   *[other] { $count } Einheiten
} übertragen.</b>
units-transfer-from = Von { $customer }:
units-transfer-to = Auf { $customer }:
message-units-sent = Mitteilung zur Übertragung
message-units-received = Mitteilung zur Übertragung
push-units-sent = 🎟 <b>{ $count ->
    [one] 1 Einheit ({ $plan }) wurde übertragen.
   *[other] { $count } Einheiten ({ $plan }) wurden übertragen.
}</b>
    Übrig sind jetzt { $left }. Stimmt das nicht? Sag im Studio Bescheid.
push-units-received = 🎟 <b>{ $count ->
    [one] Du hast 1 Einheit bekommen: { $plan }
   *[other] Du hast { $count } Einheiten bekommen: { $plan }
}</b>
    Übrig sind jetzt { $left }.
push-units-moved = 🎟 <b>{ $count ->
    [one] 1 Einheit wurde von { $plan } auf { $other } übertragen.
   *[other] { $count } Einheiten wurden von { $plan } auf { $other } übertragen.
}</b>
    Übrig sind jetzt { $left } und { $gained }.

# Longer validity
intent-cards-extend = Karten länger gelten lassen
history-cards-extend = Gültigkeit verlängert
ask-extend-whose = Wessen Karte? Schreib den Namen, oder nimm alle.
extend-all = Alle Karten
extend-all-of-plan = Alle Karten „{ $plan }“
extend-all-of = Alle { $count } Karten
ask-extend-by = Wie lange? Tippe an, oder schreib eine Dauer oder einen Tag („6 Wochen“, „bis 31.3.“).
extend-by = { $length } länger
extend-unclear = Diese Dauer kann ich nicht lesen.
no-card-to-extend = { $customer } hat keine Karte mit Einheiten, deren Gültigkeit endet.
button-extend-other = Andere Dauer …
button-extend-expired = { $count ->
    [one] Auch die abgelaufene
   *[other] Auch die { $count } abgelaufenen
}
button-extend-many = { $count } Karten verlängern …
button-extend-sure = Wirklich alle { $count } verlängern
extend-sure = ⚠️ <b>Das betrifft { $count } Karten auf einmal. Wirklich?</b>
extend-done = ✅ <b>Verlängert.</b>
extend-many-done = ✅ <b>{ $count ->
    [one] 1 Karte verlängert.
   *[other] { $count } Karten verlängert.
}</b>
extend-many = <b>{ $count ->
    [one] 1 Karte: { $by } länger gültig
   *[other] { $count } Karten: { $by } länger gültig
}</b>
extend-many-until = <b>{ $count ->
    [one] 1 Karte: gültig bis { $until }
   *[other] { $count } Karten: gültig bis { $until }
}</b>
extend-units = { $count ->
    [one] 1 freie Einheit
   *[other] { $count } freie Einheiten
}
extend-card = { $plan } ({ $number }): gültig bis { $before } → <b>{ $after }</b>
extend-revived = Die Karte war abgelaufen. Ihre Einheiten sind damit wieder nutzbar.
extend-line = • { $customer } · { $plan } ({ $number }): { $before } → { $after }
extend-more = und { $count } weitere
extend-told = ✉️ { $count ->
    [one] 1 Person bekommt nach 10 Minuten eine Nachricht (bis dahin rückgängig zu machen).
   *[other] { $count } Personen bekommen nach 10 Minuten eine Nachricht (bis dahin rückgängig zu machen).
}
extend-told-done = ✉️ { $count ->
    [one] 1 Person bekommt nach 10 Minuten eine Nachricht.
   *[other] { $count } Personen bekommen nach 10 Minuten eine Nachricht.
}
extend-far = ⚠️ Bis { $until } sind es mehr als { $years } Jahre. Ist das so gemeint?
extend-not-told = { $count ->
    [one] 1 Person ist nicht mit dem Chat verbunden.
   *[other] { $count } Personen sind nicht mit dem Chat verbunden.
}
extend-kept = Bleibt, wie es ist: { $reasons }
extend-kept-used-up = { $count } aufgebraucht
extend-kept-time-barred = { $count } verjährt
extend-kept-ended = { $count } beendet
extend-kept-without-end = { $count } ohne Enddatum
extend-kept-not-longer = { $count } schon so lange gültig
extend-kept-expired = { $count } abgelaufen
extend-kept-head = Diese Karten bleiben, wie sie sind:
extend-kept-line = • { $customer } · { $plan } ({ $number }): { $why }
extend-why-time-barred = verjährt
extend-why-ended = Vertrag zum { $day } beendet
extend-why-without-end = ohne Enddatum
extend-why-not-longer = gilt schon bis { $day }
extend-why-expired = abgelaufen am { $day }
message-card-extended = Mitteilung zur Gültigkeit
push-card-extended = 🎟 <b>{ $plan } gilt länger: bis { $until }</b>
    { $left ->
        [one] Es ist noch 1 Einheit übrig.
       *[other] Es sind noch { $left } Einheiten übrig.
    }
push-card-extended-reserved = 🎟 <b>{ $plan } gilt länger: bis { $until }</b>
    { $reserved ->
        [one] Die letzte Einheit ist für einen gebuchten Termin reserviert.
       *[other] Die letzten { $reserved } Einheiten sind für gebuchte Termine reserviert.
    }
push-cards-extended = 🎟 <b>{ $count } deiner Karten gelten länger:</b>
push-cards-extended-line = { $plan }: bis { $until }

# Help
help-cards = <b>Einheiten</b>
    <i>Wie viele Einheiten hat { $name } noch?</i>
    <i>+1 bei { $name }, Kurs fiel aus</i>
    /korrigieren · /uebertragen · /verlaengern

# Refusals
refusal-nothing-to-correct = Es geht um mindestens eine Einheit. Nenne bitte eine Zahl.
refusal-correction-needs-reason = Einheiten werden nur mit einem Grund korrigiert. Schreib bitte, warum.
refusal-units-time-barred = Die Einheiten auf { $plan } ({ $number }) sind seit dem { $limitation_on } verjährt, daran lässt sich nichts mehr ändern.
refusal-same-card = Das ist dieselbe Karte. Nimm bitte eine andere, auf die übertragen wird.
refusal-monthly-units-stay = Die Einheiten von { $plan } ({ $number }) gehören zu ihrem Monat und verfallen mit ihm. Auf eine Karte, die länger gilt, lassen sie sich nicht übertragen.
refusal-card-takes-no-units = Auf { $plan } ({ $number }) lassen sich keine Einheiten mehr nutzen. Nimm eine andere Karte, oder verlängere zuerst ihre Gültigkeit.
refusal-card-without-end = { $plan } ({ $number }) gilt ohnehin ohne Enddatum, da ist nichts zu verlängern.
refusal-card-was-ended = Der Vertrag von { $plan } ({ $number }) ist zum { $ended_on } beendet, eine längere Gültigkeit hilft da nicht. Übertrage die Einheiten auf eine andere Karte.
refusal-card-used-up = Auf { $plan } ({ $number }) ist keine Einheit mehr, für die eine längere Gültigkeit gut wäre.
refusal-validity-not-longer = { $plan } ({ $number }) gilt bis { $usable_until }; mit { $wanted } würde nichts länger nutzbar. Nenne bitte einen späteren Tag.
refusal-no-card-to-extend = Es gibt hier keine Karte, die sich verlängern lässt: mit freien Einheiten und einem Enddatum, das später liegen könnte.
