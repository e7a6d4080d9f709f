"""Stories of a full course day: the waiting list, moving up, being passed over."""

from datetime import date

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import HELD, Talk

SATURDAY = "Aqua-Fitness · Sa., 28.11.2026, 11:00–11:45 Uhr · Lehrschwimmbecken"


async def test_a_full_day_is_waited_for_and_takes_no_unit(talk: Talk) -> None:
    (proposal,) = await talk.says("Buche Emre am 28.11. in Aqua ein")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Emre Çelik (K-1005)",
        f"Warteliste: {SATURDAY}",
        "",
        "Ausgebucht. Platz 3 auf der Warteliste.",
        (
            "Wird ein Platz frei, wird er der Reihe nach vergeben."
            " Erst dann wird eine Einheit genommen."
        ),
        "",
        f"✉️ Nachricht über die Warteliste an Emre Çelik {HELD}",
    ]
    assert [each.told[0] for each in heard] == [
        "✅ Auf der Warteliste, Platz 3.",
        "⏳ Du stehst auf der Warteliste.",
    ]
    (units,) = await talk.says("Wie viele Einheiten hat Emre noch?")
    assert units.lines[0].startswith("7 von 10 Einheiten übrig")


@ON_BOTH_ENGINES
async def test_a_freed_place_moves_the_first_one_up_and_tells_both(talk: Talk) -> None:
    (proposal,) = await talk.says("Jonas Weber Aqua am 28.11. absagen")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines[5] == "⬆️ Den Platz bekommt Leonie Fuchs von der Warteliste."
    assert heard[0].told == [
        "✅ Abgesagt.",
        "Jonas Weber (K-1013)",
        SATURDAY,
        "Es ist keine Einheit verloren gegangen.",
        "⬆️ Der Platz ist von der Warteliste wieder besetzt.",
        f"✉️ Nachricht über die Absage an Jonas Weber {HELD}",
        f"✉️ Nachricht vom freien Platz an Leonie Fuchs {HELD}",
    ]
    to_leonie = next(each for each in heard if each.to == "Leonie Fuchs")
    assert to_leonie.lines == [
        "🎉 Ein Platz ist frei geworden: Du bist dabei!",
        SATURDAY,
        "Gebucht mit: Monatsabo Flex.",
        "Passt es nicht mehr? Sag bitte rechtzeitig ab.",
    ]
    (rest,) = await talk.says("/buchungen", "Ines Karte")
    assert rest.told[-1] == "11:00–11:45 Aqua-Fitness · Warteliste, Platz 1"


async def test_a_customer_who_cancels_hears_nothing_of_who_moves_up(talk: Talk) -> None:
    await talk.says("/absagen", "Tim Heute")
    heard = await talk.taps("Bestätigen", "Tim Heute")

    own = [each for each in heard if each.to == "Tim Heute"]
    assert [each.told for each in own] == [
        ["✅ Abgesagt.", SATURDAY, "Es ist keine Einheit verloren gegangen."]
    ]
    assert [each.to for each in heard] == ["Tim Heute", "Leonie Fuchs"]


async def test_who_cannot_pay_any_more_is_passed_over_with_a_word(talk: Talk) -> None:
    await talk.says("Leonie Fuchs sofort kündigen")
    await talk.taps("Einvernehmlich")
    await talk.taps("Bestätigen")
    await talk.wakes_up(date(2026, 11, 22))

    await talk.says("Jonas Weber Aqua am 28.11. absagen")
    heard = await talk.taps_and_sends("Bestätigen")

    told = {each.to: each.told[0] for each in heard}
    assert told["Leonie Fuchs"] == (
        "Ein Platz wurde frei, aber es war nichts mehr da, womit du buchen kannst."
    )
    assert told["Ines Karte"] == "🎉 Ein Platz ist frei geworden: Du bist dabei!"


async def test_leaving_the_list_in_english(talk: Talk) -> None:
    (proposal,) = await talk.says("Cancel my Aqua class on 28 November", "Ines Karte", "en")
    (done,) = await talk.taps("Confirm", "Ines Karte")

    assert proposal.lines == [
        (
            "Take off the waiting list:"
            " Aqua-Fitness · Sat, 28 Nov 2026, 11:00–11:45 · Lehrschwimmbecken"
        )
    ]
    assert done.lines[0] == "✅ Taken off the waiting list."
