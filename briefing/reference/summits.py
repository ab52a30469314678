"""Summits that were held: organisation or forum, city, day or year -> Summit."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.reference.names import plain
from briefing.reference.tables import records


@dataclass(frozen=True, slots=True)
class Summit:
    org: str
    name: str
    city: str
    country: str
    start: date
    end: date
    host: str
    note: str

    @property
    def title(self) -> str:
        """Its name without its number."""
        return re.sub(r"^\d+ ", "", self.name)

    @property
    def cancelled(self) -> bool:
        return "cancelled" in self.name


def summits(org: str | None = None) -> tuple[Summit, ...]:
    """In the order of the table; all, or those of one organisation."""
    return tuple(one for one in _all() if org is None or one.org == org)


def days_from(summit: Summit, day: date) -> int:
    """How far the day lies from the summit; 0 inside it."""
    return max(0, (summit.start - day).days, (day - summit.end).days)


@cache
def venues() -> frozenset[str]:
    """The plain names of the towns, and of the regions named for a town, where summits were held."""
    return frozenset(plain(one.city) for one in _all())


@cache
def _all() -> tuple[Summit, ...]:
    def make(*cells: str) -> Summit:
        org, name, city, country, start, end, host, note, _checked = cells
        return Summit(org, name, city, country, date.fromisoformat(start), date.fromisoformat(end), host, note)

    return records("summits", make)
