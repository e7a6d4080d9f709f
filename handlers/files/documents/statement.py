"""The statement of a card on paper: every line of its ledger, and what is left."""

from collections.abc import Iterator

from domain.credits.ledger import EntryKind
from domain.credits.rules import CardKind
from domain.desk.documents.facts import CardFacts, StatementLine
from handlers.files.documents.letter import address_of, frame_of, sender_of
from handlers.files.documents.sheet import LEFT, RIGHT, SMALL, STRONG, Column, Sheet
from handlers.files.documents.typesetting import Look
from handlers.texts import Words, as_moment, as_short_day
from handlers.wording import key

LINES = (
    Column(LEFT, 52),
    Column(54, 140),
    Column(142, 164, "right"),
    Column(166, RIGHT, "right"),
)
SUMS = (Column(LEFT, 120), Column(142, 164, "right"))


def statement_pdf(words: Words, card: CardFacts) -> bytes:
    """Return the statement of a card as a PDF file, in the language of the words."""
    title = words.label("statement-title", plan=card.plan)
    sheet = Sheet(frame_of(words, card.letterhead, title, card.at.date()))
    sheet.address(sender_of(card.letterhead), address_of(card.recipient))
    sheet.facts(tuple(_facts(words, card)))
    sheet.headline(title)
    sheet.paragraph(_left(words, card), Look(11.5, bold=True))
    if card.usable_until is not None:
        until = as_short_day(words.language, card.usable_until)
        sheet.paragraph(words.label("statement-usable-until", day=until))
    if card.reserved:
        sheet.paragraph(words.label("statement-reserved", count=card.reserved))
    _draw_lines(sheet, words, card)
    _draw_sums(sheet, words, card)
    return sheet.done()


def _facts(words: Words, card: CardFacts) -> Iterator[tuple[str, str]]:
    yield words.label("statement-at"), as_moment(words.language, card.at)
    yield words.label("paper-customer-number"), card.recipient.number
    yield words.label("paper-contract"), card.contract
    granted = "statement-bought" if card.kind is CardKind.CARD else "statement-granted"
    yield words.label(granted), as_short_day(words.language, card.bought_on)
    if card.course is not None:
        yield words.label("statement-course"), card.course


def _left(words: Words, card: CardFacts) -> str:
    return words.label("statement-left", left=card.left, units=card.units)


def _draw_lines(sheet: Sheet, words: Words, card: CardFacts) -> None:
    sheet.y += 4
    names = ("day", "line", "units", "left-after")
    sheet.row(LINES, [words.label(f"statement-column-{name}") for name in names], SMALL, 1.0)
    sheet.rule()
    for line in card.lines:
        day = as_short_day(words.language, line.on)
        sheet.row(
            LINES, (day, line_text(words, line), signed(line.quantity), str(line.left)), gap=0.8
        )
    sheet.rule(strong=True)


def line_text(words: Words, line: StatementLine) -> str:
    """Return what a line of the ledger is: the course of a day, or what was done."""
    kind = f"{key(line.kind.value)}-ahead" if line.ahead else key(line.kind.value)
    if line.kind is EntryKind.TRANSFER:
        kind = "transfer-in" if line.quantity > 0 else "transfer-out"
    if line.course is None:
        return words.label(f"statement-line-{kind}")
    return words.label(f"statement-line-{kind}-course", course=line.course)


def signed(quantity: int) -> str:
    """Return a number of units with its sign.

    Example:
        >>> signed(10), signed(-1)
        ('+10', '-1')
    """
    return f"{quantity:+}"


def _draw_sums(sheet: Sheet, words: Words, card: CardFacts) -> None:
    """Draw what the lines sum up to, kind by kind; what is nothing is left out."""
    for kind in EntryKind:
        total = card.total([kind])
        if total:
            label = words.label(f"statement-sum-{key(kind.value)}")
            sheet.row(SUMS, (label, signed(total)), gap=0.8)
    sheet.row(SUMS, (words.label("statement-sum-left"), str(card.left)), STRONG)
