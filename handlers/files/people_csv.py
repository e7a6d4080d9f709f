"""A list of customers as a table: who they are, how to reach them, what they have.

UTF-8 with its mark, days as ISO writes them; birthdays and addresses stay in each person's file.
"""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from domain.customers.service import CustomerFacts
from handlers.files.ledger_csv import as_text
from handlers.messages import Attachment, Language
from handlers.texts import Words

COLUMNS = ("number", "name", "email", "phone", "plan", "group", "since")
_DELIMITER: dict[Language, str] = {"de": ";", "en": ","}


def people_csv(
    words: Words, people: Iterable[CustomerFacts], plans: Mapping[int, str]
) -> Attachment:
    """Return the file, in the language of the words; ``plans`` are names by customer."""
    text = StringIO()
    writer = csv.writer(text, delimiter=_DELIMITER[words.language])
    writer.writerow([words.label(f"customers-column-{name}") for name in COLUMNS])
    writer.writerows(_cells(person, plans.get(person.id)) for person in people)
    name = f"{words.label('customers-file')}.csv"
    return Attachment(name, "text/csv", text.getvalue().encode("utf-8-sig"))


def _cells(person: CustomerFacts, plan: str | None) -> tuple[str, ...]:
    said = (person.number, person.name, person.email, person.phone, plan, person.price_group)
    return (*map(as_text, said), person.since.isoformat())
