"""Telegram's HTML to plain text and entities, refused as Telegram refuses it.

Offsets and lengths are UTF-16 units; the offsets in errors are UTF-8 bytes, as Telegram counts.
Source: Bot API, "Formatting options"; the wording of the errors is Telegram's.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from msgspec import Struct, field

from bot.demo.refusals import bad_request

Entity = dict[str, Any]

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-spoiler": "spoiler", "span": "spoiler",
}  # fmt: skip
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*))?""")
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/.@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
)


class Formatted(Struct, frozen=True):
    """A text as people see it, and what is marked in it."""

    text: str
    entities: tuple[Entity, ...] = ()


class _Open(Struct):
    """A start tag that waits for its end."""

    tag: str
    start: int
    attributes: dict[str, str] = field(default_factory=dict)
    language: str = ""


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it.

    Example:
        >>> utf16_length("aä👍")
        4
    """
    return len(text.encode("utf-16-le")) // 2


def from_html(html: str) -> Formatted:
    """Return the text and the entities of a message sent with ``parse_mode=HTML``.

    Raises:
        ApiRefusal: The markup is broken; Telegram's words say what and at which byte.

    Example:
        >>> from_html("Guten <b>Morgen</b>").entities
        ({'type': 'bold', 'offset': 6, 'length': 6},)
    """
    return _with_found(_trimmed(_Reader(html).read()))


def from_plain(text: str) -> Formatted:
    """Return a text without markup, with what Telegram finds in it by itself."""
    return _with_found(_trimmed(Formatted(text)))


class _Reader:
    """Reads HTML from left to right."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._at = 0
        self._text = ""
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def read(self) -> Formatted:
        while self._at < len(self._html):
            match self._html[self._at]:
                case "<" if self._html.startswith("/", self._at + 1):
                    self._end_tag()
                case "<":
                    self._start_tag()
                case "&":
                    self._character()
                case other:
                    self._text += other
                    self._at += 1
        if self._open:
            tag = self._open[-1].tag
            raise _broken(f'Can\'t find end tag corresponding to start tag "{tag}"')
        ordered = sorted(self._entities, key=lambda found: (found["offset"], -found["length"]))
        return Formatted(self._text, tuple(ordered))

    def _start_tag(self) -> None:
        begin = self._at
        name = _NAME.match(self._html, begin + 1)
        end = name.end() if name else begin + 1
        if end >= len(self._html):
            self._refuse("Unclosed start tag", begin)
        tag = self._html[begin + 1 : end].lower()
        if tag not in TAGS:
            self._refuse(f'Unsupported start tag "{tag}"', begin)
        opened = _Open(tag, utf16_length(self._text), self._attributes(begin, end, tag))
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            self._refuse('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(opened)

    def _attributes(self, begin: int, at: int, tag: str) -> dict[str, str]:
        found: dict[str, str] = {}
        while matched := _ATTRIBUTE.match(self._html, at):
            found[matched[1].lower()] = (matched[2] or "").strip("\"'")
            at = matched.end()
        rest = re.compile(r"\s*").match(self._html, at)
        at = rest.end() if rest else at
        if at >= len(self._html):
            self._refuse(f'Unclosed start tag "{tag}"', begin)
        if self._html[at] != ">":
            self._refuse(f'Empty attribute name in the tag "{tag}"', begin)
        self._at = at + 1
        return found

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            self._refuse("Unexpected end tag", begin)
        end = self._html.find(">", begin)
        if end < 0:
            self._refuse("Unclosed end tag", begin)
        found, opened = self._html[begin + 2 : end].strip().lower(), self._open.pop()
        if found and found != opened.tag:
            wanted = f'expected "</{opened.tag}>", found "</{found}>"'
            self._refuse("Unmatched end tag", begin, f", {wanted}")
        self._at = end + 1
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        length = utf16_length(self._text) - opened.start
        language = opened.attributes.get("class", "")
        parent = self._open[-1] if self._open else None
        fills_pre = parent and (parent.tag, parent.start) == ("pre", opened.start)
        if opened.tag == "code" and language.startswith("language-") and parent and fills_pre:
            parent.language = language.removeprefix("language-")
            return
        if length and (entity := self._entity(opened, length)):
            self._entities.append(entity)

    def _entity(self, opened: _Open, length: int) -> Entity | None:
        entity: Entity = {"type": TAGS[opened.tag], "offset": opened.start, "length": length}
        if opened.tag == "a":
            inner = self._text.encode("utf-16-le")[2 * opened.start :].decode("utf-16-le")
            url = _checked_url(opened.attributes.get("href") or inner)
            return {**entity, "url": url} if url else None
        return {**entity, "language": opened.language} if opened.language else entity

    def _character(self) -> None:
        matched = _CHARACTER.match(self._html, self._at)
        if matched is None:
            self._text += "&"
            self._at += 1
            return
        decimal, hexadecimal, name = matched.groups()
        number = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0
        known = chr(number) if 0 < number <= sys.maxunicode else CHARACTERS.get(name or "")
        self._text += matched[0] if known is None else known
        self._at = matched.end()

    def _refuse(self, reason: str, begin: int, more: str = "") -> NoReturn:
        offset = len(self._html[:begin].encode())
        raise _broken(f"{reason} at byte offset {offset}{more}")


def _broken(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _checked_url(url: str) -> str | None:
    if re.match(r"(?:https?|tg|ton)://\S+$|mailto:\S+$", url, re.IGNORECASE):
        return url
    return f"http://{url}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", url) else None


def _trimmed(formatted: Formatted) -> Formatted:
    """Return the text without white space around it; entities move and shrink with it."""
    body = formatted.text.rstrip()
    cut = utf16_length(body) - utf16_length(body.lstrip())
    limit = utf16_length(body.lstrip())
    return Formatted(body.lstrip(), tuple(_moved(formatted.entities, cut, limit)))


def _moved(entities: Sequence[Entity], cut: int, limit: int) -> Iterator[Entity]:
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, limit)
        if end > start:
            yield {**entity, "offset": start, "length": end - start}


def _with_found(formatted: Formatted) -> Formatted:
    """Add links, addresses and commands, but inside code and links."""
    found = [*formatted.entities]
    closed = [e for e in found if e["type"] in {"code", "pre", "text_link"}]
    for match in _FOUND.finditer(formatted.text):
        start = utf16_length(formatted.text[: match.start()])
        length = utf16_length(match[0])
        if not any(
            e["offset"] < start + length and start < e["offset"] + e["length"] for e in closed
        ):
            found.append({"type": match.lastgroup, "offset": start, "length": length})
    ordered = sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))
    return Formatted(formatted.text, tuple(ordered))
