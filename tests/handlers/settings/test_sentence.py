"""Settings are found in whole sentences, with their values, in either language."""

import pytest

from handlers.settings.form import SETTINGS_FORM


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Stornofrist 12 Stunden", {"cancellation_hours": "12 Stunden"}, id="bare"),
        pytest.param(
            "Bitte ändere unsere Ruhezeiten auf 21 bis 7 Uhr",
            {"quiet_hours": "21 bis 7 Uhr"},
            id="a wish",
        ),
        pytest.param(
            "Ruhezeiten von 21 bis 7 Uhr", {"quiet_hours": "von 21 bis 7 Uhr"}, id="from to"
        ),
        pytest.param(
            "quiet hours 9pm to 7am", {"quiet_hours": "9pm to 7am"}, id="English quiet hours"
        ),
        pytest.param(
            "Please set the cancellation deadline to 12 hours",
            {"cancellation_hours": "12 hours"},
            id="an English wish",
        ),
        pytest.param(
            "Unsere Steuernummer ist 12/345/67890", {"tax_number": "12/345/67890"}, id="is"
        ),
        pytest.param(
            "Adresse: Lindenweg 1, 12345 Lindenau",
            {"address": "Lindenweg 1, 12345 Lindenau"},
            id="an address has commas",
        ),
        pytest.param(
            "Adresse: Lindenweg 1\n12345 Lindenau",
            {"address": "Lindenweg 1, 12345 Lindenau"},
            id="an address has lines",
        ),
        pytest.param(
            "Stornofrist 6 Stunden, IBAN DE89370400440532013000 und Bundesland Berlin",
            {
                "cancellation_hours": "6 Stunden",
                "iban": "DE89370400440532013000",
                "federal_state": "Berlin",
            },
            id="several",
        ),
        pytest.param(
            "Zahlungsarten: bar und Überweisung",
            {"payment_methods": "bar und Überweisung"},
            id="and within a value",
        ),
        pytest.param("Stornofrist ändern", {"cancellation_hours": ""}, id="without a value"),
        pytest.param("change our IBAN", {"iban": ""}, id="English, without a value"),
        pytest.param("Wir sind Kleinunternehmer", {"tax_status": "small_business"}, id="a status"),
        pytest.param("we are tax-exempt", {"tax_status": "exempt"}, id="an English status"),
        pytest.param(
            "Wir sind kein Kleinunternehmer mehr", {"tax_status": ""}, id="a status denied"
        ),
        pytest.param(
            "Lastschrift anbieten", {"payment_methods": "on-direct_debit"}, id="a way to pay more"
        ),
        pytest.param(
            "Kartenzahlung abschalten", {"payment_methods": "off-card"}, id="a way to pay less"
        ),
        pytest.param("accept cards", {"payment_methods": "on-card"}, id="English, a way more"),
        pytest.param("/einstellungen Bundesland Bayern", {"federal_state": "Bayern"}, id="slash"),
        pytest.param(
            "Wir nehmen jetzt auch Kartenzahlung",
            {"payment_methods": "on-card"},
            id="one more way",
        ),
        pytest.param(
            "Zahlungsart Lastschrift",
            {"payment_methods": "on-direct_debit"},
            id="one way is added",
        ),
        pytest.param(
            "Wir nehmen nur noch Bargeld", {"payment_methods": "set-cash"}, id="only one way"
        ),
        pytest.param("no more cash", {"payment_methods": "off-cash"}, id="a way less"),
        pytest.param("Keine Ruhezeiten", {"quiet_hours": "keine"}, id="none of a setting"),
        pytest.param("we are in Bavaria", {"federal_state": "BY"}, id="where the studio is"),
        pytest.param(
            "Kunden brauchen keinen Login mehr", {"login_required": "no"}, id="no login is needed"
        ),
        pytest.param(
            "Kunden müssen sich einloggen", {"login_required": "yes"}, id="a login is needed"
        ),
        pytest.param("Einstellungen", {}, id="no setting"),
        pytest.param("/einstellungen", {}, id="slash alone"),
        pytest.param("Welche Stornofrist haben wir?", {}, id="a question"),
        pytest.param("Adresse von Clara Vogt ändern", {}, id="somebody's address"),
        pytest.param("Clara Vogt zahlt bar", {}, id="something else"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_a_sentence_names_settings_with_their_values(text: str, named: dict[str, str]) -> None:
    assert SETTINGS_FORM.named(text) == named
