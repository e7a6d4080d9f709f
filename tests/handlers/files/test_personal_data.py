"""A person's data as files: complete, and every value has its words in both languages."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from domain.accounts.service import EntryKind as AccountKind
from domain.bookings.rules import Attendance, BookingState, MakeupState, Source
from domain.credits.ledger import EntryKind as UnitKind
from domain.credits.rules import CardKind
from domain.customers.service import CustomerFacts
from domain.desk.orders import Basis, EndMode, GivenBy
from domain.desk.privacy.export import PersonalData, Section
from domain.desk.privacy.holdings import HIDDEN, HOLDINGS
from domain.desk.privacy.person import Person
from domain.invoices.bulk import IMPORTED
from domain.invoices.documents import FROM_ACCOUNT, MOVED
from domain.invoices.views import DocumentKind, Mark
from domain.plans.kinds import PlanKind, Schedule
from domain.plans.terms import Continuation, NoticeTo
from domain.reminders.kinds import KINDS, Audience, Group
from domain.reminders.rules import Decided
from domain.store.scope import ActorKind
from domain.studios.settings import PaymentMethod
from handlers.files.personal_json import personal_json
from handlers.files.personal_text import ONLY_IN_JSON, READABLE, personal_text
from handlers.messages import Language
from handlers.texts import LANGUAGES, Words, texts
from handlers.wording import key

ADDED = {"contracts": {"course"}, "cards": {"course"}, "bookings": {"course"},
         "payments": {"invoice"}, "account": {"invoice"}}  # fmt: skip
"""What is named beside an id."""
SAID: dict[tuple[str, str], Any] = {
    ("file", "language"): LANGUAGES,
    ("chats", "language"): LANGUAGES,
    ("contracts", "kind"): PlanKind,
    ("contracts", "state"): ("running", "terminated", "ended"),
    ("contracts", "renewal"): Continuation,
    ("contracts", "notice-to"): NoticeTo,
    ("contracts", "schedule"): Schedule,
    ("contracts", "payment-method"): PaymentMethod,
    ("contracts", "end-mode"): EndMode,
    ("contracts", "end-basis"): Basis,
    ("contracts", "given-by"): GivenBy,
    ("cards", "kind"): CardKind,
    ("units", "kind"): UnitKind,
    ("bookings", "state"): BookingState,
    ("bookings", "source"): Source,
    ("bookings", "attendance"): Attendance,
    ("makeups", "state"): MakeupState,
    ("invoices", "kind"): DocumentKind,
    ("invoices", "mark"): Mark,
    ("payments", "kind"): (*PaymentMethod, IMPORTED, MOVED, FROM_ACCOUNT),
    ("account", "kind"): AccountKind,
    ("reminders", "kind"): KINDS,
    ("reminders", "audience"): Audience,
    ("reminders", "decided"): Decided,
    ("choices", "topic"): (*KINDS, *Group),
    ("history", "actor-kind"): ActorKind,
}


@pytest.mark.parametrize("holding", [pytest.param(one, id=one.section) for one in HOLDINGS])
def test_every_value_is_written_out_or_knowingly_left_to_json(holding: Any) -> None:
    columns = {column.key for column in holding.table.__mapper__.column_attrs}
    readable = set(READABLE.get(holding.section, ()))
    hidden = ONLY_IN_JSON[holding.section]

    assert readable & hidden == set()
    assert readable | hidden == (
        columns - HIDDEN - holding.leaves_out | ADDED.get(holding.section, set())
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_and_value_has_its_words(language: str) -> None:
    labels = {f"data-field-{key(name)}" for columns in READABLE.values() for name in columns}
    titles = {f"data-section-{key(section)}" for section in READABLE}
    said = {
        f"data-word-{section}-{column}-{key(str(_value(one)))}"
        for (section, column), values in SAID.items()
        for one in values
    }

    assert [
        name for name in sorted(labels | titles | said) if not texts().has(language, name)
    ] == []


def _value(one: object) -> object:
    return one.value if isinstance(one, StrEnum) else one


def data_of(*sections: Section) -> PersonalData:
    customer = CustomerFacts(
        id=3,
        version=1,
        number="K-1003",
        name="Zoë <Baumann>",
        email=None,
        phone=None,
        birthday=None,
        address=None,
        language="de",
        price_group="Normal",
        since=date(2026, 1, 1),
        active=True,
        inactive_from=None,
    )
    none: frozenset[int] = frozenset()
    person = Person(customer, none, none, none, none, none)
    at = datetime(2026, 11, 21, 9, tzinfo=UTC)
    return PersonalData(person, "Studio Lindenhof", at, "de", sections)


PAYMENTS = Section(
    "payments",
    (
        {"id": 1, "on": date(2026, 11, 2), "amount_cents": 123450, "kind": "direct_debit",
         "invoice": "R-2026-0001"},
        {"id": 2, "on": date(2026, 11, 3), "amount_cents": -500, "kind": "something new",
         "invoice": None},
    ),
)  # fmt: skip
CONTRACT = Section(
    "contracts",
    (
        {
            "number": "V-2001",
            "plan_name": "Jahresabo & Sauna",
            "notice": "P14D",
            "tax_rate": Decimal("0.1900"),
            "goodwill": False,
            "received_at": datetime(2026, 7, 1, 10, 5, tzinfo=UTC),
            "pauses": [
                {"number": 1, "from": "2026-02-01", "until": "2026-02-28", "reason": "Knie"}
            ],
        },
    ),
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        pytest.param(
            "de",
            [
                "Verträge und Karten",
                "===================",
                "Nummer: V-2001",
                "Tarif: Jahresabo & Sauna",
                "Kündigungsfrist: 14 Tage",
                "Umsatzsteuer: 19 %",
                "Pausen: 01.02.2026 – 28.02.2026 (Knie)",
                "Zeitpunkt des Eingangs: 01.07.2026, 12:05",
                "",
                "Zahlungen",
                "=========",
                "Tag: 02.11.2026 · Betrag: 1.234,50 € · Art: Lastschrift · Rechnung: R-2026-0001",
                "Tag: 03.11.2026 · Betrag: -5,00 € · Art: something new",
            ],
            id="german",
        ),
        pytest.param(
            "en",
            [
                "Contracts and cards",
                "===================",
                "Number: V-2001",
                "Plan: Jahresabo & Sauna",
                "Notice period: 14 days",
                "VAT: 19%",
                "Pauses: 1 Feb 2026 – 28 Feb 2026 (Knie)",
                "Moment of receipt: 1 Jul 2026, 12:05",
                "",
                "Payments",
                "========",
                "Day: 2 Nov 2026 · Amount: €1,234.50 · Kind: direct debit · Invoice: R-2026-0001",
                "Day: 3 Nov 2026 · Amount: -€5.00 · Kind: something new",
            ],
            id="english",
        ),
    ],
)
def test_the_text_reads_in_the_persons_language(language: Language, lines: list[str]) -> None:
    empty, for_programs = Section("cards", ()), Section("proposals", ({"id": 1},))

    file = personal_text(
        Words(language), data_of(CONTRACT, empty, PAYMENTS, for_programs), "x", "Europe/Berlin"
    )

    written = file.content.decode().split("\n")
    assert (file.name, file.content_type) == ("x.txt", "text/plain")
    assert written[5 : 5 + len(lines)] == lines


def test_the_json_holds_every_value_as_programs_write_it() -> None:
    file = personal_json(data_of(CONTRACT, PAYMENTS), "Datenauskunft K-1003")

    read = json.loads(file.content)
    assert (file.name, file.content_type) == ("Datenauskunft K-1003.json", "application/json")
    assert list(read) == ["studio", "customer_number", "exported_at", "contracts", "payments"]
    assert read["exported_at"] == "2026-11-21T09:00:00Z"
    assert read["contracts"][0]["tax_rate"] == "0.1900"
    assert read["payments"][1] == {
        "id": 2,
        "on": "2026-11-03",
        "amount_cents": -500,
        "kind": "something new",
        "invoice": None,
    }
