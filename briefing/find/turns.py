"""Find the turns of a transcript: Reading, actors -> QuoteMentions, one a paragraph, each with its label's speaker.

"PRESIDENT EK: …", "Petra Lind: …" and "Q: …" head turns, which run on to the next label. What someone asks who
has no name (Q, a moderator) is nobody's quote.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.find.language import Reading
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, QuoteMention
from briefing.reference.words import words

_BRACKETS = r"(?: ?[(\[][^()\[\]]{1,60}[)\]])?"
_NUMBER = r"(?: \d{1,2})?"
"""Of a voice that the transcript doesn't know: "Speaker 4"."""
_CAPITALS = r"(?P<label>(?!Q\b)[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]*){0,7})"
_LOUD = re.compile(rf"{_CAPITALS}{_NUMBER}{_BRACKETS}(?: ?:|(?<=\bTHE PRESIDENT) [–—-](?= )) ?")
_SMALL = "of|the|and|for|de|bin|al|von|van|to"
_NAMED = re.compile(rf"(?P<label>[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|{_SMALL})){{0,9}}){_NUMBER}{_BRACKETS} ?: ?")
_ASKED = re.compile(r"Q(?:[.:]? ?[:–—-] ?|[.:] ?| (?=[A-Z“\"(—–-]))")
_BRACKETED = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*")
_ENDS = re.compile(r"[(\[][^()\[\]]*[)\]]|END\b.{0,30}|\d{1,2}[:.]\d\d [AaPp]\.?[Mm].{0,12}|[*#_ –—-]{2,}|###")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONG = 60
"""Characters; a longer paragraph that ends with a stop is prose."""
_SHORTEST = 8
"""Words; "Thank you all." is no statement."""


@dataclass(frozen=True, slots=True)
class _Label:
    paragraph: int
    span: Span
    first: int
    """Where its words start."""
    asks: bool
    sure: bool
    """False for capitals and a colon alone: they end the turn before, and nobody is known to speak."""


def with_turns(
    reading: Reading, actors: Sequence[ActorMention], quotes: tuple[QuoteMention, ...]
) -> tuple[QuoteMention, ...]:
    """The quotes; in a transcript its turns in the place of what stands between marks inside them."""
    labels = _labels(reading.article.paragraphs, actors)
    if not labels:
        return quotes
    taken = [span for label, last in _reaches(reading, labels) for span in _paragraphs(reading, label, last)]
    turns = [turn for label, last in _reaches(reading, labels) for turn in _turns(reading, actors, label, last)]
    outside = [q for q in quotes if not any(whole.holds(part) for whole in taken for part in q.parts)]
    return tuple(sorted((*outside, *turns), key=lambda quote: quote.parts[0]))


def _labels(paragraphs: Sequence[str], actors: Sequence[ActorMention]) -> list[_Label]:
    """Of all paragraphs that start with one, where two or more do, and most of those speak as "I", "we" or "you"."""
    found = [label for n, text in enumerate(paragraphs, 1) if (label := _label(n, text, actors)) is not None]
    sure = [label for label in found if label.sure]
    own = [label for label in sure if _holds("speaking_words", _after(paragraphs, label))]
    return found if len(sure) > 1 and 2 * len(own) > len(sure) else []


def _after(paragraphs: Sequence[str], label: _Label) -> str:
    """Its words; where it stands alone, those of the paragraph below."""
    words_there = paragraphs[label.paragraph - 1][label.first :]
    return words_there if words_there.strip() or label.paragraph == len(paragraphs) else paragraphs[label.paragraph]


def _label(n: int, text: str, actors: Sequence[ActorMention]) -> _Label | None:
    match = _ASKED.match(text)
    if match is not None:
        return _Label(n, Span(n, 0, 1), match.end(), asks=True, sure=True)
    match = _LOUD.match(text) or _NAMED.match(text)
    if match is None:
        return None
    span = Span(n, match.start("label"), match.end("label"))
    asks = match["label"].lower().split()[-1] in words("transcript_roles")
    named = any(one.form == "name" and span.holds(one.span) and one.span.end == span.end for one in actors)
    return _Label(n, span, match.end(), asks, sure=asks or named or match["label"].isupper())


def _is_whole(paragraphs: Sequence[str], labels: Sequence[_Label]) -> bool:
    """Nothing but headings before the first turn, or labels on lines of their own: no report that holds a few turns."""
    before = paragraphs[: labels[0].paragraph - 1]
    alone = any(label.sure and not paragraphs[label.paragraph - 1][label.first :].strip() for label in labels)
    return alone or not any(len(text) > _LONG and text.rstrip()[-1] in '.”"' for text in before)


def _reaches(reading: Reading, labels: Sequence[_Label]) -> Iterator[tuple[_Label, int]]:
    """Each label with the last paragraph of its turn; within a report a turn is one paragraph, since prose follows."""
    count = len(reading.article.paragraphs)
    whole = _is_whole(reading.article.paragraphs, labels)
    for label, after in pairwise((*labels, None)):
        if label is None:
            continue
        last = (after.paragraph - 1 if after is not None else count) if whole else label.paragraph
        ends = (n for n in range(label.paragraph + 1, last + 1) if _ENDS.fullmatch(reading.article.paragraphs[n - 1]))
        yield label, next(ends, last + 1) - 1


def _paragraphs(reading: Reading, label: _Label, last: int) -> Iterator[Span]:
    for n in range(label.paragraph, last + 1):
        yield Span(n, label.first if n == label.paragraph else 0, len(reading.article.paragraphs[n - 1]))


def _turns(reading: Reading, actors: Sequence[ActorMention], label: _Label, last: int) -> Iterator[QuoteMention]:
    if label.asks:
        return
    speaker = next((one.span for one in actors if one.form == "name" and label.span.holds(one.span)), label.span)
    for whole in _paragraphs(reading, label, last):
        parts, between = _spoken(reading, whole)
        if sum(len(reading.article.words(part).split()) for part in parts) >= _SHORTEST:
            sentence = reading.sentence_of(parts[0])
            yield QuoteMention(parts, "utterance", sentence, speaker, "turn", between=between)


def _spoken(reading: Reading, whole: Span) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words but for "(Laughter.)" and the like, and those between."""
    text, n = reading.article.paragraphs[whole.paragraph - 1], whole.paragraph
    brackets = _BRACKETED.finditer(text, whole.start)
    stages = [(m.start(), m.end()) for m in brackets if _holds("stage_directions", m["inside"])]
    edges = [whole.start, *(edge for stage in stages for edge in stage), whole.end]
    pieces = [_stripped(text, n, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    parts = tuple(piece for piece in pieces if piece.start < piece.end)
    between = tuple(_stripped(text, n, one.end, other.start) for one, other in pairwise(parts))
    return parts, between


def _holds(listed: str, text: str) -> bool:
    known = words(listed)
    return any(word.lower().replace("’", "'") in known for word in _WORD.findall(text))


def _stripped(text: str, paragraph: int, start: int, end: int) -> Span:
    words_there = text[start:end]
    lead = len(words_there) - len(words_there.lstrip())
    return Span(paragraph, start + lead, start + lead + len(words_there.strip()))
