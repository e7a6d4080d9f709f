"""Sentences of people who walked through the demo, and what looks like them and means else."""

import pytest

from handlers.understanding.facts import Role
from handlers.understanding.intents import ACTIVE, intents
from tests.handlers.understanding.reading import read

OFFERED = ACTIVE | frozenset(intents())
NOTICE, NONE = "contract.terminate", "none"


def meant(text: str, role: Role) -> str:
    reading = read(text, role=role, active=OFFERED)
    return str(reading.extras.get("meant", reading.intent))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I am leaving the gym", id="leaving"),
        pytest.param("I leave", id="leave"),
        pytest.param("I want to leave the gym for good", id="for-good"),
        pytest.param("I'm leaving the gym at the end of the month", id="with-a-day"),
        pytest.param("I am leaving the studio because I am moving", id="why"),
        pytest.param("I'm done with this studio", id="done"),
        pytest.param("please take me off the membership", id="off"),
        pytest.param("remove me as a member", id="removed"),
        pytest.param("this is my formal notice", id="formal"),
        pytest.param("I quit extraordinarily because I am moving to Spain", id="cause"),
        pytest.param("extraordinary termination because of a knee injury", id="cause-short"),
        pytest.param("Ich verlasse das Studio", id="german"),
        pytest.param("Ich verlasse euch, weil ich umziehe", id="german-why"),
        pytest.param("Ich verlasse das Studio zum Monatsende", id="german-day"),
        pytest.param("Ich bin fertig mit diesem Studio", id="german-done"),
        pytest.param("Streicht mich aus der Mitgliederliste", id="german-off"),
        pytest.param("Ich will kein Mitglied mehr sein", id="german-member"),
        pytest.param("Das ist meine formelle Kündigung", id="german-formal"),
    ],
)
def test_customers_leave_in_many_words(text: str) -> None:
    assert meant(text, "customer") == NOTICE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I am leaving the gym now, is my bag there?", id="bag"),
        pytest.param("I'm just leaving the gym", id="just"),
        pytest.param("I leave the gym at 8 today", id="time"),
        pytest.param("Can I leave the class early?", id="class"),
        pytest.param("I'm leaving for Spain tomorrow", id="journey"),
        pytest.param("I'm leaving you a good review", id="review"),
        pytest.param("I'm done with the form", id="form"),
        pytest.param("I'm not leaving", id="not"),
        pytest.param("my notice period at work ends in May", id="work"),
        pytest.param("Ich verlasse gerade das Studio, liegt meine Tasche noch da?", id="tasche"),
        pytest.param("Ich verlasse gerade das Studio", id="gerade"),
        pytest.param("Ich bin fertig für heute", id="fertig"),
        pytest.param("Ich fahre morgen nach Spanien", id="reise"),
        pytest.param("Ich kündige nicht", id="nicht"),
    ],
)
def test_who_walks_out_of_the_door_gives_no_notice(text: str) -> None:
    assert meant(text, "customer") != NOTICE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Soll ich Clara kündigen?", id="soll-ich"),
        pytest.param("should I cancel Clara?", id="should-i"),
        pytest.param("Erinnere mich dran, Clara zu kündigen", id="erinnern"),
        pytest.param("remind me to cancel Clara", id="remind"),
        pytest.param("Wenn Clara kündigt, verlieren wir 59 Euro", id="wenn"),
        pytest.param("if Clara quits we lose 59 euros", id="if"),
        pytest.param("Clara hat bei ihrer Firma gekündigt", id="firma"),
        pytest.param("Clara gave notice at her job", id="job"),
        pytest.param("Clara leaves at 8 tonight", id="clock"),
        pytest.param("Emre will aus der Tiefgarage raus", id="garage"),
        pytest.param("Emre wants out of the car park", id="car-park"),
        pytest.param("Clara cancelled her holiday", id="holiday"),
        pytest.param("Clara beendet gerade ihr Training", id="training"),
        pytest.param("Clara hört auf dem linken Ohr schlecht", id="ohr"),
        pytest.param("Clara braucht mal Pause von uns allen", id="pause"),
        pytest.param("Clara needs a break from all this", id="break"),
        pytest.param("Clara sagt, sie hat bezahlt", id="bezahlt"),
        pytest.param("Pilates am Montag findet statt", id="findet-statt"),
        pytest.param("Pilates on Monday is on", id="is-on"),
    ],
)
def test_talk_at_the_desk_changes_nothing(text: str) -> None:
    assert meant(text, "staff") in {NONE, "contract.show", "contract.earliest_end"}


@pytest.mark.parametrize(
    ("role", "text", "wanted"),
    [
        pytest.param("customer", "Do I get money back?", "account.show", id="back"),
        pytest.param("customer", "Bekomme ich Geld zurück?", "account.show", id="zurueck"),
        pytest.param(
            "customer", "What's the balance of my account?", "account.show", id="balance"
        ),
        pytest.param("customer", "Wie ist mein Kontostand?", "account.show", id="kontostand"),
        pytest.param("customer", "Schuldet ihr mir noch Geld?", "account.show", id="schuldet"),
        pytest.param("customer", "do you still owe me money?", "account.show", id="owe-me"),
        pytest.param("staff", "Bekommt Clara Vogt Geld zurück?", "account.show", id="staff"),
        pytest.param("staff", "Does Clara Vogt get money back?", "account.show", id="staff-en"),
        pytest.param("customer", "How much do I owe?", "invoice.open", id="owe"),
        pytest.param("staff", "Wie viel schuldet uns Clara Vogt?", "invoice.open", id="owes"),
        pytest.param("customer", "Wie viel Guthaben hab ich noch?", "credits.show", id="units"),
        pytest.param("customer", "what's my card balance?", "credits.show", id="card"),
        pytest.param("staff", "R-2026-0142 isn't paid", "invoice.open", id="not-paid"),
        pytest.param("staff", "R-2026-0142 nicht bezahlt", "invoice.open", id="nicht-bezahlt"),
        pytest.param("staff", "Saldo Zehnerkarte Emre", "credits.show", id="of-a-card"),
    ],
)
def test_money_of_an_account_is_told_from_units_and_debts(
    role: Role, text: str, wanted: str
) -> None:
    assert meant(text, role) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Liste der Kunden als CSV", "customer.list", id="list"),
        pytest.param("alle Verträge als Excel", "customer.list", id="contracts"),
        pytest.param("customers to csv", "customer.list", id="list-english"),
        pytest.param("Kunden exportieren", "customer.list", id="export"),
        pytest.param("CSV mit allen Zahlungen", "accounts.export", id="payments"),
        pytest.param("Exportiere alle Rechnungen als CSV", "accounts.export", id="invoices"),
        pytest.param("all invoices as excel please", "accounts.export", id="invoices-english"),
        pytest.param("Kunden aus CSV importieren", "data.import", id="import"),
        pytest.param("Ich habe eine CSV mit allen Mitgliedern", "data.import", id="have"),
        pytest.param("I have a csv with all our members", "data.import", id="have-english"),
        pytest.param("upload the excel with our contracts", "data.import", id="upload"),
        pytest.param("read in the csv with our invoices", "data.import", id="read-in"),
    ],
)
def test_a_table_comes_in_or_goes_out(text: str, wanted: str) -> None:
    assert meant(text, "staff") == wanted


@pytest.mark.parametrize(
    ("role", "text", "wanted"),
    [
        pytest.param("customer", "Zeig mir die Rechnung vom Oktober", "invoice.show", id="of"),
        pytest.param("customer", "my November invoice", "invoice.show", id="english"),
        pytest.param("customer", "Oktoberrechnung", "invoice.show", id="one-word"),
        pytest.param("staff", "Rechnung von Clara Vogt vom Dezember", "invoice.show", id="staff"),
        pytest.param("staff", "Rechnungen vom Oktober", "invoice.list", id="several"),
        pytest.param("staff", "What did we invoice in September?", "invoice.list", id="billed"),
        pytest.param(
            "staff", "Hat Clara die Rechnung vom Oktober bezahlt?", "invoice.open", id="paid"
        ),
        pytest.param(
            "staff", "Storniere die Oktoberrechnung von Clara", "invoice.credit", id="cancelled"
        ),
    ],
)
def test_one_invoice_of_a_month_is_shown_and_several_are_listed(
    role: Role, text: str, wanted: str
) -> None:
    assert meant(text, role) == wanted
