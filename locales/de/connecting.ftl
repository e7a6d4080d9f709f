# Customers at the door: invited, checked, welcomed, parted

intent-customer-invite = Jemanden in den Chat einladen
intent-customer-uninvite = Einen Einladungslink zurückziehen
intent-customer-unlink = Die Verbindung mit dem Chat trennen
intent-customer-connect = Jemanden mit dem Chat verbinden
intent-chat-switch = Wechseln, für wen du sprichst
intent-chat-consent = Nachrichten auswählen
history-customer-invite = Einladungslink gegeben
history-customer-uninvite = Einladungslink zurückgezogen
history-customer-unlink = Vom Chat getrennt
history-customer-connect = Mit dem Chat verbunden
history-customer-speak = Sprache des Chats selbst gewählt
history-customer-shut-out = Einladungslink nach drei falschen Antworten geschlossen
request-customer-connect = Verbindung mit dem Chat
undo-of-customer-invite = Einladungslink
undo-of-customer-uninvite = zurückgezogener Einladungslink
undo-of-customer-unlink = Trennung vom Chat
undo-of-customer-connect = Verbindung mit dem Chat
undo-then-customer-invite = Der Link öffnet nichts mehr; ein Link von vorher gilt wieder.
undo-then-customer-uninvite = Der Link öffnet wieder.
undo-then-customer-unlink = Der Chat ist wieder verbunden.
undo-then-customer-connect = Der Chat ist nicht mehr verbunden.
undo-restored-link-open-again = Der Einladungslink gilt wieder.

# On file
file-blocked = Mit dem Chat verbunden, aber der Bot ist dort blockiert
file-invited = Nicht mit dem Chat verbunden · eingeladen bis { $until }

# Inviting
invite-customer = <b>Einladung in den Chat für { $customer }</b> ({ $number })
invite-check-birthday = Beim Öffnen fragt der Bot nach dem Geburtstag.
invite-check-code = Beim Öffnen geht ein Code an die E-Mail-Adresse in der Akte. Gehen keine E-Mails raus, wirst du gefragt.
invite-check-studio = In der Akte stehen weder Geburtstag noch E-Mail-Adresse: Wer den Link öffnet, wartet auf dein Ja.
invite-lasts = Der Link öffnet einmal und gilt bis { $until } Uhr.
invite-replaces = Der bisherige Link öffnet dann nichts mehr.
invite-done = ✅ <b>Einladung für { $customer }: Link und QR-Code stehen unten.</b>
invite-link =
    🔗 <b>Einladungslink für { $customer }</b>
    { $link }
    Gib ihn nur an diese Person weiter. Er öffnet einmal und gilt bis { $until } Uhr.
invite-code = QR-Code für { $customer }: zum Abfotografieren oder Ausdrucken
invite-file = Einladung-{ $number }
button-invite = In den Chat einladen …
button-invite-again = Neu einladen …
button-new-invitation = Neuer Link …
button-revoke-invitation = Link zurückziehen …
uninvite-customer = <b>Einladungslink von { $customer } zurückziehen</b> ({ $number })
uninvite-until = Er würde sonst bis { $until } Uhr öffnen.
uninvite-done = ✅ <b>Der Einladungslink von { $customer } öffnet nichts mehr.</b>
refusal-customer-connected = { $customer } ist schon mit dem Chat verbunden. Für einen anderen Chat trenne erst die bisherige Verbindung.
refusal-customer-without-chat = { $customer } ist mit keinem Chat verbunden.
refusal-no-open-invitation = Für { $customer } ist kein Einladungslink offen.
refusal-arrival-over = Das hat sich erledigt: { $customer } wartet nicht mehr auf eine Verbindung.

# At the door
door-ask-birthday =
    <b>{ $studio } verbindet diesen Chat mit { $name }</b>
    Zur Sicherheit eine Frage: Wann ist { $name } geboren? Schreib zum Beispiel 14.3.1990.
door-ask-code =
    <b>{ $studio } verbindet diesen Chat mit { $name }</b>
    Zur Sicherheit geht ein Code an die E-Mail-Adresse, die das Studio kennt. Schreib mir die sechs Ziffern; sie gelten 30 Minuten.
door-code-stale = Dieser Code gilt nicht mehr. Lass dir bitte einen neuen schicken.
door-no-more-codes = Es sind schon drei Codes unterwegs gewesen. Nimm bitte den letzten, oder bitte das Studio, dich zu verbinden.
door-unclear-birthday = Das konnte ich nicht als Tag mit Jahr lesen.
door-unclear-code = Der Code hat sechs Ziffern.
door-wrong =
    { $left ->
        [one] <b>Das passt nicht zu dem, was das Studio kennt.</b> Du hast noch einen Versuch.
       *[other] <b>Das passt nicht zu dem, was das Studio kennt.</b> Du hast noch { $left } Versuche.
    }
door-closed = <b>Das hat dreimal nicht gepasst, der Link ist jetzt geschlossen.</b> Das Studio weiß Bescheid und kann dir einen neuen geben.
door-closed-owner =
    🔒 <b>Der Einladungslink von { $customer } ist geschlossen.</b>
    Jemand hat ihn geöffnet und dreimal falsch geantwortet. Es wurde niemand verbunden.
door-left = Gut, es wurde nichts verbunden. Der Link gilt weiter, du kannst ihn wieder öffnen.
door-connected = Dieser Chat ist schon verbunden, mit { $who } – schreib einfach, worum es geht; /hilfe zeigt mehr.
door-connected-more = Für noch jemanden, zum Beispiel ein Kind, gibt dir das Studio einen eigenen Link; der kommt in diesem Chat dazu.
door-already = <b>Du bist mit { $studio } schon verbunden, als { $name }</b> – diesen Link brauchst du nicht mehr.
door-goes-on = Schreib einfach, worum es geht; /hilfe zeigt mehr.
door-in-addition = Dieser Chat spricht schon für { $who } – { $name } kommt dazu, und du kannst jederzeit wechseln.
button-switch = Person wechseln …
door-studio-decides = Das Studio hat deine Anfrage und verbindet dich, sobald es Ja gesagt hat. Du hörst dann hier davon.
button-door-code = Neuen Code schicken
button-door-studio = Das Studio bitten
button-door-leave = Abbrechen
connect-by-link = Verbunden wird mit einem Einladungslink: „Lade Clara ein“.
connect-customer = <b>Diesen Chat mit { $customer } verbinden?</b> ({ $number })
connect-opened = Der Einladungslink wurde am { $at } Uhr geöffnet.
connect-called = Auf Telegram heißt die Person: { $name }
connect-nothing-on-file = Geprüft ist nichts: Sag nur Ja, wenn du weißt, wer es ist.
connect-done = ✅ <b>{ $customer } ist jetzt mit dem Chat verbunden.</b>
button-connect = Ja, verbinden

# What the studio may write about
consent-ask =
    <b>Worüber darf dir { $studio } hier von sich aus schreiben?</b>
    Tippe an, was du bekommen möchtest. Auf das, was du selbst schreibst, bekommst du immer eine Antwort.
button-consent-all = Alles
button-consent-ready = Fertig
consent-given = <b>Gemerkt. Darüber hörst du von uns:</b>
consent-nothing = <b>Gemerkt.</b> Von sich aus schreibt dir das Studio hier nichts. Ändern kannst du das mit /nachrichten.
consent-later = Ändern kannst du das jederzeit mit /nachrichten.

# For whom one speaks
context-staff = { $name } (Team)
words-own = mein, meine, meinen, meinem, meiner, meines, meins
words-oneself = ich
words-myself = ich, mich, mir, meins, mein, meine, meinen, meinem, meiner, meines
words-beside = hallo, hi, hey, moin, servus, liebe, lieber, liebes, frau, herr, herrn, danke, gruß, grüße, lg, vg, dein, deine, euer, eure, bei, mit, beim, wegen
words-for = für, fuer, von, als
words-switch = wechsle, wechsel, wechseln, wechselt, zu, zum, zur, auf, für, fuer, als, jetzt, nun, bitte, ich, bin, spreche, sprich, weiter, mit, im, in, bei, und, nach
words-studio-kinds = studio, yoga, pilates, fitness, sport, tanz, gym, club, verein, schule, training
words-wish-unlink = verbinde mich ab, bitte verbinde mich ab, trenne mich, trenne diesen chat, trenn diesen chat, diesen chat trennen, chat trennen, verbindung trennen, trenne die verbindung, verbindung aufheben, entkopple mich, melde diesen chat ab
words-wish-switch = wechseln, person wechseln, studio wechseln, für wen spreche ich, für wen spreche ich gerade, wer bin ich, wer bin ich gerade
switch-ask =
    <b>Du sprichst gerade für: { $name }, { $studio }</b>
    Für wen soll es weitergehen?
switch-done =
    <b>Du sprichst jetzt für { $name }</b>
    So bleibt es, bis du wechselst oder jemand anderen nennst.
switch-done-staff =
    <b>Du sprichst jetzt als { $name }</b>
    So bleibt es, bis du wechselst oder etwas Eigenes fragst.
only-studio-switch = Das geht nur als Team, und du sprichst gerade für dich selbst. /wechseln bringt dich zurück.
switch-only-one = Dieser Chat spricht nur für { $name }; zu wechseln gibt es da nichts.

# Parting
unlink-of = <b>{ $customer } vom Chat trennen</b>
unlink-own = <b>Diesen Chat von { $studio } trennen</b> ({ $customer })
unlink-chats =
    { $count ->
        [one] Der verbundene Chat hat dann keinen Zugang mehr.
       *[other] Die { $count } verbundenen Chats haben dann keinen Zugang mehr.
    }
unlink-chats-done =
    { $count ->
        [one] Der Chat hat keinen Zugang mehr.
       *[other] Die { $count } Chats haben keinen Zugang mehr.
    }
unlink-contracts-of = Das beendet keinen Vertrag. Weiter läuft: { $contracts }
unlink-contracts-own = Das kündigt nichts. Weiter läuft: { $contracts }
unlink-dropped = Nachrichten, die für den Chat noch warten, entfallen.
unlink-dropped-done = Nachrichten, die noch warteten, sind gestrichen.
unlink-back-of = Zurück geht es mit einem neuen Einladungslink.
unlink-back-own = Zurück geht es mit einem neuen Einladungslink vom Studio.
unlink-done-of = ✅ <b>{ $customer } ist vom Chat getrennt.</b>
unlink-done-own = ✅ <b>Dieser Chat ist von { $studio } getrennt.</b> ({ $customer })
unlink-farewell = <b>{ $studio } hat die Verbindung dieses Chats mit { $customer } getrennt.</b> An Verträgen ändert das nichts.
button-unlink = Vom Chat trennen …
button-unlink-own = Diesen Chat trennen …
button-unlink-now = Trennen
