"""Stories of what is open and of every document, of one person and of all."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_open_invoices_of_a_person_sum_first_then_the_oldest(talk: Talk) -> None:
    (shown,) = await talk.says("Offene Rechnungen von Peter Abo")

    # one of 59,00 late, 39,00 left of one, one of 59,00 not due yet
    assert shown.lines == [
        "157,00 € offen, 3 Rechnungen",
        "Peter Abo",
        "Davon überfällig: 59,00 € (1)",
        "",
        "R-2026-0133 · 59,00 €",
        "für 01.11.2026 – 30.11.2026, seit 20 Tagen überfällig (fällig 01.11.2026)",
        "",
        "R-2026-0134 · noch 39,00 € von 59,00 €",
        "für 01.12.2026 – 31.12.2026, fällig am Di., 01.12.2026",
        "",
        "R-2026-0138 · 59,00 €",
        "für 01.01.2027 – 31.01.2027, fällig am Fr., 01.01.2027",
    ]
    assert shown.buttons == ("Alle Rechnungen",)


async def test_a_month_without_a_year_is_gone_by_and_the_one_to_come_a_tap_away(
    talk: Talk,
) -> None:
    (nothing,) = await talk.says("Offene Rechnungen von Peter Abo im Dezember")
    (shown,) = await talk.taps("Zeigen")

    # of December 2026 59,00 were billed and 20,00 are paid
    assert nothing.lines == [
        "Nichts offen für 01.12.2025 – 31.12.2025.",
        "Peter Abo",
        "Für 01.12.2026 – 31.12.2026 ist 1 Rechnung offen: 39,00 €",
    ]
    assert nothing.buttons == ("Zeigen: 01.12.2026 – 31.12.2026", "Alle Rechnungen")
    assert shown.lines == [
        "39,00 € offen, 1 Rechnung",
        "Peter Abo · 01.12.2026 – 31.12.2026",
        "",
        "R-2026-0134 · noch 39,00 € von 59,00 €",
        "für 01.12.2026 – 31.12.2026, fällig am Di., 01.12.2026",
    ]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Open invoices of Peter Abo in December 2025",
            ["Nothing open for 1 Dec 2025 – 31 Dec 2025.", "Peter Abo"],
            id="the year was said",
        ),
        pytest.param(
            "Offene Rechnungen von Peter Abo im Oktober",
            ["Nichts offen für 01.10.2026 – 31.10.2026.", "Peter Abo"],
            id="nothing is open in the other year",
        ),
        pytest.param(
            "Alle Rechnungen von Peter Abo im Dezember",
            [
                "Keine Rechnungen.",
                "Peter Abo · 01.12.2025 – 31.12.2025",
                "Für 01.12.2026 – 31.12.2026 gibt es 1 Dokument.",
            ],
            id="all invoices",
        ),
    ],
)
async def test_days_that_were_looked_at_are_said_and_nothing_is_called_paid(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines == lines


@pytest.mark.begins_on(date(2026, 12, 16))
async def test_overdue_is_counted_from_the_day_after_it_was_due(talk: Talk) -> None:
    (shown,) = await talk.says("Which invoices of Clara Vogt are overdue?")

    assert (
        "for 15 Dec 2026 – 14 Jan 2027, overdue since yesterday (due 15 Dec 2026)" in shown.lines
    )


async def test_nobody_named_means_everybody_and_a_customer_only_himself(talk: Talk) -> None:
    (all_of_them,) = await talk.says("Wer hat noch nicht bezahlt?")
    (mine,) = await talk.says("Habe ich noch offene Rechnungen?", "Clara Vogt")
    (nothing,) = await talk.says("Habe ich noch offene Rechnungen?", "Emre Çelik")

    assert "R-2026-0128 · Tim Heute · 39,00 €" in all_of_them.lines
    assert "R-2026-0133 · Peter Abo · 59,00 €" in all_of_them.lines
    assert mine.lines == [
        "118,00 € offen, 2 Rechnungen",
        "",
        "R-2026-0109 · 59,00 €",
        "für 15.12.2026 – 14.01.2027, fällig am Di., 15.12.2026",
        "",
        "R-2026-0142 · 59,00 €",
        "für 15.01.2027 – 14.02.2027, fällig am Fr., 15.01.2027",
    ]
    assert nothing.lines == ["Nichts offen, alles bezahlt."]


async def test_all_invoices_show_what_documents_refer_to(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Alle Rechnungen von Clara Vogt ab dem 15.11.2026")

    assert shown.lines[:9] == [
        "4 Dokumente",
        "Clara Vogt · ab 15.11.2026",
        # two months; the cancelled invoice and its mirror count nothing
        "Berechnet: 118,00 €, davon offen 59,00 €",
        "",
        "R-2026-0143 · -59,00 €",
        "für 15.01.2027 – 14.02.2027, Stornorechnung zu R-2026-0142, ausgestellt am 21.11.2026",
        "",
        "R-2026-0142 · 59,00 €",
        "für 15.01.2027 – 14.02.2027, storniert mit R-2026-0143",
    ]


@pytest.mark.begins_on(date(2026, 12, 15))
async def test_a_corrected_invoice_and_its_correction_name_each_other(talk: Talk) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum")
    await talk.taps("Bestätigen")

    (shown,) = await talk.says("Alle Rechnungen von Clara Vogt")

    at = shown.lines.index("R-2026-0142 · 59,00 €")
    following = shown.lines[at + 1].split(" mit ")[1]
    assert shown.lines[at + 1].startswith("für 15.01.2027 – 14.02.2027, korrigiert mit R-2026-")
    correction = shown.lines.index(f"{following} · 1,90 €")
    assert shown.lines[correction + 1] == ("für 15.01.2027, Korrektur zu R-2026-0142, offen")


async def test_a_draft_is_for_the_studio_alone(talk: Talk) -> None:
    (studio,) = await talk.says("Alle Rechnungen von Paul Sommer")
    (his,) = await talk.says("Zeig mir alle meine Rechnungen", "Paul Sommer")

    assert studio.lines[4:6] == ["Entwurf · 39,00 €", "für 01.12.2026 – 31.12.2026, Entwurf"]
    assert his.lines[3] == "R-2026-0122 · 39,00 €"
