# Taking a change back (Rückgängig)

undo-what = <b>Rückgängig machen: { $what }</b>, geändert am { $at } Uhr
undo-made-by = Gemacht hat das { $name }.
undo-done = ✅ <b>Rückgängig gemacht: { $what }</b>
undo-messages = ✉️ Nachrichten dazu, die noch warten, gehen nicht mehr raus.
undo-told = ✉️ Von der Änderung wurde schon berichtet: Dass sie zurückgenommen ist, geht sofort raus.

undo-of-contract-terminate = Kündigung
undo-of-receipt = vermerkter Eingang einer Kündigung
undo-of-contract-change-end = geändertes Enddatum
undo-of-contract-undo-termination = Rücknahme der Kündigung
undo-of-invoice-credit = Stornierung
undo-of-invoice-delete = gelöschter Entwurf
undo-of-customer-deactivate = Abmeldung
undo-of-customer-reactivate = Reaktivierung
undo-of-contract-sell = abgeschlossener Vertrag
undo-of-contract-change-plan = Tarifwechsel
undo-of-contract-payment = gewählte Zahlungsart
undo-of-credits-adjust = Korrektur von Einheiten
undo-of-credits-transfer = Übertragung von Einheiten
undo-of-cards-extend = Verlängerung der Gültigkeit
undo-of-booking-add = Buchung
undo-of-booking-cancel = Absage
undo-of-attendance-mark = Anwesenheit
undo-of-customer-add = neu angelegter Kunde
undo-of-customer-change = geänderte Kundendaten
undo-of-customer-price-group = geänderte Preisgruppe
undo-of-plan-add = neuer Tarif
undo-of-plan-change = geänderter Tarif
undo-of-course-add = neuer Kurs
undo-of-course-change = geänderter Kurs
undo-of-category-change = Kurskategorie
undo-of-settings-show = geänderte Einstellungen
undo-of-settings-reminders = geänderte Erinnerungen
undo-of-studio-set-up = Einrichtung des Studios
undo-of-staff-add = neue Person im Team
undo-of-staff-invite = neuer Link fürs Team
undo-of-staff-change = geänderte Rolle im Team
undo-of-staff-remove = aus dem Team entfernt
undo-of-data-import = Import

undo-then-contract-terminate = Der Vertrag läuft weiter wie vor der Kündigung.
undo-then-receipt = Der Vermerk entfällt, der Vertrag bleibt, wie er ist.
undo-then-contract-change-end = Es gilt wieder das frühere Enddatum.
undo-then-contract-undo-termination = Die Kündigung gilt wieder.
undo-then-invoice-credit = Der Betrag wird wieder verlangt, mit einem neuen Dokument.
undo-then-invoice-delete = Der Entwurf ist wieder da.
undo-then-customer-deactivate = Der Zugang ist wieder wie zuvor.
undo-then-customer-reactivate = Die Abmeldung gilt wieder wie zuvor.
undo-then-contract-sell = Der Vertrag gilt, als wäre er nie geschlossen worden.
undo-then-contract-change-plan = Der alte Vertrag läuft weiter wie zuvor, der neue ist vom Tisch.
undo-then-contract-payment = Es gilt wieder die Zahlungsart von vorher.
undo-then-credits-adjust = Die Einheiten werden zurückgebucht, mit einer Zeile im Verlauf der Karte.
undo-then-credits-transfer = Die Einheiten gehen zurück auf die Karte, von der sie kamen.
undo-then-cards-extend = Es gilt wieder das frühere Datum.
undo-then-booking-add = Der Platz ist wieder weg, als hätte ihn niemand gebucht.
undo-then-booking-cancel = Die Absage gilt nicht mehr.
undo-then-attendance-mark = Die Anwesenheit steht wieder wie zuvor.
undo-then-customer-add = Die Person steht nicht mehr in der Kundenliste, ihre Daten sind gelöscht.
undo-then-customer-change = Es gelten wieder die früheren Daten.
undo-then-customer-price-group = Es gilt wieder die frühere Preisgruppe.
undo-then-plan-add = Den Tarif gibt es nicht mehr.
undo-then-plan-change = Der Tarif ist wieder, wie er war.
undo-then-course-add = Den Kurs gibt es nicht mehr.
undo-then-course-change = Der Kurs ist wieder, wie er war.
undo-then-category-change = Bei den Kategorien ist alles wie zuvor.
undo-then-settings-reminders = Die Erinnerungen kommen wieder an den früheren Tagen.
undo-then-settings-show = Es gelten wieder die früheren Einstellungen. Ausgestellte Rechnungen bleiben, wie sie sind.
undo-then-studio-set-up = Es gelten wieder die früheren Einstellungen; die Einrichtung ist wieder offen.
undo-then-staff-add = Die Person ist nicht mehr im Team.
undo-then-staff-invite = Der neue Link öffnet nichts mehr; ein Link von vorher gilt wieder.
undo-then-staff-change = Die Person hat wieder ihre frühere Rolle.
undo-then-staff-remove = Die Person ist wieder im Team.
undo-then-data-import = Alles, was der Import gebracht hat, ist wieder weg.

undo-of-thing = { $what } · { $thing }
undo-thing-named = { $name }
undo-thing-course-day = { $course }, { $day }

undo-restored-units = 🎫 { $plan } ({ $number }): wieder { $left } frei statt { $now }
undo-restored-cards = 🎫 { $count ->
    [one] Eine Karte gilt
   *[other] { $count } Karten gelten
} wieder bis zu ihrem früheren Datum
undo-restored-card-until = 🎫 { $plan }: wieder gültig bis { $until }
undo-restored-list-left = Der Platz auf der Warteliste entfällt
undo-restored-makeup-back = 🎫 Der Nachholanspruch ist wieder offen
undo-restored-unit-back = 🎫 Die Einheit geht zurück auf { $plan }
undo-restored-next-moves-up = 👤 { $name } rückt von der Warteliste nach
undo-restored-only-waiting = ⚠️ Der Platz ist inzwischen vergeben. Möglich ist nur noch die Warteliste: Platz { $position }
undo-restored-waits-again = Der Platz auf der Warteliste ist wieder derselbe
undo-restored-down-again = 👤 { $name } war nachgerückt, weiß noch nichts davon und wartet wieder
undo-restored-unit-taken-again = 🎫 Die zurückgegebene Einheit wird wieder verwendet
undo-restored-makeup-taken-again = 🎫 Der Nachholanspruch von der Absage entfällt
undo-restored-makeup-redeemed-again = 🎫 Der Nachholanspruch ist wieder eingelöst
undo-restored-marks = { $count ->
    [one] Ein Eintrag steht
   *[other] { $count } Einträge stehen
} wieder wie zuvor
undo-restored-access-ends = Der Zugang endet sofort
undo-restored-link-revoked = Der Einladungslink öffnet nichts mehr
undo-restored-access-again = Der Chat ist wieder verbunden
undo-restored-access-by-link = Für den Chat braucht die Person einen Einladungslink
undo-restored-leads-again = Leitet wieder: { $courses }
undo-restored-role = Rolle: { $role }
undo-restored-method = Zahlungsart: { $method }
undo-restored-method-open = Zahlungsart: noch zu wählen
undo-restored-course-fields = Wieder wie zuvor: { $fields }
undo-restored-places-as-before = 📅 { $count ->
    [one] Ein gebuchter Platz gilt
   *[other] { $count } gebuchte Plätze gelten
} wieder wie zuvor
undo-restored-wait-again = 👤 { $count ->
    [one] Eine Person, die nachgerückt war, wartet
   *[other] { $count } Personen, die nachgerückt waren, warten
} wieder
undo-restored-contract-gone = 📄 { $plan } ({ $number }) entfällt
undo-restored-units-gone = 🎫 Die Einheiten daraus entfallen
undo-restored-places-gone = 📅 { $count ->
    [one] Ein gebuchter Platz entfällt
   *[other] { $count } gebuchte Plätze entfallen
}
undo-restored-group = Preisgruppe: wieder { $group }
undo-restored-imported = { $people ->
    [0] {""}
    [one] 1 Person ·{" "}
   *[other] { $people } Personen ·{" "}
}{ $contracts } Verträge · { $cards } Karten · { $invoices } Rechnungen · { $balances } Anfangssalden
undo-restored-people-changed = { $count ->
    [one] Bei einer Person gelten
   *[other] Bei { $count } Personen gelten
} wieder die Daten von vorher

undo-stays-link-opened = Bleibt in jedem Fall: Der Einladungslink wurde schon geöffnet, und was dabei zu sehen war, wurde gesehen.
undo-stays-document-issued = Bleibt in jedem Fall: Ausgestellte Dokumente verschwinden nicht, neue stehen daneben.
undo-stays-message-read = Bleibt in jedem Fall: Eine Nachricht, die schon angekommen ist.
undo-stays-refund-paid = Bleibt in jedem Fall: Geld, das schon ausgezahlt ist.

undo-billed-again = 🧾 { $period } · <b>neue Rechnung über { $amount }</b> ausgestellt, anstelle von { $number }
refusal-not-undoable = Deine letzte Änderung („{ $what }“) lässt sich nicht mit einem Tipp rückgängig machen. Ändere sie bitte selbst zurück.
refusal-import-under-way = Der Import läuft noch. Sobald er fertig ist, kannst du ihn rückgängig machen.
