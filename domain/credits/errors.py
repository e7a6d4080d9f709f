"""What the ledger of a card refuses."""

from domain.errors import Refusal


class CardNotFound(Refusal):
    """The studio has no card with this id."""

    card_id: int


class NotEnoughUnits(Refusal):
    """A card never falls below zero: ``left`` units are there, ``wanted`` were to be taken."""

    left: int
    wanted: int
