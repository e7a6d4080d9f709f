# A customer gives notice in the chat, and the studio makes sense of what is not plain

intent-contract-declare = Deinen Vertrag kündigen
intent-contract-answer = Auf eine Rückfrage zur Kündigung antworten
intent-contract-decide = Eine Kündigung klären
intent-request-list = Offene Anfragen
request-contract-decide = Kündigung, bitte klären
history-contract-declare = Kündigung eingegangen
history-contract-answer = Zur Kündigung geschrieben
history-contract-decide = Kündigung geklärt

# First screen
declare-first = <b>Du möchtest kündigen.</b> Noch ist nichts gekündigt. So würde es laufen:
declare-hint = Andere E-Mail-Adresse oder anderer Tag? Schreib es einfach.
declare-hint-address = Auch per E-Mail? Schreib mir deine Adresse. Einen anderen Tag kannst du genauso schreiben.
declare-contract-none = <b>{ $customer }</b> · kein laufender Vertrag auf deinen Namen gefunden
declare-contract-open = <b>{ $customer }</b> · welcher Vertrag, klärt das Studio
declare-kind-ordinary = Ordentliche Kündigung
declare-kind-cause = Außerordentliche Kündigung aus wichtigem Grund
declare-reason = Grund: { $reason }
declare-ends = 📅 <b>Vertragsende: { $ends_on }</b>, nächstmöglich
declare-ends-wanted = 📅 <b>Vertragsende: { $ends_on }</b>, wie gewünscht
declare-ends-anyway = 📅 <b>Vertragsende: { $ends_on }</b>, der Vertrag endet dann von selbst
declare-wanted = Gewünschtes Ende: { $day }
declare-end-open = 📅 <b>Vertragsende: wird geprüft</b>
declare-regular = Ordentlich endet der Vertrag zum { $day }.
declare-received = 🕒 Eingang: { $at } Uhr
declare-received-before = 🕒 Eingang: { $at } Uhr, als du es zuerst geschrieben hast
declare-to = ✉️ Bestätigung: hier im Chat als PDF und an { $address }
declare-to-chat = ✉️ Bestätigung: hier im Chat als PDF
declare-which = Welchen Vertrag möchtest du kündigen?
declare-which-first = Eine Kündigung gilt für einen Vertrag. Womit möchtest du anfangen? Was du sonst noch kündigen willst, kommt gleich nach dem Beleg dran, mit demselben Eingang.
declare-money-open = Was noch zu zahlen ist, hängt davon ab, wann der Vertrag endet. Das klärt das Studio mit dir.
declare-one-of = ☝️ Diese Kündigung gilt für diesen einen Vertrag. Gleich nach dem Beleg kannst du auch den anderen kündigen, mit demselben Eingang: { $others }
declare-one-alone = ☝️ Diese Kündigung gilt nur für diesen einen Vertrag. Einen weiteren, der zu kündigen wäre, finde ich bei dir nicht. Möchte noch jemand kündigen, schreibt er oder sie mir bitte selbst.
declare-ask-day = Letzter Tag deines Vertrags?
declare-ask-kind = Sofort endet ein Vertrag nur aus wichtigem Grund. Wie möchtest du kündigen?
declare-ask-reason = Aus welchem wichtigen Grund kündigst du? Schreib ihn in deinen Worten.
declare-aborted = Abgebrochen. Es ist nichts gekündigt.
declare-aborted-next = Abgebrochen. Dieser Vertrag ist nicht gekündigt; deine Kündigung davor bleibt.
declare-let-go = <b>Gut, es bleibt alles, wie es ist.</b> Es ist nichts gekündigt.
button-declare-go-on = Weiter
button-declare-day = Zu einem anderen Tag …
button-declare-next-possible = Doch nächstmöglich
button-declare-cause = Aus wichtigem Grund …
button-declare-ordinary = Doch ordentlich kündigen
button-declare-other = Auch kündigen: { $contract }
button-declare-reason = Anderer Grund …
button-declare-unsure = Weiß ich nicht, bitte klären
button-declare-change = ‹ Angaben ändern
button-declare-now = jetzt kündigen

# Why the studio looks at it, as the customer reads it
declare-doubt-for-cause = Das Studio sieht sich deinen Grund an und meldet sich hier.
declare-doubt-no-contract = Das Studio prüft, worum es geht, und meldet sich hier.
declare-doubt-which-contract = Das Studio klärt, welcher Vertrag gemeint ist, und meldet sich hier.
declare-doubt-card = Eine Karte endet ohne Kündigung. Das Studio sieht sich das an und meldet sich hier.
declare-doubt-terminated = Dieser Vertrag ist schon gekündigt. Das Studio sieht sich deine Erklärung trotzdem an.
declare-doubt-too-early = So früh reicht die Frist nicht. Das Studio entscheidet, ob es trotzdem geht.
declare-doubt-between = An diesem Tag endet keine Laufzeit. Das Studio entscheidet, ob es trotzdem geht.
declare-doubt-too-late = Der Vertrag endet schon vorher von selbst. Das Studio sieht sich das an.
declare-doubt-day-unclear = Den Tag habe ich nicht verstanden. Das Studio klärt ihn mit dir.
declare-doubt-paused = Das Ende fiele in deine Pause. Das Studio klärt, welcher Tag gilt.
declare-doubt-long-ago = Gerechnet ab deiner ersten Nachricht läge das Ende schon zurück. Dein Eingang bleibt gewahrt; das Studio klärt mit dir, welcher Tag gilt. Soll deine Kündigung erst ab jetzt zählen, brich ab und schreib es neu.
declare-doubt-other = Das Studio prüft den Tag und meldet sich hier.

# Second screen
declare-last = <b>Letzter Schritt: jetzt verbindlich kündigen?</b>
declare-binding = Mit „jetzt kündigen“ ist deine Kündigung abgegeben. Den Beleg bekommst du sofort.

# The receipt
declare-done = ✅ <b>Deine Kündigung ist eingegangen.</b>
declare-number = Beleg { $number }
declare-said = Deine Worte: „{ $text }“
declare-next = Dein Beleg folgt als PDF. Bitte bewahre ihn auf.
declare-next-open = Dein Beleg folgt als PDF. Der Eingang zählt ab der genannten Uhrzeit, auch wenn das Studio erst später antwortet.
declare-paper = Beleg { $number }
button-declare-back = Doch nicht kündigen …
declared-ordinary = Ich kündige { $plan } { $wanted ->
    [0] zum nächstmöglichen Tag
   *[other] zum { $day }
}.
declared-cause = Ich kündige { $plan } aus wichtigem Grund{ $wanted ->
    [0] , ohne Frist
   *[other] {" "}zum { $day }
}.
declared-ordinary-open = Ich kündige { $wanted ->
    [0] zum nächstmöglichen Tag
   *[other] zum { $day }
}.
declared-cause-open = Ich kündige aus wichtigem Grund{ $wanted ->
    [0] , ohne Frist
   *[other] {" "}zum { $day }
}.
declared-to-studio = 📄 <b>{ $customer } hat gekündigt.</b>
    { $plan } endet am { $ends_on }. Eingang { $at } Uhr, Beleg { $number }.
declared-to-studio-open = 📄 <b>{ $customer } hat gekündigt.</b>
    { $plan } läuft ohnehin aus. Eingang { $at } Uhr, Beleg { $number }.

# Put aside by something else, and how it comes back
notice-aside = Deine Kündigung ist noch nicht abgegeben.
notice-aside-said = Deine Kündigung ist noch nicht abgegeben. Ihr Eingang bleibt gewahrt: { $at } Uhr.
button-notice-go-on = Weiter mit der Kündigung

# The studio's queue
requests-none = <b>Keine Anfrage wartet auf eine Entscheidung.</b>
requests-head = { $count ->
    [one] <b>1 Anfrage wartet auf eine Entscheidung.</b>
   *[other] <b>{ $count } Anfragen warten auf eine Entscheidung.</b>
}
requests-line = { $days ->
    [0] { $customer }: { $what }, heute eingegangen ({ $at } Uhr)
    [one] { $customer }: { $what }, wartet seit gestern ({ $at } Uhr)
   *[other] { $customer }: { $what }, wartet seit { $days } Tagen ({ $at } Uhr)
}
requests-line-team = { $days ->
    [0] { $what }, heute gestellt ({ $at } Uhr)
    [one] { $what }, wartet seit gestern ({ $at } Uhr)
   *[other] { $what }, wartet seit { $days } Tagen ({ $at } Uhr)
}
requests-button = { $customer }: { $what }
requests-button-team = { $what }
requests-button-asked-back = { $customer }: { $number } entscheiden
requests-asked-back = { $customer }: Rückfrage zu { $number } gestellt ({ $at } Uhr), Antwort steht aus
decide-head = 📨 <b>Kündigung von { $customer }</b>
decide-asked-back-by =
    ❓ <b>Rückfrage von { $name }, die Antwort steht aus</b> ({ $at } Uhr)
    „{ $question }“
button-decide-all-the-same = Trotzdem entscheiden
decide-nothing = Was zu klären ist, steht unter /anfragen.
decide-number = Beleg { $number }, eingegangen am { $at } Uhr
decide-said = „{ $text }“
decide-back = ↩️ <b>Möchte die Kündigung zurücknehmen</b> ({ $at } Uhr)
decide-line-studio = Rückfrage ({ $at } Uhr): „{ $text }“
decide-line-customer = Antwort ({ $at } Uhr): „{ $text }“
decide-doubt-for-cause = ⚠️ Aus wichtigem Grund: Ob er trägt, entscheidet ihr.
decide-doubt-no-contract = ⚠️ Kein laufender Vertrag gefunden.
decide-doubt-which-contract = ⚠️ Mehrere Verträge, keiner genannt.
decide-doubt-card = ⚠️ Es geht um eine Karte, die ohne Kündigung endet.
decide-doubt-terminated = ⚠️ Der Vertrag ist schon gekündigt.
decide-doubt-too-early = ⚠️ Der gewünschte Tag liegt vor dem ordentlichen Ende: Er ginge nur aus Kulanz.
decide-doubt-between = ⚠️ An dem gewünschten Tag endet keine Laufzeit: Er ginge nur aus Kulanz.
decide-doubt-too-late = ⚠️ Der Vertrag endet schon vor dem gewünschten Tag.
decide-doubt-day-unclear = ⚠️ Der genannte Tag ist nicht zu verstehen.
decide-doubt-paused = ⚠️ Das Ende fiele in eine Pause.
decide-doubt-long-ago = ⚠️ Zuerst geschrieben, dann lange nicht abgeschlossen: Ab dem Eingang gerechnet liegt das Ende schon zurück.
decide-doubt-other = ⚠️ Das Ende ließ sich nicht von selbst bestimmen.
decide-contract = So endet { $plan } ({ $number }):
decide-what-choose = Welcher Vertrag ist gemeint?
decide-what-stays = { $plan } endet wie schon vermerkt am { $ends_on }. Es ändert sich nichts.
decide-what-close = Es wird kein Vertrag beendet. { $customer } erfährt, dass nichts zu kündigen ist.
decide-what-back = Die Kündigung ist damit zurückgenommen. Der Vertrag läuft weiter.
decide-what-ask = Rückfrage an { $customer }: „{ $question }“
decide-ask-question = Was möchtest du zurückfragen? Schreib es, wie es ankommen soll.
button-decide-choose = Bestätigen
button-decide-end = Annehmen
button-decide-stays = Eingang bestätigen
button-decide-close = Nichts zu beenden …
button-decide-back = ‹ Zurück
button-decide-ask = Rückfrage senden
button-decide-regular = Ordentlich zum { $day }
button-decide-cause = Doch aus wichtigem Grund
button-decide-take-back = Rücknahme annehmen …
button-decide-ask-back = Rückfrage …
button-decide-do-close = So abschließen
button-decide-do-back = Rücknahme bestätigen
decide-done-accepted = ✅ <b>Kündigung angenommen.</b>
decide-done-adjusted = ✅ <b>Kündigung mit anderem Ende angenommen.</b>
decide-done-asked-back = ✅ <b>Rückfrage gesendet.</b> Die Antwort kommt hierher zurück.
decide-done-withdrawn = ✅ <b>Rücknahme angenommen.</b>
message-notice-decided = Antwort zur Kündigung
push-notice-accepted = ✅ <b>Deine Kündigung ist bestätigt: { $plan } endet am { $ends_on }.</b>
    Eingang { $received }, Beleg { $number }.
push-notice-adjusted = ✅ <b>Deine Kündigung wirkt zum { $ends_on }.</b>
    { $plan }, Eingang { $received }, Beleg { $number }. Das Studio hat den Tag angepasst; frag gern nach, wenn etwas nicht passt.
push-notice-stays = ✅ <b>{ $plan } endet wie schon bestätigt am { $ends_on }.</b>
    Deine Erklärung vom { $received } ist vermerkt (Beleg { $number }).
push-notice-close = ✅ <b>Es gibt keinen laufenden Vertrag, der zu kündigen wäre.</b>
    Deine Erklärung vom { $received } ist vermerkt (Beleg { $number }).
push-notice-back = ✅ <b>Deine Kündigung vom { $received } ist zurückgenommen.</b>
    Dein Vertrag läuft weiter (Beleg { $number }).
push-notice-ask = ❓ <b>Rückfrage zu deiner Kündigung</b> (Beleg { $number })
    „{ $question }“
    Dein Eingang vom { $received } bleibt gewahrt.
button-answer-notice = Antworten …

# The customer answers, or would rather take it back
answer-nothing = Zu deinen Kündigungen ist nichts offen.
answer-ask = <b>Rückfrage zu deiner Kündigung</b> (Beleg { $number })
    „{ $question }“
    Schreib deine Antwort.
answer-what = <b>Deine Antwort ans Studio</b> (Beleg { $number })
answer-back-what = <b>Deine Kündigung zurücknehmen?</b> (Beleg { $number })
answer-back-why = Das Studio muss zustimmen. Bis dahin bleibt deine Kündigung mit ihrem Eingang bestehen.
button-answer-send = Ans Studio senden
answer-done = 📨 <b>Deine Antwort ist beim Studio.</b>
    Beleg { $number }, dein Eingang vom { $at } Uhr bleibt gewahrt.
answer-back-done = 📨 <b>Dein Wunsch ist beim Studio.</b>
    Beleg { $number }: Du hörst hier, ob die Kündigung zurückgenommen ist.
refusal-receipt-not-found = Diese Kündigung finde ich nicht.
refusal-receipt-decided = { $number } ist schon geklärt.
refusal-receipt-not-asked = Zu { $number } wurde nichts zurückgefragt.

# A person's data
data-section-receipts = Kündigungen
data-section-said = Kündigungen, die noch nicht abgegeben sind
data-field-content = Erklärt
data-field-wanted-on = Gewünschtes Ende
data-field-sent-to = Beleg auch an
data-field-words = Geschrieben
data-word-receipts-state-clear = bestätigt
data-word-receipts-state-unclear = wird geprüft
data-word-receipts-state-accepted = angenommen
data-word-receipts-state-adjusted = mit anderem Ende angenommen
data-word-receipts-state-asked-back = Rückfrage gestellt
data-word-receipts-state-withdrawn = zurückgenommen
