# Messages to customers after a change. The first lines name them in proposals.

message-termination = Kündigungsbestätigung
message-ends-anyway = Eingangsbestätigung
message-end-changed = Bestätigung des neuen Enddatums
message-termination-withdrawn = Bestätigung der Rücknahme
message-invoice-credited = Mitteilung zur Rechnung
message-undone = Mitteilung, dass es zurückgenommen ist

push-termination = { $given_by ->
    [studio] 📄 <b>Dein Vertrag { $plan } ({ $number }) endet am { $ends_on }.</b>
        Das Studio hat ihn gekündigt, erklärt am { $received }.
   *[customer] 📄 <b>Deine Kündigung ist bestätigt.</b>
        { $plan } ({ $number }), eingegangen am { $received }. Letzter Tag ist { $ends_on }.
}
push-ends-anyway = { $given_by ->
    [studio] 📄 <b>Dein Vertrag { $plan } ({ $number }) endet am { $ends_on }.</b>
        Er läuft an diesem Tag von selbst aus; vermerkt am { $received }.
   *[customer] 📄 <b>Deine Kündigung ist eingegangen.</b>
        { $plan } ({ $number }), eingegangen am { $received }. Der Vertrag endet ohnehin am { $ends_on }, du musst nichts weiter tun.
}
push-used-up-anyway = { $given_by ->
    [studio] 📄 <b>Deine Karte { $plan } ({ $number }) gilt, bis ihre letzte Einheit verbraucht ist.</b>
        Sie läuft von selbst aus; vermerkt am { $received }.
   *[customer] 📄 <b>Deine Kündigung ist eingegangen.</b>
        { $plan } ({ $number }), eingegangen am { $received }. Die Karte gilt, bis ihre letzte Einheit verbraucht ist, und verlängert sich nicht; du musst nichts weiter tun.
}
push-never-starts = { $given_by ->
    [studio] 📄 <b>Dein Vertrag { $plan } ({ $number }) beginnt nicht.</b>
        Das Studio hat ihn vor dem Beginn am { $starts_on } beendet, erklärt am { $received }.
   *[customer] 📄 <b>Deine Kündigung ist bestätigt.</b>
        { $plan } ({ $number }), eingegangen am { $received }. Der Vertrag beginnt am { $starts_on } gar nicht erst.
}
push-end-refund = 💶 Du bekommst { $amount } zurück.
push-end-credit = 💶 { $amount } sind deinem Kundenkonto gutgeschrieben; es steht damit bei { $balance }.
push-end-open = 🧾 Noch zu zahlen: { $amount } für { $period }
push-end-open-number = 🧾 Noch zu zahlen: { $amount } ({ $number })
push-end-changed = 📄 <b>Neues Enddatum für { $plan } ({ $number }): { $ends_on }</b>
    Bisher war es der { $old }.
push-termination-withdrawn = 📄 <b>Die Kündigung ist zurückgenommen.</b>
    { $plan } ({ $number }) geht weiter wie zuvor. Schön, dass du bleibst!
push-invoice-credited-cancel = 🧾 <b>Die Rechnung { $number } über { $amount } ist storniert.</b>
    Die Stornorechnung hat die Nummer { $document }.
push-invoice-credited-correct = 🧾 <b>Die Rechnung { $number } ist korrigiert: { $new } statt { $amount }.</b>
    Die korrigierte Rechnung hat die Nummer { $document }.
push-undone = ↩️ <b>Das Studio hat eine Änderung zurückgenommen: { $what }.</b>
    Es gilt wieder, was vorher galt.
