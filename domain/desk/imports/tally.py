"""What an import comes to: counted line by line, with what is wrong and what to look at."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field

from domain.customers.bulk import PersonOnFile
from domain.desk.imports.deciding import Decision
from domain.desk.imports.lines import Problem
from domain.desk.imports.people import People

MOST_HINTS = 500


class Tally(Struct):
    """What lines lead to.

    Attributes:
        counts: By area and outcome, such as ``people_new`` or ``invoices_cents``.
        problems: Lines that are left out.
        hints: Lines to look at: a person twice, an e-mail address of somebody else.
        written: By table, the first and last id of each run of new rows.
        before: What people on file were before this portion changed them, by id.
    """

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    hints: list[Problem] = field(default_factory=list)
    written: dict[str, list[list[int]]] = field(default_factory=dict)
    before: dict[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def brings(self) -> int:
        """How many lines bring something new."""
        return self.counts["lines_new"]

    def add_ids(self, table: str, ids: Iterable[int]) -> None:
        """Note new rows; runs of ids are kept as their ends."""
        runs = self.written.setdefault(table, [])
        for number in ids:
            if runs and runs[-1][1] == number - 1:
                runs[-1][1] = number
            else:
                runs.append([number, number])

    def count(self, decision: Decision, person: PersonOnFile, people: People, first: int) -> None:
        """Count what a line leads to, and note what to look at.

        Args:
            decision: What becomes of the line.
            person: Who it is about, as they are now.
            people: Everybody on file.
            first: The first line of the file that is about this person.
        """
        counts, line = self.counts, decision.line
        if decision.is_nothing_new:
            counts["duplicates" if first != line.at else "lines_same"] += 1
            if first != line.at:
                self.hint(Problem(line.at, "twice", {"name": person.name, "first": first}))
        else:
            counts["lines_new"] += 1
        if first == line.at:
            self._count_person(decision, person, people)
        if line.contract is not None:
            counts["contracts_new" if decision.opens else "contracts_same"] += 1
        if decision.units is not None:
            counts["cards_new"] += 1
            counts["units_left"] += decision.units.left
        self._count_money(decision)

    def _count_person(self, decision: Decision, person: PersonOnFile, people: People) -> None:
        kind = "new" if decision.person is None else "changed" if decision.changes else "same"
        self.counts[f"people_{kind}"] += 1
        for name in decision.changes:
            self.counts[f"changed_{name}"] += 1
        namesake = people.namesake(person) if kind == "new" else None
        if namesake is not None:
            facts = {"name": namesake.name, "number": namesake.number}
            self.hint(Problem(decision.line.at, "same-name", facts))
        other = people.shares_email(decision.line.person, person)
        if other is not None and kind != "same":
            same = {"email": decision.line.person.email, "name": other.name}
            self.hint(Problem(decision.line.at, "same-email", same))

    def _count_money(self, decision: Decision) -> None:
        counts, invoice = self.counts, decision.invoice
        if decision.skipped:
            counts["invoices_paid"] += 1
        elif invoice is not None:
            counts["invoices_new"] += 1
            counts["invoices_cents"] += invoice.amount_cents - invoice.paid_cents
        elif decision.line.invoice is not None:
            counts["invoices_same"] += 1
        if decision.balance_cents is not None:
            counts["balances_new"] += 1
            counts["balances_cents"] += decision.balance_cents
        elif decision.line.balance_cents:
            counts["balances_same"] += 1

    def hint(self, hint: Problem) -> None:
        """Note a line to look at."""
        self.counts["hints"] += 1
        if len(self.hints) < MOST_HINTS:
            self.hints.append(hint)
