"""What the rest of a sentence puts right, adds or leaves as it is: numbers, days, courses."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        pytest.param("Bei Emre eine Stunde abziehen, quatsch, zwei", -2, id="one-is-two"),
        pytest.param("Zieh Emre zwei Einheiten ab, nein, eine", -1, id="two-is-one"),
        pytest.param("Minus zwei bei Jonas Weber, halt, plus zwei", 2, id="minus-is-plus"),
        pytest.param("Zieh Clara eine Einheit ab, nein, schreib ihr eine gut", 1, id="other-verb"),
        pytest.param("Zieh Emre eine Einheit ab, eine Stunde war er da", -1, id="told"),
        pytest.param("deduct one visit from Clara Vogt, oops, three", -3, id="one-is-three"),
        pytest.param("Add two units to Ruth Alt's card, sorry, one", 1, id="sorry-one"),
        pytest.param("Plus two for Jonas Weber, no, minus two", -2, id="plus-is-minus"),
        pytest.param("Take one credit off Emre's card, no wait, two", -2, id="credit-is-a-unit"),
        pytest.param("Take 2 off Emre's card, no one told me why", -2, id="no-one"),
    ],
)
def test_the_number_said_last_in_the_place_of_another_counts(text: str, quantity: int) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["quantity"]) == ("credits.adjust", quantity)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "Ich hab den ganzen Jänner Nachtdienst, bitte vom 1. bis 31. pausieren",
            "2027-01-01",
            "2027-01-31",
            id="german",
        ),
        pytest.param(
            "Im Dezember bin ich weg, bitte vom 5. bis 20. pausieren",
            "2026-12-05",
            "2026-12-20",
            id="inside",
        ),
        pytest.param(
            "In December I'd like to freeze my membership from the 5th to the 20th",
            "2026-12-05",
            "2026-12-20",
            id="order-behind",
        ),
        pytest.param(
            "I'm away throughout February, please pause me from the 1st to the 28th",
            "2027-02-01",
            "2027-02-28",
            id="throughout",
        ),
        pytest.param(
            "can I pause from the 1st to the 31st?", "2026-12-01", "2026-12-31", id="one-month"
        ),
        pytest.param(
            "Im Oktober hab ich mich verletzt, bitte vom 1. bis 15. pausieren",
            "2026-12-01",
            "2026-12-15",
            id="a-month-gone",
        ),
        pytest.param(
            "I'm on nights all December, freeze me from the 10th to 20 January",
            "2027-01-10",
            "2027-01-20",
            id="its-own-month",
        ),
    ],
)
def test_bare_days_are_those_of_the_month_named_beside(text: str, first: str, last: str) -> None:
    reading = read(text, role="customer")

    assert reading.intent == "contract.pause"
    assert reading.slots == {"from": first, "until": last}


@pytest.mark.parametrize(
    ("text", "intent", "course"),
    [
        pytest.param(
            "Nicht zum Yoga, ich will Montag ins Pilates", "booking.add", "Pilates", id="german"
        ),
        pytest.param(
            "nicht Kinderturnen, ich möchte einen Platz bei Aqua, am Montag",
            "booking.add",
            "Aqua-Fitness",
            id="a-place",
        ),
        pytest.param(
            "I don't want salsa, I'd like a spot in Aqua on Monday",
            "booking.add",
            "Aqua-Fitness",
            id="english",
        ),
        pytest.param(
            "I did not mean yoga, I want Pilates on Monday", "booking.add", "Pilates", id="meant"
        ),
        pytest.param(
            "Not yoga, I want out of Pilates on Monday",
            "booking.cancel",
            "Pilates",
            id="out-of-it",
        ),
        pytest.param(
            "I can't make Yoga on Monday, sign me off",
            "booking.cancel",
            "Yoga Flow",
            id="no-other",
        ),
        pytest.param(
            "Yoga am Montag halt, am Dienstag kann ich nicht",
            "booking.cancel",
            "Yoga Flow",
            id="halt-is-a-filler",
        ),
    ],
)
def test_the_course_that_is_wanted_counts(text: str, intent: str, course: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots["course"]) == (intent, course)
    assert reading.slots["date"] == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Emre muss Mittwoch nicht arbeiten, er kann zu Aqua, trag ihn ein",
            "booking.add",
            id="no-work",
        ),
        pytest.param(
            "No practice on Monday, so Liam can make kids gymnastics, sign him up",
            "booking.add",
            id="no-practice",
        ),
        pytest.param(
            "Anna Müller isn't working Thursday so she can make Pilates, book her",
            "booking.add",
            id="not-working",
        ),
        pytest.param(
            "I would like that Aylin is inscribed for Pilates on 2 December",
            "booking.add",
            id="inscribed",
        ),
        pytest.param(
            "Yoga macht ab Dezember der Herr Beck, bitte eintragen",
            "course.change",
            id="who-leads",
        ),
        pytest.param(
            "Leitung von Aqua ab März: Petra Lang, eintragen bitte",
            "course.change",
            id="who-leads-note",
        ),
        pytest.param(
            "Course leader of Pilates from February is Monika, please book that in",
            "course.change",
            id="leader",
        ),
        pytest.param(
            "the teacher for Salsa from January will be Nina, please enter",
            "course.change",
            id="teacher",
        ),
        pytest.param(
            "Kursleiter bei Yoga ist Jonas, buch Clara am Montag ein",
            "booking.add",
            id="who-leads-aside",
        ),
        pytest.param("Trag Clara ab Februar bei Pilates ein", "booking.add", id="who-comes"),
    ],
)
def test_who_comes_and_who_leads_are_told_apart(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "role", "intent", "slots"),
    [
        pytest.param(
            "since we're moving away in January please end my contract on 31 January",
            "customer",
            "contract.terminate",
            {"mode": "date", "date": "2027-01-31"},
            id="moves",
        ),
        pytest.param(
            "da wir nach Kiel ziehen, bitte ich Sie, meinen Vertrag am 31. Januar zu beenden",
            "customer",
            "contract.terminate",
            {"mode": "date", "date": "2027-01-31"},
            id="zieht",
        ),
        pytest.param(
            "I'm ending my contract because we move on 31 January",
            "customer",
            "contract.terminate",
            {},
            id="day-of-the-move",
        ),
        pytest.param(
            "With my boy now in school, book me into Yoga on Monday",
            "customer",
            "booking.add",
            {"course": "Yoga Flow", "date": "2026-11-23"},
            id="boy",
        ),
        pytest.param(
            "report from BOY to today",
            "staff",
            "report.show",
            {"from": "2026-01-01", "until": "2026-11-21"},
            id="begin-of-year",
        ),
        pytest.param(
            "the invocie R-2026-0142 is payed",
            "staff",
            "invoice.paid",
            {"invoice": "R-2026-0142"},
            id="payed",
        ),
        pytest.param(
            "R-2026-0142 bez.",
            "staff",
            "invoice.paid",
            {"invoice": "R-2026-0142"},
            id="bez",
        ),
        pytest.param("Vertrag bez. Rechnung 12", "staff", "none", {}, id="regarding"),
        pytest.param(
            "Clara Vogt dosnt want to renwe",
            "staff",
            "contract.terminate",
            {"customer": "Clara Vogt", "mode": "term_end"},
            id="renwe",
        ),
        pytest.param(
            "Ich benötige keine Auszeit mehr",
            "customer",
            "contract.resume",
            {},
            id="no-pause",
        ),
        pytest.param(
            "Bin wieder fit und brauche die Vertragspause nicht mehr",
            "customer",
            "contract.resume",
            {},
            id="no-pause-any-more",
        ),
        pytest.param(
            "Emre wants to stop for a while, 1 Jan to 1 Feb",
            "staff",
            "contract.pause",
            {"customer": "Emre Çelik", "from": "2027-01-01", "until": "2027-02-01"},
            id="a-while",
        ),
        pytest.param(
            "Mir wurde Rückenfit empfohlen, was habt ihr da für Termine?",
            "customer",
            "course.list",
            {"course": "Rückenfit"},
            id="which-times",
        ),
        pytest.param(
            "My doctor suggests Pilates, what times do you have?",
            "customer",
            "course.list",
            {"course": "Pilates"},
            id="what-times",
        ),
        pytest.param("I forgot what I wanted to ask", "staff", "none", {}, id="forgot"),
        pytest.param("I forgot what you can do, show me the help", "staff", "help", {}, id="help"),
    ],
)
def test_what_stands_around_a_wish_leaves_it_as_it_is(
    text: str, role: Role, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots) == (intent, slots)
