"""How a contract is to end, and when the notice came, in the words of many voices."""

import pytest

from handlers.understanding.facts import gather
from handlers.understanding.slots import fill
from tests.handlers.understanding.reading import STUDIO, TODAY, read


def _slot(text: str, slot: str, intent: str = "contract.terminate") -> object:
    return fill(intent, gather(text, None, "staff", TODAY, STUDIO)).get(slot)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        pytest.param("Clara Vogt will nimmer verlängern", "term_end", id="dialect"),
        pytest.param("Nichtverlängerung für Clara Vogt", "term_end", id="one-noun"),
        pytest.param("Clara Vogt ist raus, sobald die Laufzeit rum ist", "term_end", id="as-soon"),
        pytest.param("Clara Vogts Vertrag soll auslaufen", "term_end", id="run-out"),
        pytest.param("Clara Vogt is leaving once her term is up", "term_end", id="once"),
        pytest.param("Clara Vogt will see her contract out", "term_end", id="see-out"),
        pytest.param("I don't want my membership to renew, thanks", "term_end", id="to-renew"),
        pytest.param("Vogt: Vertrag fristger. beenden", "term_end", id="short-form"),
        pytest.param("Clara Vogt doesn't want her contract renewed", "term_end", id="renewed"),
        pytest.param(
            "Please make sure Clara Vogt's contract isn't renewed", "term_end", id="is-not-renewed"
        ),
        pytest.param("turn off auto-renew for Clara Vogt", "term_end", id="auto-renew"),
        pytest.param("Clara Vogt won't be extending", "term_end", id="extend"),
        pytest.param("Vogt: Vertr. nicht verl.", "term_end", id="abbreviated"),
        pytest.param("Clara Vogt macht die Laufzeit noch fertig", "term_end", id="to-the-end"),
        pytest.param("Clara Vogt declines renewal of her contract", "term_end", id="declines"),
        pytest.param("end Clara Vogt, no auto-renew", "term_end", id="no-auto-renew"),
        pytest.param("Clara's contract isn't to be renewed", "term_end", id="not-to-be"),
        pytest.param(
            "quit Clara Vogt at the end of the current billing term", "term_end", id="current"
        ),
        pytest.param(
            "Clara Vogt muss nicht bis zum Ende der Laufzeit warten, beende auf der Stelle",
            "immediate",
            id="not-at-the-end",
        ),
        pytest.param("Clara Vogt kündigt fristlos, hilfsweise ordentlich", "immediate", id="else"),
        pytest.param("end Clara Vogt's contract this minute", "immediate", id="this-minute"),
        pytest.param("now would you also cancel Clara Vogt's contract", None, id="only-now"),
        pytest.param("cancel Clara Vogt, it's football from now on", None, id="from-now-on"),
    ],
)
def test_the_way_of_ending_is_read_from_everyday_words(text: str, mode: str | None) -> None:
    assert _slot(text, "mode") == mode


@pytest.mark.parametrize(
    ("text", "received"),
    [
        pytest.param("Posteingang 12.11.: Kündigung Clara Vogt", "2026-11-12", id="mail-in"),
        pytest.param("Eingang der Kündigung: 12.11.2026, Clara Vogt", "2026-11-12", id="heading"),
        pytest.param("Clara Vogt's notice rec'd 12 Nov, out 31 Dec", "2026-11-12", id="short"),
        pytest.param("Clara Vogt came by last Monday with her notice", "2026-11-16", id="came-by"),
        pytest.param(
            "gestern hat Clara Vogt bei mir im Büro die Kündigung abgegeben",
            "2026-11-20",
            id="where-it-was",
        ),
        pytest.param(
            "Clara Vogt gab mir am Dienstag die Kündigung in die Hand", "2026-11-17", id="gave"
        ),
        pytest.param("Clara Vogt wants to be out by Monday", None, id="an-end"),
        pytest.param(
            "I sent my cancellation for Clara Vogt by post on Wednesday", None, id="sent-off"
        ),
    ],
)
def test_the_day_of_receipt_is_the_day_a_notice_arrived(text: str, received: str | None) -> None:
    assert _slot(text, "received") == received


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("auf Deutsch bitte, mein Englisch ist schlecht", "de", id="somebodys-own"),
        pytest.param("switch to English, he speaks no German", "en", id="denied"),
        pytest.param("from English to German", "de", id="from-and-to"),
        pytest.param("Why is everything in German? I'd rather read English", "en", id="complaint"),
        pytest.param("Deutsch statt Englisch", "de", id="instead"),
        pytest.param("die Menüs englischsprachig", "en", id="adjective"),
        pytest.param("language = de", "de", id="code"),
    ],
)
def test_of_two_languages_the_wanted_one_is_read(text: str, language: str) -> None:
    assert _slot(text, "language", "settings.language") == language


@pytest.mark.parametrize(
    ("text", "received"),
    [
        pytest.param(
            "ähm die frau klein hat gestern hm angerufen und gekündigt", "2026-11-20", id="hm"
        ),
        pytest.param(
            "äh Herr Beck hat am Donnerstag angerufen nee quatsch am Mittwoch und hat gekündigt",
            "2026-11-18",
            id="put-right",
        ),
    ],
)
def test_who_hesitates_says_the_day_of_receipt_too(text: str, received: str) -> None:
    assert _slot(text, "received") == received


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nachdem die Reha vorbei ist: Vertrag von Clara Vogt kündigen", id="rehab"),
        pytest.param(
            "Wenn die Prüfungen rum sind, hört Clara Vogt auf, bitte kündigen", id="exams"
        ),
        pytest.param("Once the exams are over Clara Vogt is off, cancel her contract", id="over"),
        pytest.param("After that bill Clara Vogt is done, cancel her contract", id="done"),
    ],
)
def test_what_else_is_over_is_no_way_to_end(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots) == ("contract.terminate", {"customer": "Clara Vogt"})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Wenn er rum ist, Vertrag von Clara Vogt beenden", id="pronoun"),
        pytest.param("Vertrag von Clara Vogt beenden, sobald die Laufzeit um ist", id="term"),
        pytest.param("End Clara Vogt's contract once it's over", id="it-is"),
        pytest.param("End Clara Vogt's contract when the membership runs out", id="runs-out"),
    ],
)
def test_the_contract_that_is_over_ends_at_its_term(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.slots["mode"]) == ("contract.terminate", "term_end")
