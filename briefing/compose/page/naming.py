"""Naming: the people of a Briefing -> what the page calls them, and in which order."""

from collections import Counter
from collections.abc import Iterable

from briefing.model.briefing import Attendee, Briefing, Mentioned
from briefing.reference.countries import country_name
from briefing.reference.organisations import status_label
from briefing.reference.styles import name_in

Person = Attendee | Mentioned
_KINDS = ("leader", "minister", "official", "international")


class Names:
    """Looks up people by the name under which meetings, quotes and positions cite them."""

    def __init__(self, briefing: Briefing) -> None:
        everyone: list[Person] = [*briefing.mentioned, *briefing.attendees]
        self._organisation = briefing.event.organisation
        self._people = {person.name: person for person in everyone}
        self._families = Counter(person.family_name for person in self._people.values())

    def person(self, name: str) -> Person | None:
        return self._people.get(name)

    def short(self, name: str) -> str:
        """The family name, unless two bear it; a body's or group's name as it is."""
        person = self._people.get(name)
        if person is None or not person.family_name or self._families[person.family_name] > 1:
            return name
        return person.family_name

    def country(self, name: str) -> str | None:
        """The name of someone's country."""
        person = self._people.get(name)
        return self.country_of(person) if person else None

    def country_of(self, person: Person) -> str | None:
        """Of those who attend, as the organisation styles it."""
        if person.country is None or not isinstance(person, Attendee):
            return country_name(person.country) if person.country else None
        return self.member(person.country)

    def member(self, code: str) -> str:
        """A country, or a body, by its code, as the organisation styles it."""
        return name_in(self._organisation, code)

    def status(self, status: str, plural: bool = False) -> str:
        """In the organisation's own word, where it has one."""
        return status_label(status, plural, self._organisation)

    def in_order_of_countries(self, people: Iterable[Person]) -> list[Person]:
        """Countries in English alphabetical order, leaders first in each; who has no country comes last."""
        return sorted(people, key=self._rank)

    def _rank(self, person: Person) -> tuple[bool, str, int]:
        kind = _KINDS.index(person.kind) if isinstance(person, Attendee) else 0
        return person.country is None, (self.country_of(person) or "").casefold(), kind
