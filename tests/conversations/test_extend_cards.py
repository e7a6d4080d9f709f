"""Stories of letting cards be used for longer."""

from datetime import date

from domain.contracts.records import ContractRecord
from domain.credits.service import Credits, NewCard
from tests.support.engines import ON_BOTH_ENGINES
from tests.support.studios import scope_of
from tests.support.talk import HELD, Talk, heard_by_others


async def test_one_card_in_one_sentence(talk: Talk) -> None:
    (proposal,) = await talk.says("Verlängere die Karte von Emre um 2 Wochen")
    heard = await talk.taps_and_sends("Bestätigen")

    assert proposal.lines == [
        "Emre Çelik (K-1005)",
        "Zehnerkarte (V-2005): gültig bis 01.03.2027 → Mo., 15.03.2027",
        "7 freie Einheiten",
        "",
        f"✉️ Mitteilung zur Gültigkeit an Emre Çelik {HELD}",
    ]
    assert proposal.buttons == ("Bestätigen", "Andere Dauer …", "Abbrechen")
    assert heard[0].lines[0] == "✅ Verlängert."
    assert heard_by_others(heard).lines == [
        "🎟 Zehnerkarte gilt länger: bis Mo., 15.03.2027",
        "Es sind noch 7 Einheiten übrig.",
    ]


async def test_until_a_day_in_english_and_the_contract_goes_along(talk: Talk) -> None:
    await talk.says("/extend Emre's card until 31 May 2027")
    await talk.taps("Confirm")
    (contract,) = await talk.says("Show me Emre's contract")

    assert any("31 May 2027" in line for line in contract.lines)


async def test_an_expired_card_is_revived(talk: Talk) -> None:
    await talk.says("/verlaengern")
    (how_long,) = await talk.says("Oskar Jung")
    (proposal,) = await talk.taps("2 Wochen länger")
    await talk.taps("Bestätigen")
    (units,) = await talk.says("Wie viele Einheiten hat Oskar Jung noch?")

    assert how_long.buttons == (
        "1 Woche länger",
        "2 Wochen länger",
        "1 Monat länger",
        "3 Monate länger",
        "Abbrechen",
    )
    assert proposal.told[1:4] == [
        "Fünferkarte (V-2040): gültig bis 06.10.2026 → Sa., 05.12.2026",
        "1 freie Einheit",
        "Die Karte war abgelaufen. Ihre Einheiten sind damit wieder nutzbar.",
    ]
    assert units.lines[0] == "1 von 5 Einheiten übrig, zu verbrauchen bis Sa., 05.12.2026"


async def test_the_length_is_changed_on_the_proposal_and_what_is_unclear_is_asked(
    talk: Talk,
) -> None:
    await talk.says("/verlaengern Emre um 2 Wochen")
    (question,) = await talk.taps("Andere Dauer")
    (unclear,) = await talk.says("irgendwas")
    (by_day,) = await talk.says("bis 31.5.2027")
    (corrected,) = await talk.says("nein, um 1 Monat")

    assert question.edited
    assert unclear.lines[1] == "Diese Dauer kann ich nicht lesen."
    assert by_day.lines[1] == "Zehnerkarte (V-2005): gültig bis 01.03.2027 → Mo., 31.05.2027"
    assert corrected.lines[1] == "Zehnerkarte (V-2005): gültig bis 01.03.2027 → Do., 01.04.2027"


async def test_no_later_day_is_refused(talk: Talk) -> None:
    (refused,) = await talk.says("/verlaengern Emre bis 1.2.2027")

    assert refused.lines == [
        (
            "Zehnerkarte (V-2005) gilt bis Mo., 01.03.2027; mit Mo., 01.02.2027 würde nichts"
            " länger nutzbar. Nenne bitte einen späteren Tag."
        )
    ]


@ON_BOTH_ENGINES
async def test_all_cards_of_a_person(talk: Talk) -> None:
    (question,) = await talk.says("/verlaengern Liam Baker um 1 Monat")
    (proposal,) = await talk.taps("Alle 2 Karten")
    heard = await talk.taps_and_sends("Bestätigen")

    assert question.buttons[-2:] == ("Alle 2 Karten", "Abbrechen")
    assert proposal.told == [
        "2 Karten: 1 Monat länger gültig",
        "11 freie Einheiten",
        "• Liam Baker · Zehnerkarte (V-2030): 10.01.2027 → 10.02.2027",
        "• Liam Baker · Zehnerkarte (V-2031): 12.04.2027 → 12.05.2027",
        "✉️ 1 Person bekommt nach 10 Minuten eine Nachricht (bis dahin rückgängig zu machen).",
    ]
    assert heard_by_others(heard).lines == [
        "🎟 2 of your cards are valid longer:",
        "Zehnerkarte: until Wed, 10 Feb 2027",
        "Zehnerkarte: until Wed, 12 May 2027",
    ]


async def test_all_cards_of_a_named_person_are_not_everybodys(talk: Talk) -> None:
    (proposal,) = await talk.says("/verlaengern alle Karten von Liam Baker um 1 Monat")

    assert proposal.lines[0] == "2 Karten: 1 Monat länger gültig"


async def test_all_cards_with_those_that_stay_as_they_are(talk: Talk) -> None:
    (proposal,) = await talk.says("Alle Zehnerkarten bis 30.3.2027 verlängern")
    (details,) = await talk.taps("Details")

    assert proposal.told[0] == "5 Karten: gültig bis Di., 30.03.2027"
    assert proposal.told[-2:] == [
        "Bleibt, wie es ist: 1 schon so lange gültig, 1 aufgebraucht",
        "✉️ 5 Personen bekommen nach 10 Minuten eine Nachricht (bis dahin rückgängig zu machen).",
    ]
    assert details.lines[-2:] == [
        "Diese Karten bleiben, wie sie sind:",
        "• Liam Baker · Zehnerkarte (V-2031): gilt schon bis 12.04.2027",
    ]


async def test_the_expired_ones_join_only_when_that_is_wanted(talk: Talk) -> None:
    (without,) = await talk.says("Alle Fünferkarten um 2 Wochen verlängern")
    (with_them,) = await talk.taps("Auch die abgelaufene")

    oskar = "• Oskar Jung · Fünferkarte (V-2040): 06.10.2026 → 05.12.2026"
    assert oskar not in without.lines
    assert oskar in with_them.lines


async def sells_cards(talk: Talk, count: int) -> None:
    """Give Emre so many more cards."""
    database = talk.tresen.database
    async with database.write() as session:
        scope = scope_of(session)
        emre = await session.get(ContractRecord, (1, 5))
        assert emre is not None
        for _ in range(count):
            await Credits(scope).open_card(
                NewCard(
                    contract_id=emre.id,
                    customer_id=emre.customer_id,
                    plan_name="Zehnerkarte",
                    units=10,
                    bought_on=date(2026, 11, 1),
                    usable_until=date(2027, 5, 1),
                )
            )


async def test_over_25_cards_the_first_tap_only_asks_again(talk: Talk) -> None:
    await sells_cards(talk, 30)
    (proposal,) = await talk.says("/verlaengern alle Zehnerkarten um 2 Wochen")
    (again,) = await talk.taps("36 Karten verlängern")
    (units,) = await talk.says("Wie viele Einheiten hat Aylin Yılmaz noch?")
    heard = await talk.taps_and_sends("Wirklich alle 36 verlängern")

    assert proposal.buttons[0] == "36 Karten verlängern …"
    assert again.edited
    assert again.lines[0] == "⚠️ Das betrifft 36 Karten auf einmal. Wirklich?"
    assert units.lines[0].endswith("zu verbrauchen bis So., 21.03.2027")
    assert heard[0].lines[0] == "✅ 36 Karten verlängert."
    assert len([each for each in heard if each.to == "Emre Çelik"]) == 1


async def test_a_second_tap_counts_for_what_was_shown(talk: Talk) -> None:
    await sells_cards(talk, 30)
    await talk.says("/verlaengern alle Zehnerkarten um 2 Wochen")
    await talk.says("ja")
    (other,) = await talk.says("nein, um 3 Wochen")
    (again,) = await talk.says("ja")

    assert other.buttons[0] == "36 Karten verlängern …"
    assert again.buttons[0] == "Wirklich alle 36 verlängern"


async def test_aborted_no_card_changes(talk: Talk) -> None:
    await talk.says("/extend all cards by 2 weeks")
    await talk.taps("Cancel")
    (units,) = await talk.says("How many units does Emre have left?")

    assert units.lines[0] == "7 of 10 units left, to be used by Mon, 1 Mar 2027"


async def test_nobody_but_the_desk_extends_cards(talk: Talk) -> None:
    (trainer,) = await talk.says("/verlaengern Emre um 2 Wochen", "trainer")
    (customer,) = await talk.says("/verlaengern", "Emre Çelik")

    assert trainer.lines == ["Das dürfen hier nur Inhaberin und Team."]
    assert customer.lines[0].startswith("Das kann nur das Studio.")
