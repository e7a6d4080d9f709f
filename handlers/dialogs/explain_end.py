"""Explain when a contract can end: the earliest day, a wanted one, why, and what a day changes."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from domain.contracts.ends import (
    EndChoice,
    EndDeadline,
    Fit,
    admissible_end,
    assess_for_term_end,
    last_notice_day_for,
)
from domain.contracts.rules import Assessment, EndRule, assess, neighbours
from domain.contracts.views import ContractState, ContractView
from domain.desk.end_day import EndDay
from domain.desk.facts import EndReason
from domain.desk.orders import EndMode, TerminationOrder
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import day_of, leads_to
from handlers.messages import Button, Rows
from handlers.people import NOT_ENDED, TERMINABLE, find_contract, find_customer
from handlers.texts import Words
from handlers.wording import note_lines, reason_line, short

FOR_CUSTOMERS = frozenset({"pause-runs-on", "pause-runs-on-open", "pause-adds-nothing"})
"""The notes that a customer reads; those on doubtful terms are for the studio."""


class _Case(Struct, frozen=True):
    """One contract, a notice received on a day, and the last day that is wanted."""

    view: ContractView
    received: date
    wanted: date | None
    found: Assessment

    @property
    def reason(self) -> EndReason:
        """Why the notice leads to its day."""
        return EndDay(EndMode.TERM_END, self.found.earliest_end, self.found).reason


class ExplainEnd:
    """``contract.earliest_end``: changes nothing."""

    intent = "contract.earliest_end"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person and contract; cards are not asked about beside one contract."""
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        if isinstance(supposed := slots.get("x_what_if"), str):
            slots["received"] = supposed
        await _take_the_only_one(talk, slots)
        return await find_contract(talk, slots, NOT_ENDED, TERMINABLE)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the day, the reason, and what another day of receipt would do."""
        view = await talk.studio.contracts.view(slots["contract_id"])
        received = day_of(slots, "received") or talk.said_on
        case = _Case(view, received, day_of(slots, "date"), assess(view.terms, received))
        name = (await talk.studio.customers.file(view.customer_id)).name
        about = talk.words(
            "explain-contract", customer=name, plan=view.plan_name, number=view.number
        )
        head, *lines = _lines(talk, case)
        notes = await _notes(talk, case)
        return Answer(("\n".join((head, about, *lines, *notes)),), _buttons(talk, case))


async def _take_the_only_one(talk: Talk, slots: Slots) -> None:
    """Fill ``contract_id`` if just one contract of the person takes a notice."""
    if "contract_id" in slots or slots.get("plan"):
        return
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    renewing = [view for view in found if not _ends_by_itself(view)]
    if len(renewing) == 1:
        slots["contract_id"] = renewing[0].id


def _ends_by_itself(view: ContractView) -> bool:
    return view.terms.own_last_day is not None


def _lines(talk: Talk, case: _Case) -> Iterator[str]:
    words, view = talk.words, case.view
    if view.state is ContractState.TERMINATED:
        return _terminated(words, case)
    if _ends_by_itself(view):
        return _by_itself(talk, case)
    if case.found.rule is EndRule.NEVER_STARTS:
        return iter((words("explain-never-starts"), reason_line(words, case.reason)))
    if case.wanted is None:
        return _earliest(words, case)
    return _wanted(talk, case, case.wanted)


def _terminated(words: Words, case: _Case) -> Iterator[str]:
    view = case.view
    kind = "explain-never-starting" if view.never_starts else "explain-terminated"
    yield words(kind, end=view.ends_on)
    if view.received_on is not None:
        regular = assess(view.terms, view.received_on)
        reason = EndDay(EndMode.TERM_END, regular.earliest_end, regular).reason
        same = view.never_starts or regular.earliest_end == view.ends_on
        kind = "same" if same else "other"
        regularly = reason_line(words, reason)
        yield words(f"explain-terminated-{kind}", received=view.received_on)
        yield regularly
    if case.wanted is not None and case.wanted != view.ends_on:
        yield words("explain-change-first", wanted=case.wanted)


def _by_itself(talk: Talk, case: _Case) -> Iterator[str]:
    words, end = talk.words, case.view.last_day or case.found.earliest_end
    used_up = case.view.terms.used_up_by is not None
    yield words("explain-used-up" if used_up else "explain-by-itself", end=end)
    yield words("explain-no-notice-needed")
    if case.wanted is not None and case.wanted < end:
        yield _only_together(talk)
    elif case.wanted is not None and case.wanted > end:
        yield words("explain-over-before", wanted=short(case.wanted))


def _earliest(words: Words, case: _Case) -> Iterator[str]:
    yield words("explain-earliest", end=case.found.earliest_end)
    yield reason_line(words, case.reason)
    yield from _a_day_later(words, case)


def _a_day_later(words: Words, case: _Case) -> Iterator[str]:
    """What happens next: the last day that changes nothing and the one after, or tomorrow."""
    found, terms = case.found, case.view.terms
    last = last_notice_day_for(terms, found.earliest_end)
    if last is not None and last > case.received:
        after = assess(terms, last + timedelta(days=1))
        yield words(
            "explain-steady", last=last, after=short(after.received_on), end=after.earliest_end
        )
    else:
        after = neighbours(terms, case.received).day_after
        yield words("explain-next-day", after=short(after.received_on), end=after.earliest_end)


def _wanted(talk: Talk, case: _Case, wanted: date) -> Iterator[str]:
    words = talk.words
    choice = admissible_end(case.view.terms, case.received, wanted)
    deadline = assess_for_term_end(case.view.terms, wanted)
    match choice.fit:
        case Fit.EXACT:
            yield words("explain-yes", wanted=wanted)
            yield words("explain-deadline", last=deadline.last_notice_day)
            yield words("explain-earliest-line", end=case.found.earliest_end)
            yield reason_line(words, case.reason)
        case Fit.BETWEEN:
            yield words("explain-between", wanted=wanted)
            yield from _around(words, case, choice)
            yield _only_together(talk)
        case Fit.TOO_EARLY | Fit.ENDS_BEFORE:
            yield from _too_early(talk, case, deadline)


def _around(words: Words, case: _Case, choice: EndChoice) -> Iterator[str]:
    """The admissible days before and after the wanted one, each with its last day for notice."""
    terms = case.view.terms
    if choice.earlier is not None and choice.earlier >= case.found.earliest_end:
        last = last_notice_day_for(terms, choice.earlier)
        yield words("explain-before", end=choice.earlier, last=last)
    yield words(
        "explain-after", end=choice.ends_on, last=last_notice_day_for(terms, choice.ends_on)
    )


def _too_early(talk: Talk, case: _Case, deadline: EndDeadline) -> Iterator[str]:
    words = talk.words
    yield words("explain-no", wanted=deadline.wanted)
    if deadline.exact and deadline.last_notice_day is not None:
        yield words("explain-missed", last=deadline.last_notice_day)
    yield words("explain-earliest-line", end=case.found.earliest_end)
    yield reason_line(words, case.reason)
    yield from _a_day_later(words, case)
    yield _only_together(talk)


def _only_together(talk: Talk) -> str:
    """How a day that no notice reaches is possible all the same."""
    return talk.words("explain-by-consent" if talk.is_customer else "explain-goodwill")


async def _notes(talk: Talk, case: _Case) -> tuple[str, ...]:
    """Return the yellow notes that the proposal of this notice would carry."""
    if case.view.state not in TERMINABLE or case.received != talk.said_on:
        return ()
    order = TerminationOrder(case.view.id, case.received)
    notes = (await talk.studio.desk.preview_termination(order)).warnings
    return note_lines(
        talk.words, [note for note in notes if not talk.is_customer or note.kind in FOR_CUSTOMERS]
    )


def _buttons(talk: Talk, case: _Case) -> Rows:
    """Return the steps that fit: move or withdraw an end, or give notice."""
    words, contract = talk.words, case.view.id
    if case.view.state is ContractState.TERMINATED:
        change = leads_to(words, "button-change-end", "contract.change_end", contract_id=contract)
        back = leads_to(
            words, "button-withdraw", "contract.undo_termination", contract_id=contract
        )
        return ((change, back),)
    if _ends_by_itself(case.view):
        return ()
    if case.found.rule is EndRule.NEVER_STARTS:
        mode = EndMode.TERM_END.value
        give = "contract.terminate"
        return ((leads_to(words, "button-terminate", give, contract_id=contract, mode=mode),),)
    return tuple((_terminate_on(talk, case, day),) for day in _days(talk, case))


def _days(talk: Talk, case: _Case) -> tuple[date, ...]:
    """Return the days to give notice for: those that a notice reaches, then a wished one."""
    if case.wanted is None:
        return (case.found.earliest_end,)
    choice = admissible_end(case.view.terms, case.received, case.wanted)
    if choice.fit is not Fit.TOO_EARLY:
        return tuple(day for day in (choice.earlier, choice.ends_on) if day is not None)
    possible = max(talk.said_on, case.view.starts_on) <= case.wanted
    wished = (case.wanted,) if possible and not talk.is_customer else ()
    return (choice.ends_on, *wished)


def _terminate_on(talk: Talk, case: _Case, day: date) -> Button:
    regular = case.found.earliest_end
    label = "button-terminate-goodwill" if day < regular else "button-terminate-on"
    way = {"mode": EndMode.TERM_END.value} if day == regular else {"date": day.isoformat()}
    slots = {"contract_id": case.view.id, **way}
    data = request_data(talk.words.language, "contract.terminate", slots)
    return Button(talk.words(label, day=short(day)), data)
