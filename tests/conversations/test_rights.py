"""Who lacks a right asks those who have it; the owner gives rights and takes them."""

from tests.support.talk import Heard, Talk


def of(heard: list[Heard], person: str) -> Heard:
    """Return the one message that somebody got, new or edited; short answers to taps aside."""
    (found,) = [each for each in heard if each.to == person and each.message_id is not None]
    return found


def is_told_shortly(heard: list[Heard], person: str, text: str) -> bool:
    """Say whether the short answer to a tap is this one; a slow turn is answered without words."""
    short = {each.text for each in heard if each.to == person and each.message_id is None}
    return short <= {text}


async def test_staff_ask_for_a_refund_and_the_owner_accepts(talk: Talk) -> None:
    proposed = of(await talk.says("/stornieren R-2026-0131", "staff"), "Team")
    asked = await talk.taps("Als Anfrage schicken", "staff")
    changed = await talk.taps("Auszahlen statt gutschreiben")
    message, data = talk.button("Bestätigen")
    granted = await talk.taps("Bestätigen")
    again = await talk.presses(message, data)

    assert proposed.told[-1] == (
        "🔑 Dafür fehlt dir: Erstatten. Der Vorschlag geht als Anfrage an Inhaberin."
    )
    assert proposed.buttons[0] == "Als Anfrage schicken"
    mine, theirs = of(asked, "Team"), of(asked, "Inhaberin")
    assert mine.edited
    assert mine.told[0] == "📨 Deine Anfrage ist bei Inhaberin."
    assert mine.buttons == ("Anfrage zurückziehen",)
    assert theirs.told[0] == (
        "📨 Anfrage aus dem Team, von Team: Stornierung einer Rechnung,"
        " gestellt am 21.11.2026, 10:00 Uhr"
    )
    assert theirs.buttons[0] == "Bestätigen"
    assert theirs.buttons[-1] == "Ablehnen"
    assert "Auszuzahlen: 39,00 €" in of(changed, "Team").told
    assert of(granted, "Team").told[:2] == [
        "✅ Inhaberin hat deiner Anfrage zugestimmt.",
        "✅ R-2026-0131 ist storniert.",
    ]
    assert of(granted, "Team").buttons == ()
    assert of(granted, "Inhaberin").buttons[0] == "Rückgängig"
    assert is_told_shortly(again, "Inhaberin", "Schon erledigt.")
    assert not [each for each in again if each.to == "Team"]


async def test_the_owner_takes_see_money_from_staff_and_gives_it_back(talk: Talk) -> None:
    page = of(await talk.says("/rights Team"), "Inhaberin")
    turned = of(await talk.taps("✔ see money"), "Inhaberin")
    done = of(await talk.taps("Confirm"), "Inhaberin")
    told = of(await talk.says("/open", "staff"), "Team")
    file = of(await talk.says("Show me Clara Vogt's file", "staff"), "Team")
    ending = of(await talk.says("End Clara Vogt's membership at the end date", "staff"), "Team")
    await talk.says("/paid R-2026-0142", "staff")
    payment = await talk.taps("Send as a request", "staff")
    await talk.says("/rights Team may see money")
    await talk.taps("Confirm")
    seen = of(await talk.says("/open", "staff"), "Team")

    assert page.told[0] == "Team may (Staff)"
    assert "Confirm" not in page.buttons
    assert "✖ see money: invoices, accounts and figures (withdrawn)" in turned.told
    assert done.told[0] == "✅ Changed: this is what Team may do now."
    assert told.told == ["You lack the right “see money” for that. Who has it here: Inhaberin."]
    assert "€" not in file.text
    assert "All invoices" not in file.buttons
    assert "€" not in ending.text
    assert ending.buttons[0] == "Confirm"
    assert "€" not in of(payment, "Team").text
    assert "59,00 €" in of(payment, "Inhaberin").text or "€59.00" in of(payment, "Inhaberin").text
    assert "€" in seen.text


async def test_a_trainer_has_his_own_rosters_and_is_told_who_may_all_else(talk: Talk) -> None:
    own = of(await talk.says("/teilnehmer Yoga Flow", "trainer"), "Trainer")
    foreign = of(await talk.says("/teilnehmer Salsa", "trainer"), "Trainer")
    units = of(await talk.says("Wie viele Einheiten hat Emre noch?", "trainer"), "Trainer")
    before = of(await talk.says("+1 bei Emre, Kurs fiel aus", "trainer"), "Trainer")
    await talk.says("/team")
    await talk.taps("Rechte von Trainer")
    await talk.taps("✖ Einheiten korrigieren")
    await talk.taps("Bestätigen")
    after = of(await talk.says("+1 bei Emre, Kurs fiel aus", "trainer"), "Trainer")

    assert own.told[0].startswith("Yoga Flow")
    assert foreign.told == [
        "Salsa für Anfänger leitet jemand anders. Sehen kannst du die Listen deiner eigenen Kurse."
    ]
    assert units.told == before.told == ["Das dürfen hier nur Inhaberin und Team."]
    assert after.buttons[0] == "Bestätigen"


async def test_a_request_that_two_decide_at_once_is_decided_once(talk: Talk) -> None:
    await talk.says("/zuruecknehmen", "Mia Hoffmann")
    await talk.taps("Anfrage ans Studio schicken", "Mia Hoffmann")
    of_staff, of_owner = talk.button("Bestätigen", "staff"), talk.button("Bestätigen")

    talk.telegram.press(talk.somebody("staff"), of_staff[0], data=of_staff[1])
    heard = await talk.presses(*of_owner)

    last = {who: of_last(heard, who) for who in ("Team", "Inhaberin")}
    (first,) = {view.told[-1].split(",")[0] for view in last.values()}
    assert first in ("👤 Entschieden von Team", "👤 Entschieden von Inhaberin")
    second = "Inhaberin" if first.endswith("Team") else "Team"
    name = first.rpartition(" ")[2]
    assert is_told_shortly(heard, second, f"{name} hat darüber schon entschieden.")
    history = of(await talk.says("Verlauf von Mia Hoffmann"), "Inhaberin")
    assert history.told[0] == "2 Änderungen, die neueste zuerst"


def of_last(heard: list[Heard], person: str) -> Heard:
    """Return what somebody's message says in the end."""
    return [each for each in heard if each.to == person and each.message_id is not None][-1]


async def test_a_right_that_goes_between_proposal_and_tap_makes_a_request_of_it(
    talk: Talk,
) -> None:
    await talk.says("Mitgliedschaft von Clara Vogt beenden am Enddatum", "staff")
    message, data = talk.button("Bestätigen", "staff")
    await talk.says("/rechte Team darf nicht kündigen")
    await talk.taps("Bestätigen")

    anew = await talk.presses(message, data, "staff")
    sent = await talk.taps("Als Anfrage schicken", "staff")
    declined = await talk.taps("Ablehnen")
    contract = (await talk.says("Vertrag von Clara Vogt"))[0]

    assert is_told_shortly(
        anew, "Team", "Deine Rechte haben sich geändert. Es wurde nichts getan."
    )
    drawn = of(anew, "Team")
    assert drawn.edited
    assert drawn.told[0].startswith("❗ Was du darfst, hat sich inzwischen geändert.")
    assert drawn.buttons[0] == "Als Anfrage schicken"
    assert of(sent, "Inhaberin").told[0].startswith("📨 Anfrage aus dem Team, von Team: Kündigung")
    assert not of(declined, "Team").edited  # it rings
    assert of(declined, "Team").told == [
        "📨 Kündigung",
        "Clara Vogt · Jahresabo (V-2001)",
        "Inhaberin hat die Anfrage abgelehnt. Es wurde nichts geändert.",
    ]
    assert contract.told[0] == "Clara Vogt · Jahresabo: läuft"


async def test_who_lost_the_right_decides_no_request_and_the_others_still_do(talk: Talk) -> None:
    await talk.says("/zuruecknehmen", "Mia Hoffmann")
    await talk.taps("Anfrage ans Studio schicken", "Mia Hoffmann")
    message, data = talk.button("Bestätigen", "staff")
    await talk.says("/rechte Team darf nicht kündigen")
    await talk.taps("Bestätigen")

    barred = await talk.presses(message, data, "staff")
    (hint,) = await talk.says("/hilfe", "trainer")
    forged = await talk.presses(hint.message_id or 0, data, "trainer")
    granted = await talk.taps("Bestätigen")

    why = "Dir fehlt dafür das Recht „Kündigen“. Es wurde nichts getan."
    assert is_told_shortly(barred, "Team", why)
    assert not [each for each in (*barred, *forged) if each.message_id is not None]
    assert of(granted, "Mia Hoffmann").told[0] == "✅ Das Studio hat deiner Anfrage zugestimmt."
