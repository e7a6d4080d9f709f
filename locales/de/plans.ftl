# Plans: making, changing and listing them

intent-plan-add = Einen Tarif anlegen
intent-plan-change = Einen Tarif ändern
intent-plan-list = Die Tarife zeigen
history-plan-add = Tarif angelegt
history-plan-change = Tarif geändert

button-sell-plan = Verkaufen …
button-change-plan = Tarif ändern …
button-plan-off = Nicht mehr verkaufen …
button-plan-on = Wieder verkaufen …
button-ask-for-plan = Anfragen: { $plan }
button-plan-settings = Einstellungen
ask-which-plan = Welcher Tarif?

# One plan
plan-new = <b>Neuer Tarif: { $name }</b>
plan-change = <b>Tarif ändern: { $name }</b>
plan-switch-off = <b>{ $name } nicht mehr verkaufen</b>
plan-switch-on = <b>{ $name } wieder verkaufen</b>
plan-added = ✅ <b>{ $name } ist angelegt</b> und ab sofort im Verkauf.
plan-added-off = ✅ <b>{ $name } ist angelegt</b>, aber noch nicht im Verkauf.
plan-changed = ✅ <b>{ $name } ist geändert.</b>
plan-quiet = Es geht keine Nachricht raus.
plan-running-keep = { $count ->
    [0] Kein laufender Vertrag ist davon betroffen.
    [one] 1 laufender Vertrag behält seine Bedingungen.
   *[other] { $count } laufende Verträge behalten ihre Bedingungen.
}
plan-running = { $count ->
    [0] kein laufender Vertrag
    [one] 1 laufender Vertrag
   *[other] { $count } laufende Verträge
}
plan-off = ⏸ nicht im Verkauf
plan-block-head = <b>{ $name }</b> · { $price }
plan-highlights = <i>{ $text }</i>
plans-head = <b>{ $count ->
    [0] Kein Tarif ist im Verkauf
    [one] 1 Tarif im Verkauf
   *[other] { $count } Tarife im Verkauf
}</b>
plans-for-you = <b>{ $count ->
    [one] Das gibt es bei uns
   *[other] Das gibt es bei uns: { $count } Angebote
}</b>, mit deinem Preis
plans-none = <b>Zurzeit ist nichts im Angebot.</b> Frag bitte im Studio nach.
plans-none-yet = <b>Es gibt noch keinen Tarif.</b> Leg den ersten an, zum Beispiel: „Neuer Tarif Zehnerkarte, 10 Einheiten, 120 €, gültig 6 Monate“.

plan-price-month = { $price } im Monat
plan-price-units = { $units ->
    [one] { $price } für 1 Einheit
   *[other] { $price } für { $units } Einheiten
}
plan-price-term = { $price } für { $length }
plan-price-total = { $price } einmalig
plan-card-free = Tage frei wählbar, nutzbar { $length } ab Kauf
plan-card-always = Tage frei wählbar, ohne Gültigkeitsgrenze
plan-card-auto = { $units ->
    [one] Fest eingebucht in den nächsten Termin
   *[other] Fest eingebucht in die nächsten { $units } Termine
}
plan-length-week = { $length } fest eingebucht, endet von selbst
plan-in-course = { $line } · Kurs { $course }
plan-open-ended = Unbefristet von Anfang an
plan-then-none = { $length }, endet von selbst
plan-then-indefinite = { $length }, danach unbefristet
plan-then-each = { $length }, danach jeweils { $each } weiter
plan-notice = Frist { $notice }
plan-notice-later = danach { $notice }
plan-notice-month-end = nur zum Monatsende
plan-notice-none = jederzeit ohne Frist kündbar
plan-later-price-month = Nach der Erstlaufzeit { $price } im Monat
plan-later-price-term = Nach der Erstlaufzeit { $price } je Verlängerung
plan-groups = Ermäßigt: { $groups }
plan-units-each-month = { $count ->
    [one] 1 Einheit im Monat
   *[other] { $count } Einheiten im Monat
}
plan-units = { $count ->
    [one] 1 Einheit
   *[other] { $count } Einheiten
}
plan-fee-percent = { $percent } % vom Preis
plan-fee-fixed = { $amount } je Abrechnungszeitraum
plan-percent = { $percent } %
plan-length-none = keine, unbefristet von Anfang an
plan-length-same = wie zuvor
plan-length-indefinite = unbefristet
plan-renewal-none = Ende, keine Verlängerung
plan-renewal-same = dieselbe Laufzeit noch einmal
plan-renewal-indefinite = unbefristet weiter
plan-renewal-each = jeweils { $length } weiter

# The form: what is told beside it, and the menu
plan-not-taken = ⚠️ Nicht verstanden und nicht übernommen: „{ $text }“
plan-not-of-kind = ⚠️ Gibt es bei so einem Tarif nicht, darum nicht übernommen: { $fields }
plan-menu-payment = Zahlung …
plan-menu-later = Nach der Erstlaufzeit …
plan-menu-pauses = Pausen …
plan-menu-more = Weiteres …
plan-menu-back = ‹ Zurück
plan-unclear-doubtful = „{ $written }“ kann zweierlei heißen. Schreib den Betrag bitte ohne Cent oder mit zwei Stellen, zum Beispiel „62“ oder „61,90“.

note-plan-is-free = Der Preis ist 0 €: Wer den Tarif bekommt, zahlt nichts.

# The form: labels
plan-field-kind = Art
plan-field-name = Name
plan-field-price = Preis
plan-field-schedule = Zahlungsweise
plan-field-prices = Preise je Preisgruppe
plan-field-units = Einheiten
plan-field-enrolment = Einbuchung
plan-field-validity = Gültigkeit ab Kauf
plan-field-weeks = Dauer
plan-field-term = Erstlaufzeit
plan-field-renewal = Danach
plan-field-notice = Kündigungsfrist
plan-field-notice-to = Kündbar
plan-field-renewal-notice = Frist nach der Erstlaufzeit
plan-field-renewal-price = Preis nach der Erstlaufzeit
plan-field-renewal-prices = Gruppenpreise nach der Erstlaufzeit
plan-field-renewal-schedule = Zahlungsweise nach der Erstlaufzeit
plan-field-course = Kurs
plan-field-units-month = Einheiten im Monat
plan-field-refund = Erstattungspreis je Einheit
plan-field-method = Zahlungsart
plan-field-lead = Rechnung im Voraus
plan-field-tax = Steuersatz
plan-field-highlights = Highlights
plan-field-active = Im Verkauf
plan-field-pause = Pause möglich
plan-field-pause-unit = Pause in ganzen
plan-field-pause-extends = Pause verlängert den Vertrag
plan-field-pause-fee = Gebühr während der Pause
plan-field-pause-allowance = Pause höchstens im Jahr
plan-field-pause-units = Einheiten in der Pause

# The form: what people call a field when they type it
plan-words-kind = Tarifart
plan-words-name = Tarifname, heißt
plan-words-price = Monatspreis, Beitrag, Grundpreis, kostet
plan-words-schedule = Zahlweise
plan-words-prices = Ermäßigt, Ermäßigung, Preisgruppen, Preisgruppe, Gruppenpreise
plan-words-validity = Gültigkeit, gültig
plan-words-weeks = Wochen
plan-words-term = Laufzeit, Mindestlaufzeit, Grundlaufzeit
plan-words-renewal = Verlängerung, Anschlusslaufzeit, Folgelaufzeit
plan-words-notice = Frist
plan-words-renewal-notice = Folgefrist, danach Frist
plan-words-renewal-price = Folgepreis, danach Preis
plan-words-refund = Erstattung, Erstattungspreis
plan-words-method = Bezahlung
plan-words-lead = Vorlauf, Abrechnungsvorlauf
plan-words-tax = Steuer, Mehrwertsteuer, MwSt
plan-words-highlights = Highlight, Vorteile, Beschreibung
plan-words-active = Aktiv, Verkauf
plan-words-pause = Pause, pausieren
plan-words-pause-fee = Pausengebühr, Pausengebuehr
plan-words-pause-allowance = Pause höchstens, Pausen höchstens

# The form: questions
plan-ask-kind = Was für ein Tarif soll es werden?
plan-ask-name = Wie soll der Tarif heißen?
plan-ask-price = Was kostet der Tarif, brutto?
plan-ask-price-card = Was kostet die Karte, brutto?
plan-ask-price-week = Was kostet er im Ganzen, brutto?
plan-ask-price-month = Was kostet er im Monat, brutto?
plan-ask-schedule = Wie wird bezahlt?
plan-ask-prices = Welche Preisgruppe zahlt etwas anderes? Zum Beispiel „Studierende 49, Senioren 52“. „Studierende keine“ nimmt einen Preis weg.
plan-ask-units = Wie viele Einheiten hat die Karte?
plan-ask-enrolment = Wie kommen die Kunden in ihre Termine?
plan-ask-validity = Wie lange nach dem Kauf ist die Karte nutzbar?
plan-ask-weeks = Wie viele Wochen dauert es?
plan-ask-term = Wie lang ist die Erstlaufzeit? Wähle aus oder schreib zum Beispiel „18 Monate“.
plan-ask-renewal = Was kommt nach der Erstlaufzeit? Wähle aus oder schreib eine Länge, zum Beispiel „3 Monate“.
plan-ask-notice = Welche Kündigungsfrist gilt?
plan-ask-notice-to = Zu welchem Tag ist unbefristet kündbar?
plan-ask-renewal-notice = Welche Frist gilt nach der Erstlaufzeit? Ohne Angabe bleibt sie gleich.
plan-ask-renewal-price = Was kostet es nach der Erstlaufzeit? Ohne Angabe bleibt der Preis gleich.
plan-ask-renewal-prices = Was zahlen die Preisgruppen nach der Erstlaufzeit? Zum Beispiel „Studierende 49“.
plan-ask-renewal-schedule = Wie wird nach der Erstlaufzeit bezahlt? Ohne Angabe wie zuvor.
plan-ask-course = In welchem Kurs?
plan-ask-units-month = Wie viele Einheiten gibt es im Monat? Ohne Angabe zählt der Tarif keine Einheiten.
plan-ask-refund = Wie viel gibt es zurück, wenn ein Termin ausfällt? Der Preis je Einheit.
plan-ask-method = Wie bezahlen die Kunden? Offen heißt: Sie wählen selbst.
plan-ask-lead = Wie viele Tage vor dem Zeitraum geht die Rechnung raus?
plan-ask-tax = Welcher Steuersatz gilt? Ohne Angabe der des Studios.
plan-ask-highlights = Was macht den Tarif gut? Das lesen die Kunden, wenn sie wählen und buchen.
plan-ask-active = Soll der Tarif im Verkauf sein?
plan-ask-pause = Dürfen Verträge pausieren?
plan-ask-pause-unit = In welchen Schritten wird pausiert?
plan-ask-pause-extends = Verlängert die Pause den Vertrag?
plan-ask-pause-fee = Was kostet die Pause? Ein Betrag („5 €“) oder ein Anteil („20 %“).
plan-ask-pause-allowance = Wie lange darf im Jahr höchstens pausiert werden? Ohne Angabe beliebig lang.
plan-ask-pause-units = Was wird in der Pause aus den Einheiten?

# The form: choices
plan-kind-card = Karte
plan-kind-week = Wochenvertrag
plan-kind-month = Monatsvertrag
plan-schedule-monthly = monatlich
plan-schedule-total = im Ganzen
plan-renewal-schedule-monthly = monatlich
plan-renewal-schedule-total = im Ganzen, je Verlängerung
plan-enrolment-free = freie Tageswahl
plan-enrolment-auto = automatische Einbuchung
plan-notice-to-any-day = zu jedem Tag
plan-notice-to-month-end = nur zum Monatsende
plan-method-open = offen, die Kunden wählen
plan-method-direct-debit = Lastschrift
plan-method-transfer = Überweisung
plan-method-cash = bar
plan-method-card = Kartenzahlung
plan-pause-unit-days = Tagen
plan-pause-unit-weeks = Wochen
plan-pause-unit-months = Monaten
plan-pause-units-kept = laufen weiter
plan-pause-units-suspended = ruhen
plan-course-later = Erst beim Verkauf wählen

# The form: what cannot be read
plan-unclear-weeks = Bitte eine Zahl von Wochen, zum Beispiel „5“ oder „5 Wochen“ (höchstens 104).
plan-unclear-months = Bitte volle Monate, zum Beispiel „12 Monate“ (höchstens 120), oder „keine“.
plan-unclear-renewal = Schreib bitte „unbefristet“, „endet“, „dieselbe Laufzeit“ oder eine Länge wie „1 Monat“.
plan-unclear-fee = Bitte ein Betrag wie „5 €“ oder ein ganzer Anteil wie „20 %“.
plan-unclear-rate = Bitte ein Steuersatz wie „19 %“ oder „7 %“.
plan-unclear-price = So teuer ist kein Tarif: höchstens { $most }.
plan-unclear-prices = Bitte jede Gruppe mit ihrem Preis, zum Beispiel „Studierende 49, Senioren 52“.
plan-unclear-base-group = „Normal“ ist der Grundpreis. Den änderst du mit „Preis 59“.

# What cannot be
refusal-plan-name-taken = Es gibt schon einen Tarif, der „{ $name }“ heißt. Nimm bitte einen anderen Namen.
refusal-plan-unchanged = Bei { $name } steht das schon so, es gibt nichts zu ändern.
refusal-units-missing = Eine Karte braucht mindestens eine Einheit.
refusal-weeks-missing = Ein Wochenvertrag läuft volle Wochen. Nenne bitte ihre Zahl.
refusal-months-missing = Die Erstlaufzeit zählt in vollen Monaten. Nenne bitte ihre Zahl.
refusal-validity-with-auto-enrolment = Eine Karte mit automatischer Einbuchung gilt für die nächsten Termine und hat keine Gültigkeit. Nimm eins von beidem.
refusal-kind-does-not-renew = Karten und Wochenverträge enden von selbst und verlängern sich nicht. Für eine Verlängerung leg bitte einen Monatsvertrag an.
refusal-follow-on-without-length = Nach der Erstlaufzeit kommt nichts mehr. Sag erst, wie lang die Verlängerung ist.
refusal-open-ended-at-once = Ohne Erstlaufzeit läuft der Tarif von Anfang an unbefristet. Wähl „unbefristet weiter“ oder gib ihm eine Erstlaufzeit.
refusal-total-without-end = Unbefristet gibt es keinen Gesamtpreis. Wähl für diese Zeit die monatliche Zahlung.
refusal-follow-on-price-missing = Nach der Erstlaufzeit wird anders bezahlt, also braucht diese Zeit einen eigenen Preis.

note-login-recommended = Bei freier Tageswahl buchen die Kunden selbst. Dafür müssen sie mit dem Chat verbunden sein: Schalte in den Einstellungen ein, dass das nötig ist.

# Help
help-plans = <b>Tarife</b>
    <i>Welche Tarife verkaufen wir?</i>
    <i>Neuer Tarif Schnupperkarte, 3 Einheiten, 30 €</i>
    /tarife · /tarif_anlegen · /tarif_aendern
help-plans-staff = <b>Tarife</b>
    <i>Welche Tarife verkaufen wir?</i>
    /tarife
help-own-plans = <b>Angebote</b>
    <i>Welche Tarife habt ihr?</i>
    /tarife
