# Annulling a contract (Widerruf)

annul-what = <b>Widerruf: Der Vertrag gilt als nie geschlossen.</b>
annul-done = ✅ <b>Widerrufen. Der Vertrag gilt als nie geschlossen.</b>
annul-received = Widerruf durch { $customer }, Eingang { $on }
annul-in-time = Rechtzeitig: 14 Tage ab Abschluss am { $concluded }, also bis { $deadline }
annul-late = Zu spät, also Kulanz: Die 14 Tage ab Abschluss am { $concluded } sind seit { $deadline } vorbei.
annul-access = Der Zugang endet sofort.
annul-no-invoice = Es gibt keine Rechnung zurückzunehmen.
annul-compensation = 🧾 Wertersatz für die Nutzung: neue Rechnung über { $amount }, sofort fällig
annul-units = 🎟 Einheiten zurückgenommen: { $count }, schon genutzt: { $used }
annul-compensation-unclear = Das ist kein Betrag. Schreib zum Beispiel „10“ oder „12,50“.
annul-late-open = ⚠️ Die Widerrufsfrist ist seit { $deadline } vorbei. Ihr entscheidet: als ordentliche Kündigung nehmen, aus Kulanz rückabwickeln oder den Vertrag weiterlaufen lassen.
ask-annul-note = Die Widerrufsfrist ist seit { $deadline } vorbei. Aus Kulanz geht es trotzdem: Aus welchem Grund?
ask-annul-reason = <b>Aus Kulanz rückabwickeln?</b> Schreib den Grund dafür. Danach siehst du, was passieren würde, und bestätigst erst dann.
ask-annul-compensation = Wie viel Wertersatz für das, was schon genutzt wurde? Zum Beispiel „10“ oder „12,50“; „0“ für nichts.
button-compensation = Wertersatz …
button-no-compensation = Kein Wertersatz
button-annul = Stattdessen Widerruf (bis { $day })
button-annul-goodwill = Stattdessen rückabwickeln

# A withdrawal that came too late
annul-as-notice = <b>Widerruf nach der Frist (bis { $deadline }): gilt als ordentliche Kündigung, Eingang { $received }.</b>
annul-as-notice-done = ✅ <b>Als ordentliche Kündigung angenommen.</b>
annul-granted-as-notice = 📨 Dein Widerruf kam nach der Frist und gilt als Kündigung. Die Bestätigung mit dem Enddatum folgt.
annul-declined-late = <b>Für einen Widerruf ist es zu spät: Die Frist lief bis { $deadline }.</b> Dein Vertrag läuft weiter. Möchtest du ihn kündigen, zählt der Eingang schon ab { $at } Uhr.
button-annul-as-notice = Als ordentliche Kündigung nehmen …
button-annul-as-goodwill = Aus Kulanz rückabwickeln …
button-annul-after-all = ‹ Zurück
button-annul-too-late = Zu spät, Vertrag läuft weiter
button-annul-give-notice = Vertrag kündigen …
push-annul-as-notice = 📄 <b>Dein Widerruf kam nach der Frist und gilt als Kündigung.</b>
    Die Widerrufsfrist lief bis { $deadline }. { $has_end ->
    [0] { $plan } ({ $number }) gilt, bis die letzte Einheit verbraucht ist.
   *[other] { $plan } ({ $number }) endet am { $ends_on }, Eingang { $received }.
}

intent-contract-annul = Einen Vertrag widerrufen
request-contract-annul = Widerruf
history-contract-annul = Vertrag widerrufen
undo-of-contract-annul = Widerruf
undo-then-contract-annul = Der Vertrag läuft wieder wie vor dem Widerruf.
undo-restored-units-again = { $count ->
    [one] 🎟 1 Einheit ist wieder da
   *[other] 🎟 { $count } Einheiten sind wieder da
}
message-contract-annulled = Bestätigung des Widerrufs
push-contract-annulled = 📄 <b>Dein Widerruf ist bestätigt.</b>
    { $plan } ({ $number }), eingegangen am { $received }. Der Vertrag gilt als nie geschlossen, dein Zugang ist beendet.
push-annulled-refund = Du bekommst { $amount } zurück.
push-annulled-account = { $amount } stehen auf deinem Kundenkonto.
push-annulled-compensation = Für das, was du schon genutzt hast, berechnen wir { $amount } Wertersatz.
contract-state-annulled = widerrufen
contract-annulled = Widerruf durch { $given_by }, Eingang { $day }
contract-over-annulled = { $plan } ({ $number }), widerrufen
refusal-annulment-too-late = <b>Die Widerrufsfrist war am { $deadline } vorbei</b>, der Widerruf kam am { $received_on }. Aus Kulanz geht es mit einem Grund, sonst mit einer Kündigung.
refusal-already-annulled = <b>Dieser Vertrag ist schon widerrufen.</b> Es ist nichts weiter zu tun.
refusal-compensation-too-high = <b>{ $wanted } Wertersatz sind zu viel</b>: Für den Vertrag wurden höchstens { $most } verlangt. Nenne bitte einen kleineren Betrag.
data-word-contracts-end-mode-annulment = Widerruf
