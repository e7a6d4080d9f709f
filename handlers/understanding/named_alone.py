"""What the things that are named decide where the words beside them are weighed alike.

Cards run out and contracts end, one name stands with one thing: such facts outweigh what was
learned of the words.
"""

from handlers.understanding.facts import Facts
from handlers.understanding.intents import NONE
from handlers.understanding.meant import of_card
from handlers.understanding.phrases import lexicon
from handlers.understanding.plan_meant import one_stays
from handlers.understanding.stance import NOT
from handlers.understanding.told.elsewhere import is_elsewhere

_PERSON = "@customer"
_EDGES = frozenset({"^", "$"})
_ASKED = {"contract": "contract.show", "card": "credits.show"}
_ENDED = frozenset({"quit", "endv"})
_MOVED = frozenset({"later", "after-all", "day"})
_LONGER = frozenset({"longer", "stay-until"})
_RUNS_OUT = frozenset({"runs-out", "plan"})
_UNITS = frozenset({"unit", "card"})
_OTHER_ACTS = frozenset({NOT + "pause", NOT + "inactive", NOT + "resume"})


def only_named(facts: Facts) -> str | None:
    """Return what is read where nothing but a thing of somebody is named: "Herrn Webers Karte"."""
    soft = lexicon().hands["from"] | lexicon().between | _EDGES
    said = [(at, word) for at, word in enumerate(facts.shape) if word not in soft]
    if len(said) != 2 or "known" not in facts.features:  # noqa: PLR2004 - somebody and the thing
        return None
    things = {each.start: _ASKED.get(each.concept) for each in facts.matches}
    found = [things.get(at) for at, word in said if word != _PERSON]
    return found[0] if len(found) == 1 else None


def _stays_until(features: frozenset[str]) -> bool:
    """Whether somebody stays longer, until a day, and no pause is spoken of."""
    return bool(features & _LONGER) and "day" in features and "pause" not in features


def ends_instead(features: frozenset[str]) -> bool:
    """Return whether a contract shall end and not what is denied: "don't pause it, end it"."""
    ends = "endv" in features and "had-ended" not in features
    return ends and not _OTHER_ACTS.isdisjoint(features)


def rather(intent: str, facts: Facts) -> str:
    """Return the intent that fits what is named, of two that are read alike.

    Who stops "doch erst zum 31.3." or stays until a day has given notice before and still goes;
    who owes is put into no price group; somebody's classes are booked, those of all on offer.
    """
    features = facts.features
    match intent:
        case "contract.terminate" if _is_moved(facts) and not ends_instead(features):
            return "contract.change_end"
        case "contract.change_plan" | "contract.undo_termination" if (
            features & _ENDED and one_stays(facts)
        ):
            return "contract.terminate"
        case "contract.undo_termination" | "contract.pause" if _stays_until(features):
            return "contract.change_end"
        case "customer.price_group" if "owing" in features:
            return "invoice.open"
        case "contract.show" if "runs-out" in features and of_card(facts):
            return "credits.show"
        case "credits.show" if features >= _RUNS_OUT and not (features & _UNITS or of_card(facts)):
            return "contract.show"
        case "booking.list" | "booking.add" | "contract.pause" if is_elsewhere(intent, facts):
            return NONE
        case "course.list" if "known" in features:
            return "booking.list"
        case _:
            return intent


def _is_moved(facts: Facts) -> bool:
    """Return whether an end is said to be later than thought, and not only "after all"."""
    if not facts.features >= _MOVED:
        return False
    late, after_all = (
        {(each.start, each.end) for each in facts.matches if each.concept == concept}
        for concept in ("later", "after-all")
    )
    return not late <= after_all
