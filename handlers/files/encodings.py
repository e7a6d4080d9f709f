"""Bytes into text: which characters a CSV file is written in.

Unicode is recognised by its mark, or because nothing else can be read as UTF-8 by chance. Files of
old programs are in one of three Western sets; the one that gives the most letters and the fewest
rarities is taken.
"""

import re

from handlers.files.refused import FileRefused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WESTERN = ("cp1252", "mac_roman", "cp850")
_USUAL = frozenset("äöüßÄÖÜéèêëáàâåçñóòôøœæíìîïúùûşğıøØÅÉÇŸÿ€–’„“”ôÔ§°")
_TWICE_ENCODED = re.compile("Ã[\u00a0-\u00bf\u0178\u0192\u2013-\u203a\u20ac]|â€")
_SAMPLE = 200_000


def decode(data: bytes) -> str:
    """Return the text of a file.

    Raises:
        FileRefused: It is not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plain(_strict(data, encoding))
    if data[:_SAMPLE].count(0):
        return _plain(_strict(data, _wide(data[:_SAMPLE])))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = _western(data)
    return _plain(_mended(text))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise FileRefused("not-text") from None


def _wide(sample: bytes) -> str:
    """Return the UTF-16 without a mark that zero bytes at every second place tell of."""
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if max(zeros) > half * 0.6 and min(zeros) < half * 0.1:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    raise FileRefused("not-text")


def _western(data: bytes) -> str:
    """Return the text in the Western set that makes the most sense."""
    best = max(_WESTERN, key=lambda encoding: _sense(data[:_SAMPLE], encoding))
    if _sense(data[:_SAMPLE], best) < 0:
        raise FileRefused("not-text")
    return _strict(data, best)


def _sense(sample: bytes, encoding: str) -> float:
    """Return how usual the letters beyond ASCII are, from -1 (not at all) to 1."""
    try:
        beyond = [letter for letter in sample.decode(encoding) if ord(letter) > 0x7F]  # noqa: PLR2004 - the last of ASCII
    except UnicodeDecodeError:
        return -1.0
    usual = sum(letter in _USUAL for letter in beyond)
    return (2 * usual - len(beyond)) / max(len(beyond), 1)


def _mended(text: str) -> str:
    """Return a text that was UTF-8 taken for Western and saved again as it was meant."""
    if not _TWICE_ENCODED.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _plain(text: str) -> str:
    """Return the text, if it is one: other control characters than line ends are none."""
    sample = text[:_SAMPLE]
    controls = sum(ord(letter) < ord(" ") and letter not in "\t\r\n\x0b\x0c" for letter in sample)
    if "\x00" in text or controls > len(sample) / 100:
        raise FileRefused("not-text")
    return text
