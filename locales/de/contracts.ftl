# Reading contracts: one, when it can end, which end

button-terminate = Kündigen …
button-earliest-end = Frühestes Ende
button-units = Einheiten
button-terminate-on = Kündigen zum { $day } …
button-terminate-goodwill = Zum { $day } aus Kulanz …

# What a list is about
about-part = { $part }
period = { $days }
period-for = für { $days }
period-from = ab { $day }
period-until = bis { $day }

# One contract
contract-head = <b>{ $plan }: { $state }</b>
contract-head-of = <b>{ $customer } · { $plan }: { $state }</b>
contract-state-running = läuft
contract-state-running-until = läuft bis { $day }
contract-state-paused-open = pausiert ohne festes Ende
contract-state-paused = pausiert bis { $day }
contract-state-not-started = beginnt am { $day }
contract-state-terminated = gekündigt, letzter Tag { $day }
contract-state-ended = beendet, letzter Tag { $day }
contract-state-never-starts = gekündigt, beginnt nicht
contract-number = { $number } · Beginn { $since }
contract-open-ended = Unbefristet seit { $since }
contract-then-open-ended = Erstlaufzeit bis { $end }, danach unbefristet
contract-term-initial = Erstlaufzeit bis { $end }, danach verlängert um jeweils { $length }
contract-term-follow-on = Anschlusslaufzeit bis { $end }, danach verlängert um jeweils { $length }
contract-notice-in-time = Nicht gekündigt. Frist { $notice }: zum { $term_end } kündbar bis { $last }
contract-notice-late = Nicht gekündigt. Frist { $notice }, für den { $term_end } schon zu spät; heute gekündigt: Ende { $end }
contract-notice-open = Nicht gekündigt. Frist { $notice }, heute gekündigt: Ende { $end }
contract-notice-none = Endet von selbst, eine Kündigung ist nicht nötig.
contract-notice-never-starts = Nicht gekündigt. Frist { $notice }, heute gekündigt: Der Vertrag beginnt gar nicht erst.
contract-price-monthly = { $price } im Monat
contract-price-total = { $price } einmalig
contract-units = { $count ->
    [one] 1 Einheit im Monat
   *[other] { $count } Einheiten im Monat
}
contract-next-due = Nächster Abrechnungszeitraum ab { $day }
contract-pause-open = Pause seit { $first } ohne festes Ende, nächster Blick darauf { $check }
contract-pause = Pause { $days }
contract-received = Kündigung durch { $given_by }, Eingang { $day }
contract-you = dich
contract-ended-term-end = Regulär zum { $day }
contract-ended-date = Auf Wunsch zum { $day }
contract-ended-set = Vom Studio festgelegt: { $day }
contract-ended-immediate = Vorzeitig zum { $day }
contract-ended-goodwill = Aus Kulanz zum { $day }
contract-earlier = Früher:
contract-over = { $plan } ({ $number }) · { $days }
contract-over-never-started = { $plan } ({ $number }) · hat nie begonnen
contract-none = <b>{ $customer } hat keinen Vertrag.</b>
contract-plan-missed = { $customer } hat keinen Vertrag „{ $plan }“. Das gibt es:

# When it can end
contract-no-receipt = <b>Es gibt noch keine Kündigungsbestätigung.</b> Der Stand:
explain-contract = { $customer } · { $plan } ({ $number })
explain-earliest = <b>Frühestes Ende: { $end }</b>
explain-earliest-line = Frühestens ginge es zum { $end }:
explain-yes = <b>Ja, zum { $wanted } geht es.</b>
explain-no = <b>Nein, zum { $wanted } geht es regulär nicht.</b>
explain-between = <b>Nicht genau zum { $wanted }.</b>
explain-before = Davor: Ende { $end }, Kündigung spätestens am { $last }
explain-after = Danach: Ende { $end }, Kündigung spätestens am { $last }
explain-deadline = Dafür muss die Kündigung spätestens am { $last } eingehen.
explain-missed = Dafür hätte die Kündigung spätestens am { $last } eingehen müssen.
explain-steady = <b>Das gilt bei Eingang bis { $last }.</b> Einen Tag später ({ $after }) wäre es der { $end }.
explain-next-day = Bei Eingang einen Tag später ({ $after }) wäre es der { $end }.
explain-goodwill = Ein anderer Tag geht nur aus Kulanz, einvernehmlich oder aus wichtigem Grund.
explain-by-consent = Ein anderer Tag geht nur, wenn das Studio zustimmt, oder aus wichtigem Grund.
explain-terminated = <b>Schon gekündigt, letzter Tag { $end }</b>
explain-terminated-same = Kündigung eingegangen am { $received }:
explain-terminated-other = Kündigung eingegangen am { $received }. Ohne eigens festgelegten Tag wäre es:
explain-change-first = Für den { $wanted } müsste das Enddatum geändert werden.
explain-by-itself = <b>Endet von selbst: { $end }</b>
explain-used-up = <b>Die Karte gilt, bis ihre letzte Einheit verbraucht ist.</b>
explain-never-starting = <b>Schon gekündigt: Der Vertrag beginnt nicht.</b>
explain-no-notice-needed = Eine Kündigung ist nicht nötig.
explain-over-before = Am { $wanted } ist es also schon vorbei.
explain-never-starts = <b>Heute gekündigt, würde der Vertrag gar nicht erst beginnen.</b>

# Which end in a period
endings-ahead = { $days ->
    [one] der nächste Tag
   *[other] die nächsten { $days } Tage
}
endings-from = ab { $day }, { $days } Tage
endings-ended = { $count ->
    [one] 1 Vertrag ist zu Ende gegangen
   *[other] { $count } Verträge sind zu Ende gegangen
}
endings-end = { $count ->
    [one] 1 Vertrag endet
   *[other] { $count } Verträge enden
}
endings-renew = { $count ->
    [one] 1 Vertrag läuft ohne Kündigung weiter
   *[other] { $count } Verträge laufen ohne Kündigung weiter
}
endings-renew-too = { $count ->
    [one] 1 läuft ohne Kündigung weiter
   *[other] { $count } laufen ohne Kündigung weiter
}
endings-head = <b>{ $what }</b>
endings-head-both = <b>{ $ends }</b>, { $renews }
endings-none = <b>Kein Vertrag endet.</b>
endings-entry = <b>{ $day }</b> · { $customer } · { $plan } ({ $number })
endings-why-terminated = gekündigt, Eingang { $received }
endings-why-ends-by-itself = endet von selbst
endings-why-renews = verlängert sich um { $length }, kündbar bis { $last }
endings-why-renews-late = verlängert sich um { $length }, die Frist war am { $last } vorbei
endings-why-open-ended = läuft unbefristet weiter, zu diesem Tag kündbar bis { $last }
endings-why-open-ended-late = läuft unbefristet weiter, die Frist für diesen Tag war am { $last } vorbei
endings-button = { $customer } · { $day }
