"""List the contracts that end in a period: on which day, and why."""

from collections.abc import Iterator, Mapping, Sequence

from domain.contracts.endings import EndCause, ListedEnd
from domain.contracts.ends import last_notice_day_for
from domain.contracts.service import LOOK_AHEAD
from domain.dates import Duration
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import (
    MOST_BUTTONS,
    about_line,
    day_of,
    find_plan,
    names_of,
    period_words,
    spaced,
)
from handlers.messages import Button, Rows
from handlers.pauses.lines import pause_line
from handlers.texts import Markup, Words
from handlers.wording import key, short


class ListEndings:
    """``contract.expiring``."""

    intent = "contract.expiring"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without a period it is the time ahead, without a plan all of them."""
        await find_plan(talk, slots)
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return how many end and how many renew, then a block per contract by day."""
        words, plan = talk.words, await find_plan(talk, slots)
        found = await talk.studio.contracts.ending_between(
            day_of(slots, "from"), day_of(slots, "until"), plan_id=slots.get("plan_id")
        )
        about = about_line(words, _period(words, slots), plan.name if plan else None)
        if not found:
            return Answer(("\n".join((words("endings-none"), *about)),))
        names = await names_of(talk)
        head = "\n".join((_head(talk, found), *about))
        blocks = (_block(talk, ending, names) for ending in found)
        return Answer(spaced((head, *blocks)), _buttons(talk, found, names))


def _period(words: Words, slots: Slots) -> str:
    ahead = words("endings-ahead", days=LOOK_AHEAD.days)
    if day_of(slots, "from") and not day_of(slots, "until"):
        return words("endings-from", day=short(day_of(slots, "from")), days=LOOK_AHEAD.days)
    return period_words(words, slots) or ahead


def _head(talk: Talk, found: Sequence[ListedEnd]) -> str:
    words, count = talk.words, len(found)
    renewing = sum(ending.why is EndCause.TERM_RENEWS for ending in found)
    if renewing == count:
        return words("endings-head", what=Markup(words("endings-renew", count=count)))
    past = found[-1].on < talk.said_on
    ends = Markup(words("endings-ended" if past else "endings-end", count=count - renewing))
    if not renewing:
        return words("endings-head", what=ends)
    renews = Markup(words("endings-renew-too", count=renewing))
    return words("endings-head-both", ends=ends, renews=renews)


def _block(talk: Talk, ending: ListedEnd, names: Mapping[int, str]) -> str:
    return "\n".join(_entry(talk, ending, names))


def _entry(talk: Talk, ending: ListedEnd, names: Mapping[int, str]) -> Iterator[str]:
    words, contract = talk.words, ending.contract
    yield words(
        "endings-entry",
        day=ending.on,
        customer=names.get(contract.customer_id),
        plan=contract.plan_name,
        number=contract.number,
    )
    if ending.why is not EndCause.TERM_RENEWS:
        yield words(f"endings-why-{key(ending.why.value)}", received=short(contract.received_on))
    else:
        yield _goes_on(talk, ending)
    if (pause := ending.pause) is not None:
        yield pause_line(words, pause)


def _goes_on(talk: Talk, ending: ListedEnd) -> str:
    """Return how the contract goes on after its term, and until when notice prevents that."""
    terms = ending.terms
    last = last_notice_day_for(terms, ending.on)
    late = "-late" if last is not None and last < talk.said_on else ""
    if isinstance(terms.renewal, Duration):
        return talk.words(f"endings-why-renews{late}", length=terms.renewal, last=last)
    return talk.words(f"endings-why-open-ended{late}", last=last)


def _buttons(talk: Talk, found: Sequence[ListedEnd], names: Mapping[int, str]) -> Rows:
    """Return a button for each of the first contracts, the soonest ends first."""
    return tuple((_button(talk, ending, names),) for ending in found[:MOST_BUTTONS])


def _button(talk: Talk, ending: ListedEnd, names: Mapping[int, str]) -> Button:
    name = names.get(ending.contract.customer_id, "")
    label = talk.words.label("endings-button", customer=name, day=short(ending.on))
    slots = {"contract_id": ending.contract.id}
    return Button(label, request_data(talk.words.language, "contract.show", slots))
