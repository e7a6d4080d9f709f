"""Which invoice is meant: by its number, or the customer's that fits best, or by a choice.

What fits is said in *tiers*: the first tier that holds anything counts. One that fits is taken, of
several "the last one" is the newest; otherwise they are asked about. Customers see their own
alone.
"""

from collections.abc import Callable, Sequence

from domain.invoices.rules import InvoiceState
from domain.invoices.views import DocumentKind, InvoiceView
from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.invoices.dated import Days, of_days
from handlers.invoices.lines import invoice_label
from handlers.people import find_customer
from handlers.texts import Span
from handlers.understanding.names.names import find_people
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import fold, tokenize

Tier = Callable[[InvoiceView], bool]
MOST_CHOICES = 30


def is_draft(view: InvoiceView) -> bool:
    """Return whether a document was never issued."""
    return view.state is InvoiceState.DRAFT


def is_unpaid(view: InvoiceView) -> bool:
    """Return whether an invoice waits for money."""
    return view.is_unpaid and view.kind is not DocumentKind.CANCELLATION


def is_paid(view: InvoiceView) -> bool:
    """Return whether an invoice is in force and paid."""
    return view.state is InvoiceState.PAID and view.kind is not DocumentKind.CANCELLATION


async def find_invoice(
    talk: Talk,
    slots: Slots,
    tiers: Sequence[Tier],
    *,
    ask: str = "ask-invoice",
    days: Sequence[Days] = (),
) -> Question | Answer | None:
    """Fill ``invoice_id`` and ``customer_id``; return the question where that is not possible.

    Args:
        talk: The turn.
        slots: ``invoice`` is a number, ``customer`` a name; what a button says is in the ids.
        tiers: Which invoices a command is for, the most fitting first.
        ask: The text of the question where nobody is named.
        days: Of which days it is, where that was said; see ``dated.py``.
    """
    if slots.get("x_ask") == "invoice":
        slots.pop("invoice_id", None)
    said = str(slots.get("invoice") or "")
    if said and not any(sign.isdigit() for sign in said):
        slots["customer"] = slots.pop("invoice")
        slots.pop("customer_id", None)
        said = ""
    if said:
        return await _by_number(talk, slots, said)
    if "invoice_id" in slots:
        return await _known(talk, slots)
    open_point = await find_customer(talk, slots)
    if open_point is None:
        return await _of_customer(talk, slots, tiers, days)
    if talk.is_customer or slots.get("customer"):
        return open_point
    return await _of_anybody(talk, tiers, ask, days)


async def _by_number(talk: Talk, slots: Slots, said: str) -> Question | None:
    view = await _with_number(talk, said)
    if view is None or (talk.is_customer and view.customer_id != talk.link.customer_id):
        return Question("invoice", talk.words("invoice-not-found", number=said), kind="free")
    owner = (await talk.studio.customers.file(view.customer_id)).name
    if _of_somebody_else(talk, slots, owner) and "x_owner" not in slots:
        text = talk.words(
            "invoice-of-other", number=view.number, customer=owner, named=slots["customer"]
        )
        choice = Choice(invoice_label(talk.words, view, owner), {"x_owner": 1})
        return Question("invoice", text, (choice,), kind="free")
    slots["invoice_id"], slots["customer_id"] = view.id, view.customer_id
    return None


async def _with_number(talk: Talk, said: str) -> InvoiceView | None:
    """Return the document with a number, or with the end of one ("142") if it is unique."""
    if (view := await talk.studio.invoices.by_number(said)) is not None:
        return view
    end = said.strip().lstrip("#")
    if not end.isdecimal():
        return None
    ending = f"-{int(end):04}"
    everything = await talk.studio.invoices.all()
    found = [view for view in everything if (view.number or "").endswith(ending)]
    return found[0] if len(found) == 1 else None


def _of_somebody_else(talk: Talk, slots: Slots, owner: str) -> bool:
    """Return whether a name was said that is not the name of whom the invoice belongs to."""
    named = slots.get("customer")
    if not named or talk.is_customer:
        return False
    meant = find_people(str(named), talk.vocabulary).full
    return fold(owner) not in {fold(name) for name in meant}


async def _known(talk: Talk, slots: Slots) -> Answer | None:
    view = await talk.studio.invoices.get(slots["invoice_id"])
    if talk.is_customer and view.customer_id != talk.link.customer_id:
        return Answer((talk.words("only-yourself"),))
    slots["customer_id"] = view.customer_id
    return None


async def _of_customer(
    talk: Talk, slots: Slots, tiers: Sequence[Tier], days: Sequence[Days]
) -> Question | Answer | None:
    """Take the one that fits; keep in ``x_others`` whether there were others."""
    found = await talk.studio.invoices.of_customer(slots["customer_id"])
    every = [view for view in found if any(tier(view) for tier in tiers)]
    asked = slots.get("x_ask") == "invoice"
    fitting = every if asked or _means_last(slots) else _first_tier(found, tiers)
    if days and fitting and not asked:
        fitting = list(of_days(every, days))
        if not fitting:
            text = talk.words("invoice-none-of-days", days=Span(*days[0]))
            return _which(talk, every, text)
    if not fitting:
        customer = await talk.studio.customers.file(slots["customer_id"])
        return Answer((talk.words("invoice-none", customer=customer.name),))
    if len(fitting) > 1 and (asked or not _means_last(slots)):
        return _which(talk, fitting, talk.words("ask-which-invoice"))
    slots["invoice_id"] = fitting[0].id
    slots["x_others"] = len(every) - 1
    return None


async def _of_anybody(
    talk: Talk, tiers: Sequence[Tier], ask: str, days: Sequence[Days]
) -> Question:
    """Return the question for a number or a name, with the invoices that fit as choices."""
    everything = await talk.studio.invoices.all()
    fitting = _first_tier(everything, tiers[:1])
    if days:
        every = [view for view in everything if any(tier(view) for tier in tiers)]
        fitting = list(of_days(every, days)) or fitting
    names = dict(await talk.studio.customers.names())
    return _which(talk, fitting, talk.words(ask), names)


def _first_tier(found: Sequence[InvoiceView], tiers: Sequence[Tier]) -> list[InvoiceView]:
    groups = ([view for view in found if tier(view)] for tier in tiers)
    return next((group for group in groups if group), [])


def _which(
    talk: Talk, views: Sequence[InvoiceView], text: str, names: dict[int, str] | None = None
) -> Question:
    named = names or {}
    choices = tuple(
        Choice(
            invoice_label(talk.words, view, named.get(view.customer_id)),
            {"invoice_id": view.id, "invoice": ""},
        )
        for view in views[:MOST_CHOICES]
    )
    return Question("invoice", text, choices, kind="free")


def _means_last(slots: Slots) -> bool:
    """Return whether "the last invoice" was said, in any of the languages."""
    words = [token.fold for token in tokenize(str(slots.get("said", ""))) if token.word]
    found = lexicon().concepts.find(words)
    return any(match.concept == "last-invoice" for match in found)
