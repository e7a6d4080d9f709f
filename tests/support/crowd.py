"""A crowd for imports: thousands of people whose names combine those of the demo studio."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date, timedelta

from bot.demo.people import STUDIO_FILE

HEAD = (
    "Kundennummer",
    "Name",
    "E-Mail",
    "Telefon",
    "Geburtsdatum",
    "Tarif",
    "Vertragsbeginn",
    "Einheiten",
    "Rest",
)
Row = tuple[str, ...]


def crowd(count: int) -> Iterator[Row]:
    """Yield so many people: every other one has a card, the others have a membership."""
    names = json.loads(STUDIO_FILE.read_text(encoding="utf-8"))["customers"]
    firsts = [name.split()[0] for name in names]
    lasts = [name.split()[-1] for name in names]
    for number in range(count):
        first = firsts[number % len(firsts)]
        last = lasts[(number // len(firsts)) % len(lasts)]
        has_card = number % 2 == 0
        yield (
            str(number + 1),
            f"{last}, {first}",
            f"k{number + 1}@example.org",
            f"+49 151 555{number:05}",
            (date(1950, 1, 1) + timedelta(days=(37 * number) % 18_000)).strftime("%d.%m.%Y"),
            "Zehnerkarte" if has_card else "Monatsabo Flex",
            (date(2026, 7, 1) + timedelta(days=number % 140)).strftime("%d.%m.%Y"),
            "10" if has_card else "",
            str(number % 11) if has_card else "",
        )


def crowd_file(count: int) -> bytes:
    """Return the crowd as a German table program writes it: semicolons, Windows letters."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(crowd(count))
    return text.getvalue().replace("ı", "i").encode("cp1252", "replace")
