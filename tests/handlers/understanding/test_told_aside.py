"""What is told, denied or happens elsewhere stands beside what is wanted, and is not ordered."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

_ALL = frozenset(intents())
_FEBRUARY = {"from": "2027-02-01", "until": "2027-02-28"}


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Clara Vogt hatte überlegt zu kündigen, jetzt wechselt sie bloß ins Flex ab 1.2.",
            "contract.change_plan",
            {"customer": "Clara Vogt", "plan": "Monatsabo Flex", "date": "2027-02-01"},
            id="considered",
        ),
        pytest.param(
            "Originally Nina Weber was going to pause in December, now she'll pause in February",
            "contract.pause",
            {"customer": "Nina Weber", **_FEBRUARY},
            id="originally",
        ),
        pytest.param(
            "Zuerst hieß es Salsa, dann Pilates, jetzt ist es Yoga am Dienstag, trag Ruth Alt ein",
            "booking.add",
            {"customer": "Ruth Alt", "course": "Yoga Flow", "date": "2026-11-24"},
            id="one-after-the-other",
        ),
        pytest.param(
            "First she said Salsa, then Pilates, in the end it was Yoga on Tuesday, "
            "please book Ruth Alt in",
            "booking.add",
            {"customer": "Ruth Alt", "course": "Yoga Flow", "date": "2026-11-24"},
            id="one-after-the-other-english",
        ),
        pytest.param(
            "Oskar had signed up for Salsa but changed his mind: Pilates on Thursday, "
            "please book him in",
            "booking.add",
            {"customer": "Oskar Jung", "course": "Pilates", "date": "2026-11-26"},
            id="changed-mind",
        ),
        pytest.param(
            "Der Chef wollte R-2026-0142 löschen, wir dürfen das aber nicht, bitte gutschreiben",
            "invoice.credit",
            {"invoice": "R-2026-0142"},
            id="not-allowed",
        ),
        pytest.param(
            "R-2026-0122 has been credited already, Nina Weber's R-2026-0123 is still missing, "
            "please credit that one",
            "invoice.credit",
            {"customer": "Nina Weber", "invoice": "R-2026-0123"},
            id="done-already",
        ),
        pytest.param(
            "Liam Baker hat gestern bezahlt, das hab ich schon verbucht. "
            "Bei Emma Fuchs ist die R-2026-0138 eingegangen, bitte eintragen",
            "invoice.paid",
            {"customer": "Emma Fuchs", "invoice": "R-2026-0138"},
            id="recorded-already",
        ),
        pytest.param(
            "So far reminders went out 14 days before the end, from now on please 30 and 7",
            "settings.reminders",
            {"days": [30, 7]},
            id="so-far",
        ),
        pytest.param(
            "Wer im Dezember ausläuft, weiß ich. Wer läuft im Januar aus?",
            "contract.expiring",
            {"from": "2027-01-01", "until": "2027-01-31"},
            id="known",
        ),
        pytest.param(
            "Hat Ruth Alt gekündigt oder war das nur ein Gerücht?",
            "contract.show",
            {"customer": "Ruth Alt"},
            id="rumour",
        ),
    ],
)
def test_what_is_wanted_in_the_end_counts(
    text: str, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, active=_ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        pytest.param(
            "Meine Mutter will, dass ich kündige, will ich aber nicht, ich brauch eine Pause im "
            "Februar",
            "contract.pause",
            _FEBRUARY,
            id="mother",
        ),
        pytest.param(
            "My sister says I should cancel, but I'd rather pause in February",
            "contract.pause",
            _FEBRUARY,
            id="sister",
        ),
        pytest.param(
            "Thanks for the great Pilates class yesterday! Please take me off Yoga on Tuesday",
            "booking.cancel",
            {"course": "Yoga Flow", "date": "2026-11-24"},
            id="thanks",
        ),
        pytest.param(
            "Am Montag war ich krank, Mittwoch bin ich wieder da, bitte meldet mich für Yoga an",
            "booking.add",
            {"course": "Yoga Flow", "date": "2026-11-25"},
            id="ill",
        ),
        pytest.param(
            "Am 3. Dezember ist die OP, ab da bitte zehn Wochen pausieren",
            "contract.pause",
            {"from": "2026-12-03", "duration": "P10W"},
            id="from-then",
        ),
        pytest.param(
            "I'm having surgery on 3 December, from then please pause me for ten weeks",
            "contract.pause",
            {"from": "2026-12-03", "duration": "P10W"},
            id="from-then-english",
        ),
        pytest.param(
            "Ich hab geheiratet, bitte schreibt mich als Marie-Luise Kranz",
            "customer.change",
            {"name": "Marie-Luise Kranz"},
            id="own-new-name",
        ),
    ],
)
def test_what_customers_want_in_the_end_counts(
    text: str, intent: str, slots: dict[str, object]
) -> None:
    reading = read(text, role="customer", active=_ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Stell dir vor, alle würden auf einmal kündigen", "staff", id="imagine"),
        pytest.param("Imagine they all paused in January", "staff", id="imagine-english"),
        pytest.param("Suppose we closed all August and paused every contract", "staff", id="if"),
        pytest.param("Wenn ich im Lotto gewinn, kauf ich fünf Zehnerkarten", "customer", id="lot"),
        pytest.param("Once I win the lottery I'll buy ten annual plans", "customer", id="won"),
        pytest.param("How nice it would be to pause for three months", "customer", id="nice"),
        pytest.param(
            "Ich würd ja gern kündigen, aber mein Mann lässt mich nicht", "customer", id="would"
        ),
        pytest.param("Mein Vermieter hat mir gekündigt zum 31.3.", "customer", id="landlord"),
        pytest.param("My boss gave me notice today for 31 December", "customer", id="boss"),
        pytest.param("I cancelled at PureGym yesterday, finally!", "customer", id="other-gym"),
        pytest.param(
            "Das Studio nebenan hat Yoga am Dienstag abgesagt, bei uns läuft alles normal",
            "staff",
            id="next-door",
        ),
        pytest.param(
            "In the film last night she cancels everything and moves away", "customer", id="film"
        ),
        pytest.param(
            "Yoga am Dienstag hat Petra schon abgesagt, brauchst nichts mehr tun",
            "staff",
            id="done",
        ),
        pytest.param(
            "Emma Wilson has signed herself off Yoga tomorrow, it's all in the system",
            "staff",
            id="in-the-system",
        ),
        pytest.param(
            "We were going to deactivate Emma Fuchs, but she's coming back, so leave her active",
            "staff",
            id="left-active",
        ),
        pytest.param(
            "Lena März hat lange über eine Pause geredet, am Ende bleibt alles wie es ist",
            "staff",
            id="stays",
        ),
        pytest.param("Ich hab nie gesagt, dass Salsa am Freitag ausfällt", "staff", id="never"),
    ],
)
def test_what_is_told_as_done_as_fancied_or_of_elsewhere_orders_nothing(
    text: str, role: Role
) -> None:
    assert read(text, role=role, active=_ALL).intent == "none"


@pytest.mark.parametrize(
    ("text", "role", "intent"),
    [
        pytest.param("Danke für alles, ich kündige hiermit", "customer", "terminate", id="thanks"),
        pytest.param(
            "My doctor says I have to stop, so please cancel my membership",
            "customer",
            "terminate",
            id="doctor",
        ),
        pytest.param(
            "Mrs Vogt gave notice, that was a mistake, please undo it",
            "staff",
            "undo_termination",
            id="mistake",
        ),
        pytest.param(
            "Hat Markus Lange eigentlich schon gekündigt?", "staff", "show", id="asked-already"
        ),
        pytest.param(
            "Suppose I gave notice today, when would I be out?",
            "customer",
            "earliest_end",
            id="supposed-to-ask",
        ),
    ],
)
def test_what_sounds_alike_is_still_wanted(text: str, role: Role, intent: str) -> None:
    assert read(text, role=role, active=_ALL).intent == f"contract.{intent}"
