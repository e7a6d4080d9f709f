"""Stories of booking a course day."""

import pytest

from tests.support.talk import HELD, Talk, heard_by_others


async def test_one_sentence_one_proposal_one_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Buche Emre am Dienstag in Yoga ein")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Emre Çelik (K-1005)",
        "Buchen: Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
        "",
        "🎟 1 Einheit von Zehnerkarte, danach noch 6 (zu verbrauchen bis 01.03.2027)",
        "Danach sind noch 6 Plätze frei.",
        "Rechtzeitig absagen bis 23.11.2026, 18:00 Uhr",
        "",
        f"✉️ Buchungsbestätigung an Emre Çelik {HELD}",
    ]
    assert proposal.buttons == ("Bestätigen", "Anderer Termin", "Abbrechen")
    assert heard[0].told[:3] == [
        "✅ Gebucht.",
        "Emre Çelik (K-1005)",
        "Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
    ]
    assert heard[0].buttons == (
        *("Rückgängig", "Jetzt senden"),
        *("Buchung absagen", "Anderen Termin buchen"),
    )
    assert heard_by_others(heard).lines == [
        "✅ Du bist dabei.",
        "Yoga Flow · Di., 24.11.2026, 18:00–19:15 Uhr · Saal 1",
        "Gebucht mit: Zehnerkarte.",
    ]


async def test_a_customer_books_for_herself_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("Book me into Rückenfit on Monday", "Leonie Fuchs", "en")
    (done,) = await talk.taps("Confirm", "Leonie Fuchs")

    assert proposal.lines == [
        "Book: Rückenfit · Mon, 23 Nov 2026, 19:00–20:00 · Saal 1",
        "",
        "📄 Included in Monatsabo Flex",
        "9 places are free afterwards.",
        "Can be cancelled in time until 22 Nov 2026, 19:00",
    ]
    assert done.lines[0] == "✅ Booked."


async def test_what_is_missing_is_asked_person_course_and_day(talk: Talk) -> None:
    (who,) = await talk.says("/buchen")
    (which,) = await talk.says("Emre")
    (when,) = await talk.taps("Salsa")
    (proposal,) = await talk.says("am 4.12.")

    assert who.lines == ["Um wen geht es? Name, Kundennummer, Telefon oder E-Mail."]
    assert which.buttons[:2] == ("Yoga Flow", "Pilates")
    assert when.lines == ["Salsa für Anfänger: An welchem Tag?"]
    assert when.buttons == (
        "Fr., 27.11.2026, 20:00 · noch 14 von 16 Plätzen frei",
        "Fr., 04.12.2026, 20:00 · noch 16 von 16 Plätzen frei",
        "Fr., 11.12.2026, 20:00 · noch 16 von 16 Plätzen frei",
        "Fr., 18.12.2026, 20:00 · noch 16 von 16 Plätzen frei",
        "Fr., 25.12.2026, 20:00 · noch 16 von 16 Plätzen frei",
        "Fr., 01.01.2027, 20:00 · noch 16 von 16 Plätzen frei",
        "Abbrechen",
    )
    assert proposal.lines[1] == (
        "Buchen: Salsa für Anfänger · Fr., 04.12.2026, 20:00–21:30 Uhr · Saal 2"
    )


async def test_a_day_alone_asks_for_the_courses_of_that_day(talk: Talk) -> None:
    (question,) = await talk.says("Buche Emre am Donnerstag ein")

    assert question.buttons == ("Yoga Flow", "Pilates", "Abbrechen")


async def test_a_day_without_the_course_is_answered_with_the_next_ones(talk: Talk) -> None:
    (question,) = await talk.says("Buche Emre am Mittwoch in Yoga ein")
    (proposal,) = await talk.taps("Do., 26.11.2026")

    assert question.lines == [
        (
            "Yoga Flow findet am Mi., 25.11.2026 nicht statt."
            " Der nächste Termin ist am Do., 26.11.2026."
        )
    ]
    assert proposal.lines[1] == "Buchen: Yoga Flow · Do., 26.11.2026, 18:00–19:15 Uhr · Saal 1"


async def test_a_correction_takes_another_day(talk: Talk) -> None:
    await talk.says("Buche Emre am Dienstag in Yoga ein")

    (corrected,) = await talk.says("nein, am Donnerstag")

    assert corrected.lines[1] == "Buchen: Yoga Flow · Do., 26.11.2026, 18:00–19:15 Uhr · Saal 1"


async def test_another_payer_is_a_tap(talk: Talk) -> None:
    (proposal,) = await talk.says("Buche Ines Karte am Dienstag in Yoga ein")
    (by_card,) = await talk.taps("Mit Zehnerkarte")
    (back,) = await talk.taps("Mit Monatsabo Flex")

    assert proposal.lines[3] == "📄 Im Monatsabo Flex enthalten"
    assert by_card.lines[3] == (
        "🎟 1 Einheit von Zehnerkarte, danach noch 6 (zu verbrauchen bis 05.02.2027)"
    )
    assert back.lines == proposal.lines


async def test_a_unit_of_a_later_month_of_the_membership(talk: Talk) -> None:
    (proposal,) = await talk.says("Buche Clara Vogt am 26.1.2027 in Yoga ein")

    assert proposal.lines[3] == (
        "🎟 1 Einheit von Jahresabo, danach noch 6 (zu verbrauchen bis 14.02.2027)"
    )


@pytest.mark.parametrize(
    ("sentence", "lines", "buttons"),
    [
        pytest.param(
            "Buche Marie-Luise Böhm am Donnerstag in Pilates ein",
            [
                (
                    "Für Pilates am Do., 26.11.2026 ist nichts da, womit gebucht werden kann."
                    " Jahresabo ruht bis So., 31.01.2027."
                )
            ],
            ("Vertrag oder Karte verkaufen",),
            id="paused",
        ),
        pytest.param(
            "Buche Stefan Beck am Donnerstag in Pilates ein",
            [
                (
                    "Für Pilates am Do., 26.11.2026 ist nichts da, womit gebucht werden kann."
                    " Zehnerkarte hat keine freie Einheit mehr."
                )
            ],
            ("Vertrag oder Karte verkaufen",),
            id="spent",
        ),
        pytest.param(
            "Book Oskar Jung into Pilates on Thursday",
            [
                (
                    "There is nothing to book Pilates on Thu, 26 Nov 2026 with."
                    " Fünferkarte was to be used by Tue, 6 Oct 2026."
                )
            ],
            ("Sell a contract or card", "Extend the validity of cards"),
            id="expired",
        ),
        pytest.param(
            "Buche Emre am 1.6.2027 in Yoga ein",
            [
                (
                    "Am Di., 01.06.2027 kann noch nicht gebucht werden."
                    " Buchen geht bis Fr., 19.02.2027."
                )
            ],
            (),
            id="too far ahead",
        ),
        pytest.param(
            "Buche Jonas Weber am Dienstag in Yoga ein",
            ["Schon gebucht: Yoga Flow am Di., 24.11.2026. Es ist nichts weiter zu tun."],
            ("Buchung absagen",),
            id="booked before",
        ),
    ],
)
async def test_a_refusal_says_why_and_what_can_be_done(
    talk: Talk, sentence: str, lines: list[str], buttons: tuple[str, ...]
) -> None:
    (answer,) = await talk.says(sentence)

    assert answer.lines == lines
    assert answer.buttons == buttons


async def test_an_aborted_booking_changes_nothing(talk: Talk) -> None:
    await talk.says("Buche Emre am Dienstag in Yoga ein")
    await talk.taps("Abbrechen")

    (shown,) = await talk.says("/buchungen Emre")

    assert shown.lines == ["Nichts gebucht.", "Emre Çelik"]


async def test_a_second_tap_finds_it_done(talk: Talk) -> None:
    await talk.says("Buche Emre am Dienstag in Yoga ein")
    message, data = talk.button("Bestätigen")
    await talk.presses(message, data)

    heard = await talk.presses(message, data)

    assert [each.text for each in heard if each.message_id is None] == ["Schon erledigt."]
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")
    assert units.lines[0].startswith("6 von 10 Einheiten übrig")


async def test_a_customer_cannot_book_for_somebody_else(talk: Talk) -> None:
    (answer,) = await talk.says("Buche Clara Vogt am Dienstag in Yoga ein", "Emre Çelik")

    assert answer.lines == ["Ich darf dir nur deine eigenen Daten zeigen."]
