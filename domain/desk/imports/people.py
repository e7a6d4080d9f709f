"""Who on file a line is about: by the number of the other system, else by name and contact.

The same number is the same person, unless nothing else agrees. The same name is the same person if
a birthday, an e-mail address or a phone number agrees, or if nothing that both have differs; two
birthdays that differ are two people.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from domain.customers.bulk import PersonOnFile
from domain.customers.filing import BASE_GROUP
from domain.customers.rules import plain as plain_name
from domain.customers.rules import plain_phone
from domain.desk.imports.lines import LineRefused, PersonLine

Changes = dict[str, object]
plain = lru_cache(maxsize=50_000)(plain_name)
"""The same name is asked for several times per line."""
_COMPARED = ("name", "birthday", "address", "language", "price_group")


class People:
    """Everybody on file, found fast; whoever an import adds is found from then on."""

    def __init__(self) -> None:
        self.last_id = 0
        self._by_number: dict[str, PersonOnFile] = {}
        self._by_own_number: dict[str, PersonOnFile] = {}
        self._by_name: dict[str, list[PersonOnFile]] = defaultdict(list)
        self._by_email: dict[str, list[PersonOnFile]] = defaultdict(list)

    def add(self, people: Iterable[PersonOnFile]) -> None:
        """Take people in, in the order of their ids; those not written yet have none."""
        for person in people:
            self.last_id = max(self.last_id, person.id)
            if person.number:
                self._by_own_number[person.number.casefold()] = person
            self._index(person)

    def find(self, who: PersonLine) -> PersonOnFile | None:
        """Return who is meant, None for somebody new.

        Raises:
            LineRefused: The number is somebody else's, or several people are meant.
        """
        found = self._numbered(who)
        if found is not None or not who.name:
            return found or self._by_contact(who)
        alike = self._by_name.get(plain(who.name), ())
        likely = [person for person in alike if _may_be(who, person)]
        if len(likely) > 1:
            likely = [person for person in likely if _agrees(who, person)] or likely
        if len(likely) > 1:
            raise LineRefused("several-people", name=who.name, count=len(likely))
        return likely[0] if likely else None

    def shares_email(self, who: PersonLine, but: PersonOnFile) -> PersonOnFile | None:
        """Return somebody else who has the same e-mail address."""
        alike = self._by_email.get((who.email or "").casefold(), ()) if who.email else ()
        return next((person for person in alike if person is not but), None)

    def namesake(self, person: PersonOnFile) -> PersonOnFile | None:
        """Return somebody else of the same name who was on file before."""
        alike = self._by_name.get(plain(person.name), ())
        return next((each for each in alike if each.number and each is not person), None)

    def change(self, person: PersonOnFile, changes: Mapping[str, object]) -> None:
        """Let a person be found by new values too."""
        for name, value in changes.items():
            setattr(person, name, value)
        self._index(person)

    def _index(self, person: PersonOnFile) -> None:
        if person.external_number:
            self._by_number[person.external_number.casefold()] = person
        if person.email:
            _put(self._by_email[person.email.casefold()], person)
        _put(self._by_name[plain(person.name)], person)

    def _numbered(self, who: PersonLine) -> PersonOnFile | None:
        """Return whose number it is, unless the name says that it cannot be."""
        if not who.number:
            return None
        person = self._by_number.get(who.number.casefold())
        if person is not None:
            if who.name and not _can_be_renamed(who, person):
                raise LineRefused("number-of-another", number=who.number, name=person.name)
            return person
        own = self._by_own_number.get(who.number.casefold())
        if own is None or (who.name and plain(who.name) != plain(own.name)):
            return None
        return own

    def _by_contact(self, who: PersonLine) -> PersonOnFile | None:
        """Return who has the e-mail address of a line without a name."""
        found = self._by_email.get((who.email or "").casefold(), ())
        if who.email and len(found) == 1:
            return found[0]
        if who.number:
            raise LineRefused("nobody-on-file", name=who.number)
        raise LineRefused("nobody-named")


def changes_of(who: PersonLine, person: PersonOnFile) -> Changes:
    """Return what a line says differently of a person; what it leaves open stays."""
    changes: Changes = {
        name: value
        for name in _COMPARED
        if (value := getattr(who, name)) and value != getattr(person, name)
    }
    if who.email and who.email.casefold() != (person.email or "").casefold():
        changes["email"] = who.email
    if who.phone and _digits(who.phone) != _digits(person.phone):
        changes["phone"] = who.phone
    is_new_number = who.number and not person.external_number
    if is_new_number and (who.number or "").casefold() != person.number.casefold():
        changes["external_number"] = who.number
    return changes


def as_on_file(who: PersonLine, language: str) -> PersonOnFile:
    """Return somebody new as others will be compared with them; id and number come later."""
    return PersonOnFile(
        id=0,
        number="",
        external_number=who.number,
        name=who.name or "",
        email=who.email,
        phone=who.phone,
        birthday=who.birthday,
        address=who.address,
        language=who.language or language,
        price_group=who.price_group or BASE_GROUP,
    )


def _may_be(who: PersonLine, person: PersonOnFile) -> bool:
    """Return whether somebody of the same name can be the person on file."""
    known, said = person.external_number, who.number
    if said and known and said.casefold() != known.casefold():
        return False
    if who.birthday and person.birthday and who.birthday != person.birthday:
        return False
    return _agrees(who, person) or not _differs(who, person)


def _agrees(who: PersonLine, person: PersonOnFile) -> bool:
    return any(mine == other for mine, other in _shared(who, person))


def _differs(who: PersonLine, person: PersonOnFile) -> bool:
    return any(mine != other for mine, other in _shared(who, person))


def _shared(who: PersonLine, person: PersonOnFile) -> list[tuple[object, object]]:
    """Return birthday, e-mail and phone as far as both have them."""
    pairs: list[tuple[object, object]] = [
        (who.birthday, person.birthday),
        ((who.email or "").casefold(), (person.email or "").casefold()),
        (_digits(who.phone), _digits(person.phone)),
    ]
    return [(mine, other) for mine, other in pairs if mine and other]


def _can_be_renamed(who: PersonLine, person: PersonOnFile) -> bool:
    """Return whether a number's person may have got another name, by marriage or a correction."""
    words, known = set(plain(who.name or "").split()), set(plain(person.name).split())
    return bool(words & known) or _agrees(who, person)


def _put(people: list[PersonOnFile], person: PersonOnFile) -> None:
    if not any(each is person for each in people):
        people.append(person)


def _digits(phone: str | None) -> str:
    return plain_phone(phone or "") or (phone or "").strip()
