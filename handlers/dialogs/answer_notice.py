"""A customer says something about a notice that the studio looks at: an answer, or a step back."""

from collections.abc import Mapping
from typing import Any

from domain.contracts.receipts import Receipt
from domain.desk.facts import Done, PlannedMessage
from domain.desk.notices.answer_notice import AnswerNotice
from domain.desk.notices.previews import NoticeAnswerPreview
from handlers.dialog import Answer, Draft, Question, Slots, Talk
from handlers.notices.own import leaves
from handlers.results import preview_of
from handlers.texts import Words


class AnswerNoticeDialog:
    """``contract.answer``."""

    intent = "contract.answer"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask for the answer; without a number it is about the notice that waits."""
        receipt = await _receipt(talk, slots)
        if receipt is None:
            return Answer((talk.words("answer-nothing"),))
        slots["receipt_id"] = receipt.id
        if slots.get("x_back") or slots.get("x_answer"):
            return None
        asked = next((line.text for line in reversed(receipt.thread) if line.by == "studio"), "")
        text = talk.words("answer-ask", question=asked, number=receipt.number)
        return Question("x_answer", text, kind="free")

    def read_typed(self, talk: Talk, slots: Slots, text: str) -> Mapping[str, Any]:
        """Return the answer: any words, once they are asked for."""
        del talk
        is_known = slots.get("x_back") or slots.get("x_answer") or leaves(text)
        return {} if is_known else {"x_answer": text}

    async def preview(self, talk: Talk, slots: Slots) -> NoticeAnswerPreview:
        """Return what would be said."""
        return await talk.studio.desk.preview(_order(slots))

    def propose(self, talk: Talk, slots: Slots, preview: NoticeAnswerPreview) -> Draft:
        """Return what goes to the studio with one tap."""
        del slots
        words, number = talk.words, preview.receipt.number
        if preview.takes_back:
            lines = (words("answer-back-what", number=number), words("answer-back-why"))
            return Draft(lines, confirm=words("button-answer-send"))
        lines = (words("answer-what", number=number), words("decide-said", text=preview.text))
        return Draft(lines, confirm=words("button-answer-send"))

    async def carry_out(self, talk: Talk, slots: Slots, facts: Mapping[str, Any]) -> Done:
        """Say it."""
        return await talk.studio.desk.carry_out(_order(slots), facts)

    def report(self, talk: Talk, slots: Slots, done: Done) -> Draft:
        """Return that the studio has it."""
        del slots
        preview = preview_of(done, NoticeAnswerPreview)
        text = "answer-back-done" if preview.takes_back else "answer-done"
        at = talk.local(preview.receipt.received_at)
        return Draft((talk.words(text, number=preview.receipt.number, at=at),))

    def message(self, words: Words, done: Done, planned: PlannedMessage) -> str:
        """Return nothing: no customer hears of it but the one who said it."""
        del words, planned
        raise TypeError(done.preview.command)


async def _receipt(talk: Talk, slots: Slots) -> Receipt | None:
    """Return the notice that is meant, of the customer's own; None where none waits."""
    mine = await talk.studio.receipts.of_customer(talk.link.customer_id or 0)
    wanted = slots.get("receipt_id")
    if wanted is not None:
        return next((each for each in mine if each.id == int(wanted)), None)
    return next((each for each in mine if each.is_open), None)


def _order(slots: Slots) -> AnswerNotice:
    text = str(slots.get("x_answer") or slots.get("said") or "")
    return AnswerNotice(int(slots["receipt_id"]), text, bool(slots.get("x_back")))
