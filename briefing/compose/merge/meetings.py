"""Merge the meetings of several reports by who met whom: Findings -> MergedMeetings, numbered as on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from briefing.compose.dossier import unique
from briefing.compose.merge.people import MergedPeople
from briefing.compose.prose import day, listed
from briefing.compose.wording import wording
from briefing.model.article import meeting_ids
from briefing.model.briefing import Check, Meeting, MeetingStatus
from briefing.model.evidence import Evidence
from briefing.model.findings import Findings
from briefing.reference.names import plain

_ORDER: tuple[MeetingStatus, ...] = ("held", "planned", "unclear", "ruled_out")
_LEAD, _LED = 3, 6
_A_DAY = timedelta(days=1)
_CITED = re.compile(r"\{(m\d+)\}")


@dataclass(frozen=True, slots=True)
class MergedMeetings:
    meetings: tuple[Meeting, ...]
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    """From a source's id and its number for a meeting to the number on the page."""
    doubts: tuple[Check, ...] = ()

    def recite(self, source: str, text: str) -> str:
        """The text with its {m1} turned into the numbers on the page."""
        return _CITED.sub(lambda cited: "{" + self.ids.get((source, cited[1]), cited[1]) + "}", text)

    def cite(self, evidence: Sequence[Evidence], text: str) -> str:
        return self.recite(evidence[0].source, text) if evidence else text

    def id(self, source: str, old: str | None) -> str | None:
        return self.ids.get((source, old)) if old else None


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting as one report tells it."""

    report: int
    source: str
    meeting: Meeting
    as_of: str
    quotes: int
    leads: bool
    """It stands in the report's first paragraphs."""
    heads: bool
    """The headline names its parties."""


def merge_meetings(found: Sequence[Findings], people: MergedPeople) -> MergedMeetings:
    groups: list[list[_Told]] = []
    for number, report in enumerate(found):
        for meeting in report.meetings:
            _join(groups, _told(number, report, meeting, people))
    ordered = sorted(groups, key=_place)
    main = max((g for g in ordered if _is_main(g)), key=_weight, default=None)
    if main is not None:
        ordered = [main, *(g for g in ordered if g is not main)]
    numbered = tuple(zip(meeting_ids([report.article for report in found]), ordered, strict=False))
    merged = tuple(_one(group).model_copy(update={"id": one}) for one, group in numbered)
    ids = {(t.source, t.meeting.id): one for one, group in numbered for t in group}
    doubts = tuple(doubt for one, group in numbered for doubt in _doubts(group, one))
    return MergedMeetings(merged, ids, doubts)


def _told(number: int, report: Findings, meeting: Meeting, people: MergedPeople) -> _Told:
    source = report.article.id
    parties = tuple(dict.fromkeys(people.name(source, p) for p in meeting.parties))
    quotes = sum(q.meeting == meeting.id for q in report.quotes)
    leads = meeting.evidence[0].paragraph <= _LEAD
    title = plain(report.article.title or "").split()
    heads = all(plain(p).split()[-1] in title or plain(p).split()[0] in title for p in parties)
    told = meeting.model_copy(update={"parties": parties})
    return _Told(number, source, told, str(report.as_of or ""), quotes, leads, heads)


def _join(groups: list[list[_Told]], told: _Told) -> None:
    for same in (_same, _same_but_for_the_day):
        for group in groups:
            if all(other.report != told.report and same(other.meeting, told.meeting) for other in group):
                group.append(told)
                return
    groups.append([told])


def _same(one: Meeting, other: Meeting) -> bool:
    return len({one.date, other.date} - {None}) < 2 and _same_parties(one, other)


def _same_but_for_the_day(one: Meeting, other: Meeting) -> bool:
    """Reports from two time zones, or before and after, may set one meeting on neighbouring days."""
    apart = abs(one.date - other.date) if one.date and other.date else None
    return apart == _A_DAY and _same_parties(one, other)


def _same_parties(one: Meeting, other: Meeting) -> bool:
    mine, yours = ({plain(party) for party in m.parties} for m in (one, other))
    return mine == yours and one.at_event == other.at_event


def _place(group: Sequence[_Told]) -> tuple[bool, int, int]:
    status = _last(group).meeting.status
    return not group[0].meeting.at_event, _ORDER.index(status), group[0].report


def _is_main(group: Sequence[_Told]) -> bool:
    return group[0].meeting.at_event and _last(group).meeting.status == "held"


def _weight(group: Sequence[_Told]) -> int:
    """What the reports dwell on: words borne out, words spoken there, a place in the lead or the headline."""
    return sum(2 * t.quotes + len(t.meeting.evidence) + _LED * (t.leads + t.heads) for t in group)


def _one(group: Sequence[_Told]) -> Meeting:
    last = _last(group)
    others = [t.meeting for t in group if t is not last]
    dated = next((m for m in (last.meeting, *others) if m.date), last.meeting)
    evidence = (e for m in (last.meeting, *others) for e in m.evidence)
    return last.meeting.model_copy(
        update={
            "evidence": unique(tuple(evidence)),
            "date": dated.date,
            "day_words": dated.day_words,
            "countries": max((t.meeting.countries for t in group), key=len),
        }
    )


def _last(group: Sequence[_Told]) -> _Told:
    """Who tells the meeting's end: the later report; on one day, the one for whom it took place."""
    return max(group, key=lambda t: (t.as_of, -_ORDER.index(t.meeting.status), -t.report))


def _doubts(group: Sequence[_Told], number: str) -> tuple[Check, ...]:
    statuses, days = {t.meeting.status for t in group}, {t.meeting.date for t in group} - {None}
    evidence = tuple(t.meeting.evidence[0] for t in group)
    found = []
    if "ruled_out" in statuses and len(statuses) > 1:
        text = wording("checks", "sources_differ", meeting=number, words=_last(group).meeting.words)
        found.append(Check(kind="meeting", text=text, evidence=evidence, main=True))
    if len(days) > 1:
        told = [f"source {t.source.removeprefix('s')} {day(t.meeting.date)}" for t in group if t.meeting.date]
        text = wording("checks", "days_differ", meeting=number, days=listed(told))
        found.append(Check(kind="date", text=text, evidence=evidence, main=True))
    return tuple(found)
