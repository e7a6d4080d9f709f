"""The texts: every language says the same, nothing is said twice, nothing in use is missing."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import handlers
from bot.check import missing_texts
from domain.bookings.rules import ALIVE, Attendance
from domain.contracts.rules import EndRule
from domain.desk.bookings.previews import Outcome
from domain.desk.connecting.previews import Check
from domain.desk.orders import Basis, EndMode, MoneyTo
from domain.desk.reporting.figures import LineKind
from domain.desk.undoing.register import INVERSES
from domain.invoices.rules import InvoiceState, Treatment
from domain.plans.rules import Concern
from domain.store.scope import Role
from domain.studios.rights import Right
from handlers.allowed import Customers
from handlers.commands import COMMANDS
from handlers.files.ledger_csv import COLUMNS, METHODS, UNTAXED
from handlers.texts import LANGUAGES, LOCALES, texts

SOURCE = Path(handlers.__path__[0])
LITERAL = re.compile(r"""\bwords\(\s*(?:"([\w-]+)" if [^"]+ else )?"([\w-]+)"[,)]""")
MESSAGE = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)

PAUSE_NOTES = ("pause-runs-on", "pause-runs-on-open", "pause-adds-nothing")
NOTES = (*PAUSE_NOTES, "in-time-by-190", *(one.value for one in Concern))
MESSAGES = (
    "termination",
    "ends-anyway",
    "end-changed",
    "termination-withdrawn",
    "invoice-credited",
)
ASKED = [intent for intent, one in COMMANDS.items() if one.changes]
TAKING = [intent for intent in ASKED if COMMANDS[intent].needs]
REQUESTED = [intent for intent in ASKED if COMMANDS[intent].customers is Customers.ASK]

RESTORED = (
    *("units", "cards", "card-until", "units-gone", "unit-back", "unit-taken-again"),
    *("makeup-back", "makeup-taken-again", "makeup-redeemed-again", "marks"),
    *("list-left", "next-moves-up", "only-waiting", "waits-again", "down-again", "wait-again"),
    *("places-as-before", "places-gone", "course-fields", "contract-gone", "group"),
    *(
        "access-ends",
        "access-again",
        "access-by-link",
        "link-revoked",
        "link-open-again",
        "leads-again",
        "role",
        "staff-rights",
    ),
    *("method", "method-open", "imported", "people-changed"),
)
"""What an undo brings back, line by line; values of forms are written by their form."""
FAMILIES = {
    "reason": [rule.value for rule in EndRule],
    "note": NOTES,
    "message": MESSAGES,
    "treatment": [one.value for one in Treatment],
    "treatment-done": [one.value for one in Treatment],
    "treatment-later": [one.value for one in Treatment],
    "notice": ["days", "weeks", "months"],
    "length": ["days", "weeks", "months"],
    "button-settle": ["now", "later", "cancel", "correct"],
    "endings-why": ["renews", "renews-late", "open-ended", "open-ended-late"],
    "invoice-state": [one.value for one in InvoiceState],
    "basis": [one.value for one in Basis],
    "terminate-basis": [one.value for one in Basis],
    "button-way": [one.value for one in EndMode],
    "button-money": [one.value for one in MoneyTo],
    "intent": COMMANDS,
    "request": sorted({*REQUESTED, *TAKING}),
    "right": Right,
    "right-what": Right,
    "rights-words": [*Right, "no"],
    "undo-of": [*sorted(INVERSES), "receipt"],
    "undo-then": [*sorted(INVERSES), "receipt"],
    "undo-stays": ["document-issued", "link-opened", "message-read", "refund-paid"],
    "undo-thing": ["named", "course-day"],
    "undo-restored": RESTORED,
    "push": ["termination", "ends-anyway", "end-changed", "termination-withdrawn"],
    "push-invoice-credited": ["cancel", "correct"],
    "credit-what": ["cancel", "correct"],
    "credit-done": ["cancel", "correct"],
    "ask-deactivate": ["of", "own"],
    "deactivate-no-end": ["of", "own"],
    "deactivate-nothing-ends": ["of", "own"],
    "invite-check": [one.value for one in Check],
    "welcome": [one.value for one in Role],
    "weekday": range(7),
    "reports-sum": LineKind,
    "ledger": LineKind,
    "ledger-column": COLUMNS,
    "ledger-method": METHODS,
    "ledger-tax-note": UNTAXED,
    "course-back": [one.value for one in Outcome],
    "course-back-own": [one.value for one in Outcome],
    "course-own": [one.value for one in ALIVE],
    "roster-mark": [one.value for one in Attendance],
    "roster-source": ["enrolment", "makeup", "single"],
    "deactivate-contract": ["card", "ends", "goes-on"],
}


def test_all_languages_say_the_same_with_the_same_values() -> None:
    assert missing_texts() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_written_twice(language: str) -> None:
    written = [
        name
        for file in sorted((LOCALES / language).glob("*.ftl"))
        for name in MESSAGE.findall(file.read_text(encoding="utf-8"))
    ]

    assert [name for name, times in Counter(written).items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_the_conversation_names_is_there(language: str) -> None:
    missing = [name for name in named_in_code() if not texts().has(language, name)]

    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    [
        f"{family}-{re.sub('[._]', '-', str(each))}"
        for family, members in FAMILIES.items()
        for each in members
    ],
)
def test_every_kind_of_a_thing_has_its_text(name: str, language: str) -> None:
    assert texts().has(language, name)


def named_in_code() -> Iterator[str]:
    for file in sorted(SOURCE.rglob("*.py")):
        for found in LITERAL.findall(file.read_text(encoding="utf-8")):
            yield from (name for name in found if name)
