"""Who may ask for what, until finer rights come."""

from handlers.commands import COMMANDS, may_use
from handlers.dialog import Talk
from handlers.messages import Reply, Say


def refused(talk: Talk, intent: str) -> Reply | None:
    """Return the polite no to somebody whose role does not have a command, else None."""
    command = COMMANDS.get(intent)
    if command is not None and may_use(command, talk.link.role):
        return None
    text = "only-studio" if talk.is_customer else "not-your-role"
    return (Say(talk.incoming.chat, talk.words(text)),)
