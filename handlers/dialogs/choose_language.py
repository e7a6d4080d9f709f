"""Choose the language of the chat, and so of the e-mails and documents of a customer."""

from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.forms.form import READ
from handlers.listing import leads_to
from handlers.people import find_customer
from handlers.texts import LANGUAGES, Words
from handlers.understanding.facts import gather


class ChooseLanguage:
    """``settings.language``: sets at once, because saying it again sets it back."""

    intent = "settings.language"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the language where none is said, or one that is not there."""
        if (elsewhere := await _of_somebody_else(talk, slots)) is not None:
            return elsewhere
        if slots.get("language") in LANGUAGES:
            return None
        choices = tuple(
            Choice(talk.words(f"language-{name}"), {"language": name}) for name in LANGUAGES
        )
        return Question("language", talk.words("ask-language"), choices)

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Set the language, and say so in it."""
        language, studio_id = slots["language"], talk.studio.scope.studio_id
        await talk.house.door.speak(talk.incoming.person, studio_id, language)
        return Answer((Words(language)("language-set"),))


async def _of_somebody_else(talk: Talk, slots: Slots) -> Question | Answer | None:
    """Return where a customer's language is changed whom somebody of the studio names."""
    if talk.is_customer:
        return None
    if "customer_id" not in slots and (name := _named(talk, str(slots.get("said", "")))):
        slots.setdefault("customer", name)
    if not {"customer", "customer_id"} & slots.keys():
        return None
    question = await find_customer(talk, slots)
    return question or await _on_file(talk, slots["customer_id"], slots.get("language"))


def _named(talk: Talk, said: str) -> str | None:
    """Return the first person of a sentence, on file or called as people are."""
    facts = gather(said, talk.words.language, "staff", talk.said_on, talk.vocabulary)
    return next((name.text for name in facts.names if name.people or name.given), None)


async def _on_file(talk: Talk, customer_id: int, language: str | None) -> Answer:
    """Return that a customer's language stands on file, with the way to change it there."""
    customer = await talk.studio.customers.file(customer_id)
    value = {f"{READ}language": language} if language in LANGUAGES else {"x_ask": "language"}
    button = leads_to(
        talk.words, "button-language-on-file", "customer.change", customer_id=customer_id, **value
    )
    return Answer((talk.words("language-on-file", customer=customer.name),), ((button,),))
