"""Type: which font, how wide a text is, where a line of it ends.

What the font has no sign for shows as an empty square: nobody should take words that are missing
for words that were never written.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import pairwise
from typing import Final, cast
from unicodedata import normalize

from msgspec import Struct
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "Lato", "Lato-Bold"
_FILES = {REGULAR: "Lato-Regular.ttf", BOLD: "Lato-Bold.ttf"}
_POINT: Final = 0.3528
"""Millimetres of a point."""
MISSING = "□"
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff\u00ad")
"""Signs that only say how others are drawn."""


class Look(Struct, frozen=True):
    """How a text looks."""

    size: float = 9.5
    bold: bool = False
    soft: bool = False

    @property
    def font(self) -> str:
        """The name of the font."""
        return BOLD if self.bold else REGULAR

    @property
    def leading(self) -> float:
        """From one line to the next."""
        return self.size * 1.36 * _POINT


def wide(text: str, look: Look) -> float:
    """Return how wide a text is."""
    return float(pdfmetrics.stringWidth(drawable(text), look.font, look.size)) / mm


def size_within(text: str, look: Look, width: float) -> float:
    """Return the size at which a text is no wider than that: its own, or a smaller one."""
    found = wide(text, look)
    return look.size * width / found if found > width else look.size


def split(text: str, look: Look, width: float) -> list[str]:
    """Return a text as lines; a word that is wider than a line goes over several."""
    lines = simpleSplit(drawable(text), look.font, look.size, width * mm) or [""]
    return [part for line in lines for part in _parted(line, look, width)]


def fitted(lines: Sequence[str], most: int) -> list[str]:
    """Return an address on so many lines at most: the shortest neighbours share one.

    Example:
        >>> fitted(["Hof 2", "3. OG", "Ahornallee 12", "12345 Lindenau"], 3)
        ['Hof 2, 3. OG', 'Ahornallee 12', '12345 Lindenau']
    """
    found = list(lines)
    while len(found) > most:
        lengths = [len(a) + len(b) for a, b in pairwise(found)]
        at = lengths.index(min(lengths))
        found[at : at + 2] = [f"{found[at]}, {found[at + 1]}"]
    return found


def drawable(text: str) -> str:
    """Return a text of signs that the font has; any other one is an empty square."""
    whole = (sign for sign in normalize("NFC", text) if sign not in _UNSEEN)
    return "".join(sign if sign.isspace() or _has(sign) else MISSING for sign in whole)


def load_fonts() -> None:
    """Make the fonts known, once in a process."""
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FILES.items():
        if name not in known:
            with as_file(files("fontpkg_lato") / "files" / file) as path:
                pdfmetrics.registerFont(TTFont(name, str(path)))


def _has(sign: str) -> bool:
    """Say whether both fonts have a sign."""
    return all(ord(sign) in own for own in _signs())


@lru_cache(maxsize=1)
def _signs() -> tuple[Mapping[int, int], ...]:
    """Return the glyphs of each font by their signs."""
    load_fonts()
    return tuple(cast("TTFont", pdfmetrics.getFont(name)).face.charToGlyph for name in _FILES)


def _parted(line: str, look: Look, width: float) -> Iterator[str]:
    part = ""
    for sign in line if wide(line, look) > width else ():
        if part and wide(part + sign, look) > width:
            yield part
            part = ""
        part += sign
    yield part or line
