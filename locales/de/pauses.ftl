# Pausing a contract and going on (Pause, Ruhezeit)

contract-asked = 📨 Noch beim Studio: { $what }, eingegangen am { $at } Uhr
contract-asked-notice = 📨 Kündigung eingegangen am { $at } Uhr; sie wird noch geprüft
intent-contract-pause = Vertrag pausieren
intent-contract-resume = Pause beenden
request-contract-pause = Pause
request-contract-resume = Ende der Pause
history-contract-pause = Pause vereinbart
history-contract-resume = Pause geändert oder beendet
history-day-from = ab { $day }
history-day-first-active = aktiv ab { $day }
undo-of-contract-pause = Pause
undo-of-contract-resume = geänderte Pause
undo-then-contract-pause = Der Vertrag läuft weiter, als wäre keine Pause vereinbart.
undo-then-contract-resume = Die Pause gilt wieder wie zuvor.
help-pauses = <b>Pausen</b>
    <i>{ $name } vom 1. bis 31. Dezember pausieren</i>
    <i>Pause von { $name } am 16. Dezember beenden</i>
    /pausieren · /fortsetzen
help-own-pauses = <b>Pausen</b>
    <i>Ich möchte im Januar pausieren</i>
    /pausieren · /fortsetzen

ask-pause-from = Ab wann soll der Vertrag ruhen?
ask-pause-until = Bis wann? Tippe auf eine Länge oder den letzten Tag der Pause, oder schreib zum Beispiel „6 Wochen“.
ask-pause-order = Der letzte Tag { $last } liegt vor dem ersten, { $first }.
ask-pause-too-short = Eine Pause dauert mindestens einen Tag.
ask-pause-check = Wann sollt ihr wieder draufschauen? Bis dahin und darüber hinaus ruht der Vertrag, bis jemand die Pause beendet.
ask-pause-reason = Warum ruht der Vertrag? Ein Stichwort genügt.
ask-pause-at-end = Das Vertragsende ist gesetzt: { $ends_on }. Was soll mit der Pause bis { $last } gelten?
ask-resume-day = Ab wann läuft der Vertrag wieder?
ask-resume-day-own = Ab wann möchtest du wieder dabei sein?
pause-day-today = Ab heute, { $day }
pause-day-tomorrow = Ab morgen, { $day }
pause-day-first = Ab { $day }
pause-open = Ohne festes Ende
pause-end-move = Ende mitverschieben auf { $day }
pause-end-cut = Pause kürzen bis { $day }
pause-end-stays = Ende bleibt { $day }
resume-not-at-all = Pause ganz absagen

button-pause-first = Beginn ändern
button-pause-last = Ende ändern
button-pause-reason = Grund nennen
button-pause-keep = Buchungen behalten
button-pause-drop = Buchungen absagen
button-pause-end-move = Doch das Ende mitverschieben
button-pause-end-keep = Doch das Ende nicht verschieben
button-resume = Pause beenden
button-resume-day = Anderer Tag

pause-what = <b>Pause { $days }</b> · { $length }
pause-what-open = <b>Pause ab { $first }, ohne festes Ende</b> · nächster Blick darauf { $check }
pause-done = ✅ <b>Die Pause ist vereinbart.</b>
pause-reason = Grund: { $reason }
pause-term-moves = Ende der Laufzeit: <b>{ $after }</b> statt { $before }, denn die Pause verlängert sie
pause-set-moves = Vertragsende: <b>{ $after }</b> statt { $before }
pause-set-stays = Das Vertragsende bleibt { $after }
pause-term-stays = Die Laufzeit bleibt, wie sie ist: Ende { $after }
pause-open-extends = Um wie viel sich die Laufzeit verlängert, steht mit dem Ende der Pause fest
pause-notice = Kündigen geht auch in der Pause; die Frist läuft weiter
pause-notice-until = Kündigen geht auch in der Pause: bis { $until } zum { $end }
pause-no-invoice = Keine gestellte Rechnung ist betroffen.
pause-planned = 🧾 { $period } · noch nicht gestellt, { $new } statt { $amount }
pause-planned-until = 🧾 … danach bis { $last } je { $new } statt { $amount }
pause-planned-goes-on = 🧾 … danach weiter wie vereinbart, je { $new }
pause-skipped = 🧾 { $period } · wird nicht berechnet
pause-skipped-open = 🧾 Ab { $first } wird nichts berechnet, bis die Pause endet
pause-fee-fixed = Während der Pause: { $amount } je Abrechnungszeitraum
pause-fee-percent = Während der Pause: { $percent } % des Preises
pause-next = Nächste Zahlung: <b>{ $amount } am { $day }</b> für { $period }
pause-next-part = Nächste Zahlung: <b>{ $rest } am { $day }</b> für { $period } ({ $amount }, davon { $drawn } vom Kundenkonto)
pause-next-covered = Nächste Zahlung: { $amount } am { $day } für { $period }, <b>vom Kundenkonto gedeckt</b>
pause-next-none = Es kommt keine weitere Zahlung.
pause-units-suspended = 🎟️ Neue Einheiten gibt es in der Pause nicht
pause-units-kept = 🎟️ Einheiten gibt es auch in der Pause; einlösen lassen sie sich erst danach
pause-units-left = 🎟️ Noch { $left ->
    [one] 1 Einheit
   *[other] { $left } Einheiten
} aus dem laufenden Monat, einlösbar bis { $until }, aber nicht in der Pause
pause-units-card = 🎟️ { $left ->
    [one] 1 Einheit ruht
   *[other] { $left } Einheiten ruhen
} in der Pause
pause-units-card-until = 🎟️ { $left ->
    [one] 1 Einheit ruht
   *[other] { $left } Einheiten ruhen
} in der Pause, die Karte gilt dann bis { $until } statt { $before }
pause-place = 📅 { $course } am { $day } → <b>abgesagt, Platz frei</b>
pause-place-unit = 📅 { $course } am { $day } → <b>abgesagt, Einheit zurück</b>
pause-places-more = 📅 und { $count ->
    [one] 1 weiterer Termin
   *[other] { $count } weitere Termine
} → <b>abgesagt</b>
pause-places-kept = 📅 { $count ->
    [one] 1 Buchung in der Pause bleibt
   *[other] { $count } Buchungen in der Pause bleiben
} stehen
pause-places-none = 📅 In der Pause ist nichts gebucht
pause-new-days = 📅 { $count ->
    [one] 1 Termin kommt
   *[other] { $count } Termine kommen
} hinten dran
pause-place-back = 📅 { $course } am { $day } → <b>wieder gebucht</b>
pause-place-gone = 📅 { $course } am { $day } → nicht mehr zu haben
pause-allowance = Pausen im Vertragsjahr bis { $until }: erlaubt { $allowed }, danach noch frei { $left }
pause-allowance-used = Pausen im Vertragsjahr bis { $until }: erlaubt { $allowed }, danach nichts mehr frei
pause-allowance-over = Pausen im Vertragsjahr bis { $until }: erlaubt { $allowed }, mit dieser Pause sind es { $used } Tage

resume-what = <b>Wieder aktiv ab { $day }</b>
resume-what-none = <b>Die Pause entfällt ganz</b>
resume-what-longer = <b>Die Pause geht länger: wieder aktiv ab { $day }</b>
resume-before = Vereinbart war: { $days }
resume-before-open = Vereinbart war: ab { $first }, ohne festes Ende
resume-after = Pause jetzt: { $days }
resume-done = ✅ <b>Wieder aktiv ab { $day }.</b>
resume-done-none = ✅ <b>Die Pause ist abgesagt.</b>
resume-done-longer = ✅ <b>Die Pause ist verlängert, wieder aktiv ab { $day }.</b>
resume-nobody = { $customer } hat keine Pause, weder jetzt noch geplant.
resume-nobody-own = Du hast keine Pause, weder jetzt noch geplant.

note-pause-goodwill = { $plan } sieht keine Pause vor. Das ist eure Kulanz.
note-pause-goodwill-own = { $plan } sieht keine Pause vor. Das Studio entscheidet, ob es trotzdem geht.
note-pause-cut-to-start = Der Vertrag beginnt erst am { $first }, die Pause also auch.
note-pause-cut-to-end = Die Pause endet mit dem Vertrag am { $last }.
note-pause-begins-past = Die Pause beginnt rückwirkend am { $first }. Was bis heute besucht wurde, bleibt.
note-pause-no-step = Der Tarif sieht Pausen in ganzen { $unit ->
    [weeks] Wochen
   *[other] Monaten
} vor.
note-pause-over-allowance = Das ist mehr, als der Tarif im Vertragsjahr bis { $until } erlaubt ({ $allowed }). Das ist eure Kulanz.
note-pause-over-allowance-own = Das ist mehr, als dein Tarif im Vertragsjahr bis { $until } erlaubt ({ $allowed }). Das Studio entscheidet, ob es trotzdem geht.
note-return-end-stays = Das gesetzte Vertragsende bleibt am { $ends_on }. Mit /enddatum lässt es sich ändern.

message-contract-paused = Bestätigung der Pause
message-contract-resumed = Bestätigung, wann es weitergeht
push-contract-paused = ⏸️ <b>{ $plan } ruht { $days }.</b>
    Ab { $back } geht es weiter.
push-contract-paused-open = ⏸️ <b>{ $plan } ruht ab { $first }.</b>
    Ein Ende ist nicht vereinbart. Sag dem Studio Bescheid, wenn es weitergehen soll.
push-contract-resumed = ▶️ <b>{ $plan } läuft ab { $day } wieder.</b>
push-contract-resumed-none = ▶️ <b>Die Pause von { $plan } entfällt.</b>
    Alles läuft weiter wie gewohnt.
push-pause-end-moves = Neues Ende der Laufzeit: { $day }.
push-pause-set-moves = Der Vertrag endet jetzt am { $day }.
push-pause-places = Damit abgesagt: { $days }.
push-pause-places-back = Wieder gebucht: { $days }.
push-pause-next = Nächste { $method ->
    [direct_debit] Abbuchung
   *[other] Zahlung
}: { $amount } am { $day }.
push-pause-next-part = Nächste { $method ->
    [direct_debit] Abbuchung
   *[other] Zahlung
}: { $rest } am { $day } ({ $amount }, davon zahlt dein Kundenkonto { $drawn }).
push-pause-next-covered = Am { $day } sind { $amount } fällig. Die zahlt dein Kundenkonto, { $method ->
    [direct_debit] abgebucht wird nichts
   *[other] du musst nichts tun
}.
push-pause-account = { $amount } stehen auf deinem Kundenkonto und werden verrechnet.

refusal-pause-not-allowed = <b>{ $plan } sieht keine Pause vor.</b> Die Inhaberin kann sie aus Kulanz vereinbaren.
refusal-pause-ends-before-it-begins = Der letzte Tag { $last } liegt vor dem ersten, { $first }. Nenn bitte zuerst den früheren Tag.
refusal-pause-before-start = Der Vertrag beginnt erst am { $starts_on }. Davor gibt es nichts zu pausieren.
refusal-pause-too-far-back = Rückwirkend geht eine Pause frühestens ab { $earliest }. Nenn bitte einen späteren Beginn.
refusal-pause-after-end = Der Vertrag endet am { $ends_on }, die Pause würde erst danach beginnen. Nenn bitte einen früheren Tag.
refusal-pauses-overlap = <b>{ $contract } ruht da schon</b>: { $first } bis { $last }. Wähl andere Tage, oder beende zuerst diese Pause.
refusal-pause-is-open = <b>{ $contract } ruht schon ab { $first }</b>, ohne festes Ende. Beende zuerst diese Pause.
refusal-open-pause-has-end = Der Vertrag endet am { $ends_on }. Da braucht die Pause einen letzten Tag.
refusal-open-pause-for-studio = Eine Pause ohne festes Ende vereinbart nur das Studio. Nenn bitte den letzten Tag.
refusal-check-day-needed = Eine Pause ohne festes Ende braucht einen Tag, an dem ihr wieder draufschaut. Nenn bitte diesen Tag.
refusal-check-day-too-early = Der Tag, an dem ihr wieder draufschaut, muss in der Pause liegen, frühestens { $earliest }.
refusal-pause-meets-end = Das Vertragsende ist auf den { $ends_on } gesetzt, die Pause soll bis { $last } dauern. Sag dazu, ob das Ende auf den { $moves_to } mitwandert oder bleibt.
refusal-not-paused = { $contract } ruht nicht, und eine Pause ist auch nicht geplant.
refusal-return-too-far-back = Rückwirkend geht das frühestens ab { $earliest }. Nenn bitte einen späteren Tag.
refusal-same-return = Die Pause endet schon so: Ab { $day } läuft der Vertrag wieder.
push-pause-place = { $course } am { $day }
pause-check = Am { $day }
pause-length = { $length }
resume-term-moves = Ende der Laufzeit: <b>{ $after }</b> statt { $before }
pause-invoice-days = 🧾 { $number } · { $amount } { $state } → gilt mit neuem Dokument für { $period }

# Reminders of pauses (pushes)

remind-customer-pause-begins = ⏸️ <b>Ab heute ruht { $plan }</b>, der letzte Tag der Pause ist { $last }.
remind-customer-pause-begins-open = ⏸️ <b>Ab heute ruht { $plan }</b>, bis du dem Studio Bescheid sagst.
remind-customer-pause-ends = ▶️ <b>{ $days ->
    [0] Heute
    [one] Morgen
   *[other] In { $days } Tagen
} geht es mit { $plan } weiter.</b> Letzter Tag der Pause: { $last }.
remind-customer-pause-over = ▶️ <b>{ $plan } läuft wieder.</b> Schön, dass du zurück bist!
remind-owner-pause-head = ⏸️ <b>{ $count ->
    [one] Eine Pause
   *[other] { $count } Pausen
} ohne festes Ende: heute wolltet ihr draufschauen</b>
remind-owner-pause-check = { $customer } · { $plan }: ruht seit { $first } und weiter, bis jemand die Pause beendet
remind-owner-pause-more = … und { $count } weitere: { $names }{ $more ->
    [0] {""}
   *[other] {" "}und noch { $more }
}
remind-owner-pause-button = Pause von { $customer } beenden
pause-of-plan = ⏸️ { $plan }: { $pause }
