"""What people do in the demo's winter, at ten o'clock of a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

CLARA, EMRE, GRETA, MIA = "Clara Vogt", "Emre Çelik", "Greta Kurz", "Mia Hoffmann"
SIOBHAN, ANNA = "Siobhan O'Neill", "Anna Müller"
BJOERN, NINA, ZOE = "Björn Ångström", "Nina Weber", "Zoë Baumann"
DO_NOT_PAY: Final = frozenset({"Peter Abo", "Tim Heute"})
"""Everybody else pays on the day on which something falls due."""

UNREACHABLE: Final = "Markus Lange"
"""Has blocked the bot, and the studio knows no e-mail address of his."""


@dataclass(frozen=True)
class Scene:
    """Somebody says something, and taps what follows."""

    who: str
    text: str
    taps: tuple[str, ...] = ("Bestätigen",)


def _books(day: str) -> Scene:
    return Scene(EMRE, f"Buche mich am {day} in Yoga Flow ein")


SCRIPT: Final[Mapping[str, tuple[Scene, ...]]] = {
    "2026-11-21": (_books("24.11."),),
    "2026-11-22": (Scene("owner", "10 € von R-2026-0134 gutschreiben"),),
    "2026-11-23": (
        Scene("owner", "Pilates am Donnerstag fällt aus"),
        Scene("owner", "Jonas Weber Aqua am 28.11. absagen"),
        Scene("owner", "Verkaufe Greta Kurz ein Monatsabo Flex ab 21.12."),
        Scene(
            "owner",
            f"{NINA} ab 1. Dezember auf unbestimmte Zeit pausieren",
            ("Am Fr., 01.01.2027", "Bestätigen"),
        ),
    ),
    "2026-11-24": (Scene(SIOBHAN, "/messages", ("✔ Invoices",)),),
    "2026-11-29": (_books("1.12."),),
    "2026-12-01": (Scene("owner", f"{BJOERN} vom 1. bis 31.1. pausieren"),),
    "2026-12-06": (_books("8.12."),),
    "2026-12-07": (
        Scene(MIA, "Ich möchte meine Kündigung zurücknehmen", ("Anfrage ans Studio",)),
    ),
    "2026-12-10": (Scene("owner", "/anfragen", (MIA, "Bestätigen")),),
    "2026-12-13": (_books("15.12."),),
    "2026-12-14": (Scene(CLARA, "Ich kündige", ("Weiter", "jetzt kündigen")),),
    "2026-12-15": (
        Scene("owner", f"{GRETA} vom 1. bis 31.1. pausieren", ("Monatsabo", "Bestätigen")),
    ),
    "2026-12-20": (
        _books("22.12."),
        Scene("owner", f"Die Pause von {BJOERN} ganz streichen"),
    ),
    "2027-01-11": (
        Scene(ANNA, "Ich kündige fristlos", ()),
        Scene(ANNA, "Ich ziehe weg", ("Weiter", "jetzt kündigen")),
    ),
    "2027-01-14": (Scene("owner", "/anfragen", (ANNA, "Ordentlich", "Annehmen")),),
}
