"""Doubt meetings: told without a verb of meeting, with a group, or unclear: Dossier -> Checks."""

import re
from collections.abc import Iterator

from briefing.compose.dossier import Dossier
from briefing.compose.wording import wording
from briefing.model.briefing import Check, Meeting

_MEETING = re.compile(
    r"\b(?:meet\w*|met|talk\w*|negotiat\w*|discuss\w*|summit|session|encounter\w*|held|hold\w*"
    r"|consult\w*|sat down|sit down|conversation|bilateral\w*|one-on-\w+|sidelines|audience|conferred|huddle\w*)\b",
    re.I,
)


def check_meetings(dossier: Dossier) -> Iterator[Check]:
    doubted = [e for doubt in dossier.doubts if doubt.kind in ("wording", "meeting") for e in doubt.evidence]
    for meeting in dossier.meetings:
        if any(e in doubted for e in meeting.evidence):
            continue
        if meeting.status == "unclear":
            yield _check(meeting, "unclear", words=meeting.words)
        elif not _MEETING.search(meeting.words) and meeting.status == "held":
            yield _check(meeting, "visited", words=meeting.words, unsaid=_unsaid(dossier, meeting))
        else:
            yield from _groups(dossier, meeting)


def _groups(dossier: Dossier, meeting: Meeting) -> Iterator[Check]:
    for party in meeting.parties:
        if dossier.person(party) is None:
            yield _check(meeting, "group", group=party[:1].upper() + party[1:])


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
