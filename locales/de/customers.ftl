# A customer's file, and the list of customers

button-history = Verlauf
button-deactivate = Abmelden …
button-reactivate = Reaktivieren …

file-head = <b>{ $name }</b> · { $number } · { $state }
file-active = aktiv
file-inactive = inaktiv
file-inactive-since = inaktiv seit { $day }
file-inactive-from = aktiv, ab { $day } inaktiv
file-phone = Telefon: { $phone }
file-email = E-Mail: { $email }
file-not-given = nicht hinterlegt
file-address = Anschrift: { $address }
file-since = Dabei seit { $since } · Preisgruppe { $group }
file-connected = Mit dem Chat verbunden
file-no-access = Chat verbunden, aber ohne Zugang
file-not-connected = Nicht mit dem Chat verbunden
file-open = Offen: { $sum } ({ $count ->
    [one] 1 Rechnung
   *[other] { $count } Rechnungen
})
file-nothing-open = Keine offenen Rechnungen
file-balance = Kundenkonto: { $balance }
file-refund = Auszuzahlen: { $amount }
file-no-contract = Kein laufender Vertrag

customers-head = <b>{ $count ->
    [one] 1 Kunde
   *[other] { $count } Kunden
}</b>
customers-none = <b>Niemand.</b>
customers-inactive = { $count ->
    [one] 1 Person ist inaktiv und nicht dabei.
   *[other] { $count } Personen sind inaktiv und nicht dabei.
}
customers-line = { $name } · { $number } · { $plan }
customers-line-without = { $name } · { $number }
button-change-data = Daten ändern …
file-birthday = Geburtstag: { $day }
customers-search = Suchen: /kunden und ein Name, eine Telefonnummer oder eine Kundennummer
customers-no-file = Als Datei bekommt die Liste nur, wer Daten exportieren darf.
customers-file = kunden
customers-column-number = Kundennummer
customers-column-name = Name
customers-column-email = E-Mail
customers-column-phone = Telefon
customers-column-plan = Vertrag
customers-column-group = Preisgruppe
customers-column-since = Dabei seit
customers-no-group = <b>Die Preisgruppe „{ $group }“ gibt es nicht.</b> Welche meinst du?
customers-of-course = <b>Wer „{ $course }“ besucht, steht in der Teilnehmerliste.</b> Nach Kursen kann ich Kunden nicht auflisten.
customers-of-nothing = <b>„{ $thing }“ kenne ich hier nicht.</b> Kunden liste ich nach Tarif, Preisgruppe oder Namen auf.
button-all-customers = Alle Kunden
button-roster = Teilnehmerliste
button-plans = Tarife
