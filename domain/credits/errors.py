"""What the ledger of a card refuses."""

from datetime import date

from domain.errors import Refusal


class CardNotFound(Refusal):
    """The studio has no card with this id."""

    card_id: int


class NotEnoughUnits(Refusal):
    """A card never falls below zero: ``left`` units are there, ``wanted`` were to be taken."""

    left: int
    wanted: int


class NothingToCorrect(Refusal):
    """A correction, or a transfer, is of at least one unit."""


class CorrectionNeedsReason(Refusal):
    """Units are corrected only with a reason."""


class UnitsTimeBarred(Refusal):
    """Limitation took the units after ``limitation_on``: nobody revives them."""

    plan: str
    number: str
    limitation_on: date


class SameCard(Refusal):
    """Units move from one card to another one."""


class CardTakesNoUnits(Refusal):
    """Units are moved only to a card on which they can be used, today or later."""

    plan: str
    number: str


class CardWithoutEnd(Refusal):
    """The card can be used without an end already."""

    plan: str
    number: str


class CardWasEnded(Refusal):
    """The contract of the card was terminated: a longer validity changes nothing."""

    plan: str
    number: str
    ended_on: date


class CardUsedUp(Refusal):
    """No unit is left that a longer validity would be for."""

    plan: str
    number: str


class ValidityNotLonger(Refusal):
    """The card can be used until that day already, or even longer."""

    plan: str
    number: str
    usable_until: date
    wanted: date


class NoCardToExtend(Refusal):
    """None of these cards has free units and a day that could be moved."""


class MonthlyUnitsStay(Refusal):
    """The units of a membership lapse with their month; no other card lets them live longer."""

    plan: str
    number: str
