"""What is told as done, denied or asked about is no order: the pause that is in already."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param(
            "staff",
            "Pause bei der Leonie Fuchs ist schon drin, hab ich heut früh gemacht",
            id="pause-is-in",
        ),
        pytest.param(
            "staff", "Hab bei Emre schon +1 eingetragen, nur zur Info", id="for-your-information"
        ),
        pytest.param(
            "staff",
            "Die Kündigung von Clara Vogt hab ich gestern schon erfasst",
            id="notice-is-in",
        ),
        pytest.param("staff", "Emma Wilsons Karte hab ich schon angepasst", id="card"),
        pytest.param(
            "staff", "I've already put +1 on Emre's card, just so you know", id="english-units"
        ),
        pytest.param(
            "staff", "Leonie's pause is already in, I did that this morning", id="english-pause"
        ),
        pytest.param(
            "staff", "We've already entered the notice from Clara Vogt", id="english-notice"
        ),
    ],
)
def test_what_is_done_is_not_to_be_done(role: Role, text: str) -> None:
    assert read(text, role=role).intent == "none"


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        pytest.param(
            "staff", "Clara Vogt hat schon gekündigt", "contract.terminate", id="a-notice"
        ),
        pytest.param(
            "customer", "Ich habe R-2026-0142 schon bezahlt", "invoice.paid", id="a-payment"
        ),
    ],
)
def test_what_others_have_done_still_counts(role: Role, text: str, intent: str) -> None:
    assert read(text, role=role).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("bin kurz in der pause bis gleich", id="in-a-break"),
        pytest.param("mach mal Pause, bis später", id="see-you"),
        pytest.param("geh jetzt in die Mittagspause", id="lunch"),
        pytest.param("on my lunch break, back in 20", id="english-lunch"),
        pytest.param("I'm on a break, back at 3", id="english-break"),
        pytest.param("taking a short break, back in 10 minutes", id="english-minutes"),
    ],
)
def test_who_takes_a_break_pauses_no_contract(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("role", "text"),
    [
        pytest.param("staff", "Leonie Fuchs macht Pause bis März", id="customers"),
        pytest.param("customer", "ich mache Pause bis Ende März", id="own"),
    ],
)
def test_a_break_of_months_is_a_pause(role: Role, text: str) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots["until"]) == ("contract.pause", "2027-03-31")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Keine Sorge, Yoga fällt morgen nicht aus, die Trainerin ist wieder fit",
            id="does-not-fall-out",
        ),
        pytest.param("Yoga muss morgen doch nicht ausfallen", id="need-not"),
        pytest.param(
            "Pilates am Freitag muss nicht abgesagt werden, Katrin ist wieder da", id="need-not-be"
        ),
        pytest.param("Don't worry, yoga isn't cancelled tomorrow", id="english"),
        pytest.param(
            "no need to call off Pilates on Friday, Katrin is better", id="english-no-need"
        ),
    ],
)
def test_a_course_that_takes_place_after_all_is_not_called_off(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "course", "day"),
    [
        pytest.param(
            "Katrin's down with a migraine so there won't be any Salsa the day after tomorrow",
            "Salsa für Anfänger",
            "2026-11-23",
            id="wont-be-any",
        ),
        pytest.param(
            "There won't be a Pilates class on Friday", "Pilates", "2026-11-27", id="wont-be-a"
        ),
        pytest.param(
            "Am Freitag gibt es kein Pilates, Katrin hat Migräne",
            "Pilates",
            "2026-11-27",
            id="german",
        ),
    ],
)
def test_a_course_that_there_will_not_be(text: str, course: str, day: str) -> None:
    reading = read(text)

    assert reading.intent == "course.cancel_day"
    assert reading.slots == {"course": course, "date": day}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Storniert ist R-2026-0099 ja längst, zeig sie mir trotzdem",
            "invoice.show",
            id="long-ago",
        ),
        pytest.param(
            "R-2026-0099 ist schon storniert, schick sie mir bitte nochmal",
            "invoice.show",
            id="already",
        ),
        pytest.param(
            "R-2026-0099 has already been cancelled, show it to me anyway",
            "invoice.show",
            id="english",
        ),
        pytest.param(
            "R-2026-0099 was cancelled last week, can I see it",
            "invoice.show",
            id="english-last-week",
        ),
        pytest.param("R-2026-0099 ist schon storniert", "none", id="nothing-wanted"),
        pytest.param("R-2026-0099 ist doppelt, bitte stornieren", "invoice.credit", id="an-order"),
        pytest.param(
            "R-2026-0141 was already credited, please credit R-2026-0142 too",
            "invoice.credit",
            id="another-one",
        ),
    ],
)
def test_an_invoice_that_is_reversed_is_not_reversed_again(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "I don't want to cancel, just wondering when my contract ends",
            "contract.show",
            id="wondering",
        ),
        pytest.param(
            "I'm NOT leaving!! only curious when my contract runs out",
            "contract.show",
            id="curious",
        ),
        pytest.param(
            "Keine Sorge, ich kündige nicht! Nur neugierig, wann mein Vertrag endet",
            "contract.show",
            id="german",
        ),
        pytest.param(
            "Ich will nicht jetzt kündigen, sondern wenn der Vertrag ausläuft",
            "contract.terminate",
            id="at-its-end",
        ),
    ],
)
def test_who_only_asks_when_it_ends_does_not_end_it(text: str, intent: str) -> None:
    assert read(text, role="customer").intent == intent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("somebody told me nina weber cancelled, is that true?", id="true"),
        pytest.param("I heard Nina Weber cancelled, is that right?", id="right"),
        pytest.param("jemand hat gesagt nina weber hat gekündigt, stimmt das?", id="german"),
    ],
)
def test_hearsay_that_is_asked_about(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.show"
    assert reading.slots == {"customer": "Nina Weber"}
