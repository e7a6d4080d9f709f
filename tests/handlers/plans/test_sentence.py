"""What sentences say about plans, in German and English."""

from typing import Any

import pytest

from domain.plans.kinds import PlanKind
from handlers.plans.sentence import as_answers, is_bare, read_change, read_plan
from handlers.understanding.vocabulary import Named, Vocabulary

NAMES = Vocabulary(
    plans=(Named("Jahresabo"),),
    courses=(Named("Pilates"), Named("Yoga Flow", ("Yoga",))),
    groups=("Normal", "Studierende", "Senioren"),
)


@pytest.mark.parametrize(
    ("said", "name", "values"),
    [
        pytest.param(
            "Neuer Tarif Zehnerkarte, 10 Einheiten, 120 €, gültig 6 Monate",
            "Zehnerkarte",
            {
                "kind": "card",
                "name": "Zehnerkarte",
                "units": 10,
                "price": 120_00,
                "validity": "P6M",
            },
            id="a card",
        ),
        pytest.param(
            "new plan Ten Pass with 10 classes for €120, valid for 6 months",
            "Ten Pass",
            {"kind": "card", "name": "Ten Pass", "units": 10, "price": 120_00, "validity": "P6M"},
            id="a card in English",
        ),
        pytest.param(
            "new plan Yearly, €59 a month, 12 months, then open-ended, 1 month's notice",
            "Yearly",
            {
                "kind": "month",
                "name": "Yearly",
                "price": 59_00,
                "schedule": "monthly",
                "term": "P12M",
                "renewal": "indefinite",
                "notice": "P1M",
            },
            id="a month term in English",
        ),
        pytest.param(
            "Neuer Tarif Halbjahresabo, 45 € im Monat, 6 Monate Laufzeit, danach jeweils 1 Monat"
            " für 49 €, Frist 14 Tage, 4 Einheiten im Monat, per Lastschrift",
            "Halbjahresabo",
            {
                "kind": "month",
                "name": "Halbjahresabo",
                "price": 45_00,
                "schedule": "monthly",
                "term": "P6M",
                "renewal": "P1M",
                "renewal_price": 49_00,
                "notice": "P14D",
                "units_month": 4,
                "method": "direct_debit",
            },
            id="a follow-on term with a price of its own",
        ),
        pytest.param(
            "Neuer Tarif Herbstkurs: 5 Wochen, 75 €, in Pilates, ermäßigt Studierende 60 €",
            "Herbstkurs",
            {
                "kind": "week",
                "name": "Herbstkurs",
                "weeks": "P5W",
                "price": 75_00,
                "course": "Pilates",
                "prices": {"Studierende": 60_00},
            },
            id="a week term in a course",
        ),
        pytest.param(
            "Neuer Tarif Jahrespass 2027, 600 € insgesamt, 12 Monate, endet von selbst",
            None,
            {
                "kind": "month",
                "name": "Jahrespass 2027",
                "price": 600_00,
                "schedule": "total",
                "term": "P12M",
                "renewal": "none",
            },
            id="paid at once",
        ),
        pytest.param(
            "Neuer Tarif Basis, 59 € im Monat, Studenten 49 €, Rentner 52,50 €, ermäßigt Azubis"
            " 45 €, Frist 1 Monat zum Monatsende",
            "Basis",
            {
                "kind": "month",
                "name": "Basis",
                "price": 59_00,
                "schedule": "monthly",
                "prices": {"Studierende": 49_00, "Senioren": 52_50, "Azubis": 45_00},
                "notice": "P1M",
                "notice_to": "month_end",
            },
            id="price groups by other names",
        ),
        pytest.param(
            "New plan Five Pass, 5 classes, €65, automatic enrolment in Yoga, refund €13",
            "Five Pass",
            {
                "kind": "card",
                "name": "Five Pass",
                "units": 5,
                "price": 65_00,
                "enrolment": "auto",
                "course": "Yoga Flow",
                "refund": 13_00,
            },
            id="enrolled in a course",
        ),
        pytest.param(
            "/tarif_anlegen Sommerabo für 49 € im Monat",
            None,
            {"kind": "month", "name": "Sommerabo", "price": 49_00, "schedule": "monthly"},
            id="behind a command",
        ),
        pytest.param(
            "Neuer Tarif Fünf-Wochen-Kurs Plus, 75 €",
            None,
            {"kind": "week", "name": "Fünf-Wochen-Kurs Plus", "price": 75_00},
            id="what a name holds is no length",
        ),
        pytest.param("Neuer Tarif", None, {}, id="nothing yet"),
        pytest.param("/add_plan", None, {}, id="a bare command"),
        pytest.param(
            "add plan: Six-Month Student", "Six-Month Student", {"name": "Six-Month Student"},
            id="nothing is guessed from a name",
        ),
    ],
)  # fmt: skip
def test_a_sentence_gives_what_it_says_and_nothing_else(
    said: str, name: str | None, values: dict[str, Any]
) -> None:
    assert read_plan(NAMES, said, name).values == values


@pytest.mark.parametrize(
    ("said", "kind", "values"),
    [
        pytest.param(
            "Beim Flex soll die Kündigungsfrist nur noch zwei Wochen betragen",
            PlanKind.MONTH,
            {"notice": "P2W"},
            id="a notice period",
        ),
        pytest.param(
            "Preis auf 69 Euro ändern", PlanKind.MONTH, {"price": 69_00}, id="a price in euros"
        ),
        pytest.param("Preis 69", PlanKind.MONTH, {"price": 69_00}, id="a bare price"),
        pytest.param(
            "kostet ab jetzt 65 € im Monat, Studierende 50 €",
            PlanKind.MONTH,
            {"price": 65_00, "schedule": "monthly", "prices": {"Studierende": 50_00}},
            id="two prices",
        ),
        pytest.param(
            "should be valid for 9 months", PlanKind.CARD, {"validity": "P9M"}, id="a validity"
        ),
        pytest.param("6 Wochen statt 5", PlanKind.WEEK, {"weeks": "P6W"}, id="a length in weeks"),
        pytest.param(
            "nobody is to buy it any more, switch that plan off",
            PlanKind.MONTH,
            {"active": False},
            id="off",
        ),
        pytest.param(
            "den bieten wir heuer nimmer an", PlanKind.MONTH, {"active": False}, id="nimmer"
        ),
        pytest.param(
            "Reactivate it so we can sell it again", PlanKind.CARD, {"active": True}, id="on"
        ),
        pytest.param("wieder verkaufen", PlanKind.CARD, {"active": True}, id="again"),
        pytest.param("ich will was ändern", PlanKind.MONTH, {}, id="nothing said"),
    ],
)
def test_a_sentence_about_a_plan_says_what_changes(
    said: str, kind: PlanKind, values: dict[str, Any]
) -> None:
    assert read_change(NAMES, said, kind).values == values


@pytest.mark.parametrize(
    ("said", "values", "unread"),
    [
        pytest.param(
            "Neuer Tarif Jahr bar, 600 € für 12 Monate im Ganzen",
            {"kind": "month", "name": "Jahr bar", "price": 600_00, "term": "P12M",
             "schedule": "total"},
            (),
            id="paid at once, said beside the length",
        ),
        pytest.param(
            "New plan Big, 12 months, 59 a month, paid in total",
            {"kind": "month", "name": "Big", "price": 59_00, "term": "P12M",
             "schedule": "monthly"},
            ("paid in total",),
            id="a price without a currency, and a second rhythm",
        ),
        pytest.param(
            "Neuer Tarif Basis, 59 € im Monat, Studierende 49, mit Sauna",
            {"kind": "month", "name": "Basis", "price": 59_00, "schedule": "monthly",
             "prices": {"Studierende": 49_00}},
            ("mit Sauna",),
            id="a group without a currency, and what no plan says",
        ),
        pytest.param(
            "Neuer Tarif Herbst, 5 Wochen, 75 €, verlängert sich",
            {"kind": "week", "name": "Herbst", "price": 75_00, "weeks": "P5W",
             "renewal": "same"},
            (),
            id="a renewal that no week term has is read, to be refused",
        ),
        pytest.param(
            "Neuer Tarif Gold, 59 € im Monat ab 1.1.2027, Pause ja, 5 € im Monat",
            {"kind": "month", "name": "Gold", "price": 59_00, "schedule": "monthly",
             "pause": True, "pause_fee": "5 € im Monat"},
            ("59 € im Monat ab 1.1.2027",),
            id="a first day is told, a second amount is the fee of the pause before it",
        ),
        pytest.param(
            "Neuer Tarif Fuchs, 61,999 € im Monat",
            {"kind": "month", "name": "Fuchs", "price": "61,999", "schedule": "monthly"},
            (),
            id="an amount that may mean two things stays as typed",
        ),
    ],
)  # fmt: skip
def test_nothing_that_was_said_of_a_new_plan_gets_lost(
    said: str, values: dict[str, Any], unread: tuple[str, ...]
) -> None:
    found = read_plan(NAMES, said)

    assert (found.values, found.unread) == (values, unread)


@pytest.mark.parametrize(
    ("said", "understood", "name"),
    [
        pytest.param("Neuer Tarif Fit & Fun, 9 €", "Fun", "Fit & Fun", id="an ampersand"),
        pytest.param(
            "Neuer Tarif Test <b>x</b> & Co, 9 €", "Test <b>x<", "Test <b>x</b> & Co", id="marks"
        ),
        pytest.param(
            "New plan Course plan, €75, in the course Yoga Flow", "Yoga Flow", "Course plan",
            id="a course behind it",
        ),
        pytest.param("New plan Plan B, €59", None, "Plan B", id="a second noun"),
        pytest.param(
            "Leg einen neuen Tarif Sommerabo an, 49 €", "Sommerabo", "Sommerabo",
            id="a verb behind",
        ),
        pytest.param("Neuer Tarif „Gold, pur“, 9 €", "Gold, pur", "Gold, pur", id="quoted"),
        pytest.param(
            "New plan Big 12 months, €59", "Big", "Big", id="a length is no part of a name"
        ),
        pytest.param(
            "Für den Sommer hätte ich gern einen Tarif: Sonne, 9 €", "Sonne", "Sonne",
            id="said otherwise",
        ),
    ],
)  # fmt: skip
def test_a_new_plan_is_called_as_it_was_typed(
    said: str, understood: str | None, name: str
) -> None:
    assert read_plan(NAMES, said, understood).values["name"] == name


@pytest.mark.parametrize(
    ("said", "kind", "values"),
    [
        pytest.param(
            "Preis für Studierende 49 €", PlanKind.MONTH, {"prices": {"Studierende": 49_00}},
            id="a group on file",
        ),
        pytest.param(
            "Preis für Azubis 45", PlanKind.MONTH, {"prices": {"Azubis": 45_00}},
            id="a group nobody knows yet",
        ),
        pytest.param(
            "Studierende und Senioren 49 €", PlanKind.MONTH,
            {"prices": {"Studierende": 49_00, "Senioren": 49_00}}, id="two groups",
        ),
        pytest.param("Preis für alle 49 €", PlanKind.MONTH, {"price": 49_00}, id="everybody"),
        pytest.param("normal 49 €", PlanKind.MONTH, {"price": 49_00}, id="the base group"),
        pytest.param("2 Wochen", PlanKind.MONTH, {"notice": "P2W"}, id="weeks are a notice"),
        pytest.param("6 Monate", PlanKind.CARD, {"validity": "P6M"}, id="months of a card"),
        pytest.param("unbegrenzt gültig", PlanKind.CARD, {"validity": None}, id="no validity"),
        pytest.param("zehn Einheiten", PlanKind.CARD, {"units": 10}, id="a number in words"),
        pytest.param("monatlich kündbar", PlanKind.MONTH, {"notice": "P1M"}, id="a notice"),
        pytest.param("14 Tage im Voraus", PlanKind.MONTH, {"lead": 14}, id="days ahead"),
    ],
)  # fmt: skip
def test_values_without_the_name_of_a_field_are_read(
    said: str, kind: PlanKind, values: dict[str, Any]
) -> None:
    assert read_change(NAMES, said, kind).values == values


@pytest.mark.parametrize(
    ("part", "bare"),
    [
        pytest.param("5 Einheiten", True, id="units"),
        pytest.param("zahlbar per Lastschrift", True, id="a method"),
        pytest.param("automatische Einbuchung in Yoga", True, id="a course"),
        pytest.param("paid monthly", True, id="in English"),
        pytest.param("Emre 5 Einheiten", False, id="somebody's"),
        pytest.param("Buche Clara in Pilates", False, id="a wish of its own"),
        pytest.param("Pause für Clara", False, id="somebody's pause"),
        pytest.param("69", False, id="a figure alone"),
        pytest.param("Ende", False, id="a word that may mean anything"),
        pytest.param("danke", False, id="nothing"),
    ],
)
def test_values_alone_are_told_from_everything_else(part: str, *, bare: bool) -> None:
    assert is_bare(NAMES, part) is bare


def test_values_become_answers_that_the_fields_read() -> None:
    values = {
        "price": 59_00,
        "prices": {"Studierende": 49_50, "Familie": 54_00},
        "units": 10,
        "term": "P12M",
        "active": True,
        "notice": None,
    }

    assert as_answers(values) == {
        "price": "59.00",
        "prices": "Studierende 49.50, Familie 54.00",
        "units": "10",
        "term": "P12M",
        "active": "yes",
        "notice": "-",
    }
