"""What was said of a plan that a plan of its kind cannot have."""

from collections.abc import Mapping

from domain.errors import Refusal
from domain.plans.errors import KindDoesNotRenew, ValidityWithAutoEnrolment
from domain.plans.kinds import KINDS, PlanKind
from handlers.forms.form import Value
from handlers.plans.fields import AUTO, FIELDS
from handlers.plans.readers import NONE


def clash_of(said: Mapping[str, Value], values: Mapping[str, Value]) -> Refusal | None:
    """Return why what was said cannot be together.

    Args:
        said: What was said, by field.
        values: The same with what holds otherwise.
    """
    if values.get("kind") is None:
        return None
    renews = KINDS[PlanKind(values["kind"])].renews
    if not renews and said.get("renewal") not in (None, NONE):
        return KindDoesNotRenew()
    if said.get("validity") and values["kind"] == PlanKind.CARD and values["enrolment"] == AUTO:
        return ValidityWithAutoEnrolment()
    return None


def foreign(said: Mapping[str, Value], values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the fields that were said and that no plan like this has."""
    both = {**values, **said}
    return tuple(
        each.name
        for each in FIELDS
        if said.get(each.name) not in (None, NONE, False) and not each.when(both)
    )
