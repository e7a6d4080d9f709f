"""What a piece of a text is by its form: a date in digits, a number, a time, an amount, a word."""

import re
from typing import Final

from handlers.understanding.days.capitals import MASK

_DAY: Final = r"(?:0?[1-9]|[12]\d|3\d)"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
YEAR: Final = r"(?:19|20|21)\d\d"
_FULL: Final = (
    r"(?<![\d.,])\d{1,2}(?:\.\s?\d{1,2}\.\s?|/\d{1,2}/|-\d{1,2}-|\s/\s\d{1,2}\s/\s)"
    r"(?:\d{4}|['’]?(?<!\s)\d\d)(?!\d|[:,]\d)"
)
_SHORT_MONTH: Final = "jan|feb|mär|mar|apr|mai|may|ju[nl]|aug|sep|o[ck]t|nov|de[cz]"
_NUMBER: Final = rf"(?<!\d)(?:\d+(?=[qh][1-4]\b)|\d+(?![^\W_])|\d\d?(?={_SHORT_MONTH}))"
_CLOCK: Final = r"(?:[01]?\d|2[0-4])"

_TEXTED: Final = r"2(?:day|mor+ow|moro|mro|nite|night)"

# The first that fits wins; a name with a small letter is a kind of token, the others mean no day.
SCANNER: Final = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            ("SPACE", r"\s+"),
            # Most words, and quickly; and those of text messages that begin with a "to".
            ("plain", rf"(?:[^\W\d_]{{2,}}|{_TEXTED})(?=[,.!?;:]?(?:\s|$))"),
            # Names and things that were found before: each of these letters is a mark.
            ("masked", rf"{MASK}+(?=[,.!?;:]?(?:\s|$))"),
            ("MAIL", r"[^\s@]{1,64}@\S+|https?://\S+|www\.\S+"),
            (
                "CODE",
                r"\b[a-z]{1,3}-\d{4}-\d+|\b\d{4}-\d{2}-\d{3,}\b|\b\d{4,}-\d{3,}(?<!-\d{4})\b|\b[a-z]+-?\d{5,}\b",
            ),
            (
                "iso",
                rf"(?<![\w.]){YEAR}\s?(?P<sep>[-/.])\s?\d{{1,2}}\s?(?P=sep)\s?\d{{1,2}}(?!\d)(?:t[\d:.]+z?)?",
            ),
            ("full", _FULL),
            ("TIME", rf"{_CLOCK}:\d\d(?::\d\d)?(?:\s?(?:uhr|h|am|pm)\b)?"),
            ("TIME2", rf"\b{_CLOCK}(?:[.:]\d\d)?\s?(?:uhr|h|o['’]clock|p\.?m\.?|a\.m\.)(?!\w)"),
            ("TIME3", r"\b(?:1[0-2]|\d)(?:[.:]\d\d)?am\b"),
            ("MONEY", r"[€$£]\s?\d[\d.,]*"),
            ("MONEY2", r"\b\d[\d.,]*\s?(?:€|\$|£|%|(?:eur|euros?|prozent|percent|pounds?)\b)"),
            (
                "pair",
                r"(?<![\d.,])\d{1,2}\s?\.\s?\d{1,2}\.(?!\d)|(?<![\d/.,])\d{1,2}\s?/\s?\d{1,2}(?![\d/])",
            ),
            ("my", rf"(?<![\d.,]){_MONTH}\s?[-/.]\s?{YEAR}(?!\d|[-/]\d)"),
            ("ym", rf"\b{YEAR}\s?[-/]\s?{_MONTH}(?![\d./-]|\s?[^\W\d])"),
            ("weak", r"(?<![\d.,])\d{1,2}\.\d{1,2}(?![\d.,]|\s?(?:uhr|€|eur|%))"),
            ("eight", r"\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\b"),
            ("PHONE", r"(?:\+\d|\b0\d{2})[\d /()-]{4,}\d"),
            ("DECIMAL", r"\b\d+(?:[.,]\d+)+"),
            ("cut_year", r"['’]\d\d\b"),
            (
                "ordinal",
                r"(?<!\d)(?<!\d[.,])\d{1,2}(?:\.?(?:st|nd|rd|th|ter|te[nrms]?|ste[nrms]?)\b|\.(?!\d))",
            ),
            ("quarter", r"\bq\s?[1-4](?!\w)|(?<=\d)q[1-4](?!\w)"),
            ("half_year", r"\bh\s?[12](?!\w)|(?<=\d)h[12](?!\w)"),
            ("number", _NUMBER),
            ("MIXED", r"\d+[^\W_]+"),
            ("POSSESSIVE", r"['’]s?(?!\w)"),
            ("word", r"[^\W\d_]+"),
            ("mark", r"[^\s\w]"),
        )
    ),
    re.IGNORECASE,
)
