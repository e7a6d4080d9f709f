"""What a customer writes on a notice's screen that answers nothing there.

The same wish said again shows the screen again; a question is answered as far as it can be read,
and the screen stays usable below.
"""

from handlers.dialog import Talk
from handlers.flow import advance
from handlers.kept import DialogState
from handlers.messages import Reply
from handlers.notices.asking import is_question
from handlers.notices.own import DECLARE, TERMINATE
from handlers.unclear import answer_unclear
from handlers.understanding.sentence import Reading


async def said_between(talk: Talk, state: DialogState, reading: Reading) -> Reply | None:
    """Return the answer to words that are no answer; None where they are to be asked again.

    Args:
        talk: The turn.
        state: Of the dialog under way, in which something is asked.
        reading: What was understood, without a sure intent.
    """
    if not talk.is_customer or state.intent != DECLARE:
        return None
    own = talk.speaking(state.language)
    if is_question(talk.incoming.text):
        unclear = await answer_unclear(own, reading, None) if reading.candidates else ()
        return (*unclear, *await advance(talk, state)) if unclear else None
    if reading.candidates[:1] == (TERMINATE,):
        return await advance(talk, state)
    return None
