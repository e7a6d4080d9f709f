"""One URL says which mail server takes e-mails, and how."""

import pytest

from bot.post.server import Tls, read_server
from bot.settings import Settings
from bot.start import mail_side


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param(
            "smtps://post%40a.example:p%2Fw@mail.a.example",
            ("mail.a.example", 465, Tls.IMPLICIT, "post@a.example", "p/w"),
            id="encoded",
        ),
        pytest.param(
            "smtps://post@a.example:pw@mail.a.example:4650",
            ("mail.a.example", 4650, Tls.IMPLICIT, "post@a.example", "pw"),
            id="an-address-as-it-is",
        ),
        pytest.param(
            "smtp://post:pw@mail.a.example",
            ("mail.a.example", 587, Tls.STARTTLS, "post", "pw"),
            id="starttls",
        ),
        pytest.param(
            "smtp://mail.a.example:25",
            ("mail.a.example", 25, Tls.STARTTLS, "", ""),
            id="far-away-never-in-the-clear",
        ),
        pytest.param(
            "smtp://post:pw@localhost",
            ("localhost", 587, Tls.STARTTLS, "post", "pw"),
            id="a-password-never-in-the-clear",
        ),
        pytest.param("smtp://localhost", ("localhost", 25, Tls.NONE, "", ""), id="relay"),
    ],
)
def test_a_url_is_read(url: str, expected: tuple[str, int, Tls, str, str]) -> None:
    server = read_server(url, "", "post@a.example")

    assert (server.host, server.port, server.tls, server.user, server.password) == expected


def test_a_password_of_its_own_counts_before_the_one_in_the_url() -> None:
    as_it_is = "a/b?c#d"

    server = read_server("smtps://post:old@mail.a.example", as_it_is, "post@a.example")

    assert server.password == as_it_is


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        pytest.param("info@a.example", "", "info@a.example", id="bare"),
        pytest.param("Studio A <info@a.example>", "Studio A", "info@a.example", id="named"),
        pytest.param("", "", "post@a.example", id="the-users"),
    ],
)
def test_whom_e_mails_come_from(sender: str, name: str, address: str) -> None:
    server = read_server("smtps://post%40a.example:pw@mail.a.example", "", sender)

    assert (server.sender.display_name, server.sender.addr_spec) == (name, address)


@pytest.mark.parametrize(
    ("url", "sender"),
    [
        pytest.param("https://mail.a.example", "a@b.example", id="web"),
        pytest.param("mail.a.example:465", "a@b.example", id="no-scheme"),
        pytest.param("smtps://u:p@", "a@b.example", id="no-host"),
        pytest.param("smtps://u:p@h:many", "a@b.example", id="no-port"),
        pytest.param("smtps://u:p/w@h", "a@b.example", id="slash-in-the-password"),
        pytest.param("smtps://u:p#w@h", "a@b.example", id="hash-in-the-password"),
        pytest.param("smtps://user:pw@h", "", id="nobody-to-come-from"),
        pytest.param("smtps://user:pw@h", "Studio", id="sender-without-address"),
        pytest.param("smtps://user:pw@h", "a@b", id="sender-without-domain"),
    ],
)
def test_what_is_no_server_is_refused_without_being_quoted(url: str, sender: str) -> None:
    with pytest.raises(ValueError, match=r"^(no|more|Port)") as caught:
        read_server(url, "", sender)

    assert "pw" not in str(caught.value)


def test_without_a_mail_server_there_is_no_way_out() -> None:
    assert mail_side(Settings(smtp=None)) is None
    assert mail_side(Settings(smtp=" ")) is None


def test_the_settings_lead_to_a_way_out_and_hide_what_is_secret() -> None:
    url, word = "smtps://post%40a.example@mail.a.example", "a/b?c#d"
    settings = Settings(smtp=url, smtp_password=word)

    side = mail_side(settings)

    assert side is not None
    assert side.sender.addr_spec == "post@a.example"
    assert set(settings.secrets) == {url, word}
    assert (url in repr(settings), word in repr(settings)) == (False, False)
