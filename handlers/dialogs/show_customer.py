"""Show one customer's file, with a button per contract."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from domain.contracts.views import ContractView
from domain.customers.service import CustomerFacts
from domain.invoices.views import InvoiceView
from domain.money import Money
from domain.store.scope import Role
from handlers.buttons import request_data
from handlers.customers.access import Access, access_buttons, access_line, access_of
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.listing import MOST_BUTTONS, leads_to
from handlers.messages import Button, Rows
from handlers.pauses.lines import named_pause_lines
from handlers.people import contract_label, find_customer
from handlers.texts import Markup, Words
from handlers.wording import short


class _File(Struct, frozen=True):
    customer: CustomerFacts
    contracts: Sequence[ContractView]
    unpaid: Sequence[InvoiceView]
    has_cards: bool
    balance_cents: int
    refund_cents: int
    access: Access


class ShowCustomer:
    """``customer.show``."""

    intent = "customer.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person; a customer sees his own file."""
        return await find_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the file: contact, standing, money, contracts, and what can be done next."""
        file = await _read(talk, slots["customer_id"])
        lines = (*_lines(talk, file), *_money(talk, file), *_standing(talk.words, file))
        return Answer(("\n".join(lines),), _buttons(talk, file))


async def _read(talk: Talk, customer_id: int) -> _File:
    studio = talk.studio
    return _File(
        customer=await studio.customers.file(customer_id),
        contracts=await studio.contracts.of_customer(customer_id),
        unpaid=await studio.invoices.open(customer_id),
        has_cards=bool(await studio.cards_of(customer_id)),
        balance_cents=await studio.accounts.balance(customer_id),
        refund_cents=await studio.accounts.refunds_due(customer_id),
        access=await access_of(talk, customer_id),
    )


def _lines(talk: Talk, file: _File) -> Iterator[str]:
    words, customer = talk.words, file.customer
    state = Markup(_state(talk, customer))
    yield words("file-head", name=customer.name, number=customer.number, state=state)
    yield words("file-phone", phone=customer.phone or words("file-not-given"))
    yield words("file-email", email=customer.email or words("file-not-given"))
    if customer.address:
        yield words("file-address", address=customer.address)
    if customer.birthday:
        yield words("file-birthday", day=short(customer.birthday))
    yield words("file-since", since=customer.since, group=customer.price_group)
    if not talk.is_customer:
        yield access_line(talk, customer, file.access)


def _state(talk: Talk, customer: CustomerFacts) -> str:
    if customer.has_access(talk.said_on):
        planned = "file-active" if customer.inactive_from is None else "file-inactive-from"
        return talk.words(planned, day=customer.inactive_from)
    since = "file-inactive" if customer.inactive_from is None else "file-inactive-since"
    return talk.words(since, day=customer.inactive_from)


def _money(talk: Talk, file: _File) -> Iterator[str]:
    """Yield what is owed, to somebody who may see it."""
    if talk.words.blind:
        return
    words = talk.words
    rest = Money(sum(invoice.rest_cents for invoice in file.unpaid))
    yield words("file-open" if rest else "file-nothing-open", count=len(file.unpaid), sum=rest)
    yield words("file-balance", balance=Money(file.balance_cents))
    if file.refund_cents:
        yield words("file-refund", amount=Money(file.refund_cents))


def _standing(words: Words, file: _File) -> Iterator[str]:
    if not file.contracts:
        yield words("file-no-contract")
    yield from named_pause_lines(words, file.contracts)


def _buttons(talk: Talk, file: _File) -> Rows:
    language = talk.words.language
    contracts = tuple(
        (
            Button(
                contract_label(talk, view),
                request_data(language, "contract.show", {"contract_id": view.id}),
            ),
        )
        for view in file.contracts[:MOST_BUTTONS]
    )
    return (*contracts, tuple(_reads(talk, file)), *_changes(talk, file))


def _reads(talk: Talk, file: _File) -> Iterator[Button]:
    words, customer = talk.words, file.customer.id
    yield leads_to(words, "button-invoices", "invoice.list", customer_id=customer)
    if file.has_cards:
        yield leads_to(words, "button-units", "credits.show", customer_id=customer)
    if not talk.is_customer:
        yield leads_to(words, "button-history", "history.show", customer_id=customer)


def _changes(talk: Talk, file: _File) -> Rows:
    """Return what can be changed from here."""
    customer, chat = file.customer, access_buttons(talk, file.customer, file.access)
    words, who = talk.words, {"customer_id": customer.id}
    data = leads_to(words, "button-change-data", "customer.change", **who)
    export = leads_to(words, "button-export", "customer.export", **who)
    if talk.is_customer:
        return ((data,), (export,), *chat)
    sell = leads_to(words, "button-sell", "contract.sell", **who)
    erase = leads_to(words, "button-erase", "customer.erase", **who)
    may_erase = talk.link.role is Role.OWNER
    return (
        (data, sell),
        *chat,
        *_access(talk, customer),
        (export, erase) if may_erase else (export,),
    )


def _access(talk: Talk, customer: CustomerFacts) -> Rows:
    planned = not customer.active or customer.inactive_from is not None
    what = "reactivate" if planned else "deactivate"
    return (
        (leads_to(talk.words, f"button-{what}", f"customer.{what}", customer_id=customer.id),),
    )
