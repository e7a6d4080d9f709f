"""Show the figures of a period: contracts, money, units and courses."""

from collections.abc import Iterator

from domain.desk.reporting.figures import CourseFigures, LineKind, Report
from domain.desk.reporting.periods import month_of
from domain.money import Money
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.reports.periods import leads_to_file, neighbours, period_of, titled, until_today
from handlers.reports.sums import sum_lines
from handlers.texts import Markup, Words
from handlers.wording import short


class ShowReport:
    """``report.show``."""

    intent = "report.show"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing: without a period it is this month."""
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return what was invoiced and paid, then a block per subject."""
        words, period = talk.words, period_of(talk, slots, month_of)
        report = await talk.studio.reports.show(period)
        blocks = (
            "\n".join(_head(words, report)),
            "\n".join(_contracts(words, report)),
            "\n".join(_money(words, report)),
            _units(words, report),
            "\n".join(_courses(words, report)),
        )
        rows = neighbours(talk, self.intent, period, in_place=True)
        return Answer(_apart(blocks), (*rows, (leads_to_file(words, period),)))


def _apart(blocks: tuple[str, ...]) -> tuple[str, ...]:
    """Return the blocks with an empty line before each but the first."""
    first, *others = blocks
    return (first, *(f"\n{block}" for block in others))


def _head(words: Words, report: Report) -> Iterator[str]:
    yield words(
        "reports-head",
        period=titled(words, report.period.days),
        invoiced=Money(report.money.invoiced.cents),
        paid=Money(report.money.moved[LineKind.PAYMENT].cents),
    )
    yield from until_today(words, report.period)


def _contracts(words: Words, report: Report) -> Iterator[str]:
    counts, units = report.contracts, report.units
    yield words("reports-contracts")
    yield words(
        "reports-contract-figures",
        begun=counts.begun,
        ended=counts.ended,
        running=counts.running,
        change=Markup(f"{counts.change:+}" if counts.change else "±0"),
    )
    yield words("reports-cards", sold=units.cards_sold, left=units.cards_with_units)


def _money(words: Words, report: Report) -> Iterator[str]:
    money = report.money
    yield words("reports-money")
    yield from sum_lines(words, money.moved)
    yield words(
        "reports-open-overdue" if money.overdue.count else "reports-open",
        day=short(report.period.until),
        sum=Money(money.open.cents),
        count=money.open.count,
        late=Money(money.overdue.cents),
        late_count=money.overdue.count,
    )


def _units(words: Words, report: Report) -> str:
    units, day = report.units, short(report.period.until)
    return words("reports-units", used=units.used, resting=units.resting, day=day)


def _courses(words: Words, report: Report) -> Iterator[str]:
    """Yield the booked places of all courses, then a line per course."""
    if not report.courses:
        yield words("reports-no-courses")
        return
    late = sum(course.late for course in report.courses)
    yield words("reports-courses", booked=report.booked, missed=report.missed, late=late)
    for course in report.courses:
        yield _course(words, course)


def _course(words: Words, course: CourseFigures) -> str:
    return words(
        "reports-course",
        course=course.name,
        booked=course.booked,
        places=course.places,
        percent=course.percent or 0,
        days=course.days,
    )
