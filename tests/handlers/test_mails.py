"""How it reads that e-mails wait: one line, however many they are."""

from datetime import UTC, datetime

import pytest

from handlers.mails import Mailing, mailing_lines
from handlers.messages import Language, Mail
from handlers.texts import Words

CLARA, JONAS = "Clara Vogt", "Jonas Weber"


def mailing(count: int, *names: str) -> Mailing:
    mail = Mail(1, "invoice-cancelled", 4, 143, 142, datetime(2026, 11, 21, tzinfo=UTC), 8)
    return Mailing((mail,) * count, names)


@pytest.mark.parametrize(
    ("language", "waiting", "line"),
    [
        pytest.param(
            "de",
            mailing(2, CLARA),
            "📧 2 E-Mails an Clara Vogt: warten, bis der E-Mail-Versand eingerichtet ist",
            id="several to one",
        ),
        pytest.param(
            "de",
            mailing(3, CLARA, JONAS),
            "📧 3 E-Mails an 2 Personen: warten, bis der E-Mail-Versand eingerichtet ist",
            id="to several",
        ),
        pytest.param(
            "en",
            mailing(2, CLARA, JONAS),
            "📧 2 e-mails to 2 people: wait until e-mail is set up",
            id="to several, in English",
        ),
    ],
)
def test_one_line_says_to_whom(language: Language, waiting: Mailing, line: str) -> None:
    assert mailing_lines(Words(language), waiting) == ("", line)


def test_without_e_mails_nothing_is_said() -> None:
    assert mailing_lines(Words("de"), mailing(0)) == ()
