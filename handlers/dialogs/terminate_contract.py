"""End a contract: at the end of its term, on a day, or at once on a basis."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.orders import Basis, BookedAfter, EndMode, GivenBy, TerminationOrder
from domain.desk.previews import TerminationPreview
from domain.money import Money
from handlers.bookings.wording import booking_message, booking_message_lines
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.endings.instead import instead_options
from handlers.endings.leftovers import (
    leftover_lines,
    leftover_options,
    push_lines,
    rights_question,
    rights_until,
)
from handlers.endings.pausing import pause_lines, pause_point
from handlers.endings.settling import price_lines, settle_options
from handlers.endings.told import money_told
from handlers.endings.typed import typed_booked
from handlers.endings.wording import (
    money_lines,
    other_way,
    reason_question,
    receipt_question,
    when_lines,
)
from handlers.people import NOT_ENDED, TERMINABLE, find_contract, typo_line
from handlers.purse import other_purse, purse_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import (
    contract_line,
    key,
    lasting_line,
    message_lines,
    note_lines,
    short,
)


class TerminateContract:
    """``contract.terminate``."""

    intent = "contract.terminate"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person, contract, day of receipt, basis, reason, in this order."""
        if (open_point := await find_contract(talk, slots, NOT_ENDED, TERMINABLE)) is not None:
            return open_point
        _settle_mode(slots)
        for ask in (_asked, _unclear_day, _receipt, _basis):
            if (question := ask(talk, slots)) is not None:
                return question
        _settle_day(talk, slots)
        return reason_question(talk, slots) or await self._pause(talk, slots)

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return what is to become of bookings: "Buchungen behalten"."""
        del slots
        return {} if talk.is_customer else typed_booked(text)

    async def preview(self, talk: Talk, slots: Slots) -> TerminationPreview:
        """Return what ending the contract would do."""
        return await talk.studio.desk.preview_termination(_order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: TerminationPreview) -> Draft:
        """Return the proposal."""
        words = talk.words
        lines = (
            *typo_line(talk, slots, preview.contract.customer.name),
            contract_line(words, preview.contract),
            words("terminate-what", given_by=_giver(words, preview), on=short(_received(slots))),
            *when_lines(words, preview),
            *pause_lines(words, slots, preview),
            *money_lines(words, preview),
            *leftover_lines(words, preview),
            *message_lines(words, preview.messages, preview.contract.customer.name),
            *lasting_line(words, preview.invoices if preview.order.settle_now else ()),
            *note_lines(words, preview.warnings),
        )
        options, details = _options(words, slots, preview), _details(words, preview)
        return Draft(lines, options, details, danger=not preview.ends_anyway)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """End the contract."""
        return await talk.studio.desk.terminate(_order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, with the steps that an end does not take by itself."""
        words, preview = talk.words, preview_of(done, TerminationPreview)
        lines = (
            words("terminate-noted" if preview.ends_anyway else "terminate-done"),
            contract_line(words, preview.contract),
            words("terminate-what", given_by=_giver(words, preview), on=short(_received(slots))),
            *when_lines(words, preview, anyway="terminate-ended-anyway", decided=True),
            *pause_lines(words, slots, preview),
            *money_lines(words, preview, done=done),
            *leftover_lines(words, preview),
            *message_lines(words, preview.messages, preview.contract.customer.name),
            *booking_message_lines(words, done.messages),
            *price_lines(words, preview),
        )
        return Draft(lines, _next_steps(words, preview))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return the confirmation that the customer gets, or who moved up to a free place."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        preview = preview_of(done, TerminationPreview)
        head = words(
            _push(preview, planned),
            plan=preview.contract.plan_name,
            number=preview.contract.number,
            starts_on=short(preview.contract.starts_on),
            received=short(preview.order.received_on),
            ends_on=preview.ends_on,
            given_by=preview.order.given_by.value,
        )
        left = push_lines(words, preview.leftovers, preview.order.rights_until)
        return "\n".join((head, *money_told(words, preview), *left))

    async def _pause(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask what becomes of a pause in which the contract would end."""
        view = await talk.studio.contracts.view(slots["contract_id"])
        if not view.pauses:
            return None
        return pause_point(talk, slots, view, (await self.preview(talk, slots)).ends_on)


def _push(preview: TerminationPreview, planned: PlannedMessage) -> str:
    """Return which text the customer gets: there may be no day on which the contract ends."""
    if preview.never_starts:
        return "push-never-starts"
    return "push-used-up-anyway" if preview.until_used_up else f"push-{key(planned.kind)}"


def _settle_mode(slots: Slots) -> None:
    """Take a day as a way to end, and a basis as an end that needs no notice (R11)."""
    if slots.get("x_basis"):
        slots["mode"] = EndMode.IMMEDIATE.value
    elif slots.get("date") and not slots.get("mode"):
        slots["mode"] = EndMode.DATE.value


def _asked(talk: Talk, slots: Slots) -> Question | None:
    """Return the question behind a button of the proposal (another day)."""
    match slots.get("x_ask"):
        case "received":
            return receipt_question(talk)
        case "date":
            words = talk.words
            return Question("date", words("ask-end-day"), kind="day", month=talk.said_on)
        case "rights":
            return rights_question(talk)
        case "x_reason":
            return Question("x_reason", talk.words("ask-cause"), kind="free")
        case _:
            return None


def _receipt(talk: Talk, slots: Slots) -> Question | None:
    """Return the question for the day of receipt; an order was received when it was sent."""
    if "received" in slots:
        return None
    if slots.get("x_report") and not talk.is_customer:
        return receipt_question(talk)
    slots["received"] = talk.said_on.isoformat()
    return None


def _unclear_day(talk: Talk, slots: Slots) -> Question | None:
    """Ask for the day where one was said that is none, such as 31 February."""
    if not slots.get("x_unclear_day") or slots.get("date"):
        return None
    text = talk.words("ask-unclear-day", said=str(slots["x_unclear_day"]))
    regular = Choice(talk.words("basis-none"), {"mode": "term_end", "x_unclear_day": ""})
    return Question("date", text, (regular,), "day", talk.said_on)


def _basis(talk: Talk, slots: Slots) -> Question | None:
    if slots.get("mode") != EndMode.IMMEDIATE.value or slots.get("x_basis") or talk.is_customer:
        return None
    choices = (
        *(Choice(talk.words(f"basis-{key(basis)}"), {"x_basis": basis.value}) for basis in Basis),
        Choice(talk.words("basis-none"), {"mode": EndMode.TERM_END.value, "x_basis": ""}),
    )
    return Question("x_basis", talk.words("ask-basis"), choices)


def _settle_day(talk: Talk, slots: Slots) -> None:
    """At once is today, also where the notice came on an earlier day."""
    immediate = slots.get("mode") == EndMode.IMMEDIATE.value
    if immediate and not slots.get("date") and _received(slots) < talk.said_on:
        slots["date"] = talk.said_on.isoformat()


def _received(slots: Slots) -> date:
    return date.fromisoformat(slots["received"])


def _order(talk: Talk, slots: Slots) -> TerminationOrder:
    wanted, mode, basis = slots.get("date"), slots.get("mode"), slots.get("x_basis")
    return TerminationOrder(
        contract_id=slots["contract_id"],
        received_on=_received(slots),
        received_at=talk.said_at if _received(slots) == talk.said_on else None,
        mode=EndMode(mode) if mode else None,
        wanted_on=date.fromisoformat(wanted) if wanted else None,
        basis=Basis(basis) if basis and mode == EndMode.IMMEDIATE.value else None,
        given_by=GivenBy(slots.get("x_given_by", GivenBy.CUSTOMER)),
        reason=slots.get("x_reason"),
        settle_now=slots.get("x_settle") != "later",
        money_to=purse_of(slots),
        booked=BookedAfter(slots.get("x_booked", BookedAfter.CANCEL)),
        rights_until=rights_until(slots.get("x_rights_until")),
    )


def _giver(words: Words, preview: TerminationPreview) -> str:
    if preview.order.given_by is GivenBy.STUDIO:
        return words("given-by-studio")
    return preview.contract.customer.name


def _options(words: Words, slots: Slots, preview: TerminationPreview) -> tuple[Option, ...]:
    options = [Option(words("button-change-day"), asks="date")]
    if not slots.get("mode") or preview.ends_anyway:
        options = [other_way(words, way) for way in preview.other_ways]
    elif preview.mode is EndMode.DATE:
        near = (way for way in preview.other_ways if way.mode is EndMode.DATE and way.ends_on)
        options.extend(other_way(words, way) for way in near)
    if any(change.invoice_id is not None for change in preview.invoices):
        settle = "later" if preview.order.settle_now else "now"
        options.append(Option(words(f"button-settle-{settle}"), sets={"x_settle": settle}))
    if preview.order.settle_now and any(each.to_customer_cents > 0 for each in preview.invoices):
        options.append(other_purse(words, preview.order.money_to))
    options.extend(leftover_options(words, preview.order, preview.leftovers))
    options.append(Option(words("button-change-received"), asks="received"))
    if preview.order.basis is Basis.GOOD_CAUSE and not preview.order.reason:
        options.append(Option(words("button-give-reason"), asks="x_reason"))
    if slots.get("x_details"):
        options.append(_other_giver(words, preview))
    return (*options, *instead_options(words, preview))


def _other_giver(words: Words, preview: TerminationPreview) -> Option:
    """Return the button that says that the other side gives notice."""
    is_studio = preview.order.given_by is GivenBy.STUDIO
    other = GivenBy.CUSTOMER if is_studio else GivenBy.STUDIO
    return Option(words(f"button-given-by-{key(other)}"), sets={"x_given_by": other.value})


def _details(words: Words, preview: TerminationPreview) -> tuple[str, ...]:
    contract = preview.contract
    return (
        words("terminate-detail-contract", concluded=short(contract.concluded_on)),
        words("terminate-detail-price", price=Money(contract.price_cents)),
        words("terminate-detail-person", number=contract.customer.number),
    )


def _next_steps(words: Words, preview: TerminationPreview) -> tuple[Option, ...]:
    if preview.ends_anyway:
        return ()
    settling = settle_options(words, preview)
    after = preview.ends_on + timedelta(days=1)
    slots = {"customer_id": preview.contract.customer.id, "from": after.isoformat()}
    label = words("button-deactivate-from", day=short(after))
    return (*settling, Option(label, request=("customer.deactivate", slots)))
