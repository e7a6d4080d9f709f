"""The buttons of a dropped day: other things for all or for one, where money goes, next steps.

What was chosen lies in slots: one for everybody, one per booking, and where refunds go.
"""

from domain.desk.courses.day_previews import CancelledDayPreview, Gives, Participant
from domain.desk.orders import MoneyTo
from handlers.dialog import Option, Slots
from handlers.texts import Words
from handlers.wording import spaced_out

GIVE, EVERYONE, MONEY_TO = "x_give_", "x_everyone", "x_money_to"
PAGE, ANEW = "x_page", "x_anew"
"""Slots: which people have buttons, and that what was chosen for single ones is forgotten."""
PEOPLE_A_PAGE = 6
MOST_EXTENDED = 3
"""How many cards are offered to be extended."""
FOR_ALL = (Gives.UNIT, Gives.MAKEUP, Gives.REFUND)


def change_options(words: Words, slots: Slots, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return the buttons that change what people get."""
    return (
        *_for_all(words, slots, preview),
        *_for_one(words, slots, preview),
        *_money(words, preview),
        Option(words("button-other-day"), asks="date"),
    )


def next_steps(words: Words, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return the buttons below the result: cards to extend, and the next roster."""
    return (*_extensions(words, preview), *_to_roster(words, preview))


def hint_lines(words: Words, preview: CancelledDayPreview) -> tuple[str, ...]:
    """Return how to change what one person gets, by the example of the first who can."""
    free = next((each for each in preview.booked if len(each.can_get) > 1), None)
    if free is None:
        return ()
    other = next(each for each in free.can_get if each is not free.gives)
    example = words("dropping-hint", customer=free.customer.name, gives=_gives(words, other))
    return spaced_out(example)


def _for_all(words: Words, slots: Slots, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return a button for each thing that several people can get and not all of them do.

    Once something was chosen, another one leads back to what the rule gives.
    """
    found = []
    for gives in FOR_ALL:
        able = [each for each in preview.booked if gives in each.can_get]
        if len(able) > 1 and any(each.gives is not gives for each in able):
            label = words(f"button-all-{gives.value}")
            found.append(Option(label, sets={EVERYONE: gives.value, ANEW: 1}))
    if slots.get(EVERYONE) or any(name.startswith(GIVE) for name in slots):
        found.append(Option(words("button-all-by-rule"), sets={EVERYONE: "", ANEW: 1}))
    return tuple(found)


def _for_one(words: Words, slots: Slots, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return a button per person who can get something else, and the next page of them."""
    free = [each for each in preview.booked if len(each.can_get) > 1]
    pages = -(-len(free) // PEOPLE_A_PAGE)
    page = int(slots.get(PAGE, 0)) % max(1, pages)
    shown = free[page * PEOPLE_A_PAGE : (page + 1) * PEOPLE_A_PAGE]
    options = tuple(_toggle(words, each) for each in shown)
    if pages < 2:  # noqa: PLR2004 - a single page has no other one
        return options
    label = words("button-more-people", page=page + 1, pages=pages)
    return (*options, Option(label, sets={PAGE: (page + 1) % pages}))


def _toggle(words: Words, person: Participant) -> Option:
    """Return the button that goes on to the next thing that a person can get."""
    choices = person.can_get
    after = choices[(choices.index(person.gives) + 1) % len(choices)]
    label = words.label(
        "button-of-day", customer=person.customer.name, gives=_gives(words, person.gives)
    )
    return Option(label, sets={f"{GIVE}{person.booking.id}": after.value})


def _gives(words: Words, gives: Gives) -> str:
    return words(f"day-gives-{gives.value}")


def _money(words: Words, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return the button that lets paid money go elsewhere, where money goes at all."""
    refunds = [each.refund for each in preview.booked if each.refund is not None]
    if not any(refund.to_customer_cents for refund in refunds):
        return ()
    other = MoneyTo.REFUND if preview.money_to is MoneyTo.ACCOUNT else MoneyTo.ACCOUNT
    return (Option(words(f"button-drop-{other.value}"), sets={MONEY_TO: other.value}),)


def _extensions(words: Words, preview: CancelledDayPreview) -> tuple[Option, ...]:
    """Return the ways to extend cards to which a unit came back too late to be used."""
    found = [
        each
        for each in preview.booked
        if each.gives is Gives.UNIT and each.comeback.extend_to is not None
    ]
    return tuple(_extension(words, each) for each in found[:MOST_EXTENDED])


def _extension(words: Words, person: Participant) -> Option:
    until = person.comeback.extend_to
    slots = {
        "card_id": person.comeback.card_id or 0,
        "date": until.isoformat() if until else "",
    }
    label = words.label("button-extend-of", customer=person.customer.name, until=until)
    return Option(label, request=("cards.extend", slots))


def _to_roster(words: Words, preview: CancelledDayPreview) -> tuple[Option, ...]:
    after = preview.next_day
    if after is None:
        return ()
    slots = {"course_id": after.course_id, "date": after.on.isoformat()}
    return (Option(words("button-to-roster"), request=("course.roster", slots)),)
