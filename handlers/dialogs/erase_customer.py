"""Erase a person's data: what goes, what law keeps and until when; nothing brings it back."""

from collections.abc import Iterator, Mapping
from typing import Any

from domain.contracts.views import ContractState, ContractView
from domain.desk.facts import Done, PlannedMessage
from domain.desk.privacy.erase_customer import EraseCustomer, ErasurePreview
from domain.desk.privacy.keeping import Kept
from domain.desk.privacy.obstacles import Obstacles
from domain.invoices.rules import InvoiceState
from domain.invoices.views import InvoiceView
from domain.money import Money
from handlers.asking import as_wish
from handlers.buttons import request_data
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, leads_to
from handlers.messages import Button, Reply, Rows, Say
from handlers.people import contract_label, find_customer, typo_line
from handlers.results import preview_of
from handlers.texts import Words, spoken
from handlers.wording import short, spaced_out

SAID = ("customer", "said", "name", "email", "phone")
"""Slots of the sentence that asked for it: they leave the proposal with the data."""


class EraseData:
    """``customer.erase``; only an owner does that, a customer asks for it."""

    intent = "customer.erase"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; say what has to be settled before."""
        if (open_point := await find_customer(talk, slots)) is not None:
            return open_point
        obstacles = await talk.studio.privacy.obstacles(slots["customer_id"])
        return await _not_yet(talk, slots, obstacles) if obstacles else None

    async def preview(self, talk: Talk, slots: Slots) -> ErasurePreview:
        """Return what goes and what is kept."""
        return await talk.studio.desk.preview(EraseCustomer(slots["customer_id"]))

    def propose(self, talk: Talk, slots: Slots, preview: ErasurePreview) -> Draft:
        """Return the proposal: what goes at once, what is kept, who hears of it."""
        words, customer = talk.words, preview.customer
        heard = "erase-message" if _hears(preview) else "erase-no-message"
        what = (
            words("line-customer", customer=customer.name, number=customer.number),
            words("erase-what"),
            *spaced_out(words("erase-gone"), *_lapsing(words, preview)),
            *spaced_out(*_kept_lines(words, preview)),
        )
        if talk.is_customer:
            return as_wish(words, (*what, *spaced_out(words("erase-for-good"))))
        lines = (
            *typo_line(talk, slots, customer.name),
            *what,
            *spaced_out(words("erase-elsewhere"), words(heard, customer=customer.name)),
            *spaced_out(words("erase-for-good")),
        )
        return Draft(lines, danger=True, confirm=words("button-erase-for-good"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Erase the data, also from messages, dialogs and proposals."""
        person = await talk.studio.privacy.person(slots["customer_id"])
        done = await talk.studio.desk.carry_out(EraseCustomer(person.id), facts)
        await talk.conversations.pipe.forget(person, talk.studio.scope.now)
        for name in SAID:
            slots.pop(name, None)
        return done

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, without the name."""
        del slots
        words, preview = talk.words, preview_of(done, ErasurePreview)
        lines = (
            words("erase-done", number=preview.customer.number),
            *_lapsing(words, preview),
            *spaced_out(*_kept_lines(words, preview)),
        )
        return Draft(lines)

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nothing waits: the chat is cut off at once; see ``afterwards``."""
        raise NotImplementedError(planned.kind)

    async def afterwards(self, talk: Talk, done: Done) -> Reply:
        """Return the last message to the person's chat; it may go on speaking for others."""
        preview = preview_of(done, ErasurePreview)
        link = preview.link
        if link is None or not link.reachable:
            return ()
        words, others = Words(spoken(link.language)), await talk.house.links(link.telegram_id)
        is_shared = any(one.studio_id == link.studio_id for one in others)
        head = words(
            "erase-farewell-of" if is_shared else "erase-farewell",
            studio=link.studio_name,
            customer=preview.customer.name,
        )
        return (Say(link.telegram_id, "\n".join((head, *_told(words, preview)))),)


def _hears(preview: ErasurePreview) -> bool:
    return preview.link is not None and preview.link.reachable


def _lapsing(words: Words, preview: ErasurePreview) -> Iterator[str]:
    if preview.units:
        yield words("erase-units", count=preview.units)
    if preview.makeups:
        yield words("erase-makeups", count=preview.makeups)


def _kept_lines(words: Words, preview: ErasurePreview) -> tuple[str, ...]:
    if not preview.kept:
        return (words("erase-nothing-kept"),)
    kept = (_kept_line(words, each) for each in preview.kept)
    return (words("erase-kept"), *kept, words("erase-kept-then"))


def _told(words: Words, preview: ErasurePreview) -> tuple[str, ...]:
    kept = tuple(_kept_line(words, each) for each in preview.kept)
    return (words("erase-farewell-kept"), *kept) if kept else ()


def _kept_line(words: Words, kept: Kept) -> str:
    return words(f"erase-kept-{kept.kind}", count=kept.count, day=short(kept.until))


async def _not_yet(talk: Talk, slots: Slots, obstacles: Obstacles) -> Answer:
    """Return what has to be settled first, with a button for each step."""
    words = talk.words
    customer = await talk.studio.customers.file(slots["customer_id"])
    whose = "own" if talk.is_customer else "of"
    lines = (
        *typo_line(talk, slots, customer.name),
        words(f"erase-not-yet-{whose}", customer=customer.name),
        *_obstacle_lines(words, obstacles),
    )
    return Answer(("\n".join(lines),), _ways(talk, customer.id, obstacles))


def _obstacle_lines(words: Words, obstacles: Obstacles) -> Iterator[str]:
    yield from (_contract_line(words, view) for view in obstacles.contracts)
    yield from (_invoice_line(words, view) for view in obstacles.invoices)
    if obstacles.balance_cents:
        side = "credit" if obstacles.balance_cents > 0 else "debt"
        amount = Money(abs(obstacles.balance_cents))
        yield words(f"erase-first-{side}", amount=amount)
    if obstacles.refund_cents:
        yield words("erase-first-refund", amount=Money(obstacles.refund_cents))
    if obstacles.bookings:
        yield words("erase-first-bookings", count=len(obstacles.bookings))


def _contract_line(words: Words, view: ContractView) -> str:
    runs = "erase-first-contract-until" if view.last_day else "erase-first-contract"
    return words(runs, plan=view.plan_name, number=view.number, day=short(view.last_day))


def _invoice_line(words: Words, view: InvoiceView) -> str:
    if view.state is InvoiceState.DRAFT:
        return words("erase-first-draft", amount=Money(view.amount_cents))
    return words("erase-first-invoice", number=view.number or "", rest=Money(view.rest_cents))


def _ways(talk: Talk, customer_id: int, obstacles: Obstacles) -> Rows:
    words, who = talk.words, {"customer_id": customer_id}
    lasting = [one for one in obstacles.contracts if one.state is not ContractState.TERMINATED]
    rows = [(_terminate(talk, one),) for one in lasting[:MOST_BUTTONS]]
    if obstacles.invoices:
        rows.append((leads_to(words, "button-invoices", "invoice.list", **who),))
    if obstacles.bookings:
        rows.append((leads_to(words, "button-bookings", "booking.list", **who),))
    return tuple(rows)


def _terminate(talk: Talk, view: ContractView) -> Button:
    label = talk.words("button-terminate-this", contract=contract_label(talk, view))
    slots = {"contract_id": view.id}
    return Button(label, request_data(talk.words.language, "contract.terminate", slots))
