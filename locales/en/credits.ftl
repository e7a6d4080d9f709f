# What is left on a card

units-left = <b>{ $left } of { $units } units left</b>, to be used by { $until }
units-left-no-end = <b>{ $left } of { $units } units left</b>
units-left-together = <b>{ $count ->
    [one] 1 unit left
   *[other] { $count } units left
}</b>, on { $cards } cards
units-nothing = <b>No usable units.</b>
units-whose = { $customer }
units-only-card-of = { $customer } · { $plan } ({ $number }), { $used } used
units-only-card = { $plan } ({ $number }), { $used } used
units-card = { $plan } ({ $number }): { $left } of { $units } left, { $used } used
    { $standing }
units-not-of-plan = No { $plan }, but there is:
units-standing-usable = to be used by { $until }
units-standing-usable-no-end = no end date
units-standing-used-up = used up
units-standing-future = usable from { $bought } on
units-standing-paused = rests while the contract is paused
units-standing-expired-contestable = expired after { $until }; the units rest, the studio may still accept them
units-standing-expired = time-barred
units-standing-ended = ended on { $until }; the units rest
units-no-card = <b>No card.</b>
units-no-card-of = <b>{ $customer } has no card.</b>
units-monthly = { $plan }: { $count ->
    [one] 1 unit a month
   *[other] { $count } units a month
}
