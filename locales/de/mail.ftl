# E-Mails, die warten
mail-waits = 📧 { $count ->
    [one] E-Mail an { $customer }: wartet, bis der E-Mail-Versand eingerichtet ist
   *[other] { $count } E-Mails an { $customer }: warten, bis der E-Mail-Versand eingerichtet ist
}
mail-waits-for-several = 📧 { $count } E-Mails an { $people } Personen: warten, bis der E-Mail-Versand eingerichtet ist
settings-mails-waiting = 📧 { $count ->
    [one] Eine E-Mail wartet, bis der E-Mail-Versand eingerichtet ist.
   *[other] { $count } E-Mails warten, bis der E-Mail-Versand eingerichtet ist.
}

# E-Mails: was in jeder steht
mail-hello = Hallo { $name }!
mail-regards =
    Viele Grüße
    { $studio }
mail-attached = { $count ->
    [one] Das Dokument hängt als PDF an dieser E-Mail.
   *[other] Die Dokumente hängen als PDF an dieser E-Mail.
}
mail-answer = Fragen? Antworte einfach auf diese E-Mail: Deine Antwort geht an { $studio } ({ $address }).
mail-no-answer = Fragen? Wende dich bitte direkt an { $studio }: Eine Antwort auf diese E-Mail kommt dort vielleicht nicht an.
mail-less = Möchtest du solche Nachrichten nicht mehr? Antworte kurz auf diese E-Mail, dann bestellt { $studio } sie für dich ab.
mail-less-ask = Möchtest du solche Nachrichten nicht mehr? Sag es { $studio }, dann sind sie abbestellt.
mail-unsubscribe = Bitte keine Nachrichten mehr per E-Mail (Kundennummer { $number })

# Rechnungen
mail-invoice-issued-subject = Rechnung { $number } von { $studio }
mail-invoice-issued = Hier ist deine Rechnung { $number } vom { $on }.
mail-invoice-corrected-subject = Berichtigte Rechnung { $number } (statt { $before })
mail-invoice-corrected = Deine Rechnung { $before } ist berichtigt. An ihrer Stelle gilt jetzt die Rechnung { $number } vom { $on }.
mail-invoice-cancelled-subject = Stornorechnung { $number } zu { $before }
mail-invoice-cancelled = Zu deiner Rechnung { $before } gibt es die Stornorechnung { $number } vom { $on } über { $amount }.
mail-invoice-nothing-left = Die Rechnung { $before } ist damit ganz aufgehoben: Zu bezahlen ist auf sie nichts mehr.
mail-invoice-rest = Von der Rechnung { $before } bleiben { $rest } zu bezahlen.
mail-invoice-amount = Betrag: { $amount }
mail-invoice-period = Zeitraum: { $period }
mail-invoice-due = Zu bezahlen: { $rest } bis { $due }
mail-invoice-paid = Sie ist schon bezahlt.

# Kündigungsbestätigung
mail-receipt-subject = Deine Kündigung ist bei { $studio } eingegangen
mail-receipt = Wir haben deine Kündigung bekommen. Das bestätigen wir dir hiermit:
mail-receipt-decided-subject = Deine Kündigung bei { $studio } ist entschieden
mail-receipt-decided = Wir haben über deine Kündigung entschieden. Das bestätigen wir dir hiermit:
mail-receipt-contract = Vertrag: { $contract }
mail-receipt-at = Eingegangen: { $at } Uhr
mail-receipt-number = Nummer: { $number }
mail-receipt-wanted = Gewünscht war: { $on }
mail-receipt-ends = Der Vertrag endet am: { $on }
mail-receipt-end-open = Wann der Vertrag endet, teilen wir dir bald mit.
mail-receipt-content = Inhalt deiner Kündigung:

# Code
mail-link-code-subject = Dein Code für { $studio }
mail-link-code = Mit diesem Code verbindest du deinen Chat in Telegram mit { $studio }:
mail-link-code-until = Er gilt bis { $until } Uhr und nur einmal. Hast du keinen Code verlangt, musst du nichts tun: Ohne ihn sieht niemand deine Daten.

# Was sonst im Chat steht
mail-notice-subject = Nachricht von { $studio }
mail-of-chat = Diese Nachricht kam in deinem Chat nicht an, deshalb bekommst du sie per E-Mail:

# Wenn E-Mails nicht rausgehen
mail-goes = 📧 { $count ->
    [one] E-Mail an { $customer }: geht raus { $when }
   *[other] { $count } E-Mails an { $customer }: gehen raus { $when }
}
mail-goes-to-several = 📧 { $count } E-Mails an { $people } Personen: gehen raus { $when }
mail-when-held = nach 10 Minuten (bis dahin rückgängig zu machen)
mail-when-now = jetzt
mail-waits-trouble = 📧 { $count ->
    [one] E-Mail an { $customer }: wartet. { $why }
   *[other] { $count } E-Mails an { $customer }: warten. { $why }
}
mail-waits-trouble-for-several = 📧 { $count } E-Mails an { $people } Personen: warten. { $why }
mail-trouble-head = 📧 <b>E-Mails gehen gerade nicht raus.</b> { $why } Es geht nichts verloren: Sie warten bis zu 14 Tage und gehen raus, sobald es wieder klappt.
mail-trouble-login = Der Mailserver nimmt unsere Anmeldung nicht an: Benutzer oder Passwort in TRESEN_SMTP stimmen nicht.
mail-trouble-unreachable = Der Mailserver ist nicht zu erreichen.
mail-trouble-tls = Zum Mailserver kommt keine sichere Verbindung zustande: Sein Zertifikat oder der Port in TRESEN_SMTP passen nicht.
mail-trouble-sender = Der Mailserver verschickt nichts unter unserer Adresse: TRESEN_MAIL_FROM muss zum Benutzer in TRESEN_SMTP passen.
mails-in-trouble = 📧 { $count ->
    [one] Eine E-Mail wartet. { $why }
   *[other] { $count } E-Mails warten. { $why }
}
mails-delayed = 📧 { $count ->
    [one] Eine E-Mail ist noch nicht angenommen worden, ich versuche es weiter.
   *[other] { $count } E-Mails sind noch nicht angenommen worden, ich versuche es weiter.
}
mails-failed = 📧 { $count ->
    [one] Eine E-Mail ist nicht angekommen (/mails).
   *[other] { $count } E-Mails sind nicht angekommen (/mails).
}

# Was nicht rausging: /mails
intent-mail-list = Was per E-Mail nicht rausging
mails-none = ✅ <b>Alle E-Mails sind rausgegangen.</b> Es wartet keine, und keine ist zurückgekommen.
mails-not-set-up = 📧 <b>Der E-Mail-Versand ist nicht eingerichtet</b>, und es wartet auch keine E-Mail. Der Betreiber trägt den Mailserver in TRESEN_SMTP ein.
mails-waiting-head = <b>Diese warten:</b>
mails-failed-head = <b>Diese sind nicht angekommen:</b>
mails-waiting = • { $customer }: { $what }, seit { $at }
mails-refused = • { $customer }: { $what }, { $at }: vom Mailserver abgelehnt ({ $code }). Stimmt die Adresse?
mails-no-address = • { $customer }: { $what }, { $at }: keine E-Mail-Adresse hinterlegt
mails-too-late = • { $customer }: { $what }, { $at }: nach 14 Tagen nicht mehr verschickt
mails-more = … und { $count } weitere
mail-kind-invoice-issued = Rechnung
mail-kind-invoice-corrected = berichtigte Rechnung
mail-kind-invoice-cancelled = Stornorechnung
mail-kind-termination-receipt = Kündigungsbestätigung
mail-kind-link-code = Code zum Verbinden
mail-kind-messages = Erinnerungen
mail-kind-notice = Nachricht
mail-kind-unknown = E-Mail

# Wenn ein Kunde weniger Nachrichten möchte: /nachrichten mit seinem Namen
wishes-head = <b>Diese Nachrichten bekommt { $customer }</b>
wishes-hint = Tippe auf eine Gruppe, um sie ab- oder wieder anzubestellen: im Chat und per E-Mail.
wishes-owed = Rechnungen, ihre Korrekturen und Bestätigungen kommen trotzdem.
wishes-none = Alle abbestellen
wishes-all = Alle wieder bestellen
