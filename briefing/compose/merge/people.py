"""Merge the people of several reports by name: Findings -> MergedPeople, each person once under the fullest name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from briefing.compose.dossier import unique
from briefing.model.briefing import Attendee, Mentioned
from briefing.model.findings import Findings
from briefing.reference.leaders import leaders_called
from briefing.reference.names import is_suffix, near, plain

Person = Attendee | Mentioned
OneKind = TypeVar("OneKind", Attendee, Mentioned)


@dataclass(frozen=True, slots=True)
class MergedPeople:
    attendees: tuple[Attendee, ...]
    mentioned: tuple[Mentioned, ...]
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    """From a source's id and its name for someone to the merged name."""

    def name(self, source: str, name: str) -> str:
        return self.names.get((source, name), name)

    def country(self, name: str) -> str | None:
        people: tuple[Person, ...] = self.attendees + self.mentioned
        return next((p.country for p in people if p.name == name), None)


def merge_people(found: Sequence[Findings]) -> MergedPeople:
    """Whoever attends in one report attends, also where another only mentions them."""
    groups: list[list[tuple[str, Person]]] = []
    for report in found:
        people: tuple[Person, ...] = report.attendees + report.mentioned
        for person in people:
            _join(groups, report.article.id, person)
    merged = [_one([person for _, person in group]) for group in groups]
    return MergedPeople(
        tuple(p for p in merged if isinstance(p, Attendee)),
        tuple(p for p in merged if isinstance(p, Mentioned)),
        {
            (source, name): one.name
            for one, group in zip(merged, groups, strict=True)
            for source, person in group
            for name in (person.name, *person.aliases)
        },
    )


def _join(groups: list[list[tuple[str, Person]]], source: str, person: Person) -> None:
    """One report has told its own people apart already; only those of different reports are joined."""
    for group in groups:
        if all(other != source and same_person(known, person) for other, known in group):
            group.append((source, person))
            return
    groups.append([(source, person)])


def same_person(one: Person, other: Person) -> bool:
    """By full name or alias; by family name where one report has no more, or the spelling is near, in one country."""
    if one.country and other.country and one.country != other.country:
        return False
    mine, yours = ({plain(n) for n in (p.name, *p.aliases)} for p in (one, other))
    if mine & yours or _fuller(one.name, other.name):
        return True
    if plain(one.family_name) != plain(other.family_name):
        return bool(one.country) and one.country == other.country and near(one.name, (other.name,), 92) is not None
    if _leaders(one.name) & _leaders(other.name):
        return True
    short, long = sorted((set(plain(one.name).split()), set(plain(other.name).split())), key=len)
    return short <= long or near(one.name, (other.name,)) is not None


def _fuller(one: str, other: str) -> bool:
    """ "Jane Doe" and "Jane Q. Doe": one name has more between its first and last words."""
    short, long = sorted((plain(one).split(), plain(other).split()), key=len)
    return len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1]) and set(short) <= set(long)


def _leaders(name: str) -> set[str]:
    """Whom the tables know by a name, initials and "Jr." aside: "Joseph R. Biden Jr." is Joe Biden."""
    parts = [part for part in name.replace(",", " ").split() if len(part.strip(".")) > 1 and not is_suffix(part)]
    return {leader.name for leader in leaders_called(" ".join(parts))} if len(parts) > 1 else set()


def _one(people: Sequence[Person]) -> Person:
    attending = [p for p in people if isinstance(p, Attendee)]
    if attending:
        return _merged(attending, people, _attendance(attending))
    return _merged([p for p in people if isinstance(p, Mentioned)], people, {})


def _attendance(attending: Sequence[Attendee]) -> dict[str, object]:
    here = any(p.status == "present" for p in attending)
    kind = next((p.kind for p in attending if p.kind != "official"), "official")
    membership = next((p.membership for p in attending if p.membership), None)
    delegation = next((p.delegation for p in attending if p.delegation), None)
    status = "present" if here else "expected"
    return {"status": status, "kind": kind, "membership": membership, "delegation": delegation}


def _merged(own: Sequence[OneKind], people: Sequence[Person], more: dict[str, object]) -> OneKind:
    fullest = max(people, key=_length)
    posted = _posted(people)
    written = _spellings(people)
    return own[0].model_copy(
        update={
            "name": fullest.name,
            "family_name": fullest.family_name,
            "country": _country(people),
            "role": posted.role,
            "role_from_reference": posted.role_from_reference,
            "aliases": tuple(n for n in written if n != fullest.name),
            "evidence": unique(tuple(e for p in people for e in p.evidence)),
            **more,
        }
    )


def _posted(people: Sequence[Person]) -> Person:
    """Whose post is told: by a source before the tables."""
    told = [p for p in people if p.role and not p.role_from_reference]
    return next((p for p in (*told, *people) if p.role), people[0])


def _spellings(people: Sequence[Person]) -> list[str]:
    names: list[str] = []
    for person in people:
        names += [person.name, *person.aliases]
    return list(dict.fromkeys(names))


def _country(people: Sequence[Person]) -> str | None:
    return next((p.country for p in people if p.country), None)


def _length(person: Person) -> int:
    return len(person.name.split())
