"""Stories of the figures of a period and of the file for the tax adviser."""

import csv
from collections import Counter

import pytest

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Heard, Talk

OF_THE_FILE = {"Rechnung": 47100, "Stornorechnung": -5900, "Zahlung": 110100}


async def test_the_month_so_far_and_what_a_cancellation_changes_in_it(talk: Talk) -> None:
    (before,) = await talk.says("Auswertung November")
    await talk.says("R-2026-0142 stornieren")
    await talk.taps("Bestätigen")
    (after,) = await talk.says("/auswertung")

    assert before.lines == [
        "November 2026: 471,00 € in Rechnung gestellt, 1.101,00 € bezahlt",
        "01.11.2026 – 21.11.2026, heute mitgezählt",
        "",
        "Mitgliedschaften und Kursverträge",
        "3 begonnen · 0 beendet · 30 laufend (+3)",
        "Karten: 0 verkauft · 6 mit Einheiten",
        "",
        "Geld",
        "In Rechnung gestellt: 471,00 €",
        "Bezahlt: 1.101,00 € (24)",
        "Ausgezahlt: 0,00 €",
        "Offen am 21.11.2026: 1.271,00 € (23), davon überfällig 98,00 € (2)",
        "",
        "Einheiten",
        "37 verbraucht · 1 ruhend am 21.11.2026",
        "",
        "Kurse",
        "13 Buchungen · 1 nicht erschienen · 0 zu spät abgesagt",
        "Aqua-Fitness: 0 von 12 Plätzen (0 %), 2 Kurstage",
        "Kinderturnen: 0 von 24 Plätzen (0 %), 3 Kurstage",
        "Pilates: 0 von 30 Plätzen (0 %), 3 Kurstage",
        # 4 of 72 are 5.6 of a hundred, 9 of 72 are 12.5
        "Rückenfit: 4 von 72 Plätzen (6 %), 6 Kurstage",
        "Salsa für Anfänger: 0 von 48 Plätzen (0 %), 3 Kurstage",
        "Yoga Flow: 9 von 72 Plätzen (13 %), 6 Kurstage",
    ]
    assert before.buttons == ("‹ Oktober 2026", "CSV für den Steuerberater")
    # 471,00 - 59,00 = 412,00; open were 1.271,00, of which 59,00 are not asked for any more
    assert after.lines[0] == "November 2026: 412,00 € in Rechnung gestellt, 1.101,00 € bezahlt"
    assert after.lines[8:14] == [
        "In Rechnung gestellt: 412,00 €",
        "Rechnungen: 471,00 € (8)",
        "Stornorechnungen: -59,00 € (1)",
        "Bezahlt: 1.101,00 € (24)",
        "Ausgezahlt: 0,00 €",
        "Offen am 21.11.2026: 1.212,00 € (22), davon überfällig 98,00 € (2)",
    ]


async def test_what_is_open_is_the_sum_of_the_open_invoices(talk: Talk) -> None:
    (report,) = await talk.says("/auswertung")
    (listed,) = await talk.says("Offene Rechnungen")

    assert "Offen am 21.11.2026: 1.271,00 € (23), davon überfällig 98,00 € (2)" in report.lines
    assert listed.lines[:2] == ["1.271,00 € offen, 23 Rechnungen", "Davon überfällig: 98,00 € (2)"]


async def test_periods_are_turned_in_place_and_lead_to_their_file(talk: Talk) -> None:
    (month,) = await talk.says("figures for last month")
    (turned,) = await talk.taps("November 2026 ›")
    (back,) = await talk.taps("‹ October 2026")
    sums, file = await talk.taps("CSV for the accountant")

    assert month.lines[:5] == [
        "October 2026: €1,625.00 invoiced, €1,491.00 paid",
        "",
        "Memberships and course contracts",
        "1 begun · 0 ended · 27 running (+1)",
        "Cards: 3 sold · 9 with units",
    ]
    assert month.buttons == ("‹ September 2026", "November 2026 ›", "CSV for the accountant")
    assert (turned.edited, turned.message_id) == (True, month.message_id)
    assert turned.lines[0] == "November 2026: €471.00 invoiced, €1,101.00 paid"
    assert turned.buttons == ("‹ October 2026", "CSV for the accountant")
    assert (back.text, back.buttons) == (month.text, month.buttons)
    assert sums.lines == [
        "October 2026 for the accountant: 62 lines",
        "",
        "Invoiced: €1,625.00",
        "Paid: €1,491.00 (30)",
        "Paid out: €0.00",
    ]
    assert (sums.edited, file.file) == (False, "accountant-2026-10.csv")
    assert _rows(file, ",")[0][:6] == [
        "Invoice",
        "R-2026-0103",
        "2026-10-02",
        "K-1008",
        "Thomas Freitag",
        "V-2007",
    ]


@ON_BOTH_ENGINES
async def test_the_file_of_a_month_adds_up_to_what_is_said_of_it(talk: Talk) -> None:
    await talk.says("R-2026-0142 stornieren")
    await talk.taps("Bestätigen")
    sums, file = await talk.says("CSV für den Steuerberater für November")

    assert sums.lines == [
        "November 2026 für den Steuerberater: 33 Zeilen",
        "01.11.2026 – 21.11.2026, heute mitgezählt",
        "",
        "In Rechnung gestellt: 412,00 €",
        "Rechnungen: 471,00 € (8)",
        "Stornorechnungen: -59,00 € (1)",
        "Bezahlt: 1.101,00 € (24)",
        "Ausgezahlt: 0,00 €",
    ]
    assert file.file == "steuerberater-2026-11.csv"
    rows = _rows(file, ";")
    cents: Counter[str] = Counter()
    for row in rows:
        cents[row[0]] += _cents(row[9])
        assert _cents(row[6]) + _cents(row[7]) == _cents(row[9])
    assert dict(cents) == OF_THE_FILE
    # 59,00 at 19 % hold 9,42 of tax
    (reversal,) = [row for row in rows if row[0] == "Stornorechnung"]
    assert reversal[4:11] == [
        "Clara Vogt",
        "V-2001",
        "-49,58",
        "-9,42",
        "19",
        "-59,00",
        "R-2026-0142",
    ]


async def test_without_a_period_the_file_is_that_of_the_last_month(talk: Talk) -> None:
    sums, file = await talk.says("/steuerberater")

    assert sums.lines[0] == "Oktober 2026 für den Steuerberater: 62 Zeilen"
    assert sums.buttons == ("‹ September 2026", "November 2026 ›")
    assert file.file == "steuerberater-2026-10.csv"


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        pytest.param(
            "/auswertung 1.10. bis 15.10.",
            "01.10.2026 – 15.10.2026: 404,00 € in Rechnung gestellt, 1.108,00 € bezahlt",
            id="days without a year are gone by",
        ),
        pytest.param(
            "/auswertung Dezember 2026",
            "Ab Di., 01.12.2026 gibt es noch keine Zahlen: Diese Zeit liegt noch vor uns. "
            "/auswertung zeigt den laufenden Monat.",
            id="with a year they may lie ahead",
        ),
        pytest.param(
            "/accountant January 2026", "January 2026: nothing for the accountant.", id="no lines"
        ),
    ],
)
async def test_other_periods(talk: Talk, sentence: str, first: str) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines[0] == first


@pytest.mark.parametrize("command", ["/report", "/accountant"])
@pytest.mark.parametrize(
    ("person", "answer"),
    [
        pytest.param("trainer", "Only the owner and the staff may do that here.", id="trainer"),
        pytest.param(
            "Emma Wilson",
            "Only the studio can do that. I will gladly show you your own contracts, cards and "
            "invoices.",
            id="customer",
        ),
    ],
)
async def test_figures_are_for_the_desk_alone(
    talk: Talk, command: str, person: str, answer: str
) -> None:
    (told,) = await talk.says(command, person, language_code="en")

    assert told.text == answer


def _rows(file: Heard, delimiter: str) -> list[list[str]]:
    lines = file.content.decode("utf-8-sig").splitlines()
    return list(csv.reader(lines, delimiter=delimiter))[1:]


def _cents(amount: str) -> int:
    return int(amount.replace(",", ""))
