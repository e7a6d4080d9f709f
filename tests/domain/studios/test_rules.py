"""Account and tax numbers are believed only where their check digits are right."""

import pytest

from domain.studios.rules import as_iban, as_tax_number, masked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("DE89370400440532013000", "DE89370400440532013000", id="German"),
        pytest.param(" de89 3704 0044 0532 0130 00 ", "DE89370400440532013000", id="in groups"),
        pytest.param("AT61 1904 3002 3457 3201", "AT611904300234573201", id="Austrian"),
        pytest.param("DE89370400440532013001", None, id="a digit is wrong"),
        pytest.param("DE98370400440532013000", None, id="two digits are swapped"),
        pytest.param("DE8937040044053201300", None, id="a digit is missing"),
        pytest.param("XX89370400440532013000", None, id="no such country"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_an_account_number_counts_with_the_right_check_digits(
    typed: str, kept: str | None
) -> None:
    assert as_iban(typed) == kept


def test_of_an_account_number_only_the_last_four_digits_are_shown() -> None:
    assert masked("DE89370400440532013000") == "•••• 3000"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("12/345/67890", "12/345/67890", id="ten digits"),
        pytest.param("181/815/08155", "181/815/08155", id="eleven digits"),
        pytest.param(
            "2893081508152", "2893081508152", id="thirteen digits, for the whole country"
        ),
        pytest.param(" 12/345/67890\n", "12/345/67890", id="blanks around it"),
        pytest.param("DE136695976", "DE136695976", id="VAT id"),
        pytest.param("de 136 695 976", "DE136695976", id="VAT id in groups"),
        pytest.param("DE136695977", None, id="VAT id with a wrong check digit"),
        pytest.param("12/345/678", None, id="too short"),
        pytest.param("keine Ahnung", None, id="words"),
    ],
)
def test_a_tax_number_has_the_form_of_its_kind(typed: str, kept: str | None) -> None:
    assert as_tax_number(typed) == kept
