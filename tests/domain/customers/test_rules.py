"""How people of one name are told apart, and which phone numbers are the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.customers.rules import (
    Candidate,
    Distinction,
    phone_end,
    plain,
    plain_phone,
    tell_apart,
)

SINCE = date(2026, 1, 1)
LATER = date(2026, 2, 1)


def anna(number: int, **facts: object) -> Candidate:
    known = {"name": "Anna Müller", "since": SINCE, "number": f"K-{number}", **facts}
    return Candidate(customer_id=number, **known)  # type: ignore[arg-type]  # a table of facts


@pytest.mark.parametrize(
    ("people", "kind", "facts"),
    [
        pytest.param(
            [anna(1, plan="Flex"), anna(2, plan="Jahresabo")],
            Distinction.PLAN,
            ["Flex", "Jahresabo"],
            id="different plans",
        ),
        pytest.param(
            [anna(1, plan="Flex"), anna(2, plan="Flex", since=LATER)],
            Distinction.SINCE,
            [SINCE, LATER],
            id="the same plan, other years on file",
        ),
        pytest.param(
            [anna(1, plan="Flex", birth_year=1980), anna(2, birth_year=1990)],
            Distinction.BIRTH_YEAR,
            [1980, 1990],
            id="one has no plan, so plans tell nobody apart",
        ),
        pytest.param(
            [anna(1, birth_year=1980, phone_end="101"), anna(2, birth_year=1980, phone_end="202")],
            Distinction.PHONE_END,
            ["101", "202"],
            id="born in the same year",
        ),
        pytest.param(
            [anna(1, phone_end="101"), anna(2, phone_end="101")],
            Distinction.NUMBER,
            ["K-1", "K-2"],
            id="a family with one phone",
        ),
        pytest.param(
            [anna(1, plan="Flex"), anna(2, plan="Flex", name="Anna Schreiber")],
            Distinction.PLAN,
            ["Flex", "Flex"],
            id="different names need no fact, they get the plan",
        ),
        pytest.param(
            [anna(1, plan="Flex"), anna(2, plan="Flex", name="ANNA MULLER", since=LATER)],
            Distinction.SINCE,
            [SINCE, LATER],
            id="names that sound the same are the same",
        ),
    ],
)
def test_the_first_kind_of_fact_that_leaves_no_two_alike(
    people: list[Candidate], kind: Distinction, facts: list[object]
) -> None:
    told = tell_apart(people)

    assert [one.customer_id for one in told] == [1, 2]
    assert [(one.kind, one.fact) for one in told] == [(kind, fact) for fact in facts]


@given(
    st.lists(
        st.builds(
            anna,
            st.integers(1, 10**6),
            plan=st.sampled_from([None, "Flex", "Jahresabo"]),
            birth_year=st.sampled_from([None, 1980, 1990]),
        ),
        unique_by=lambda person: person.number,
        max_size=6,
    )
)
def test_nobody_is_left_out_and_no_two_lines_are_alike(people: list[Candidate]) -> None:
    told = tell_apart(people)

    assert [one.customer_id for one in told] == [person.customer_id for person in people]
    assert len({(one.name, one.fact) for one in told}) == len(people)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        pytest.param("0151 5550101", "491515550101", id="at home"),
        pytest.param("+49 151 5550101", "491515550101", id="with a plus"),
        pytest.param("0049 151 555 01 01", "491515550101", id="with two zeros"),
        pytest.param("(0151) 555-0101", "491515550101", id="with brackets"),
        pytest.param("+43 660 555 0101", "436605550101", id="Austrian"),
        pytest.param("491515550101", "491515550101", id="bare with its country"),
        pytest.param("K-1001", None, id="a customer number"),
        pytest.param("1234", None, id="too short"),
        pytest.param("Clara Vogt", None, id="a name"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_phone_number_is_its_digits_with_the_country(text: str, digits: str | None) -> None:
    assert plain_phone(text) == digits


@pytest.mark.parametrize(
    ("phone", "end"),
    [("0151 555-01 01", "101"), ("12", "12"), ("", None), (None, None)],
)
def test_of_a_phone_number_three_digits_are_shown(phone: str | None, end: str | None) -> None:
    assert phone_end(phone) == end


def test_names_are_sorted_without_their_marks() -> None:
    names = ["Zoë", "Örtwin", "Öl", "Y\u0131lmaz", "oskar", "Groß"]

    assert sorted(names, key=plain) == ["Groß", "Öl", "Örtwin", "oskar", "Y\u0131lmaz", "Zoë"]
