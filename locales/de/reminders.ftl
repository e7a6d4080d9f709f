# Reminders (pushes)

remind-owner-head = { $count ->
    [one] 🔔 <b>Ein Vertrag endet bald</b>
   *[other] 🔔 <b>{ $count } Verträge enden bald</b>
}
remind-owner-terminated = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), gekündigt
remind-owner-by-itself = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), läuft von selbst aus
remind-owner-followed = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), weiter ab { $next_from } mit { $next }
remind-owner-button = { $customer }
remind-customer-terminated = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Möchtest du weitermachen, schreib mir einfach „doch nicht kündigen“.
remind-customer-by-studio = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }.
remind-customer-by-itself = 🔔 <b>{ $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Wie es danach weitergehen kann, sagt dir das Studio gern.
remind-customer-followed = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Ab { $next_from } geht es mit { $next } weiter, du musst nichts tun.
button-my-contract = Meinen Vertrag ansehen
