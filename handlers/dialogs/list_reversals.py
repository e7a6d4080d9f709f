"""List reversals: what was taken back, and whether its money is offset, refunded or still open."""

from collections.abc import Mapping, Sequence

from domain.accounts.reversals import ReversalState
from domain.desk.payments.reversals import Reversal
from domain.money import Money
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import about_line, day_of, names_of, optional_customer, period_words, spaced
from handlers.messages import Button, Rows
from handlers.texts import Markup, Words
from handlers.wording import key, short

STATES = tuple(ReversalState)


class ListReversals:
    """``invoice.reversals``."""

    intent = "invoice.reversals"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask who is meant only where a name leaves that open."""
        return await optional_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sum that is open, then a block per reversal, the newest first."""
        words, names = talk.words, await names_of(talk)
        every = await talk.studio.reversals(
            slots.get("customer_id"), day_of(slots, "from"), day_of(slots, "until")
        )
        state = slots.get("mode")
        found = [one for one in every if state in (None, one.state.value)]
        whose = {} if slots.get("customer_id") else names
        about = about_line(
            words,
            None if talk.is_customer else names.get(slots.get("customer_id", 0)),
            period_words(words, slots),
            words(f"reversal-only-{key(state)}") if state else None,
        )
        head = "\n".join((*_head(words, found), *about))
        buttons = _filters(talk, slots, every)
        if not found:
            return Answer((head,), buttons)
        blocks = (_block(words, one, whose) for one in found)
        return Answer(spaced((head, *blocks)), buttons)


def _head(words: Words, found: Sequence[Reversal]) -> tuple[str, ...]:
    if not found:
        return (words("reversals-none"),)
    total = Money(sum(one.by_cents for one in found))
    waiting = {
        one.original.id: one.money.on_account_cents + one.money.set_aside_cents for one in found
    }
    rest = Money(sum(waiting.values()))
    text = "reversals-head-open" if rest else "reversals-head"
    return (words(text, count=len(found), sum=total, rest=rest),)


def _block(words: Words, one: Reversal, names: Mapping[int, str]) -> str:
    name = names.get(one.document.customer_id)
    title = words(
        "document-of" if name else "document",
        number=one.document.number,
        customer=name,
        amount=Markup(words("reversal-amount", amount=Money(one.by_cents))),
    )
    of = words(
        f"document-{one.document.kind.value}",
        of=one.original.number,
    )
    day = words("document-issued", day=short(one.document.issued_on))
    return "\n".join((title, f"{of}, {day}", *_state(words, one)))


def _state(words: Words, one: Reversal) -> tuple[str, ...]:
    money = one.money
    text = f"reversal-{key(one.state.value)}"
    return (
        words(
            text,
            account=Money(money.on_account_cents),
            aside=Money(money.set_aside_cents),
            refunded=Money(money.refunded_cents),
            numbers=", ".join(one.against) or "–",
        ),
    )


def _filters(talk: Talk, slots: Slots, every: Sequence[Reversal]) -> Rows:
    """Return a button per state that occurs beside others."""
    present = [state for state in STATES if any(one.state is state for one in every)]
    if len(present) < 2 and not slots.get("mode"):  # noqa: PLR2004 - one state needs no choice
        return ()
    kept = {name: slots[name] for name in ("customer_id", "from", "until") if slots.get(name)}
    language = talk.words.language
    return tuple(
        (
            Button(
                talk.words(f"button-reversals-{key(state.value)}"),
                request_data(language, "invoice.reversals", {**kept, "mode": state.value}),
            ),
        )
        for state in present
        if state.value != slots.get("mode")
    )
