"""Merge the quotes of several reports by their words: Findings -> quotes, each utterance once."""

from collections import Counter
from collections.abc import Sequence

from briefing.compose.dossier import unique
from briefing.compose.merge.meetings import MergedMeetings
from briefing.compose.merge.people import MergedPeople
from briefing.model.briefing import Quote
from briefing.model.findings import Findings
from briefing.reference.names import plain

_SHARED = 0.8
"""Words that two reports of one utterance share at least, of the longer one's."""


def merge_quotes(found: Sequence[Findings], people: MergedPeople, meetings: MergedMeetings) -> tuple[Quote, ...]:
    """In the order of the sources; the fullest version's words, with the evidence of all versions."""
    groups: list[list[tuple[str, Quote]]] = []
    for report in found:
        source = report.article.id
        for quote in report.quotes:
            _join(groups, source, _renamed(quote, source, people, meetings))
    return tuple(_one([q for _, q in group]).model_copy(update={"id": f"q{n}"}) for n, group in enumerate(groups, 1))


def _renamed(quote: Quote, source: str, people: MergedPeople, meetings: MergedMeetings) -> Quote:
    return quote.model_copy(
        update={
            "speaker": people.name(source, quote.speaker) if quote.speaker else None,
            "meeting": meetings.id(source, quote.meeting),
            "occasion": meetings.recite(source, quote.occasion) if quote.occasion else None,
        }
    )


def _join(groups: list[list[tuple[str, Quote]]], source: str, quote: Quote) -> None:
    for group in groups:
        if all(other != source and _same(known, quote) for other, known in group):
            group.append((source, quote))
            return
    groups.append([(source, quote)])


def _same(one: Quote, other: Quote) -> bool:
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return False
    mine, yours = plain(one.text).split(), plain(other.text).split()
    short, long = sorted((mine, yours), key=len)
    if len(short) < 5:
        return mine == yours
    shared = sum((Counter(mine) & Counter(yours)).values())
    return f" {' '.join(short)} " in f" {' '.join(long)} " or shared >= _SHARED * len(long)


def _one(versions: Sequence[Quote]) -> Quote:
    fullest = max(versions, key=lambda q: (len(q.text.split()), q.speaker is not None))
    spoken = next((q for q in (fullest, *versions) if q.speaker), fullest)
    placed = next((q for q in (fullest, *versions) if q.meeting), fullest)
    others = (e for q in versions if q is not fullest for e in q.evidence)
    return fullest.model_copy(
        update={
            "speaker": spoken.speaker,
            "speaker_role": spoken.speaker_role,
            "country": spoken.country,
            "meeting": placed.meeting,
            "occasion": placed.occasion or fullest.occasion,
            "evidence": unique((*fullest.evidence, *others)),
        }
    )
