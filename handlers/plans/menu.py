"""Which fields of a plan the button ``Etwas ändern`` offers first, and which lie behind others.

The most used ones come first; the rest is grouped by subject, so that nobody turns many pages.
"""

from collections.abc import Iterable, Mapping

from typing_extensions import override

from handlers.dialog import Choice, Question, Slots, Talk
from handlers.forms.form import MENU, Field, Form, Value, values_of

GROUPS: Mapping[str, tuple[str, ...]] = {
    "payment": ("schedule", "method", "lead", "tax", "refund"),
    "later": (
        "notice_to",
        "renewal_notice",
        "renewal_price",
        "renewal_prices",
        "renewal_schedule",
    ),
    "pauses": (
        "pause",
        "pause_unit",
        "pause_extends",
        "pause_fee",
        "pause_allowance",
        "pause_units",
    ),
    "more": ("kind", "highlights", "active"),
}
"""Fields by the button that leads to them."""

HIDDEN = frozenset({"method", "refund", "lead", "tax", "highlights", "active", *GROUPS["pauses"]})
"""Fields that the few lines of a plan do not show."""
_ALIKE = (
    frozenset(
        {"validity", "weeks", "term", "renewal", "notice", "renewal_notice", "pause_allowance",
         "lead"}
    ),
    frozenset({"units", "units_month"}),
    frozenset({"price", "refund", "renewal_price", "pause_fee", "schedule"}),
)  # fmt: skip
"""Fields whose values look the same: which one is meant is known where one is asked."""


def group_of(field: str) -> str | None:
    """Return the button behind which a field lies; None where it is offered at once.

    Example:
        >>> group_of("price"), group_of("pause_fee")
        (None, 'pauses')
    """
    return next((group for group, fields in GROUPS.items() if field in fields), None)


def are_alike(asked: str, named: Iterable[str]) -> bool:
    """Say whether values that a text seems to give may be that of the field that is asked.

    Example:
        >>> are_alike("notice", ["term"]), are_alike("price", ["term"])
        (True, False)
    """
    names = frozenset(named)
    return any(asked in alike and names <= alike for alike in _ALIKE)


class MenuForm(Form):
    """A form whose menu has further menus by subject."""

    @override
    def menu(self, talk: Talk, slots: Slots, current: Mapping[str, Value]) -> Question:
        """Return the question which field is to be changed: the most used, then by subject."""
        slots["x_ask"] = MENU
        own = list(self._belonging(slots, current))
        first = [each for each in own if group_of(each.name) is None]
        subjects = [name for name in GROUPS if any(group_of(each.name) == name for each in own)]
        more = (Choice(talk.words(f"plan-menu-{name}"), {"x_ask": name}) for name in subjects)
        choices = (*self._menu_choices(talk, slots, current, first), *more)
        return Question("x_ask", talk.words("form-which-field"), choices)

    def submenu(self, talk: Talk, slots: Slots, current: Mapping[str, Value]) -> Question:
        """Return the question which field of a subject is to be changed, and the way back."""
        subject = str(slots["x_ask"])
        own = [each for each in self._belonging(slots, current) if group_of(each.name) == subject]
        back = Choice(talk.words("plan-menu-back"), {"x_ask": MENU})
        choices = (*self._menu_choices(talk, slots, current, own), back)
        return Question("x_ask", talk.words("form-which-field"), choices)

    def _menu_choices(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value], fields: Iterable[Field]
    ) -> tuple[Choice, ...]:
        values = {**current, **values_of(slots)}
        return tuple(
            Choice(self._label(talk.words, each, values), {"x_ask": each.name}) for each in fields
        )
