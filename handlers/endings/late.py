"""A withdrawal that comes after its period: taken as ordinary notice, as goodwill, or not at all.

Nobody has to accept it, and it is not lost either: as notice it counts from the moment at which it
came. Whoever wants out all the same gives notice with that moment.
Source: RULES.md, "Annulment" (R11), § 140 BGB.
"""

from datetime import date, datetime

from domain.desk.facts import Done
from domain.desk.orders import EndMode, TerminationOrder
from domain.desk.previews import TerminationPreview
from handlers.buttons import request_data
from handlers.dialog import Choice, Draft, Option, Slots, Talk
from handlers.documents import leads_to_file
from handlers.endings.leftovers import leftover_lines, push_lines
from handlers.endings.settling import price_lines, settle_options
from handlers.endings.told import money_told
from handlers.endings.wording import money_lines, when_lines
from handlers.mails import receipt_by_mail
from handlers.messages import Button, Mail, Rows
from handlers.notices.own import DECLARE, free_words
from handlers.texts import Span, Words
from handlers.wording import contract_line, lasting_line, message_lines, note_lines, short

LATE, AS_NOTICE = "x_late", "x_as_notice"
"""Slots: the last day of the period, once it is over; whether it is taken as ordinary notice."""


async def note_late(talk: Talk, slots: Slots) -> None:
    """Keep until when the customer could have withdrawn, where he does so later."""
    view = await talk.studio.contracts.view(slots["contract_id"])
    slots.pop(LATE, None)
    if date.fromisoformat(slots["received"]) > view.annullable_until:
        slots[LATE] = view.annullable_until.isoformat()


def is_late(slots: Slots) -> bool:
    """Say whether a withdrawal came after its period, so that the studio may say no."""
    return bool(slots.get(LATE))


def late_facts(slots: Slots) -> dict[str, Span]:
    """Return until when a customer could have withdrawn, for the text that says so."""
    return {"deadline": short(date.fromisoformat(slots[LATE]))} if is_late(slots) else {}


def is_notice(slots: Slots) -> bool:
    """Say whether a withdrawal is taken as ordinary notice."""
    return bool(slots.get(AS_NOTICE))


def as_notice_choice(words: Words) -> Choice:
    """Return the choice to take a late withdrawal as ordinary notice."""
    return Choice(words("button-annul-as-notice"), {AS_NOTICE: 1})


def as_notice_option(words: Words, slots: Slots) -> tuple[Option, ...]:
    """Return the button beside goodwill, where a withdrawal is late."""
    option = Option(words("button-annul-as-notice"), sets={AS_NOTICE: 1})
    return (option,) if is_late(slots) else ()


def notice_order(slots: Slots, received_at: datetime | None) -> TerminationOrder:
    """Return the order for the ordinary end; the notice came when the withdrawal did."""
    received = date.fromisoformat(slots["received"])
    return TerminationOrder(
        contract_id=slots["contract_id"],
        received_on=received,
        received_at=received_at,
        mode=EndMode.TERM_END,
    )


def notice_draft(words: Words, preview: TerminationPreview) -> Draft:
    """Return the proposal to end a contract whose withdrawal came too late."""
    lines = (
        contract_line(words, preview.contract),
        _late_line(words, preview, "annul-as-notice"),
        *when_lines(words, preview, anyway="terminate-ended-anyway"),
        *_money(words, preview),
        *message_lines(words, preview.messages, preview.contract.customer.name),
        *lasting_line(words, preview.invoices),
        *note_lines(words, preview.warnings),
    )
    back = Option(words("button-annul-after-all"), sets={AS_NOTICE: ""})
    return Draft(lines, (back,), danger=True)


def notice_report(words: Words, preview: TerminationPreview, done: Done) -> Draft:
    """Return the result."""
    lines = (
        words("annul-as-notice-done"),
        contract_line(words, preview.contract),
        *_number(words, preview),
        *when_lines(words, preview, anyway="terminate-ended-anyway", decided=True),
        *_money(words, preview, done),
        *message_lines(words, done.messages, preview.contract.customer.name),
        *price_lines(words, preview),
    )
    return Draft(lines, settle_options(words, preview))


def notice_push(words: Words, preview: TerminationPreview) -> str:
    """Return what the customer hears: too late for that, and when the contract ends."""
    head = _late_line(words, preview, "push-annul-as-notice")
    left = push_lines(words, preview.leftovers)
    told = (*_number(words, preview), *money_told(words, preview), *left)
    return "\n".join((head, *told))


def receipt_rows(words: Words, preview: TerminationPreview) -> Rows:
    """Return the customer's way to the receipt as a document."""
    slots = {"contract_id": preview.contract.id}
    button = leads_to_file(words, words("button-receipt"), "contract.show", "receipt", **slots)
    return ((button,),)


async def receipt_mail(talk: Talk, preview: TerminationPreview, done: Done) -> tuple[Mail, ...]:
    """Return the e-mail with the receipt; it waits until the decision stands."""
    customer = await talk.studio.customers.file(preview.contract.customer.id)
    received_at, link = preview.order.received_at, await talk.studio.link_of_customer(customer.id)
    if received_at is None or not customer.email or link is None or not link.reachable:
        return ()  # whom no chat reaches gets what the chat would say by e-mail, with the receipt
    facts = {
        "receipt_id": done.journal_id,
        "number": preview.receipt_number,
        "received_at": received_at.isoformat(),
        "contract": f"{preview.contract.plan_name} · {preview.contract.number}",
        "ends_on": None if preview.until_used_up else preview.ends_on.isoformat(),
        "decided": True,
    }
    return (receipt_by_mail(talk, customer.id, f"receipt-of-{done.journal_id}", facts, done),)


def declined_text(words: Words, slots: Slots, at: datetime) -> str:
    """Return what the customer hears where the studio says that it is too late."""
    return words("annul-declined-late", at=at, **late_facts(slots))


def declined_rows(words: Words, slots: Slots) -> Rows:
    """Return the customer's way to an ordinary notice."""
    data = request_data(words.language, DECLARE, {"contract_id": slots["contract_id"]})
    return ((Button(words("button-annul-give-notice"), data),),)


async def keep_as_said(talk: Talk, slots: Slots, at: datetime) -> None:
    """Keep the moment of a declined withdrawal: who gives notice after it, gave it then."""
    view = await talk.studio.contracts.view(slots["contract_id"])
    if said := free_words(slots):
        await talk.studio.said.keep(view.customer_id, view.id, at, said)


def _number(words: Words, preview: TerminationPreview) -> tuple[str, ...]:
    number = preview.receipt_number
    return (words("declare-number", number=number),) if number else ()


def _late_line(words: Words, preview: TerminationPreview, text: str) -> str:
    return words(
        text,
        deadline=short(preview.annullable_until),
        plan=preview.contract.plan_name,
        number=preview.contract.number,
        received=short(preview.order.received_on),
        has_end=0 if preview.until_used_up else 1,
        ends_on=preview.ends_on,
    )


def _money(words: Words, preview: TerminationPreview, done: Done | None = None) -> tuple[str, ...]:
    return (*money_lines(words, preview, done=done), *leftover_lines(words, preview))
