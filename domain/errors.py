"""The base of every "that is not allowed": a class with facts and no sentence.

An area keeps its own refusals in ``errors.py``. A subclass only names its facts::

    class NoticeTooLate(Refusal):
        wanted: date
        earliest: date

Its text is ``refusal-notice-too-late`` with ``$wanted`` and ``$earliest`` in every language.
Facts are set once. It is made, compared and shown as a dataclass would be, and type checkers take
it for one, but nothing is written out for a class: there are many, and most are never raised.
"""

import re
from inspect import get_annotations
from typing import dataclass_transform

from typing_extensions import override


@dataclass_transform()
class Refusal(Exception):  # noqa: N818  a refusal is an answer, not an error
    """Something the rules do not allow; the facts say why."""

    def __init__(self, *values: object, **named: object) -> None:
        """Take every fact, in the order of declaration or by name.

        Raises:
            TypeError: One is missing, is given twice or is not a fact of it.
        """
        names = self.fact_names()
        facts = dict(zip(names, values, strict=False)) | named
        if facts.keys() != set(names) or len(facts) != len(values) + len(named):
            raise TypeError(f"{type(self).__name__} takes {', '.join(names) or 'no facts'}")
        self.__dict__.update(facts)

    @override
    def __setattr__(self, name: str, value: object) -> None:
        if name in self.__dict__ and name in self.fact_names():
            raise AttributeError(f"{name} is a fact of a refusal and does not change")
        super().__setattr__(name, value)

    @override
    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.facts() == other.facts()

    @override
    def __hash__(self) -> int:
        return hash(tuple(self.facts().values()))

    @override
    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts().items())
        return f"{type(self).__qualname__}({told})"

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
        above = reversed(cls.__mro__)
        return tuple(dict.fromkeys(name for each in above for name in get_annotations(each)))

    def facts(self) -> dict[str, object]:
        """Return the facts by name, as the text takes them."""
        return {name: getattr(self, name) for name in self.fact_names()}


def all_refusals(base: type[Refusal] = Refusal) -> tuple[type[Refusal], ...]:
    """Return every refusal class of the modules imported so far, by name."""
    below = {kind for child in base.__subclasses__() for kind in (child, *all_refusals(child))}
    return tuple(sorted(below, key=lambda kind: kind.__name__))
