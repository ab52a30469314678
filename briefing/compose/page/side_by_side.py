"""Side by side: the read-outs of the meetings -> tables that set side against side, subject by subject."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.compose.page.encounters import Encounter, countries_in
from briefing.compose.page.naming import Names
from briefing.model.briefing import Issue, Readout

_MOST_SIDES = 3
_FEW_SUBJECTS, _FEW_READOUTS = 3, 4
_SHORT_ROWS, _SHORT_LINES = 6, 20
_ONE_LINE = 85
"""Characters of a position that takes no more than a line of the issues."""
_CHARACTERS = 40
"""In a line of a column."""


@dataclass(frozen=True, slots=True)
class SideRow:
    label: str
    """ "S1"."""
    subjects: tuple[str, ...]
    cells: tuple[tuple[Readout, ...], ...]
    """One a side; an empty one says nothing on the subject."""
    sides: tuple[str, ...]
    meeting: Encounter


@dataclass(frozen=True, slots=True)
class SideTable:
    meetings: tuple[Encounter, ...]
    sides: tuple[str, ...]
    """Heads of the columns; empty where the meetings of a joined table have different sides."""
    rows: tuple[SideRow, ...]
    alone: tuple[tuple[str, ...], ...]
    """Subjects that only this side raises, one tuple a side; empty where that says nothing new."""
    in_columns: bool
    """False where the sides are too many for columns: then each row tells all read-outs one below the other."""

    @property
    def is_short(self) -> bool:
        """One meeting's, up to six rows and a quarter of a page: it stays whole; another would leave a hole."""
        return bool(self.sides) and len(self.rows) <= _SHORT_ROWS and sum(map(_lines, self.rows)) <= _SHORT_LINES


def side_tables(rows: Sequence[Encounter], names: Names) -> tuple[SideTable, ...]:
    """Each meeting on which much is said has its own table; the rest are joined in one, a row each."""
    told = [row for row in rows if row.record.readouts]
    joined = [row for row in told if _is_small(row) and len(_sides(row, names)) <= 2]
    joined = joined if len(told) > 1 else []
    labels = (f"S{number}" for number in range(1, 1000))
    tables = [_table(row, names, labels) for row in told if row not in joined]
    return (*tables, *([_joined(joined, names, labels)] if joined else ()))


def told_in_sides(issues: Iterable[Issue], tables: Iterable[SideTable]) -> dict[str, str]:
    """From the words of a position to the row that has them already ("S5"); an issue keeps a short one."""
    rows = {
        evidence: row.label
        for table in tables
        for row in table.rows
        for cell in row.cells
        for readout in cell
        if not readout.silent
        for evidence in readout.evidence
    }
    told: dict[str, str] = {}
    for issue in issues:
        again = [p for p in issue.positions if p.actor and p.evidence and p.evidence[0] in rows]
        kept = min(again, key=lambda p: len(p.text), default=None) if len(again) == len(issue.positions) else None
        kept = kept if kept and len(kept.text) <= _ONE_LINE else None
        told |= {p.text: rows[p.evidence[0]] for p in again if p is not kept}
    return told


def _lines(row: SideRow) -> int:
    return max(sum(len(readout.text) // _CHARACTERS + 1 for readout in cell) for cell in row.cells)


def _is_small(meeting: Encounter) -> bool:
    return len(_subjects(meeting)) <= _FEW_SUBJECTS and len(meeting.record.readouts) <= _FEW_READOUTS


def _table(meeting: Encounter, names: Names, labels: Iterator[str]) -> SideTable:
    sides = _sides(meeting, names)
    shown = tuple(names.member(side) for side in sides)
    readouts = meeting.record.readouts
    rows = []
    for subject in _subjects(meeting):
        cells = tuple(tuple(r for r in readouts if r.side == side and _subject(r) == subject) for side in sides)
        rows.append(SideRow(next(labels), (subject,) if subject else (), cells, shown, meeting))
    return SideTable((meeting,), shown, tuple(rows), _alone(rows), len(sides) <= _MOST_SIDES)


def _joined(meetings: Sequence[Encounter], names: Names, labels: Iterator[str]) -> SideTable:
    rows = []
    for meeting in meetings:
        sides = _sides(meeting, names)
        cells = tuple(tuple(r for r in meeting.record.readouts if r.side == side) for side in sides)
        subjects = tuple(dict.fromkeys(readout.topic for readout in meeting.record.readouts if readout.topic))
        rows.append(SideRow(next(labels), subjects, cells, tuple(names.member(side) for side in sides), meeting))
    return SideTable(tuple(meetings), (), tuple(rows), (), True)


def _alone(rows: Sequence[SideRow]) -> tuple[tuple[str, ...], ...]:
    """Said only where all sides speak at all, and one is alone with something."""
    speaking = [[any(not readout.silent for readout in cell) for cell in row.cells] for row in rows]
    found = tuple(
        tuple(row.subjects[0] for row, speaks in zip(rows, speaking, strict=True) if row.subjects and _only(speaks, n))
        for n in range(len(rows[0].cells))
    )
    all_speak = all(any(speaks[n] for speaks in speaking) for n in range(len(found)))
    return found if len(found) > 1 and all_speak and any(found) else ()


def _only(speaks: Sequence[bool], side: int) -> bool:
    return speaks[side] and sum(speaks) == 1


def _sides(meeting: Encounter, names: Names) -> tuple[str, ...]:
    """The countries of the meeting in the order of its parties, then whoever else has a read-out."""
    return tuple(dict.fromkeys((*countries_in(meeting.record, names), *(r.side for r in meeting.record.readouts))))


def _subjects(meeting: Encounter) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_subject(readout) for readout in meeting.record.readouts))


def _subject(readout: Readout) -> str:
    topic = readout.topic or ""
    return topic[:1].upper() + topic[1:]
