"""The lines of an undo: what holds again, one thing a line.

Most lines are a text with its values, days written short. Values of a form are written as the
form writes them: what they are, and what they will be again.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from domain.desk.previews import Restored
from domain.studios.rights import Right
from handlers.courses.category_form import CATEGORY_FORM
from handlers.courses.category_form import form_of as category_values
from handlers.customers.form import CUSTOMER_FORM
from handlers.customers.form import as_form as customer_values
from handlers.forms.form import Form, Value
from handlers.plans.form import PLAN_FORM
from handlers.plans.values import values_of_plan
from handlers.settings.form import SETTINGS_FORM
from handlers.settings.form import as_form as setting_values
from handlers.settings.leads import change_lines
from handlers.team.rights import right_names
from handlers.texts import Words
from handlers.wording import key, short

Facts = Mapping[str, Any]
Lines = tuple[str, ...]
COURSE_FIELDS: Mapping[str, str] = {
    "trainer_id": "trainer",
    "waiting_list": "waiting",
    "slots": "weekly",
    "ends_on": "ends",
}
"""What the form calls the values of a course, where that is another word."""


def restored_lines(words: Words, restored: Restored) -> Lines:
    """Return one thing that holds again, or does not: a line, or one for each value."""
    if (form := FORMS.get(restored.kind)) is not None:
        return form(words, restored.facts)
    return (words(f"undo-restored-{key(restored.kind)}", **_values(words, restored.facts)),)


def thing_text(words: Words, thing: Restored) -> str:
    """Return what a change was about."""
    return words(f"undo-thing-{key(thing.kind)}", **thing.facts)


def _values(words: Words, facts: Facts) -> dict[str, Any]:
    return {name: _written(words, name, value) for name, value in facts.items()}


def _written(words: Words, name: str, value: Any) -> Any:
    """Return a value as its text takes it; some names stand for ids of texts."""
    match name, value:
        case "role", str():
            return words(f"staff-role-{key(value)}")
        case "staff_rights", tuple():
            return right_names(words, frozenset(map(Right, value))) or words("rights-none")
        case "method", str():
            return words(f"plan-method-{key(value)}")
        case "fields", tuple():
            labels = (COURSE_FIELDS.get(each, each) for each in value)
            return ", ".join(words(f"course-field-{key(each)}") for each in labels)
        case _, tuple():
            return ", ".join(map(str, value))
        case _, date():
            return short(value)
        case _:
            return value


def _changes(
    words: Words, form: Form, now: Mapping[str, Value], then: Mapping[str, Value]
) -> Lines:
    differ = {name: value for name, value in then.items() if now.get(name) != value}
    return form.changes(words, now, differ)


def _settings(words: Words, facts: Facts) -> Lines:
    now, then = setting_values(facts["now"]), setting_values(facts["then"])
    leads = change_lines(words, facts["now"].reminder_leads, facts["then"].reminder_leads)
    return (*_changes(words, SETTINGS_FORM, now, then), *leads)


def _customer(words: Words, facts: Facts) -> Lines:
    now, then = customer_values(facts["now"]), customer_values(facts["then"])
    return _changes(words, CUSTOMER_FORM, now, then)


def _plan(words: Words, facts: Facts) -> Lines:
    names = facts["courses"]
    now, then = (
        values_of_plan(draft, names.get(draft.course_id))
        for draft in (facts["now"], facts["then"])
    )
    return _changes(words, PLAN_FORM, now, then)


def _category(words: Words, facts: Facts) -> Lines:
    names = facts["names"]
    now, then = category_values(facts["now"], names), category_values(facts["then"], names)
    return _changes(words, CATEGORY_FORM, now, then)


FORMS: Mapping[str, Callable[[Words, Facts], Lines]] = {
    "settings": _settings,
    "customer": _customer,
    "plan": _plan,
    "category": _category,
}
"""The kinds of things whose values are shown as their form shows them."""
