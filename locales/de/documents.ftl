# Documents: invoices, statements and receipts on paper, days for a calendar

paper-invoice = Rechnung { $number }
paper-correction = Rechnungskorrektur { $number }
paper-cancellation = Stornorechnung { $number }
paper-page = Seite
paper-number = Rechnungsnummer
paper-issued = Rechnungsdatum
paper-customer-number = Kundennummer
paper-contract = Vertrag
paper-period = Leistungszeitraum
paper-supplied = Leistungsdatum
paper-days = { $days }
paper-foot-tax = Steuernummer/USt-IdNr. { $value }
paper-foot-iban = IBAN { $value }

paper-opening = Vielen Dank für dein Vertrauen. Wir berechnen dir:
paper-replaces = Diese Rechnung tritt an die Stelle der stornierten Rechnung { $number } vom { $day }.
paper-corrects = Korrektur zu { $number } vom { $day } über { $amount }. Es gilt der neue Betrag; die erste Fassung ist damit ersetzt.
paper-cancels = Storno zu { $number } vom { $day } über { $amount }. Aus dieser Rechnung ist nichts mehr zu zahlen.
paper-cancels-part = Teilstorno zu { $number } vom { $day } über { $amount }. Der Rest der Rechnung bleibt bestehen.
paper-item = Leistung
paper-amount = Betrag
paper-service-fee = { $plan }
paper-service-card = { $plan } ({ $units ->
    [one] 1 Einheit
   *[other] { $units } Einheiten
})
paper-service-compensation = Wertersatz nach Widerruf: { $plan }
paper-service-other = Leistungen des Studios
paper-service-reduction = Abzug vom Preis
paper-resting = davon Pause: { $days }
paper-net = Netto
paper-tax = Umsatzsteuer { $rate } %
paper-total = Gesamtbetrag
paper-total-back = Stornobetrag
paper-tax-note-small-business = Es gilt die Steuerbefreiung für Kleinunternehmer nach § 19 UStG; Umsatzsteuer wird nicht ausgewiesen.
paper-tax-note-exempt = Die Leistung ist umsatzsteuerfrei nach § 4 Nr. 21, 22 UStG.
paper-terms = Zahlbar bis zum { $due } ohne Abzug.
paper-terms-transfer = Bitte überweise { $amount } bis zum { $due } auf dieses Konto:
paper-terms-direct-debit = { $amount } buchen wir zum { $due } von deinem Konto ab. Du musst nichts tun.
paper-holder = Empfänger
paper-purpose = Verwendungszweck
paper-code = GiroCode zum Bezahlen
paper-rest = Davon sind noch { $rest } offen; der GiroCode enthält diesen Betrag.

statement-title = Kartenauszug { $plan }
statement-file = Kartenauszug { $number }
statement-at = Stand
statement-bought = Gekauft am
statement-granted = Gutgeschrieben am
statement-course = Nur für
statement-left = { $left } von { $units } Einheiten übrig
statement-usable-until = Zu nutzen bis zum { $day }.
statement-reserved = { $count ->
    [one] 1 weitere Einheit ist schon für einen gebuchten Kurstag vergeben.
   *[other] { $count } weitere Einheiten sind schon für gebuchte Kurstage vergeben.
}
statement-column-day = Tag
statement-column-line = Vorgang
statement-column-units = Einheiten
statement-column-left-after = übrig
statement-line-grant = Gutschrift
statement-line-use = Genutzt
statement-line-use-course = { $course }
statement-line-use-ahead = Gebucht
statement-line-use-ahead-course = { $course } (gebucht)
statement-line-return = Zurück
statement-line-return-course = { $course }: zurück auf die Karte
statement-line-expire = Verfallen
statement-line-correct = Korrektur
statement-line-transfer-in = Von einer anderen Karte
statement-line-transfer-out = Auf eine andere Karte
statement-sum-grant = Gutgeschrieben
statement-sum-use = Genutzt und gebucht
statement-sum-return = Zurückgegeben
statement-sum-expire = Verfallen
statement-sum-correct = Korrigiert
statement-sum-transfer = Übertragen
statement-sum-left = Übrig

receipt-title = Eingangsbestätigung deiner Kündigung
receipt-file = Kündigungsbestätigung { $number }
receipt-number = Nummer
receipt-received = Eingegangen am
receipt-opening = Deine Kündigung ist am { $at } bei uns eingegangen. Das hast du erklärt:
receipt-at = { $at } Uhr
receipt-who = Wer kündigt
receipt-kind = Art
receipt-ordinary = Ordentliche Kündigung
receipt-for-cause = Außerordentliche Kündigung aus wichtigem Grund
receipt-reason = Grund
receipt-wanted = Zum
receipt-next-possible = nächstmöglichen Zeitpunkt
receipt-declared = Wortlaut
receipt-ends = Dein Vertrag endet mit Ablauf des { $day }.
receipt-end-open = Wann dein Vertrag endet, prüfen wir und teilen es dir mit. Der Zeitpunkt des Eingangs steht fest.
receipt-keep = Bitte bewahre diese Bestätigung auf.

calendar-file-contract-dates = Vertrag { $number }
calendar-file-booked-days = Gebuchte Kurse { $number }
calendar-notice = Letzter Tag zum Kündigen: { $subject } ({ $studio })
calendar-notice-why = Bis zu diesem Tag muss eine Kündigung beim Studio sein, damit der Vertrag am { $end } endet.
calendar-end = Letzter Tag: { $subject } ({ $studio })
calendar-pause = Pause: { $subject } ({ $studio })
calendar-booking = { $subject } ({ $studio })
calendar-waiting = Warteliste: { $subject } ({ $studio })

button-pdf = PDF
button-statement = Kartenauszug
button-statement-of = Kartenauszug { $plan } vom { $day }
button-calendar = Kalender (.ics)
paper-comes = <b>Hier ist das PDF.</b>
statement-comes = { $count ->
    [one] <b>Hier ist der Kartenauszug.</b>
   *[other] <b>Hier sind die Kartenauszüge.</b>
}
calendar-comes = <b>Hier sind die Termine für den Kalender.</b> Ändert sich etwas, bringt eine neue Datei den Kalender auf den Stand.
calendar-empty = <b>Keine Termine für den Kalender.</b>
button-receipt = Eingangsbestätigung (PDF)

# Words by which somebody asks for a file
asks-pdf = pdf, pdf-datei, ausdrucken, drucken, kartenauszug, auszug
asks-ics = ics, ical, icalendar, kalender, kalenderdatei, kalendereintrag, kalendereinträge, outlook
asks-receipt = eingangsbestätigung, kündigungsbestätigung
