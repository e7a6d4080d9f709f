"""Who on file a line is about: laws of sameness, and changes that it brings."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from domain.customers.bulk import PersonOnFile
from domain.desk.imports.lines import LineRefused, PersonLine
from domain.desk.imports.people import People, changes_of

CLARA = PersonOnFile(
    id=1,
    number="K-1001",
    external_number="17",
    name="Clara Vogt",
    email="clara@example.org",
    phone="0151 5550101",
    birthday=date(1990, 1, 2),
    address=None,
    language="de",
    price_group="Normal",
)


def on_file(*people: PersonOnFile) -> People:
    found = People()
    found.add(people)
    return found


@pytest.mark.parametrize(
    ("line", "is_clara"),
    [
        pytest.param({"number": "17"}, True, id="the number alone"),
        pytest.param({"number": "17", "name": "Clara Weber"}, True, id="number, one name shared"),
        pytest.param({"number": "K-1001"}, True, id="our own number"),
        pytest.param({"number": "k-1001", "name": "CLARA VOGT"}, True, id="small letters"),
        pytest.param({"number": "18", "name": "Clara Vogt"}, False, id="another number"),
        pytest.param({"name": "Clara Vogt"}, True, id="the name, nothing else said"),
        pytest.param({"name": "Clara Vogt", "phone": "+49 151 5550101"}, True, id="name, phone"),
        pytest.param({"name": "Clara Vogt", "email": "CLARA@example.org"}, True, id="name, mail"),
        pytest.param({"name": "Clara Vogt", "birthday": date(1990, 1, 2)}, True, id="name, day"),
        pytest.param({"name": "Clara Vogt", "email": "c@example.org"}, False, id="another mail"),
        pytest.param(
            {"name": "Clara Vogt", "email": "c@example.org", "phone": "0151 5550101"},
            True,
            id="another mail, the same phone",
        ),
        pytest.param(
            {"name": "Clara Vogt", "phone": "0151 5550101", "birthday": date(1992, 1, 2)},
            False,
            id="another birthday",
        ),
        pytest.param({"name": "Emre Çelik", "email": "clara@example.org"}, False, id="same mail"),
        pytest.param({"email": "clara@example.org"}, True, id="no name, the mail of one"),
    ],
)
def test_who_is_meant(line: dict[str, Any], *, is_clara: bool) -> None:
    clara = replace(CLARA)

    found = on_file(clara).find(PersonLine(**line))

    assert (found is clara) is is_clara


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param({"number": "17", "name": "Emre Çelik"}, "number-of-another", id="number"),
        pytest.param({"number": "99"}, "nobody-on-file", id="a number that nobody has"),
        pytest.param({"phone": "0151"}, "nobody-named", id="nobody"),
        pytest.param({"name": "Anna Müller"}, "several-people", id="two of one name"),
    ],
)
def test_who_cannot_be_told_is_refused(line: dict[str, Any], kind: str) -> None:
    annas = [
        replace(CLARA, id=n, number=f"K-{n}", external_number=None, name="Anna Müller")
        for n in (2, 3)
    ]

    with pytest.raises(LineRefused) as refused:
        on_file(replace(CLARA), *annas).find(PersonLine(**line))

    assert refused.value.kind == kind


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        pytest.param({"name": "Clara Vogt", "phone": "+49 151 555 0101"}, {}, id="the same phone"),
        pytest.param({"email": "CLARA@example.org"}, {}, id="the same mail"),
        pytest.param({"phone": "0152 1"}, {"phone": "0152 1"}, id="another phone"),
        pytest.param({"name": "Clara Weber"}, {"name": "Clara Weber"}, id="another name"),
        pytest.param({"address": "Allee 1"}, {"address": "Allee 1"}, id="an address"),
        pytest.param({"since": date(2020, 1, 1), "active": False}, {}, id="since and access stay"),
        pytest.param({}, {}, id="nothing said"),
    ],
)
def test_a_line_changes_what_it_says(line: dict[str, Any], changes: dict[str, Any]) -> None:
    assert changes_of(PersonLine(**line), CLARA) == changes
