# Dateien, die hereinkommen: Kunden, Verträge, Karten, offene Rechnungen, Salden

intent-data-import = Daten importieren
file-not-wanted = Mit einer Datei kann ich hier leider nichts anfangen. Schreib mir einfach, worum es geht.
file-refused =
    <b>Diese Datei kann ich nicht lesen.</b> { $name }
    { $reason }
    Es wurde nichts geändert.
file-refused-empty = Sie ist leer.
file-refused-gone = Telegram gibt sie mir nicht (mehr). Schick sie bitte noch einmal; größer als 10 MB darf sie nicht sein.
file-refused-too-big = Sie ist größer als { $most } MB. Teile sie auf mehrere Dateien auf.
file-refused-encrypted = Sie ist mit einem Passwort geschützt oder in einem alten Excel-Format (.xls). Speichere sie ohne Passwort als .xlsx oder .csv.
file-refused-not-a-table = Das ist keine Tabelle. Ich lese CSV- und XLSX-Dateien.
file-refused-not-text = Das ist weder eine CSV- noch eine XLSX-Datei, oder ihre Zeichen sind beschädigt.
file-refused-broken-workbook = Die Excel-Datei ist beschädigt. Öffne sie in einem Tabellenprogramm und speichere sie neu.
file-refused-unpacks-too-big = Entpackt ist sie größer als { $most } MB. Teile sie auf mehrere Dateien auf.
file-refused-not-computed = Sie enthält Formeln, deren Ergebnisse nicht gespeichert sind. Öffne sie in einem Tabellenprogramm, speichere sie und schick sie noch einmal.
file-refused-open-quote = Ab Zeile { $line } ist ein Anführungszeichen nicht geschlossen.
file-refused-too-many-columns = Zeile { $line } hat { $found } Spalten, ich lese höchstens { $most }. Lösche die Spalten, die nicht gebraucht werden.
file-refused-too-many-rows = Sie hat mehr als { $most } Zeilen. Teile sie auf mehrere Dateien auf.

## Der Dialog
help-import = <b>Daten übernehmen</b>
    <i>Kunden importieren</i>
    /importieren
import-how =
    <b>Schick mir einfach die Datei, als CSV oder Excel (XLSX).</b>
    Ich zeige dir zuerst, was ich darin erkenne und was daraus würde. Übernommen wird erst, wenn du es bestätigst; Kunden bekommen dabei keine Nachrichten.
import-how-columns =
    Die erste Zeile nennt die Spalten, zum Beispiel:
    <code>Kundennummer;Name;E-Mail;Telefon;Geburtsdatum;Tarif;Vertragsbeginn;Einheiten;Rest;gültig bis</code>
    Offene Rechnungen: <code>Rechnungsnummer;Kundennummer;Betrag;bezahlt;fällig am</code>
    Salden: <code>Kundennummer;Saldo</code> (Plus ist Guthaben des Kunden)
import-gone = Diese Datei liegt mir nicht mehr vor. Schick sie bitte noch einmal.
import-no-lines = In der Datei steht außer den Spaltennamen nichts. Es wurde nichts geändert.
import-propose =
    <b>{ $count ->
        [one] Eine Zeile bringt
       *[other] { $count } Zeilen bringen
    } etwas Neues.</b> { $name }
import-propose-nothing = <b>Hier ist nichts zu übernehmen.</b> { $name }
import-kind-line = Inhalt: { $kind }
import-kind-customers = nur Kunden
import-kind-contracts = Kunden mit Verträgen
import-kind-cards = Kunden mit Karten und Verträgen
import-kind-invoices = offene Rechnungen
import-kind-balances = Anfangssalden
import-kind-all = alles zusammen
import-quiet = Kunden bekommen keine Nachrichten. Noch einmal importieren verdoppelt nichts.
import-confirm =
    { $count ->
        [one] Eine Zeile importieren
       *[other] { $count } Zeilen importieren
    }
import-confirm-good = { $count } importieren, { $faulty } auslassen
import-button-columns = Spalten ändern …
import-button-waiting = Mit { $name } weitermachen
import-button-kind = Inhalt ändern …
import-button-historic = Auch bezahlte Rechnungen
import-button-only-open = Nur offene Rechnungen
import-column-line = { $number } { $head } → { $field }
import-column-sample = { $head }: { $samples }
import-column-unnamed = Spalte { $number }
import-columns-left-out = Nicht übernommen: { $columns }
import-ask-column = Welche Spalte ist anders gemeint? Du kannst auch schreiben: „Spalte 3 = Telefon“.
import-ask-field =
    Was steht in Spalte { $number } ({ $head })?
    { $samples }
import-ask-kind = Was soll aus der Datei übernommen werden?
import-ask-name = An keiner Spalte erkenne ich, um wen es geht. In welcher steht der Name?
import-ask-order =
    In der Spalte „{ $head }“ sind die Tage nicht eindeutig. Wie sind sie gemeint?
    { $samples }
import-order-dmy = Tag, Monat, Jahr
import-order-mdy = Monat, Tag, Jahr
import-ask-plan = Den Tarif „{ $name }“ gibt es hier nicht. Welcher ist es?
import-plan-none = Keiner: diese Zeilen auslassen

## Was herauskommt
import-count-people-new = 👤 Kunden neu: { $count }
import-count-people-changed = 👤 Kunden aktualisiert: { $count }
import-count-people-same = 👤 Kunden unverändert: { $count }
import-count-contracts-new = 📄 Verträge neu: { $count }
import-count-contracts-same = 📄 Verträge schon da: { $count }
import-count-cards-new = 🎟 Karten neu: { $count } mit zusammen { $units } Einheiten
import-count-invoices-new = 🧾 Rechnungen neu: { $count }, offen { $sum }
import-count-invoices-same = 🧾 Rechnungen schon da: { $count }
import-count-invoices-paid = 🧾 Schon bezahlt, nicht übernommen: { $count }
import-count-balances-new = 💶 Salden neu: { $count }, zusammen { $sum }
import-count-balances-same = 💶 Salden schon da: { $count }
import-count-duplicates = ♊ Doppelt in der Datei: { $count }
import-count-faulty = ⚠️ Fehlerhafte Zeilen: { $count }
import-more-problems = … und { $count } weitere
import-more-hints = … und { $count } weitere Hinweise
import-problem-line = Zeile { $line }: { $what }
import-progress = ⏳ <b>Import läuft:</b> { $done } von { $total } Zeilen
import-done = ✅ <b>Importiert.</b> { $name }
import-done-nothing = <b>Importiert, aber es war nichts Neues dabei.</b> { $name }
import-left-out-head = Nicht übernommen:
import-stopped =
    ⚠️ <b>Der Import ist bei Zeile { $done } von { $total } stehengeblieben.</b>
    Bis dahin ist alles übernommen. Schick die Datei noch einmal: Was schon da ist, kommt nicht doppelt.

## Was an einer Zeile nicht stimmt
import-problem-no-day = „{ $text }“ ist kein Tag.
import-problem-no-amount = „{ $text }“ ist kein Betrag.
import-problem-no-number = „{ $text }“ ist keine Anzahl.
import-problem-no-truth = „{ $text }“ ist weder Ja noch Nein.
import-problem-no-email = „{ $text }“ ist keine E-Mail-Adresse.
import-problem-no-phone = „{ $text }“ ist keine Telefonnummer.
import-problem-number-shortened = „{ $text }“ hat ein Tabellenprogramm abgekürzt. Formatiere die Spalte als Text.
import-problem-letters-lost = In „{ $text }“ sind Buchstaben verloren gegangen.
import-problem-no-name = „{ $text }“ ist kein Name.
import-problem-odd-birthday = { $text } kann kein Geburtstag sein.
import-problem-too-long = „{ $text }“ ist zu lang (höchstens { $most } Zeichen).
import-problem-no-plan = Der Tarif fehlt.
import-problem-plan-left-out = Tarif „{ $plan }“ ausgelassen.
import-problem-no-invoice-number = Die Rechnungsnummer fehlt.
import-problem-no-invoice-amount = Rechnung { $number } hat keinen Betrag.
import-problem-nobody-named = Es steht nicht da, um wen es geht.
import-problem-nobody-on-file = „{ $name }“ ist nicht in der Kartei.
import-problem-several-people = { $name } gibt es { $count }-mal. Eine Kundennummer oder ein Geburtstag macht es eindeutig.
import-problem-number-of-another = Die Nummer { $number } hat schon { $name }.
import-problem-two-names = Die Nummer { $number } hat in Zeile { $first } schon { $name }.
import-problem-contract-of-another = Vertrag { $number } gehört jemand anderem.
import-problem-no-start = Der erste Tag des Vertrags ({ $plan }) fehlt.
import-problem-ends-before-start = Das Ende { $ends_on } liegt vor dem Beginn { $starts_on }.
import-problem-no-card-plan = { $plan } ist keine Karte, hat also keine Einheiten.
import-problem-no-units = Wie viele Einheiten die Karte ({ $plan }) hatte, fehlt.
import-problem-too-many-left = { $left } von { $units } Einheiten können nicht übrig sein.
import-problem-long-number = Die Nummer „{ $number }“ ist zu lang (höchstens { $most } Zeichen).
import-problem-invoice-taken = Die Rechnung { $number } gibt es schon, mit anderem Kunden oder Betrag.
import-problem-odd-amounts = Betrag und Zahlung der Rechnung { $number } passen nicht zusammen.
import-problem-odd-period = Der Zeitraum der Rechnung { $number } stimmt nicht.
import-problem-balance-set = Es gibt schon einen Anfangssaldo von { $known }; { $wanted } wurde nicht übernommen.
import-problem-twice = { $name } steht schon in Zeile { $first }.
import-problem-same-name = Neu, obwohl es { $name } ({ $number }) schon gibt: Die Angaben unterscheiden sich.
import-problem-said-before = Von { $name } steht in Zeile { $first } etwas anderes; das gilt.
import-problem-same-email = Die Adresse { $email } hat auch { $name }.

refusal-nothing-to-import = In der Datei ist nichts Neues (mehr). Es wurde nichts geändert.
history-data-import = Daten importiert

## Spalten
import-field-nothing = nicht übernehmen
import-field-number = Kundennummer
import-field-name = Name
import-field-first-name = Vorname
import-field-last-name = Nachname
import-field-email = E-Mail
import-field-phone = Telefon
import-field-birthday = Geburtstag
import-field-address = Adresse
import-field-street = Straße
import-field-zip = PLZ
import-field-city = Ort
import-field-language = Sprache
import-field-price-group = Preisgruppe
import-field-since = Kunde seit
import-field-active = aktiv
import-field-plan = Tarif
import-field-starts-on = Vertragsbeginn
import-field-ends-on = Vertragsende
import-field-price = Preis
import-field-payment-method = Zahlungsart
import-field-concluded-on = Abschlussdatum
import-field-contract-number = Vertragsnummer
import-field-units = Einheiten
import-field-units-left = übrige Einheiten
import-field-bought-on = gekauft am
import-field-valid-until = gültig bis
import-field-invoice-number = Rechnungsnummer
import-field-invoice-amount = Rechnungsbetrag
import-field-open-amount = offener Betrag
import-field-paid = bezahlt
import-field-due-on = fällig am
import-field-issued-on = Rechnungsdatum
import-field-period-first = Zeitraum von
import-field-period-last = Zeitraum bis
import-field-balance = Saldo (Plus = Guthaben)

## Kommandozeile
cli-import = Kunden, Verträge, Karten, offene Rechnungen und Salden aus einer Datei übernehmen
cli-import-ask = Importieren? [j/N]{" "}
cli-import-yes = j
cli-import-aborted = Es wurde nichts geändert.
cli-import-dry = Probelauf: Es wurde nichts geändert.
start-import-no-file = Die Datei { $path } kann ich nicht öffnen.
start-import-no-studio = Welches Studio ist gemeint? Gib es mit --studio an: { $studios }
start-import-none = Es gibt noch kein Studio. Lege mit "tresen init" eines an.
start-import-refused = { $path }: { $reason } Es wurde nichts geändert.
start-import-map = „{ $text }“ verstehe ich nicht. Schreib zum Beispiel: --map "Spaltenname=phone". Felder: { $fields }
start-import-order = Die Tage in der Spalte „{ $head }“ ({ $samples }) sind nicht eindeutig. Gib an, wie sie gemeint sind: --days "{ $head }=dmy" (Tag zuerst) oder "{ $head }=mdy".
start-import-plan = Den Tarif „{ $name }“ gibt es nicht. Gib an, welcher gemeint ist: --plan "{ $name }=Tarifname", oder lass seine Zeilen aus: --plan "{ $name }=".
start-import-nobody = An keiner Spalte erkenne ich, um wen es geht. Gib es an: --map "Spaltenname=name".
start-import-no-lines = { $path }: Außer den Spaltennamen steht nichts darin.
