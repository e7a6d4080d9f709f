"""On which day a notice came, however it is told, and which day a letter only bears."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        pytest.param(
            "Habts ihr gsehn? Der Oskar Jung hat am Donnerstag d'Kündigung am Tresen abgebn",
            {"customer": "Oskar Jung", "received": "2026-11-19"},
            id="dialect",
        ),
        pytest.param(
            "Oskar Jung hat am Donnerstag seine Kündigung auf den Tresen gelegt",
            {"customer": "Oskar Jung", "received": "2026-11-19"},
            id="laid-down",
        ),
        pytest.param(
            "Oskar Jung hat mir am Donnerstag die Kündigung zugesteckt, dagelassen hat er "
            "sonst nichts",
            {"customer": "Oskar Jung", "received": "2026-11-19"},
            id="slipped",
        ),
        pytest.param(
            "Anna Müller hat mir am Donnerstag zwischen Tür und Angel die Kündigung in die "
            "Hand gedrückt",
            {"customer": "Anna Müller", "received": "2026-11-19"},
            id="fixed-and",
        ),
        pytest.param(
            "Kündigung Pfeiffer kam Mittwoch mit der Post, Briefdatum ist der 12.11. – bitte "
            "fristgerecht rausnehmen",
            {"customer": "Ute Pfeiffer", "received": "2026-11-18", "mode": "term_end"},
            id="date-of-letter",
        ),
        pytest.param(
            "Brief von Max Stark ist vom 2.11., angekommen aber erst am 17. – er will zum "
            "Vertragsende raus",
            {"customer": "Max Stark", "received": "2026-11-17", "mode": "term_end"},
            id="but-only",
        ),
        pytest.param(
            "Unser Azubi hat die Kündigung von Sofia Rossi am 3. November abgeheftet, im "
            "Briefkasten war sie aber schon am 30. Oktober. Bitte zum 31.12. eintragen.",
            {
                "customer": "Sofia Rossi",
                "received": "2026-10-30",
                "mode": "date",
                "date": "2026-12-31",
            },
            id="filed-later",
        ),
        pytest.param(
            "Kündigung von Ruth Alt eintragen: Eingang nicht heute, sondern schon am 10.11., "
            "letzter Tag 31.12.",
            {
                "customer": "Ruth Alt",
                "received": "2026-11-10",
                "mode": "date",
                "date": "2026-12-31",
            },
            id="not-today",
        ),
        pytest.param(
            "The letter from Max Stark is from 2 November, it arrived, but only on the 17th. "
            "Cancel at the end of term",
            {"customer": "Max Stark", "received": "2026-11-17", "mode": "term_end"},
            id="english",
        ),
        pytest.param(
            "Max Stark's letter is dated 2 November, it arrived only on the 17th - he wants "
            "out at the end of the term",
            {"customer": "Max Stark", "received": "2026-11-17", "mode": "term_end"},
            id="english-dated",
        ),
        pytest.param(
            "Greta Kurz wrote her cancellation letter on 9 November, the postman brought it to "
            "us on Wednesday",
            {"customer": "Greta Kurz", "received": "2026-11-18"},
            id="written-and-brought",
        ),
        pytest.param(
            "Mrs Pfeiffer wrote her cancellation on 9 November, but it reached us only on the "
            "17th; her contract shall end on 31 May",
            {
                "customer": "Ute Pfeiffer",
                "received": "2026-11-17",
                "mode": "date",
                "date": "2027-05-31",
            },
            id="written-and-reached",
        ),
        pytest.param(
            "Greta Kurz wrote on 9 November that she's leaving",
            {"customer": "Greta Kurz", "received": "2026-11-09"},
            id="only-written",
        ),
        pytest.param(
            "Das Kündigungsschreiben von Thomas Freitag trägt das Datum 2.11., angekommen ist "
            "es bei uns aber erst am 17. November",
            {"customer": "Thomas Freitag", "received": "2026-11-17"},
            id="no-move-of-an-end",
        ),
        pytest.param(
            "Die Kündigung von Greta Kurz ist am 2.11. geschrieben und kam am 17. November an",
            {"customer": "Greta Kurz", "received": "2026-11-17"},
            id="written-and-came",
        ),
        pytest.param(
            "Der Brief von Frau Alt ist auf den 10. November datiert, im Kasten lag er aber "
            "erst gestern: sie kündigt",
            {"customer": "Ruth Alt", "received": "2026-11-20"},
            id="dated-on",
        ),
        pytest.param(
            "Clara Vogt hat gekündigt, aber erst zum 31.3.",
            {"customer": "Clara Vogt", "mode": "date", "date": "2027-03-31"},
            id="an-end",
        ),
        pytest.param(
            "Die Kündigung von Clara Vogt ist angekommen, aber erst zum 31.3. gültig",
            {"customer": "Clara Vogt", "mode": "date", "date": "2027-03-31"},
            id="valid-from",
        ),
    ],
)
def test_when_a_notice_came(text: str, slots: dict[str, str]) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", slots)
