"""What is arithmetic about a studio's settings: check digits of account and tax numbers."""

from stdnum import iban
from stdnum.de import stnr, vat
from stdnum.exceptions import ValidationError

SHOWN_DIGITS = 4


def as_iban(text: str) -> str | None:
    """Return an account number without spaces, None where its length or check digits are wrong.

    Example:
        >>> as_iban("de89 3704 0044 0532 0130 00"), as_iban("DE88370400440532013000")
        ('DE89370400440532013000', None)
    """
    try:
        return str(iban.validate(text))
    except ValidationError:
        return None


def masked(number: str) -> str:
    """Return an account number of which nobody can read more than the last four digits.

    Example:
        >>> masked("DE89370400440532013000")
        '•••• 3000'
    """
    return f"•••• {number[-SHOWN_DIGITS:]}"


def as_tax_number(text: str) -> str | None:
    """Return a tax number or a VAT id number as typed, None where it can be neither.

    A tax number (Steuernummer) has 10, 11 or 13 digits in the way of its federal state; of a VAT
    id number (USt-IdNr.) the check digit counts.

    Example:
        >>> [as_tax_number(text) for text in ("12/345/67890", "DE 136 695 976", "DE123456789")]
        ['12/345/67890', 'DE136695976', None]
    """
    number = " ".join(text.split())
    if vat.is_valid(number) and number[:2].upper() == "DE":
        return f"DE{vat.compact(number)}"
    return number if stnr.is_valid(number) else None
