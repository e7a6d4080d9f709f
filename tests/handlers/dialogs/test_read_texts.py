"""How the rarer sentences of the reads come out; the usual ones stand in the conversations."""

from datetime import date
from typing import Any

import pytest

from domain.dates import Duration
from domain.money import Money
from handlers.texts import Words

MARCH = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("message_id", "values", "german", "english"),
    [
        pytest.param(
            "contract-term-initial",
            {"end": MARCH, "length": Duration(months=1)},
            "Erstlaufzeit bis Mo., 01.03.2027, danach verlängert um jeweils 1 Monat",
            "Initial term until Mon, 1 Mar 2027, then renewed by 1 month at a time",
            id="initial term",
        ),
        pytest.param(
            "contract-ended-term-end",
            {"day": MARCH},
            "Regulär zum Mo., 01.03.2027",
            "Regular end on Mon, 1 Mar 2027",
            id="regular end",
        ),
        pytest.param(
            "contract-ended-goodwill",
            {"day": MARCH},
            "Aus Kulanz zum Mo., 01.03.2027",
            "As goodwill, on Mon, 1 Mar 2027",
            id="goodwill",
        ),
        pytest.param(
            "contract-units", {"count": 1}, "1 Einheit im Monat", "1 unit a month", id="one unit"
        ),
        pytest.param(
            "contract-none",
            {"customer": "Siobhan <O'Neill>"},
            "<b>Siobhan &lt;O'Neill&gt; hat keinen Vertrag.</b>",
            "<b>Siobhan &lt;O'Neill&gt; has no contract.</b>",
            id="a name is data, not markup",
        ),
        pytest.param(
            "explain-change-first",
            {"wanted": MARCH},
            "Für den Mo., 01.03.2027 müsste das Enddatum geändert werden.",
            "To end on Mon, 1 Mar 2027, the end date would have to be changed.",
            id="another day for a set end",
        ),
        pytest.param(
            "explain-never-starts",
            {},
            "<b>Heute gekündigt, würde der Vertrag gar nicht erst beginnen.</b>",
            "<b>With notice given today the contract would not even start.</b>",
            id="before the start",
        ),
        pytest.param(
            "document-invoice",
            {"of": "R-2026-0142"},
            "neu für R-2026-0142",
            "new for R-2026-0142",
            id="billed again",
        ),
        pytest.param(
            "document-rest",
            {"state": "teilweise bezahlt", "rest": Money(39_00)},
            "teilweise bezahlt, noch 39,00 €",
            "teilweise bezahlt, €39.00 left",
            id="partly paid",
        ),
        pytest.param(
            "open-late",
            {"days": 2, "due": MARCH},
            "seit 2 Tagen überfällig (fällig Mo., 01.03.2027)",
            "overdue for 2 days (due Mon, 1 Mar 2027)",
            id="overdue",
        ),
        pytest.param(
            "units-left-no-end",
            {"left": 7, "units": 10},
            "<b>7 von 10 Einheiten übrig</b>",
            "<b>7 of 10 units left</b>",
            id="no last day",
        ),
        pytest.param(
            "units-standing-future",
            {"begins": MARCH},
            "erst ab Mo., 01.03.2027 nutzbar",
            "usable from Mon, 1 Mar 2027 on",
            id="a card of tomorrow",
        ),
        pytest.param(
            "units-standing-paused",
            {},
            "ruht, solange der Vertrag pausiert",
            "rests while the contract is paused",
            id="a card that rests",
        ),
        pytest.param(
            "units-standing-usable-no-end", {}, "ohne Enddatum", "no end date", id="no end date"
        ),
        pytest.param("units-standing-expired", {}, "verjährt", "time-barred", id="time-barred"),
        pytest.param(
            "file-inactive-from",
            {"day": MARCH},
            "aktiv, ab Mo., 01.03.2027 inaktiv",
            "active, inactive from Mon, 1 Mar 2027",
            id="a deactivation that lies ahead",
        ),
        pytest.param("file-inactive", {}, "inaktiv", "inactive", id="inactive since ever"),
        pytest.param(
            "file-refund",
            {"amount": Money(59_00)},
            "Auszuzahlen: 59,00 €",
            "To be paid out: €59.00",
            id="to be paid out",
        ),
        pytest.param("customers-none", {}, "<b>Niemand.</b>", "<b>Nobody.</b>", id="nobody"),
        pytest.param(
            "history-head-most",
            {"count": 50},
            "<b>Die letzten 50 Änderungen</b>",
            "<b>The last 50 changes</b>",
            id="more than fit",
        ),
        pytest.param(
            "history-day-inactive-from",
            {"day": MARCH},
            "inaktiv ab Mo., 01.03.2027",
            "inactive from Mon, 1 Mar 2027",
            id="the first day without access",
        ),
        pytest.param(
            "history-other",
            {"command": "course.add"},
            "Änderung „course.add“",
            "Change “course.add”",
            id="a command without a text yet",
        ),
    ],
)
def test_a_sentence_reads_the_same_in_both_languages(
    message_id: str, values: dict[str, Any], german: str, english: str
) -> None:
    assert Words("de")(message_id, **values) == german
    assert Words("en")(message_id, **values) == english
