"""Stories of the list of customers as a file: who gets it, and what is in it."""

from tests.support.talk import Talk


async def test_the_owner_gets_the_list_as_a_table(talk: Talk) -> None:
    said, file = await talk.says("Liste der Kunden als CSV")

    head, first, *others = file.content.decode("utf-8-sig").splitlines()
    assert said.lines == ["39 Kunden", "1 Person ist inaktiv und nicht dabei."]
    assert file.file == "kunden.csv"
    assert head == "Kundennummer;Name;E-Mail;Telefon;Vertrag;Preisgruppe;Dabei seit"
    assert first.startswith("K-1002;Anna Müller;")
    assert len(others) == 38


async def test_those_of_a_plan_are_taken_out_alone(talk: Talk) -> None:
    said, file = await talk.says("all customers with the Jahresabo as excel")

    _, *people = file.content.decode("utf-8-sig").splitlines()
    assert said.lines == ["13 customers", "Jahresabo"]
    assert {line.split(",")[4] for line in people} == {"Jahresabo"}
    assert len(people) == 13


async def test_who_may_not_export_gets_no_file(talk: Talk) -> None:
    (said,) = await talk.says("Kunden als CSV", person="staff")

    assert said.lines[-1] == "Als Datei bekommt die Liste nur, wer Daten exportieren darf."
