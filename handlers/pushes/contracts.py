"""What is said of a contract's days: it ends, notice can be given until, it renews."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from domain.contracts.endings import EndCause
from domain.contracts.views import ContractView
from domain.money import Money
from domain.reminders.says import ContractEnds, NoticeDue, Renews
from handlers.buttons import request_data
from handlers.messages import Button
from handlers.pushes.parts import MOST_LINES, Part, Telling, listed
from handlers.texts import Words
from handlers.wording import short

_ONE_DAY = timedelta(days=1)


def own_end(telling: Telling, says: ContractEnds) -> Part:
    """Return what a customer hears of the end of a contract."""
    cause = _for_customer(says)
    line = telling.words(
        f"remind-customer-{cause}",
        plan=says.ending.contract.plan_name,
        on=says.ending.on,
        days=says.days_left,
        **_next(says),
    )
    return Part((line,), (*_goes_on(telling, says, cause), _show(telling, says.ending.contract)))


def own_notice(telling: Telling, says: NoticeDue) -> Part:
    """Return until when a customer can give notice, and what follows if not."""
    words, contract = telling.words, says.contract
    stake, ends = Money(says.at_stake_cents), {"end": says.next_end}
    goes_on = (
        words("remind-customer-notice-else-open", **ends)
        if says.is_open_ended
        else words("remind-customer-notice-else", amount=stake, cents=stake.cents, **ends)
    )
    lines = (
        words(
            "remind-customer-notice-due",
            plan=contract.plan_name,
            last=says.last_notice_day,
            days=says.days_left,
        ),
        words("remind-customer-notice-end", end=says.term_end),
        goes_on,
    )
    return Part(lines, _ways(telling, contract))


def own_renewal(telling: Telling, says: Renews) -> Part:
    """Return that a contract renews, with its amount, while it can still be decided."""
    words = telling.words
    changes = says.amount_cents != says.before_cents
    until = "until" if says.renews_until else "open"
    lines = (
        words("remind-customer-renews", plan=says.contract.plan_name, on=says.renews_on),
        words(
            f"remind-customer-renews-{until}",
            until=says.renews_until,
            schedule=says.schedule,
            amount=Money(says.amount_cents),
        ),
        *((words("remind-customer-renews-before", before=Money(says.before_cents)),) * changes),
        words("remind-customer-renews-notice", last=says.last_notice_day),
    )
    return Part(lines, _ways(telling, says.contract))


def ends_part(telling: Telling, said: Sequence[ContractEnds]) -> Part:
    """Return what an owner hears of contracts that end: one line and one button for each.

    Of many those with the most money are named.
    """
    words = telling.words
    first, others = listed(said, lambda each: each.ending.contract.price_cents)
    lines = (
        words("remind-owner-head", count=len(said)),
        *(_end(words, each) for each in first),
        *((words("remind-owner-ends-more", count=len(others)),) if others else ()),
    )
    each_one = tuple(
        _contract(words, each.customer.name, each.ending.contract.id) for each in first
    )
    every = (telling.button("ending", "", "contract.expiring"),) if others else ()
    return Part(lines, (*each_one, *every))


def radar_part(telling: Telling, said: Sequence[NoticeDue]) -> Part:
    """Return whose last day to give notice comes near, the most money at stake in front."""
    words = telling.words
    first = sorted(said, key=lambda each: -each.at_stake_cents)
    stake = Money(sum(each.at_stake_cents for each in said))
    more = len(first) - MOST_LINES
    lines = (
        words("remind-owner-radar-head", count=len(said), amount=stake),
        *(radar_line(words, each) for each in first[:MOST_LINES]),
        *((words("remind-owner-radar-more", count=more),) if more > 0 else ()),
    )
    return Part(lines, (telling.button("radar", "", "contract.radar"),))


def radar_line(words: Words, says: NoticeDue) -> str:
    """Return who can give notice until when, and what is at stake until the next end."""
    return words(
        "remind-owner-radar",
        customer=says.customer.name,
        plan=says.contract.plan_name,
        last=short(says.last_notice_day),
        days=says.days_left,
        amount=Money(says.at_stake_cents),
        end=short(says.next_end),
    )


def _ways(telling: Telling, contract: ContractView) -> tuple[Button, ...]:
    """Return the buttons for who decides on a contract that would go on."""
    about, slots = contract.plan_name, {"contract_id": contract.id}
    rests = contract.pause is not None
    pause = () if rests else (telling.button("pause", about, "contract.pause", **slots),)
    terminate = telling.button("terminate", about, "contract.terminate", **slots)
    return (_show(telling, contract), *pause, terminate)


def _show(telling: Telling, contract: ContractView) -> Button:
    return telling.button("contract", contract.plan_name, "contract.show", contract_id=contract.id)


def _goes_on(telling: Telling, says: ContractEnds, cause: str) -> tuple[Button, ...]:
    """Return the button of who would like to stay; who was given notice is not asked to."""
    contract = says.ending.contract
    about = contract.plan_name
    if cause == "terminated":
        back = "contract.undo_termination"
        return (telling.button("stay", about, back, contract_id=contract.id),)
    if cause == "by-itself":
        begins = (says.ending.on + _ONE_DAY).isoformat()
        slots = {"plan_id": contract.plan_id, "date": begins}
        return (telling.button("extend", about, "contract.sell", **slots),)
    return ()


def _end(words: Words, says: ContractEnds) -> str:
    return words(
        f"remind-owner-{_cause(says)}",
        customer=says.customer.name,
        plan=says.ending.contract.plan_name,
        on=says.ending.on,
        days=says.days_left,
        **_next(says),
    )


def _next(says: ContractEnds) -> dict[str, Any]:
    """Return the contract that follows, as a sentence names it."""
    if says.followed_by is None:
        return {}
    return {"next": says.followed_by.plan_name, "next_from": short(says.followed_by.starts_on)}


def _contract(words: Words, name: str, contract_id: int) -> Button:
    label = words.label("remind-owner-button", customer=name)
    slots = {"contract_id": contract_id}
    return Button(label, request_data(words.language, "contract.show", slots))


def _for_customer(says: ContractEnds) -> str:
    """Return the kind of the sentence: who was given notice is not asked to stay."""
    by_studio = says.followed_by is None and says.ending.contract.given_by == "studio"
    return "by-studio" if by_studio else _cause(says)


def _cause(says: ContractEnds) -> str:
    if says.followed_by is not None:
        return "followed"
    return "terminated" if says.ending.why is EndCause.TERMINATED else "by-itself"
