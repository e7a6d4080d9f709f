"""Stories of money that came and went: payments, parts taken back, accounts, refunds."""

from datetime import date

import pytest

from tests.support.engines import ON_BOTH_ENGINES
from tests.support.talk import Talk


async def test_a_payment_in_part_on_another_day_and_its_way_back(talk: Talk) -> None:
    (proposal,) = await talk.says("20 Euro auf R-2026-0142 bezahlt")
    (again,) = await talk.taps("Anderer Tag")
    (dated,) = await talk.says("gestern")
    (done,) = await talk.taps("Bestätigen")
    (undo,) = await talk.taps("Rückgängig")
    undone = await talk.taps("Bestätigen")
    (invoice,) = await talk.says("/rechnung R-2026-0142")

    assert proposal.told == [
        "Zahlung über 20,00 € auf R-2026-0142",
        "Clara Vogt (K-1001)",
        "Am 21.11.2026, Lastschrift",
        "Rechnung für 15.01.2027 – 14.02.2027 über 59,00 €",
        "Danach bleiben 39,00 € offen.",
    ]
    assert again.told[0] == "Wann ist das Geld gekommen oder gegangen?"
    assert dated.told[2] == "Am 20.11.2026, Lastschrift"
    assert done.told[0] == "✅ 20,00 € auf R-2026-0142 eingetragen"
    assert "Zurückgenommen: 1 Zahlung über 20,00 €" in undo.told
    assert undone[0].told[0] == "✅ Rückgängig gemacht: Zahlung"
    assert "Stand: offen, noch 59,00 €" in invoice.told


async def test_more_than_is_open_goes_to_the_account_and_is_paid_out(talk: Talk) -> None:
    """70.00 come for 59.00: 11.00 are the customer's."""
    (proposal,) = await talk.says("Clara paid 70 euros on R-2026-0142 in cash", language_code="en")
    await talk.taps("Confirm")
    (account,) = await talk.says("Clara's account balance")
    (refund,) = await talk.taps("Paid out")
    (done,) = await talk.taps("Confirm")
    (empty,) = await talk.says("/account Clara Vogt")

    assert proposal.told[2] == "On 21 Nov 2026, cash"
    assert proposal.told[4:] == [
        "That pays the invoice in full.",
        "€11.00 more than is open: that goes to the customer's account.",
        "Account balance afterwards: €11.00",
    ]
    assert account.told == [
        "Clara Vogt's account: €11.00 in credit",
        "21 Nov 2026: €11.00 paid too much from R-2026-0142",
    ]
    assert refund.told[0] == "€11.00 paid out to the customer"
    assert done.told[0] == "✅ Payout of €11.00 recorded"
    assert empty.told[0] == "Clara Vogt's account: €0.00 in credit"


async def test_a_part_of_an_open_invoice_is_a_corrected_version(talk: Talk) -> None:
    (proposal,) = await talk.says("10 € von R-2026-0142 gutschreiben")
    await talk.taps("Bestätigen")
    (invoice,) = await talk.says("Zeig mir die Rechnung R-2026-0143")
    (before,) = await talk.taps("Die Fassung davor")
    (reversals,) = await talk.says("Stornoliste")

    assert proposal.told[0] == (
        "10,00 € von R-2026-0142 werden gutschreiben: Eine korrigierte Rechnung über 49,00 € tritt"
        " an ihre Stelle."
    ).replace("gutschreiben", "gutgeschrieben")
    assert invoice.told == [
        "Korrigierte Rechnung R-2026-0143: 49,00 €",
        "Clara Vogt (K-1001)",
        "Für 15.01.2027 – 14.02.2027",
        "Netto 41,18 €, 19 % USt. 7,82 €",
        "Ausgestellt am 21.11.2026, fällig am Fr., 15.01.2027",
        "Stand: offen, noch 49,00 €",
        "Korrektur zu R-2026-0142",
    ]
    assert before.told[0] == "Rechnung R-2026-0142: 59,00 €"
    assert before.told[-1] == "Ersetzt durch R-2026-0143"
    assert reversals.told[-1] == "Nichts zurückzugeben, es war nichts bezahlt"


async def test_half_of_a_paid_invoice_is_taken_back_and_lies_on_the_account(talk: Talk) -> None:
    (proposal,) = await talk.says("Credit half of invoice R-2026-0131", language_code="en")
    await talk.taps("Confirm")
    (reversals,) = await talk.says("list reversals")
    (invoice,) = await talk.says("show me invoice R-2026-0131")

    assert proposal.told[0] == (
        "€19.50 of R-2026-0131 is taken back by a cancellation invoice; €19.50 stays paid."
    )
    assert reversals.told == [
        "1 reversal: €19.50 taken back, €19.50 of it still open",
        "R-2026-0143 · Jonas Weber · −€19.50",  # noqa: RUF001 - typographic minus
        "cancellation invoice for R-2026-0131, issued 21 Nov 2026",
        "Open: €19.50 on the account, €0.00 set aside to be paid out",
    ]
    assert "A part was taken back: €19.50" in invoice.told


@pytest.mark.begins_on(date(2026, 12, 16))
@ON_BOTH_ENGINES
async def test_all_direct_debits_of_a_day_at_once(talk: Talk) -> None:
    (proposal,) = await talk.says("Alle Lastschriften vom 15.12. bezahlt")
    (done,) = await talk.taps("Bestätigen")

    assert proposal.told == [
        "1 Rechnung als bezahlt eintragen: 59,00 €",
        "Am 15.12.2026, Lastschrift",
        "R-2026-0109 · Clara Vogt · 59,00 €",
    ]
    assert done.told[0] == "✅ 1 Rechnung ist als bezahlt eingetragen: 59,00 €"


async def test_what_cannot_be_says_what_can(talk: Talk) -> None:
    (paid,) = await talk.says("R-2026-0131 ist bezahlt")
    (future,) = await talk.says("R-2026-0142 am 1.12. bezahlt")
    (nothing,) = await talk.says("Erstattung an Clara ausgezahlt")

    assert paid.told == ["R-2026-0131 ist schon ganz bezahlt."]
    assert future.told == [
        "Di., 01.12.2026 liegt in der Zukunft. Trag die Zahlung ein, wenn das Geld da ist."
    ]
    assert nothing.told == [
        "Für Clara Vogt ist nichts auszuzahlen, und auf dem Kundenkonto liegt nichts."
    ]


async def test_a_customer_sees_his_own_invoice_and_account_and_nobody_else_s(talk: Talk) -> None:
    (own,) = await talk.says("/rechnung R-2026-0142", "Clara Vogt")
    (account,) = await talk.says("/konto", "Clara Vogt")
    (other,) = await talk.says("/rechnung R-2026-0131", "Clara Vogt")
    (paid,) = await talk.says("/bezahlt R-2026-0142", "Clara Vogt")

    assert own.told[0] == "Rechnung R-2026-0142: 59,00 €"
    assert own.buttons == ("PDF",)
    assert account.told[0] == "Dein Kundenkonto: 0,00 € Guthaben"
    assert "59" not in other.text
    assert "39" not in other.text
    assert "Zahlung" not in paid.text


async def test_a_proposal_can_be_left(talk: Talk) -> None:
    await talk.says("R-2026-0142 bezahlt")
    await talk.says("abbrechen")
    (open_,) = await talk.says("/rechnung R-2026-0142")

    assert "Stand: offen, noch 59,00 €" in open_.told
