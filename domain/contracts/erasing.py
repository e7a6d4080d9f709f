"""What people said leaves a contract's row with their data; days and amounts stay."""

from msgspec.structs import replace

from domain.contracts.pauses import pauses_from
from domain.contracts.records import ContractRecord


def forget_reasons(record: ContractRecord) -> int:
    """Return how many reasons were emptied; the number in another system goes with them."""
    pauses = pauses_from(record.pauses)
    given = [pause for pause in pauses if pause.reason is not None]
    if given:
        record.pauses = [replace(pause, reason=None).to_json() for pause in pauses]
    count = len(given) + (record.end_reason is not None)
    record.end_reason = record.external_number = None
    return count
