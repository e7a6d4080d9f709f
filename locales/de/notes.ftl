# Yellow notes: never a block, the studio decides (wording.note_lines puts the sign in front)

note-binding-over-two-years = Erstlaufzeit { $found }: Gegenüber Verbrauchern sind mehr als zwei Jahre Bindung ab Abschluss unwirksam ({ $paragraph }).
note-fixed-renewal-void = Verlängerung um jeweils { $found }: Gegenüber Verbrauchern ist das bei Abschlüssen seit dem 01.03.2022 unwirksam, erlaubt ist nur unbefristet mit höchstens 1 Monat Frist ({ $paragraph }). Was dann gilt, entscheidet ihr.
note-renewal-over-one-year = Verlängerung um jeweils { $found }: Gegenüber Verbrauchern sind mehr als { $allowed } unwirksam ({ $paragraph }).
note-notice-over-one-month = Kündigungsfrist { $found }: Gegenüber Verbrauchern ist mehr als { $allowed } unwirksam ({ $paragraph }).
note-notice-over-three-months = Kündigungsfrist { $found }: Gegenüber Verbrauchern sind mehr als { $allowed } unwirksam ({ $paragraph }).
note-month-end-not-any-time = Kündigung nur zum Monatsende: Nach der Erstlaufzeit muss gegenüber Verbrauchern jederzeit gekündigt werden können; ob das genügt, ist ungeklärt ({ $paragraph }).
note-end-by-statute = Ist die Kündigungsfrist unwirksam, gilt die gesetzliche (§ 621 BGB): Dann endet der Vertrag schon am { $ends_on }. Was gilt, entscheidet ihr.
note-pause-runs-on = Die Kündigungsfrist läuft in der Pause vom { $paused_from } bis { $paused_until } weiter.
note-pause-runs-on-open = Die Kündigungsfrist läuft in der Pause ab { $paused_from } weiter.
note-pause-adds-nothing = Die Kündigungsfrist läuft in der Pause vom { $paused_from } bis { $paused_until } weiter, und die Laufzeit verlängert sich nicht.
note-in-time-by-190 = Anders gezählt (§ 190 BGB: ab dem Ende der vorigen Laufzeit) wäre die Kündigung noch rechtzeitig, und der Vertrag endete am { $ends_on }. Im Zweifel gilt das für die Kundin oder den Kunden Günstigere.
note-card-units-rest = { $left ->
    [one] Auf der Karte ist heute noch 1 Einheit. Ab { $from_day } ist sie nicht mehr zu verbrauchen; sie ruht, gelöscht wird sie nicht.
   *[other] Auf der Karte sind heute noch { $left } Einheiten. Ab { $from_day } sind sie nicht mehr zu verbrauchen; sie ruhen, gelöscht werden sie nicht.
}
note-card-price-stays = Der Preis der Karte bleibt berechnet; erstatten geht mit einer Stornorechnung.
note-access-ends = ⚠️ { $customer } ist ab { $day } als inaktiv vorgemerkt. Das bleibt davon unberührt.
