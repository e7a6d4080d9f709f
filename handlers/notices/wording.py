"""How a notice reads: to the customer before and after the last tap, and to the studio."""

from collections.abc import Iterator
from datetime import datetime

from domain.contracts.receipts import Doubt, Line, Receipt
from domain.desk.notices.previews import Decision, DeclarationPreview, NoticeDecisionPreview
from handlers.dialog import Slots, Talk
from handlers.endings.leftovers import push_lines
from handlers.endings.told import money_told
from handlers.texts import Words
from handlers.wording import key, reason_line, short

OWN_DAY = (Doubt.TOO_EARLY, Doubt.BETWEEN, Doubt.TOO_LATE)
"""Doubts about the day that is wanted: the regular one is said beside it."""
SHOWN = 300
"""Letters of a long letter that the chat shows to the one who wrote it."""


def fact_lines(
    words: Words, preview: DeclarationPreview, receipt: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the facts of a notice: kind, end, receipt, and where it is confirmed.

    Args:
        words: The language.
        preview: What is declared.
        receipt: The lines on when it came, and where the receipt goes.
    """
    return (*_kind(words, preview), *end_lines(words, preview), *receipt)


def received_line(words: Words, at: datetime, *, before: bool) -> str:
    """Return when the notice came, in the studio's zone; ``before``: by a message before this."""
    return words("declare-received-before" if before else "declare-received", at=at)


def excerpt(text: str) -> str:
    """Return the beginning of a long text: the whole stands on the receipt.

    Example:
        >>> excerpt("I quit"), excerpt("no " * 200)[-6:]
        ('I quit', 'no no…')
    """
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(None, 1)[0] + "…"


def end_lines(words: Words, preview: DeclarationPreview) -> tuple[str, ...]:
    """Return the day on which the contract ends and why, or why the studio looks at it."""
    if preview.doubt is not None:
        return tuple(_doubt(words, preview, preview.doubt))
    ended = preview.termination
    if ended is None:
        return ()
    if ended.until_used_up:
        return (words("terminate-used-up"),)
    if ended.never_starts:
        return (words("terminate-never-starts", starts_on=short(ended.contract.starts_on)),)
    text = "declare-ends-anyway" if ended.ends_anyway else "declare-ends"
    wanted = preview.order.wanted_on
    text = text if wanted is None or ended.ends_anyway else "declare-ends-wanted"
    why = reason_line(words, ended.reason)
    if ended.ends_on != ended.reason.regular_end:
        why = words("terminate-wanted-day", regular=why)
    return (words(text, ends_on=ended.ends_on), why)


def _doubt(words: Words, preview: DeclarationPreview, doubt: Doubt) -> Iterator[str]:
    if preview.order.wanted_on is not None:
        yield words("declare-wanted", day=preview.order.wanted_on)
    yield words("declare-end-open")
    yield words(f"declare-doubt-{key(doubt.value)}")
    if doubt in OWN_DAY and preview.regular is not None:
        yield words("declare-regular", day=preview.regular)


def contract_of(words: Words, preview: DeclarationPreview) -> str:
    """Return who gives notice, and of which contract."""
    contract = preview.contract
    if contract is None:
        text = "declare-contract-open"
        if preview.doubt is Doubt.NO_CONTRACT:
            text = "declare-contract-none"
        return words(text, customer=preview.customer.name)
    return words(
        "line-contract",
        customer=preview.customer.name,
        plan=contract.plan_name,
        number=contract.number,
    )


def _kind(words: Words, preview: DeclarationPreview) -> Iterator[str]:
    if not preview.order.for_cause:
        yield words("declare-kind-ordinary")
        return
    yield words("declare-kind-cause")
    if preview.order.reason:
        yield words("declare-reason", reason=excerpt(preview.order.reason))


def address_line(words: Words, address: str) -> str:
    """Return where the receipt goes: the chat always, and an e-mail address where there is one."""
    return words("declare-to", address=address) if address else words("declare-to-chat")


def declared_text(words: Words, preview: DeclarationPreview) -> str:
    """Return what a notice declares where nobody wrote a word of his own."""
    contract, order = preview.contract, preview.order
    plan = f"{contract.plan_name} ({contract.number})" if contract else ""
    kind = "cause" if order.for_cause else "ordinary"
    text = f"declared-{kind}" if contract else f"declared-{kind}-open"
    wanted = int(order.wanted_on is not None)
    return words.label(text, plan=plan, day=short(order.wanted_on), wanted=wanted)


def receipt_lines(talk: Talk, receipt: Receipt, *, with_reason: bool = True) -> tuple[str, ...]:
    """Return what the studio sees of a notice that it has to look at, the newest word last."""
    words = talk.words
    lines = [words("decide-number", number=receipt.number, at=talk.local(receipt.received_at))]
    if receipt.content:
        lines.append(words("decide-said", text=receipt.content))
    lines.append(words("declare-kind-cause" if receipt.for_cause else "declare-kind-ordinary"))
    if receipt.reason and with_reason:
        lines.append(words("declare-reason", reason=receipt.reason))
    if receipt.wanted_on is not None:
        lines.append(words("declare-wanted", day=receipt.wanted_on))
    if receipt.doubt is not None:
        lines.append(words(f"decide-doubt-{key(receipt.doubt.value)}"))
    lines.extend(_said(talk, line) for line in receipt.thread)
    return tuple(lines)


def _said(talk: Talk, line: Line) -> str:
    if line.back:
        return talk.words("decide-back", at=talk.local(line.at))
    return talk.words(f"decide-line-{line.by}", text=line.text, at=talk.local(line.at))


def address_of(slots: Slots, on_file: str | None) -> str:
    """Return the address that was said, else the one on file."""
    return str(slots.get("x_address") or on_file or "")


def decided_message(words: Words, preview: NoticeDecisionPreview) -> str:
    """Return what a customer hears of a decision on a notice."""
    contract, ended = preview.contract, preview.termination
    kind = preview.state if preview.decision is Decision.END else preview.decision
    head = words(
        f"push-notice-{key(kind.value)}",
        number=preview.receipt.number,
        plan=contract.plan_name if contract else "",
        ends_on=preview.ends_on,
        received=short(preview.receipt.received_on),
        question=preview.question,
    )
    if ended is None:
        return head
    return "\n".join((head, *money_told(words, ended), *push_lines(words, ended.leftovers)))
