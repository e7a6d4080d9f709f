"""When reminders go out: ``settings.reminders``.

Without days it shows them all; days that were said are proposed. The team may look, owners
change; a customer is shown which messages he gets.
"""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.studio.change_settings import ChangeSettings, SettingsPreview
from domain.store.scope import Role
from domain.studios.errors import LeadDaysUnfit
from domain.studios.leads import LEADS, check_leads
from handlers.dialog import Answer, Choice, Draft, Option, Question, Slots, Talk
from handlers.pushes.wanted import overview
from handlers.questions import with_lead
from handlers.refusals import refusal_answer
from handlers.results import preview_of
from handlers.settings.leads import (
    AFTER,
    LEAD_DAYS,
    NONE,
    REMINDERS,
    change_lines,
    days_text,
    kind_said,
    lead_lines,
    lead_name,
    lead_rows,
    read_days,
    with_days,
)
from handlers.texts import Words

DAYS, KIND = "days", "kind"


class ChangeReminders:
    """``settings.reminders``."""

    intent = REMINDERS

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Answer where nothing is to be changed; else ask for the days of what was tapped."""
        if talk.is_customer:
            return await overview(talk)
        if talk.link.role is not Role.OWNER:
            return await _shown(talk, talk.words("reminders-owner-only"))
        if slots.get(KIND) not in LEADS:
            if slots.get(DAYS) is None:
                return await _shown(talk, talk.words("reminders-head"))
            slots[KIND] = kind_said(str(slots.get("said", "")))
        if slots.get("x_ask") == DAYS or slots.get(DAYS) is None:
            return await _ask(talk, slots)
        days = read_days(slots[DAYS])
        if days is None:
            slots.pop(DAYS)
            return with_lead(await _ask(talk, slots), talk.words("reminders-unclear"))
        return await _unfit(talk, slots, days)

    async def preview(self, talk: Talk, slots: Slots) -> SettingsPreview:
        """Return the settings as they would be."""
        return await talk.studio.desk.preview(await _order(talk, slots))

    def propose(self, talk: Talk, slots: Slots, preview: SettingsPreview) -> Draft:
        """Return the days that change, old and new."""
        del slots
        words = talk.words
        lines = (words("reminders-proposal"), *_changes(words, preview))
        other = Option(words("reminders-other"), asks=DAYS)
        return Draft((*lines, "", words("reminders-effect")), (other,))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Write the days."""
        return await talk.studio.desk.carry_out(await _order(talk, slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return what holds from now on."""
        del slots
        words, preview = talk.words, preview_of(done, SettingsPreview)
        lines = (words("reminders-done"), *_changes(words, preview))
        return Draft(lines, (Option(words("button-reminders"), request=(self.intent, {})),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Nobody is told of changed settings."""
        raise NotImplementedError(planned.kind)


async def _shown(talk: Talk, head: str) -> Answer:
    """Return the days of all kinds, with a button for each for an owner."""
    words, leads = talk.words, (await talk.studio.settings()).reminder_leads
    if talk.link.role is not Role.OWNER:
        return Answer(("\n".join((head, *lead_lines(words, leads))),))
    lines = (head, *lead_lines(words, leads), "", words("reminders-hint"))
    return Answer(("\n".join(lines),), lead_rows(words, leads))


async def _ask(talk: Talk, slots: Slots) -> Question:
    words, kind = talk.words, str(slots[KIND])
    now = (await talk.studio.settings()).reminder_leads[kind]
    text = words(
        "reminders-ask",
        kind=lead_name(words, kind),
        when="after" if kind in AFTER else "before",
        now=days_text(words, kind, now),
    )
    usual = words.label("reminders-usual-button", days=days_text(words, kind, LEADS[kind]))
    choices = (
        Choice(usual, {DAYS: ".".join(map(str, LEADS[kind]))}),
        Choice(words("reminders-none-button"), {DAYS: NONE}),
    )
    return Question(DAYS, text, choices if tuple(now) != LEADS[kind] else choices[1:], "free")


async def _unfit(talk: Talk, slots: Slots, days: tuple[int, ...]) -> Question | None:
    """Return the question again where days mean nothing; nothing where they are fine."""
    try:
        check_leads({str(slots[KIND]): days})
    except LeadDaysUnfit as refusal:
        slots.pop(DAYS)
        answer = await refusal_answer(talk, refusal)
        return with_lead(await _ask(talk, slots), answer.blocks[0])
    return None


async def _order(talk: Talk, slots: Slots) -> ChangeSettings:
    settings = await talk.studio.settings()
    days = read_days(slots[DAYS]) or ()
    return ChangeSettings({LEAD_DAYS: with_days(settings, str(slots[KIND]), days)}, REMINDERS)


def _changes(words: Words, preview: SettingsPreview) -> tuple[str, ...]:
    return change_lines(words, preview.before.reminder_leads, preview.after.reminder_leads)
