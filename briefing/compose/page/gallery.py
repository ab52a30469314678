"""Gallery: the people and countries of a Briefing -> rows of the participants' tables and lists of the first page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.compose.page.encounters import Encounter, Met, met_by
from briefing.compose.page.naming import Names
from briefing.model.briefing import Attendee, Briefing, Membership, Mentioned
from briefing.reference.styles import in_a_row


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
    countries: str
    """Their names in a row."""


def participants(briefing: Briefing, meetings: Sequence[Encounter], names: Names) -> tuple[Participant, ...]:
    people = [person for person in names.in_order_of_countries(briefing.attendees) if isinstance(person, Attendee)]
    return tuple(
        Participant(
            f"P{number}",
            person,
            names.country_of(person) or person.delegation,
            names.status(person.membership) if person.membership else None,
            met_by(person.name, meetings),
        )
        for number, person in enumerate(people, start=1)
    )


def unnamed_members(briefing: Briefing, names: Names) -> tuple[Unnamed, ...]:
    """Members none of whose people attend and whose leaders aren't named elsewhere in the sources."""
    present = {person.country for person in briefing.attendees}
    named = {person.name for person in briefing.mentioned}
    members = [row for row in briefing.membership if row.status == "member"]
    rows = [row for row in members if row.country not in present and row.leader not in named]
    first = len(briefing.attendees) + 1
    return tuple(
        Unnamed(
            f"P{number}",
            row,
            names.member(row.country),
            names.status("member"),
            row.country == briefing.event.country,
        )
        for number, row in enumerate(_sorted(rows, names), start=first)
    )


def onlookers(briefing: Briefing, names: Names) -> tuple[Onlooker, ...]:
    def rank(person: Mentioned) -> tuple[bool, str, str]:
        return person.country is None, names.country_of(person) or "", person.family_name.casefold()

    people = sorted(briefing.mentioned, key=rank)
    return tuple(
        Onlooker(f"N{number}", person, names.country_of(person)) for number, person in enumerate(people, start=1)
    )


def delegations(people: Iterable[Attendee], names: Names) -> tuple[Delegation, ...]:
    """In English alphabetical order; who has no country stands alone."""
    grouped: dict[str, list[Attendee]] = {}
    for person in names.in_order_of_countries(people):
        if isinstance(person, Attendee):
            grouped.setdefault(person.country or person.name, []).append(person)
    return tuple(
        Delegation(names.country_of(group[0]) or group[0].delegation, tuple(group)) for group in grouped.values()
    )


def standings(briefing: Briefing, names: Names) -> tuple[Standing, ...]:
    """Members first, the other statuses in the order of the table."""
    statuses = sorted(dict.fromkeys(row.status for row in briefing.membership), key=lambda status: status != "member")
    return tuple(_standing(status, briefing.membership, names) for status in statuses)


def _standing(status: str, membership: Iterable[Membership], names: Names) -> Standing:
    rows = _sorted((row for row in membership if row.status == status), names)
    told = in_a_row(names.member(row.country) for row in rows)
    return Standing(status, names.status(status), names.status(status, plural=True), rows, told)


def _sorted(rows: Iterable[Membership], names: Names) -> tuple[Membership, ...]:
    return tuple(sorted(rows, key=lambda row: names.member(row.country).casefold()))
