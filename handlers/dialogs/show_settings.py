"""Show the studio's settings, and change them: ``settings.show``.

Without anything to change it answers at once; a value that was said, or a tap on a setting, leads
to a proposal. The team may look, owners change; a customer is shown what is his own to settle.
"""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.change_settings import ChangeSettings, SettingsPreview
from domain.store.scope import Role
from domain.studios.settings import Settings, gaps
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.forms.form import values_of
from handlers.post.unsent import report_lines
from handlers.pushes.wanted import own_settings
from handlers.questions import with_lead
from handlers.results import preview_of
from handlers.settings.form import SETTINGS_FORM, as_form, as_settings, take_methods
from handlers.settings.lines import all_lines, change_buttons, effect_lines, gap_lines
from handlers.settings.words import words_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import spaced_out


class ShowSettings:
    """``settings.show``."""

    intent = "settings.show"
    form = SETTINGS_FORM

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Answer where nothing is to be changed; else ask for what is missing."""
        if talk.is_customer:
            return await own_settings(talk)
        _hear(slots)
        settings = await talk.studio.settings()
        wanted = slots.get("x_ask") or any(each.name in slots for each in self.form.fields)
        if talk.link.role is not Role.OWNER:
            return await _overview(talk, settings, lead="settings-owner-only" if wanted else "")
        current = as_form(settings)
        problem = take_methods(slots, current)
        question = await self.form.missing(talk, slots, current)
        if question is not None:
            return with_lead(question, talk.words(problem) if problem else "")
        return None if values_of(slots) else await _overview(talk, settings)

    async def preview(self, talk: Talk, slots: Slots) -> SettingsPreview:
        """Return the settings as they would be."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: SettingsPreview) -> Draft:
        """Return each setting that changes, old and new, and what follows."""
        words = talk.words
        lines = (
            words("settings-of", studio=preview.before.name),
            *_changes(words, slots, preview),
            *spaced_out(*effect_lines(words, preview.values, preview.after)),
        )
        return Draft(lines, (self.form.option(words),))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the settings."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what holds from now on."""
        words, preview = talk.words, preview_of(done, SettingsPreview)
        lines = (
            words("settings-changed"),
            *_changes(words, slots, preview),
            *spaced_out(*gap_lines(words, preview.gaps)),
        )
        return Draft(lines, (Option(words("button-settings"), request=(self.intent, {})),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told of changed settings."""
        raise NotImplementedError(planned.kind)


def _hear(slots: Slots) -> None:
    """Take the values from the sentence that led here, once; a setting without one is asked."""
    if "x_heard" in slots:
        return
    slots["x_heard"] = 1
    for name, value in SETTINGS_FORM.named(str(slots.get("said", ""))).items():
        if not value:
            slots["x_ask"] = name
        elif fold(value) not in words_of("settings-words-read"):
            slots[name] = value


async def _overview(talk: Talk, settings: Settings, lead: str = "") -> Answer:
    """Return all settings, with a button per setting for an owner."""
    words, missing = talk.words, gaps(settings)
    lines = (
        *((words(lead), "") if lead else ()),
        *all_lines(words, settings),
        *spaced_out(*gap_lines(words, missing)),
        *spaced_out(*await _mail_lines(talk)),
    )
    is_owner = talk.link.role is Role.OWNER
    return Answer(
        ("\n".join(lines),), change_buttons(words, settings, missing) if is_owner else ()
    )


async def _mail_lines(talk: Talk) -> tuple[str, ...]:
    """Return how many e-mails wait or did not arrive; nothing where there are none."""
    return report_lines(talk.words, await talk.conversations.mails(talk.studio.scope.now))


def _order(slots: Slots) -> ChangeSettings:
    return ChangeSettings(as_settings(values_of(slots)))


def _changes(words: Words, slots: Slots, preview: SettingsPreview) -> tuple[str, ...]:
    before, after = as_form(preview.before), as_form(preview.after)
    differing = {name: after[name] for name in values_of(slots) if after[name] != before[name]}
    return SETTINGS_FORM.changes(words, before, differing)
