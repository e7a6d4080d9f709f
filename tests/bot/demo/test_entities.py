"""The expected values are those of Telegram's own test table for HTML."""

import pytest

from bot.demo.entities import Formatted, from_html, from_plain
from bot.demo.refusals import ApiRefusal


def bold(offset: int, length: int) -> dict[str, object]:
    return {"type": "bold", "offset": offset, "length": length}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("Hallo", Formatted("Hallo"), id="plain"),
        pytest.param("<b>Ä</b>b", Formatted("Äb", (bold(0, 1),)), id="bold"),
        pytest.param("👍 <b>x</b>", Formatted("👍 x", (bold(3, 1),)), id="utf16-offset"),
        pytest.param("<b>👍</b>", Formatted("👍", (bold(0, 2),)), id="utf16-length"),
        pytest.param("<strong>x</strong>", Formatted("x", (bold(0, 1),)), id="other-name"),
        pytest.param("<B>x</B>", Formatted("x", (bold(0, 1),)), id="capitals"),
        pytest.param("<b>x</>", Formatted("x", (bold(0, 1),)), id="nameless-end-tag"),
        pytest.param("<b></b>x", Formatted("x"), id="empty-tag-marks-nothing"),
        pytest.param("&lt;b&gt; &amp; &quot;", Formatted('<b> & "'), id="named-characters"),
        pytest.param("&#196;&#x20AC;", Formatted("Ä€"), id="numbered-characters"),
        pytest.param("&laquo;&", Formatted("&laquo;&"), id="unknown-character-stays"),
        pytest.param("a > b", Formatted("a > b"), id="greater-than-is-text"),
        pytest.param("\n <b> x </b>\n", Formatted("x", (bold(0, 1),)), id="trimmed"),
        pytest.param(
            "<b>a<i>b</i></b>",
            Formatted("ab", (bold(0, 2), {"type": "italic", "offset": 1, "length": 1})),
            id="nested-outer-first",
        ),
        pytest.param(
            '<a href="https://example.com/?a=1">hier</a>',
            Formatted(
                "hier",
                (
                    {
                        "type": "text_link",
                        "offset": 0,
                        "length": 4,
                        "url": "https://example.com/?a=1",
                    },
                ),
            ),
            id="link",
        ),
        pytest.param('<a href="javascript:x">a</a>', Formatted("a"), id="link-that-is-none"),
        pytest.param(
            '<pre><code class="language-python">x=1</code></pre>',
            Formatted("x=1", ({"type": "pre", "offset": 0, "length": 3, "language": "python"},)),
            id="pre-with-language",
        ),
        pytest.param(
            "<code>/hilfe</code>",
            Formatted("/hilfe", ({"type": "code", "offset": 0, "length": 6},)),
            id="no-command-inside-code",
        ),
    ],
)
def test_html_becomes_text_and_entities(html: str, expected: Formatted) -> None:
    assert from_html(html) == expected


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        pytest.param("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13', id="tag"),
        pytest.param("a < b", 'Unsupported start tag "" at byte offset 2', id="less-than"),
        pytest.param("a <b", "Unclosed start tag at byte offset 2", id="open-name"),
        pytest.param("<i aba = ", 'Unclosed start tag "i" at byte offset 0', id="open-attribute"),
        pytest.param("</b>", "Unexpected end tag at byte offset 0", id="end-without-start"),
        pytest.param("<i>a</i   ", "Unclosed end tag at byte offset 4", id="open-end"),
        pytest.param(
            "<i>a</em>",
            'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"',
            id="other-end",
        ),
        pytest.param("<i>a", 'Can\'t find end tag corresponding to start tag "i"', id="no-end"),
        pytest.param(
            "<span>a</span>",
            'Tag "span" must have class "tg-spoiler" at byte offset 0',
            id="span-without-class",
        ),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(html: str, reason: str) -> None:
    with pytest.raises(ApiRefusal) as refused:
        from_html(html)

    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("/hilfe bitte", [("bot_command", 0, 6)], id="command"),
        pytest.param("👍 /a", [("bot_command", 3, 2)], id="command-after-emoji"),
        pytest.param("am 10/12 oder a/b", [], id="slash-inside-words"),
        pytest.param("siehe https://example.com/a.", [("url", 6, 21)], id="url-without-full-stop"),
        pytest.param("an clara@example.com", [("email", 3, 17)], id="mail"),
    ],
)
def test_telegram_finds_commands_and_addresses(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    entities = from_plain(text).entities

    assert [(e["type"], e["offset"], e["length"]) for e in entities] == found
