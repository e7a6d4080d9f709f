"""Withdraw a termination: the contract goes on as if it had never been ended."""

from collections.abc import Mapping
from typing import Any

from domain.desk.facts import Done, PlannedMessage
from domain.desk.previews import WithdrawalPreview
from domain.money import Money
from handlers.asking import as_wish
from handlers.dialog import Answer, Draft, Option, Question, Slots, Talk
from handlers.endings.leftovers import back_lines, push_lines, rights_back_line
from handlers.endings.terminated import access_lines, find_terminated, note_planned_access
from handlers.invoices.lines import document_lines, issues_anew
from handlers.people import typo_line
from handlers.results import preview_of
from handlers.texts import Words
from handlers.wording import (
    balance_line,
    contract_line,
    documents_line,
    key,
    message_lines,
    spaced_out,
)


class WithdrawTermination:
    """``contract.undo_termination``."""

    intent = "contract.undo_termination"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for person and contract."""
        if (open_point := await find_terminated(talk, slots, offer_end=False)) is not None:
            return open_point
        await note_planned_access(talk, slots)
        return None

    async def preview(self, talk: Talk, slots: Slots) -> WithdrawalPreview:
        """Return what going on would mean."""
        return await talk.studio.desk.preview_withdrawal(slots["contract_id"])

    def propose(self, talk: Talk, slots: Slots, preview: WithdrawalPreview) -> Draft:
        """Return the proposal: the contract goes on, and what is billed again."""
        words, name = talk.words, preview.contract.customer.name
        again = preview.billed_again
        what = (
            contract_line(words, preview.contract),
            words("withdraw-what"),
            *_goes_on_lines(words, preview),
            *_money_lines(words, preview),
            *_back_lines(words, preview),
        )
        if talk.is_customer:
            return as_wish(words, what)
        lines = (
            *typo_line(talk, slots, name),
            *what,
            *message_lines(words, preview.messages, name),
            *((words("line-lasting"),) if issues_anew(again) else ()),
            *access_lines(words, slots, name),
        )
        return Draft(lines)

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Take the termination back."""
        return await talk.studio.desk.withdraw(slots["contract_id"], facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return the result, with a chat access that would still end."""
        words, preview = talk.words, preview_of(done, WithdrawalPreview)
        name = preview.contract.customer.name
        lines = (
            words("withdraw-done"),
            contract_line(words, preview.contract),
            *_goes_on_lines(words, preview),
            *_money_lines(words, preview, done),
            *_back_lines(words, preview),
            *message_lines(words, done.messages, name),
            *access_lines(words, slots, name),
        )
        return Draft(lines, _next_steps(words, slots, preview))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return what the customer hears: the contract goes on."""
        preview = preview_of(done, WithdrawalPreview)
        head = words(
            f"push-{key(planned.kind)}",
            plan=preview.contract.plan_name,
            number=preview.contract.number,
        )
        return "\n".join((head, *push_lines(words, preview.leftovers)))


def _back_lines(words: Words, preview: WithdrawalPreview) -> tuple[str, ...]:
    """Return which places and make-up rights come back, and what does not."""
    left = preview.leftovers
    return spaced_out(*back_lines(words, left), *rights_back_line(words, left))


def _goes_on_lines(words: Words, preview: WithdrawalPreview) -> tuple[str, ...]:
    """Return the end that does not hold any more, and how long the running term lasts."""
    old = words("withdraw-old", old=preview.old_ends_on)
    if preview.contract.fixed_end_on is not None:
        return (old, words("withdraw-until", day=preview.contract.fixed_end_on))
    if preview.runs_until is None:
        return (old, words("withdraw-open-ended"))
    return (old, words("withdraw-term", day=preview.runs_until))


def _money_lines(
    words: Words, preview: WithdrawalPreview, done: Done | None = None
) -> tuple[str, ...]:
    again = document_lines(words, preview.billed_again, done=done is not None)
    lines = list(again) or [words("withdraw-no-invoice")]
    lines.extend(documents_line(words, done.documents if done else ()))
    if preview.next_period_first is not None:
        price = Money(preview.next_period_cents or 0)
        lines.append(words("withdraw-next", first=preview.next_period_first, price=price))
    return spaced_out(
        *lines, balance_line(words, preview.balance_after_cents, done=done is not None)
    )


def _next_steps(words: Words, slots: Slots, preview: WithdrawalPreview) -> tuple[Option, ...]:
    if "x_inactive_from" not in slots:
        return ()
    customer = {"customer_id": preview.contract.customer.id}
    return (Option(words("button-keep-active"), request=("customer.reactivate", customer)),)
