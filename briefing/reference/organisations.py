"""Organisations of states and who belongs to them on a day: an acronym or a name -> Organisation, Standing."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from briefing.reference.names import plain
from briefing.reference.tables import first_day, parts, records

_LABELS = MappingProxyType(
    {
        "member": ("member", "members"),
        "acceding": ("acceding country", "acceding countries"),
        "candidate": ("candidate", "candidates"),
        "observer": ("observer", "observers"),
        "associate": ("associate", "associates"),
        "dialogue_partner": ("dialogue partner", "dialogue partners"),
        "partner": ("partner", "partners"),
        "invitee_permanent": ("permanent invitee", "permanent invitees"),
        "suspended": ("suspended member", "suspended members"),
    }
)
"""From the closest to the loosest tie: the order in which lists and legends tell them."""


@dataclass(frozen=True, slots=True)
class Organisation:
    acronym: str
    name: str
    names: tuple[str, ...]
    """Other ways of writing it."""
    summit: str
    """What its summit is called: "SCO summit"."""
    attends: str
    """Who comes: "head of state", "head of government", or "leader": whoever leads the country."""
    exceptions: tuple[tuple[str, str], ...] = ()
    """Countries that send another office: ("IND", "head of government")."""
    habit: str = ""
    """ "standing": it acts all year round, so that only "EU summit", not "the EU", tells an event; "busy": it condemns,
    mediates and trades between its summits, so that its mere name tells nothing, any of its meetings does."""
    statuses: tuple[str, ...] = ()
    """Every status that it has ever given, members first."""


@dataclass(frozen=True, slots=True)
class Standing:
    country: str
    status: str
    since: str
    """As the table has it: a day, or only a year."""
    note: str
    suspended: bool = False
    """A member whose membership is suspended on that day."""


def organisations() -> tuple[Organisation, ...]:
    return tuple(_by_acronym().values())


def organisation(acronym: str | None) -> Organisation | None:
    return _by_acronym().get(acronym or "")


def organisation_named(words: str) -> Organisation | None:
    """The organisation written so, with or without "the": its acronym, its name, another way of writing."""
    return _by_name().get(_key(words))


@cache
def names_of_organisations() -> re.Pattern[str]:
    """Every way in which the table writes an organisation."""
    names = {way for one in organisations() for way in (one.acronym, one.name, *one.names)}
    names |= {name.replace("summit", "Summit") for name in names}
    names |= {name.capitalize() for name in names if name.isupper() and name.isalpha() and len(name) > 3}  # "Saarc"
    ways = "|".join(re.sub(r"\\?\s+", r"\\s+", re.escape(name)) for name in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<![\w-])(?:{ways})(?![\w+])")


def standing(acronym: str, on: date) -> tuple[Standing, ...]:
    """Every country's status on that day, in the order of the table; a suspended member is told once, as a member."""
    held = [row for row in _rows() if row.org == acronym and row.held_on(on)]
    suspended = {row.country for row in held if row.status == "suspended"}
    return tuple(
        Standing(row.country, row.status, row.since, row.note, row.country in suspended)
        for row in held
        if row.status != "suspended"
    )


def status_label(status: str, plural: bool = False, org: str | None = None) -> str:
    """In words: "dialogue_partner" -> "dialogue partner(s)"; where the organisation has its own word, that."""
    plain_words = status.replace("_", " ")
    one, many = _own_words().get((org or "", status)) or _LABELS.get(status, (plain_words, plain_words))
    return many if plural else one


def status_rank(status: str) -> int:
    """0 for members; unknown ones come last."""
    return [*_LABELS, status].index(status)


@dataclass(frozen=True, slots=True)
class _Row:
    org: str
    country: str
    status: str
    since: str
    until: str
    note: str
    checked: str

    def held_on(self, on: date) -> bool:
        """From the first day; up to, not including, the last."""
        day = on.isoformat()
        return first_day(self.since) <= day and (not self.until or day < first_day(self.until))


@cache
def _own_words() -> dict[tuple[str, str], tuple[str, str]]:
    def make(org: str, status: str, one: str, many: str, _note: str, _checked: str) -> tuple[str, str, str, str]:
        return org, status, one, many

    return {(org, status): (one, many) for org, status, one, many in records("status_words", make)}


@cache
def _rows() -> tuple[_Row, ...]:
    return records("organisations", _Row)


@cache
def _by_acronym() -> dict[str, Organisation]:
    statuses: dict[str, list[str]] = {}
    for row in _rows():
        known = statuses.setdefault(row.org, [])
        if row.status not in known:
            known.append(row.status)

    def make(org: str, name: str, names: str, summit: str, attends: str, exceptions: str, habit: str) -> Organisation:
        sent = tuple((pair.split("=")[0], pair.split("=")[1]) for pair in parts(exceptions))
        return Organisation(org, name, parts(names), summit, attends, sent, habit, tuple(statuses.get(org, ())))

    return {one.acronym: one for one in records("organisation_names", make)}


@cache
def _by_name() -> dict[str, Organisation]:
    found: dict[str, Organisation] = {}
    for one in organisations():
        for name in (one.acronym, one.name, *one.names):
            found.setdefault(_key(name), one)
    return found


def _key(words: str) -> str:
    """A plus sign is heard: "OPEC+" is not OPEC."""
    return plain(re.sub(r"^the\s+", "", words.strip(), flags=re.IGNORECASE).replace("+", " plus "))
