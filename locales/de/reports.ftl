# Figures of a period, and the file for the tax adviser

intent-report-show = Zahlen eines Zeitraums
intent-accounts-export = Die Datei für den Steuerberater

reports-head = <b>{ $period }: { $invoiced } in Rechnung gestellt, { $paid } bezahlt</b>
reports-until-today = { $days }, heute mitgezählt
reports-days = { $days }

reports-contracts = <b>Mitgliedschaften und Kursverträge</b>
reports-contract-figures = { $begun } begonnen · { $ended } beendet · { $running } laufend ({ $change })
reports-cards = Karten: { $sold } verkauft · { $left } mit Einheiten

reports-money = <b>Geld</b>
reports-invoiced = In Rechnung gestellt: { $sum }
reports-sum-invoice = Rechnungen: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-correction = Korrekturen: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-reversal = Stornorechnungen: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-payment = Bezahlt: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-sum-refund = Ausgezahlt: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }
reports-open = Offen am { $day }: { $sum }{ $count ->
        [0] { "" }
       *[other] { " " }({ $count })
    }, nichts überfällig
reports-open-overdue = Offen am { $day }: { $sum } ({ $count }), davon überfällig { $late } ({ $late_count })

reports-units = <b>Einheiten</b>
    { $used } verbraucht · { $resting } ruhend am { $day }

reports-no-courses = <b>Kurse</b>
    Kein Kurstag in dieser Zeit.
reports-courses = <b>Kurse</b>
    { $booked ->
        [one] 1 Buchung
       *[other] { $booked } Buchungen
    } · { $missed } nicht erschienen · { $late } zu spät abgesagt
reports-course = { $course }: { $booked } von { $places } Plätzen ({ $percent } %), { $days ->
        [one] 1 Kurstag
       *[other] { $days } Kurstage
    }

button-ledger = CSV für den Steuerberater
refusal-nothing-reported-yet = Ab { $first } gibt es noch keine Zahlen: Diese Zeit liegt noch vor uns. /auswertung zeigt den laufenden Monat.

ledger-head = <b>{ $period } für den Steuerberater: { $count ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    }</b>
ledger-empty = <b>{ $period }: nichts für den Steuerberater.</b>
    Keine Rechnung, keine Zahlung und keine Auszahlung in dieser Zeit.

# In the file
ledger-file = steuerberater
ledger-column-kind = Art
ledger-column-number = Nummer
ledger-column-day = Datum
ledger-column-customer-number = Kundennummer
ledger-column-customer = Name
ledger-column-contract = Vertrag
ledger-column-net = Netto
ledger-column-tax = Umsatzsteuer
ledger-column-rate = Steuersatz %
ledger-column-gross = Brutto
ledger-column-refers-to = Bezug
ledger-column-period-from = Leistung von
ledger-column-period-until = Leistung bis
ledger-column-method = Zahlungsart
ledger-column-tax-note = Steuerhinweis
ledger-invoice = Rechnung
ledger-correction = Korrektur
ledger-reversal = Stornorechnung
ledger-payment = Zahlung
ledger-refund = Auszahlung
ledger-method-direct-debit = Lastschrift
ledger-method-transfer = Überweisung
ledger-method-cash = Bar
ledger-method-card = Kartenzahlung
ledger-method-import = Übernommen
ledger-tax-note-small-business = § 19 UStG
ledger-tax-note-exempt = § 4 Nr. 21, 22 UStG
