"""Doubt meetings: told without a verb of meeting, with a group, or unclear: Dossier -> Checks."""

import re
from collections.abc import Iterator

from briefing.compose.dossier import Dossier, unique
from briefing.compose.prose import listed
from briefing.compose.wording import wording
from briefing.model.briefing import Check, Meeting
from briefing.model.evidence import Evidence

_MEETING = re.compile(
    r"\b(?:meet\w*|met|talk\w*|negotiat\w*|discuss\w*|summit|session|encounter\w*|held|hold\w*"
    r"|consult\w*|sat down|sit down|conversation|bilateral\w*|one-on-\w+|sidelines|audience|conferred|huddle\w*)\b",
    re.I,
)


def check_meetings(dossier: Dossier) -> Iterator[Check]:
    doubted = [e for doubt in dossier.doubts if doubt.kind in ("wording", "meeting") for e in doubt.evidence]
    yield from _groups(dossier, doubted)
    for meeting in dossier.meetings:
        if any(e in doubted for e in meeting.evidence):
            continue
        if meeting.status == "unclear":
            yield _check(meeting, "unclear", words=meeting.words)
        elif not _MEETING.search(meeting.words) and meeting.status == "held":
            yield _check(meeting, "visited", words=meeting.words, unsaid=_unsaid(dossier, meeting))


def _groups(dossier: Dossier, doubted: list[Evidence]) -> Iterator[Check]:
    """All groups whose members no one names, in one line."""
    met = [m for m in dossier.meetings if not any(e in doubted for e in m.evidence) and _MEETING.search(m.words)]
    found = {(m.id, party): m for m in met for party in m.parties if dossier.person(party) is None}
    if found:
        told = (wording("checks", "group_in", group=party, meeting=key) for key, party in found)
        text = wording("checks", "group", groups=listed(list(told)))
        evidence = unique(tuple(m.evidence[0] for m in found.values()))
        yield Check(kind="meeting", text=text[:1].upper() + text[1:], evidence=evidence)


def _unsaid(dossier: Dossier, meeting: Meeting) -> str:
    unnamed = any(dossier.person(p) is None for p in meeting.parties)
    if unnamed and meeting.date is None:
        return "who and when is"
    if unnamed:
        return "who is"
    return "the day is" if meeting.date is None else "more is"


def _check(meeting: Meeting, key: str, **facts: str) -> Check:
    text = wording("checks", key, meeting=meeting.id, **facts)
    return Check(kind="meeting" if key != "visited" else "wording", text=text, evidence=meeting.evidence[:1])
