"""List the e-mails that could not be sent: ``mail.list``."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import names_of, spaced
from handlers.post.standing import MailReport, UnsentMail
from handlers.post.unsent import report_lines
from handlers.texts import Words
from handlers.wording import key

MOST_LINES = 20


class ListMails:
    """``mail.list``."""

    intent = "mail.list"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return what waits and why, then what did not arrive, with the customers' names."""
        del slots
        report = await talk.conversations.mails(talk.studio.scope.now)
        words = talk.words
        if not (report.waiting or report.failed):
            return Answer((words("mails-none" if report.state.set_up else "mails-not-set-up"),))
        names = await names_of(talk)
        zone = ZoneInfo(talk.studio.scope.zone)
        blocks = ("\n".join(each) for each in _blocks(words, report, names, zone) if each)
        return Answer(spaced(("\n".join(report_lines(words, report)), *blocks)))


def _blocks(
    words: Words, report: MailReport, names: Mapping[int, str], zone: ZoneInfo
) -> tuple[tuple[str, ...], ...]:
    parts = ("waiting", report.waiting, report.count), ("failed", report.failed, 0)
    return tuple(
        (
            words(f"mails-{title}-head"),
            *(_line(words, each, names, zone) for each in mails[:MOST_LINES]),
            *_more(words, max(count, len(mails)) - MOST_LINES),
        )
        for title, mails, count in parts
        if mails
    )


def _more(words: Words, count: int) -> tuple[str, ...]:
    return (words("mails-more", count=count),) if count > 0 else ()


def _line(words: Words, mail: UnsentMail, names: Mapping[int, str], zone: ZoneInfo) -> str:
    return words(
        f"mails-{mail.why}",
        customer=names.get(mail.customer_id or 0, "–"),
        what=words(f"mail-kind-{key(mail.kind)}") if mail.kind else words("mail-kind-unknown"),
        at=mail.at.astimezone(zone),
        code=mail.code or "–",
    )
