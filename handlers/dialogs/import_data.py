"""Bring in what another system kept: ``data.import``; a file that an owner sends begins it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.imports.import_data import ImportPreview
from handlers.buttons import request_data
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.files.columns import NOTHING, Sheet, field_named, guess_kind, sheet_of
from handlers.files.fields import FIELDS
from handlers.files.orders import KEPT, begin_layout, order_for
from handlers.imports.questions import COLUMN, KIND, asked_for, unclear
from handlers.imports.wording import (
    MOST_PROBLEMS,
    as_facts,
    column_lines,
    count_lines,
    field_label,
    hint_lines,
    problem_lines,
    progress_line,
)
from handlers.messages import Button
from handlers.results import preview_of
from handlers.texts import Words
from handlers.understanding.words import fold
from handlers.wording import spaced_out

_TYPED = re.compile(
    r"(?:spalte|column|col\.?)\s*(?P<number>\d{1,2})\s*(?:=|:|ist|is|→|->|heißt|means)?\s*"
    r"(?P<field>\S.*)",
    re.IGNORECASE,
)


class ImportData:
    """``data.import``."""

    intent = "data.import"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the file, and for what its columns leave unclear."""
        uploads = talk.conversations.uploads
        if "upload" not in slots:
            return await _how(talk)
        slots["upload"] = int(slots["upload"])
        table = await uploads.table(slots["upload"])
        if table is None:
            return Answer((talk.words("import-gone"),))
        slots["x_name"] = await uploads.name(slots["upload"])
        sheet = sheet_of(table)
        if not sheet.rows:
            return Answer((talk.words("import-no-lines"),))
        begin_layout(sheet, slots)
        _take_answers(slots)
        return asked_for(talk, slots, sheet) or await unclear(talk, slots, sheet)

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return what "Spalte 3 = Telefon" sets; nothing for other sentences."""
        match = _TYPED.fullmatch(text.strip())
        if match is None:
            return {}
        said = match["field"].strip()
        nothing = {fold(talk.words("import-field-nothing")), "-"}
        field = NOTHING if fold(said) in nothing else _field_said(talk.words, said)
        return {} if field is None else {COLUMN: f"{match['number']}={field}"}

    async def preview(self, talk: Talk, slots: Slots) -> ImportPreview:
        """Return the dry run."""
        table = await talk.conversations.uploads.table(slots["upload"])
        if table is None:
            raise LookupError(slots["upload"])
        slots["x_heads"] = list(sheet_of(table).heads)
        order = await order_for(talk.studio, table, slots, slots["upload"])
        return await talk.studio.desk.preview(order)

    def propose(self, talk: Talk, slots: Slots, preview: ImportPreview) -> Draft:
        """Return the dry run as a proposal: what comes in, how it is read, what is wrong."""
        words, faulty = talk.words, preview.counts["faulty"]
        head = "import-propose" if preview.brings else "import-propose-nothing"
        lines = (
            words(head, count=preview.brings, name=slots["x_name"]),
            words("import-kind-line", kind=words(f"import-kind-{slots['kind']}")),
            *count_lines(words, preview.counts),
            *spaced_out(*column_lines(words, _heads(slots), slots["columns"])),
            *spaced_out(*problem_lines(words, preview.problems)),
            *spaced_out(*hint_lines(words, preview.hints, preview.counts.get("hints", 0))),
            *(("", words("import-quiet")) if preview.brings else ()),
        )
        label = "import-confirm-good" if faulty else "import-confirm"
        return Draft(
            lines,
            _options(words, slots, preview),
            details=problem_lines(words, preview.problems, most=40, first=MOST_PROBLEMS),
            confirm=words(label, count=preview.brings, faulty=faulty),
            ready=bool(preview.brings),
        )

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Begin the import; its lines follow in small steps."""
        uploads = talk.conversations.uploads
        table = await uploads.table(slots["upload"])
        if table is None:
            raise LookupError(slots["upload"])
        order = await order_for(talk.studio, table, slots, slots["upload"])
        done = await talk.studio.desk.carry_out(order, facts)
        work = {name: slots.get(name) for name in KEPT}
        actor = talk.studio.scope.actor
        await uploads.start(
            slots["upload"],
            {
                **work,
                "journal_id": done.journal_id,
                "actor": [actor.kind.value, actor.id],
                "counts": {"faulty": len(order.problems)},
                "problems": as_facts(order.problems),
            },
        )
        slots["x_total"] = len(order.lines)
        return done

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that it has begun; the same message tells how far it is, and then the result."""
        preview_of(done, ImportPreview)
        return Draft((progress_line(talk.words, 0, slots["x_total"]),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Customers who come in by an import hear nothing."""
        raise NotImplementedError(planned.kind)


async def _how(talk: Talk) -> Answer:
    """Return how to go about it, with a button for a file that waits already."""
    words, uploads = talk.words, talk.conversations.uploads
    blocks = (words("import-how"), f"\n{words('import-how-columns')}")
    waiting = await uploads.newest_of(talk.incoming.person)
    if waiting is None:
        return Answer(blocks)
    label = words.label("import-button-waiting", name=await uploads.name(waiting))
    data = request_data(words.language, ImportData.intent, {"upload": waiting})
    return Answer(blocks, ((Button(label, data),),))


def _heads(slots: Slots) -> Sheet:
    return Sheet(tuple(slots["x_heads"]), (), ())


def _take_answers(slots: Slots) -> None:
    """Take what was tapped or typed into the layout."""
    if COLUMN in slots:
        number, _, field = str(slots.pop(COLUMN)).partition("=")
        _set_column(slots, int(number) - 1, field)
    if "order" in slots:
        column, _, order = str(slots.pop("order")).partition("=")
        slots["orders"] = {**slots["orders"], column: order}
    if "plan_as" in slots:
        slots["plans"] = {**slots["plans"], slots.get("x_plan", ""): int(slots.pop("plan_as"))}
    if "kind_as" in slots:
        slots[KIND] = slots["x_kind"] = slots.pop("kind_as")
    elif "x_kind" not in slots:
        slots[KIND] = guess_kind(slots["columns"])


def _set_column(slots: Slots, column: int, field: str) -> None:
    """Let a column hold a field; another one that held it is left out."""
    columns = list(slots["columns"])
    if 0 <= column < len(columns):
        columns = [NOTHING if field and each == field else each for each in columns]
        columns[column] = field
        slots["columns"] = columns
        slots["orders"] = {k: v for k, v in slots["orders"].items() if k != str(column)}


def _options(words: Words, slots: Slots, preview: ImportPreview) -> tuple[Option, ...]:
    options = [
        Option(words("import-button-columns"), asks=COLUMN),
        Option(words("import-button-kind"), asks=KIND),
    ]
    if preview.counts.get("invoices_paid"):
        options.append(Option(words("import-button-historic"), sets={"historic": "1"}))
    elif slots.get("historic"):
        options.append(Option(words("import-button-only-open"), sets={"historic": ""}))
    return tuple(options)


def _field_said(words: Words, text: str) -> str | None:
    """Return the field that somebody names: by its label here, or by a head that means it."""
    labels: Sequence[str] = [field for field in FIELDS if _is_label(words, field, text)]
    return labels[0] if labels else field_named(text)


def _is_label(words: Words, field: str, text: str) -> bool:
    return fold(field_label(words, field)) == fold(text)
