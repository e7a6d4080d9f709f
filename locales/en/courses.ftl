# Courses: which one, what is on offer, who comes, and changes of courses and categories

ask-course = Which course?
ask-which-course = “{ $name }” may mean several courses. Which one?
no-such-course = There is no course “{ $name }”. Which one is meant?
no-courses = <b>There is no course yet.</b>

refusal-course-not-found = This course does not exist any more.
refusal-category-not-found = This category does not exist any more.
refusal-no-course-that-day = <b>{ $course } does not take place on { $on }.</b> The next date is { $next_on }.
refusal-course-over = <b>{ $course } does not take place on { $on }</b>, nor on any later day.
refusal-course-name-taken = There is a course called { $name } already. Please choose another name.
refusal-category-name-taken = There is a category called { $name } already. Please choose another name.
refusal-category-unchanged = “{ $name }” is like that already. There is nothing to change.
refusal-course-unchanged = “{ $name }” is like that already. There is nothing to change.
refusal-fewer-places-than-booked = { $capacity ->
    [one] <b>1 place is not enough.</b>
   *[other] <b>{ $capacity } places are not enough.</b>
} On { $on } { $course } has { $booked } people booked already.
refusal-course-change-too-early = <b>{ $course } can change from { $earliest } at the earliest.</b> What lies before has taken place already.
refusal-two-dates-on-one-weekday = { $course } can take place only once on a weekday. Please add the second date as a course of its own.
refusal-course-ends-before-start = The last day ({ $ends_on }) is before the first one ({ $starts_on }). Please choose a later day.
intent-course-add = Add a course

# A course as it reads
weekday-0 = Mondays
weekday-1 = Tuesdays
weekday-2 = Wednesdays
weekday-3 = Thursdays
weekday-4 = Fridays
weekday-5 = Saturdays
weekday-6 = Sundays
joined-and = { $others } and { $last }
course-slot = { $weekday } { $time }
course-no-slots = no dates
course-dates = 🗓 { $dates }
course-dates-from = 🗓 from { $day }: { $dates }
course-place = 📍 { $place }
course-trainer = 👤 { $trainer }
course-places = { $count ->
    [one] 1 place, no waiting list
   *[other] { $count } places, no waiting list
}
course-places-waiting = { $count ->
    [one] 1 place, with a waiting list
   *[other] { $count } places, with a waiting list
}
course-day = { $day }, { $time }
course-minutes = { $count } minutes
course-next-dates = Next dates:
course-no-dates = There are no next dates.
course-starts = First day: { $day }
course-also = Also called: { $names }
course-category = Category { $name }: { $deadline }, { $makeup }
course-category-made = New category { $name }: { $deadline }
course-category-new = { $name } (new)
course-category-default = Classes
category-deadline = cancel up to { $hours } hours before
category-deadline-begin = cancel until it begins
category-deadline-default = cancel up to { $hours } hours before (the studio’s setting)
category-makeup = make up within { $valid }
category-makeup-in = make up within { $valid } in { $names }
category-no-makeup = no make-up

# Add a course
course-new = <b>New course: { $name }</b>
course-added = ✅ <b>{ $name } is on offer.</b>
course-quiet = No message goes out.
button-book-day = Book somebody in
button-another-course = Add another course
course-words-places = places,place,spots,spot,seat,people,participants,seats,Plätze,Plätzen,Teilnehmer,Personen
course-field-name = Name
course-field-weekly = Dates
course-field-minutes = Length
course-field-category = Category
course-field-capacity = Places
course-field-waiting = Waiting list
course-field-place = Room
course-field-trainer = Trainer
course-field-starts = First day
course-field-aliases = Also called
course-words-weekly = Date,Time,Times,Weekday,Weekdays
course-words-capacity = Capacity,Spots,Seats,max,at most
course-words-place = Place,Hall,Location,where
course-words-trainer = Teacher,Instructor,Coach
course-words-starts = Start,Beginning,starts on,starts,begins on,begins
course-words-rhythm = every other,every second,every third,every # weeks,every # months,every # days,every fortnight,fortnightly,biweekly,bi-weekly,once a month,twice a month,monthly,even weeks,odd weeks,every first,every last
course-words-no-waiting = without a waiting list,without waiting list,no waiting list,no waitlist,waiting list off,waiting list no,waiting list: no
course-words-with-waiting = with a waiting list,with waiting list,with waitlist,waiting list on,waiting list yes,waiting list: yes
course-words-led-by = with,by,led by,taught by,taken over by,teacher,trainer,instructor,teacher is,trainer is
course-words-before = to,in,into,for,of,from,at,on,course,class
course-words-new = new course,new class,add a course,add course,create a course,create course,add a class,add class,create a class,new course called,new course named,new class called
course-words-no-name = on,at,from,every,each,with,in,and,until,max,called,named
course-words-instead = instead of,rather than,from
course-words-minutes = Duration
course-words-aliases = Nickname,short name
course-ask-name = What is the course called?
course-ask-weekly = On which weekdays, and when? For example “Tuesdays 6–7:15pm, Thursdays 9am for 60 minutes”.
course-ask-minutes = How many minutes does it last?
course-ask-category = Which category does the course belong to? It sets the cancellation deadline and the make-up rule. Tap one, or type a new one.
course-ask-capacity = How many places does the course have?
course-ask-waiting = Is there a waiting list when all places are taken?
course-ask-place = Where does the course take place?
course-ask-trainer = Who leads the course?
course-ask-starts = From which day on does the course take place?
course-ask-aliases = What else is the course called? Several names with commas.
course-unclear-dates = I cannot read these dates. Write a weekday and a time, for example “Tuesdays 6–7:15pm”.
course-unclear-rhythm = Courses take place every week. Every two weeks, monthly or any other interval is not possible. Tell me the weekdays on which it takes place every week.
course-unclear-twice = A course can take place only once on a weekday. Please add the second date as a course of its own.
course-unclear-trainer = “{ $name }” is not on the team. Please tap somebody.
history-course-add = Course added

# What is on offer
intent-course-list = Which courses there are
courses-head = <b>{ $count ->
    [one] 1 course
   *[other] { $count } courses
}</b>
course-head = <b>{ $name }</b>
course-next = Next date: { $next }
course-ends = Last day: { $day }
course-days-head = <b>{ $count ->
    [one] 1 course day
   *[other] { $count } course days
}</b>
course-words-mine = my,mine,i,me
course-days-led = <b>{ $count ->
    [one] You lead 1 course day
   *[other] You lead { $count } course days
}</b>
courses-none-led = <b>You lead no course at present.</b> /courses shows all of them.
button-roster-of-course = { $course }, { $day }
course-days-none = <b>No course takes place.</b>
course-day-head = <b>{ $day }</b>
course-day-line = { $time } { $course } · { $places }{ $own }
course-day-line-of = { $day }, { $time } · { $places }{ $own }
course-day-free = { $free ->
    [one] 1 of { $of } places left
   *[other] { $free } of { $of } places left
}
course-day-full = full
course-day-waiting = full, { $count } waiting
course-day-was = { $taken } of { $of } places were taken
course-own-booked = ✅ you are in
course-own-waiting = ⏳ you are on the waiting list
button-book-this-day = Book { $day }, { $time }
button-roster-of-day = Who comes on { $day }?
button-change-course = Change the course

# Who comes
intent-course-roster = Who comes to a course
roster-head = <b>{ $course } · { $day }, { $time }</b>
roster-places = { $of ->
    [one] { $taken } of 1 place taken
   *[other] { $taken } of { $of } places taken
}
roster-nobody = Nobody is booked yet.
roster-person = { $number }. { $name }
roster-source-enrolment = enrolled
roster-source-makeup = makes up
roster-source-single = not paid yet
roster-mark-present = ✅ came
roster-mark-excused = excused
roster-mark-no-show = ❌ did not come
roster-waiting = <b>Waiting list</b>
roster-no-course = <b>No course takes place on { $day }.</b>
roster-no-dates = <b>{ $course } has no dates.</b>
roster-none-of-yours = <b>There is no course whose roster you can see.</b>
roster-not-yours = { $course } is led by somebody else. You can see the rosters of your own courses.
button-mark-present = ✅ { $name }
button-mark-excused = excused
button-mark-no-show = ❌ did not come
button-day-before = ‹ { $day }
button-day-after = { $day } ›

# Categories
intent-category-change = Change or add a course category
history-category-change = Course category changed
ask-category = Which category? Tap one, or type the name of a new one.
category-make-new = New category
category-new = <b>New category: { $name }</b>
category-of = <b>Category { $name }</b>
category-done = ✅ <b>Category { $name } is saved.</b>
category-courses = Counts from now on for: { $names }. Make-up rights that people have already stay as they are.
category-no-courses = No course belongs to this category yet.
category-hours = { $hours } hours before
category-where-all = In all categories
category-unclear-where = I do not know all of these categories. Tap one, or type names with commas.
category-field-name = Name
category-field-hours = Cancellation deadline
category-field-makeup = Make-up
category-field-valid = Make-up period
category-field-where = Make up in
category-words-lead = category,course category
category-words-no-makeup = no make-up,no make-ups,without make-up,make-up no,make-up off,no making up
category-words-hours = Deadline,Hours,Cancel
category-words-valid = Validity,make up within
category-ask-name = What is the category called?
category-ask-hours = Up to how many hours before the course can one cancel in time? No answer means the studio’s setting.
category-ask-makeup = Can people who are firmly enrolled make up a missed day?
category-ask-valid = How long after the missed day can it be made up? For example “3 months”.
category-ask-where = In which categories can it be made up? No answer means in this one only.

# Change a course
course-not-new = <b>That sounds like a new course. Nothing was changed.</b>
course-name-is-taken = <b>There is a course called { $name } already.</b> Nothing was changed. A new course needs another name.
intent-course-change = Change a course
history-course-change = Course changed
course-changing = <b>Change { $name }</b>
course-changed = ✅ <b>{ $name } is changed.</b>
course-from = The new dates hold from { $day } on.
course-words-off = no longer takes place,takes place no more,discontinue,discontinued,stop offering,findet nicht mehr statt,einstellen,eingestellt
course-words-rename = rename,renamed
course-words-into = to,into
course-words-called = is now called,will be called,is called
course-words-also = also,as well,additionally,too,auch,zusätzlich,außerdem
course-field-from-day = From
course-field-ends = Last day
course-words-from-day = valid from,starting
course-words-ends = End,ends,until,runs until
course-ask-from-day = From which day on do the new dates hold?
course-ask-ends = On which day does the course take place for the last time? No answer means it goes on.
course-touches-nothing = No booking is touched.
course-moved = 📅 { $count ->
    [one] <b>1 booking stays</b>, at the new time:
   *[other] <b>{ $count } bookings stay</b>, at the new time:
}
course-moved-day = • { $day }, { $time } instead of { $old } · { $count ->
    [one] 1 person
   *[other] { $count } people
}
course-along = 🔁 { $count ->
    [one] <b>1 firm place goes along</b>:
   *[other] <b>{ $count } firm places go along</b>:
}
course-along-day = • { $old } → { $day }, { $time } · { $count ->
    [one] 1 person
   *[other] { $count } people
}
course-dropped = ❌ { $count ->
    [one] <b>1 booking is dropped</b>:
   *[other] <b>{ $count } bookings are dropped</b>:
}
course-dropped-day = • { $day }: { $people }
course-more-people = { $count ->
    [one] and 1 more person
   *[other] and { $count } more people
}
course-moving-up = ⬆️ <b>Moving up from the waiting list</b>:
course-moving-up-day = • { $day }: { $count ->
    [one] 1 person
   *[other] { $count } people
}
course-more-days = { $count ->
    [one] … and 1 more day
   *[other] … and { $count } more days
}
course-back-left-list = off the waiting list
course-back-unit-back = unit back
course-back-unit-lost = no unit back
course-back-makeup = make up until { $until }
course-back-no-makeup = no make-up
course-back-makeup-back = make-up right back, until { $until }
course-back-makeup-lost = no make-up right back
course-back-nothing = nothing to give back
course-told = ✉️ { $count ->
    [one] 1 person hears of it at once.
   *[other] { $count } people hear of it at once, in one message each.
}
course-told-held = ✉️ { $count ->
    [one] 1 person hears of it after 10 minutes (can be undone until then).
   *[other] { $count } people hear of it after 10 minutes (can be undone until then), in one message each.
}
course-told-moving-up = ✉️ Whoever moves up hears of it after 10 minutes, shortly before the course day at once.
course-not-told = ✉️ Not connected to the chat, please tell them yourself: { $names }
button-show-course = Show the course
push-course-changed = 🗓 <b>{ $course } changes.</b>
push-course-moved = { $day }: now { $time } (so far { $old }). Your place stays.
push-course-moved-waiting = { $day }: now { $time } (so far { $old }). You stay on the waiting list.
push-course-along = { $old }: moved to { $day }, { $time }. Your firm place goes along.
push-course-dropped = { $day }: does not take place. { $back }
push-course-place = New room: { $place }
course-back-own-left-list = That ends your place on the waiting list.
course-back-own-unit-back = You get the unit back.
course-back-own-unit-lost = No unit comes back for it.
course-back-own-makeup = You can make it up until { $until }.
course-back-own-no-makeup = There is no make-up for it.
course-back-own-makeup-back = Your make-up right stays yours until { $until }.
course-back-own-makeup-lost = Your make-up right does not come back.
course-back-own-nothing = You lose nothing by it.

# Help
help-courses = <b>Courses</b>
    <i>Which courses are there next week?</i>
    <i>Who is coming to yoga today?</i>
    <i>New course Zumba, Mondays 6pm</i>
    <i>Change the time of yoga</i>
    /courses · /roster · /cancel_day · /hold_day · /add_course · /change_course · /category
help-courses-trainer = <b>Courses</b>
    <i>My courses</i>
    <i>Who is coming to yoga today?</i>
    <i>Which courses are there next week?</i>
    /courses · /roster · /bookings
help-own-courses = <b>Courses</b>
    <i>Which courses are there next week?</i>
    /courses
