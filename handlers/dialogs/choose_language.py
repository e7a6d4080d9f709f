"""Choose the language of the chat, and so of the e-mails and documents of a customer."""

from handlers.dialog import Answer, Choice, Question, Slots, Talk
from handlers.texts import LANGUAGES, Words


class ChooseLanguage:
    """``settings.language``: sets at once, because saying it again sets it back."""

    intent = "settings.language"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the language where none is said, or one that is not there."""
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
