# What is left on a card

units-left = <b>{ $left } von { $units } Einheiten übrig</b>, zu verbrauchen bis { $until }
units-left-no-end = <b>{ $left } von { $units } Einheiten übrig</b>
units-left-together = <b>{ $count ->
    [one] 1 Einheit übrig
   *[other] { $count } Einheiten übrig
}</b>, auf { $cards } Karten
units-nothing = <b>Keine nutzbaren Einheiten.</b>
units-whose = { $customer }
units-only-card-of = { $customer } · { $plan } ({ $number }), { $used } verbraucht
units-only-card = { $plan } ({ $number }), { $used } verbraucht
units-card = { $plan } ({ $number }): { $left } von { $units } übrig, { $used } verbraucht
    { $standing }
units-not-of-plan = Keine { $plan }, aber das gibt es:
units-standing-usable = zu verbrauchen bis { $until }
units-standing-usable-no-end = ohne Enddatum
units-standing-used-up = aufgebraucht
units-standing-future = erst ab { $bought } nutzbar
units-standing-paused = ruht, solange der Vertrag pausiert
units-standing-expired-contestable = seit { $until } abgelaufen; die Einheiten ruhen, das Studio kann sie noch gelten lassen
units-standing-expired = verjährt
units-standing-ended = am { $until } beendet; die Einheiten ruhen
units-no-card = <b>Keine Karte.</b>
units-no-card-of = <b>{ $customer } hat keine Karte.</b>
units-monthly = { $plan }: { $count ->
    [one] 1 Einheit im Monat
   *[other] { $count } Einheiten im Monat
}
