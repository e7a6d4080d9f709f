"""The base of every "that is not allowed": a class with facts and no sentence.

An area keeps its own refusals in ``errors.py``. A subclass only names its facts and becomes a
dataclass by itself, without a decorator::

    class NoticeTooLate(Refusal):
        wanted: date
        earliest: date

Its text is ``refusal-notice-too-late`` with ``$wanted`` and ``$earliest`` in every language.
Facts are set once. The class is not a frozen dataclass, because Python itself writes to a
travelling exception: a context manager sets ``__traceback__``.
"""

import re
from dataclasses import dataclass, fields
from typing import dataclass_transform

from typing_extensions import override


@dataclass_transform()
@dataclass(unsafe_hash=True)
class Refusal(Exception):  # noqa: N818  a refusal is an answer, not an error
    """Something the rules do not allow; the facts say why."""

    @override
    def __init_subclass__(cls) -> None:
        """Make every subclass a dataclass of its facts."""
        super().__init_subclass__()
        dataclass(unsafe_hash=True)(cls)

    @override
    def __setattr__(self, name: str, value: object) -> None:
        if name in self.__dict__ and name in self.fact_names():
            raise AttributeError(f"{name} is a fact of a refusal and does not change")
        super().__setattr__(name, value)

    @override
    def __str__(self) -> str:
        """Return the message id alone: what is logged holds no name and no text."""
        return self.message_id()

    @classmethod
    def message_id(cls) -> str:
        """Return the id of the text, the class name in kebab case after ``refusal-``."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def fact_names(cls) -> tuple[str, ...]:
        """Return the names of the facts in the order in which they are declared."""
        return tuple(field.name for field in fields(cls))

    def facts(self) -> dict[str, object]:
        """Return the facts by name, as the text takes them."""
        return {name: getattr(self, name) for name in self.fact_names()}


def all_refusals(base: type[Refusal] = Refusal) -> tuple[type[Refusal], ...]:
    """Return every refusal class of the modules imported so far, by name."""
    below = {kind for child in base.__subclasses__() for kind in (child, *all_refusals(child))}
    return tuple(sorted(below, key=lambda kind: kind.__name__))
