# Ending a contract (Kündigung)

terminate-what = Kündigung durch { $given_by }, Eingang { $on }
given-by-studio = das Studio
terminate-ends = <b>Vertragsende: { $ends_on }</b>
terminate-ends-anyway = <b>Endet ohnehin am { $ends_on }.</b> Trotzdem den Eingang vermerken?
terminate-ended-anyway = <b>Vertragsende wie vereinbart: { $ends_on }</b>
terminate-used-up-anyway = <b>Die Karte gilt, bis ihre letzte Einheit verbraucht ist.</b> Trotzdem den Eingang vermerken?
terminate-used-up = <b>Die Karte gilt wie vereinbart, bis ihre letzte Einheit verbraucht ist.</b>
terminate-never-starts = <b>Der Vertrag beginnt gar nicht erst</b>, er war ab { $starts_on } vereinbart.
terminate-reason = Grund: { $reason }
button-settle-cancel = { $number } stornieren …
button-settle-price = Preis zurückgeben …
button-settle-correct = { $number } korrigieren …
terminate-other-ends = Zugang bis { $access }, Abrechnung bis { $billing }
terminate-before-start = Eingang vor Vertragsbeginn am { $starts_on }: Die Frist läuft ab dem Eingang.
terminate-basis-good-cause = Außerordentlich, aus wichtigem Grund (§ 314 BGB). Ob er trägt, entscheidet ihr. Ordentlich wäre es: { $regular }
terminate-basis-good-cause-decided = Außerordentlich, aus wichtigem Grund (§ 314 BGB). Ordentlich wäre es: { $regular }
terminate-basis-agreement-decided = Einvernehmlich, durch Aufhebungsvereinbarung. Ordentlich wäre es: { $regular }
terminate-basis-agreement = Einvernehmlich, durch Aufhebungsvereinbarung. Ordentlich wäre es: { $regular }
terminate-goodwill = Früher als regulär, also Kulanz. Regulär wäre es: { $regular }
terminate-wanted-day = Auf Wunsch zu diesem Tag. Frühestens wäre es: { $regular }
terminate-no-invoice = Keine gestellte Rechnung ist betroffen.
terminate-no-later = Für die Zeit nach dem { $last } kommt keine neue Rechnung.
terminate-bills-until = Berechnet wird noch bis { $last }; für die Zeit danach kommt keine neue Rechnung.
terminate-detail-contract = Abgeschlossen am { $concluded }
terminate-detail-price = Preis: { $price }
terminate-detail-person = Kundennummer { $number }
terminate-done = ✅ <b>Gekündigt.</b>
terminate-noted = ✅ <b>Eingang vermerkt.</b>

ask-received = Wann ist die Kündigung eingegangen?
received-today = Heute, { $day }
received-yesterday = Gestern, { $day }
ask-end-day = Letzter Tag des Vertrags?
ask-basis = Sofort beenden geht nur mit einer Grundlage. Welche?
basis-good-cause = Wichtiger Grund
basis-agreement = Einvernehmlich
basis-none = Doch zum regulären Termin
ask-cause = Was ist der wichtige Grund? Er bleibt beim Ende des Vertrags vermerkt.
button-give-reason = Grund angeben …
ask-reason-past = { $day } liegt in der Vergangenheit. Aus welchem Grund wird rückdatiert?

# Why a regular end falls on its day
notice-days = { $count ->
    [one] 1 Tag Frist
   *[other] { $count } Tage Frist
}
notice-weeks = { $count ->
    [one] 1 Woche Frist
   *[other] { $count } Wochen Frist
}
notice-months = { $count ->
    [one] 1 Monat Frist
   *[other] { $count } Monate Frist
}
reason-initial-term = { $notice }, Eingang { $received } → letzter Tag der Erstlaufzeit { $term_end } (spätestens am { $last_notice_day } kündbar)
reason-after-initial-term = { $notice }, Eingang { $received } → für den { $term_end } zu spät (spätestens am { $last_notice_day } kündbar), danach unbefristet → { $regular_end }
reason-after-initial-term-month-end = { $notice } zum Monatsende, Eingang { $received } → für den { $term_end } zu spät (spätestens am { $last_notice_day } kündbar), danach unbefristet → { $regular_end }
reason-open-ended = { $notice }, unbefristet, Eingang { $received } → { $regular_end }
reason-open-ended-month-end = { $notice } zum Monatsende, unbefristet, Eingang { $received } → { $regular_end }
reason-follow-on-term = { $notice }, Eingang { $received } → letzter Tag der Anschlusslaufzeit { $term_end } (spätestens am { $last_notice_day } kündbar)
reason-next-term = { $notice }, Eingang { $received } → für den { $term_end } zu spät (spätestens am { $last_notice_day } kündbar), der Vertrag verlängert sich → nächstes Ende { $regular_end }
reason-ends-by-itself = Endet mit der Laufzeit am { $regular_end }, ohne Kündigung
reason-until-used-up = Bis zur letzten Einheit, ohne Kündigung; was übrig bleibt, verjährt nach dem { $regular_end }
reason-already-over = Die Laufzeit war beim Eingang am { $received } schon vorbei, sie endete am { $regular_end }.
reason-never-starts = { $notice }, Eingang { $received } → die Frist endet vor dem ersten Tag.
