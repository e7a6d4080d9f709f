"""A person's data for machines: every section with every value, as JSON.

Days are ISO 8601, moments too and in UTC, amounts integer cents, rates texts.
"""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from domain.desk.privacy.export import PersonalData
from handlers.messages import Attachment

CONTENT_TYPE = "application/json"


def personal_json(data: PersonalData, name: str) -> Attachment:
    """Return the file of a person under a name without its ending."""
    whole = {
        "studio": data.studio,
        "customer_number": data.number,
        "exported_at": data.at,
        **{section.name: [dict(row) for row in section.rows] for section in data.sections},
    }
    text = json.dumps(whole, ensure_ascii=False, indent=2, default=_written)
    return Attachment(f"{name}.json", CONTENT_TYPE, f"{text}\n".encode())


def _written(value: Any) -> str:
    """Return a value that JSON has no form of its own for."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            raise TypeError(type(value).__name__)
