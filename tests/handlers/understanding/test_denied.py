"""Who no longer wants to end takes the end back; who no longer wants to stay ends."""

from collections import Counter
from functools import cache

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import READS, intents
from tests.handlers.understanding.reading import DATA, SEVERE, read
from tests.support.denied import made

ALL = frozenset(intents())
BACK = "contract.undo_termination"
END = "contract.terminate"
_OF_EACH = 10
"""Sentences taken of each pattern."""


@cache
def _made_and_read() -> dict[str, Counter[str]]:
    """Count by group what sentences made of parts are read as; other changes as ``change``."""
    counts: dict[str, Counter[str]] = {}
    for each in made(DATA / "denied.toml", _OF_EACH):
        intent = read(each.text, role=each.role, lang=each.lang, active=ALL).intent
        kind = intent if intent in SEVERE | {BACK} else "read" if intent in READS else "change"
        counts.setdefault(each.wanted, Counter())[kind] += 1
    return counts


@pytest.mark.parametrize("group", ["back", "no-end", "leaving", "asked", "other"])
def test_nothing_that_is_denied_is_read_as_an_end(group: str) -> None:
    found = _made_and_read()[group]
    assert not SEVERE & found.keys()


def test_who_no_longer_wants_to_end_takes_it_back() -> None:
    found = _made_and_read()["back"]
    assert found.total() >= 800
    assert found[BACK] >= 0.99 * found.total()


def test_where_nobody_ends_there_is_nothing_to_take_back() -> None:
    found = _made_and_read()["no-end"]
    assert found["read"] >= 0.99 * found.total()


def test_an_end_beside_a_denial_is_kept() -> None:
    found = _made_and_read()["end"]
    assert found.total() >= 500
    assert found[END] >= 0.94 * found.total()
    assert found[BACK] <= 0.02 * found.total()


def test_other_changes_that_are_denied_change_nothing() -> None:
    found = _made_and_read()["other"]
    assert found["read"] >= 0.99 * found.total()


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("staff", "Die Anna will jetzt doch nicht mehr kündigen"),
        ("staff", "Clara Vogt will nicht mehr kündigen"),
        ("staff", "Hab grad mit der Frau Klein telefoniert, kündigen tut sie jetzt doch nicht"),
        ("staff", "Kommando zurück: Emre hört doch nicht auf"),
        ("staff", "Notiz: Böhm wollte austreten, will jetzt aber doch nicht mehr"),
        ("staff", "Frau von der Heide hatte gekündigt, möchte nun aber doch nicht mehr aufhören"),
        ("staff", "Sarah Klein muss doch nicht kündigen, die Kasse zahlt"),
        ("staff", "Greta Kurz kündigt nun doch nicht zum 31.12."),
        ("staff", "Keine Kündigung mehr von Anna, sie bleibt"),
        ("staff", "Kündigung Vogt: doch nicht"),
        ("customer", "Ich wollte kündigen, aber jetzt will ich doch nicht mehr"),
        ("customer", "Kündigen möchte ich inzwischen nicht mehr"),
        ("customer", "ich hab nicht mehr vor auszutreten"),
        ("staff", "Spoke to Sarah Klein, she's no longer thinking about leaving"),
        ("staff", "Emre has had a change of heart and isn't quitting any more"),
        ("staff", "Paul Sommer doesn't want out after all"),
        ("staff", "Note: Vogt - not cancelling after all"),
        ("staff", "Mr Lange gave notice last week but doesn't want to leave any more"),
        ("staff", "Turns out Mia won't be handing in her notice after all"),
        ("staff", "Clara Vogt no longer wants to cancel"),
        ("staff", "Julia Neumann need not quit after all, the insurance pays"),
        ("customer", "I wanted to quit but I don't any more"),
        ("customer", "No need to cancel any more, thanks"),
        ("customer", "please don't end my membership any more, I'm staying"),
        ("customer", "I don't feel like leaving any more, the new class is great"),
        ("customer", "I've decided not to cancel after all"),
    ],
)
def test_an_end_is_taken_back(role: Role, text: str) -> None:
    assert read(text, role=role, active=ALL).intent == BACK


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("staff", "Anna hat gekündigt, sie will nicht mehr"),
        ("staff", "Ruth Alt kündigt ja doch, sie kann nicht mehr"),
        ("staff", "Thomas Freitag will nicht mehr trainieren und kündigt zum 31.12."),
        ("staff", "Jürgen Groß kündigt nicht wegen der Preise, sondern weil er umzieht"),
        ("staff", "Mia Hoffmann will nicht mehr bleiben"),
        ("staff", "Emre Çelik will kein Abo mehr"),
        ("staff", "Clara Vogt zieht doch nicht zurück und möchte kündigen"),
        ("staff", "Max Stark hat keine Lust mehr, bitte kündigen"),
        ("customer", "ich kann nicht mehr, bitte kündigen Sie meinen Vertrag"),
        ("customer", "kündigen will nicht mehr"),
        ("customer", "Ich will nicht pausieren, sondern kündigen"),
        ("customer", "ich kündige, und zwar nicht erst zum Jahresende"),
        (
            "staff",
            "Mr Ende is not leaving at once but when his term is up; please file his notice",
        ),
        ("staff", "Lukas Bauer is leaving us after all"),
        ("staff", "Ms Vogt no longer wants to pause but cancel"),
        ("staff", "Thomas Freitag can't train any more, so he is cancelling"),
        ("staff", "Nina Weber doesn't live here any more and wants to leave"),
        ("staff", "Ruth Alt no longer wants the membership"),
        ("customer", "I don't want my membership any more"),
        ("customer", "I can't afford it any longer, I quit"),
        ("customer", "I no longer live here, cancel my contract"),
        (
            "customer",
            "Nicht meinen Vertrag kündigen, sondern den von meinem Sohn Liam zum 31. März",
        ),
        ("customer", "Not happy any more. Cancel."),
    ],
)
def test_an_end_is_wanted_though_something_is_denied(role: Role, text: str) -> None:
    assert read(text, role=role, active=ALL).intent == END


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("staff", "Warum will Lena März denn nicht mehr kündigen?"),
        ("staff", "Paul Sommer will nicht zum Jahresende kündigen"),
        ("staff", "Kündige den Vertrag von Clara Vogt zum 31.3. nicht"),
        ("staff", "Clara Vogt nicht mehr inaktiv setzen"),
        ("staff", "Rechnung von Frau Klein nicht mehr löschen"),
        ("staff", "Richter bitte nicht aus Pilates am Montag austragen"),
        ("customer", "Warum kann ich nicht mehr kündigen?"),
        ("customer", "Kündigt ihr mir bitte nicht den Vertrag"),
        ("customer", "her mum wants to cancel but I said no, so leave Nina's contract alone"),
        ("customer", "I don't want to stay on this page any more"),
        ("customer", "I'm not cancelling my Yoga booking"),
        ("customer", "I don't want to freeze my membership"),
        ("staff", "Ms Vogt isn't leaving at all"),
        ("staff", "Don't take Richter out of Pilates on Monday"),
        ("staff", "Why isn't Emma Wilson leaving any more?"),
        ("staff", "Oskar Jung is not cancelling his phone contract any more"),
    ],
)
def test_nothing_is_changed(role: Role, text: str) -> None:
    assert read(text, role=role, active=ALL).intent in READS
