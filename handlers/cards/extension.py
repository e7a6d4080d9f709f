"""What is said about cards that can be used for longer: of one everything, of many a sample."""

from collections import Counter
from collections.abc import Iterable

from domain.desk.units.extend_cards import FAR_YEARS, Extension, ExtensionPreview
from domain.desk.units.facts import CardFacts
from handlers.texts import Words
from handlers.wording import key, message_lines, short, spaced_out

SAMPLE = 5
"""How many of many cards are named."""
MOST_KEPT = 30
"""How many of the cards that stay as they are stand behind the button ``Details``."""
UNNAMED = frozenset({"used_up"})
"""Cards that are only counted: there is nothing on them that could be of use for longer."""


def extension_lines(words: Words, preview: ExtensionPreview, *, done: bool) -> tuple[str, ...]:
    """Return the lines of the proposal, or of the result."""
    if len(preview.extensions) == 1 and preview.one:
        return _one(words, preview, done=done)
    count = len(preview.extensions)
    head = "extend-many-done" if done else "extend-many-until" if preview.until else "extend-many"
    return (
        words(head, count=count, by=preview.by, until=preview.until),
        words("extend-units", count=preview.units),
        "",
        *_sample(words, preview.extensions),
        *spaced_out(*_kept_line(words, preview)),
        *spaced_out(*_told(words, preview, done=done)),
        *(() if done else _far(words, preview)),
    )


def confirm_label(words: Words, preview: ExtensionPreview, *, second: bool) -> str:
    """Return what the button says that does it; empty where the usual word is enough."""
    if not preview.is_many:
        return ""
    text = "button-extend-sure" if second else "button-extend-many"
    return words(text, count=len(preview.extensions))


def extension_details(words: Words, preview: ExtensionPreview) -> tuple[str, ...]:
    """Return the cards that stay as they are, each with the word why."""
    kept = [(card, why) for card, why in preview.kept if why not in UNNAMED]
    if not kept:
        return ()
    lines = (_kept(words, card, why) for card, why in kept[:MOST_KEPT])
    more = len(kept) - MOST_KEPT
    rest = (words("extend-more", count=more),) if more > 0 else ()
    return ("", words("extend-kept-head"), *lines, *rest)


def extension_message(words: Words, preview: ExtensionPreview, customer_id: int) -> str:
    """Return what a customer hears: until when each of his cards can be used."""
    own = [each for each in preview.extensions if each.card.customer.id == customer_id]
    if len(own) == 1:
        card = own[0].card
        text = "push-card-extended" if card.left else "push-card-extended-reserved"
        return words(
            text,
            plan=card.plan_name,
            left=card.left,
            reserved=card.reserved,
            until=own[0].after,
        )
    lines = (
        words("push-cards-extended-line", plan=each.card.plan_name, until=each.after)
        for each in own
    )
    return "\n".join((words("push-cards-extended", count=len(own)), *lines))


def _one(words: Words, preview: ExtensionPreview, *, done: bool) -> tuple[str, ...]:
    (each,) = preview.extensions
    card, customer = each.card, each.card.customer
    revived = (words("extend-revived"),) if each.revives(preview.today) else ()
    return (
        *((words("extend-done"),) if done else ()),
        words("line-customer", customer=customer.name, number=customer.number),
        words(
            "extend-card",
            plan=card.plan_name,
            number=card.number,
            before=short(each.before),
            after=each.after,
        ),
        words("extend-units", count=card.left),
        *revived,
        *message_lines(words, preview.messages, customer.name),
        *(() if done else _far(words, preview)),
    )


def _sample(words: Words, extensions: Iterable[Extension]) -> tuple[str, ...]:
    every = tuple(extensions)
    lines = (
        words(
            "extend-line",
            customer=each.card.customer.name,
            plan=each.card.plan_name,
            number=each.card.number,
            before=short(each.before),
            after=short(each.after),
        )
        for each in every[:SAMPLE]
    )
    more = len(every) - SAMPLE
    return (*lines, *((words("extend-more", count=more),) if more > 0 else ()))


def _kept_line(words: Words, preview: ExtensionPreview) -> tuple[str, ...]:
    counted = Counter(preview.left_out)
    if not counted:
        return ()
    reasons = (
        words(f"extend-kept-{key(why)}", count=count) for why, count in counted.most_common()
    )
    return (words("extend-kept", reasons=", ".join(reasons)),)


def _kept(words: Words, card: CardFacts, why: str) -> str:
    return words(
        "extend-kept-line",
        customer=card.customer.name,
        plan=card.plan_name,
        number=card.number,
        why=words(f"extend-why-{key(why)}", day=short(card.usable_until)),
    )


def _far(words: Words, preview: ExtensionPreview) -> tuple[str, ...]:
    """Return the question whether a day so far off is meant."""
    if preview.far is None:
        return ()
    return spaced_out(words("extend-far", until=short(preview.far), years=FAR_YEARS))


def _told(words: Words, preview: ExtensionPreview, *, done: bool) -> tuple[str, ...]:
    reached = sum(message.arrives for message in preview.messages)
    others = len(preview.messages) - reached
    text = "extend-told-done" if done else "extend-told"
    told = (words(text, count=reached),) if reached else ()
    return (*told, *((words("extend-not-told", count=others),) if others else ()))
