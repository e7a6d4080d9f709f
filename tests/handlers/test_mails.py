"""How it reads that e-mails wait: one line, however many they are."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from handlers.mails import Mailing, mailing_lines
from handlers.messages import Language, Mail
from handlers.post.standing import MailState
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


@pytest.mark.parametrize(
    ("language", "state", "held", "line"),
    [
        pytest.param(
            "de",
            MailState(set_up=True),
            True,
            "📧 E-Mail an Clara Vogt: geht raus nach 10 Minuten (bis dahin rückgängig zu machen)",
            id="held",
        ),
        pytest.param(
            "en", MailState(set_up=True), False, "📧 E-mail to Clara Vogt: leaves now", id="now"
        ),
        pytest.param(
            "en",
            MailState(set_up=True, trouble="unreachable"),
            True,
            "📧 E-mail to Clara Vogt: waits. The mail server cannot be reached.",
            id="server in trouble",
        ),
    ],
)
def test_where_mail_is_set_up_one_line_says_when(
    language: Language, state: MailState, line: str, *, held: bool
) -> None:
    leaving = replace(mailing(1, CLARA), held=held, state=state)

    assert mailing_lines(Words(language), leaving) == ("", line)


def test_without_e_mails_nothing_is_said() -> None:
    assert mailing_lines(Words("de"), mailing(0)) == ()
