"""What could be done in the place of a termination: a pause, or an annulment."""

from collections.abc import Iterator

from domain.desk.previews import TerminationPreview
from handlers.dialog import Option
from handlers.texts import Words
from handlers.wording import short


def instead_options(words: Words, preview: TerminationPreview) -> tuple[Option, ...]:
    """Return the buttons for another way out, where the contract allows it."""
    return tuple(_instead(words, preview))


def _instead(words: Words, preview: TerminationPreview) -> Iterator[Option]:
    contract = preview.contract
    whose = {"customer_id": contract.customer.id, "contract_id": contract.id}
    if preview.can_pause and not preview.before_start and not preview.ends_anyway:
        yield Option(words("button-pause-instead"), request=("contract.pause", whose))
    if preview.can_annul:
        received = {"received": preview.order.received_on.isoformat()}
        in_time = preview.order.received_on <= (preview.annullable_until or contract.concluded_on)
        label = "button-annul" if in_time else "button-annul-goodwill"
        text = words(label, day=short(preview.annullable_until))
        yield Option(text, request=("contract.annul", {**whose, **received}))
