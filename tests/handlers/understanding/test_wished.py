"""What is wanted around the chat itself: connecting, messages, rights, requests, documents."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from handlers.pushes.topics import LETTERS
from handlers.understanding.facts import Role
from handlers.understanding.intents import ACTIVE, intents
from handlers.understanding.phrases import LOCALES
from handlers.understanding.sentence import Reading
from tests.handlers.understanding.reading import DATA, read

OFFERED = ACTIVE | frozenset(intents())
"""All that the chat answers, those of the schema that no list of the learned names too."""
TABLES = ("wishes", "sure", "whole")
CLARA, EMRE = {"customer": "Clara Vogt"}, {"customer": "Emre Çelik"}
SLOTS = re.compile(r", (?=\w+=)")
NO_CLASSES, NO_INVOICES = {"topic": "K", "on": 0}, {"topic": "M", "on": 0}


def said(text: str, role: Role) -> Reading:
    return read(text, role=role, active=OFFERED)


def sentences(language: str) -> Iterator[tuple[Role, str, str, dict[str, str]]]:
    """Yield who says it, what is meant, the words, and the values that they give."""
    table = tomllib.loads((DATA / f"wishes_{language}.toml").read_text("utf-8"))
    for wish in table["wish"]:
        for line in wish["said"].strip().splitlines():
            text, _, values = line.partition(" | ")
            pairs = (pair.split("=", 1) for pair in SLOTS.split(values) if pair)
            yield wish["role"], wish["meant"], text, dict(pairs)


def meant_slots(reading: Reading) -> dict[str, object]:
    slots = reading.extras.get("meant_slots")
    return dict(slots) if isinstance(slots, Mapping) else {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_sentences_of_many_people_reach_it(language: str) -> None:
    missed = []

    for role, meant, text, values in sentences(language):
        reading = said(text, role)
        wish, slots = reading.intent, dict(reading.slots)
        if wish == "none" and "meant" in reading.extras:
            wish, slots = str(reading.extras["meant"]), meant_slots(reading)
        given = {name: str(value) for name, value in slots.items()}
        if wish != meant or values.items() - given.items():
            missed.append((role, text, wish, given))

    assert missed == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_wish_is_said_in_a_dozen_ways(language: str) -> None:
    ways = Counter((role, meant) for role, meant, _, _ in sentences(language))

    assert len(ways) == 24
    assert min(ways.values()) >= 12


@pytest.mark.parametrize(
    ("text", "meant", "slots"),
    [
        pytest.param("Einladung zurückziehen", "customer.uninvite", {}, id="uninvite"),
        pytest.param("revoke the invitation", "customer.uninvite", {}, id="uninvite-english"),
        pytest.param("trenne Clara vom Chat", "customer.unlink", CLARA, id="unlink"),
        pytest.param("Verbindung von Clara trennen", "customer.unlink", CLARA, id="connection"),
        pytest.param("disconnect Clara", "customer.unlink", CLARA, id="unlink-english"),
        pytest.param("Was wurde verschickt?", "messages.sent", {}, id="sent"),
        pytest.param("Wer wurde nicht erreicht?", "messages.sent", {}, id="unreached"),
        pytest.param(
            "which messages were sent this week?",
            "messages.sent",
            {"from": "2026-11-16", "until": "2026-11-22"},
            id="sent-in-a-week",
        ),
        pytest.param("Radar", "contract.radar", {}, id="radar"),
        pytest.param("Wer kann noch kündigen?", "contract.radar", {}, id="radar-asked"),
        pytest.param("Wo geht es um Geld?", "contract.radar", {}, id="money"),
        pytest.param("where is money at stake", "contract.radar", {}, id="money-english"),
        pytest.param("who can still cancel?", "contract.radar", {}, id="radar-english"),
        pytest.param(
            "Tom darf keine Beträge mehr sehen", "staff.rights", {"name": "Tom"}, id="right-taken"
        ),
        pytest.param("let Tom refund", "staff.rights", {"name": "Tom"}, id="right-given"),
        pytest.param("Team darf keine Beträge mehr sehen", "staff.rights", {}, id="right-of-team"),
        pytest.param("Was darf Tom?", "staff.rights", {"name": "Tom"}, id="rights-asked"),
        pytest.param("Tom's rights", "staff.rights", {"name": "Tom"}, id="rights-english"),
        pytest.param("Offene Anfragen", "request.list", {}, id="requests"),
        pytest.param("Was wartet auf mich?", "request.list", {}, id="what-waits"),
        pytest.param("open requests", "request.list", {}, id="requests-english"),
        pytest.param("Offene Kündigungen", "request.list", {}, id="notices-that-wait"),
        pytest.param("Which cancellations are pending?", "request.list", {}, id="notices-english"),
        pytest.param("Welche E-Mails warten?", "mail.list", {}, id="mails"),
        pytest.param("Mails, die nicht rausgingen", "mail.list", {}, id="mails-that-did-not-go"),
        pytest.param("e-mails that wait", "mail.list", {}, id="mails-english"),
        pytest.param(
            "Kartenauszug von Emre", "credits.show", {**EMRE, "as": "pdf"}, id="statement"
        ),
        pytest.param("Welche Nachrichten bekomme ich?", "messages.wanted", {}, id="wanted"),
        pytest.param("switch to Atelier Nord", "chat.switch", {}, id="switch"),
    ],
)
def test_staff_reach_it_in_words(text: str, meant: str, slots: dict[str, object]) -> None:
    reading = said(text, "staff")

    assert (reading.intent, reading.slots) == ("none", {})
    assert (reading.extras["meant"], reading.extras["meant_slots"]) == (meant, slots)


@pytest.mark.parametrize(
    ("text", "meant", "slots"),
    [
        pytest.param("Welche Nachrichten bekomme ich?", "messages.wanted", {}, id="wanted"),
        pytest.param("which messages do I get?", "messages.wanted", {}, id="wanted-english"),
        pytest.param("Schick mir nichts mehr", "messages.wanted", {}, id="nothing-any-more"),
        pytest.param(
            "keine Nachrichten mehr zu Kursen", "messages.wanted", NO_CLASSES, id="classes"
        ),
        pytest.param(
            "keine Nachrichten zu Rechnungen mehr", "messages.wanted", NO_INVOICES, id="invoices"
        ),
        pytest.param(
            "I don't want messages about classes any more",
            "messages.wanted",
            NO_CLASSES,
            id="classes-english",
        ),
        pytest.param(
            "messages about invoices again",
            "messages.wanted",
            {"topic": "M", "on": 1},
            id="wanted-again",
        ),
        pytest.param(
            "Nachrichten zu Kursen und Rechnungen abbestellen",
            "messages.wanted",
            {},
            id="two-things",
        ),
        pytest.param("weniger Nachrichten über Kurse", "messages.wanted", {}, id="fewer"),
        pytest.param("verbinde mich ab", "customer.unlink", {}, id="unlink"),
        pytest.param("disconnect me", "customer.unlink", {}, id="unlink-english"),
        pytest.param("wechsle zu Studio X", "chat.switch", {}, id="switch"),
        pytest.param("switch to Mia", "chat.switch", {}, id="switch-english"),
        pytest.param("Kartenauszug", "credits.show", {"as": "pdf"}, id="statement"),
        pytest.param("my card statement", "credits.show", {"as": "pdf"}, id="statement-english"),
        pytest.param("Termine in meinen Kalender", "booking.list", {"as": "ics"}, id="calendar"),
        pytest.param("calendar file", "booking.list", {"as": "ics"}, id="calendar-english"),
        pytest.param(
            "Kündigungsbestätigung als PDF", "contract.show", {"as": "receipt"}, id="receipt"
        ),
        pytest.param(
            "my termination receipt", "contract.show", {"as": "receipt"}, id="receipt-english"
        ),
    ],
)
def test_customers_reach_it_in_words(text: str, meant: str, slots: dict[str, object]) -> None:
    reading = said(text, "customer")

    assert (reading.intent, reading.slots) == ("none", {})
    assert (reading.extras["meant"], reading.extras["meant_slots"]) == (meant, slots)


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        pytest.param("staff", "Lade Clara ein", "customer.invite", CLARA, id="invite"),
        pytest.param("staff", "Kannst du Clara einladen?", "customer.invite", CLARA, id="polite"),
        pytest.param("staff", "invite Clara", "customer.invite", CLARA, id="invite-english"),
        pytest.param("customer", "I quit", "contract.terminate", {}, id="notice"),
        pytest.param("customer", "Ich trete aus", "contract.terminate", {}, id="notice-german"),
        pytest.param(
            "customer",
            "Wegen des Umzugs trete ich aus",
            "contract.terminate",
            {},
            id="cause-first",
        ),
    ],
)
def test_a_wish_that_the_schema_names_is_read_as_such(
    role: Role, text: str, intent: str, slots: dict[str, object]
) -> None:
    reading = said(text, role)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Lade Clara nicht ein", "staff", id="denied"),
        pytest.param("E-Mails bitte an meine neue Adresse", "customer", id="where-mails-go"),
        pytest.param("Mails an Clara gehen nicht", "staff", id="mails-of-somebody"),
        pytest.param("Soll ich Clara einladen?", "staff", id="asked"),
        pytest.param("Lade Clara zum Yoga ein", "staff", id="to-a-class"),
        pytest.param("Lade Clara ein", "customer", id="invitation-by-a-customer"),
        pytest.param("Offene Anfragen", "customer", id="requests-of-the-studio"),
        pytest.param("I quit", "staff", id="notice-by-staff"),
        pytest.param("let Tom refund", "customer", id="rights-by-a-customer"),
        pytest.param("Trenn mich nicht vom Chat", "customer", id="not-parted"),
        pytest.param("Trenn Clara bitte nicht vom Chat", "staff", id="nobody-parted"),
        pytest.param("Zieh die Einladung von Clara nicht zurück", "staff", id="link-stays"),
        pytest.param("What happens to my card if I quit?", "customer", id="only-supposed"),
        pytest.param("Is this my notice?", "customer", id="only-asked"),
        pytest.param("wechsle zu Jahresabo", "customer", id="a-plan"),
        pytest.param("keine Nachrichten an Kunden nach 22 Uhr", "staff", id="quiet-hours"),
        pytest.param("Ich kündige, bitte schick mir eine Bestätigung", "customer", id="notice"),
    ],
)
def test_what_is_not_sure_is_not_meant(text: str, role: Role) -> None:
    assert "meant" not in said(text, role).extras


def test_each_language_has_words_for_the_same_wishes() -> None:
    tables = [
        tomllib.loads(file.read_text("utf-8"))
        for file in sorted(LOCALES.glob("*/phrases/wishes.toml"))
    ]

    assert [[set(table[name]) for name in TABLES] for table in tables] == [
        [set(tables[0][name]) for name in TABLES]
    ] * len(tables)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        pytest.param("keine Nachrichten zu Verträgen", "contract", id="contracts"),
        pytest.param("no messages about bills", "money", id="money"),
        pytest.param("no messages about my card", "units", id="units"),
        pytest.param("keine Nachrichten zu Kursen", "courses", id="courses"),
        pytest.param("no messages about requests", "requests", id="requests"),
        pytest.param("keine Nachrichten zum Tagesüberblick", "digest", id="overview"),
    ],
)
def test_what_messages_are_about_is_written_as_buttons_do(text: str, topic: str) -> None:
    slots = said(text, "customer").extras["meant_slots"]

    assert slots == {"topic": LETTERS[topic], "on": 0}


@pytest.mark.parametrize(
    "text",
    [
        "Ich muss außerordentlich kündigen, weil ich schwer erkrankt bin",
        "Ich muss kündigen, weil ich arbeitslos bin",
        "Ich muss leider kündigen weil ich umziehe",
        "I have to quit because I lost my job",
    ],
)
def test_a_customer_who_must_give_notice_gives_it(text: str) -> None:
    reading = said(text, "customer")

    assert "contract.terminate" in {reading.intent, reading.extras.get("meant")}


@pytest.mark.parametrize(
    "text",
    [
        "Ich muss meinen Job kündigen, weil er mir zu viel ist",
        "Ich muss die Wohnung kündigen weil ich umziehe",
        "I have to quit my job because it is too much",
    ],
)
def test_what_else_somebody_must_give_up_is_no_notice(text: str) -> None:
    reading = said(text, "customer")

    assert (reading.intent, reading.extras.get("meant")) == ("none", None)
