# One invoice, payments, refunds, accounts and reversals

intent-invoice-show = Eine Rechnung ansehen
intent-invoice-paid = Eine Zahlung eintragen
intent-invoice-reversals = Stornos und Korrekturen
intent-account-show = Das Kundenkonto ansehen
intent-refund-paid = Eine Auszahlung eintragen

help-payments = <b>Zahlungen</b>
    <i>{ $name } hat bezahlt</i>
    <i>20 € auf R-2026-0142 bezahlt</i>
    <i>Alle Lastschriften vom 1.12. bezahlt</i>
    <i>Kundenkonto von { $name }</i>
    /rechnung · /bezahlt · /konto · /erstattung · /stornos

ask-show-invoice = Welche Rechnung? Schreib die Nummer oder den Namen.
invoice-head-invoice = <b>Rechnung { $number }: { $amount }</b>
invoice-head-correction = <b>Korrigierte Rechnung { $number }: { $amount }</b>
invoice-head-cancellation = <b>Stornorechnung { $number }: { $amount }</b>
invoice-head-draft = <b>Entwurf: { $amount }</b>
invoice-period = Für { $days }
invoice-paused = davon ruht: { $days }
invoice-tax = Netto { $net }, { $percent } % USt. { $tax }
invoice-days = Ausgestellt am { $issued }, fällig am { $due }
invoice-stands = Stand: { $state }
invoice-stands-open = Stand: { $state }, noch { $rest }
invoice-credited-part = Ein Teil ist gutgeschrieben: { $amount }
invoice-payment = { $day }: { $amount } ({ $method })
invoice-followed = Ersetzt durch { $by }
payment-kind-moved = umgebucht mit der Korrektur
payment-kind-account = Kundenkonto
payment-kind-import = vor dem Import
button-paid = Bezahlt
button-credit = Gutschreiben
button-delete-draft = Entwurf löschen
button-before = Die Fassung davor

ask-paid-invoice = Welche Rechnung ist bezahlt? Schreib die Nummer oder den Namen.
ask-paid-amount = Wie viel? Schreib den Betrag, zum Beispiel 20 €.
ask-paid-on = Wann ist das Geld gekommen oder gegangen?
ask-paid-method = Wie wurde bezahlt?
paid-amount-unclear = Das ist kein Betrag über null.
paid-what = <b>Zahlung über { $amount } auf { $number }</b>
paid-done = ✅ <b>{ $amount } auf { $number } eingetragen</b>
paid-how = Am { $day }, { $method }
paid-invoice = Rechnung für { $days } über { $amount }
paid-invoice-once = Rechnung über { $amount }
paid-invoice-part = Rechnung für { $days } über { $amount }, bisher offen { $rest }
paid-invoice-part-once = Rechnung über { $amount }, bisher offen { $rest }
paid-whole = Damit ist die Rechnung ganz bezahlt.
paid-rest = Danach bleiben { $rest } offen.
paid-surplus = { $amount } mehr als offen: Das geht aufs Kundenkonto.
paid-many = <b>{ $count ->
    [one] 1 Rechnung
   *[other] { $count } Rechnungen
} als bezahlt eintragen: { $sum }</b>
paid-many-done = ✅ <b>{ $count ->
    [one] 1 Rechnung ist
   *[other] { $count } Rechnungen sind
} als bezahlt eingetragen: { $sum }</b>
paid-many-sure = ⚠️ <b>Wirklich alle { $count }? Zusammen { $sum }.</b>
paid-many-line = { $number } · { $customer } · { $rest }
paid-many-later = { $count ->
    [one] 1 weitere ({ $sum }) ist noch nicht fällig.
   *[other] { $count } weitere ({ $sum }) sind noch nicht fällig.
}
button-paid-later = Alle { $count } offenen
paid-many-more = … und { $count } weitere
button-paid-amount = Anderer Betrag
button-paid-on = Anderer Tag
button-paid-method = Andere Zahlungsart
button-paid-many = Alle { $count } eintragen
button-paid-sure = Ja, alle { $count }

refund-what = <b>{ $amount } an den Kunden ausgezahlt</b>
refund-done = ✅ <b>Auszahlung über { $amount } eingetragen</b>
refund-on = Am { $day }
refund-from-due = Das war zur Auszahlung vorgemerkt.
refund-from-account = Das lag auf dem Kundenkonto.
refund-due-left = Noch auszuzahlen: { $amount }
button-pay-out = Ausgezahlt

account-head = <b>Kundenkonto von { $customer }: { $balance } Guthaben</b>
account-head-own = <b>Dein Kundenkonto: { $balance } Guthaben</b>
account-owes = <b>Kundenkonto von { $customer }: { $balance } Rückstand</b>
account-owes-own = <b>Dein Kundenkonto: { $balance } Rückstand</b>
account-due = Zur Auszahlung vorgemerkt: { $amount }
account-empty = Guthaben wird mit der nächsten Rechnung verrechnet oder ausgezahlt.
account-line = { $day }: { $amount } { $what }
account-from = { " " }aus { $number }
account-to = { " " }für { $number }
account-entry-reversal = Storno
account-entry-overpayment = zu viel bezahlt
account-entry-refund-due = zur Auszahlung vorgemerkt
account-entry-refund-paid = ausgezahlt
account-entry-offset = verrechnet
account-entry-undo = wieder verrechnet
account-entry-opening = Anfangsbestand

reversals-none = <b>Keine Stornos und Korrekturen.</b>
reversals-head = <b>{ $count ->
    [one] 1 Storno
   *[other] { $count } Stornos und Korrekturen
}: { $sum } zurückgenommen</b>
reversals-head-open = <b>{ $count ->
    [one] 1 Storno
   *[other] { $count } Stornos und Korrekturen
}: { $sum } zurückgenommen, davon noch offen { $rest }</b>
reversal-amount = −{ $amount }
reversal-open = Offen: { $account } auf dem Kundenkonto, { $aside } zur Auszahlung vorgemerkt
reversal-offset = Verrechnet mit { $numbers }
reversal-refunded = Ausgezahlt: { $refunded }
reversal-nothing-due = Nichts zurückzugeben, es war nichts bezahlt
reversal-only-open = nur offene
reversal-only-offset = nur verrechnete
reversal-only-refunded = nur ausgezahlte
reversal-only-nothing-due = nur ohne Rückgabe
button-reversals-open = Offene
button-reversals-offset = Verrechnete
button-reversals-refunded = Ausgezahlte
button-reversals-nothing-due = Ohne Rückgabe

credit-part-what-correct = <b>{ $part } von { $number } werden gutgeschrieben: Eine korrigierte Rechnung über { $new } tritt an ihre Stelle.</b>
credit-part-what-cancel = <b>{ $part } von { $number } werden mit einer Stornorechnung zurückgenommen; { $new } bleiben bezahlt.</b>
credit-part-done-correct = ✅ <b>{ $part } von { $number } sind gutgeschrieben: Es gilt die korrigierte Rechnung über { $new }.</b>
credit-part-done-cancel = ✅ <b>{ $part } von { $number } sind mit einer Stornorechnung zurückgenommen; { $new } bleiben bezahlt.</b>
push-invoice-credited-part = 🧾 <b>Von deiner Rechnung { $number } über { $amount } nehmen wir { $part } zurück.</b>
    Das Dokument dazu hat die Nummer { $document }.
button-credit-part = Nur einen Teil
button-credit-whole = Die ganze Rechnung

history-invoice-paid = Zahlung eingetragen
history-refund-paid = Auszahlung eingetragen
undo-of-invoice-paid = Zahlung
undo-then-invoice-paid = Der Betrag ist wieder offen.
undo-of-refund-paid = Auszahlung
undo-then-refund-paid = Das Geld ist wieder auszuzahlen oder liegt wieder auf dem Konto.
undo-restored-payments = { $count ->
    [one] Zurückgenommen: 1 Zahlung über { $amount }
   *[other] Zurückgenommen: { $count } Zahlungen über zusammen { $amount }
}
undo-restored-surplus = Davon lagen { $amount } als Überzahlung auf dem Kundenkonto; sie gehen dort wieder weg.
undo-restored-refund = Zurückgenommen: die Auszahlung über { $amount }

refusal-invoice-already-paid = { $number } ist schon ganz bezahlt.
refusal-paid-in-future = { $wanted } liegt in der Zukunft. Trag die Zahlung ein, wenn das Geld da ist.
refusal-nothing-to-pay = Nenn einen Betrag über null, zum Beispiel 20 €.
refusal-no-open-invoices = Dazu ist keine Rechnung offen. /offen zeigt, was noch zu zahlen ist.
refusal-no-refund-due = Für { $customer } ist nichts auszuzahlen, und auf dem Kundenkonto liegt nichts.
refusal-refund-too-high = { $wanted } sind mehr, als auszuzahlen ist: { $due }.
refusal-part-is-whole = { $number } verlangt nur { $owed }. Schreib „{ $number } stornieren“, um sie ganz zurückzunehmen.

# What is typed below a proposed payment: these words say nothing by themselves
paid-words-filler = nein, doch, nur, sondern, es, waren, war, sind, ist, das, hat, am, in, mit, per, der, die, bitte, lieber, stattdessen, bezahlt, gezahlt, überwiesen, betrag, hoch, auf
paid-words-currency = euro, euros, eur
