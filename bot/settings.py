"""Settings from the environment (``TRESEN_...``) and from ``.env``, checked at the start.

Each error is one clear line; its sentence is a text, ``StartRefused`` carries the facts.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from msgspec import Meta, Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError
from typing_extensions import override

from bot.post.server import MailServer, read_sender, read_server
from bot.web.places import SECRET, Webhook, read_place, read_url

PREFIX = "TRESEN_"
ENV_FILE = ".env"
FORMS = {
    "token": "123456:ABC-…",
    "database_url": "sqlite:///tresen.db, postgresql://user@host/name",
    "api_url": "https://…",
    "log_level": "DEBUG, INFO, WARNING, ERROR",
    "smtp": "smtps://user:password@host:465, smtp://user:password@host:587",
    "mail_from": "post@example.org, Studio Lindenhof <post@example.org>",
    "backup_folder": "backups, /srv/tresen/backups",
    "backup_keep": "14",
    "webhook_url": "https://bot.example.org/telegram",
    "webhook_secret": "16 … 256 × A-Z a-z 0-9 _ -",
    "listen": "127.0.0.1:8080",
}
"""What a value of each setting looks like, in no language."""
LISTENS_AT = "127.0.0.1:8080"
"""Where the proxy finds the webhook, if nothing else is set."""
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
DRIVERS |= {"postgres": DRIVERS["postgresql"], **{full: full for full in DRIVERS.values()}}


class StartRefused(Exception):  # noqa: N818  an answer to whoever starts it, not a fault
    """The program cannot start; ``text_id`` and ``facts`` make the one line that says why."""

    def __init__(self, text_id: str, **facts: str) -> None:
        super().__init__(text_id)
        self.text_id = text_id
        self.facts = facts


class Settings(Struct, frozen=True, kw_only=True):
    """What can be set.

    Attributes:
        token: The bot's, from @BotFather.
        database_url: ``sqlite:///file`` or ``postgresql://user@host/name``.
        api_url: The Bot API server.
        log_level: The least serious level that is logged.
        smtp: The mail server, such as ``smtps://user:password@host:465``; none, no e-mail.
        smtp_password: Its password as it is, for one that does not fit into a URL.
        mail_from: The address that e-mails come from; without it the user's, if that is one.
        backup_folder: Where the backup of each night goes; none, no backup by itself.
        backup_keep: How many of them are kept.
        webhook_url: Where Telegram brings updates to; without it they are fetched.
        webhook_secret: What Telegram shows there, so that nobody else can bring any.
        listen: Host and port of webhook, health and figures; without either nothing listens.
    """

    token: str | None = None
    database_url: str = "sqlite+aiosqlite:///tresen.db"
    api_url: str = "https://api.telegram.org"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    smtp: str | None = None
    smtp_password: str | None = None
    mail_from: str | None = None
    backup_folder: Path | None = None
    backup_keep: Annotated[int, Meta(ge=1)] = 14
    webhook_url: str | None = None
    webhook_secret: str | None = None
    listen: str | None = None

    @override
    def __repr__(self) -> str:
        """Return no value: several are secrets."""
        return "Settings(…)"

    @property
    def needed_token(self) -> str:
        """Return the token.

        Raises:
            StartRefused: None is set.
        """
        token = _said(self.token)
        if not token:
            raise StartRefused("start-no-token")
        number, colon, secret = token.partition(":")
        if not (number.isdecimal() and colon and secret):
            raise StartRefused("start-token-shape")
        return token

    @property
    def mail_server(self) -> MailServer | None:
        """Return the mail server; None where none is set.

        Raises:
            StartRefused: What is set cannot be one, or nobody knows whom e-mails come from.
        """
        url, password = _said(self.smtp), _said(self.smtp_password)
        if not url:
            return None
        try:
            server = read_server(url, password, "nobody@example.org")
        except ValueError:
            raise _bad("smtp") from None
        sender = (self.mail_from or "").strip() or server.user
        try:
            return replace(server, sender=read_sender(sender))
        except ValueError:
            raise _bad("mail_from") from None

    @property
    def webhook(self) -> Webhook | None:
        """Return the webhook; None where updates are fetched.

        Raises:
            StartRefused: Its address or its secret is missing, or cannot be one.
        """
        url, secret = (self.webhook_url or "").strip(), _said(self.webhook_secret)
        if not url and not secret:
            return None
        if not secret:
            raise StartRefused("start-webhook-no-secret")
        if SECRET.fullmatch(secret) is None:
            raise _bad("webhook_secret")
        try:
            return Webhook(read_url(url), secret)
        except ValueError:
            raise _bad("webhook_url") from None

    @property
    def place(self) -> tuple[str, int] | None:
        """Return host and port on which to listen; None where nothing does.

        Raises:
            StartRefused: It is not written as host and port.
        """
        written = (self.listen or "").strip() or (LISTENS_AT if self.webhook else "")
        try:
            return read_place(written) if written else None
        except ValueError:
            raise _bad("listen") from None

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return what must not stand in any log line."""
        server = self.mail_server
        found = (
            _said(self.token),
            server.password if server else "",
            _said(self.smtp),
            _said(self.webhook_secret),
        )
        return tuple(each for each in found if each)


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings.

    Args:
        environment: Looked through for unknown names; the process's own if None.

    Raises:
        StartRefused: A setting is unknown or has a value that cannot be.
    """
    given = os.environ if environment is None else environment
    in_file = dotenv_values(ENV_FILE) if Path(ENV_FILE).is_file() else {}
    _refuse_unknown([*given, *in_file])
    written = {name.upper(): text for name, text in (*in_file.items(), *os.environ.items())}
    texts = ((field, written.get(PREFIX + field.name.upper())) for field in fields(Settings))
    return Settings(
        **{field.name: _value(field, text) for field, text in texts if text is not None}
    )


def _value(field: FieldInfo, text: str) -> Any:
    """Return what a setting says.

    Raises:
        StartRefused: It cannot be.
    """
    try:
        read = READ.get(field.name, str)(text)
        return convert(read, field.type, dec_hook=lambda kind, value: kind(value))
    except (ValueError, ValidationError):
        raise _bad(field.name) from None


def _with_driver(url: str) -> str:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError("no database URL") from None
    if parsed.drivername not in DRIVERS:
        raise ValueError("neither SQLite nor PostgreSQL")
    known = parsed.set(drivername=DRIVERS[parsed.drivername])
    return known.render_as_string(hide_password=False)


def _without_slash(url: str) -> str:
    if not url.startswith(("http://", "https://")):
        raise ValueError("no web address")
    return url.rstrip("/")


READ: Mapping[str, Callable[[str], object]] = {
    "database_url": _with_driver,
    "api_url": _without_slash,
    "log_level": str.upper,
    "backup_keep": int,
}
"""How settings are read that are not just taken."""


def _bad(field: str) -> StartRefused:
    facts = {"name": PREFIX + field.upper(), "form": FORMS.get(field, "")}
    return StartRefused("start-bad-setting", **facts)


def _said(setting: str | None) -> str:
    return setting.strip() if setting else ""


def _refuse_unknown(names: Iterable[str]) -> None:
    known = [PREFIX + field.upper() for field in Settings.__struct_fields__]
    for name in names:
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            nearest = get_close_matches(name.upper(), known, n=1, cutoff=0.0)[0]
            raise StartRefused("start-unknown-setting", name=name, nearest=nearest)
