"""What a receipt says, frozen when the notice comes: JSON in the row, then a document's facts."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.contracts.receipts import Receipt
from domain.desk.areas import Areas
from domain.desk.documents.facts import Letterhead, ReceiptFacts, Recipient
from domain.desk.documents.letters import letterhead_of, printed_studio, recipient_of
from domain.desk.facts import ContractFacts
from domain.desk.notices.previews import DeclarationPreview
from domain.studios.settings import TaxStatus

LETTERHEAD = ("name", "address", "tax_number", "tax_status", "account_holder", "iban", "currency")


async def frozen_facts(areas: Areas, number: str, preview: DeclarationPreview) -> dict[str, Any]:
    """Return what the receipt of a notice says for good, JSON-ready."""
    letterhead = letterhead_of(await printed_studio(areas))
    recipient = await recipient_of(areas, preview.customer.id)
    order, contract = preview.order, preview.contract
    received_at = order.received_at.astimezone(ZoneInfo(areas.scope.zone))
    return {
        "letterhead": {name: getattr(letterhead, name) for name in LETTERHEAD},
        "recipient": [recipient.name, recipient.address, recipient.number],
        "number": number,
        "received_on": preview.received_on.isoformat(),
        "received_at": received_at.isoformat(timespec="seconds"),
        "plan": contract.plan_name if contract else "",
        "contract": contract.number if contract else "",
        "for_cause": order.for_cause,
        "reason": order.reason,
        "wanted_on": order.wanted_on and order.wanted_on.isoformat(),
        "ends_on": preview.ends_on and preview.ends_on.isoformat(),
        "declared": order.content or None,
    }


DECIDED = ("decided_plan", "decided_contract")
"""The facts that name the contract which the studio's decision ended."""


def with_contract(facts: Mapping[str, Any], contract: ContractFacts) -> dict[str, Any]:
    """Return what a receipt says once the studio has decided which contract ends.

    Once the person's data were erased it says nothing any more.
    """
    if not facts:
        return {}
    return {**facts, **dict(zip(DECIDED, (contract.plan_name, contract.number), strict=True))}


def named_contract(facts: Mapping[str, Any]) -> tuple[str, str]:
    """Return plan and number of the contract that a receipt is about; empty while it is open.

    The contract that the studio decided on stands for the one that was named, if any was.
    """
    plan, number = (facts.get(name) or "" for name in DECIDED)
    return (plan, number) if number else (facts["plan"], facts["contract"])


def document_of(receipt: Receipt, zone: str) -> ReceiptFacts | None:
    """Return what the document of a receipt says; None once the person's data were erased.

    The end that the studio confirmed later stands there too, with the contract that ends: it is no
    other receipt.
    """
    facts = receipt.facts
    if not facts:
        return None
    status = TaxStatus(facts["letterhead"]["tax_status"])
    letterhead = {**facts["letterhead"], "tax_status": status}
    ends_on = facts["ends_on"] or (receipt.ends_on and receipt.ends_on.isoformat())
    plan, contract = named_contract(facts)
    return ReceiptFacts(
        letterhead=Letterhead(**letterhead),
        recipient=Recipient(*facts["recipient"]),
        number=facts["number"],
        received_on=date.fromisoformat(facts["received_on"]),
        received_at=datetime.fromisoformat(facts["received_at"]).astimezone(ZoneInfo(zone)),
        plan=plan,
        contract=contract,
        for_cause=facts["for_cause"],
        reason=facts["reason"],
        wanted_on=facts["wanted_on"] and date.fromisoformat(facts["wanted_on"]),
        ends_on=date.fromisoformat(ends_on) if ends_on else None,
        declared=facts["declared"],
    )
