"""Whose contract is spoken of, and whether a booking or a contract is meant."""

import pytest

from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Emma Wilson told me she got out of her gas contract by 31 December, lucky her",
        "Peter Abo says his newspaper subscription runs out in December and he isn't renewing it",
        "Peter Abo hat gesagt, sein Zeitungsabo läuft im Dezember aus, er verlängert nicht",
        "Herr Groß hat beim Autohaus eine Rechnung storniert bekommen und war gut gelaunt",
        "Mr Miller got his bill cancelled at the garage and was in a fine mood",
        "Lukas Bauer hat seinen Vertrag bei Clever-Gym zum Monatsende gekündigt, gut für uns!",
        "Paul Sommer hat sein Abo beim Discounter-Gym gekündigt, zum Jahresende. Find ich gut!",
        "Mia Hoffmann hat ihre Dauerkarte im Hallenbad zum 31.12. gekündigt",
        "Ich habe meine Bahncard nicht verlängert, jetzt fahre ich immer mit Rad",
        "I haven't renewed my railcard, I cycle everywhere now",
        "Die Mitgliedschaft im Förderverein der Schule lassen wir auslaufen",
        "We're letting our membership of the parents' association lapse",
        "The reel from last night's Salsa party just hit 10k views",
        "Hannah Card will ihr Konto bei der Sparkasse kündigen, sie war empört",
        "Ruth Alt pausiert ihr Theaterabo bis Ende Februar",
        "Paul Sommer has quit his membership at the discount gym as of the end of the year",
        "Tim Heute gave notice at his climbing gym for the end of the month",
        "Sarah Klein has given notice on her flat for 31 March, she stays with us though",
        "Ruth Alt is pausing her theatre subscription until the end of February",
        "Anna Schreiber hat ihr Handy auf einen Jahresvertrag umgestellt, ist jetzt billiger",
        "Nina Weber hat für die Bahn jetzt ein Jahresabo abgeschlossen",
        "Nina Weber moved her mobile to a three-month contract",
        "Die Rechnung vom Klempner ist seit gestern bezahlt",
        "Die Mahnung vom Steuerberater ist bezahlt, kann abgelegt werden",
        "The electrician's invoice was paid on Friday, his reminder can go in the bin",
        "The bill from the plumber is paid",
        "Ruth Alt hat mit dem Rauchen zum 1.11. aufgehört",
        "Mehmet Öztürk will jetzt wirklich aufhören, mit den Zigaretten nämlich",
        "Aylin Yılmaz was serious about quitting: not a single cigarette in three months!",
    ],
)
def test_what_happens_elsewhere_changes_nothing_here(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    "text",
    [
        "Emma Wilson has a new phone contract to pay for, so please end her membership",
        "Emma Wilson hat jetzt einen teuren Handyvertrag, bitte ihre Mitgliedschaft beenden",
    ],
)
def test_beside_another_contract_ours_is_ended(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["customer"]) == ("contract.terminate", "Emma Wilson")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        (
            "Clara Vogt hat ihr Abo bei uns zum 31.12. gekündigt, sie geht zum Discounter-Gym",
            "contract.terminate",
        ),
        ("Mia Hoffmann hat ihr Abo beim Empfang zum 31.12. gekündigt", "contract.terminate"),
        (
            "Clara Vogt cancelled her membership for 31 December, she's off to a discount gym",
            "contract.terminate",
        ),
        ("Mia Hoffmann will aufhören, vor der Tür wird zu viel geraucht", "contract.terminate"),
        (
            "Mia Hoffmann hat ihren Vertrag über das Internet auf Flex umgestellt",
            "contract.change_plan",
        ),
        ("Die Rechnung von Clara Vogt ist seit Freitag bezahlt", "invoice.paid"),
        ("Clara Vogt's invoice was paid on Friday", "invoice.paid"),
    ],
)
def test_what_happens_here_changes_something(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "Mein Arzt empfiehlt vier Wochen Pause vom Tennis, bei euch komm ich weiter wie gehabt",
        "My physio recommends six weeks off running. With you I'm carrying on as normal",
        "Wer bei euch aufhört, verpasst was",
        "Selber schuld, wer da kündigt!",
        "Let me put it this way: whoever cancels with you has only themselves to blame",
    ],
)
def test_who_pauses_or_quits_something_else_orders_nothing(text: str) -> None:
    assert read(text, role="customer").intent == "none"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Buchung Fuchs 4.12. raus", "booking.cancel"),
        ("Vertrag Fuchs 4.12. raus", "contract.terminate"),
        ("Yoga's off tomorrow, the teacher's down with the flu", "course.cancel_day"),
        ("Is yoga off tomorrow?", "course.list"),
    ],
)
def test_what_is_off_is_what_is_named(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "Mein Bruder hat seinen Vertrag bei der Muckibude in Hanau pausiert, der Faulpelz",
        "My brother has paused his contract at the muscle shack, lazy sod",
    ],
)
def test_what_a_relative_of_a_customer_paused_is_not_here(text: str) -> None:
    assert read(text, role="customer").intent == "none"
