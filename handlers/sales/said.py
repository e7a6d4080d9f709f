"""What a sentence says about a sale that cannot be taken as it is: it is said or asked, not lost.

``x_remarks`` are ids of texts with their values, shown with the next proposal.
"""

import re
from typing import Any

from domain.plans.service import PlanView
from handlers.dialog import Slots, Talk
from handlers.texts import Words, texts
from handlers.understanding.amounts import read_amount
from handlers.understanding.day_context import words_of
from handlers.understanding.facts import Facts, Role, gather
from handlers.understanding.phrases import lexicon
from handlers.understanding.words import Token, fold

REMARKS = "x_remarks"
_READ = "x_sale_read"
_MOST = 99
_AMOUNT = r"\d[\d.,]*"
_MONEY = re.compile(rf"(?:€\s*{_AMOUNT}|{_AMOUNT}\s*(?:€|euro?s?\b))", re.IGNORECASE)


def note_unusual(talk: Talk, slots: Slots, plan: PlanView) -> None:
    """Note what the first sentence says beyond what can be sold: a price, a number, another plan.

    A day that does not exist is kept in ``x_unreal``, to be asked.
    """
    if _READ in slots or not slots.get("said"):
        return
    slots[_READ] = 1
    facts = facts_of(talk, str(slots["said"]))
    if facts.unreal and "date" not in slots and "f_date" not in slots:
        slots["x_unreal"] = ", ".join(words_of(facts, facts.unreal))
    money = _MONEY.search(facts.text)
    prices = {plan.price_cents, *plan.prices_cents.values()}
    if money is not None and read_amount(money.group()) not in prices:
        remark(slots, price_text(talk))
    if (count := _count(facts)) > 1:
        remark(slots, "sale-one-at-a-time", count=count)
    others = [each.name for each in facts.plans if each.name != plan.name]
    if others and not _is_change(slots):
        remark(slots, "sale-one-plan", other=others[0])


def remark(slots: Slots, text: str, **values: Any) -> None:
    """Note a line for the next proposal, once."""
    known = slots.setdefault(REMARKS, [])
    if [text, values] not in known:
        known.append([text, values])


def price_text(talk: Talk) -> str:
    """Return the id of the text that says where prices come from."""
    return "sale-price-fixed-own" if talk.is_customer else "sale-price-fixed"


def remark_lines(words: Words, slots: Slots) -> tuple[str, ...]:
    """Return the noted lines; they are said once."""
    return tuple(words(text, **values) for text, values in slots.pop(REMARKS, []))


def facts_of(talk: Talk, text: str) -> Facts:
    """Return a sentence taken apart."""
    role: Role = "customer" if talk.is_customer else "staff"
    return gather(text, talk.words.language, role, talk.said_on, talk.vocabulary)


def is_price(words: Words, text: str) -> bool:
    """Return whether a text says nothing but a price: "Preis 100 €", "für 99 Euro", "100 €"."""
    names = "|".join(re.escape(name.strip()) for name in words("sale-said-price").split(","))
    led = rf"(?:(?:{names})\b[\s:=]*(?:(?:auf|von|to|of|is|ist)\b\s*)?)"
    money = rf"(?:{_MONEY.pattern}|{_AMOUNT})"
    text = text.strip(" .!")
    return bool(
        re.fullmatch(rf"{led}{money}", text, re.IGNORECASE)
        or re.fullmatch(_MONEY.pattern, text, re.IGNORECASE)
    )


def somebody_instead(talk: Talk, text: str) -> str | None:
    """Return the person that is meant instead of another: "Clara statt Jonas"."""
    apart = "|".join(
        re.escape(word.strip()) for word in talk.words("sale-said-instead").split(",")
    )
    first, _, rest = re.sub(rf"\b(?:{apart})\b", "|", text, count=1).partition("|")
    if not rest.strip():
        return None
    meant, other = (facts_of(talk, part.strip(" ,")).names for part in (first, rest))
    known = len(meant) == len(other) == 1 and meant[0].people
    return meant[0].text if known else None


def unknown_plan(talk: Talk, text: str) -> str | None:
    """Return what sounds like a plan and is none on file: "Goldkarte", "gold card"."""
    facts = facts_of(talk, text)
    spans = [(each.start, each.end) for each in facts.plans]
    spans += [(each.start, each.end) for each in facts.names]
    taken = {at for start, end in spans for at in range(start, end)}
    endings = (*lexicon().cards, *_endings(talk.words))
    for at, token in enumerate(facts.tokens):
        if at in taken or not token.fold.endswith(endings):
            continue
        if token.fold not in endings:
            return token.text
        before = facts.tokens[at - 1] if at and at - 1 not in taken else None
        if before is not None and before.fold.isalpha() and not lexicon().knows(before.fold):
            return f"{before.text} {token.text}"
    return None


def bare_choice(options: tuple[str, ...], said: str) -> str | None:
    """Return the option that a text says and nothing else: "bar", "by bank transfer"."""
    return _bare(Words("de"), options, said) or _bare(Words("en"), options, said)


def _bare(words: Words, options: tuple[str, ...], said: str) -> str | None:
    fillers = {fold(word.strip()) for word in words("sale-said-fillers").split(",")}
    plain = " ".join(word for word in fold(said).strip(" .!").split() if word not in fillers)
    found = [each for each in options if plain and plain in _names(words, each, fillers)]
    return found[0] if len(found) == 1 else None


def _names(words: Words, option: str, fillers: set[str]) -> set[str]:
    part = option.replace("_", "-")
    ids = (f"sale-said-{part}", f"sale-payment-{part}", f"sale-schedule-{part}")
    known = [words(each) for each in ids if texts().has(words.language, each)]
    names = [fold(name.strip()) for text in known for name in text.split(",")]
    return {" ".join(word for word in name.split() if word not in fillers) for name in names}


def _endings(words: Words) -> tuple[str, ...]:
    return tuple(fold(word.strip()) for word in words("sale-said-endings").split(","))


def _count(facts: Facts) -> int:
    """Return how many of the plan are wanted: "zwei Zehnerkarten", "2x Zehnerkarte"."""
    for plan in facts.plans[:1]:
        before = facts.tokens[plan.start - 1] if plan.start else None
        return _number(before) if before is not None else 1
    return 1


def _number(token: Token) -> int:
    word = token.fold.removesuffix("x").removesuffix("mal")
    if word.isdecimal():
        return int(word) if len(word) <= len(str(_MOST)) else 1
    return int(lexicon().numbers.get(word, 1))


def _is_change(slots: Slots) -> bool:
    """Return whether another plan is named because it is left."""
    return "contract_id" in slots
