# ruff: noqa: E501 - one sentence a line
"""What is denied, advised and then done or not, paid and then credited: the last wish counts."""

from collections.abc import Mapping

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())
_FEBRUARY = {"from": "2027-02-01", "until": "2027-02-28"}
_CREDITED = {"customer": "Clara Vogt", "invoice": "R-2026-0142"}
_TUESDAY = {"course": "Rückenfit", "date": "2026-11-24"}


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        ("customer", "Ich will die R-2026-0188 weder stornieren noch mahnen, schickt sie mir als PDF", "invoice.show", {"invoice": "R-2026-0188"}),
        ("customer", "I neither want to cancel nor to pay R-2026-0188, I just need it again as a PDF", "invoice.show", {"invoice": "R-2026-0188"}),
        ("customer", "Ich will weder kündigen noch pausieren", "none", {}),
        ("staff", "Clara Vogt will weder kündigen noch pausieren", "none", {}),
        ("customer", "I want neither to cancel nor to pause, just wanted to say thanks", "none", {}),
        ("staff", "Clara Vogt will weder pausieren noch wechseln, sie will kündigen", "contract.terminate", {"customer": "Clara Vogt"}),
        ("customer", "Ich wollte kündigen, aber mein Trainer meint, ich soll lieber pausieren. So machen wir's, im Februar", "contract.pause", _FEBRUARY),
        ("customer", "I actually wanted to cancel, but my wife thinks I should just pause for now. Let's do that, all of February", "contract.pause", _FEBRUARY),
        ("customer", "Meine Frau meint, ich soll pausieren. Mach ich aber nicht", "none", {}),
        ("customer", "My wife thinks I should pause. I won't though", "none", {}),
        ("customer", "Ich fahre am 10.12. weg, bis wann kann ich meine Zehnerkarte aufbrauchen?", "credits.show", {"plan": "Zehnerkarte"}),
        ("customer", "By when do I have to use up my ten-class card? We're flying on 3 December", "credits.show", {"plan": "Zehnerkarte"}),
        ("staff", "Clara Vogt hat R-2026-0142 bezahlt, obwohl sie krank war. Schreib ihr die bitte gut", "invoice.credit", _CREDITED),
        ("staff", "Clara Vogt was in hospital and paid R-2026-0142 anyway, please credit it to her", "invoice.credit", _CREDITED),
        ("staff", "Clara Vogt hat R-2026-0142 trotz Krankheit bezahlt, verbuch sie bitte", "invoice.paid", _CREDITED),
        ("staff", "Am Dienstag gibt's für niemanden Rückenfit, sag das bitte ab", "course.cancel_day", _TUESDAY),
        ("staff", "On Tuesday there's Rückenfit for nobody, please cancel it", "course.cancel_day", _TUESDAY),
        ("staff", "Clara Vogt heißt jetzt Clara Beck, mit Stefan Beck hat sie nichts zu tun", "customer.change", {"customer": "Clara Vogt", "name": "Clara Beck"}),
        ("staff", "David Miller ist jetzt aus dem Chat raus, schick ihm bitte den Link zum Verbinden", "customer.invite", {"customer": "David Miller"}),
        ("staff", "David Miller sold his old phone and is out of the chat now, please send him the link to connect again", "customer.invite", {"customer": "David Miller"}),
    ],
)  # fmt: skip
def test_the_last_wish_counts(
    role: Role, text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role=role, active=_ALL)

    assert (reading.intent, reading.slots) == (intent, slots)
