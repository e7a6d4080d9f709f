"""The first run of a studio: ``studio.set_up``.

It asks for what is missing, one after the other; each step can wait. What was answered is noted
with the studio at once, so that the run can be left, be interrupted and be gone on with; it counts
only once the one proposal at the end is confirmed. A proposal per step would be a cascade, and
without one something would change by text alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.change_settings import SET_UP, ChangeSettings, SettingsPreview
from domain.studios.settings import Settings
from handlers.dialog import Answer, Choice, Draft, Question, Slots, Talk
from handlers.forms.form import MENU, READ, Value, values_of
from handlers.questions import PAGE, with_lead
from handlers.results import preview_of
from handlers.settings.form import (
    SET_UP_FORM,
    as_form,
    as_settings,
    from_settings,
    take_methods,
)
from handlers.settings.lines import effect_lines, gap_lines, next_rows, next_steps
from handlers.settings.readers import is_later
from handlers.texts import Words
from handlers.wording import spaced_out

WITHOUT_DEFAULT = frozenset({"address", "tax_number", "iban", "account_holder", "federal_state"})
"""What is missing in a new studio; the others begin with what is usual, and are asked once."""


class SetUpStudio:
    """``studio.set_up``."""

    intent = SET_UP
    farewell = "setup-left"
    form = SET_UP_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the next thing that is missing, and note what was answered."""
        settings = await talk.studio.settings()
        lead = _resume(talk.words, slots, settings)
        _skip(slots)
        _hear(slots, [each.name for each in self.form.fields])
        known = _known(slots, settings)
        problem = take_methods(slots, as_form(settings))
        question = await self.form.missing(talk, slots, known)
        _look(slots, settings)
        await _note(talk, slots, settings)
        if question is not None:
            leads = [line for line in (lead, talk.words(problem) if problem else "") if line]
            return with_lead(self._step(talk, slots, known, question), "\n".join(leads))
        return None if values_of(slots) else _nothing(talk.words, slots)

    async def preview(self, talk: Talk, slots: Slots) -> SettingsPreview:
        """Return the settings as they would be."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: SettingsPreview) -> Draft:
        """Return everything that was answered, and what still waits."""
        words = talk.words
        lines = (
            words("setup-proposal", studio=preview.after.name),
            *_answers(words, slots, preview),
            *spaced_out(*effect_lines(words, preview.values, preview.after)),
            *spaced_out(*gap_lines(words, preview.gaps)),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the settings; the first run is through."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what holds from now on, and the next steps."""
        words, preview = talk.words, preview_of(done, SettingsPreview)
        lines = (
            words("setup-done", studio=preview.after.name),
            *_answers(words, slots, preview),
            *spaced_out(*gap_lines(words, preview.gaps)),
            *spaced_out(words("setup-next")),
        )
        return Draft(lines, next_steps(words))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told."""
        raise NotImplementedError(planned.kind)

    def _step(
        self, talk: Talk, slots: Slots, known: Mapping[str, Value], question: Question
    ) -> Question:
        """Return the question with its number, and with the button that lets it wait."""
        if slots.get("x_ask") == MENU:
            return question
        values = {**known, **values_of(slots)}
        asked = [
            each.name
            for each in self.form.fields
            if each.when(values) and (each.name not in known or each.name in slots["x_later"])
        ]
        at = asked.index(question.slot) + 1 if question.slot in asked else len(asked)
        head = talk.words("setup-step", step=at, of=len(asked))
        return with_lead(_may_wait(talk.words, question), head)


def _may_wait(words: Words, question: Question) -> Question:
    """Return the question with a button that lets it wait, on its first page."""
    later = Choice(words("setup-later"), {"x_wait": question.slot})
    fits = len(question.choices) < PAGE
    choices = (*question.choices, later) if fits else (later, *question.choices)
    return replace(question, choices=choices)


def _resume(words: Words, slots: Slots, settings: Settings) -> str:
    """Take what was noted before into the dialog that begins; return what to say first."""
    if "x_later" in slots:
        return ""
    slots["x_later"] = []
    noted = from_settings(settings.set_up_draft)
    slots.update({f"{READ}{name}": value for name, value in noted.items()})
    if noted:
        return words("setup-goes-on", count=len(noted))
    return "" if settings.is_set_up else words("setup-hello", studio=settings.name)


def _skip(slots: Slots) -> None:
    """Let a step wait that somebody does not want to answer now."""
    if (name := slots.pop("x_wait", None)) is not None:
        slots["x_later"] = [*slots["x_later"], name]
        slots.pop(f"{READ}{name}", None)


def _hear(slots: Slots, names: Sequence[str]) -> None:
    """Let wait what is answered by "later"; what is answered now counts from now on."""
    for name in [name for name in names if name in slots]:
        slots.get("x_seen", {}).pop(name, None)
        if is_later(str(slots[name])):
            slots.pop(name)
            slots["x_wait"] = name
            _skip(slots)


def _known(slots: Slots, settings: Settings) -> dict[str, Value]:
    """Return what need not be asked: what is settled, and what waits."""
    waits = {*slots["x_later"]} | ({"tax_rate"} if "tax_status" in slots["x_later"] else set())
    return {
        name: value
        for name, value in as_form(settings).items()
        if name in waits or (value is not None if name in WITHOUT_DEFAULT else settings.is_set_up)
    }


async def _note(talk: Talk, slots: Slots, settings: Settings) -> None:
    """Keep what was answered so far with the studio."""
    answered = as_settings(values_of(slots))
    if answered != settings.set_up_draft:
        await talk.studio.note_set_up(answered)


def _nothing(words: Words, slots: Slots) -> Answer:
    """Return that nothing is to be set up, or that everything waits."""
    return Answer(
        (words("setup-all-later" if slots["x_later"] else "setup-complete"),), next_rows(words)
    )


def _look(slots: Slots, settings: Settings) -> None:
    """Keep what was settled when each answer was given."""
    seen, settled = slots.get("x_seen", {}), as_form(settings)
    slots["x_seen"] = {
        name: seen[name] if name in seen and seen[name][0] == value else [value, settled[name]]
        for name, value in values_of(slots).items()
    }


async def _order(talk: Talk, slots: Slots) -> ChangeSettings:
    """Return what is wanted; a setting that was changed elsewhere since it was answered stays."""
    settled, seen = as_form(await talk.studio.settings()), slots.get("x_seen", {})
    answers = {
        name: value
        for name, value in values_of(slots).items()
        if name not in seen or seen[name][1] == settled[name]
    }
    return ChangeSettings(as_settings(answers), SET_UP)


def _answers(words: Words, slots: Slots, preview: SettingsPreview) -> tuple[str, ...]:
    return SET_UP_FORM.lines(words, as_form(preview.after), values_of(slots))
