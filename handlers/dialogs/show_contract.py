"""Show the contracts of a person: state, term, notice, price, pause, termination."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from domain.contracts.rules import Assessment, Continuation, EndRule
from domain.contracts.views import ContractState, ContractView
from domain.dates import DateRange, Duration
from domain.desk.orders import EndMode, GivenBy
from domain.money import Money
from handlers.asked_lines import asked_lines, waiting_requests
from handlers.buttons import request_data
from handlers.contract_files import contract_file, file_buttons
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.documents import is_wanted
from handlers.listing import MOST_BUTTONS, find_plan, leads_to, spaced
from handlers.messages import Button, Rows
from handlers.pauses.lines import pause_line
from handlers.people import contract_label, find_customer
from handlers.sales.payment import payment_line
from handlers.texts import Markup, Span, Words
from handlers.wording import key, short

NOTICE_TEXTS = {
    EndRule.INITIAL_TERM: "contract-notice-in-time",
    EndRule.FOLLOW_ON_TERM: "contract-notice-in-time",
    EndRule.AFTER_INITIAL_TERM: "contract-notice-late",
    EndRule.AFTER_INITIAL_TERM_MONTH_END: "contract-notice-late",
    EndRule.NEXT_TERM: "contract-notice-late",
    EndRule.OPEN_ENDED: "contract-notice-open",
    EndRule.OPEN_ENDED_MONTH_END: "contract-notice-open",
    EndRule.NEVER_STARTS: "contract-notice-never-starts",
    EndRule.UNTIL_USED_UP: "contract-notice-none",
    EndRule.ENDS_BY_ITSELF: "contract-notice-none",
    EndRule.ALREADY_OVER: "contract-notice-none",
}


class _Shown(Struct, frozen=True):
    """A contract as it is shown; ``is_set`` says that the studio set its last day."""

    view: ContractView
    name: str | None
    group: str
    is_set: bool


class _Picked(Struct, frozen=True):
    """The contracts to show in full, and those that are over, for a line each."""

    shown: Sequence[ContractView]
    over: Sequence[ContractView]
    plan_missed: bool = False


class ShowContract:
    """``contract.show``."""

    intent = "contract.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; all contracts of one person are shown together."""
        return await find_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return a block per contract, what is over in a line each, and the next steps."""
        words = talk.words
        customer = await talk.studio.customers.file(slots["customer_id"])
        picked = await _pick(talk, slots)
        if not picked.shown:
            return Answer((words("contract-none", customer=customer.name),))
        if (file := await contract_file(talk, slots, picked.shown)) is not None:
            return file
        missed = words("contract-plan-missed", customer=customer.name, plan=slots.get("plan"))
        name = None if talk.is_customer else customer.name
        blocks = [missed] if picked.plan_missed else []
        blocks += [words("contract-no-receipt")] if is_wanted(slots, "receipt") else []
        group = customer.price_group
        waiting = await waiting_requests(talk)
        for view in picked.shown:
            shown = _Shown(view, name, group, is_set=await _is_set(talk, view))
            asked = asked_lines(talk, waiting, view.id)
            head, *lines = _lines(words, shown)
            blocks.append("\n".join((head, *asked, *lines)))
        blocks += [_over(words, picked.over)] if picked.over else []
        return Answer(
            spaced(blocks),
            (*_buttons(talk, picked.shown), *await file_buttons(talk, picked.shown)),
        )


async def _pick(talk: Talk, slots: Slots) -> _Picked:
    """Return the one contract meant, or those of a plan, or all that are not over."""
    found = await talk.studio.contracts.of_customer(slots["customer_id"], with_ended=True)
    if one := [view for view in found if view.id == slots.get("contract_id")]:
        return _Picked(one, ())
    plan = await find_plan(talk, slots)
    of_plan = [view for view in found if plan is not None and view.plan_id == plan.id]
    picked = _newest_first(of_plan or found)
    return _Picked(picked.shown, picked.over, plan is not None and not of_plan)


def _newest_first(views: Sequence[ContractView]) -> _Picked:
    running = [view for view in views if view.state is not ContractState.ENDED]
    over = [view for view in reversed(views) if view.state is ContractState.ENDED]
    return _Picked(running, over) if running else _Picked(over[:1], over[1:])


async def _is_set(talk: Talk, view: ContractView) -> bool:
    """Say whether the studio set the last day, rather than the wish in a notice."""
    if view.end_mode != EndMode.DATE or view.given_by == GivenBy.STUDIO:
        return view.given_by == GivenBy.STUDIO
    return await talk.studio.journal.has_moved_end(view.id)


def _lines(words: Words, shown: _Shown) -> Iterator[str]:
    view, name, group = shown.view, shown.name, shown.group
    yield _head(words, view, name)
    yield words("contract-number", number=view.number, since=view.starts_on)
    if view.state in (ContractState.TERMINATED, ContractState.ENDED):
        yield from _end(words, shown)
    elif view.kind == "card" and view.fixed_end_on is None:
        yield words("contract-card-open")
    else:
        yield from _term(words, view)
        yield from _notice(words, view, name)
    yield from _prices(words, view, group)
    if view.state is not ContractState.ENDED:
        yield payment_line(words, view.payment_method)
    if view.units_per_month:
        yield words("contract-units", count=view.units_per_month)
    if view.next_due_on is not None:
        yield words("contract-next-due", day=view.next_due_on)
    pause = view.pause
    if pause is not None and view.state is not ContractState.ENDED:
        yield pause_line(words, pause)


def _prices(words: Words, view: ContractView, group: str) -> Iterator[str]:
    """Yield what a price group pays, and what it pays after the initial term if that differs."""
    first, later = view.billing.first, view.billing.later
    yield words(f"contract-price-{first.schedule}", price=Money(first.price_for(group)))
    term = view.billing.terms.first_term
    if view.fixed_end_on is None and term is not None and first != later:
        price = Money(later.price_for(group))
        yield words(f"sale-later-{later.schedule}", day=short(term.end), price=price)


def _head(words: Words, view: ContractView, name: str | None) -> str:
    days = {
        ContractState.NOT_STARTED: view.starts_on,
        ContractState.PAUSED: view.pause and view.pause.last_day,
    }
    state = "never-starts" if view.never_starts else key(view.state.value)
    if view.is_annulled:
        state = "annulled"
    if view.state is ContractState.PAUSED and view.pause and view.pause.last_day is None:
        state = "paused-open"
    if view.state is ContractState.RUNNING and view.fixed_end_on is not None:
        state = "running-until"
    said = words(f"contract-state-{state}", day=days.get(view.state, view.last_day))
    head = "contract-head-of" if name else "contract-head"
    return words(head, customer=name, plan=view.plan_name, state=Markup(said))


def _end(words: Words, shown: _Shown) -> Iterator[str]:
    view, name = shown.view, shown.name
    if view.received_on is not None:
        yield _received(words, view, name)
    if view.end_mode is not None and not view.never_starts:
        mode = "goodwill" if view.goodwill else key(view.end_mode)
        mode = "set" if mode == EndMode.DATE.value and shown.is_set else mode
        yield words(f"contract-ended-{mode}", day=view.ends_on)
    if {view.access_ends_on, view.billing_ends_on} - {view.ends_on, None}:
        access, billing = view.access_ends_on, view.billing_ends_on
        yield words("terminate-other-ends", access=access, billing=billing)
    if name and view.end_reason:
        yield words("terminate-reason", reason=view.end_reason)


def _received(words: Words, view: ContractView, name: str | None) -> str:
    """Return when notice came and by whom; a customer reads of himself as "you"."""
    given_by = name or words("contract-you")
    if view.given_by == GivenBy.STUDIO:
        given_by = words("given-by-studio")
    kind = "contract-annulled" if view.is_annulled else "contract-received"
    return words(kind, day=view.received_on, given_by=given_by)


def _term(words: Words, view: ContractView) -> Iterator[str]:
    first, renewal = view.terms.first_term, view.terms.renewal
    term = view.term or (first if view.state is ContractState.NOT_STARTED else None)
    if renewal is Continuation.NONE and first is not None:
        return
    if term is None:
        yield words("contract-open-ended", since=short(first.end if first else view.starts_on))
    elif isinstance(renewal, Duration):
        yield _fixed_term(words, term, first, renewal)
    else:
        yield words("contract-then-open-ended", end=term.last_day)


def _fixed_term(words: Words, term: DateRange, first: DateRange | None, renewal: Duration) -> str:
    number = "initial" if term == first else "follow-on"
    return words(f"contract-term-{number}", end=term.last_day, length=renewal)


def _notice(words: Words, view: ContractView, name: str | None) -> Iterator[str]:
    found: Assessment | None = view.assessment
    if found is None:
        return
    yield words(
        NOTICE_TEXTS[found.rule],
        notice=found.notice,
        term_end=short(found.term_end),
        last=found.last_notice_day,
        end=found.earliest_end,
    )
    if view.received_on is not None:
        yield _received(words, view, name)


def _over_text(view: ContractView) -> str:
    if view.is_annulled:
        return "contract-over-annulled"
    return "contract-over-never-started" if view.never_starts else "contract-over"


def _over(words: Words, views: Sequence[ContractView]) -> str:
    lines = (
        words(
            _over_text(view),
            plan=view.plan_name,
            number=view.number,
            days=Span(view.starts_on, view.last_day),
        )
        for view in views
    )
    return "\n".join((words("contract-earlier"), *lines))


def _buttons(talk: Talk, views: Sequence[ContractView]) -> Rows:
    """Return what can be done with the one contract, or a button for each of several."""
    if len(views) == 1:
        steps = tuple(_steps(talk, views[0]))
        return (steps,) if steps else ()
    language = talk.words.language
    return tuple(
        (
            Button(
                contract_label(talk, view),
                request_data(language, "contract.show", {"contract_id": view.id}),
            ),
        )
        for view in views[:MOST_BUTTONS]
    )


def _steps(talk: Talk, view: ContractView) -> Iterator[Button]:
    words, contract = talk.words, view.id
    if view.payment_method is None and view.state is not ContractState.ENDED:
        yield leads_to(words, "button-sale-payment", "contract.payment", contract_id=contract)
    if view.state is ContractState.ENDED and talk.is_customer:
        yield leads_to(words, "button-plans", "plan.list")
    if view.state is ContractState.TERMINATED:
        yield leads_to(words, "button-change-end", "contract.change_end", contract_id=contract)
        yield leads_to(words, "button-withdraw", "contract.undo_termination", contract_id=contract)
    elif view.kind == "card":
        yield leads_to(words, "button-units", "credits.show", customer_id=view.customer_id)
    elif view.state is not ContractState.ENDED and view.fixed_end_on is None:
        yield leads_to(words, "button-terminate", "contract.terminate", contract_id=contract)
        yield leads_to(words, "button-earliest-end", "contract.earliest_end", contract_id=contract)
