# Courses: which one, what is on offer, who comes, and changes of courses and categories

ask-course = Welcher Kurs?
ask-which-course = „{ $name }“ kann mehrere Kurse meinen. Welchen?
no-such-course = Einen Kurs „{ $name }“ gibt es nicht. Welcher ist gemeint?
no-courses = <b>Es gibt noch keinen Kurs.</b>

refusal-course-not-found = Diesen Kurs gibt es nicht mehr.
refusal-category-not-found = Diese Kategorie gibt es nicht mehr.
refusal-no-course-that-day = <b>{ $course } findet am { $on } nicht statt.</b> Der nächste Termin ist am { $next_on }.
refusal-course-over = <b>{ $course } findet am { $on } nicht statt</b> und danach auch nicht mehr.
refusal-course-name-taken = Einen Kurs namens { $name } gibt es schon. Bitte wähl einen anderen Namen.
refusal-category-name-taken = Eine Kategorie namens { $name } gibt es schon. Bitte wähl einen anderen Namen.
refusal-category-unchanged = Bei „{ $name }“ steht das schon so. Es gibt nichts zu ändern.
refusal-course-unchanged = Bei „{ $name }“ steht das schon so. Es gibt nichts zu ändern.
refusal-fewer-places-than-booked = { $capacity ->
    [one] <b>1 Platz reicht nicht.</b>
   *[other] <b>{ $capacity } Plätze reichen nicht.</b>
} Am { $on } sind bei { $course } schon { $booked } Personen eingebucht.
refusal-course-change-too-early = <b>Bei { $course } kann sich frühestens ab { $earliest } etwas ändern.</b> Was davor liegt, hat schon stattgefunden.
refusal-two-dates-on-one-weekday = { $course } kann an einem Wochentag nur einmal stattfinden. Leg für den zweiten Termin bitte einen eigenen Kurs an.
refusal-course-ends-before-start = Der letzte Tag ({ $ends_on }) liegt vor dem ersten ({ $starts_on }). Bitte wähl einen späteren Tag.
intent-course-add = Einen Kurs anlegen

# A course as it reads
weekday-0 = montags
weekday-1 = dienstags
weekday-2 = mittwochs
weekday-3 = donnerstags
weekday-4 = freitags
weekday-5 = samstags
weekday-6 = sonntags
joined-and = { $others } und { $last }
course-slot = { $weekday } { $time } Uhr
course-no-slots = keine Termine
course-dates = 🗓 { $dates }
course-dates-from = 🗓 ab { $day }: { $dates }
course-place = 📍 { $place }
course-trainer = 👤 { $trainer }
course-places = { $count ->
    [one] 1 Platz, ohne Warteliste
   *[other] { $count } Plätze, ohne Warteliste
}
course-places-waiting = { $count ->
    [one] 1 Platz, mit Warteliste
   *[other] { $count } Plätze, mit Warteliste
}
course-day = { $day }, { $time } Uhr
course-minutes = { $count } Minuten
course-next-dates = Nächste Termine:
course-no-dates = Es gibt keine nächsten Termine.
course-starts = Erster Tag: { $day }
course-also = Auch genannt: { $names }
course-category = Kategorie { $name }: { $deadline }, { $makeup }
course-category-made = Neue Kategorie { $name }: { $deadline }
course-category-new = { $name } (neu)
course-category-default = Kurse
category-deadline = Abmelden bis { $hours } Stunden vorher
category-deadline-begin = Abmelden bis zum Beginn
category-deadline-default = Abmelden bis { $hours } Stunden vorher (wie im Studio eingestellt)
category-makeup = Nachholen { $valid } lang
category-makeup-in = Nachholen { $valid } lang in { $names }
category-no-makeup = kein Nachholen

# Add a course
course-new = <b>Neuer Kurs: { $name }</b>
course-added = ✅ <b>{ $name } ist angelegt.</b>
course-quiet = Es geht keine Nachricht raus.
button-book-day = Jemanden einbuchen
button-another-course = Noch einen Kurs anlegen
course-words-places = Plätze,Plätzen,Platz,Teilnehmer,Teilnehmende,Teilnehmerinnen,Personen,Leute,places,place,spots,spot,seat,people,participants,seats
course-field-name = Name
course-field-weekly = Termine
course-field-minutes = Dauer
course-field-category = Kategorie
course-field-capacity = Plätze
course-field-waiting = Warteliste
course-field-place = Ort
course-field-trainer = Trainer
course-field-starts = Erster Tag
course-field-aliases = Auch genannt
course-words-weekly = Termin,Zeit,Zeiten,Uhrzeit,Wochentag,Wochentage
course-words-capacity = Kapazität,Teilnehmerzahl,Platz,max,maximal,höchstens
course-words-place = Raum,Saal,wo,Standort
course-words-trainer = Trainerin,Kursleitung,Leitung,Kursleiter,Kursleiterin
course-words-starts = Start,Beginn,erster Termin,startet am,startet,beginnt am,beginnt
course-words-rhythm = alle # Tage,alle # Wochen,alle # Monate,14-tägig,14-tägiger,14tägig,vierzehntägig,zweiwöchentlich,zweiwöchig,alle zwei Wochen,jede zweite,jeden zweiten,jeder zweite,jede dritte,jeden dritten,jeden ersten,jeden letzten,jede vierte,jeden vierten,einmal im Monat,zweimal im Monat,monatlich,gerade Wochen,ungerade Wochen,in geraden Wochen,in ungeraden Wochen
course-words-no-waiting = ohne Warteliste,keine Warteliste,Warteliste aus,Warteliste nein,Warteliste: nein,Warteliste abschalten
course-words-with-waiting = mit Warteliste,mit einer Warteliste,Warteliste an,Warteliste ein,Warteliste ja,Warteliste: ja,Warteliste einschalten
course-words-led-by = mit,bei,übernimmt,leitet,geleitet von,macht,gibt,Trainer,Trainerin,Trainer ist,Trainerin ist,Leitung
course-words-before = zu,zum,zur,in,ins,im,bei,beim,für,fürs,von,vom,aus,an,am,Kurs,Kurses
course-words-new = neuer Kurs,neuen Kurs,neue Kurs,Kurs anlegen,Kurs hinzufügen,Kurs erstellen,Kurs einrichten,neuer Kurs namens,neuen Kurs namens
course-words-no-name = am,um,ab,an,von,immer,jeden,jede,mit,im,in,und,bis,max,maximal,anlegen,hinzufügen,erstellen,einrichten
course-words-instead = statt,anstatt,anstelle von,von
course-words-minutes = Länge
course-words-aliases = Spitzname,Kurzname
course-ask-name = Wie heißt der Kurs?
course-ask-weekly = An welchen Wochentagen und wann? Zum Beispiel „dienstags 18–19:15 Uhr, donnerstags 9 Uhr 60 min“.
course-ask-minutes = Wie viele Minuten dauert er?
course-ask-category = Zu welcher Kategorie gehört der Kurs? Sie bestimmt Abmeldefrist und Nachholen. Tippe an oder schreib eine neue.
course-ask-capacity = Wie viele Plätze hat der Kurs?
course-ask-waiting = Gibt es eine Warteliste, wenn alle Plätze belegt sind?
course-ask-place = Wo findet der Kurs statt?
course-ask-trainer = Wer leitet den Kurs?
course-ask-starts = Ab welchem Tag findet der Kurs statt?
course-ask-aliases = Wie wird der Kurs noch genannt? Mehrere Namen mit Komma.
course-unclear-dates = Diese Termine kann ich nicht lesen. Schreib Wochentag und Uhrzeit, zum Beispiel „dienstags 18–19:15 Uhr“.
course-unclear-rhythm = Kurse finden jede Woche statt. Alle 14 Tage, monatlich oder in einem anderen Abstand geht nicht. Nenn mir die Wochentage, an denen er jede Woche stattfindet.
course-unclear-twice = Ein Kurs kann an einem Wochentag nur einmal stattfinden. Leg für den zweiten Termin bitte einen eigenen Kurs an.
course-unclear-trainer = „{ $name }“ gehört nicht zum Team. Tippe bitte auf jemanden.
history-course-add = Kurs angelegt

# What is on offer
intent-course-list = Welche Kurse es gibt
courses-head = <b>{ $count ->
    [one] 1 Kurs
   *[other] { $count } Kurse
}</b>
course-head = <b>{ $name }</b>
course-next = Nächster Termin: { $next }
course-ends = Letzter Tag: { $day }
course-days-head = <b>{ $count ->
    [one] 1 Kurstermin
   *[other] { $count } Kurstermine
}</b>
course-words-mine = mein,meine,meinen,meiner,ich,mir
course-days-led = <b>{ $count ->
    [one] Du leitest 1 Kurstermin
   *[other] Du leitest { $count } Kurstermine
}</b>
courses-none-led = <b>Du leitest gerade keinen Kurs.</b> Alle Kurse zeigt /kurse.
button-roster-of-course = { $course }, { $day }
course-days-none = <b>Kein Kurs findet statt.</b>
course-day-head = <b>{ $day }</b>
course-day-line = { $time } { $course } · { $places }{ $own }
course-day-line-of = { $day }, { $time } · { $places }{ $own }
course-day-free = { $free ->
    [one] noch 1 von { $of } Plätzen frei
   *[other] noch { $free } von { $of } Plätzen frei
}
course-day-full = ausgebucht
course-day-waiting = ausgebucht, { $count } auf der Warteliste
course-day-was = { $taken } von { $of } Plätzen waren belegt
course-own-booked = ✅ du bist dabei
course-own-waiting = ⏳ du stehst auf der Warteliste
button-book-this-day = { $day }, { $time } buchen
button-roster-of-day = Wer kommt am { $day }?
button-change-course = Kurs ändern

# Who comes
intent-course-roster = Wer zu einem Kurs kommt
roster-head = <b>{ $course } · { $day }, { $time } Uhr</b>
roster-places = { $of ->
    [one] { $taken } von 1 Platz belegt
   *[other] { $taken } von { $of } Plätzen belegt
}
roster-nobody = Noch niemand eingebucht.
roster-person = { $number }. { $name }
roster-source-enrolment = fest dabei
roster-source-makeup = holt nach
roster-source-single = noch nicht bezahlt
roster-mark-present = ✅ da
roster-mark-excused = entschuldigt
roster-mark-no-show = ❌ gefehlt
roster-waiting = <b>Warteliste</b>
roster-no-course = <b>Am { $day } findet kein Kurs statt.</b>
roster-no-dates = <b>{ $course } hat keine Termine.</b>
roster-none-of-yours = <b>Es gibt keinen Kurs, dessen Liste du sehen kannst.</b>
roster-not-yours = { $course } leitet jemand anders. Sehen kannst du die Listen deiner eigenen Kurse.
button-mark-present = ✅ { $name }
button-mark-excused = entschuldigt
button-mark-no-show = ❌ gefehlt
button-day-before = ‹ { $day }
button-day-after = { $day } ›

# Categories
intent-category-change = Eine Kurskategorie ändern oder anlegen
history-category-change = Kurskategorie geändert
ask-category = Welche Kategorie? Tippe an, oder schreib den Namen einer neuen.
category-make-new = Neue Kategorie
category-new = <b>Neue Kategorie: { $name }</b>
category-of = <b>Kategorie { $name }</b>
category-done = ✅ <b>Kategorie { $name } ist gespeichert.</b>
category-courses = Gilt ab jetzt für: { $names }. Bereits entstandene Nachholrechte bleiben, wie sie sind.
category-no-courses = Zu dieser Kategorie gehört noch kein Kurs.
category-hours = { $hours } Stunden vorher
category-where-all = In allen Kategorien
category-unclear-where = Diese Kategorien kenne ich nicht alle. Tippe an, oder schreib Namen mit Komma.
category-field-name = Name
category-field-hours = Abmeldefrist
category-field-makeup = Nachholen
category-field-valid = Nachholfrist
category-field-where = Nachholen in
category-words-lead = Kategorie,Kurskategorie
category-words-no-makeup = ohne Nachholen,kein Nachholen,nicht nachholen,Nachholen nein,Nachholen aus
category-words-hours = Frist,Stunden,Abmelden
category-words-valid = Gültigkeit,nachholen innerhalb von
category-ask-name = Wie heißt die Kategorie?
category-ask-hours = Bis wie viele Stunden vor dem Kurs kann man sich rechtzeitig abmelden? „Keine Angabe“ heißt: wie im Studio eingestellt.
category-ask-makeup = Können fest eingebuchte Personen einen versäumten Termin nachholen?
category-ask-valid = Wie lange nach dem versäumten Termin kann nachgeholt werden? Zum Beispiel „3 Monate“.
category-ask-where = In welchen Kategorien kann nachgeholt werden? „Keine Angabe“ heißt: nur in dieser.

# Change a course
course-not-new = <b>Das klingt nach einem neuen Kurs. Geändert wurde nichts.</b>
course-name-is-taken = <b>Einen Kurs namens { $name } gibt es schon.</b> Geändert wurde nichts. Soll es ein neuer Kurs sein, braucht er einen anderen Namen.
intent-course-change = Einen Kurs ändern
history-course-change = Kurs geändert
course-changing = <b>{ $name } ändern</b>
course-changed = ✅ <b>{ $name } ist geändert.</b>
course-from = Die neuen Termine gelten ab { $day }.
course-words-off = findet nicht mehr statt,nicht mehr statt,einstellen,eingestellt,wird eingestellt,abschaffen,beenden,endet,entfällt dauerhaft,no longer takes place,discontinue,discontinued
course-words-rename = umbenennen,umbenannt,benenne,benennen
course-words-into = in,zu
course-words-called = heißt jetzt,heißt künftig,heißt ab jetzt,heißt ab sofort,soll jetzt heißen
course-words-also = auch,zusätzlich,außerdem,noch dazu,also,as well,additionally
course-field-from-day = Gilt ab
course-field-ends = Letzter Tag
course-words-from-day = ab,gültig ab,neue Zeit ab
course-words-ends = Ende,endet,bis,läuft bis
course-ask-from-day = Ab welchem Tag gelten die neuen Termine?
course-ask-ends = An welchem Tag findet der Kurs zum letzten Mal statt? „Keine Angabe“ heißt: Er geht weiter.
course-touches-nothing = Keine Buchung ist betroffen.
course-moved = 📅 { $count ->
    [one] <b>1 Buchung bleibt</b>, zur neuen Uhrzeit:
   *[other] <b>{ $count } Buchungen bleiben</b>, zur neuen Uhrzeit:
}
course-moved-day = • { $day }, { $time } statt { $old } Uhr · { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
course-along = 🔁 { $count ->
    [one] <b>1 fester Platz zieht mit um</b>:
   *[other] <b>{ $count } feste Plätze ziehen mit um</b>:
}
course-along-day = • { $old } → { $day }, { $time } Uhr · { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
course-dropped = ❌ { $count ->
    [one] <b>1 Buchung entfällt</b>:
   *[other] <b>{ $count } Buchungen entfallen</b>:
}
course-dropped-day = • { $day }: { $people }
course-more-people = { $count ->
    [one] und 1 weitere Person
   *[other] und { $count } weitere Personen
}
course-moving-up = ⬆️ <b>Von der Warteliste rücken nach</b>:
course-moving-up-day = • { $day }: { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
course-more-days = { $count ->
    [one] … und 1 weiterer Tag
   *[other] … und { $count } weitere Tage
}
course-back-left-list = von der Warteliste
course-back-unit-back = Einheit zurück
course-back-unit-lost = keine Einheit zurück
course-back-makeup = Nachholen bis { $until }
course-back-no-makeup = kein Nachholen
course-back-makeup-back = Nachholrecht zurück, bis { $until }
course-back-makeup-lost = kein Nachholrecht zurück
course-back-nothing = nichts zurückzugeben
course-told = ✉️ { $count ->
    [one] 1 Person erfährt es sofort.
   *[other] { $count } Personen erfahren es sofort, jede mit einer Nachricht.
}
course-told-held = ✉️ { $count ->
    [one] 1 Person erfährt es nach 10 Minuten (bis dahin rückgängig zu machen).
   *[other] { $count } Personen erfahren es nach 10 Minuten (bis dahin rückgängig zu machen), jede mit einer Nachricht.
}
course-told-moving-up = ✉️ Wer nachrückt, erfährt es nach 10 Minuten, kurz vor dem Termin sofort.
course-not-told = ✉️ Nicht mit dem Chat verbunden, bitte selbst Bescheid geben: { $names }
button-show-course = Kurs ansehen
push-course-changed = 🗓 <b>{ $course } ändert sich.</b>
push-course-moved = { $day }: neue Uhrzeit { $time } (bisher { $old }). Dein Platz bleibt.
push-course-moved-waiting = { $day }: neue Uhrzeit { $time } (bisher { $old }). Du bleibst auf der Warteliste.
push-course-along = { $old }: verlegt auf { $day }, { $time }. Dein fester Platz zieht mit um.
push-course-dropped = { $day }: entfällt. { $back }
push-course-place = Neuer Ort: { $place }
course-back-own-left-list = Damit ist auch dein Platz auf der Warteliste hinfällig.
course-back-own-unit-back = Du bekommst die Einheit zurück.
course-back-own-unit-lost = Dafür kommt keine Einheit zurück.
course-back-own-makeup = Du kannst den Termin bis { $until } nachholen.
course-back-own-no-makeup = Nachholen ist nicht vorgesehen.
course-back-own-makeup-back = Dein Nachholrecht bleibt dir bis { $until }.
course-back-own-makeup-lost = Dein Nachholrecht kommt nicht zurück.
course-back-own-nothing = Dir geht dabei nichts verloren.

# Help
help-courses = <b>Kurse</b>
    <i>Welche Kurse gibt es nächste Woche?</i>
    <i>Wer kommt heute zu Yoga?</i>
    <i>Neuer Kurs Zumba, montags 18 Uhr</i>
    <i>Yoga künftig um 19 Uhr</i>
    /kurse · /teilnehmer · /ausfall · /doch_statt · /kurs_anlegen · /kurs_aendern · /kategorie
help-courses-trainer = <b>Kurse</b>
    <i>Meine Kurse</i>
    <i>Wer kommt heute zu Yoga?</i>
    <i>Welche Kurse gibt es nächste Woche?</i>
    /kurse · /teilnehmer · /buchungen
help-own-courses = <b>Kurse</b>
    <i>Welche Kurse gibt es nächste Woche?</i>
    /kurse
