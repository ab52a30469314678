"""Tell how sure a meeting that did not yet happen is, or how it fell through: a Meeting, Checks -> its State."""

import re
from collections.abc import Iterable
from typing import Literal

from briefing.compose.dossier import overlap
from briefing.model.briefing import Check, Meeting, MeetingStatus

State = MeetingStatus | Literal["likely", "cancelled"]
_CALLED_OFF = re.compile(r"\b(?:cancel\w*|call(?:s|ed|ing)? (?:\w+ ){0,3}?off|scrap(?:s|ped|ping)?|axe[ds]?)\b", re.I)
_NOT = re.compile(r"\b(?:not|never|no|without)\b|n[’']t\b", re.I)


def state_of(meeting: Meeting, doubts: Iterable[Check]) -> State:
    """The status; "likely" where a check says so of a planned one, "cancelled" where the source's words say so."""
    if meeting.status == "planned" and any(_doubts(check, meeting) for check in doubts):
        return "likely"
    words = meeting.words
    if meeting.status == "ruled_out" and _CALLED_OFF.search(words) and not _NOT.search(words):
        return "cancelled"
    return meeting.status


def _doubts(check: Check, meeting: Meeting) -> bool:
    """A sentence may tell of two meetings: the check names both who meet; one that names one alone asks who that is."""
    same = any(overlap(one, other) for one in check.evidence for other in meeting.evidence)
    named = len(meeting.parties) > 1 and all(party in check.text for party in meeting.parties)
    return check.kind == "meeting" and same and named
