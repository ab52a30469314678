"""Gallery: the people and countries of a Briefing -> rows of the participants' tables and lists of the first page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.compose.page.encounters import Encounter, Met, met_by
from briefing.compose.page.naming import Person, in_order_of_countries
from briefing.model.briefing import Attendee, Briefing, Membership, Mentioned
from briefing.reference.countries import country_name
from briefing.reference.organisations import status_label


@dataclass(frozen=True, slots=True)
class Participant:
    label: str
    """ "P1"."""
    person: Attendee
    country: str | None
    status: str | None
    """In the organisation, in words: "dialogue partner"."""
    meets: Met


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A member of whose leader the sources say nothing."""

    label: str
    record: Membership
    country: str
    status: str
    host: bool


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Someone named who doesn't attend."""

    label: str
    person: Mentioned
    country: str | None


@dataclass(frozen=True, slots=True)
class Delegation:
    """People of one country, for a list in a sentence."""

    country: str | None
    people: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The countries of one status."""

    status: str
    label: str
    plural: str
    rows: tuple[Membership, ...]
    countries: tuple[str, ...]


def participants(briefing: Briefing, meetings: Sequence[Encounter]) -> tuple[Participant, ...]:
    people = [person for person in in_order_of_countries(briefing.attendees) if isinstance(person, Attendee)]
    return tuple(
        Participant(
            f"P{number}",
            person,
            _country(person) or person.delegation,
            status_label(person.membership) if person.membership else None,
            met_by(person.name, meetings),
        )
        for number, person in enumerate(people, start=1)
    )


def unnamed_members(briefing: Briefing) -> tuple[Unnamed, ...]:
    """Members none of whose people attend and whose leaders aren't named elsewhere in the sources."""
    present = {person.country for person in briefing.attendees}
    named = {person.name for person in briefing.mentioned}
    members = [row for row in briefing.membership if row.status == "member"]
    rows = [row for row in members if row.country not in present and row.leader not in named]
    first = len(briefing.attendees) + 1
    return tuple(
        Unnamed(
            f"P{number}", row, country_name(row.country), status_label("member"), row.country == briefing.event.country
        )
        for number, row in enumerate(sorted(rows, key=_by_country), start=first)
    )


def onlookers(briefing: Briefing) -> tuple[Onlooker, ...]:
    people = sorted(briefing.mentioned, key=lambda p: (p.country is None, _country(p) or "", p.family_name.casefold()))
    return tuple(Onlooker(f"N{number}", person, _country(person)) for number, person in enumerate(people, start=1))


def delegations(people: Iterable[Attendee]) -> tuple[Delegation, ...]:
    """In English alphabetical order; who has no country stands alone."""
    grouped: dict[str, list[Attendee]] = {}
    for person in in_order_of_countries(people):
        if isinstance(person, Attendee):
            grouped.setdefault(person.country or person.name, []).append(person)
    return tuple(Delegation(_country(group[0]) or group[0].delegation, tuple(group)) for group in grouped.values())


def standings(briefing: Briefing) -> tuple[Standing, ...]:
    """Members first, the other statuses in the order of the table."""
    statuses = sorted(dict.fromkeys(row.status for row in briefing.membership), key=lambda status: status != "member")
    return tuple(_standing(status, briefing.membership) for status in statuses)


def _standing(status: str, membership: Iterable[Membership]) -> Standing:
    rows = tuple(sorted((row for row in membership if row.status == status), key=_by_country))
    names = tuple(country_name(row.country) for row in rows)
    return Standing(status, status_label(status), status_label(status, plural=True), rows, names)


def _by_country(row: Membership) -> str:
    return country_name(row.country).casefold()


def _country(person: Person) -> str | None:
    return country_name(person.country) if person.country else None
