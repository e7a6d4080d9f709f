"""What an import asks: what its buttons lead to, and what a file itself leaves unclear."""

from handlers.dialog import Choice, Question, Slots, Talk
from handlers.files.columns import NOTHING, Sheet
from handlers.files.fields import FIELDS, KINDS
from handlers.files.orders import NAMING, layout_of
from handlers.files.reading import plan_names, unclear_days
from handlers.imports.wording import column_name, field_label
from handlers.understanding.words import fold

COLUMN, KIND = "column", "kind"
LEFT_OUT = "0"


def asked_for(talk: Talk, slots: Slots, sheet: Sheet) -> Question | None:
    """Return the question behind a button of the proposal."""
    asked = str(slots.get("x_ask", ""))
    if asked == COLUMN:
        return _which_column(talk, slots, sheet)
    if asked.startswith(f"{COLUMN}-"):
        return _which_field(talk, sheet, int(asked.partition("-")[2]))
    if asked == KIND:
        choices = [Choice(talk.words(f"import-kind-{kind}"), {"kind_as": kind}) for kind in KINDS]
        return Question("kind_as", talk.words("import-ask-kind"), tuple(choices))
    return None


def _which_column(talk: Talk, slots: Slots, sheet: Sheet) -> Question:
    words = talk.words
    choices = tuple(
        Choice(
            words.label(
                "import-column-line",
                number=at + 1,
                head=column_name(words, sheet, at),
                field=field_label(words, field),
            ),
            {"x_ask": f"{COLUMN}-{at + 1}"},
        )
        for at, field in enumerate(slots["columns"])
    )
    return Question("x_ask", words("import-ask-column"), choices)


def _which_field(talk: Talk, sheet: Sheet, number: int) -> Question:
    words = talk.words
    fields = (NOTHING, *FIELDS)
    choices = tuple(
        Choice(field_label(words, field), {COLUMN: f"{number}={field}"}) for field in fields
    )
    text = words(
        "import-ask-field",
        number=number,
        head=column_name(words, sheet, number - 1),
        samples=" · ".join(sheet.samples(number - 1)),
    )
    return Question(COLUMN, text, choices)


async def unclear(talk: Talk, slots: Slots, sheet: Sheet) -> Question | None:
    """Return the question that the file itself leaves open: who, which day, which plan."""
    if not NAMING & set(slots["columns"]):
        return _which_is_the_name(talk, sheet)
    layout = layout_of(slots, await talk.studio.plans.all(active=None))
    column = unclear_days(sheet, layout)
    if column is not None:
        return _which_order(talk, sheet, column)
    unknown = plan_names(sheet, layout)
    return await _which_plan(talk, slots, unknown[0]) if unknown else None


def _which_is_the_name(talk: Talk, sheet: Sheet) -> Question:
    words = talk.words
    choices = tuple(
        Choice(
            words.label(
                "import-column-sample",
                head=column_name(words, sheet, at),
                samples=" · ".join(sheet.samples(at, 2)),
            ),
            {COLUMN: f"{at + 1}=name"},
        )
        for at in range(len(sheet.heads))
    )
    return Question(COLUMN, words("import-ask-name"), choices)


def _which_order(talk: Talk, sheet: Sheet, column: int) -> Question:
    words = talk.words
    choices = tuple(
        Choice(words(f"import-order-{order}"), {"order": f"{column}={order}"})
        for order in ("dmy", "mdy")
    )
    text = words(
        "import-ask-order",
        head=column_name(words, sheet, column),
        samples=" · ".join(sheet.samples(column)),
    )
    return Question("order", text, choices)


async def _which_plan(talk: Talk, slots: Slots, name: str) -> Question:
    slots["x_plan"] = fold(name)
    plans = await talk.studio.plans.all(active=None)
    leave = Choice(talk.words("import-plan-none"), {"plan_as": LEFT_OUT})
    choices = (*(Choice(plan.name, {"plan_as": str(plan.id)}) for plan in plans), leave)
    return Question("plan_as", talk.words("import-ask-plan", name=name), choices)
