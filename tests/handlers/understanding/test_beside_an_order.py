"""What stands beside an order: why, what is not asked for, what goes on; it changes nothing."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("text", "role", "intent", "slots"),
    [
        pytest.param(
            "-1 für Lena März, sie hat vergessen einzuchecken",
            "staff",
            "credits.adjust",
            {"customer": "Lena März", "quantity": -1},
            id="vergessen",
        ),
        pytest.param(
            "-1 for Lena März, she forgot to check in",
            "staff",
            "credits.adjust",
            {"customer": "Lena März", "quantity": -1},
            id="forgot",
        ),
        pytest.param(
            "Ich bitte um Stornierung der Rechnung R-2026-0201, den Kurs habe ich nie besucht",
            "customer",
            "invoice.credit",
            {"invoice": "R-2026-0201"},
            id="nie-besucht",
        ),
        pytest.param(
            "Please cancel invoice R-2026-0201, I never went to that class",
            "customer",
            "invoice.credit",
            {"invoice": "R-2026-0201"},
            id="never-went",
        ),
        pytest.param(
            "I'm not asking about the overdue ones, I'd like to see all invoices for Lena März",
            "staff",
            "invoice.list",
            {"customer": "Lena März"},
            id="not-asking",
        ),
        pytest.param(
            "Ich frag nicht nach den überfälligen, ich will alle Rechnungen von Lena März sehen",
            "staff",
            "invoice.list",
            {"customer": "Lena März"},
            id="frag-nicht",
        ),
        pytest.param(
            "which invoices did Lena März get, paid or unpaid",
            "staff",
            "invoice.list",
            {"customer": "Lena März"},
            id="paid-or-unpaid",
        ),
        pytest.param(
            "Please don't let Peter Abo's three-month contract renew",
            "staff",
            "contract.terminate",
            {"customer": "Peter Abo", "plan": "Drei-Monats-Vertrag", "mode": "term_end"},
            id="dont-let-renew",
        ),
        pytest.param(
            "Ines Karte hangs on to her ten-class card, it's only the Flex that she's terminating",
            "staff",
            "contract.terminate",
            {"customer": "Ines Karte", "plan": "Monatsabo Flex"},
            id="hangs-on-to",
        ),
        pytest.param(
            "I'm still coming to Yoga, it's my Aqua place on Friday that you can give away",
            "customer",
            "booking.cancel",
            {"course": "Aqua-Fitness", "date": "2026-11-27"},
            id="give-away",
        ),
        pytest.param(
            "Zum Yoga komme ich weiterhin, meinen Platz im Aqua am Freitag könnt ihr vergeben",
            "customer",
            "booking.cancel",
            {"course": "Aqua-Fitness", "date": "2026-11-27"},
            id="vergeben",
        ),
        pytest.param(
            "hugo petty our salsa trainer quit on monday, take him off the staff",
            "staff",
            "staff.remove",
            {"name": "hugo petty"},
            id="off-the-staff",
        ),
        pytest.param(
            "ditch my salsa spot on the 3rd of december",
            "customer",
            "booking.cancel",
            {"course": "Salsa für Anfänger", "date": "2026-12-03"},
            id="ditch",
        ),
        pytest.param(
            "Max isn't coming to Yoga on Wednesday",
            "staff",
            "booking.cancel",
            {"customer": "Max Stark", "course": "Yoga Flow", "date": "2026-11-25"},
            id="max-is-somebody",
        ),
        pytest.param(
            "Max can't make Wednesday's Yoga, drop him from it",
            "staff",
            "booking.cancel",
            {"customer": "Max Stark", "course": "Yoga Flow", "date": "2026-11-25"},
            id="drop-him",
        ),
        pytest.param(
            "Max. Teilnehmer bei Aqua auf 12 setzen",
            "staff",
            "course.change",
            {"course": "Aqua-Fitness"},
            id="max-is-short",
        ),
        pytest.param(
            "D Miller wants in on this chat, gen invite link pls",
            "staff",
            "customer.invite",
            {"customer": "David Miller"},
            id="initial",
        ),
        pytest.param(
            "Buchg. Bauer Yoga 30.11. storn.",
            "staff",
            "booking.cancel",
            {"customer": "Lukas Bauer", "course": "Yoga Flow", "date": "2026-11-30"},
            id="short-forms",
        ),
        pytest.param("oops, take that last change back", "staff", "undo", {}, id="take-back"),
        pytest.param(
            "der frau yilmaz fehlen zwei einheiten auf der karte komma bitte ergänzen",
            "staff",
            "credits.adjust",
            {"customer": "Aylin Yılmaz", "quantity": 2},
            id="missing-units",
        ),
        pytest.param(
            "I no understand the German here, can you write me in English?",
            "customer",
            "settings.language",
            {"language": "en"},
            id="in-english",
        ),
        pytest.param(
            "Kurz. Make active customer again.",
            "staff",
            "customer.reactivate",
            {"customer": "Greta Kurz"},
            id="a-name-alone",
        ),
        pytest.param(
            "Mia Hoffmann starts the five-week course on 7 December, please draw up the contract",
            "staff",
            "contract.sell",
            {"customer": "Mia Hoffmann", "plan": "Fünf-Wochen-Kurs", "date": "2026-12-07"},
            id="draw-up",
        ),
        pytest.param(
            "Deactivate Ende right away",
            "staff",
            "customer.deactivate",
            {"customer": "Frank Ende", "mode": "immediate"},
            id="called-ende",
        ),
        pytest.param(
            "I forgot to pause Lena März, please pause her from 1 to 31 December",
            "staff",
            "contract.pause",
            {"customer": "Lena März", "from": "2026-12-01", "until": "2026-12-31"},
            id="forgot-to-pause",
        ),
    ],
)
def test_what_is_wanted_is_read(
    text: str, role: Role, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, role=role, active=_ALL)

    assert (reading.intent, reading.slots) == (intent, slots)
