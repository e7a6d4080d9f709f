"""How it reads what an end leaves over, and what comes back: places, units, make-up rights."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.desk.endings.facts import Fate, Leftovers, PlaceAfter, PlaceBack, Way
from domain.desk.orders import BookedAfter, TerminationOrder
from domain.desk.previews import TerminationPreview
from handlers.dialog import Option, Question, Talk
from handlers.texts import Markup, Words
from handlers.wording import key, short, spaced_out

MOST_NAMED = 4
LAPSE = "lapse"
"""What ``x_rights_until`` holds where make-up rights lapse after all."""

Place = PlaceAfter | PlaceBack


def leftover_lines(words: Words, ended: TerminationPreview) -> tuple[str, ...]:
    """Return what becomes of places, units and make-up rights; nothing where there are none."""
    left, plan = ended.leftovers, ended.contract.plan_name
    return spaced_out(
        *place_lines(words, left),
        *back_lines(words, left),
        *((words("ending-units", count=left.units, plan=plan),) if left.units else ()),
        *_rights_lines(words, left, ended.access_ends_on, ended.order.rights_until),
    )


def place_lines(words: Words, left: Leftovers, text: str = "ending-places") -> list[str]:
    """Return what becomes of the places after the end, one line for each fate.

    Args:
        words: The language.
        left: What an end leaves over.
        text: The beginning of the id of a text; a customer hears it in other words.
    """
    lines = [
        words(f"{text}-{fate.value}", places=named(words, left.of(fate)))
        for fate in (Fate.DROPPED, Fate.SINGLE)
        if left.of(fate)
    ]
    moved: dict[str, list[PlaceAfter]] = {}
    for place in left.of(Fate.CARD):
        moved.setdefault(place.payer.plan_name if place.payer else "", []).append(place)
    for plan, places in moved.items():
        lines.append(words(f"{text}-card", plan=plan, places=named(words, places)))
    return lines


def back_lines(words: Words, left: Leftovers) -> list[str]:
    """Return which places come back, and which do not and why."""
    found = {way: [each for each in left.back if each.way is way] for way in Way}
    return [
        words(f"ending-back-{key(way.value)}", places=named(words, places))
        for way, places in found.items()
        if places
    ]


def rights_back_line(words: Words, left: Leftovers) -> tuple[str, ...]:
    """Return how many make-up rights are valid again as they were agreed."""
    count = len(left.rights)
    return (words("ending-rights-back", count=count),) if count else ()


def named(words: Words, places: Sequence[Place]) -> Markup:
    """Return course and day of each of the first places, and how many more there are."""
    listed = ", ".join(
        words("ending-place", course=each.course, day=short(each.booking.on))
        for each in places[:MOST_NAMED]
    )
    if len(places) <= MOST_NAMED:
        return Markup(listed)
    more, last = len(places) - MOST_NAMED, max(each.booking.on for each in places)
    counted = {"count": more, "last": short(last)}
    return Markup(words("ending-places-more", places=Markup(listed), **counted))


def leftover_options(words: Words, order: TerminationOrder, left: Leftovers) -> tuple[Option, ...]:
    """Return the buttons for what else may become of places and make-up rights."""
    return (*_booked_options(words, order, left), *_rights_options(words, order, left))


def _booked_options(words: Words, order: TerminationOrder, left: Leftovers) -> Iterable[Option]:
    possible = {BookedAfter.CANCEL: True, BookedAfter.SINGLE: True}
    possible[BookedAfter.CARD] = left.fits_card > 0
    if not left.places:
        return
    for other, is_possible in possible.items():
        if is_possible and other is not order.booked:
            yield Option(words(f"button-booked-{other.value}"), sets={"x_booked": other.value})


def _rights_options(words: Words, order: TerminationOrder, left: Leftovers) -> Iterable[Option]:
    if left.rights or order.rights_until is not None:
        yield Option(words("button-rights-until"), asks="rights")
    if order.rights_until is not None:
        yield Option(words("button-rights-lapse"), sets={"x_rights_until": LAPSE})


def rights_question(talk: Talk) -> Question:
    """Return the question until when make-up rights are valid."""
    text = talk.words("ask-rights-until")
    return Question("x_rights_until", text, kind="day", month=talk.said_on)


def rights_until(slot: object) -> date | None:
    """Return the day of ``x_rights_until``; None where they lapse."""
    return None if slot in (None, "", LAPSE) else date.fromisoformat(str(slot))


def push_lines(words: Words, left: Leftovers, chosen: date | None = None) -> list[str]:
    """Return what a customer hears of his own places and rights."""
    lines = place_lines(words, left, "push-places")
    back = [each for each in left.back if each.way in (Way.PLACE, Way.DOWN)]
    if back:
        lines.append(words("push-places-back", places=named(words, back)))
    if chosen is not None:
        lines.append(words("push-rights-until", until=short(chosen)))
    return lines


def _rights_lines(
    words: Words, left: Leftovers, ends_on: date, chosen: date | None
) -> Iterable[str]:
    lapsing = [each for each in left.rights if each.until <= ends_on]
    staying = [each for each in left.rights if each.until > ends_on]
    if lapsing:
        yield words("ending-rights-lapse", count=len(lapsing))
    if staying:
        until = short(max(each.until for each in staying))
        yield words("ending-rights-until", count=len(staying), until=until)
    if chosen is not None and not left.rights:
        yield words("ending-rights-kept", until=short(chosen))
