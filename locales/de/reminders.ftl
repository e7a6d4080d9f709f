# Messages that come by themselves: what they say, their buttons, and what people want to hear of

# Contracts, to the owner
remind-owner-head = { $count ->
    [one] 🔔 <b>Ein Vertrag endet bald</b>
   *[other] 🔔 <b>{ $count } Verträge enden bald</b>
}
remind-owner-terminated = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), gekündigt
remind-owner-by-itself = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), läuft von selbst aus
remind-owner-followed = { $customer } · { $plan }: endet am { $on } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), weiter ab { $next_from } mit { $next }
remind-owner-button = { $customer }
remind-owner-ends-more = … und { $count } weitere: /auslaufend
remind-owner-radar-head = ⏰ <b>{ $count ->
    [one] Eine Kündigungsfrist läuft ab
   *[other] { $count } Kündigungsfristen laufen ab
}: { $amount } bis zum jeweils nächsten Ende</b>
remind-owner-radar = { $customer } · { $plan }: kündbar bis { $last } ({ $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}), sonst { $amount } bis { $end }
remind-owner-radar-more = … und { $count } weitere: /radar

# Money, to the owner
remind-owner-overdue-head = 💶 <b>{ $count ->
    [one] Eine Rechnung ist noch nicht bezahlt
   *[other] { $count } Rechnungen sind noch nicht bezahlt
}: { $amount }</b>
remind-owner-overdue = { $customer } · { $number }: { $rest }, fällig seit { $due } ({ $days ->
    [one] 1 Tag
   *[other] { $days } Tage
})
remind-owner-overdue-more = … und { $count } weitere: /offen
remind-owner-overdue-button = { $number }

# Requests, to the owner
remind-owner-requests-head = ✋ <b>{ $count ->
    [one] Eine Anfrage wartet auf dich
   *[other] { $count } Anfragen warten auf dich
}</b>
remind-owner-request = { $customer }: { $what }, seit { $days ->
    [0] heute
    [1] gestern
   *[other] { $days } Tagen
}
remind-owner-request-unclear = ⚠️ { $customer }: unklare Kündigung, seit { $days ->
    [0] heute
    [1] gestern
   *[other] { $days } Tagen
}. Der Eingang zählt ab damals.
remind-owner-request-asked-back = ⚠️ { $customer }: keine Antwort auf die Rückfrage zur Kündigung, seit { $days ->
    [0] heute
    [1] gestern
   *[other] { $days } Tagen
}. Du kannst trotzdem entscheiden.
remind-owner-requests-more = … und { $count } weitere: /anfragen
remind-somebody = Jemand aus dem Team

# The owner's morning
digest-head = ☀️ <b>Guten Morgen! Das ist heute, { $day }</b>
digest-class = { $time } Uhr { $course }: { $free ->
    [0] ausgebucht
   *[other] { $free } von { $capacity } frei
}{ $waiting }
digest-waiting = , { $count ->
    [one] eine Person wartet
   *[other] { $count } warten
}
digest-no-classes = Heute finden keine Kurse statt.
digest-more-classes = … und { $count ->
    [one] ein weiterer Kurs
   *[other] { $count } weitere Kurse
}
digest-requests = ✋ { $count ->
    [one] Eine Anfrage wartet
   *[other] { $count } Anfragen warten
} auf eine Entscheidung
digest-ending = 🔔 { $count ->
    [one] Ein Vertrag endet
   *[other] { $count } Verträge enden
} in den nächsten { $days } Tagen
digest-overdue = 💶 { $count ->
    [one] Eine Rechnung ist
   *[other] { $count } Rechnungen sind
} überfällig: { $amount }
digest-sent = 📨 { $count ->
    [one] Eine Nachricht ist
   *[other] { $count } Nachrichten sind
} seit gestern bei Kunden angekommen
digest-failed = ⚠️ { $count ->
    [one] Eine Nachricht konnte
   *[other] { $count } Nachrichten konnten
} nicht zugestellt werden
digest-unreachable = ⚠️ { $count ->
    [one] Für eine Nachricht gab
   *[other] Für { $count } Nachrichten gab
} es weder Chat noch E-Mail
digest-names = Nicht erreicht: { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}

# Contracts, to the customer
remind-customer-terminated = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Möchtest du weitermachen, schreib mir einfach „doch nicht kündigen“.
remind-customer-terminated-mailed = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Möchtest du weitermachen, sag dem Studio bis dahin Bescheid.
remind-customer-by-studio = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }.
remind-customer-by-itself = 🔔 <b>{ $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Wie es danach weitergehen kann, sagt dir das Studio gern.
remind-customer-followed = 🔔 <b>Dein Vertrag { $plan } endet { $days ->
    [0] heute
    [1] morgen
   *[other] in { $days } Tagen
}</b>: letzter Tag ist { $on }. Ab { $next_from } geht es mit { $next } weiter, du musst nichts tun.
remind-customer-notice-due = ⏰ <b>{ $plan }: kündbar { $days ->
    [0] nur noch heute, { $last }
    [1] noch bis morgen, { $last }
   *[other] noch bis { $last }
}</b>
remind-customer-notice-end = Kündigst du bis dahin, endet der Vertrag am { $end }.
remind-customer-notice-else = { $cents ->
    [0] Sonst läuft er mindestens bis { $end } weiter.
   *[other] Sonst läuft er mindestens bis { $end } weiter, für zusammen { $amount }.
} Möchtest du bleiben, musst du nichts tun.
remind-customer-notice-else-open = Sonst läuft er unbefristet weiter; kündigst du später, endet er frühestens am { $end }. Möchtest du bleiben, musst du nichts tun.
remind-customer-renews = 🔁 <b>{ $plan } verlängert sich am { $on }</b>
remind-customer-renews-until = Es geht bis { $until } weiter, für { $schedule ->
    [total] { $amount } insgesamt
   *[monthly] { $amount } im Monat
}.
remind-customer-renews-open = Es geht unbefristet weiter, für { $schedule ->
    [total] { $amount } insgesamt
   *[monthly] { $amount } im Monat
}.
remind-customer-renews-before = Bisher waren es { $before }.
remind-customer-renews-notice = Soll es nicht weitergehen, kündige bis { $last }.

# Money, to the customer
remind-customer-invoice-issued-due = 🧾 <b>Rechnung { $number }: { $amount }, fällig am { $due }</b>
remind-customer-invoice-issued-due-part = 🧾 <b>Rechnung { $number }: { $amount }, fällig am { $due }</b>, davon noch { $rest } zu zahlen
remind-customer-invoice-issued-no-due = 🧾 <b>Rechnung { $number }: { $amount }</b>
remind-customer-invoice-issued-no-due-part = 🧾 <b>Rechnung { $number }: { $amount }</b>, davon noch { $rest } zu zahlen
remind-customer-invoice-issued-paid = 🧾 <b>Rechnung { $number }: { $amount }, schon bezahlt</b>
remind-customer-paid-account = Der Betrag ist mit deinem Kundenkonto verrechnet, du musst nichts tun.
remind-customer-paid-money = Du musst nichts mehr tun.
remind-customer-invoice-period = { $plan }, { $days }
remind-customer-invoice-plan = { $plan }
remind-customer-pay-direct-debit = Der Betrag wird abgebucht, du musst nichts tun.
remind-customer-pay-transfer = Bitte überweise ihn mit dem Verwendungszweck { $number }.
remind-customer-pay-cash = Du zahlst bar im Studio.
remind-customer-pay-card = Du zahlst mit Karte im Studio.
remind-customer-pay-open = Wie du zahlen möchtest, kannst du dir aussuchen.
remind-customer-invoice-corrected = 🧾 <b>Rechnung { $before } ist korrigiert: { $amount } statt { $was }</b>
    Es gilt jetzt { $number }.
remind-customer-invoice-cancelled = 🧾 <b>Rechnung { $before } über { $was } ist storniert</b>
    Die Stornorechnung hat die Nummer { $number }.
remind-customer-invoice-reduced = 🧾 <b>Rechnung { $before } ist um { $amount } gemindert</b>
    Die Stornorechnung dazu hat die Nummer { $number }.
remind-customer-invoice-overdue = 💶 <b>Rechnung { $number }: { $rest } sind noch offen</b>
    Fällig war sie am { $due }, vor { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
remind-customer-overdue-else = Ist das Geld schon unterwegs, hat sich das hier erledigt.

# Cards, to the customer
remind-customer-card-low-left = 🎟️ <b>{ $plan }: noch { $left ->
    [one] eine Einheit
   *[other] { $left } Einheiten
}</b>, nutzbar bis { $until }.
remind-customer-card-low-left-open = 🎟️ <b>{ $plan }: noch { $left ->
    [one] eine Einheit
   *[other] { $left } Einheiten
}</b>
remind-customer-card-low-none = 🎟️ <b>{ $plan }: keine Einheit mehr frei.</b> Mit einer neuen Karte geht es weiter.
remind-customer-card-low-dates = 🎟️ <b>{ $plan }: noch { $count ->
    [one] ein Termin, am { $last }
   *[other] { $count } Termine, der letzte am { $last }
}.</b> Mit einer neuen Karte geht es danach weiter.
remind-customer-card-to-use = 🎟️ <b>{ $plan }: noch { $left ->
    [one] eine Einheit
   *[other] { $left } Einheiten
} bis { $until }</b>
    { $days ->
        [0] Heute ist der letzte Tag, um sie zu nutzen.
        [one] Morgen ist der letzte Tag, um sie zu nutzen.
       *[other] Zum Nutzen bleiben { $days } Tage.
    }

# Courses, to the customer
remind-customer-class-tomorrow = 📅 <b>{ $days ->
    [0] Heute
   *[other] Morgen
} um { $time } Uhr: { $course }</b>, { $on }
remind-customer-class-place = Ort: { $place }
remind-customer-class-cancel = Abmelden geht rechtzeitig bis { $until } Uhr.
remind-customer-class-cancel-today = Abmelden geht rechtzeitig noch heute bis { $until } Uhr.
remind-customer-class-late-unit-lost = Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab, ist die Einheit verloren.
remind-customer-class-late-makeup-lost = Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab, ist das Nachholrecht verbraucht.
remind-customer-class-late-no-makeup = Rechtzeitig abmelden geht nicht mehr: Sagst du jetzt ab, gibt es dafür kein Nachholrecht.
remind-customer-class-late-nothing = Rechtzeitig abmelden geht nicht mehr; eine Einheit kostet es dich nicht.

remind-more = { $count ->
    [one] Die letzte Nachricht steht
   *[other] Die letzten { $count } Nachrichten stehen
} hier nur kurz. Frag mich einfach danach.

# Buttons
button-tell-about = { $what }: { $about }
button-tell-contract = Vertrag ansehen
button-tell-pause = Pausieren
button-tell-terminate = Kündigen
button-tell-stay = Doch bleiben
button-tell-extend = Verlängern
button-tell-invoice = Rechnung
button-tell-payment = Zahlungsart wählen
button-tell-book = Kurs buchen
button-tell-new-card = Neue Karte
button-tell-sign-off = Abmelden
button-tell-radar = Ganzes Radar
button-tell-ending = Auslaufende Verträge
button-tell-open = Offene Rechnungen
button-tell-sent = Was gesendet wurde
button-tell-requests = Anfragen ansehen
button-less = Weniger davon

# What the kinds of messages are called
message-group-contract = Vertrag und Pausen
message-group-money = Rechnungen
message-group-units = Karten
message-group-courses = Kurse
message-group-requests = Anfragen
message-group-digest = Morgenüberblick
message-kind-contract-ends = Vertrag endet
message-kind-notice-due = Kündigungsfrist
message-kind-notice-radar = Radar der Kündigungsfristen
message-kind-renews = Verlängerung
message-kind-pause-begins = Pause beginnt
message-kind-pause-ends = Pause endet bald
message-kind-pause-over = Pause vorbei
message-kind-pause-check = Pause ohne Ende
message-kind-invoice-issued = Neue Rechnung
message-kind-invoice-corrected = Korrigierte Rechnung
message-kind-invoice-overdue = Unbezahlte Rechnung
message-kind-overdue-radar = Überfällige Rechnungen
message-kind-card-low = Karte fast leer
message-kind-card-to-use = Karte bald nutzen
message-kind-class-tomorrow = Kurs morgen
message-kind-booking-confirmed = Buchung bestätigt
message-kind-moved-up = Von der Warteliste nachgerückt
message-kind-class-dropped = Kurs fällt aus
message-kind-ending = Kündigung und Vertragsende
message-kind-change = Andere Änderung
message-kind-request-waiting = Wartende Anfrage
message-kind-digest = Morgenüberblick

# Fewer messages, and which ones are wanted
intent-messages-wanted = Aussuchen, welche Nachrichten ich bekomme
wanted-head = <b>Diese Nachrichten bekommst du</b>
wanted-on = ✔ { $group }
wanted-off = ✖ { $group }
wanted-part = ✔ { $group }, ohne: { $kinds }
wanted-rest = ✖ { $group }, außer dem, was du wissen musst: { $kinds }
wanted-hint = Tippe auf eine Gruppe, um sie ab- oder wieder anzubestellen; „einzeln“ zeigt, was dazugehört.
wanted-owed = Bestätigungen und Rechnungen, die dir zustehen, bekommst du immer: wenn nicht hier im Chat, dann per E-Mail, falls deine Adresse hinterlegt ist.
wanted-less = <b>Wovon möchtest du weniger?</b>
wanted-less-kind = Nicht mehr: { $topic }
wanted-less-group = Alles zu: { $topic }
wanted-keep = Alles so lassen
wanted-kept = <b>Es bleibt, wie es ist.</b> Du bekommst weiter alle diese Nachrichten.
wanted-gone = <b>Alles klar, davon hörst du nichts mehr: { $topic }</b>
wanted-gone-hint = Anders überlegt? Ein Tipp auf „Doch wieder“ genügt; später geht es jederzeit mit /nachrichten.
wanted-back = <b>Gern, davon hörst du wieder: { $topic }</b>
wanted-button-back = Doch wieder
wanted-button-all = Alle meine Nachrichten
wanted-button-off = ✔ { $group }
wanted-button-on = ✖ { $group }
wanted-button-within = { $group } einzeln
wanted-within = <b>{ $group }: das bekommst du</b>
wanted-always = ✔ { $kind }: kommt immer, denn das musst du wissen
wanted-within-hint = Tippe auf eine Nachricht, um sie ab- oder wieder anzubestellen.

# What was sent
intent-messages-sent = Sehen, was an Kunden gesendet wurde
sent-head = <b>Nachrichten an Kunden, { $days }</b>
sent-none = <b>In dieser Zeit ist keine Nachricht fällig geworden.</b>
sent-sum = { $sent } angekommen, { $failed } fehlgeschlagen, { $unreachable } nicht erreichbar
sent-day = <b>{ $day }</b>
sent-line = { $kind }: { $outcomes }
sent-outcome-sent = { $count } gesendet
sent-outcome-mailed = { $count } per E-Mail
sent-outcome-planned = { $count } noch unterwegs
sent-outcome-moot = { $count } nicht mehr nötig
sent-outcome-unwanted = { $count } abbestellt
sent-outcome-unreachable = { $count } nicht erreichbar
sent-outcome-failed = { $count } fehlgeschlagen
sent-outcome-dropped = { $count } gelöscht
sent-unreached = ⚠️ Nicht erreicht: { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}
sent-unreached-hint = Ohne Chat und E-Mail-Adresse kann ich niemandem schreiben. Lade sie ein oder trag eine Adresse nach.

# The radar
intent-contract-radar = Radar der Kündigungsfristen
radar-head = ⏰ <b>{ $count ->
    [one] Eine Kündigungsfrist
   *[other] { $count } Kündigungsfristen
} in den nächsten { $days } Tagen: { $amount }</b>
radar-explained = So viel wird bis zum jeweils nächsten möglichen Ende berechnet, wenn bis dahin niemand kündigt. Das meiste steht oben.
radar-none = <b>In den nächsten { $days } Tagen läuft keine Kündigungsfrist ab.</b>
radar-button = { $customer }: { $amount }

# Lead days
intent-settings-reminders = Wann Erinnerungen kommen
history-settings-reminders = Tage der Erinnerungen geändert
reminders-head = <b>Wann Erinnerungen kommen</b>
reminders-line = { $kind }: { $days }
reminders-owner-only = Das ändern nur Inhaberin oder Inhaber. Zurzeit gilt:
reminders-hint = Tippe auf eine Erinnerung, um ihre Tage zu ändern. Ruhezeiten stehen in den /einstellungen.
reminders-ask = <b>{ $kind }: Wie viele Tage { $when ->
    [after] danach
   *[before] vorher
}?</b> Jetzt: { $now }. Schreib Zahlen wie „30, 7 und 1“ oder „keine“.
reminders-unclear = Das habe ich nicht als Tage verstanden.
reminders-proposal = <b>Erinnerungen ändern</b>
reminders-change = { $kind }: { $before } → { $after }
reminders-effect = Gilt ab dem nächsten Morgen. Was schon gesendet ist, kommt nicht noch einmal.
reminders-done = ✅ <b>Geändert. Ab morgen früh gilt:</b>
reminders-days-none = gar nicht
reminders-days-before = { $count ->
    [one] { $list } Tag vorher
   *[other] { $list } Tage vorher
}
reminders-days-after = { $count ->
    [one] { $list } Tag danach
   *[other] { $list } Tage danach
}
reminders-days-same = am selben Tag
reminders-and = { $first } und { $last }
reminders-none-button = Gar nicht
reminders-usual-button = Wie üblich: { $days }
reminders-other = Andere Tage
button-reminders = Erinnerungen
reminders-lead-contract-ends = Vertrag endet
reminders-lead-notice-due = Kündigungsfrist, an Kunden
reminders-lead-notice-radar = Kündigungsfrist, an dich
reminders-lead-renews = Verlängerung, vor der Kündigungsfrist
reminders-lead-pause-ends = Pause endet
reminders-lead-card-to-use = Karte nutzen
reminders-lead-invoice-overdue = Unbezahlte Rechnung, an Kunden
reminders-lead-overdue-radar = Unbezahlte Rechnung, an dich
reminders-lead-request-waiting = Wartende Anfrage
reminders-lead-request-unclear = Unklare Kündigung
reminders-words-notice-due = kündigungsfrist,kündigungsfristen,frist,kündigungstermin
reminders-words-notice-radar = radar
reminders-words-renews = verlängerung,verlängert,verlängerungen
reminders-words-pause-ends = pause,pausen
reminders-words-card-to-use = karte,karten,zehnerkarte,guthaben
reminders-words-invoice-overdue = überfällig,unbezahlt,rechnung,rechnungen,mahnung,zahlungserinnerung
reminders-words-request-waiting = anfrage,anfragen
reminders-words-none = keine,keinen,gar nicht,nie,aus,ausschalten,abschalten,nicht mehr


# A customer's own settings
own-settings = <b>Deine Einstellungen</b>
own-settings-language = Sprache: { $spoken }
own-settings-messages = Nachrichten:
