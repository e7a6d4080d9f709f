"""GiroCode: a transfer as a QR code that banking apps read (EPC069-12 of the EPC)."""

from decimal import Decimal

from msgspec import Struct

LONGEST_NAME = 70
HIGHEST_CENTS = 99_999_999_999
CURRENCY = "EUR"


class Transfer(Struct, frozen=True):
    """What is to be transferred, and what for."""

    holder: str
    iban: str
    cents: int
    purpose: str


def giro_code(transfer: Transfer) -> tuple[tuple[bool, ...], ...]:
    """Return the squares of the code, row by row, with the margin that readers need.

    Raises:
        ValueError: Nothing, or more than the form allows, is to be transferred.
    """
    from segno.helpers import make_epc_qr  # noqa: PLC0415  loaded when a code is drawn

    if not 0 < transfer.cents <= HIGHEST_CENTS:
        raise ValueError(f"{transfer.cents} cents cannot be asked for")
    code = make_epc_qr(
        name=transfer.holder[:LONGEST_NAME],
        iban=transfer.iban,
        amount=Decimal(transfer.cents).scaleb(-2),
        text=transfer.purpose,
        encoding="utf-8",
    )
    return tuple(tuple(map(bool, row)) for row in code.matrix_iter(border=2))
