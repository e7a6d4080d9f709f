"""Log a customer out of the studio: at once, after the contract's end, or after a day.

A day that people say ("am 31.12. abmelden") is the last one with access, as the last day of a
contract is; "ab 1.1." names the first day without. That is the slot ``from`` too: it becomes
``date``, the day before.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from domain.contracts.views import ContractView
from domain.desk.customers.previews import DeactivationPreview
from domain.desk.errors import AlreadyInactive
from domain.desk.facts import ContractFacts, Done, PlannedMessage
from handlers.asking import as_wish
from handlers.buttons import request_data
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.invoices.lines import unpaid_lines
from handlers.listing import leads_to
from handlers.messages import Button
from handlers.people import contract_label, find_customer, typo_line
from handlers.questions import with_lead
from handlers.refusals import refusal_answer
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.days.dates import find_dates
from handlers.wording import key, message_lines, short

NOW, TERM_END, DATE = "immediate", "term_end", "date"
ONE_DAY = timedelta(days=1)


class DeactivateCustomer:
    """``customer.deactivate``."""

    intent = "customer.deactivate"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person, then from when on."""
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        if (answer := await _inactive_already(talk, slots)) is not None:
            return answer
        _settle_mode(talk, slots)
        await _note_contracts_end(talk, slots)
        if slots.get("x_ask") == "date" or not slots.get("mode"):
            return await _question(talk, slots)
        if slots["mode"] == TERM_END and "x_end" not in slots:
            return await _no_end(talk, slots)
        return None

    async def preview(self, talk: Talk, slots: Slots) -> DeactivationPreview:
        """Return what stays as it is when the customer becomes inactive."""
        day = _first_day(talk, slots)
        return await talk.studio.desk.preview_deactivation(slots["customer_id"], day)

    def propose(self, talk: Talk, slots: Slots, preview: DeactivationPreview) -> Draft:
        """Return the proposal: from when on, and what a deactivation leaves as it is."""
        words, customer = talk.words, preview.customer
        what = (
            words("line-customer", customer=customer.name, number=customer.number),
            *_when_lines(talk, preview),
            *_what_stays(words, preview),
        )
        if talk.is_customer:
            return as_wish(words, what, _options(talk, slots, preview))
        lines = (
            *typo_line(talk, slots, customer.name),
            *what,
            *message_lines(words, preview.messages, customer.name),
        )
        return Draft(lines, _options(talk, slots, preview))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Make the customer inactive, now or from that day on."""
        day = _first_day(talk, slots)
        return await talk.studio.desk.deactivate(slots["customer_id"], day, facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, and what is still to be done by hand."""
        del slots  # the preview says everything
        words, preview = talk.words, preview_of(done, DeactivationPreview)
        customer, ahead = preview.customer, preview.from_day > talk.said_on
        lines = (
            words("deactivate-planned" if ahead else "deactivate-done"),
            words("line-customer", customer=customer.name, number=customer.number),
            *_when_lines(talk, preview),
            *_what_stays(words, preview),
        )
        return Draft(lines, _terminate_options(words, preview))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears."""
        day = preview_of(done, DeactivationPreview).from_day
        return words(f"push-{key(planned.kind)}", day=day)


async def _inactive_already(talk: Talk, slots: Slots) -> Answer | None:
    """Return that there is nothing to do for somebody without access, and the way back."""
    customer = await talk.studio.customers.file(slots["customer_id"])
    if customer.has_access(talk.said_on):
        return None
    since = customer.inactive_from or talk.said_on
    answer = await refusal_answer(talk, AlreadyInactive(customer.id, since))
    back = leads_to(
        talk.words, "button-reactivate", "customer.reactivate", customer_id=customer.id
    )
    return replace(answer, buttons=((back,),))


def _settle_mode(talk: Talk, slots: Slots) -> None:
    first_day = slots.pop("from", None) or _said_as_first(talk, slots)
    if first_day is not None:
        slots["date"] = (date.fromisoformat(first_day) - ONE_DAY).isoformat()
        slots["x_first_day"] = first_day
    if slots.get("date"):
        slots["mode"] = DATE
    elif slots.get("mode") == DATE:
        del slots["mode"]


def _said_as_first(talk: Talk, slots: Slots) -> str | None:
    """Return the day if it was said as the first one without access ("ab 1.1.", "from 1 Jan")."""
    day = slots.get("date")
    found = find_dates(str(slots.get("said", "")), talk.words.language, talk.said_on)
    begins = {each.first.isoformat() for each in found if each.kind == "since" and each.first}
    return day if day in begins else None


async def _note_contracts_end(talk: Talk, slots: Slots) -> None:
    """Keep in ``x_end`` the last day of all contracts, if every one of them has one."""
    found = await talk.studio.contracts.of_customer(slots["customer_id"])
    last_days = [view.last_day for view in found if view.last_day is not None]
    slots.pop("x_end", None)
    if found and len(last_days) == len(found):
        slots["x_end"] = max(last_days).isoformat()


async def _question(talk: Talk, slots: Slots) -> Question:
    """Return the question from when on: now, after the contracts, or after a day."""
    words = talk.words
    choices = [Choice(words("deactivate-now"), {"mode": NOW})]
    if (end := slots.get("x_end")) is not None:
        label = words("deactivate-at-end", day=date.fromisoformat(end))
        choices.append(Choice(label, {"mode": TERM_END}))
    customer = await talk.studio.customers.file(slots["customer_id"])
    whose = "own" if talk.is_customer else "of"
    text = words(f"ask-deactivate-{whose}", customer=customer.name)
    if customer.inactive_from is not None:
        text = f"{words('deactivate-so-far', day=customer.inactive_from)}\n{text}"
    return Question("date", text, tuple(choices), "day", talk.said_on)


async def _no_end(talk: Talk, slots: Slots) -> Question | Answer:
    """Return what keeps it from waiting for the contracts' end, and what can be done instead."""
    words, found = talk.words, await talk.studio.contracts.of_customer(slots["customer_id"])
    customer = await talk.studio.customers.file(slots["customer_id"])
    lasting = [view for view in found if view.last_day is None]
    whose = "own" if talk.is_customer else "of"
    if not lasting:
        text = words(f"deactivate-nothing-ends-{whose}", customer=customer.name)
        return with_lead(await _question(talk, slots), text)
    named = ", ".join(f"{view.plan_name} {view.number}" for view in lasting)
    text = words(f"deactivate-no-end-{whose}", customer=customer.name, contracts=named)
    give_notice = tuple((_terminate(talk, view),) for view in lasting)
    who = {"customer_id": customer.id}
    now = leads_to(words, "button-deactivate-now", DeactivateCustomer.intent, **who, mode=NOW)
    other = leads_to(words, "button-deactivate-day", DeactivateCustomer.intent, **who)
    return Answer((text,), (*give_notice, (now,), (other,)))


def _terminate(talk: Talk, view: ContractView) -> Button:
    label = talk.words("button-terminate-this", contract=contract_label(talk, view))
    slots = {"contract_id": view.id}
    return Button(label, request_data(talk.words.language, "contract.terminate", slots))


def _first_day(talk: Talk, slots: Slots) -> date:
    """Return the first day without access."""
    if slots["mode"] == NOW:
        return talk.said_on
    last_day = slots["x_end"] if slots["mode"] == TERM_END else slots["date"]
    return date.fromisoformat(last_day) + ONE_DAY


def _when_lines(talk: Talk, preview: DeactivationPreview) -> tuple[str, ...]:
    words, ahead = talk.words, preview.from_day > talk.said_on
    lines = [words("deactivate-from", day=preview.from_day)]
    if not preview.connected:
        lines.append(words("deactivate-no-chat"))
    elif ahead:
        lines.append(words("deactivate-chat-until", day=preview.from_day - ONE_DAY))
    else:
        lines.append(words("deactivate-chat-now"))
    return tuple(lines)


def _what_stays(words: Words, preview: DeactivationPreview) -> tuple[str, ...]:
    contracts = [_contract_line(words, contract) for contract in preview.running]
    if contracts:
        contracts.insert(0, words("deactivate-contracts-stay"))
    invoices = list(unpaid_lines(words, preview.open_invoices))
    if invoices:
        invoices.insert(0, words("deactivate-invoices-stay"))
    return (
        *(contracts or [words("deactivate-no-contract")]),
        *(invoices or [words("deactivate-no-invoice")]),
    )


def _contract_line(words: Words, contract: ContractFacts) -> str:
    last_day = contract.ends_on or contract.fixed_end_on
    kind = "card" if contract.kind == "card" else "ends" if last_day else "goes-on"
    return words(
        f"deactivate-contract-{kind}",
        plan=contract.plan_name,
        number=contract.number,
        day=short(last_day),
    )


def _options(talk: Talk, slots: Slots, preview: DeactivationPreview) -> tuple[Option, ...]:
    words, mode = talk.words, slots["mode"]
    options = [Option(words("button-change-day"), asks="date")]
    day_before = preview.from_day - ONE_DAY
    first_day_said = slots.get("x_first_day") == preview.from_day.isoformat()
    if mode == DATE and day_before >= talk.said_on and not first_day_said:
        label = words("button-inactive-already", day=day_before)
        options.append(Option(label, sets={"from": day_before.isoformat()}))
    if mode == NOW and slots.get("x_end", "") >= talk.said_on.isoformat():
        after = date.fromisoformat(slots["x_end"]) + ONE_DAY
        options.append(
            Option(words("button-inactive-after-end", day=after), sets={"mode": TERM_END})
        )
    return (*options, *_terminate_options(words, preview))


def _terminate_options(words: Words, preview: DeactivationPreview) -> tuple[Option, ...]:
    """Return the button that ends the contract that would go on, where it is just one."""
    lasting = [one for one in preview.running if not (one.ends_on or one.fixed_end_on)]
    if len(lasting) != 1:
        return ()
    contract = lasting[0]
    label = words("button-terminate-this", contract=f"{contract.plan_name} {contract.number}")
    return (Option(label, request=("contract.terminate", {"contract_id": contract.id})),)
