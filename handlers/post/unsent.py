"""How it reads that e-mails wait, or did not arrive."""

from handlers.post.standing import MailReport
from handlers.texts import Words


def trouble_line(words: Words, trouble: str) -> str:
    """Return what an owner hears once when the mail server takes nothing any more."""
    return words("mail-trouble-head", why=words(f"mail-trouble-{trouble}"))


def report_lines(words: Words, report: MailReport) -> tuple[str, ...]:
    """Return what could not be sent, a line each; nothing where all is well.

    For the settings, the morning digest and the list of e-mails.
    """
    return (*_waiting(words, report), *_failed(words, report))


def _waiting(words: Words, report: MailReport) -> tuple[str, ...]:
    count, state = report.count, report.state
    if not count:
        return ()
    if not state.set_up:
        return (words("settings-mails-waiting", count=count),)
    if state.trouble:
        why = words(f"mail-trouble-{state.trouble}")
        return (words("mails-in-trouble", count=count, why=why),)
    return (words("mails-delayed", count=count),)


def _failed(words: Words, report: MailReport) -> tuple[str, ...]:
    count = len(report.failed)
    return (words("mails-failed", count=count),) if count else ()
