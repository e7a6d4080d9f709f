# ruff: noqa: E501 - one sentence a line
"""What is only told and wanted by nobody: how it would be, what others say, what is elsewhere."""

from collections.abc import Mapping

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import intents
from tests.handlers.understanding.reading import read

ALL = frozenset(intents())


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("staff", "Imagine we paused every contract in July and August like the place across the road does"),
        ("staff", "Stell dir vor, wir pausieren im Juli alle Verträge"),
        ("customer", "Stell dir vor, ich würde morgen kündigen"),
        ("customer", "Once I win the lottery I'll take the annual membership for the whole family and the dog"),
        ("customer", "If I were rich I'd buy the annual membership tomorrow"),
        ("customer", "Wenn ich im Lotto gewinne, nehme ich das Jahresabo für die ganze Familie"),
        ("customer", "Wenn ich Millionärin wär, würd ich die Zehnerkarte gleich dreimal kaufen"),
        ("staff", "I hope nobody ever has to cancel Kinderturnen again like we did last Monday, the parents were raging"),
        ("staff", "Hoffentlich müssen wir nie wieder Kinderturnen absagen wie letzten Montag"),
        ("customer", "My brother told his gym in Leeds to cancel his membership effective immediately and they laughed at him"),
        ("customer", "Mein Bruder hat bei seinem Fitnessstudio in Leeds fristlos gekündigt, die haben nur gelacht"),
        ("customer", "My neighbour quit at McFit last week, effective immediately"),
        ("customer", "Meine Nachbarin hat bei McFit gekündigt zum 31.12."),
        ("staff", "Lena März was crying on the phone because her landlord has given her notice as of 31 March"),
        ("staff", "Lena März hat am Telefon geweint, weil ihr Vermieter ihr zum 31.3. gekündigt hat"),
        ("customer", "They have frozen my bank account for two weeks because of one wrong letter in my name, imagine"),
        ("customer", "Mein Konto wurde für zwei Wochen eingefroren wegen eines falschen Buchstabens im Namen"),
        ("customer", "My ex has changed his phone number again, third time this year"),
        ("customer", "Mein Ex hat schon wieder die Handynummer gewechselt, das dritte Mal dieses Jahr"),
        ("staff", "I'd terminate Max Stark on the spot if it were up to me, but it isn't"),
        ("staff", "Wenn es nach mir ginge, würde ich Max Stark fristlos kündigen, geht aber nicht"),
        ("staff", "We nearly cancelled Aqua on Friday, luckily Tom steps in, so nothing changes"),
        ("staff", "Wir hätten Aqua am Freitag fast abgesagt, zum Glück springt Tom ein, es bleibt alles"),
        ("staff", "Mia's mum rang: not Mia but her sister stops, leave Mia's contract alone"),
        ("staff", "Mias Mutter rief an: nicht Mia, sondern ihre Schwester hört auf, Mias Vertrag bleibt"),
        ("staff", "In the soap last night Thomas quit his gym with immediate effect, what a scene"),
        ("staff", "Im Tatort hat gestern einer fristlos sein Abo gekündigt"),
        ("customer", "Sure I only told my husband I'd cancel here to wind him up, I'd never do it"),
        ("customer", "Ich hab meinem Mann nur gesagt, dass ich hier kündige, um ihn zu ärgern, das würde ich nie machen"),
        ("staff", "Nguyen Thi Mai was asking whether her daughter's dance school can really add a month after she gave notice there, I couldn't tell her"),
        ("staff", "Nguyen Thi Mai hat gefragt, ob die Tanzschule ihrer Tochter nach der Kündigung noch einen Monat verlangen darf"),
    ],
)  # fmt: skip
def test_what_is_only_told_orders_nothing(role: Role, text: str) -> None:
    assert read(text, role=role, active=ALL).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "the credit note for R-2026-0151 went out this morning, nothing left to do there",
        "Die Gutschrift zu R-2026-0151 ging heute früh raus, da ist nix mehr zu tun",
        "We sold Anna Müller a ten-class card at the counter yesterday, it's all in the system",
        "Wir haben Anna Müller gestern eine Zehnerkarte verkauft, ist alles im System",
        "Thomas Freitag paid his invoice on Wednesday and I recorded it there and then, in case anybody wonders",
        "Thomas Freitag hat am Mittwoch bezahlt, hab ich gleich verbucht",
        "Clara Vogt hat gekündigt, brauchst nix mehr machen",
    ],
)
def test_what_is_in_the_books_is_not_to_be_done(text: str) -> None:
    assert read(text, active=ALL).intent == "none"


@pytest.mark.parametrize(
    ("role", "text", "intent", "slots"),
    [
        ("staff", "Somebody claims I credited R-2026-0140, I can't remember it for the life of me; show me that invoice", "invoice.show", {"invoice": "R-2026-0140"}),
        ("staff", "Jemand behauptet, ich hätte R-2026-0140 gutgeschrieben, ich erinnere mich nicht; zeig mir die Rechnung", "invoice.show", {"invoice": "R-2026-0140"}),
        ("staff", "Lena's employer has given her notice, so please pause her from 1 December for 3 months", "contract.pause", {"customer": "Lena März", "from": "2026-12-01", "duration": "P3M"}),
        ("customer", "Mein Chef hat mir gekündigt und ich muss sparen, ich kündige zum 31.1.", "contract.terminate", {"mode": "date", "date": "2027-01-31"}),
        ("customer", "My brother told his gym to cancel his contract, and I want the same: cancel my contract on 31 March", "contract.terminate", {"mode": "date", "date": "2027-03-31"}),
        ("customer", "My bank account is frozen, so please pause my contract from 1 December for two months", "contract.pause", {"from": "2026-12-01", "duration": "P2M"}),
        ("customer", "Mein Konto ist gesperrt, pausiert bitte meinen Vertrag ab 1.12. für zwei Monate", "contract.pause", {"from": "2026-12-01", "duration": "P2M"}),
        ("customer", "I'd never quit, but please pause me in December", "contract.pause", {"from": "2026-12-01", "until": "2026-12-31"}),
        ("staff", "They said I paused Lena by mistake, so end her pause", "contract.resume", {"customer": "Lena März"}),
    ],
)  # fmt: skip
def test_what_is_wanted_beside_a_tale_stands(
    role: Role, text: str, intent: str, slots: Mapping[str, object]
) -> None:
    reading = read(text, role=role, active=ALL)

    assert (reading.intent, reading.slots) == (intent, slots)


@pytest.mark.parametrize(
    ("role", "text", "intent"),
    [
        ("staff", "Stell dir vor, Clara Vogt hat gekündigt zum 31.12.", "contract.terminate"),
        ("staff", "Imagine, Clara Vogt has quit, at the end of March", "contract.terminate"),
        ("customer", "Suppose I cancelled tomorrow, would I get my money back?", "contract.earliest_end"),
        ("staff", "Mal angenommen Björn kündigt heute, wann ist er draußen?", "contract.earliest_end"),
        ("customer", "Wenn ich im Januar zurück bin, nehme ich das Jahresabo", "contract.sell"),
        ("staff", "I hope you can cancel Yoga on Monday for everybody, the trainer is ill", "course.cancel_day"),
        ("customer", "I now train at another gym, so cancel my membership on 31 March", "contract.terminate"),
        ("staff", "nothing left to do but end Clara Vogt's contract on 31 March", "contract.terminate"),
        ("staff", "Put Clara's pause in the system from 1 December to 31 January", "contract.pause"),
        ("staff", "Bitte trag die Pause von Clara vom 1.12. bis 31.1. im System ein", "contract.pause"),
        ("staff", "Thomas Freitag paid R-2026-0142 at the desk, please book it right away", "invoice.paid"),
        ("staff", "Thomas Freitag hat R-2026-0142 bezahlt, bitte gleich verbuchen", "invoice.paid"),
        ("staff", "Her boss gave Clara Vogt's notice to me today", "contract.terminate"),
        ("staff", "Carla Winkler has quit her job as a trainer here at the end of the month", "staff.remove"),
        ("customer", "Please freeze my account for two months from 1 December", "contract.pause"),
        ("customer", "My phone number has changed, it's 0170 5566778 now", "customer.change"),
        ("staff", "Nicht Emre, sondern Jonas für Yoga am Dienstag eintragen", "booking.add"),
        ("staff", "not Emre but Jonas Weber leaves on 31 March", "contract.terminate"),
        ("customer", "Imagine, I got the job in Graz! Please end my contract on 31 March", "contract.terminate"),
        ("staff", "Clara says you should credit R-2026-0140", "invoice.credit"),
    ],
)  # fmt: skip
def test_what_sounds_alike_is_wanted(role: Role, text: str, intent: str) -> None:
    assert read(text, role=role, active=ALL).intent == intent
