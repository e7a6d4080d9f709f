# The first run of a studio

intent-studio-set-up = Das Studio einrichten
history-studio-set-up = Studio eingerichtet
button-set-up = Los geht’s
button-set-up-go-on = Einrichtung fortsetzen
setup-hello = <b>Willkommen! Richten wir { $studio } ein.</b>
    Ein paar kurze Fragen. Jede kann warten, und mit /einrichten geht es jederzeit weiter. Es gilt erst, wenn du am Ende bestätigst.
setup-goes-on = <b>Weiter geht’s.</b> { $count ->
    [one] 1 Antwort ist
   *[other] { $count } Antworten sind
} schon notiert.
setup-step = <i>Schritt { $step } von { $of }</i>
setup-later = Später
setup-proposal = <b>{ $studio } einrichten</b>
setup-done = ✅ <b>{ $studio } ist eingerichtet.</b>
setup-next = Und jetzt? Lege an, was du verkaufst und anbietest, oder hol dein Team und deine Kunden dazu.
setup-complete = <b>Es ist alles eingerichtet.</b> /einstellungen zeigt und ändert es. Das könnte als Nächstes kommen:
setup-all-later = <b>Gut, das wartet.</b> Mit /einrichten geht es weiter, wann du willst. Das geht auch so schon:
setup-left = Pause gemacht. Deine Antworten sind notiert und gelten noch nicht; mit /einrichten geht es weiter.
