"""The form of a plan: for a new one, and to change one.

What the catalogue refuses is asked for again with the reason in front, so that nothing that was
said is lost.
"""

import re
from collections.abc import Mapping

from msgspec.structs import replace
from typing_extensions import override

from domain.errors import Refusal
from domain.plans.draft import PlanDraft, refusals_of
from domain.plans.errors import (
    FollowOnPriceMissing,
    KindDoesNotRenew,
    MonthsMissing,
    OpenEndedAtOnce,
    PlanNameTaken,
    TotalWithoutEnd,
    UnitsMissing,
    ValidityWithAutoEnrolment,
    WeeksMissing,
)
from domain.plans.kinds import PlanKind
from handlers.dialog import Question, Slots, Talk
from handlers.forms.form import READ, Field, Form, Unclear, Value, read_field, values_of
from handlers.plans.clashes import clash_of, foreign
from handlers.plans.fields import FIELDS, FIXED_KIND, FORM, is_enrolled
from handlers.plans.menu import GROUPS, HIDDEN, MenuForm, are_alike
from handlers.plans.parts import is_for_group
from handlers.plans.readers import group_price, is_group, merged
from handlers.plans.sentence import as_answers, is_bare, read_change
from handlers.plans.values import defaults_of, draft_of
from handlers.questions import with_lead
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import spaced_out

_PARTS = re.compile(r"[\n;]|,\s+")
_NEARLY = 2
"""How many words an answer to a field may have that cannot be read."""
BARE = "x_bare"
"""A slot: values that were typed without the name of a field, such as "6 Monate"."""
NOT_TAKEN = "x_not_taken"
"""A slot: what was said and not taken, told in the proposal."""
_ASKED, _TOLD = "x_asked", "x_told"
GROUPED = ("prices", "renewal_prices")
"""Fields that are filled group by group."""
ASKED_AGAIN: Mapping[type[Refusal], str] = {
    PlanNameTaken: "name",
    UnitsMissing: "units",
    WeeksMissing: "weeks",
    MonthsMissing: "term",
    OpenEndedAtOnce: "renewal",
    FollowOnPriceMissing: "renewal_price",
    KindDoesNotRenew: "kind",
    ValidityWithAutoEnrolment: "enrolment",
}
"""Which field to ask for again where a plan cannot be like this."""


class PlanForm(MenuForm):
    """The fields of a plan; ``f_`` slots hold what was said."""

    @override
    async def missing(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value] | None = None
    ) -> Question | None:
        if slots.get("x_ask") in GROUPS:
            return self.submenu(talk, slots, {**(current or _defaults(talk, slots, self))})
        self._take_bare(talk, slots, {**(current or {}), **values_of(slots)}.get("kind"))
        question = await self._open_point(talk, slots, current)
        slots[_ASKED] = None if question is None else question.slot
        return question

    async def _open_point(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value] | None
    ) -> Question | None:
        """Return the next question; what a plan cannot be is asked for with the reason."""
        known = {**(current or _defaults(talk, slots, self))}
        await self._take_course(talk, slots)
        self._take_prices(talk, slots, known)
        question = await super().missing(talk, slots, known)
        values = {**known, **values_of(slots)}
        if (clash := _untold(slots, clash_of(values_of(slots), values))) is not None:
            if FIXED_KIND in values and isinstance(clash, KindDoesNotRenew):
                raise clash
            return await self._again(talk, slots, known, clash)
        if (question is None or question.slot != "name") and (taken := await _taken(talk, values)):
            return await self._again(talk, slots, known, taken)
        if question is not None or _only_switches(slots, current):
            return question
        if (refusal := _refusal_of(values)) is None:
            return None
        return await self._again(talk, slots, known, refusal)

    @override
    def takes(self, talk: Talk, text: str) -> dict[str, str]:
        """Return the fields that a sentence names; prices of groups may follow each other.

        "Pause für Clara ab 1.12." begins with the name of a field, and is none of ours.
        """
        found: list[tuple[str, str]] = []
        for part in filter(None, map(str.strip, _PARTS.split(text))):
            named = super().takes(talk, part) or _group(talk, part, found[-1:])
            if "price" in named and is_for_group(talk.vocabulary, part):
                named = {BARE: part}
            if not named and not is_bare(talk.vocabulary, part):
                return {}
            found += named.items() if named else _beside_pause(found[-1:], part)
        whole = {
            name: ", ".join(text for each, text in found if each == name) for name, _ in found
        }
        return whole if all(self._may_be(talk, *pair) for pair in whole.items()) else {}

    def _may_be(self, talk: Talk, name: str, text: str) -> bool:
        """Say whether a text is meant for a field: it can be read, or nearly so."""
        field = self.field(name)  # None: values without the name of a field
        if field is None or not isinstance(read_field(talk, field, text), Unclear):
            return True
        said = fold(text).split()
        people = {word for person in talk.vocabulary.customers for word in fold(person).split()}
        return len(said) <= _NEARLY and people.isdisjoint(said)

    def values(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value] | None = None
    ) -> dict[str, Value]:
        """Return every value of the plan: what was said, and what holds otherwise."""
        return {**(current or _defaults(talk, slots, self)), **values_of(slots)}

    async def draft(
        self, talk: Talk, values: Mapping[str, Value], aliases: tuple[str, ...] = ()
    ) -> PlanDraft:
        """Return the plan that values describe."""
        found = await talk.studio.courses.all(active=None)
        ids = {course.name: course.id for course in found}
        return draft_of(values, ids.get(str(values.get("course"))), aliases)

    def not_taken(
        self, words: Words, slots: Slots, values: Mapping[str, Value]
    ) -> tuple[str, ...]:
        """Return what was said and is not in the plan: not understood, or not of its kind."""
        unread = "“, „".join(slots.get(NOT_TAKEN) or ())
        names = foreign(values_of(slots), values)
        labels = ", ".join(self.label(words, each) for each in self.fields if each.name in names)
        return spaced_out(
            *((words("plan-not-taken", text=unread),) if unread else ()),
            *((words("plan-not-of-kind", fields=labels),) if labels else ()),
        )

    def told_besides(
        self, words: Words, slots: Slots, values: Mapping[str, Value]
    ) -> tuple[str, ...]:
        """Return what was said and does not show in the few lines of a plan."""
        said = {name for name, value in values_of(slots).items() if value is not None}
        return self.lines(words, values, said & HIDDEN)

    def _take_bare(self, talk: Talk, slots: Slots, kind: str | None) -> None:
        """Read values that were typed without the name of a field, first as what was asked."""
        if (typed := slots.pop(BARE, None)) is None:
            return
        language = talk.words.language
        said = read_change(talk.vocabulary, typed, PlanKind(kind or PlanKind.MONTH), language)
        asked = str(slots.get(_ASKED))
        if asked not in said.values and are_alike(asked, said.values):
            slots.setdefault(asked, typed)
            return
        slots.update({**as_answers(said.values), **_typed_fields(slots, self)})
        slots[NOT_TAKEN] = list(said.unread)

    async def _take_course(self, talk: Talk, slots: Slots) -> None:
        """Turn a course that was chosen into its name; nothing is asked where there is none."""
        courses = await talk.studio.courses.all(active=None)
        chosen = slots.pop("course_id", None)
        said = fold(str(slots.get("course", "")))
        for course in courses:
            names = map(fold, (course.name, *course.aliases))
            if course.id == chosen or (said and said in names):
                slots.pop("course", None)
                slots[f"{READ}course"] = course.name
        if not courses:
            slots.setdefault(f"{READ}course", None)

    def _take_prices(self, talk: Talk, slots: Slots, known: Mapping[str, Value]) -> None:
        """Write prices of groups over those that hold; others stay."""
        for each in self.fields:
            if each.name not in GROUPED or each.name not in slots:
                continue
            said = read_field(talk, each, str(slots[each.name]).strip())
            if isinstance(said, Unclear):
                continue
            del slots[each.name]
            before = {**known, **values_of(slots)}.get(each.name)
            slots[f"{READ}{each.name}"] = (merged(before, said) or None) if said else None

    @override
    async def _question(
        self, talk: Talk, slots: Slots, current: Mapping[str, Value], each: Field
    ) -> Question:
        question = await super()._question(talk, slots, current, each)
        kind = {**current, **values_of(slots)}.get("kind")
        if each.name != "price" or kind is None:
            return question
        return replace(question, text=talk.words(f"plan-ask-price-{kind}"))

    async def _again(
        self, talk: Talk, slots: Slots, known: Mapping[str, Value], refusal: Refusal
    ) -> Question:
        name = _asked_again(refusal, {**known, **values_of(slots)})
        slots["x_ask"] = name
        each = next(each for each in self.fields if each.name == name)
        lead = talk.words.from_facts(refusal.message_id(), refusal.facts())
        return with_lead(await self._question(talk, slots, known, each), lead)


PLAN_FORM = PlanForm(FORM, FIELDS)


def _only_switches(slots: Slots, current: Mapping[str, Value] | None) -> bool:
    """Say whether a plan on file is switched on or off, whatever else it says."""
    known = current or {}
    changed = {name for name, value in values_of(slots).items() if known.get(name) != value}
    return current is not None and changed <= {"active"}


def _group(talk: Talk, part: str, before: list[tuple[str, str]]) -> dict[str, str]:
    """Return the price of a group that is on file, or that follows another group's."""
    groups = talk.vocabulary.groups
    pair = group_price(groups, part)
    last = before[0][0] if before else ""
    if pair is None or not (last in GROUPED or is_group(groups, pair[0])):
        return {}
    return {last if last in GROUPED else "prices": part}


def _beside_pause(before: list[tuple[str, str]], part: str) -> list[tuple[str, str]]:
    """Return a part without a field's name; behind "Pause ja" it is about the pause."""
    about_pause = bool(before) and before[0][0] == "pause"
    return [(BARE, f"Pause, {part}" if about_pause else part)]


def _typed_fields(slots: Slots, form: Form) -> Slots:
    return {name: value for name, value in slots.items() if form.field(name) is not None}


def _untold(slots: Slots, refusal: Refusal | None) -> Refusal | None:
    """Return a refusal the first time; who stays with it reads what is left out."""
    if refusal is None or refusal.message_id() in slots.get(_TOLD, ()):
        return None
    slots[_TOLD] = [*slots.get(_TOLD, ()), refusal.message_id()]
    return refusal


def _defaults(talk: Talk, slots: Slots, form: Form) -> dict[str, Value]:
    """Return the defaults of the kind that was said, be it just now; nothing before that."""
    kind = slots.get(f"{READ}kind")
    field = form.field("kind")
    if "kind" in slots and field is not None:
        read = read_field(talk, field, str(slots["kind"]))
        kind = kind if isinstance(read, Unclear) else read
    if kind is None:
        return {}
    defaults = defaults_of(PlanKind(kind))
    if is_enrolled({**defaults, **values_of(slots)}):
        defaults.pop("course", None)
    return {**defaults, "kind": kind} if f"{READ}kind" in slots else defaults


async def _taken(talk: Talk, values: Mapping[str, Value]) -> PlanNameTaken | None:
    """Return that another plan is called so, as soon as the name is known."""
    if "name" not in values:
        return None
    try:
        await talk.studio.plans.demand_free(values["name"], values.get(FIXED_KIND))
    except PlanNameTaken as taken:
        return taken
    return None


def _refusal_of(values: Mapping[str, Value]) -> Refusal | None:
    """Return the first reason for which a plan cannot be like this and that can be asked for."""
    asked = (*ASKED_AGAIN, TotalWithoutEnd)
    found = refusals_of(draft_of(values, None))
    return next((each for each in found if isinstance(each, asked)), None)


def _asked_again(refusal: Refusal, values: Mapping[str, Value]) -> str:
    """Return the field that a refusal is about."""
    if isinstance(refusal, TotalWithoutEnd):
        return "schedule" if values.get("term") == "none" else "renewal_schedule"
    return ASKED_AGAIN[type(refusal)]
