"""The last line of defence against texts that Telegram would refuse as too long.

Texts are HTML as Telegram understands it. A part ends at a line end where there is one; tags that
are open there are closed and opened again in the next part. Lengths are UTF-16 units of the HTML,
which is never shorter than what Telegram counts.
"""

import re

MOST_UNITS = 4096
_PIECE = re.compile(r"<[^>]*>|&[#\w]+;|\n|.", re.DOTALL)
_NAME = re.compile(r"</?\s*([\w-]+)")


def split_html(text: str, most: int = MOST_UNITS) -> list[str]:
    r"""Return the text in parts of at most ``most`` UTF-16 units, in order.

    Example:
        >>> split_html("<b>one\ntwo</b>", most=12)
        ['<b>one</b>', '<b>two</b>']
    """
    if units(text) <= most:
        return [text]
    parts: list[str] = []
    opened: list[str] = []
    rest = _PIECE.findall(text)
    while rest:
        part, opened, rest = _fill(rest, opened, most)
        parts.append(part)
    return [each for each in parts if _PIECE.sub(_without_tags, each).strip()]


def units(text: str) -> int:
    """Return the length as Telegram counts it.

    Example:
        >>> units("Tür"), units("🎉")
        (3, 2)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _fill(pieces: list[str], opened: list[str], most: int) -> tuple[str, list[str], list[str]]:
    """Return one part, the tags to open again after it, and the pieces left over."""
    tags = list(opened)
    taken = sum(map(units, tags))
    cut: tuple[int, list[str]] | None = None
    at = 0
    for at, piece in enumerate(pieces):
        after = _tags_after(tags, piece)
        taken += units(piece)
        if taken + sum(units(_closing(tag)) for tag in after) > most:
            break
        tags = after
        if piece == "\n":
            cut = (at, list(tags))
    else:
        return "".join(opened) + "".join(pieces), [], []
    end, still_open = cut or (max(at, 1), tags)
    body = "".join(pieces[:end])
    closing = "".join(_closing(tag) for tag in reversed(still_open))
    return "".join(opened) + body + closing, still_open, pieces[end + (cut is not None) :]


def _tags_after(tags: list[str], piece: str) -> list[str]:
    if not piece.startswith("<"):
        return tags
    return tags[:-1] if piece.startswith("</") else [*tags, piece]


def _closing(tag: str) -> str:
    name = _NAME.match(tag)
    return f"</{name[1]}>" if name else ""


def _without_tags(piece: re.Match[str]) -> str:
    return "" if piece[0].startswith("<") else piece[0]
