"""Dialects of German: their spelling of everyday words, and the articles that they tie to one."""

import pytest

from handlers.understanding.dialect import in_standard
from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from handlers.understanding.phrases import lexicon
from handlers.understanding.vocabulary import Vocabulary
from handlers.understanding.words import tokenize
from tests.handlers.understanding.reading import STUDIO, read

ALL = frozenset(intents())


def compared(text: str, studio: Vocabulary = STUDIO) -> str:
    return " ".join(token.fold for token in in_standard(tokenize(text), studio))


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        pytest.param("Ich künde uf", "ich kuendige auf", id="swiss"),
        pytest.param("Chasch mich aamälde", "kannst mich anmelden", id="prefixes"),
        pytest.param("d'Rechnig isch da", "rechnung ist da", id="tied-to-a-thing"),
        pytest.param("d'Frau Mai", "frau mai", id="tied-to-a-title"),
        pytest.param("s'Abo vom Beck", "abo vom beck", id="tied-neuter"),
        pytest.param("d'Lena kommt", "dlena kommt", id="tied-to-a-name-stays"),
        pytest.param("Wat is einjenommen", "was is eingenommen", id="berlin"),
        pytest.param("Frau Chan hat", "frau chan hat", id="behind-a-title-stays"),
        pytest.param("I'd like we'll", "id like well", id="english-stays"),
    ],
)
def test_words_of_dialects_are_compared_as_elsewhere(text: str, standard: str) -> None:
    assert compared(text) == standard


def test_a_name_on_file_is_no_word_of_a_dialect() -> None:
    assert compared("chan", Vocabulary(customers=("Lee Chan",))) == "chan"
    assert compared("chan") == "kann"


def test_no_spelling_is_an_everyday_word() -> None:
    words = lexicon()
    plain = frozenset[str]().union(*words.plain.values())

    assert not {spelled for spelled in words.dialect if spelled in plain | words.filler}
    assert not words.dialect.keys() & set(words.dialect.values())


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        pytest.param(
            "customer",
            "Bis wenn mues i künde, dass es sich nöd verlängeret?",
            "contract.earliest_end",
            {},
            id="until-when",
        ),
        pytest.param(
            "customer",
            "Ich künde uf Ändi Januar",
            "contract.terminate",
            {"mode": "date", "date": "2027-01-31"},
            id="swiss-notice",
        ),
        pytest.param(
            "staff",
            "Die Zoë hod gestern kindigt",
            "contract.terminate",
            {"customer": "Zoë Baumann", "received": "2026-11-20"},
            id="bavarian-notice",
        ),
        pytest.param(
            "staff",
            "Bim Herr Beck d Pause uufhebe",
            "contract.resume",
            {"customer": "Stefan Beck"},
            id="resumed",
        ),
        pytest.param(
            "staff",
            "Wär chunnt morn is Pilates?",
            "course.roster",
            {"course": "Pilates", "date": "2026-11-22"},
            id="who-comes",
        ),
        pytest.param(
            "staff",
            "D Frau Rossi het d Rechnig zahlt",
            "invoice.paid",
            {"customer": "Sofia Rossi"},
            id="paid",
        ),
        pytest.param(
            "staff",
            "s'Leonie chunnt morn nöd is Yoga, bitte abmälde",
            "booking.cancel",
            {"customer": "Leonie Fuchs", "course": "Yoga Flow", "date": "2026-11-22"},
            id="does-not-come",
        ),
    ],
)
def test_dialects_say_what_they_want(
    role: Role, text: str, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, role=role, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        pytest.param("staff", "Das Plakat kündet vom Sommerfest", "none", id="announced"),
        pytest.param("staff", "Emmas Abo isch uusgloffe", "none", id="has-run-out"),
        pytest.param("staff", "Der Kollege sagt, er zahlt", "none", id="will-pay"),
        pytest.param("staff", "Wer zahlt die Rechnung?", "invoice.open", id="who-pays"),
        pytest.param(
            "customer",
            "Wär es möglich, am Mittwoch zu Pilates zu kommen?",
            "booking.add",
            id="would-be",
        ),
    ],
)
def test_what_only_looks_alike_stays(role: Role, text: str, intent: str) -> None:
    assert read(text, role=role, active=ALL).intent == intent


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        pytest.param("Wer kommt am Mondooch zum Yoga?", "date", "2026-11-23", id="monday"),
        pytest.param("Diensdach Yoga fällt aus", "date", "2026-11-24", id="tuesday"),
        pytest.param(
            "De Oskar kommt am Donnerschdach net ins Aqua", "date", "2026-11-26", id="th"
        ),
        pytest.param("Wer is'n am Freidooch beim Aqua dabei?", "date", "2026-11-27", id="friday"),
        pytest.param("Emma gave notice yday", "received", "2026-11-20", id="yesterday"),
        pytest.param("attendees aqua mon", "date", "2026-11-23", id="small-at-the-end"),
        pytest.param("wer ist im yoga so", "date", None, id="a-word-at-the-end"),
        pytest.param("Geb em Emre noch e Stund druff", "quantity", 1, id="one"),
        pytest.param("Schreib der Emma mol zwaa Einheitn guat", "quantity", 2, id="two"),
        pytest.param("Der Tim soll e Stund zurückkriegen", "quantity", 1, id="back"),
        pytest.param("Wie viel Einheitn hat der Tim?", "quantity", None, id="asked"),
    ],
)
def test_days_and_numbers_of_dialects(text: str, slot: str, value: object) -> None:
    assert read(text, active=ALL).slots.get(slot) == value
