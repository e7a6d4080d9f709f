# The first run of a studio

intent-studio-set-up = Set the studio up
history-studio-set-up = Studio set up
button-set-up = Let’s go
button-set-up-go-on = Go on setting up
setup-hello = <b>Welcome! Let’s set up { $studio }.</b>
    A few short questions. Each one can wait, and /setup goes on at any time. It only counts once you confirm at the end.
setup-goes-on = <b>On we go.</b> { $count ->
    [one] 1 answer is
   *[other] { $count } answers are
} noted already.
setup-step = <i>Step { $step } of { $of }</i>
setup-later = Later
setup-proposal = <b>Set up { $studio }</b>
setup-done = ✅ <b>{ $studio } is set up.</b>
setup-next = What now? Add what you sell and offer, or bring in your team and your customers.
setup-complete = <b>Everything is set up.</b> /settings shows and changes it. This could come next:
setup-all-later = <b>Fine, that can wait.</b> /setup goes on whenever you like. This works already:
setup-left = Left for now. Your answers are noted and do not count yet; /setup goes on.
