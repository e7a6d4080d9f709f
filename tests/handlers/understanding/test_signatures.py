"""Names of those who write themselves, which are nobody whom a wish is about."""

import pytest

from handlers.understanding.facts import Role
from tests.handlers.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Please end my contract. Thank you ever so much, Ruth", id="thanks"),
        pytest.param("Please cancel my membership by 31 May. Regards, Clara Vogt", id="regards"),
        pytest.param("please pause my contract in May, all the best, Jonas", id="no-stop"),
        pytest.param("Book me into Yoga on Monday please - love, Mia x", id="kiss"),
        pytest.param("This is Ruth. Please end my contract", id="this-is"),
        pytest.param("Ruth here, can you pause my contract in May?", id="here"),
        pytest.param("My name is Ruth Alt. Please end my contract", id="my-name"),
        pytest.param("Bitte meinen Vertrag beenden. Viele Grüße, Ruth", id="german"),
        pytest.param("Hier ist Ruth. Bitte meinen Vertrag beenden", id="german-head"),
    ],
)
def test_who_signs_names_himself(text: str) -> None:
    assert "customer" not in read(text, role="customer").slots


@pytest.mark.parametrize(
    ("text", "role", "customer"),
    [
        pytest.param(
            "Please book Yoga on Monday for Liam. Thanks, Emma", "customer", "Liam Baker", id="son"
        ),
        pytest.param(
            "My son is Liam, please cancel his membership", "customer", "Liam Baker", id="my-son"
        ),
        pytest.param(
            "My son's name is Liam, please cancel his membership",
            "customer",
            "Liam Baker",
            id="his-name",
        ),
        pytest.param(
            "my daughter, Mia, wants to pause until March, thanks",
            "customer",
            "Mia Hoffmann",
            id="thanks-behind",
        ),
        pytest.param(
            "Thank you! Ruth wants to pause in May", "staff", "Ruth Alt", id="thanks-before"
        ),
        pytest.param(
            "End Ruth's contract at the end of June. Thanks, Clara",
            "staff",
            "Ruth Alt",
            id="staff",
        ),
        pytest.param(
            "Cancel my contract at the end of June. Thanks, Ruth", "staff", "Ruth Alt", id="passed"
        ),
    ],
)
def test_others_are_meant_beside_a_signature(text: str, role: Role, customer: str) -> None:
    assert read(text, role=role).slots["customer"] == customer
