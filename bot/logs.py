"""Structured logs on standard error: one JSON object a line; no names, no texts, no token.

Of what libraries log only the template is kept, not what they fill into it, and of an exception
its classes and places. The token is taken out of every finished line, whoever wrote it.
"""

import logging
import re
import sys
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any, TextIO

import structlog
from typing_extensions import override

from bot.last_resort import describe

TOKEN = re.compile(r"\d{5,}(?::|%3A)[\w-]{20,}", re.IGNORECASE)
MOST_CHARACTERS = 120  # of a library's line that has no arguments
OURS = "tresen"
EventDict = MutableMapping[str, Any]


def set_up_logs(
    level: str, token: str | None, stream: TextIO | None = None, *, secrets: Sequence[str] = ()
) -> None:
    """Send every logger's lines through one handler.

    Args:
        level: Such as ``INFO``.
        token: Taken out of each line literally, too, should it not look like one.
        stream: Standard error if None.
        secrets: What else is taken out, such as the mail server's password.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(RedactingFormatter(token, secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level if level == "DEBUG" else "WARNING")  # libraries report each request
    logging.getLogger(OURS).setLevel(level)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


class RedactingFormatter(structlog.stdlib.ProcessorFormatter):
    """Renders a line as JSON and takes the token and other secrets out of it."""

    def __init__(self, token: str | None, secrets: Sequence[str] = ()) -> None:
        super().__init__(
            processors=[
                _say_where_from,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=[structlog.contextvars.merge_contextvars, _forget_arguments],
            pass_foreign_args=True,
        )
        self._redact = redactor(token)
        self._secrets = tuple(sorted(secrets, key=len, reverse=True))

    @override
    def format(self, record: logging.LogRecord) -> str:
        line = self._redact(super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, "<secret>")
        return line


def redactor(token: str | None) -> Callable[[str], str]:
    """Return a function that puts ``<token>`` where a token stood."""

    def redact(line: str) -> str:
        plain = line.replace(token, "<token>") if token else line
        return TOKEN.sub("<token>", plain)

    return redact


def _say_where_from(_: Any, __: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event["_record"]
    moment = logging.Formatter().formatTime(record, "%Y-%m-%dT%H:%M:%S%z")
    said = event.pop("event")
    return {
        "at": moment,
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": said,
        **event,
    }


def _forget_arguments(_: Any, __: str, event: EventDict) -> EventDict:
    record: logging.LogRecord = event["_record"]
    template = str(record.msg).split("\n", 1)[0]
    event["event"] = template if record.args else template[:MOST_CHARACTERS]
    event.pop("positional_args", None)
    error = event.pop("exc_info", None) or record.exc_info
    if isinstance(error, tuple) and error[1] is not None:
        event.update(describe(error[1]))
    record.exc_info, record.exc_text, record.args = None, None, ()
    return event
