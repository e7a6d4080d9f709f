"""What the process is given to run: the conversation, as it looks from outside."""

from collections.abc import Callable, Sequence

from msgspec import Struct, field

from bot.delivery import Renderings
from bot.jobs import Job
from bot.last_resort import Apology
from bot.library import BotApplication
from bot.menus import Menus
from bot.post.postman import Correspondence, NoLetters


class Conversation(Struct, frozen=True):
    """What the process runs without knowing it.

    Attributes:
        register: Adds the handlers to the library's application.
        renderings: Proposals and pushes as they are now.
        apology: The sentence for an update that was set aside.
        jobs: What runs by the calendar, in the order in which they run at the same moment.
        menus: Commands and their descriptions per language.
        correspondence: What e-mails say.
    """

    register: Callable[[BotApplication], None]
    renderings: Renderings
    apology: Apology
    jobs: Sequence[Job] = ()
    menus: Menus = field(default_factory=dict)
    correspondence: Correspondence = field(default_factory=NoLetters)
