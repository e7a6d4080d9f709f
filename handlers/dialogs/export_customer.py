"""Give somebody all their personal data, as two files: one to read, one for programs."""

from handlers.dialog import Answer, Question, Slots, Talk
from handlers.files.personal_json import personal_json
from handlers.files.personal_text import personal_text
from handlers.people import find_customer, typo_line
from handlers.texts import Words, spoken


class ExportCustomer:
    """``customer.export``; a customer gets what is their own."""

    intent = "customer.export"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the person."""
        return await find_customer(talk, slots)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return both files, in the language of the person whose data they are."""
        data = await talk.studio.privacy.export(slots["customer_id"])
        pipe = await talk.conversations.pipe.about(data.person)
        customer, whole = data.person.customer, data.joined(pipe)
        whose = "own" if talk.is_customer else "of"
        lines = (
            *typo_line(talk, slots, customer.name),
            talk.words(
                f"data-given-{whose}",
                customer=customer.name,
                number=customer.number,
                studio=data.studio,
            ),
        )
        words, zone = Words(spoken(data.language)), talk.studio.scope.zone
        name = words.label("data-file-name", number=data.number)
        files = (personal_text(words, whole, name, zone), personal_json(whole, name))
        return Answer(("\n".join(lines),), files=files)
