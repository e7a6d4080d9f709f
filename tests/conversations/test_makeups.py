"""Stories of making up missed days."""

from tests.support.talk import Talk


async def give_sofia_a_right(talk: Talk) -> None:
    await talk.says("Sofia Rossi Rückenfit am 30.11. absagen")
    await talk.taps("Bestätigen")


async def test_a_right_is_listed_redeemed_and_gone(talk: Talk) -> None:
    await give_sofia_a_right(talk)

    (listed,) = await talk.says("/nachholen Sofia Rossi")
    (which,) = await talk.taps("Nachholen: Sofia Rossi, 30.11.2026")
    await talk.taps("Yoga")
    (proposal,) = await talk.taps("Do., 03.12.2026")
    await talk.taps("Bestätigen")
    (afterwards,) = await talk.says("/nachholen")

    assert listed.told == [
        "1 Termin nachzuholen",
        "Sofia Rossi",
        "Rückenfit vom 30.11.2026",
        "nachholbar bis So., 28.02.2027 in: Kurse",
    ]
    assert which.buttons == (
        "Yoga Flow",
        "Pilates",
        "Rückenfit",
        "Salsa für Anfänger",
        "Abbrechen",
    )
    assert proposal.told[1:3] == [
        "Buchen: Yoga Flow · Do., 03.12.2026, 18:00–19:15 Uhr · Saal 1",
        "🔁 Mit einem Nachholrecht (gültig bis 28.02.2027)",
    ]
    assert afterwards.lines == ["Nichts nachzuholen."]


async def test_a_makeup_that_is_cancelled_in_time_can_be_made_up_again(talk: Talk) -> None:
    await give_sofia_a_right(talk)
    await talk.says("Buche Sofia Rossi am 3.12. in Yoga ein")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.says("Sofia Rossi Yoga am 3.12. absagen")
    await talk.taps("Bestätigen")
    (listed,) = await talk.says("/nachholen")

    assert proposal.told[3] == "Das Nachholrecht lebt wieder auf, gültig bis 28.02.2027."
    assert listed.told[1] == "Sofia Rossi · Rückenfit vom 30.11.2026"


async def test_a_course_of_another_category_is_not_made_up_in(talk: Talk) -> None:
    await give_sofia_a_right(talk)

    (refused,) = await talk.says("Buche Sofia Rossi am Mittwoch in Kinderturnen ein")

    assert refused.lines == [
        (
            "Für Kinderturnen am Mi., 25.11.2026 ist nichts da, womit gebucht werden kann."
            " Fünf-Wochen-Kurs gilt für einen anderen Kurs."
        )
    ]


async def test_a_customer_sees_and_redeems_her_own_in_english(talk: Talk) -> None:
    await talk.says("/cancel_booking", "Emma Wilson")
    await talk.taps("Confirm", "Emma Wilson")

    (listed,) = await talk.says("/makeups", "Emma Wilson")
    await talk.taps("Make up: 26 Nov 2026", "Emma Wilson")
    await talk.taps("Pilates", "Emma Wilson")
    (proposal,) = await talk.says("3 December", "Emma Wilson")

    assert listed.told == [
        "1 class to make up",
        "Pilates of 26 Nov 2026",
        "can be made up until Fri, 26 Feb 2027 in: Kurse",
    ]
    assert proposal.told[:2] == [
        "Book: Pilates · Thu, 3 Dec 2026, 09:30–10:30 · Saal 2",
        "🔁 With a make-up right (valid until 26 Feb 2027)",
    ]


async def test_a_name_that_several_have_is_asked(talk: Talk) -> None:
    (question,) = await talk.says("/nachholen Anna")
    (answer,) = await talk.taps("Anna Müller")

    assert question.lines == ["„Anna“ gibt es mehrmals. Wer ist gemeint?"]
    assert answer.lines == ["Nichts nachzuholen.", "Anna Müller"]


async def test_nobody_has_anything_to_make_up(talk: Talk) -> None:
    (to_the_studio,) = await talk.says("/nachholen")
    (to_himself,) = await talk.says("/nachholen", "Emre Çelik")

    assert [to_the_studio.lines, to_himself.lines] == [["Nichts nachzuholen."]] * 2
