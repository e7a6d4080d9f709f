"""What a sentence tells of a person: every part is read, or kept as not read."""

import pytest

from handlers.customers.sentence import Told, group_said, renamed, told_of

GROUPS = ("Normal", "Studierende")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Neue Kundin Rosa Fuchs, geb. 3.5.1990, Lindenweg 1, 12345 Lindenau, Studierende",
            Told(
                {
                    "birthday": "3.5.1990",
                    "address": "Lindenweg 1, 12345 Lindenau",
                    "group": "Studierende",
                }
            ),
            id="all parted by commas",
        ),
        pytest.param(
            "add customer Rosa Fuchs born on 3 May 1990, phone 0151 5550102, rosa@example.org",
            Told({"birthday": "3 May 1990", "phone": "0151 5550102", "email": "rosa@example.org"}),
            id="English",
        ),
        pytest.param("Rosa Fuchs, bitte anlegen", Told(), id="nothing but a wish"),
        pytest.param(
            "Rosa Fuchs, mag Yoga, kommt dienstags",
            Told({}, ("mag Yoga", "kommt dienstags")),
            id="what nobody reads is kept",
        ),
        pytest.param(
            "Rosa Fuchs wohnt in der Gartenstraße 5a, 12345 Lindenau",
            Told({"address": "Gartenstraße 5a, 12345 Lindenau"}),
            id="lives at",
        ),
        pytest.param(
            "Change the address of Rosa Fuchs to Main Street 5, 12345 Lindenau",
            Told({"address": "Main Street 5, 12345 Lindenau"}),
            id="the address of somebody to",
        ),
        pytest.param(
            "Ändere die Adresse von Rosa Fuchs auf Gartenstraße 5a, 12345 Lindenau",
            Told({"address": "Gartenstraße 5a, 12345 Lindenau"}),
            id="die Adresse von jemandem auf",
        ),
        pytest.param(
            "Rosa Fuchs, please change her address: 12 Garden Street, 12345 Lindenau",
            Told({"address": "12 Garden Street, 12345 Lindenau"}),
            id="the number first",
        ),
        pytest.param(
            "Rosa Fuchs, Preisgruppe Nachbarn", Told({"group": "Nachbarn"}), id="a new group"
        ),
    ],
)
def test_what_is_told_of_somebody_is_read(text: str, told: Told) -> None:
    assert told_of(text, "Rosa Fuchs", GROUPS) == told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Ändere den Namen von Nina Weber auf Nina Beck",
            ("Nina Weber", "Nina Beck"),
            id="German",
        ),
        pytest.param("rename Nina Weber to Nina Beck", ("Nina Weber", "Nina Beck"), id="English"),
        pytest.param("Telefon von Nina Weber auf 0151 5550102", None, id="something else"),
        pytest.param("Name von Nina Weber auf nina@example.org", None, id="no name"),
    ],
)
def test_old_and_new_name_are_told(text: str, names: tuple[str, str] | None) -> None:
    assert renamed(text) == names


@pytest.mark.parametrize(
    ("text", "group"),
    [
        pytest.param("in Preisgruppe Nachbarn setzen", "Nachbarn", id="German"),
        pytest.param("put her in price group Old Friends please", "Old Friends", id="English"),
        pytest.param("Preisgruppe von Clara Vogt ändern", "", id="whose"),
        pytest.param("/preisgruppe Clara Vogt", "", id="the command alone"),
        pytest.param("Preisgruppe ändern", "", id="none"),
    ],
)
def test_the_price_group_that_is_said(text: str, group: str) -> None:
    assert group_said(text) == group
