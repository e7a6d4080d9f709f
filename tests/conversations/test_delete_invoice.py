"""Stories of deleting an invoice: drafts go, what was issued stays."""

import pytest

from tests.support.talk import Talk


async def test_a_draft_is_shown_by_person_and_period_and_deleted(talk: Talk) -> None:
    (proposal,) = await talk.says("Lösche die Rechnung von Paul Sommer")
    (done,) = await talk.taps("Bestätigen")

    assert proposal.lines == [
        "Paul Sommer (K-1010)",
        "Rechnungsentwurf löschen",
        "🧾 Entwurf · 01.12.2026 – 31.12.2026 · 39,00 €",
        "Der Entwurf hat noch keine Nummer und ging nie raus.",
    ]
    assert proposal.buttons == ("Bestätigen", "Abbrechen")
    assert done.lines == [
        "✅ Entwurf gelöscht.",
        "Paul Sommer (K-1010)",
        "🧾 Entwurf · 01.12.2026 – 31.12.2026 · 39,00 €",
    ]
    assert done.buttons == ("Rückgängig",)


@pytest.mark.parametrize(
    ("sentence", "draft"),
    [
        pytest.param(
            "/rechnung_loeschen Paul Sommer",
            "🧾 Entwurf · 01.12.2026 – 31.12.2026 · 39,00 €",
            id="German",
        ),
        pytest.param(
            "/delete_invoice Paul Sommer",
            "🧾 Draft · 1 Dec 2026 – 31 Dec 2026 · €39.00",
            id="English",
        ),
    ],
)
async def test_a_command_with_a_name_takes_the_draft_of_that_person(
    talk: Talk, sentence: str, draft: str
) -> None:
    (proposal,) = await talk.says(sentence)

    assert proposal.lines[0] == "Paul Sommer (K-1010)"
    assert proposal.lines[2] == draft


async def test_without_a_name_the_drafts_are_offered(talk: Talk) -> None:
    (question,) = await talk.says("/rechnung_loeschen")
    (proposal,) = await talk.taps("Entwurf · Paul Sommer")

    assert question.lines == [
        "Welcher Entwurf? Gestellte Rechnungen werden nicht gelöscht, sondern storniert."
    ]
    assert proposal.lines[1] == "Rechnungsentwurf löschen"


async def test_an_issued_invoice_is_never_deleted_but_can_be_cancelled(talk: Talk) -> None:
    (answer,) = await talk.says("remove r-2026-0142 from the system, it was just a test invoice")
    (proposal,) = await talk.taps("Issue cancellation invoice")

    assert answer.lines == [
        (
            "R-2026-0142 was issued (open) and is never deleted."
            " A cancellation invoice with a number of its own takes it back."
        )
    ]
    assert proposal.lines[1] == "Cancellation invoice for R-2026-0142: -€59.00"


async def test_a_deleted_draft_comes_back_by_undo(talk: Talk) -> None:
    await talk.says("Lösche die Rechnung von Paul Sommer")
    await talk.taps("Bestätigen")

    (proposal,) = await talk.taps("Rückgängig")
    await talk.taps("Bestätigen")
    (again,) = await talk.says("Lösche die Rechnung von Paul Sommer")

    assert proposal.told == [
        "Paul Sommer · Monatsabo Flex (V-2017)",
        "Rückgängig machen: gelöschter Entwurf, geändert am 21.11.2026, 10:00 Uhr",
        "Der Entwurf ist wieder da.",
        "🧾 01.12.2026 – 31.12.2026 · 39,00 € → wieder als Entwurf",
    ]
    assert again.lines[2] == "🧾 Entwurf · 01.12.2026 – 31.12.2026 · 39,00 €"


async def test_a_customer_deletes_nothing(talk: Talk) -> None:
    (answer,) = await talk.says("/rechnung_loeschen", "Clara Vogt")

    assert answer.lines == [
        (
            "Das kann nur das Studio."
            " Deine eigenen Verträge, Karten und Rechnungen zeige ich dir gern."
        )
    ]
