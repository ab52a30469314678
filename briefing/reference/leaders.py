"""Who held which office when: a name, or a country and a day -> Leader."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.reference.countries import country as country_called
from briefing.reference.names import plain
from briefing.reference.organisations import organisation
from briefing.reference.styles import leader_comes
from briefing.reference.tables import first_day, parts, records, rows

OFFICES = ("head of state", "head of government", "foreign minister", "other")


@dataclass(frozen=True, slots=True)
class Leader:
    """One term of one person in one office."""

    country: str
    office: str
    """One of OFFICES."""
    title: str
    name: str
    family_name: str
    """The short form by which reports call this person: "Xi", "Erdogan"."""
    aliases: tuple[str, ...]
    since: date
    until: date | None
    """The first day on which the term no longer holds."""
    note: str

    def holds_on(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)

    @property
    def acting(self) -> bool:
        return "acting" in self.note.lower() or self.title.startswith("Acting")


@cache
def leaders() -> tuple[Leader, ...]:
    """Every term of every leader, in the order of the table."""

    def make(*cells: str) -> Leader:
        country, office, title, name, family_name, aliases, since, until, note, _checked = cells
        return Leader(
            country, office, title, name, family_name, parts(aliases),
            date.fromisoformat(first_day(since)), date.fromisoformat(first_day(until)) if until else None, note,
        )  # fmt: skip

    return records("leaders", make)


def leaders_on(country: str, on: date) -> tuple[Leader, ...]:
    """The country's leaders on that day, head of state first."""
    held = [one for one in _of_country().get(country, ()) if one.holds_on(on)]
    return tuple(sorted(held, key=lambda one: OFFICES.index(one.office)))


def leaders_called(name: str, on: date | None = None) -> tuple[Leader, ...]:
    """All terms of those whose full name, alias or short form this is; with a day, only terms that hold then."""
    found = _by_name().get(re.sub(r"\bjnr$", "jr", plain(name)), ())
    return tuple(one for one in found if on is None or one.holds_on(on))


def top_leader(country: str, org: str | None, on: date) -> Leader | None:
    """Who attends that organisation's summits for the country; None where the tables don't tell, or another comes."""
    held = leaders_on(country, on) if leader_comes(org, country) else ()
    wanted = _office_sent(country, org)
    offices = (wanted, *(office for office in OFFICES[:2] if office != wanted))
    regular = sorted(held, key=lambda one: one.acting)
    return next((one for office in offices for one in regular if one.office == office), None)


def shared_family_names() -> frozenset[str]:
    """Plain short forms that several leaders share, or that are also a common word or place."""
    return frozenset(plain(row[0]) for row in rows("name_collisions"))


def _office_sent(country: str, org: str | None) -> str:
    known, land = organisation(org), country_called(country)
    usual = land.leads if land and land.leads else "head of state"
    if known is None:
        return usual
    return dict(known.exceptions).get(country, usual if known.attends == "leader" else known.attends)


@cache
def _of_country() -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = {}
    for one in leaders():
        found.setdefault(one.country, []).append(one)
    return {code: tuple(ones) for code, ones in found.items()}


def _turned(leader: Leader) -> str:
    """The name in the other order: "Kishida Fumio" as papers at home write it, "Jae-in Moon" as some abroad do."""
    first, family, last = leader.name.partition(leader.family_name)
    return f"{last} {family} {first}"


@cache
def _by_name() -> dict[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = {}
    for one in leaders():
        for key in {plain(way) for way in (one.name, one.family_name, *one.aliases, _turned(one))}:
            found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}
