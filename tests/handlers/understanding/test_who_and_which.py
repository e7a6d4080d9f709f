"""Whom and what a sentence means where several stand in it, or words that are names too."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "invoice"),
    [
        pytest.param(
            "stornieren please: R-2026-0290, and hands off R-2026-0291",
            "R-2026-0290",
            id="hands-off",
        ),
        pytest.param(
            "R-2026-0290 stornieren, aber nicht R-2026-0291", "R-2026-0290", id="german-not"
        ),
        pytest.param("Storniere R-2026-0290 und R-2026-0291", None, id="both"),
    ],
)
def test_which_of_two_invoices_is_meant(text: str, invoice: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("invoice")) == ("invoice.credit", invoice)


@pytest.mark.parametrize(
    ("role", "text", "email"),
    [
        pytest.param(
            "customer",
            "please note my new email jule.n@web.de and don't write to jn@gmx.de any more",
            "jule.n@web.de",
            id="dont-write",
        ),
        pytest.param(
            "customer",
            "Meine neue Mail ist jule.n@web.de, schreibt nicht mehr an jn@gmx.de",
            "jule.n@web.de",
            id="german",
        ),
        pytest.param(
            "staff", "Clara's email is not c@web.de but clara@web.de", "clara@web.de", id="not-but"
        ),
        pytest.param(
            "staff",
            "change Clara Vogt's email from c@web.de to clara@web.de",
            "clara@web.de",
            id="from-to",
        ),
    ],
)
def test_which_of_two_addresses_is_the_new_one(role: Role, text: str, email: str) -> None:
    reading = read(text, role=role)

    assert (reading.intent, reading.slots["email"]) == ("customer.change", email)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        pytest.param(
            "One class too many was knocked off Emma Wilson's card, pop it back on",
            1,
            id="knocked-off",
        ),
        pytest.param(
            "One session too many came off Emma Wilson's card, pop it back on", 1, id="came-off"
        ),
        pytest.param(
            "Bei Emma Wilson ging eine Einheit zu viel runter, gib sie ihr zurück", 1, id="german"
        ),
        pytest.param(
            "Emma Wilson has one visit too many on her card, take it off", -1, id="too-many-on-it"
        ),
        pytest.param(
            "Emma Wilson hat eine Stunde zu viel drauf, nimm sie runter", -1, id="german-on-it"
        ),
    ],
)
def test_whether_a_unit_comes_back(text: str, quantity: int) -> None:
    reading = read(text)

    assert reading.intent == "credits.adjust"
    assert reading.slots == {"customer": "Emma Wilson", "quantity": quantity}


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        pytest.param(
            "die kurz hat am donnerstag ihre kündigung auf den tresen gelegt",
            "Greta Kurz",
            id="small",
        ),
        pytest.param("der jung möchte pausieren bis märz", "Oskar Jung", id="small-wish"),
        pytest.param(
            "dont renew davids annual membership when its up", "David Miller", id="genitive"
        ),
        pytest.param("Freitag am Freitag zu Pilates eintragen", "Thomas Freitag", id="on-his-day"),
        pytest.param("Freitag on Friday into Pilates", "Thomas Freitag", id="english"),
        pytest.param("Montag am Montag zu Pilates eintragen", None, id="nobody"),
    ],
)
def test_people_called_like_other_words(text: str, customer: str | None) -> None:
    assert read(text).slots.get("customer") == customer


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        pytest.param(
            "die neue Kollegin schreibt sich Britta Maier, bitte ins Team aufnehmen",
            "staff.add",
            "Britta Maier",
            id="may-is-in-it",
        ),
        pytest.param("Neue Kollegin: Britta Maier", "staff.add", "Britta Maier", id="heading"),
        pytest.param(
            "the new trainer is spelled Britta Maier, add her to the team",
            "staff.add",
            "Britta Maier",
            id="spelled",
        ),
        pytest.param(
            "walk-in at the counter: Rasmus Holt, rasmus.holt@posteo.de, needs to go into "
            "our files as a customer",
            "customer.add",
            "Rasmus Holt",
            id="a-verb",
        ),
        pytest.param(
            "neuer Kunde: Torben Holt, 0151 2345678",
            "customer.add",
            "Torben Holt",
            id="before-a-telephone",
        ),
    ],
)
def test_names_of_new_people_that_are_words(text: str, intent: str, name: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["name"]) == (intent, name)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hi, it's Ruth here. please cancel my flex", id="its"),
        pytest.param(
            "Meinen Flex-Vertrag bitte kündigen. Mit freundlichen Grüßen, Ruth Alt", id="regards"
        ),
        pytest.param("Ich möchte mein Flex bei euch kündigen. Eure Ruth", id="yours"),
        pytest.param("Hier ist Ruth Alt. Bitte mein Flex kündigen", id="here"),
    ],
)
def test_who_writes_names_himself_and_nobody_else(text: str) -> None:
    reading = read(text, role="customer")

    assert (reading.intent, reading.slots) == ("contract.terminate", {"plan": "Monatsabo Flex"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("bjoern angstroem nicht länger pausieren bitte", id="small"),
        pytest.param("Björn Ångström bitte nicht mehr pausieren", id="no-more"),
        pytest.param("don't pause Björn Ångström any longer", id="english"),
        pytest.param("Björn Ångström's contract should no longer be paused", id="passive"),
    ],
)
def test_who_is_paused_no_longer_comes_back(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.resume"
    assert reading.slots == {"customer": "Björn Ångström"}


def test_an_account_that_is_switched_on_again_is_no_statement() -> None:
    text = (
        "Lang war sie weg, jetzt ist Julia Neumann zurück: bitte ihr Kundenkonto wieder aktivieren"
    )

    assert read(text).intent == "customer.reactivate"
