"""The names that a studio has: people, plans, courses, price groups."""

from dataclasses import dataclass
from typing import Any, Self

from msgspec import Struct


class Named(Struct, frozen=True):
    """A thing with a name and other names that people use for it."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)  # what is worked out of one is kept by identity
class Vocabulary:
    """What sentences in a studio can be about, as names.

    Attributes:
        customers: Full names as on file.
        plans: Plans on sale or sold before, with their aliases.
        courses: Courses with their aliases.
        groups: Price groups.
    """

    customers: tuple[str, ...] = ()
    plans: tuple[Named, ...] = ()
    courses: tuple[Named, ...] = ()
    groups: tuple[str, ...] = ()

    @classmethod
    def from_studio(cls, studio: dict[str, Any]) -> Self:
        """Return the vocabulary of a studio file.

        Args:
            studio: Lists ``customers`` and ``price_groups`` of names, ``plans`` and ``courses``
                of objects with ``name`` and ``aliases``; what is missing is empty.

        Raises:
            KeyError: A plan or course has no name.
            TypeError: A list is of another shape.
        """
        return cls(
            customers=_names(studio, "customers"),
            plans=_things(studio, "plans"),
            courses=_things(studio, "courses"),
            groups=_names(studio, "price_groups"),
        )


def _names(studio: dict[str, Any], key: str) -> tuple[str, ...]:
    names = studio.get(key, [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TypeError(key)
    return tuple(names)


def _things(studio: dict[str, Any], key: str) -> tuple[Named, ...]:
    things = studio.get(key, [])
    if not isinstance(things, list) or not all(isinstance(thing, dict) for thing in things):
        raise TypeError(key)
    return tuple(Named(thing["name"], tuple(thing.get("aliases", ()))) for thing in things)
