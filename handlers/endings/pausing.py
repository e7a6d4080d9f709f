"""A termination that meets a pause: what shall hold is asked, never guessed."""

from datetime import date

from domain.contracts.views import ContractView
from domain.desk.orders import EndMode
from domain.desk.pausing.conflicts import PauseAtEnd, PauseConflict, PauseWay, pause_conflict
from domain.desk.previews import TerminationPreview
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.listing import leads_to
from handlers.texts import Words
from handlers.wording import key, short


def pause_point(
    talk: Talk, slots: Slots, view: ContractView, ends_on: date
) -> Question | Answer | None:
    """Return the question what becomes of a pause in which an end would lie; None without one.

    Args:
        talk: The turn; a customer is not asked, the studio decides.
        slots: ``x_pause`` is what was chosen, ``x_pause_for`` the end for which it was.
        view: The contract.
        ends_on: The end.
    """
    if slots.get("x_pause") == PauseAtEnd.RETURNS_FIRST.value:
        return _return_first(talk, view)
    conflict = None if talk.is_customer else pause_conflict(view, ends_on)
    if conflict is None or slots.get("x_pause_for") == ends_on.isoformat():
        return None
    return Question(
        "x_pause",
        _asked(talk.words, conflict, ends_on),
        tuple(_choice(talk.words, way, ends_on) for way in conflict.ways),
    )


def pause_lines(words: Words, slots: Slots, preview: TerminationPreview) -> tuple[str, ...]:
    """Return what was chosen about the pause; nothing where the end lies in none."""
    chosen, about = slots.get("x_pause"), slots.get("x_pause_for")
    if chosen is None or about != preview.ends_on.isoformat():
        return ()
    return (words(f"ending-pause-{key(chosen)}", ends_on=short(preview.ends_on)),)


def _asked(words: Words, conflict: PauseConflict, ends_on: date) -> str:
    pause = conflict.pause
    kind = "ask-end-in-pause-open" if pause.last_day is None else "ask-end-in-pause"
    first, last = short(pause.first_day), short(pause.last_day)
    return words(kind, **{"from": first, "until": last, "ends_on": short(ends_on)})


def _choice(words: Words, way: PauseWay, ends_on: date) -> Choice:
    label = words(f"pause-way-{key(way.how.value)}", day=short(way.ends_on))
    chosen = {"x_pause": way.how.value, "x_pause_for": (way.ends_on or ends_on).isoformat()}
    if way.how is PauseAtEnd.END_MOVES and way.ends_on is not None:
        moved = {"mode": EndMode.DATE.value, "date": way.ends_on.isoformat()}
        return Choice(label, {**chosen, **moved})
    return Choice(label, chosen)


def _return_first(talk: Talk, view: ContractView) -> Answer:
    whose = {"customer_id": view.customer_id, "contract_id": view.id}
    resume = leads_to(talk.words, "button-resume", "contract.resume", **whose)
    return Answer((talk.words("pause-first"),), ((resume,),))
