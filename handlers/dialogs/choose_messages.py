"""Choose which messages come by themselves: ``messages.wanted``."""

from handlers.customers.wishes import customer_wishes
from handlers.dialog import Answer, Question, Slots, Talk
from handlers.people import find_customer
from handlers.pushes.less import WANTED
from handlers.pushes.wanted import (
    all_button,
    choose,
    chosen_topic,
    less,
    opened_group,
    overview,
    turned,
    within,
)


class ChooseMessages:
    """``messages.wanted``: holds at once, because the next tap turns it back.

    An owner who names a customer is shown, and may turn, what that customer gets.

    ``about`` holds the letters of what a message said, ``topic`` the one that is turned, ``on``
    whether it is wanted, ``within`` the group whose kinds are shown.
    """

    intent = WANTED

    async def missing(self, talk: Talk, slots: Slots) -> Question | Answer | None:
        """Ask which customer is meant where an owner names one."""
        return await find_customer(talk, slots) if _of_customer(talk, slots) else None

    async def answer(self, talk: Talk, slots: Slots) -> Answer:
        """Turn what was tapped, and return what is wanted now."""
        if _of_customer(talk, slots):
            return await customer_wishes(talk, slots)
        about = str(slots.get("about", ""))
        if "keep" in slots:
            return Answer((talk.words("wanted-kept"),), ((all_button(talk.words),),))
        topic, group = chosen_topic(talk, slots), opened_group(talk, slots)
        if topic is None and about:
            return less(talk, about)
        if topic is not None:
            wanted = str(slots.get("on")) == "1"
            await choose(talk, topic, wanted=wanted)
            if about:
                return turned(talk.words, topic, about, wanted=wanted)
        return await (overview(talk) if group is None else within(talk, group))


def _of_customer(talk: Talk, slots: Slots) -> bool:
    """Say whether somebody who works here asks about a customer."""
    return not talk.is_customer and any(slots.get(each) for each in ("customer", "customer_id"))
