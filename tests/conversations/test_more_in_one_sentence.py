"""What a sentence wants besides the one thing of a proposal is said, and offered next."""

from tests.support.talk import Talk

JONAS = "Jonas Weber"


async def test_each_of_two_course_days_is_named_and_the_second_is_offered_next(talk: Talk) -> None:
    (first,) = await talk.says("Buch mir Yoga Flow am 1.12. und am 8.12.", JONAS)
    (booked,) = await talk.taps("Bestätigen", JONAS)
    (second,) = await talk.taps("Auch buchen", JONAS)
    (both,) = await talk.taps("Bestätigen", JONAS)

    assert first.told[0] == "Buchen: Yoga Flow · Di., 01.12.2026, 18:00–19:15 Uhr · Saal 1"
    assert first.told[-1] == (
        "👉 Noch nicht dabei: Yoga Flow am Di., 08.12.2026. Das kommt als Nächstes."
    )
    assert booked.buttons[0] == "Auch buchen: Yoga Flow, Di., 08.12.2026"
    assert second.told[0] == "Buchen: Yoga Flow · Di., 08.12.2026, 18:00–19:15 Uhr · Saal 1"
    assert both.buttons == ("Buchung absagen", "Anderen Termin buchen")


async def test_what_cannot_be_booked_does_not_swallow_the_other_day(talk: Talk) -> None:
    (answer,) = await talk.says("Buch mir Yoga Flow am 24.11. und am 1.12.", JONAS)

    assert answer.told == [
        "Schon gebucht: Yoga Flow am Di., 24.11.2026. Es ist nichts weiter zu tun.",
        "👉 Noch nicht dabei: Yoga Flow am Di., 01.12.2026. Das kommt als Nächstes.",
    ]
    assert answer.buttons == ("Buchung absagen", "Auch buchen: Yoga Flow, Di., 01.12.2026")


async def test_staff_in_english_books_and_cancels_two_courses(talk: Talk) -> None:
    await talk.says("Book Clara Vogt into Yoga Flow on 1 December and on 8 December")
    (booked,) = await talk.taps("Confirm")
    (second,) = await talk.taps("Book as well")
    await talk.taps("Confirm")
    (cancels,) = await talk.says("Cancel Yoga Flow on 1 December and on 8 December for Clara Vogt")
    (cancelled,) = await talk.taps("Confirm")

    assert "Book as well: Yoga Flow, Tue, 8 Dec 2026" in booked.buttons
    assert second.told[0] == "Clara Vogt (K-1001)"
    assert (
        cancels.told[-1] == "👉 Not included yet: Yoga Flow on Tue, 8 Dec 2026. That comes next."
    )
    assert "Cancel as well: Yoga Flow, Tue, 8 Dec 2026" in cancelled.buttons
