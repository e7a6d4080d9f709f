"""Stories of lists: what ends, what is open, who is here."""

import pytest

from tests.support.talk import Talk


async def test_what_ends_in_a_month_says_when_and_why(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Verträge laufen nächsten Monat aus?")

    assert shown.lines == [
        "3 Verträge enden, 3 laufen ohne Kündigung weiter",
        "01.12.2026 – 31.12.2026",
        "",
        "So., 20.12.2026 · Sofia Rossi · Fünf-Wochen-Kurs (V-2010)",
        "endet von selbst",
        "",
        "So., 20.12.2026 · Greta Kurz · Fünf-Wochen-Kurs (V-2028)",
        "endet von selbst",
        "",
        "Mo., 28.12.2026 · Max Stark · Drei-Monats-Vertrag (V-2039)",
        "verlängert sich um 1 Monat, kündbar bis Mo., 14.12.2026",
        "",
        "Do., 31.12.2026 · Lena März · Drei-Monats-Vertrag (V-2006)",
        "verlängert sich um 1 Monat, kündbar bis Do., 17.12.2026",
        "",
        "Do., 31.12.2026 · Mia Hoffmann · Monatsabo Flex (V-2009)",
        "gekündigt, Eingang 12.11.2026",
        "",
        "Do., 31.12.2026 · Julia Neumann · Drei-Monats-Vertrag (V-2024)",
        "verlängert sich um 1 Monat, kündbar bis Do., 17.12.2026",
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
                "9 Verträge enden, 6 laufen ohne Kündigung weiter",
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
                "3 Verträge laufen ohne Kündigung weiter",
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
            ["3 contracts go on unless notice is given", "until 30 Nov 2026"],
            id="until a day, from today",
        ),
    ],
)
async def test_the_period_and_the_plan_are_said_back(
    talk: Talk, sentence: str, lines: list[str]
) -> None:
    (shown,) = await talk.says(sentence)

    assert shown.lines[:2] == lines


async def test_a_term_that_becomes_open_ended_does_not_renew(talk: Talk) -> None:
    (shown,) = await talk.says("Welche Verträge enden im Januar?")

    at = shown.lines.index("Do., 14.01.2027 · Clara Vogt · Jahresabo (V-2001)")
    assert shown.lines[at + 1] == (
        "läuft unbefristet weiter, zu diesem Tag kündbar bis Mo., 14.12.2026"
    )


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

    assert shown.lines[:4] == [
        "39 Kunden",
        "1 Person ist inaktiv und nicht dabei.",
        "Suchen: /kunden und ein Name, eine Telefonnummer oder eine Kundennummer",
        "Anna Müller · K-1002 · Jahresabo",
    ]
    assert shown.buttons[-3:] == ("‹", "1/5", "›")


async def test_a_long_list_of_customers_has_eight_buttons_a_page(talk: Talk) -> None:
    (first,) = await talk.says("Alle Kunden auflisten")
    (second,) = await talk.taps("›")
    (file,) = await talk.taps("Greta Kurz")

    assert first.buttons[:8] == tuple(line.split(" · ")[0] for line in first.lines[3:])
    assert second.edited
    assert second.buttons[-2] == "2/5"
    assert second.lines[3] == "Frank Ende · K-1011 · Jahresabo"
    assert file.lines[0] == "Greta Kurz · K-1023 · aktiv"


async def test_the_pages_of_a_search_stay_with_it(talk: Talk) -> None:
    (first,) = await talk.says("/kunden example.org")
    (last,) = await talk.taps("‹")

    assert first.lines[1] == "example.org"
    assert last.lines[1] == "example.org"
    assert last.buttons[-2].startswith(first.buttons[-2].partition("/")[2])


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "list customers of price group Gold",
            "There is no price group “Gold”. Which one do you mean?",
            id="group",
        ),
        pytest.param(
            "alle Kunden mit Goldkarte",
            "„Goldkarte“ kenne ich hier nicht."
            " Kunden liste ich nach Tarif, Preisgruppe oder Namen auf.",
            id="plan",
        ),
    ],
)
async def test_what_is_not_on_file_lists_nobody(talk: Talk, question: str, answer: str) -> None:
    (shown,) = await talk.says(question)

    assert shown.lines == [answer]


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
