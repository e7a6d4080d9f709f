"""What is said about a card: left of how many, used, reserved, until when, or the word why not."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from domain.credits.service import CardKind, CardStanding, CardView, usable_units
from domain.desk.units.facts import CardFacts
from handlers.texts import Markup, Words
from handlers.wording import key, short


class Shown(Struct, frozen=True):
    """What stands beside cards in an answer.

    Attributes:
        numbers: Of contracts, by id.
        courses: Names of courses, by id.
        bookings: Lines of the next bookings that a card pays for, by card.
        name: Whose cards, for the studio; None for the person himself.
    """

    numbers: Mapping[int, str]
    courses: Mapping[int, str] = field(default_factory=dict)
    bookings: Mapping[int, Sequence[str]] = field(default_factory=dict)
    name: str | None = None


def units_line(words: Words, card: CardFacts, after: int) -> str:
    """Return a card with what is left on it before and after a change."""
    return words(
        "units-before-after",
        plan=card.plan_name,
        number=card.number,
        before=card.left,
        after=after,
    )


def card_blocks(words: Words, cards: Sequence[CardView], shown: Shown) -> Iterator[str]:
    """Yield the answer: the sum, then a block per card; one usable card alone is one block."""
    usable = [card for card in cards if card.standing is CardStanding.USABLE]
    if len(cards) == 1 and usable:
        card = usable[0]
        yield "\n".join(
            (_sum(words, usable, cards), _only_card(words, card, shown), *_more(card, shown))
        )
        return
    whose = (words("units-whose", customer=shown.name),) if shown.name else ()
    yield "\n".join((_sum(words, usable, cards), *whose))
    for card in cards:
        yield "\n".join((_block(words, card, shown), *_more(card, shown)))


def _sum(words: Words, usable: Sequence[CardView], cards: Sequence[CardView]) -> str:
    """Return the answer: of one card with its day, of several the sum."""
    if not usable:
        reserved = sum(card.reserved for card in cards)
        return words("units-none-free" if reserved else "units-nothing", count=reserved)
    if len(usable) > 1:
        together = "cards" if all(card.kind is CardKind.CARD for card in usable) else "all"
        return words(
            f"units-left-together-{together}", count=usable_units(usable), cards=len(usable)
        )
    card = usable[0]
    text = "units-left" if card.usable_until else "units-left-no-end"
    return words(text, left=card.left, units=card.units, until=card.usable_until)


def _only_card(words: Words, card: CardView, shown: Shown) -> str:
    text = "units-only-card-of" if shown.name else "units-only-card"
    return words(
        text,
        customer=shown.name,
        plan=card.plan_name,
        number=shown.numbers.get(card.contract_id),
        taken=Markup(_taken(words, card)),
        only=Markup(_only(words, card, shown)),
    )


def _block(words: Words, card: CardView, shown: Shown) -> str:
    return words(
        "units-card",
        plan=card.plan_name,
        number=shown.numbers.get(card.contract_id),
        left=card.left,
        units=card.units,
        taken=Markup(_taken(words, card)),
        only=Markup(_only(words, card, shown)),
        standing=Markup(_standing(words, card)),
    )


def _taken(words: Words, card: CardView) -> str:
    """Return what became of the units that are not left: used, reserved, moved away, lapsed."""
    parts = [words("units-used", count=card.used)]
    if card.reserved:
        parts.append(words("units-reserved", count=card.reserved))
    if card.transferred:
        parts.append(words("units-transferred", count=card.transferred))
    if card.lapsed:
        parts.append(words("units-lapsed", count=card.lapsed))
    return ", ".join(parts)


def _only(words: Words, card: CardView, shown: Shown) -> str:
    course = shown.courses.get(card.course_id or 0)
    return words("units-only-course", course=course) if course else ""


def _standing(words: Words, card: CardView) -> str:
    """Return until when a card can be used, or the word why it cannot."""
    standing = key(card.standing.value)
    if card.standing is CardStanding.USABLE and card.usable_until is None:
        standing = "usable-no-end"
    if card.standing is CardStanding.USED_UP and card.reserved:
        standing = "all-reserved"
    return words(
        f"units-standing-{standing}",
        until=card.usable_until,
        begins=card.usable_from,
        limitation=short(card.limitation_on),
        left=card.left,
    )


def _more(card: CardView, shown: Shown) -> Sequence[str]:
    return shown.bookings.get(card.id, ())
