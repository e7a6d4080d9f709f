"""What every letter of a studio says, whatever it is about: who writes, to whom, from where."""

from collections.abc import Iterable
from datetime import date

from stdnum import iban as iban_form

from domain.desk.documents.facts import Letterhead, Recipient
from handlers.files.documents.sheet import Frame
from handlers.texts import Words


def frame_of(words: Words, letterhead: Letterhead, title: str, on: date) -> Frame:
    """Return what stands on every page of a letter."""
    return Frame(
        title=title,
        author=letterhead.name,
        language=words.language,
        on=on,
        head=(letterhead.name, *lines_of(letterhead.address)),
        foot=tuple(_foot(words, letterhead)),
        page=words.label("paper-page"),
    )


def sender_of(letterhead: Letterhead) -> str:
    """Return the small line above the recipient."""
    return " · ".join((letterhead.name, *lines_of(letterhead.address)))


def address_of(recipient: Recipient) -> tuple[str, ...]:
    """Return the lines of the recipient."""
    return (recipient.name, *lines_of(recipient.address))


def lines_of(address: str | None) -> tuple[str, ...]:
    """Return an address as lines; people write it in one, too, with commas.

    Example:
        >>> lines_of("Lindenweg 17, 12345 Lindenau")
        ('Lindenweg 17', '12345 Lindenau')
    """
    parts = (address or "").replace(",", "\n").split("\n")
    return tuple(part.strip() for part in parts if part.strip())


def spaced_iban(iban: str) -> str:
    """Return an IBAN in groups of four, as people read it.

    Example:
        >>> spaced_iban("DE02120300000000202051")
        'DE02 1203 0000 0000 2020 51'
    """
    return str(iban_form.format(iban))


def _foot(words: Words, letterhead: Letterhead) -> Iterable[str]:
    yield sender_of(letterhead)
    known = (
        ("paper-foot-tax", letterhead.tax_number),
        ("paper-foot-iban", letterhead.iban and spaced_iban(letterhead.iban)),
    )
    parts = [words.label(text, value=value) for text, value in known if value]
    if parts:
        yield " · ".join(parts)
