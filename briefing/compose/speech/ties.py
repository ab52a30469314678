"""Tie statements to the meetings at which, or about which, they were made: Dossier, Utterances -> Utterances."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.compose.dossier import Dossier, overlap
from briefing.compose.speech.occasions import not_yet
from briefing.compose.speech.utterances import Utterance
from briefing.model.briefing import Meeting
from briefing.model.evidence import Evidence

_OF_A_MEETING = re.compile(
    r"\b(?:(?:after|before|during|at|in|of|following|called|described) "
    r"(?:the|their|a|an|his|her|today’s|closed-door|one-on-\w+) "
    r"(?:\w+ ){0,2}?(?:meeting|talks|encounter|negotiations|session|conversation)"
    r"|one-on-\w+ talks|opening remarks|talks as|the (?:meeting|talks))\b",
    re.I,
)


def tie(dossier: Dossier, spoken: Iterable[Utterance]) -> tuple[Utterance, ...]:
    """A statement of a party, or of its delegation, belongs to the meeting that its sentence tells or goes on about."""
    tied: list[Utterance] = []
    for one in spoken:
        key = one.meeting or _told_there(dossier, one) or _of_the_pair(dossier, one) or _goes_on(dossier, one, tied)
        tied.append(replace(one, meeting=key))
    return tuple(tied)


def speaks_for(one: Utterance, meeting: Meeting) -> bool:
    """True for a party, and for a minister or a body of a party's country that does not attend as someone else's."""
    if set(one.speakers) <= set(meeting.parties):
        return True
    return one.country is not None and one.country in meeting.countries


def _told_there(dossier: Dossier, one: Utterance) -> str | None:
    here = [m for m in dossier.meetings if _open(m) and speaks_for(one, m)]
    found = [m for m in here if any(overlap(e, one.sentence) and not not_yet(dossier, e) for e in m.evidence)]
    own = [m for m in found if set(one.speakers) <= set(m.parties)]
    return (own or found)[0].id if found else None


def _of_the_pair(dossier: Dossier, one: Utterance) -> str | None:
    """What two say together belongs to the one meeting that they had at the event."""
    held = [m for m in dossier.meetings if _open(m) and m.at_event and set(m.parties) == set(one.together)]
    return held[0].id if len(held) == 1 else None


def _goes_on(dossier: Dossier, one: Utterance, tied: list[Utterance]) -> str | None:
    """The meeting last spoken of, where the sentence names "the meeting" or the talk has not moved on."""
    last = _last_meeting(dossier, one)
    if last is None or _is_past_one(dossier, last):
        return None
    if _OF_A_MEETING.search(one.sentence.text):
        return last.id
    distance = one.sentence.paragraph - _last_mention(last, one.sentence)
    near = set(one.speakers) <= set(last.parties) and 0 <= distance <= 1
    before = tied[-1] if tied else None
    same = before is not None and before.meeting == last.id and before.actor == one.actor
    close = before is not None and one.sentence.paragraph - before.sentence.paragraph <= 1
    return last.id if near or (same and close) else None


def _is_past_one(dossier: Dossier, meeting: Meeting) -> bool:
    """An earlier meeting of those whose present one the text tells: what they say now was not said there."""
    alike = (one for one in dossier.meetings if one.id != meeting.id and set(one.parties) == set(meeting.parties))
    return not meeting.at_event and any(one.at_event for one in alike)


def _last_meeting(dossier: Dossier, one: Utterance) -> Meeting | None:
    told = [m for m in dossier.meetings if _open(m) and speaks_for(one, m) and _last_mention(m, one.sentence)]
    return max(told, key=lambda m: _last_mention(m, one.sentence), default=None)


def _last_mention(meeting: Meeting, before: Evidence) -> int:
    """The paragraph in which the meeting was last told up to this sentence; 0 where it was not yet."""
    return max(
        (
            e.paragraph
            for e in meeting.evidence
            if e.source == before.source and (e.paragraph, e.start) < (before.paragraph, before.end)
        ),
        default=0,
    )


def _open(meeting: Meeting) -> bool:
    return meeting.status == "held"
