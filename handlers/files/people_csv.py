"""A list of customers as a table: who they are, how to reach them, what they have.

Days are written as ISO does; birthdays and addresses stay in each person's file.
"""

from collections.abc import Iterable, Mapping

from domain.customers.service import CustomerFacts
from handlers.files.csv_file import as_text, csv_file
from handlers.messages import Attachment
from handlers.texts import Words

COLUMNS = ("number", "name", "email", "phone", "plan", "group", "since")


def people_csv(
    words: Words, people: Iterable[CustomerFacts], plans: Mapping[int, str]
) -> Attachment:
    """Return the file, in the language of the words; ``plans`` are names by customer."""
    columns = [words.label(f"customers-column-{name}") for name in COLUMNS]
    rows = (_cells(person, plans.get(person.id)) for person in people)
    return csv_file(words.language, words.label("customers-file"), columns, rows)


def _cells(person: CustomerFacts, plan: str | None) -> tuple[str, ...]:
    said = (person.number, person.name, person.email, person.phone, plan, person.price_group)
    return (*map(as_text, said), person.since.isoformat())
