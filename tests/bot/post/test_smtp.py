"""E-mails over real SMTP: the way is secret, and each answer means something."""

from email.message import EmailMessage

import pytest
import trustme

from bot.post.server import MailServer, Tls, read_sender
from bot.post.smtp import SmtpTransport
from bot.post.transport import MailDelayed, MailRefused, ServerTroubled
from tests.support.mail_server import PASSWORD, USER, Accident, MailBox, mail_server

SENDER = read_sender(USER)


def server(box: MailBox, tls: Tls = Tls.STARTTLS, **more: str) -> MailServer:
    known = {"host": "127.0.0.1", "user": USER, "password": PASSWORD, **more}
    return MailServer(port=box.port, tls=tls, sender=SENDER, **known)


def a_mail(to: str = "clara@example.org", name: str = "one") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = USER, to
    message["Message-ID"] = f"<{name}@lindenhof.example>"
    message.set_content("Grüße")
    return message


@pytest.mark.parametrize("tls", [Tls.STARTTLS, Tls.IMPLICIT])
async def test_a_mail_travels_behind_tls_and_a_login(trusted: trustme.CA, tls: Tls) -> None:
    async with mail_server(trusted, tls.value) as box:
        transport = SmtpTransport(server(box, tls))
        await transport.hand_in(a_mail())
        await transport.hand_in(a_mail(name="two"))
        await transport.close()

    assert box.ids == ["<one@lindenhof.example>", "<two@lindenhof.example>"]
    assert box.envelopes == [(USER, ("clara@example.org",))] * 2
    assert box.taken[0].get_content().split() == ["Grüße"]
    assert box.connections == 1
    assert [login[:2] for login in box.logins] == [(USER, PASSWORD)]


async def test_a_relay_on_this_machine_needs_neither(trusted: trustme.CA) -> None:
    async with mail_server(trusted, "none") as box:
        transport = SmtpTransport(server(box, Tls.NONE, user="", password=""))
        await transport.hand_in(a_mail())
        await transport.close()

    assert (len(box.taken), box.logins) == (1, [])


async def test_an_address_with_marks_travels_as_it_is(trusted: trustme.CA) -> None:
    async with mail_server(trusted) as box:
        transport = SmtpTransport(server(box))
        await transport.hand_in(a_mail("jörg@example.org"))
        await transport.close()

    assert box.envelopes == [(USER, ("jörg@example.org",))]


@pytest.mark.parametrize(
    ("answer", "verdict", "error", "code"),
    [
        pytest.param("550 5.1.1 Clara who?", "", MailRefused, "550 5.1.1", id="unknown"),
        pytest.param("450 4.2.1 try later", "", MailDelayed, "450 4.2.1", id="greylisted"),
        pytest.param("452 full", "", MailDelayed, "452", id="full"),
        pytest.param("", "552 5.3.4 too big", MailRefused, "552 5.3.4", id="too-big"),
        pytest.param("", "451 4.3.0 later", MailDelayed, "451 4.3.0", id="not-now"),
    ],
)
async def test_what_is_wrong_with_one_mail_holds_no_other_up(
    trusted: trustme.CA,
    answer: str,
    verdict: str,
    error: type[MailRefused | MailDelayed],
    code: str,
) -> None:
    box = MailBox(answers=[answer], verdicts=[verdict])
    async with mail_server(trusted, box=box):
        transport = SmtpTransport(server(box))
        with pytest.raises(error) as caught:
            await transport.hand_in(a_mail())
        await transport.hand_in(a_mail(name="two"))
        await transport.close()

    assert str(caught.value) == code
    assert box.ids == ["<two@lindenhof.example>"]


@pytest.mark.parametrize("accident", ["cut", "lost"])
async def test_a_connection_that_ends_in_the_middle_is_made_anew(
    trusted: trustme.CA, accident: Accident
) -> None:
    box = MailBox(accidents=[accident])
    async with mail_server(trusted, box=box):
        transport = SmtpTransport(server(box))
        with pytest.raises(MailDelayed):
            await transport.hand_in(a_mail())
        await transport.hand_in(a_mail())
        await transport.close()

    assert box.ids == ["<one@lindenhof.example>"] * (1 if accident == "cut" else 2)
    assert box.connections == 2


async def test_a_wrong_password_is_the_servers_trouble(trusted: trustme.CA) -> None:
    async with mail_server(trusted) as box:
        transport = SmtpTransport(server(box, password=PASSWORD[::-1]))
        with pytest.raises(ServerTroubled) as on_sending:
            await transport.hand_in(a_mail())
        with pytest.raises(ServerTroubled) as on_trying:
            await transport.try_login()

    assert (on_sending.value.trouble, on_trying.value.trouble) == ("login", "login")
    assert box.taken == []


@pytest.mark.parametrize("tls", [Tls.STARTTLS, Tls.IMPLICIT])
async def test_nothing_is_said_to_a_server_that_nobody_vouches_for(
    authority: trustme.CA, tls: Tls
) -> None:
    async with mail_server(authority, tls.value) as box:
        transport = SmtpTransport(server(box, tls))
        with pytest.raises(ServerTroubled) as caught:
            await transport.hand_in(a_mail())

    assert (caught.value.trouble, box.logins) == ("tls", [])


async def test_nor_to_one_that_is_called_otherwise(trusted: trustme.CA) -> None:
    async with mail_server(trusted, name="mail.example") as box:
        with pytest.raises(ServerTroubled) as caught:
            await SmtpTransport(server(box)).hand_in(a_mail())

    assert (caught.value.trouble, box.logins) == ("tls", [])


async def test_nor_to_one_that_offers_no_tls(trusted: trustme.CA) -> None:
    async with mail_server(trusted, "none") as box:
        with pytest.raises(ServerTroubled) as caught:
            await SmtpTransport(server(box)).hand_in(a_mail())

    assert (caught.value.trouble, box.logins) == ("tls", [])


async def test_a_server_that_is_not_there() -> None:
    with pytest.raises(ServerTroubled) as caught:
        await SmtpTransport(server(MailBox(port=9))).hand_in(a_mail())

    assert caught.value.trouble == "unreachable"


async def test_our_own_address_may_be_refused(trusted: trustme.CA) -> None:
    box = MailBox(senders=["somebody@example.org"])
    async with mail_server(trusted, box=box):
        transport = SmtpTransport(server(box))
        with pytest.raises(ServerTroubled) as on_sending:
            await transport.hand_in(a_mail())
        with pytest.raises(ServerTroubled) as on_trying:
            await transport.try_login()

    assert (on_sending.value.trouble, on_trying.value.trouble) == ("sender", "sender")


async def test_a_try_sends_nothing(trusted: trustme.CA) -> None:
    async with mail_server(trusted) as box:
        await SmtpTransport(server(box)).try_login()

    assert (len(box.logins), box.taken) == (1, [])


def test_a_password_is_in_no_text_about_the_server() -> None:
    assert PASSWORD not in repr(server(MailBox()))
