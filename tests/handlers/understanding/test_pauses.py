"""When a contract rests and when it goes on, and what only sounds like a pause."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("pausier Clara im Januar", ("2027-01-01", "2027-01-31", None), id="month"),
        pytest.param("pause Clara from January", ("2027-01-01", None, None), id="from-a-month"),
        pytest.param("pausier Clara ab Januar", ("2027-01-01", None, None), id="ab-a-month"),
        pytest.param(
            "pause Clara from January to March", ("2027-01-01", "2027-03-31", None), id="months"
        ),
        pytest.param("Clara pausiert bis 31.1.", (None, "2027-01-31", None), id="until"),
        pytest.param(
            "Clara pausiert drei Monate, Beginn 1.12.", ("2026-12-01", None, "P3M"), id="begin"
        ),
        pytest.param(
            "Clara pausiert am 7.12., zwei Wochen",
            ("2026-12-07", None, "P2W"),
            id="day-and-length",
        ),
        pytest.param("Clara needs a two-week break", (None, None, "P2W"), id="adjective"),
        pytest.param(
            "Clara braucht ab 1.12. eine dreimonatige Pause",
            ("2026-12-01", None, "P3M"),
            id="adjective-german",
        ),
        pytest.param(
            "pause Clara's 12-month contract from 1 December",
            ("2026-12-01", None, None),
            id="length-of-the-contract",
        ),
        pytest.param("Clara pausiert über Weihnachten", (None, None, None), id="about-a-day"),
        pytest.param(
            "Clara bekommt im Februar ein Baby und will danach sechs Monate pausieren",
            (None, None, "P6M"),
            id="day-of-something-else",
        ),
        pytest.param(
            "Clara ist bis Ende Januar auf Reha, setz sie aus",
            (None, "2027-01-31", None),
            id="the-only-day",
        ),
    ],
)
def test_days_of_a_pause(text: str, days: tuple[str | None, ...]) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert tuple(reading.slots.get(slot) for slot in ("from", "until", "duration")) == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Pause von Clara beenden zum 15.1.", "2027-01-15", id="day"),
        pytest.param("Clara trainiert ab Dezember wieder, Pause aus", "2026-12-01", id="month"),
        pytest.param("end Clara's hold from December", "2026-12-01", id="month-english"),
        pytest.param("Pause von Clara aufheben", None, id="none"),
    ],
)
def test_the_first_day_after_a_pause(text: str, day: str | None) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots.get("date")) == ("contract.resume", day)


@pytest.mark.parametrize(
    ("text", "role", "intent"),
    [
        pytest.param("Kann ich pausieren?", "customer", "contract.pause", id="customer-may"),
        pytest.param("Kann Clara pausieren?", "staff", "contract.show", id="may-she"),
        pytest.param("Kann ich Clara pausieren?", "staff", "contract.show", id="may-i"),
        pytest.param("Kannst du Clara pausieren?", "staff", "contract.pause", id="polite"),
        pytest.param("Jonas fragt, ob er pausieren kann", "staff", "contract.show", id="he-asks"),
        pytest.param("Wann endet Claras Pause?", "staff", "contract.show", id="when-over"),
        pytest.param("Clara nicht pausieren", "staff", "none", id="denied"),
        pytest.param(
            "Clara will nicht kündigen, nur pausieren", "staff", "contract.pause", id="instead"
        ),
        pytest.param("Clara hat früher mal pausiert", "staff", "none", id="told"),
        pytest.param("Beim Flex sind Pausen erlaubt", "staff", "plan.change", id="of-a-plan"),
        pytest.param("Gib mir nach der Pause Bescheid", "staff", "none", id="between-classes"),
        pytest.param("We're taking a coffee break", "staff", "none", id="coffee"),
        pytest.param("Hold the door for Clara", "staff", "none", id="another-hold"),
        pytest.param("Emma broke the coffee machine", "staff", "none", id="broken"),
    ],
)
def test_what_only_sounds_like_a_pause(text: str, role: Role, intent: str) -> None:
    assert read(text, role=role).intent == intent
