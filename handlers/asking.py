"""How a customer sees what he asks the studio for, before it is sent."""

from collections.abc import Iterable

from handlers.dialog import Draft, Option
from handlers.texts import Words
from handlers.wording import spaced_out


def as_wish(words: Words, lines: Iterable[str], options: Iterable[Option] = ()) -> Draft:
    """Return the proposal of a wish: nothing is sent yet, and the studio decides.

    Args:
        words: The customer's language.
        lines: What is asked for; without what only the studio has to know.
        options: What he can change about it.
    """
    said = (*lines, *spaced_out(words("wish-own-studio")))
    return Draft(said, tuple(options), confirm=words("button-send-request"))
