"""The studio makes sense of a notice that is not plain: accept, adjust, or ask back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.desk.bookings.previews import BookingMessage
from domain.desk.facts import Done, PlannedMessage
from domain.desk.notices.decide_notice import DecideNotice
from domain.desk.notices.previews import Decision, NoticeDecisionPreview
from domain.desk.orders import EndMode
from handlers.bookings.wording import booking_message
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.endings.leftovers import leftover_lines
from handlers.endings.settling import price_lines, settle_options
from handlers.endings.wording import money_lines, when_lines
from handlers.notices.own import leaves
from handlers.notices.wording import decided_message, receipt_lines
from handlers.people import TERMINABLE, contract_label
from handlers.purse import other_purse, purse_of
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import key, message_lines, note_lines

MOST_CONTRACTS = 4
_CONFIRM = {Decision.CLOSE: "button-decide-do-close", Decision.BACK: "button-decide-do-back"}
REFERRED = "x_contracts"
"""Slot: number and label of each contract that may be meant."""


class DecideNoticeDialog:
    """``contract.decide``."""

    intent = "contract.decide"
    drafts = frozenset({"x_question"})

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for what a button of the entry wants: another day, or what to ask back."""
        if not slots.get("receipt_id"):
            return Answer((talk.words("decide-nothing"),))
        receipt = await talk.studio.receipts.get(int(slots["receipt_id"]))
        slots["customer_id"] = receipt.customer_id
        if receipt.contract_id is not None:
            slots.setdefault("contract_id", receipt.contract_id)
        found = await talk.studio.contracts.of_customer(receipt.customer_id)
        views = [view for view in found if view.state in TERMINABLE]
        slots[REFERRED] = [
            [view.id, contract_label(talk, view)] for view in views[:MOST_CONTRACTS]
        ]
        match slots.get("x_ask"):
            case "date":
                text = talk.words("ask-end-day")
                return Question("date", text, kind="day", month=talk.said_on)
            case "x_question":
                return Question("x_question", talk.words("decide-ask-question"), kind="free")
            case _:
                return None

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return what is asked back: any words, once they are asked for."""
        del talk
        wanted = slots.get("x_ask") == "x_question" and not leaves(text)
        return {"x_question": text} if wanted else {}

    async def preview(self, talk: Talk, slots: Slots) -> NoticeDecisionPreview:
        """Return what the decision would do."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: NoticeDecisionPreview) -> Draft:
        """Return the entry: what came and when, why it waits, and what a tap would do."""
        words, decision = talk.words, preview.decision
        lines = (
            *receipt_lines(talk, preview.receipt, with_reason=preview.termination is None),
            "",
            *_what(words, preview),
            *_money(words, preview),
            *message_lines(words, preview.messages, preview.customer.name),
            *_notes(words, preview),
        )
        return Draft(
            lines,
            tuple(_options(words, slots, preview)),
            danger=decision is Decision.END,
            confirm=words(_CONFIRM.get(decision, f"button-decide-{key(decision.value)}")),
            ready=decision is not Decision.CHOOSE,
        )

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Decide."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what was decided."""
        del slots
        words, preview = talk.words, preview_of(done, NoticeDecisionPreview)
        receipt = preview.receipt
        lines = (
            words(f"decide-done-{key(preview.state.value)}"),
            words("decide-number", number=receipt.number, at=talk.local(receipt.received_at)),
            *_what(words, preview, done=True),
            *_money(words, preview, done),
            *message_lines(words, done.messages, preview.customer.name),
            *(price_lines(words, preview.termination) if preview.termination else ()),
        )
        if preview.contract is None:
            return Draft(lines)
        whose = {"contract_id": preview.contract.id}
        show = Option(words("button-sale-contract"), request=("contract.show", whose))
        left = settle_options(words, preview.termination) if preview.termination else ()
        return Draft(lines, (*left, show))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears, or who moved up to a free place."""
        if isinstance(planned, BookingMessage):
            return booking_message(words, planned)
        return decided_message(words, preview_of(done, NoticeDecisionPreview))


def _order(slots: Slots) -> DecideNotice:
    mode, wanted = slots.get("mode"), slots.get("date")
    if wanted and not mode:
        mode = EndMode.DATE.value
    return DecideNotice(
        receipt_id=int(slots["receipt_id"]),
        contract_id=slots.get("contract_id"),
        mode=EndMode(mode) if mode else None,
        wanted_on=date.fromisoformat(wanted) if wanted else None,
        closes=bool(slots.get("x_close")),
        question=str(slots.get("x_question") or ""),
        money_to=purse_of(slots),
    )


def _what(words: Words, preview: NoticeDecisionPreview, *, done: bool = False) -> tuple[str, ...]:
    contract, ended = preview.contract, preview.termination
    if ended is not None:
        plan = words(
            "decide-contract", plan=ended.contract.plan_name, number=ended.contract.number
        )
        when = when_lines(words, ended, anyway="terminate-ended-anyway", decided=done)
        return (plan, *when)
    if done and preview.decision is not Decision.ASK:
        return ()
    return (
        words(
            f"decide-what-{key(preview.decision.value)}",
            plan=contract.plan_name if contract else "",
            ends_on=preview.ends_on,
            question=preview.question,
            customer=preview.customer.name,
        ),
    )


def _money(
    words: Words, preview: NoticeDecisionPreview, done: Done | None = None
) -> tuple[str, ...]:
    ended = preview.termination
    if ended is None:
        return ()
    return (*money_lines(words, ended, done=done), *leftover_lines(words, ended))


def _notes(words: Words, preview: NoticeDecisionPreview) -> tuple[str, ...]:
    return () if preview.termination is None else note_lines(words, preview.termination.warnings)


def _options(words: Words, slots: Slots, preview: NoticeDecisionPreview) -> list[Option]:
    if preview.decision is Decision.ASK:
        return [Option(words("button-decide-back"), sets={"x_question": ""})]
    if slots.get("x_close"):
        return [Option(words("button-decide-back"), sets={"x_close": ""})]
    options = [
        *_other_days(words, preview),
        *_purse_options(words, preview),
        *_other_contracts(slots, preview),
    ]
    if preview.receipt.wants_back:
        options.insert(0, Option(words("button-decide-take-back"), sets={"x_close": 1}))
    elif preview.decision is Decision.CHOOSE:
        options.append(Option(words("button-decide-close"), sets={"x_close": 1}))
    return [*options, Option(words("button-decide-ask-back"), asks="x_question")]


def _other_days(words: Words, preview: NoticeDecisionPreview) -> list[Option]:
    ended = preview.termination
    if ended is None:
        return []
    options = []
    is_other = ended.mode is not EndMode.TERM_END and not ended.ends_anyway
    if is_other and preview.regular is not None:
        sets = {"mode": EndMode.TERM_END.value}
        label = words("button-decide-regular", day=preview.regular)
        options.append(Option(label, sets=sets))
    if preview.receipt.for_cause and ended.mode is not EndMode.IMMEDIATE:
        sets = {"mode": EndMode.IMMEDIATE.value}
        options.append(Option(words("button-decide-cause"), sets=sets))
    return [*options, Option(words("button-change-day"), asks="date")]


def _purse_options(words: Words, preview: NoticeDecisionPreview) -> list[Option]:
    """Return the button for where money goes that comes back: paid out, or to the account."""
    ended = preview.termination
    if ended is None or not any(each.to_customer_cents > 0 for each in ended.invoices):
        return []
    return [other_purse(words, ended.order.money_to)]


def _other_contracts(slots: Slots, preview: NoticeDecisionPreview) -> list[Option]:
    now = None if preview.contract is None else preview.contract.id
    others = [(number, label) for number, label in slots.get(REFERRED, ()) if number != now]
    return [Option(label, sets={"contract_id": number}) for number, label in others]
