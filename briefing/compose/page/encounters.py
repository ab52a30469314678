"""Encounters: the meetings of a Briefing -> rows of the ledger, counts, whom each person meets, who met whom."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.compose.certainty import State, state_of
from briefing.compose.page.naming import Names, Person
from briefing.model.briefing import Check, Meeting, MeetingStatus

STATUSES: tuple[MeetingStatus, ...] = ("held", "planned", "unclear", "ruled_out")
_MOST_COLUMNS = 9


@dataclass(frozen=True, slots=True)
class Party:
    name: str
    short: str
    country: str | None
    known: bool
    """A person of this briefing; else a group or a body."""

    @property
    def side(self) -> str:
        """The country; those who stand for bodies are one side, a group is its own."""
        return (self.country or "") if self.known else self.name


@dataclass(frozen=True, slots=True)
class Encounter:
    label: str
    """ "M1"."""
    record: Meeting
    parties: tuple[Party, ...]
    state: State
    """The status, or more closely "likely" or "cancelled"."""

    def faced(self, name: str) -> tuple[Party, ...]:
        """Whom one of the parties meets there: those beside whom one sits are met only where there is no other side."""
        own = next((party for party in self.parties if party.name == name), None)
        others = tuple(party for party in self.parties if own and party.name != name)
        return tuple(party for party in others if own and party.side != own.side) or others


@dataclass(frozen=True, slots=True)
class Met:
    """Whom someone meets, by short names."""

    held: tuple[str, ...]
    planned: tuple[str, ...]
    likely: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of the matrix."""

    meetings: tuple[Encounter, ...] = ()
    status: MeetingStatus | None = None
    diagonal: bool = False


@dataclass(frozen=True, slots=True)
class Matrix:
    columns: tuple[Party, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Party, tuple[Square, ...]], ...]
    narrowed: bool
    """True where only parties with two meetings or more have a column."""


def encounters(meetings: Iterable[Meeting], names: Names, checks: Sequence[Check]) -> tuple[Encounter, ...]:
    """In the order of the page: at the event first, held before planned before ruled out, then by number."""
    ordered = sorted(meetings, key=lambda m: (not m.at_event, STATUSES.index(m.status), _number(m.id)))
    return tuple(
        Encounter(m.id.upper(), m, tuple(_party(name, names) for name in m.parties), state_of(m, checks))
        for m in ordered
    )


def met_by(name: str, rows: Sequence[Encounter]) -> Met:
    """Those whom someone met or is to meet, as far as the sources say."""
    mine = [row for row in rows if name in row.record.parties]

    def others(state: State, *already: str) -> tuple[str, ...]:
        found = (p.short for row in mine if row.state == state for p in row.faced(name))
        return tuple(dict.fromkeys(short for short in found if short not in already))

    held = others("held")
    planned = others("planned", *held)
    return Met(held, planned, others("likely", *held, *planned))


def who_met_whom(rows: Sequence[Encounter], names: Names) -> Matrix | None:
    """None where a matrix would show no more than the ledger does: fewer than three parties or two meetings."""
    shown = [row for row in rows if row.record.at_event and len(row.parties) > 1]
    parties = _in_order(shown, names)
    columns, narrowed = parties, len(parties) > _MOST_COLUMNS
    if narrowed:
        meetings_of = Counter(party.name for row in shown for party in row.parties)
        busiest = sorted((p for p in parties if meetings_of[p.name] > 1), key=lambda p: -meetings_of[p.name])
        columns = [party for party in parties if party in busiest[:_MOST_COLUMNS]]
    if len(parties) < 3 or len(shown) < 2 or not columns:
        return None
    lines = [(party, tuple(_square(party, column, shown) for column in columns)) for party in parties]
    kept = [line for line in lines if (line[0].known or narrowed) and any(s.meetings for s in line[1])]
    return Matrix(tuple(columns), _widths(columns), tuple(kept), narrowed)


def _number(key: str) -> int:
    digits = "".join(character for character in key if character.isdigit())
    return int(digits) if digits else 0


def _party(name: str, names: Names) -> Party:
    return Party(name, names.short(name), names.country(name), names.person(name) is not None)


def _in_order(rows: Sequence[Encounter], names: Names) -> list[Party]:
    """People in the order of their countries, then groups as they come."""
    parties = {party.name: party for row in rows for party in row.parties}
    people: list[Person] = [person for name in parties if (person := names.person(name))]
    ordered = [parties[person.name] for person in names.in_order_of_countries(people)]
    return ordered + [party for party in parties.values() if not party.known]


def _square(row: Party, column: Party, rows: Sequence[Encounter]) -> Square:
    if row.name == column.name:
        return Square(diagonal=True)
    both = tuple(one for one in rows if column in one.faced(row.name))
    return Square(both, min((one.record.status for one in both), key=STATUSES.index, default=None))


def _widths(columns: Sequence[Party]) -> tuple[float, ...]:
    """Millimetres of gutter, names and columns; groups need half as much again as people."""
    gutter, first, room = 11.0, 23.0, 136.0
    weights = [2 if party.known else 3 for party in columns]
    unit = room / sum(weights)
    made = [round(unit * weight, 2) for weight in weights]
    return (gutter, first, *made[:-1], round(room - sum(made[:-1]), 2))


def countries_in(record: Meeting, names: Names) -> tuple[str, ...]:
    """Codes of a meeting's countries, in the order of its parties where that is known."""
    of_parties = [p.country for name in record.parties if (p := names.person(name)) and p.country]
    return tuple(dict.fromkeys((*of_parties, *record.countries)))
