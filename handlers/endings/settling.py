"""What an end leaves on issued invoices, for somebody to settle by a tap on the result."""

from domain.desk.previews import TerminationPreview
from handlers.dialog import Option
from handlers.texts import Words
from handlers.wording import ISSUED, key, note_lines

MOST_LEFT = 3
"""How many invoices that were left for later get a button in the result."""
PRICE_STAYS = "card-price-stays"


def settle_options(words: Words, preview: TerminationPreview) -> tuple[Option, ...]:
    """Return a button for each of the first issued invoices that were left for later.

    A contract that ends by itself touches none. The price of a card is never touched by its end:
    somebody may give it back all the same.
    """
    if preview.ends_anyway:
        return ()
    later = () if preview.order.settle_now else _left(words, preview)
    if not price_lines(words, preview):
        return later
    whose = {"customer_id": preview.contract.customer.id}
    return (*later, Option(words("button-settle-price"), request=("invoice.credit", whose)))


def price_lines(words: Words, preview: TerminationPreview) -> tuple[str, ...]:
    """Return the note that a price stays billed, which holds after the end as before."""
    return note_lines(words, (note for note in preview.warnings if note.kind == PRICE_STAYS))


def _left(words: Words, preview: TerminationPreview) -> tuple[Option, ...]:
    left = [each for each in preview.invoices if each.treatment in ISSUED and each.invoice_id]
    return tuple(
        Option(
            words.label(f"button-settle-{key(each.treatment.value)}", number=each.number),
            request=("invoice.credit", {"invoice_id": each.invoice_id}),
        )
        for each in left[:MOST_LEFT]
    )
