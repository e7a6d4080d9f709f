"""Two taps for what concerns many people: the first one only asks again.

A dialog says in ``preview`` what the taps are about, as a stamp that is another one as soon as
something else is meant. The first tap on confirm (or a typed yes) notes the stamp as asked again
and shows the proposal anew; only the next one carries it out.
"""

from handlers.dialog import Slots

_WANTED, _ASKED = "x_twice", "x_sure"


def demand_twice(slots: Slots, stamp: str | None) -> None:
    """Note that this is carried out on the second tap only; None where one is enough."""
    slots.pop(_WANTED, None)
    if stamp is not None and slots.get(_ASKED) != stamp:
        slots[_WANTED] = stamp


def is_second(slots: Slots) -> bool:
    """Return whether the next tap carries it out after the first one asked again."""
    return _ASKED in slots and _WANTED not in slots


def take_first(slots: Slots) -> bool:
    """Return whether a tap was only the first of two; then it is noted as asked again."""
    stamp = slots.pop(_WANTED, None)
    if stamp is None:
        return False
    slots[_ASKED] = stamp
    return True
