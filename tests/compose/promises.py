"""What every Briefing promises: a Briefing -> the statements that break it."""

import re
from collections.abc import Iterator

from briefing.model.briefing import Briefing
from briefing.model.evidence import Record, Statement

_MARKS = re.compile(r"“([^“”]+)”")
_OWN_WORDS = ("Quote", "KeyPoint", "Voice", "Readout", "Position", "TimelineEntry", "Issue")
"""Records whose text quotes their evidence's paragraphs."""


def broken_promises(briefing: Briefing) -> list[str]:
    return [
        *_without_evidence(briefing),
        *_not_word_for_word(briefing),
        *_misquoted(briefing),
        *(f"over 30 words: {point.text}" for point in briefing.key_points if len(point.text.split()) > 30),
        *_dangling(briefing),
    ]


def _records(record: Record) -> Iterator[Record]:
    yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _records(item)


def _without_evidence(briefing: Briefing) -> Iterator[str]:
    for record in _records(briefing):
        if isinstance(record, Statement) and not record.evidence and record.basis != "reference":
            yield f"no evidence: {record!r}"


def _paragraphs(briefing: Briefing) -> dict[tuple[str, int], str]:
    return {(source.id, p.n): p.text for source in briefing.sources for p in source.paragraphs}


def _not_word_for_word(briefing: Briefing) -> Iterator[str]:
    paragraphs = _paragraphs(briefing)
    for record in _records(briefing):
        for e in getattr(record, "evidence", ()):
            if paragraphs.get((e.source, e.paragraph), "")[e.start : e.end] != e.text:
                yield f"not word for word: {e.text}"


def _misquoted(briefing: Briefing) -> Iterator[str]:
    paragraphs = _paragraphs(briefing)
    for record in _records(briefing):
        if type(record).__name__ not in _OWN_WORDS:
            continue
        held = " ".join(paragraphs[e.source, e.paragraph] for e in getattr(record, "evidence", ()))
        for words in _MARKS.findall(getattr(record, "text", "")):
            if words not in held:
                yield f"misquoted: {words}"


def _dangling(briefing: Briefing) -> Iterator[str]:
    """References to meetings or quotes that aren't there."""
    meetings, quotes = {m.id for m in briefing.meetings}, {q.id for q in briefing.quotes}
    for cited in re.findall(r"\{(m\d+)\}", briefing.model_dump_json()):
        if cited not in meetings:
            yield f"no such meeting: {cited}"
    for quote in briefing.quotes:
        if quote.meeting and quote.meeting not in meetings:
            yield f"no such meeting: {quote.meeting}"
    for meeting in briefing.meetings:
        yield from (f"no such quote: {q}" for q in meeting.quotes if q not in quotes)
