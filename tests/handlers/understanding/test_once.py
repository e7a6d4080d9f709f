"""What several ask of one sentence is worked out once, and anew for a sentence changed."""

from msgspec.structs import replace

from handlers.understanding.facts import Facts, gather
from handlers.understanding.once import once
from tests.handlers.understanding.reading import STUDIO, TODAY


def asked_of(asked: list[str]) -> Facts:
    @once
    def count(facts: Facts) -> int:
        asked.append(facts.text)
        return len(facts.days)

    facts = gather("Pause vom 1. bis 31. Januar", "de", "staff", TODAY, STUDIO)
    assert (count(facts), count(facts), count(replace(facts, days=()))) == (1, 1, 0)
    return facts


def test_a_sentence_is_asked_once_and_one_without_its_days_again() -> None:
    asked: list[str] = []

    facts = asked_of(asked)

    assert asked == [facts.text, facts.text]


def test_what_was_asked_makes_no_sentence_another() -> None:
    fresh = gather("Pause vom 1. bis 31. Januar", "de", "staff", TODAY, STUDIO)

    assert asked_of([]) == fresh
