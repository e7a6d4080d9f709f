"""The texts of the command line, in the language of the environment."""

from collections.abc import Callable, Mapping

from handlers.texts import Markup, texts

Say = Callable[..., str]
"""(text id, values by name) → sentence; numbers and moments are written as people do."""


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language of the environment: German where it says so, else English.

    Example:
        >>> language_of({"LANG": "de_AT.UTF-8"}), language_of({"LC_ALL": "C", "LANG": "de_DE"})
        ('de', 'en')
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((environment[name] for name in names if environment.get(name)), "")
    return "de" if chosen.lower().startswith("de") else "en"


def speaker(language: str) -> Say:
    """Return what gives the texts of the command line, values as they are."""

    def say(text_id: str, **values: object) -> str:
        plain = {k: Markup(v) if isinstance(v, str) else v for k, v in values.items()}
        return texts().format(language, text_id, **plain)

    return say
