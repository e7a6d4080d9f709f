"""From Telegram's HTML to plain text, for what is said in the chat and by e-mail alike."""

from html.parser import HTMLParser

from typing_extensions import override


class _Plain(HTMLParser):
    """Collects the text; the address of a link follows its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._links.append(dict(attrs).get("href") or "")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._links:
            address = self._links.pop()
            if address and not "".join(self.parts).endswith(address):
                self.parts.append(f" ({address})")

    @override
    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain(html: str) -> str:
    """Return the text without its markup.

    Example:
        >>> plain('<b>Yoga &amp; more</b>: <a href="https://t.me/x">open</a>')
        'Yoga & more: open (https://t.me/x)'
    """
    reader = _Plain()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)
