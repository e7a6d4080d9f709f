"""What people leave, stop and book in their own lives is no wish to change anything here."""

import pytest

from tests.handlers.understanding.reading import read

LEFT = (
    "Karl-Heinz left his chess club in October after forty years",
    "Clara has dropped out of the school orchestra at the end of October",
    "Friederike has resigned from the parish council as of 31 December, more time for Pilates",
    "Stefan stopped smoking on the first of December",
    "Karl-Heinz ist im Oktober nach vierzig Jahren aus dem Schachclub ausgetreten",
    "Annas Schwester hat Ende Oktober mit dem Chor aufgehört, Anna selber singt noch",
    "Stefan hört am 1. Dezember mit dem Rauchen auf",
    "Hannah hat den Trachtenverein zum 31.12. verlassen, jetzt bleibt nur noch Pilates",
)
STOPPED = (
    "David asked if we could pause the music for a second in Pilates yesterday",
    "Lena paused the video yesterday and made tea",
    "David hat gestern in Pilates gefragt, ob wir die Musik kurz pausieren können",
    "können wir den Podcast kurz pausieren, bis ich die Kasse fertig hab",
)
BOOKED = (
    "Sarah has booked Lisbon from 3 to 10 December. And here we are mopping floors",
    "Thomas booked a table for eight on Friday",
    "Frank booked Mallorca for two weeks in January, lucky him",
    "Sarah hat vom 3. bis 10. Dezember Lissabon gebucht. Und wir wischen hier die Böden",
    "Leonie hat über Weihnachten ein Hotel in Rom gebucht",
    "Frank hat im Januar zwei Wochen Mallorca gebucht, der Glückliche",
)
PRAISED = (
    "Max got all the credit for the Christmas party though it was Sofia who did everything",
    "Greta took all the blame and Frank all the credit",
    "Nina's moving flat on the 30th, can anyone lend her a van?",
    "Den Erfolg kann sich Greta gutschreiben",
    "Nina zieht am 30. um, kann ihr jemand einen Transporter leihen?",
)
CALLED_OFF = (
    "Tim Heute's dentist called off his appointment today, second time this month",
    "my hairdresser cancelled on me on Thursday, can you believe it",
    "Nina handed in her notice at the bakery on Friday",
    "Paul Sommer has cancelled his membership at the discount gym as of the end of the year",
    "Der Zahnarzt von Tim Heute hat den Termin heute abgesagt, schon zum zweiten Mal",
    "mein Friseur hat mir am Donnerstag abgesagt, unglaublich",
    "Nina hat am Freitag in der Bäckerei gekündigt",
)
RESTED = (
    "Lena's taking a break from TikTok until New Year's",
    "Emre needs a break from politics in January",
    "Lena macht bis Neujahr Pause von Instagram, tut ihr gut, sagt sie",
    "Emre nimmt im Januar eine Auszeit von Facebook",
)


@pytest.mark.parametrize("text", [*LEFT, *STOPPED, *BOOKED, *PRAISED, *CALLED_OFF, *RESTED])
def test_what_happens_in_somebodys_own_life_changes_nothing(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            "Karl-Heinz left his chess club in October and now he wants to pause his membership",
            "contract.pause",
            id="paused",
        ),
        pytest.param(
            "Julia left the choir, and she wants to leave us too on 31 January",
            "contract.terminate",
            id="left-us",
        ),
        pytest.param(
            "Stefan hat mit dem Rauchen aufgehört, bitte seinen Vertrag ab 1. Dezember pausieren",
            "contract.pause",
            id="german",
        ),
        pytest.param(
            "Lena needs a break from the gym until 31 January",
            "contract.pause",
            id="break-from-us",
        ),
        pytest.param("Pause von Lena März vom 1. bis 31. Januar", "contract.pause", id="pause-of"),
        pytest.param("Nina handed in her notice on Friday", "contract.terminate", id="notice"),
        pytest.param(
            "Tom Hartwig hat im Freibad gekündigt und kommt zu uns. Nimm ihn ins Team auf",
            "staff.add",
            id="joins-us",
        ),
        pytest.param("Clara is leaving the studio on 31 December", "contract.terminate", id="us"),
        pytest.param("Mia hört Ende Dezember auf", "contract.terminate", id="nothing-named"),
        pytest.param("Credit Liam's invoice R-2026-0131 in full", "invoice.credit", id="credit"),
        pytest.param("Show me what Frank has booked in January", "booking.list", id="bookings"),
        pytest.param("Buchungen Hoffmann Dez.", "booking.list", id="short"),
    ],
)
def test_what_is_wanted_here_beside_it_stays(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "Frank has booked Mallorca from 4 to 18 January, put his contract on hold for that time",
        "Frank hat vom 4. bis 18. Januar Mallorca gebucht, leg seinen Vertrag für die Zeit still",
    ],
)
def test_days_of_a_journey_are_those_of_a_pause_that_is_wanted_for_it(text: str) -> None:
    reading = read(text)

    assert reading.intent == "contract.pause"
    assert (reading.slots["from"], reading.slots["until"]) == ("2027-01-04", "2027-01-18")


@pytest.mark.parametrize(
    "text",
    [
        "That comedy Clara went on about, 'Cancel My Membership', is on in the cinema from Friday",
        "In my German test I had to write 'I hereby terminate my contract at once'. Full marks!",
        'The lyrics go "stop my contract, baby", Mia has been humming it since Monday',
        'Emre has a T-shirt that says "I cancelled my gym contract"',
        'Pauls neues Lied heißt "Rechnung löschen", Mia singt es den ganzen Tag',
        "Die Komödie, von der Clara erzählt hat, „Kündige meinen Vertrag“, läuft im Kino",
        "Lena musste als Hausaufgabe „Please cancel my contract on 31 December“ übersetzen",
    ],
)
def test_a_title_or_an_exercise_in_quotes_orders_nothing(text: str) -> None:
    assert read(text).intent == "none"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param(
            'Clara writes: "I hereby cancel my membership as of 31 December"',
            "contract.terminate",
            id="written-to-us",
        ),
        pytest.param(
            "Paul Sommer hat einen Zettel dagelassen: „Bitte beendet meinen Vertrag“",
            "contract.terminate",
            id="note",
        ),
        pytest.param('Please create a new course called "Cinema Yoga"', "course.add", id="name"),
        pytest.param(
            "Cancel 'Yoga Flow' for Tuesday, the trainer is at the cinema",
            "course.cancel_day",
            id="course-in-quotes",
        ),
    ],
)
def test_what_was_sent_and_what_is_only_named_in_quotes_counts(text: str, intent: str) -> None:
    assert read(text).intent == intent
