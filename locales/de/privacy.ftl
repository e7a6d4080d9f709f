# People's data: given to them, and erased

intent-customer-export = Datenauskunft geben
intent-customer-erase = Personendaten löschen
history-customer-erase = Personendaten gelöscht
history-customer-wipe = Aufbewahrte Empfängerdaten gelöscht
button-export = Datenauskunft
button-erase = Daten löschen …
button-erase-for-good = Endgültig löschen
button-bookings = Gebuchte Kurstage
refusal-customer-erased = Die Daten dieser Person ({ $customer }) sind gelöscht. Hier geht nichts mehr.
refusal-not-erasable-yet = Die Daten von { $customer } können noch nicht gelöscht werden: Es läuft oder fehlt noch etwas. Frag noch einmal, dann siehst du, was.

help-data = <b>Datenschutz</b>
    <i>Daten von { $name } exportieren</i>
    /datenauskunft · /daten_loeschen
help-data-staff = <b>Datenschutz</b>
    <i>Daten von { $name } exportieren</i>
    /datenauskunft

# The export
data-given-of = <b>Datenauskunft für { $customer } ({ $number })</b>
    Zwei Dateien mit allem, was zu dieser Person gespeichert ist: eine zum Lesen, eine für Programme (JSON). Gib sie nur an die Person selbst und leg eure Datenschutzerklärung dazu: Zwecke, Empfänger und Rechte stehen dort.
data-given-own = <b>Deine Daten bei { $studio }</b>
    Zwei Dateien mit allem, was zu dir gespeichert ist: eine zum Lesen, eine für Programme (JSON).
data-file-name = Datenauskunft { $number }
data-head = Datenauskunft · { $studio } · { $number }
    Stand: { $at } Uhr

    Das ist alles, was das Studio zu dir gespeichert hat (Art. 15 und 20 DSGVO). Die JSON-Datei enthält dasselbe mit allen Kennungen und Einzelheiten.
data-foot = Wie lange: Rechnungen und was dazugehört werden 8 Jahre aufbewahrt, Verträge und Kündigungen 6 Jahre, jeweils ab dem Ende des Jahres (§ 147 AO, § 14b UStG). Nachrichten werden nach 48 Stunden geleert.
    Deine Rechte: Du kannst falsche Daten berichtigen und Daten löschen lassen, die nicht mehr gebraucht werden, und dich bei einer Datenschutzbehörde beschweren.
data-value = { $label }: { $value }
data-yes = ja
data-no = nein
data-percent = { $rate } %

data-section-file = Kundendaten
data-section-contracts = Verträge und Karten
data-section-cards = Einheiten: Karten und Monate
data-section-units = Einheiten: einzelne Buchungen
data-section-bookings = Gebuchte Kurstage
data-section-makeups = Nachholansprüche
data-section-invoices = Rechnungen
data-section-payments = Zahlungen
data-section-account = Kundenkonto
data-section-chats = Verbundene Chats
data-section-invitations = Einladungslinks
data-section-reminders = Erinnerungen
data-section-choices = Welche Nachrichten du möchtest
data-section-history = Verlauf der Änderungen
data-section-messages-sent = Gesendete Nachrichten der letzten 48 Stunden

data-field-number = Nummer
data-field-name = Name
data-field-email = E-Mail
data-field-phone = Telefon
data-field-birthday = Geburtstag
data-field-address = Anschrift
data-field-language = Sprache
data-field-price-group = Preisgruppe
data-field-since = Dabei seit
data-field-active = Aktiv
data-field-inactive-from = Inaktiv ab
data-field-external-number = Nummer im früheren System
data-field-plan-name = Tarif
data-field-kind = Art
data-field-state = Stand
data-field-concluded-on = Geschlossen am
data-field-starts-on = Beginn
data-field-fixed-end-on = Endet von selbst am
data-field-initial-term = Erstlaufzeit
data-field-renewal = Danach
data-field-notice = Kündigungsfrist
data-field-renewal-notice = Frist in der Anschlusslaufzeit
data-field-notice-to = Kündbar zum
data-field-price-cents = Preis
data-field-schedule = Zahlungsweise
data-field-renewal-price-cents = Preis in der Anschlusslaufzeit
data-field-renewal-schedule = Zahlungsweise in der Anschlusslaufzeit
data-field-tax-rate = Umsatzsteuer
data-field-refund-cents = Erstattungspreis je Kurseinheit
data-field-payment-method = Zahlungsart
data-field-billed-until = Abgerechnet bis
data-field-bills-on = Nächste Rechnung am
data-field-renews-on = Nächste Laufzeit ab
data-field-units-per-month = Einheiten im Monat
data-field-units = Einheiten
data-field-auto-enrolment = Automatische Einbuchung
data-field-invoice = Rechnung
data-field-course = Kurs
data-field-pauses = Pausen
data-field-received-on = Kündigung eingegangen am
data-field-received-at = Zeitpunkt des Eingangs
data-field-ends-on = Letzter Tag
data-field-access-ends-on = Zugang bis
data-field-billing-ends-on = Abrechnung bis
data-field-end-mode = Art der Kündigung
data-field-end-basis = Grundlage
data-field-given-by = Gekündigt durch
data-field-goodwill = Aus Kulanz
data-field-end-reason = Begründung
data-field-bought-on = Gekauft am
data-field-usable-from = Nutzbar ab
data-field-usable-until = Zu nutzen bis
data-field-extended-on = Verlängert am
data-field-on = Tag
data-field-quantity = Anzahl
data-field-reason = Grund
data-field-source = Bezahlt durch
data-field-attendance = Anwesenheit
data-field-booked-at = Gebucht
data-field-waiting-since = Auf der Warteliste seit
data-field-cancelled-at = Abgesagt
data-field-missed-on = Versäumt am
data-field-valid-until = Gültig bis
data-field-mark = Stand
data-field-issued-on = Ausgestellt am
data-field-due-on = Fällig am
data-field-period-first = Zeitraum von
data-field-period-last = Zeitraum bis
data-field-amount-cents = Betrag
data-field-reduced-cents = Davon erlassen
data-field-credited-cents = Davon storniert
data-field-telegram-id = Telegram-Kennung
data-field-linked-at = Verbunden
data-field-last-used-at = Zuletzt benutzt
data-field-unreachable-at = Nicht erreichbar seit
data-field-expires-at = Gültig bis
data-field-used-at = Benutzt
data-field-revoked-at = Zurückgezogen
data-field-day = Tag
data-field-audience = Für
data-field-planned-at = Geplant
data-field-decided = Ergebnis
data-field-at = Zeitpunkt
data-field-command = Änderung
data-field-actor-kind = Durch
data-field-sentence = Geschrieben
data-field-sent-at = Gesendet
data-field-text = Text
data-field-decided-at = Entschieden
data-field-topic = Worüber
data-field-wanted = Erwünscht

data-word-file-language-de = Deutsch
data-word-file-language-en = Englisch
data-word-chats-language-de = Deutsch
data-word-chats-language-en = Englisch
data-word-contracts-kind-card = Karte
data-word-contracts-kind-week = Wochenvertrag
data-word-contracts-kind-month = Monatsvertrag
data-word-contracts-state-running = läuft
data-word-contracts-state-terminated = gekündigt
data-word-contracts-state-ended = beendet
data-word-contracts-renewal-none = endet von selbst
data-word-contracts-renewal-indefinite = unbefristet
data-word-contracts-notice-to-any-day = jedem Tag
data-word-contracts-notice-to-month-end = Monatsende
data-word-contracts-notice-to-term-end = Ende der Laufzeit
data-word-contracts-schedule-monthly = monatlich
data-word-contracts-schedule-total = einmalig
data-word-contracts-payment-method-direct-debit = Lastschrift
data-word-contracts-payment-method-transfer = Überweisung
data-word-contracts-payment-method-cash = bar
data-word-contracts-payment-method-card = Kartenzahlung
data-word-contracts-end-mode-term-end = zum Ende der Laufzeit
data-word-contracts-end-mode-date = zu einem Tag
data-word-contracts-end-mode-immediate = sofort
data-word-contracts-end-basis-good-cause = wichtiger Grund
data-word-contracts-end-basis-agreement = Vereinbarung
data-word-contracts-given-by-customer = Kundin oder Kunde
data-word-contracts-given-by-studio = Studio
data-word-cards-kind-card = Karte
data-word-cards-kind-monthly = Monat einer Mitgliedschaft
data-word-units-kind-grant = Gutschrift
data-word-units-kind-use = genutzt
data-word-units-kind-return = zurückgegeben
data-word-units-kind-expire = verfallen
data-word-units-kind-correct = Korrektur
data-word-units-kind-transfer = Übertrag
data-word-bookings-state-booked = gebucht
data-word-bookings-state-waiting = auf der Warteliste
data-word-bookings-state-cancelled = abgesagt
data-word-bookings-state-late-cancelled = verspätet abgesagt
data-word-bookings-state-dropped = entfallen
data-word-bookings-state-undone = zurückgenommen
data-word-bookings-source-card = Karte
data-word-bookings-source-enrolment = feste Einbuchung
data-word-bookings-source-membership = Mitgliedschaft
data-word-bookings-source-makeup = Nachholanspruch
data-word-bookings-source-single = noch nichts
data-word-bookings-attendance-present = da gewesen
data-word-bookings-attendance-excused = entschuldigt
data-word-bookings-attendance-no-show = nicht erschienen
data-word-makeups-state-open = offen
data-word-makeups-state-redeemed = eingelöst
data-word-makeups-state-lapsed = verfallen
data-word-invoices-kind-invoice = Rechnung
data-word-invoices-kind-cancellation = Stornorechnung
data-word-invoices-kind-correction = Rechnungskorrektur
data-word-invoices-mark-draft = Entwurf
data-word-invoices-mark-issued = ausgestellt
data-word-invoices-mark-cancelled = storniert
data-word-invoices-mark-corrected = korrigiert
data-word-payments-kind-direct-debit = Lastschrift
data-word-payments-kind-transfer = Überweisung
data-word-payments-kind-cash = bar
data-word-payments-kind-card = Kartenzahlung
data-word-payments-kind-import = aus dem früheren System
data-word-payments-kind-moved = Umbuchung auf ein anderes Dokument
data-word-payments-kind-account = vom oder aufs Kundenkonto
data-word-account-kind-reversal = aus einer Stornierung
data-word-account-kind-overpayment = zu viel gezahlt
data-word-account-kind-refund-due = zur Auszahlung vorgesehen
data-word-account-kind-refund-paid = ausgezahlt
data-word-account-kind-offset = mit einer Rechnung verrechnet
data-word-account-kind-undo = nach einer Rücknahme wieder verrechnet
data-word-account-kind-opening = Anfangsstand
data-word-reminders-kind-contract-ends = Vertragsende
data-word-reminders-kind-pause-begins = Beginn einer Pause
data-word-reminders-kind-pause-ends = bevorstehendes Ende einer Pause
data-word-reminders-kind-pause-over = Ende einer Pause
data-word-reminders-kind-pause-check = Blick auf eine offene Pause
data-word-reminders-kind-digest = Überblick am Morgen
data-word-reminders-kind-request-waiting = wartende Anfrage
data-word-reminders-kind-notice-due = letzter Kündigungstag
data-word-reminders-kind-notice-radar = letzter Kündigungstag
data-word-reminders-kind-renews = Verlängerung
data-word-reminders-kind-invoice-issued = neue Rechnung
data-word-reminders-kind-invoice-corrected = korrigierte Rechnung
data-word-reminders-kind-invoice-overdue = überfällige Rechnung
data-word-reminders-kind-overdue-radar = überfällige Rechnung
data-word-reminders-kind-card-low = wenige Einheiten
data-word-reminders-kind-card-to-use = Karte bald zu nutzen
data-word-reminders-kind-class-tomorrow = Kurs am nächsten Tag
data-word-reminders-kind-booking-confirmed = Buchungsbestätigung
data-word-reminders-kind-moved-up = freier Platz
data-word-reminders-kind-class-dropped = Kurstag fällt aus
data-word-reminders-audience-owner = das Studio
data-word-reminders-audience-customer = dich
data-word-reminders-decided-sent = gesendet
data-word-reminders-decided-moot = hinfällig
data-word-reminders-decided-unreachable = nicht erreichbar
data-word-reminders-decided-dropped = nicht gesendet
data-word-reminders-decided-mailed = per E-Mail gesendet
data-word-reminders-decided-elsewhere = mit der Änderung selbst gesendet
data-word-reminders-decided-unwanted = abbestellt
data-word-reminders-decided-failed = nicht angekommen
data-word-choices-topic-contract = Vertrag und Fristen
data-word-choices-topic-money = Rechnungen und Zahlungen
data-word-choices-topic-units = Karten und Einheiten
data-word-choices-topic-courses = Kurse und Buchungen
data-word-choices-topic-requests = Anfragen
data-word-choices-topic-digest = Überblick am Morgen
data-word-choices-topic-contract-ends = Vertragsende
data-word-choices-topic-pause-begins = Beginn einer Pause
data-word-choices-topic-pause-ends = bevorstehendes Ende einer Pause
data-word-choices-topic-pause-over = Ende einer Pause
data-word-choices-topic-pause-check = Blick auf eine offene Pause
data-word-choices-topic-request-waiting = wartende Anfrage
data-word-choices-topic-notice-due = letzter Kündigungstag
data-word-choices-topic-notice-radar = letzter Kündigungstag
data-word-choices-topic-renews = Verlängerung
data-word-choices-topic-invoice-issued = neue Rechnung
data-word-choices-topic-invoice-corrected = korrigierte Rechnung
data-word-choices-topic-invoice-overdue = überfällige Rechnung
data-word-choices-topic-overdue-radar = überfällige Rechnung
data-word-choices-topic-card-low = wenige Einheiten
data-word-choices-topic-card-to-use = Karte bald zu nutzen
data-word-choices-topic-class-tomorrow = Kurs am nächsten Tag
data-word-choices-topic-booking-confirmed = Buchungsbestätigung
data-word-choices-topic-moved-up = freier Platz
data-word-choices-topic-class-dropped = Kurstag fällt aus
data-word-history-actor-kind-staff = Studio
data-word-history-actor-kind-customer = Kundin oder Kunde
data-word-history-actor-kind-system = automatisch

# The erasure
request-customer-erase = Löschung aller Daten
erase-not-yet-of = <b>Die Daten von { $customer } können noch nicht gelöscht werden.</b> Erst ist zu regeln:
erase-not-yet-own = <b>Deine Daten können noch nicht gelöscht werden.</b> Erst ist zu regeln:
erase-first-contract = 📄 { $plan } ({ $number }) läuft noch
erase-first-contract-until = 📄 { $plan } ({ $number }) läuft noch bis { $day }
erase-first-invoice = 🧾 { $number }: noch { $rest } offen
erase-first-draft = 🧾 Ein Rechnungsentwurf über { $amount }
erase-first-credit = 💶 { $amount } Guthaben auf dem Kundenkonto
erase-first-debt = 💶 { $amount } Schulden auf dem Kundenkonto
erase-first-refund = 💶 { $amount } sind noch auszuzahlen
erase-first-bookings = 📅 { $count ->
    [one] Ein Kurstag ist
   *[other] { $count } Kurstage sind
} noch gebucht
erase-what = <b>Alle Daten dieser Person löschen</b>
erase-gone = 🗑 Sofort weg: Name, Kontakt, Geburtstag und Anschrift in der Akte, die Sätze im Verlauf, alle Begründungen, Chatverbindung und Einladungslinks, wartende Nachrichten.
erase-units = 🎟 { $count ->
    [one] Eine übrige Einheit verfällt.
   *[other] { $count } übrige Einheiten verfallen.
}
erase-makeups = 🔁 { $count ->
    [one] Ein Nachholanspruch verfällt.
   *[other] { $count } Nachholansprüche verfallen.
}
erase-nothing-kept = 📁 Nichts muss aufbewahrt werden.
erase-kept = 📁 Das Gesetz verlangt aufzubewahren, mit Name und Anschrift des Empfängers:
erase-kept-documents = • { $count ->
    [one] 1 Rechnungsdokument
   *[other] { $count } Rechnungsdokumente
} mit Zahlungen, bis { $day } (8 Jahre ab Jahresende, § 147 AO, § 14b UStG)
erase-kept-letters = • { $count ->
    [one] 1 Geschäftsbrief
   *[other] { $count } Geschäftsbriefe
} (Verträge, Kündigungen), bis { $day } (6 Jahre ab Jahresende, § 147 AO)
erase-kept-then = Zu finden ist die Person damit nicht mehr. Am Tag danach verschwinden auch Name und Anschrift von selbst.
erase-elsewhere = 💬 Nachrichten im Chat des Teams werden hier nach 48 Stunden geleert. Was schon in Telegram steht, kann ich dort nicht löschen.
erase-message = ✉️ { $customer } erfährt es gleich im Chat; danach ist die Verbindung getrennt.
erase-no-message = ✉️ Im Chat ist { $customer } nicht erreichbar. Bitte sag selbst Bescheid.
erase-for-good = ⚠️ <b>Das lässt sich nicht rückgängig machen.</b>
erase-done = ✅ <b>Gelöscht: alle Daten zu { $number }</b>
erase-farewell = <b>{ $studio } hat deine Daten gelöscht.</b> Dieser Chat ist nicht mehr mit dem Studio verbunden.
erase-farewell-of = <b>{ $studio } hat die Daten von { $customer } gelöscht.</b> Für { $customer } spricht dieser Chat nicht mehr.
erase-farewell-kept = Aufbewahrt bleibt, was das Gesetz verlangt:
