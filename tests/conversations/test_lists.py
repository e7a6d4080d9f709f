"""Stories of lists: what ends, what is open, who is here."""

from datetime import date

import pytest

from tests.support.talk import Talk


async def test_what_ends_in_a_month_says_when_and_why(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Verträge laufen nächsten Monat aus?")

    assert shown.lines == [
        "3 Verträge enden, 3 verlängern sich ohne Kündigung",
        "01.12.2026 – 31.12.2026",
        "",
        "So., 20.12.2026 · Sofia Rossi · Fünf-Wochen-Kurs (V-2010)",
        "endet von selbst",
        "",
        "So., 20.12.2026 · Greta Kurz · Fünf-Wochen-Kurs (V-2028)",
        "endet von selbst",
        "",
        "Mo., 28.12.2026 · Max Stark · Drei-Monats-Vertrag (V-2039)",
        "verlängert sich, kündbar bis Mo., 14.12.2026",
        "",
        "Do., 31.12.2026 · Lena März · Drei-Monats-Vertrag (V-2006)",
        "verlängert sich, kündbar bis Do., 17.12.2026",
        "",
        "Do., 31.12.2026 · Mia Hoffmann · Monatsabo Flex (V-2009)",
        "gekündigt, Eingang 12.11.2026",
        "",
        "Do., 31.12.2026 · Julia Neumann · Drei-Monats-Vertrag (V-2024)",
        "verlängert sich, kündbar bis Do., 17.12.2026",
    ]
    assert shown.buttons == (
        "Sofia Rossi · 20.12.2026",
        "Greta Kurz · 20.12.2026",
        "Max Stark · 28.12.2026",
        "Lena März · 31.12.2026",
        "Mia Hoffmann · 31.12.2026",
        "Julia Neumann · 31.12.2026",
    )

    (contract,) = await talk.taps("Mia Hoffmann")

    assert contract.lines[0] == (
        "Mia Hoffmann · Monatsabo Flex: gekündigt, letzter Tag Do., 31.12.2026"
    )


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        pytest.param(
            "Welche Verträge enden bald?",
            [
                "9 Verträge enden, 6 verlängern sich ohne Kündigung",
                "die nächsten 90 Tage",
            ],
            id="nothing said: the next 90 days",
        ),
        pytest.param(
            "Welche Verträge sind im September ausgelaufen?",
            ["1 Vertrag ist zu Ende gegangen", "01.09.2026 – 30.09.2026"],
            id="the past",
        ),
        pytest.param(
            "Wessen 3-Monats-Vertrag endet im Januar?",
            [
                "3 Verträge verlängern sich ohne Kündigung",
                "01.01.2027 – 31.01.2027 · Drei-Monats-Vertrag",
            ],
            id="of a plan",
        ),
        pytest.param(
            "Haben wir Verträge, die am 24.12.2030 enden?",
            ["Kein Vertrag endet.", "24.12.2030"],
            id="nothing",
        ),
        pytest.param(
            "Which contracts end by 30 November?",
            ["3 contracts renew unless notice is given", "until 30 Nov 2026"],
            id="until a day, from today",
        ),
    ],
)
async def test_the_period_and_the_plan_are_said_back(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines[:2] == lines


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


async def test_overdue_is_counted_from_the_day_after_it_was_due(talk: Talk) -> None:
    await talk.wakes_up(date(2026, 12, 16))

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


async def test_a_corrected_invoice_and_its_correction_name_each_other(talk: Talk) -> None:
    await talk.wakes_up(date(2026, 12, 15))
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


async def test_a_long_list_is_turned_page_by_page_in_place(talk: Talk) -> None:
    (first,) = await talk.says("Alle Rechnungen")
    pages = int(first.buttons[1].removeprefix("1/"))
    assert first.buttons == ("‹", f"1/{pages}", "›")

    (second,) = await talk.taps("›")

    assert second.edited
    assert second.message_id == first.message_id
    assert second.buttons == ("‹", f"2/{pages}", "›")
    assert not set(first.lines) & {line for line in second.lines if line.startswith("R-")}


async def test_all_customers_are_counted_without_the_inactive(talk: Talk) -> None:
    (shown,) = await talk.says("Alle Kunden auflisten")

    assert shown.lines[:3] == [
        "39 Kunden",
        "1 Person ist inaktiv und nicht dabei.",
        "Anna Müller · K-1002 · Jahresabo",
    ]
    assert [line for line in shown.lines if "Sarah Klein" in line] == []
    assert shown.buttons == ()


async def test_a_short_list_of_customers_has_a_button_for_each_file(talk: Talk) -> None:
    (shown,) = await talk.says("Who are the seniors?")

    assert shown.lines == [
        "4 customers",
        "Senioren",
        "Friederike von der Heide · K-1007 · Jahresabo",
        "Karl-Heinz Richter · K-1020 · Zehnerkarte",
        "Ruth Alt · K-1038 · Monatsabo Flex",
        "Ute Pfeiffer · K-1040 · Jahresabo",
    ]

    (file,) = await talk.taps("Ruth Alt")

    assert file.lines[0] == "Ruth Alt · K-1038 · active"


async def test_the_customers_of_a_plan(talk: Talk) -> None:
    (shown,) = await talk.says("Wer hat einen Drei-Monats-Vertrag?")

    assert shown.lines == [
        "3 Kunden",
        "Drei-Monats-Vertrag",
        "Julia Neumann · K-1019",
        "Lena März · K-1009",
        "Max Stark · K-1035",
    ]
