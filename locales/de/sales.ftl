# Selling a plan, and the change from one plan to another

intent-contract-sell = Neuer Vertrag oder neue Karte
intent-contract-change-plan = Den Tarif wechseln
history-contract-sell = Vertrag abgeschlossen
history-contract-change-plan = Tarif gewechselt
request-contract-sell = Neuabschluss { $plan }
request-contract-change-plan = Tarifwechsel zu { $plan }
message-sale = Vertragsbestätigung
message-plan-change = Bestätigung des Tarifwechsels
push-sale = 📄 <b>Willkommen: { $plan } ({ $number })</b>
push-plan-change = 📄 <b>Dein Tarifwechsel ist bestätigt: { $plan } ({ $number })</b>

help-sell = <b>Verkaufen</b>
    <i>Zehnerkarte für { $name }</i>
    <i>{ $name } wechselt zum 1.2. auf Jahresabo</i>
    /verkaufen · /tarifwechsel · /zahlungsart
help-own-new = <b>Neue Karte oder neuer Tarif</b>
    <i>Ich möchte eine Zehnerkarte kaufen</i>
    /verkaufen · /tarifwechsel · /zahlungsart

button-other-plan = Anderer Tarif …
button-login-setting = Einstellungen öffnen
button-sale-book = Kurstag buchen
button-sale-contract = Vertrag ansehen
button-sale-ask = Neuen Tarif anfragen
button-other-course = Anderer Kurs …
button-sale-switch-on = Tarif ändern …
button-sale-payment = Zahlungsart wählen …
button-change-first-day = Ersten Tag ändern

# What is asked
sale-ask-plan-of = Welchen Tarif für { $customer }?
sale-ask-plan-own = Welchen Tarif möchtest du?
sale-plan-monthly = { $plan } · { $price } im Monat
sale-plan-total = { $plan } · { $price }
sale-plan-highlights = <b>{ $plan }</b>: { $highlights }
sale-no-plans = Es ist noch kein Tarif im Angebot.
sale-field-date = Erster Tag
sale-field-group = Preisgruppe
sale-field-schedule = Zahlungsweise
sale-field-payment = Zahlungsart
sale-words-date = Beginn,Start,Startdatum,ab,beginnt
sale-words-group = Gruppe
sale-words-payment = Bezahlung,zahlt per,zahlt
sale-ask-date = Ab welchem Tag?
sale-ask-group = In welcher Preisgruppe? Tippe an oder schreib eine neue.
sale-ask-schedule = Monatlich oder in einer Summe?
sale-ask-payment = Wie wird bezahlt?
sale-schedule-monthly = monatlich
sale-schedule-total = in einer Summe
sale-payment-direct-debit = Lastschrift
sale-payment-transfer = Überweisung
sale-payment-cash = bar
sale-payment-card = Kartenzahlung
sale-payment-later = wählt die Kundin oder der Kunde später

# What a sentence says of it, with commas
sale-said-direct-debit = Lastschrift,SEPA,Bankeinzug,Abbuchung
sale-said-transfer = Überweisung,überweist
sale-said-cash = bar,in bar,Barzahlung
sale-said-card = Kartenzahlung,EC,EC-Karte,mit Karte,per Karte,Kreditkarte
sale-said-monthly = monatlich,in Raten,monatsweise
sale-said-total = in einer Summe,auf einmal,im Ganzen,einmalig

# What cannot be taken as it was said
sale-said-price = Preis,kostet,zum Preis von,zu,für,statt
sale-said-instead = statt,anstatt,anstelle von
sale-said-fillers = per,mit,in,zahlt,bezahlt,bezahlung,zahlung,bitte,sie,er,die,der,eine
sale-said-endings = abo,mitgliedschaft,vertrag
sale-price-fixed = ⚠️ Der Preis kommt aus Tarif und Preisgruppe, hier lässt er sich nicht ändern. Einen anderen gibt es mit „Preisgruppe …“ oder mit einem eigenen Tarif.
sale-price-fixed-own = ⚠️ Der Preis steht mit dem Tarif fest.
sale-payment-fixed = ⚠️ Die Zahlungsart steht in diesem Tarif fest: { $method }.
sale-one-at-a-time = ⚠️ Verkauft wird eine nach der anderen: Das ist 1 von { $count }.
sale-one-plan = ⚠️ Verkauft wird eins nach dem anderen: { $other } danach mit einem eigenen Satz.
sale-no-such-day = <b>Den { $said } gibt es nicht.</b>
sale-unknown-plan = <b>{ $plan } gibt es hier nicht.</b>

# The proposal
sale-who = <b>{ $customer }</b> ({ $number }) · neu: { $plan }
sale-starts = <b>Erster Tag: { $day }</b>
sale-concluded = Abgeschlossen am { $day }
sale-last-day = Letzter Tag: { $day }. Endet von selbst, eine Kündigung ist nicht nötig.
sale-card-from = Zu nutzen ab { $day }
sale-card-until = <b>Zu nutzen bis { $day }</b> (die Gültigkeit zählt ab dem Kauf am { $bought })
sale-card-open = <b>Zu nutzen, bis die Einheiten verbraucht sind</b> (gekauft am { $bought })
sale-open-ended = Unbefristet
sale-term-open-ended = Erstlaufzeit bis { $end }, danach unbefristet
sale-term-renews = Erstlaufzeit bis { $end }, danach verlängert um jeweils { $length }
sale-end-initial-term = Erstes mögliches Ende: { $end } ({ $notice }, spätestens am { $last } kündigen)
sale-end-follow-on-term = Erstes mögliches Ende: { $end } ({ $notice }, spätestens am { $last } kündigen)
sale-end-after-initial-term = Erstes mögliches Ende: { $end } ({ $notice }; für den { $term_end } wäre es schon zu spät)
sale-end-after-initial-term-month-end = Erstes mögliches Ende: { $end } ({ $notice } zum Monatsende; für den { $term_end } wäre es schon zu spät)
sale-end-next-term = Erstes mögliches Ende: { $end } ({ $notice }; für den { $term_end } wäre es schon zu spät)
sale-end-open-ended = Jederzeit kündbar, { $notice }: frühestens zum { $end }
sale-end-open-ended-month-end = Zum Monatsende kündbar, { $notice }: frühestens zum { $end }
sale-end-ends-by-itself = Endet von selbst am { $end }, eine Kündigung ist nicht nötig.
sale-end-already-over = Endet von selbst am { $end }, eine Kündigung ist nicht nötig.

sale-price-monthly = 💶 { $price } im Monat · Preisgruppe { $group }
sale-price-total = 💶 { $price } in einer Summe · Preisgruppe { $group }
sale-later-monthly = Ab { $day }: { $price } im Monat
sale-later-total = Ab { $day }: { $price } je Laufzeit, in einer Summe
sale-pays = Zahlungsart: { $method }
sale-pays-open = Zahlungsart: noch offen, { $customer } wählt später
sale-joins-group = { $customer } kommt damit in die Preisgruppe { $group } (bisher { $before }). Das gilt ab der nächsten Rechnung auch für andere Verträge.

sale-bill-now = 🧾 jetzt: { $period } · { $amount }, fällig { $due }
sale-bill-now-plain = 🧾 jetzt: { $amount }, fällig { $due }
sale-bill-issued = 🧾 { $number } · { $period } · { $amount }, fällig { $due }
sale-bill-issued-plain = 🧾 { $number } · { $amount }, fällig { $due }
sale-bills-more = 🧾 … und { $count } weitere, zusammen { $sum }
sale-bills-none = 🧾 Heute wird noch nichts berechnet.
sale-upcoming = Später fällig: { $parts }
sale-upcoming-more = Später fällig: { $parts } …
sale-upcoming-part = { $amount } am { $day }
sale-total = Zusammen bis zum ersten möglichen Ende am { $day }: { $sum }
sale-total-term = Zusammen bis { $day }: { $sum }

sale-units = 🎫 { $count ->
    [one] 1 Einheit
   *[other] { $count } Einheiten
}
sale-units-per-month = 🎫 { $count ->
    [one] 1 Einheit im Monat
   *[other] { $count } Einheiten im Monat
}
sale-enrolled = 📅 { $course }: { $count ->
    [one] fest eingebucht am { $days }
   *[other] fest eingebucht an { $count } Terminen: { $days }
}
sale-enrolled-on = … und jeder weitere Termin, solange der Vertrag läuft
sale-no-days = 📅 { $course }: In dieser Zeit ist kein Platz an einem Termin frei.
sale-full-waits = Ausgebucht, Platz auf der Warteliste: { $days }
sale-full-skips = Ausgebucht, ausgelassen: { $days }
sale-day = { $day }
sale-days-to = { $days } … bis { $last }

contract-card-open = Läuft, bis die Einheiten verbraucht sind.
sale-push-monthly = { $price } im Monat
sale-push-total = { $price } in einer Summe
sale-done-contract = ✅ <b>Abgeschlossen: Vertrag { $number }</b>
sale-done-card = ✅ <b>Verkauft: Karte mit Vertrag { $number }</b>

note-sale-login-needed = Das Studio verlangt eine Anmeldung im Chat, und hier ist noch niemand verbunden.
note-sale-in-past = Der erste Tag { $starts_on } liegt in der Vergangenheit.
note-sale-again = Für diesen Tarif läuft schon der Vertrag { $number }.
note-sale-again-card = Von diesem Tarif gibt es schon eine Karte: { $number }, { $left ->
    [one] noch 1 Einheit übrig
   *[other] noch { $left } Einheiten übrig
}.
note-sale-inactive-from = Ab { $from_day } ist eine Abmeldung vorgemerkt.
note-sale-base-price = Für die Preisgruppe { $group } hat { $plan } keinen eigenen Preis: Es gilt der Grundpreis.
note-sale-no-place = { $course } hat in dieser Zeit keinen freien Platz. Verkauft wird damit kein einziger Termin; berechnet wird trotzdem.
note-sale-fewer-days = { $course } hat nur noch { $days } freie Termine für { $units } Einheiten. Die übrigen Einheiten bleiben auf der Karte; berechnet wird der ganze Preis.
note-sale-invoice-gaps = Auf der Rechnung { $missing ->
    [address] fehlt noch die Anschrift des Studios
    [tax_number] fehlt noch die Steuernummer
   *[both] fehlen noch Anschrift und Steuernummer des Studios
}; sie muss sie nennen (§ 14 UStG). Trag das vor dem Verkauf in den Einstellungen ein.
note-sale-sold-today = Heute um { $at } Uhr schon verkauft: { $plan } ({ $number }), von { $by }.
note-sale-sold-today-own = Heute um { $at } Uhr hast du schon verkauft: { $plan } ({ $number }).

refusal-plan-not-on-sale = { $plan } ist nicht im Angebot. Schalte den Tarif erst ein oder nimm einen anderen.
refusal-customer-inactive = { $customer } ist abgemeldet (inaktiv ab { $inactive_from }). Zuerst reaktivieren, dann verkaufen.
refusal-course-needed = { $plan } braucht einen Kurs: Damit wird man fest eingebucht. Nenne bitte den Kurs.
refusal-course-not-offered = { $course } findet nicht mehr statt. Nimm bitte einen anderen Kurs.
refusal-payment-method-not-enabled = Diese Zahlungsart bietet das Studio nicht an. In den Einstellungen lässt sie sich einschalten.
refusal-over-already = { $plan } wäre mit diesem ersten Tag schon am { $ends_on } zu Ende gewesen. Nimm bitte einen späteren Tag.
refusal-starts-after-its-end = { $plan } wäre schon am { $ends_on } zu Ende und kann nicht erst am { $starts_on } beginnen: Die Gültigkeit zählt ab dem Kauf.
refusal-schedule-not-possible = { $plan } lässt sich { $schedule ->
    [monthly] nicht monatlich
   *[total] nicht in einer Summe
} bezahlen.

# What a customer sees before asking
button-send-request = Anfrage ans Studio schicken
sale-own-head = <b>Deine Anfrage: { $plan }</b>
sale-own-change = <b>Deine Anfrage: { $plan } ab { $day }</b> statt { $old } ({ $contract }), bis { $last }
sale-own-monthly = 💶 { $price } im Monat
sale-own-total = 💶 { $price } in einer Summe
sale-own-pays = Zahlungsart: { $method }
sale-own-bill = 🧾 Gleich mit dem Abschluss: { $amount }, fällig { $due }
sale-own-studio = 📨 Noch ist nichts abgeschickt. Das Studio sieht deine Anfrage und entscheidet; vorher kostet sie nichts.

# The change of a plan
change-plan-who = <b>{ $customer }</b> ({ $number }) · { $old } ({ $contract }) → { $plan }
change-plan-what = <b>{ $plan } ab { $day }</b>
change-plan-end = { $old } ({ $contract }):
change-plan-ends-already = Endet wie schon festgelegt am { $day }.
change-plan-agreed = Dem Wechsel zu diesem Tag stimmen beide Seiten zu; das ist vermerkt.
change-plan-kept = { $count ->
    [one] 1 gebuchter Termin geht auf den neuen Vertrag über.
   *[other] { $count } gebuchte Termine gehen auf den neuen Vertrag über.
}
change-plan-dropped = { $count ->
    [one] 1 gebuchter Termin danach entfällt: { $days }
   *[other] { $count } gebuchte Termine danach entfallen: { $days }
}
change-plan-lasting = Stornorechnungen und Korrekturen bleiben in jedem Fall.
change-plan-done = ✅ <b>Gewechselt: Vertrag { $number }</b>
change-plan-push-old = { $old } ({ $contract }) endet am { $day }.
change-plan-none-of = <b>{ $customer } hat keinen Vertrag, der gewechselt werden kann.</b> Karten bleiben, bis sie verbraucht sind; ein neuer Tarif kommt dazu.
change-plan-none-own = <b>Du hast keinen Vertrag, der gewechselt werden kann.</b> Karten bleiben, bis sie verbraucht sind; ein neuer Tarif kommt dazu.
refusal-same-plan = { $customer } ist mit { $contract } ({ $number }) schon in diesem Tarif.
refusal-card-stays = { $contract } ({ $number }) ist eine Karte. Sie bleibt, bis sie verbraucht ist; ein neuer Tarif kommt dazu.
refusal-plan-is-card = { $plan } ist eine Karte, { $contract } ({ $number }) eine Mitgliedschaft: Gewechselt wird nur zwischen Mitgliedschaften und Kursen. Verkaufe die Karte dazu, und beende den Vertrag mit einer Kündigung.
refusal-change-in-past = Der { $starts_on } liegt in der Vergangenheit. Gewechselt wird frühestens zu heute, { $today }.
refusal-change-before-start = { $contract } ({ $number }) beginnt erst am { $contract_starts_on }. Gewechselt werden kann frühestens am Tag danach.
refusal-ends-before = { $contract } ({ $number }) endet schon am { $ends_on }. Ein Vertrag ab { $starts_on } ist kein Wechsel, sondern ein neuer Abschluss; nahtlos wechseln geht am Tag nach dem Ende.
