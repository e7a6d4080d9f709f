"""Who may ask for what, until finer rights come."""

from handlers.commands import COMMANDS, OWNER, Command, may_use
from handlers.dialog import Talk
from handlers.messages import Reply, Say


def refused(talk: Talk, intent: str) -> Reply | None:
    """Return the polite no to somebody whose role does not have a command, else None."""
    command = COMMANDS.get(intent)
    if command is not None and may_use(command, talk.link.role):
        return None
    return (Say(talk.incoming.chat, talk.words(_why(talk, command))),)


def _why(talk: Talk, command: Command | None) -> str:
    """Return the text that says who may."""
    if talk.is_customer:
        return "only-studio"
    return "only-owner" if command and command.staff == OWNER else "not-your-role"
