"""Whose last day to give notice comes near, by the money at stake: ``contract.radar``."""

from domain.money import Money
from domain.reminders.radar import LOOK_AHEAD
from domain.reminders.says import NoticeDue
from handlers.buttons import request_data
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.messages import Button
from handlers.pushes.contracts import radar_line
from handlers.texts import Words

A_PAGE = 6


class ListDeadlines:
    """``contract.radar``."""

    intent = "contract.radar"

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask nothing."""
        del talk, slots
        return None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Return the sum at stake, then a line and a button for each contract."""
        del slots
        words, found = talk.words, await talk.studio.radar.ahead()
        if not found:
            return Answer((words("radar-none", days=LOOK_AHEAD),))
        stake = Money(sum(each.at_stake_cents for each in found))
        head = words("radar-head", count=len(found), days=LOOK_AHEAD, amount=stake)
        entries = tuple((radar_line(words, each), _button(words, each)) for each in found)
        blocks = (head, words("radar-explained"), "")
        return Answer(blocks, entries=entries, a_page=A_PAGE)


def _button(words: Words, each: NoticeDue) -> Button:
    amount = Money(each.at_stake_cents)
    label = words.label("radar-button", customer=each.customer.name, amount=amount)
    slots = {"contract_id": each.contract.id}
    return Button(label, request_data(words.language, "contract.show", slots))
