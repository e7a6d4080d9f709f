"""What sentences say about plans, in German and English."""

from typing import Any

import pytest

from domain.plans.kinds import PlanKind
from handlers.plans.sentence import as_answers, changed_values, plan_values
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
    assert plan_values(NAMES, said, name) == values


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
    assert changed_values(NAMES, said, kind) == values


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
