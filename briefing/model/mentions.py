"""Mentions: what `find` hands to `resolve`: spans of one article, not yet identified.

Every mention keeps its exact span. Nothing here knows who a person is or which Thursday is meant.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefing.model.article import Span
from briefing.model.briefing import MeetingStatus

ActorForm = Literal["name", "pronoun", "office", "body", "group"]
Function = Literal["subject", "passive_subject", "object", "possessive", "oblique", "appositive", "other"]


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Someone or some body that can act or speak, wherever the text refers to one.

    form: "name" (Vladimir Putin, Putin), "pronoun" (he, they, both), "office" (the Turkish leader, the prime
    minister, his Indian counterpart), "body" (the White House, a Chinese government statement, U.S. officials),
    "group" (Central Asian leaders, the two presidents).
    """

    span: Span
    """The words that name it, without title, apposition or possessive ending: "Vladimir Putin", "he"."""
    text: str
    form: ActorForm
    sentence: int
    """Index into Mentions.sentences."""
    function: Function = "other"
    title: str | None = None
    """The post as the text gives it beside the name: "Russian President", "President", "spokesperson"."""
    title_span: Span | None = None
    country_words: str | None = None
    """What ties it to a country beside the name: "Russian", "of Iran", "Azerbaijan’s"."""
    gender: Literal["m", "f"] | None = None
    plural: bool = False

    @property
    def opens(self) -> int:
        """Offset of the name's first character, or of the post's that stands before it."""
        return min(self.span.start, self.title_span.start) if self.title_span else self.span.start


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """Words between quotation marks."""

    parts: tuple[Span, ...]
    """Inside the marks, one span a part."""
    kind: Literal["utterance", "term"]
    """ "term": scare quotes, titles, names of programmes; no one's utterance."""
    sentence: int
    speaker: Span | None = None
    """Span of the ActorMention that speaks; None where the text beside the quote names none."""
    how: str | None = None
    """How the speaker was found: "said", "colon", "according to", "carried on", "passive", "statement" ..."""
    cue: Span | None = None
    """The words that introduce it: "said", "told reporters"."""
    addressee: Span | None = None
    """Span of the ActorMention spoken to: "told Xi"."""
    between: tuple[Span, ...] = ()
    """The said-clauses between one part and the next."""
    doubt: str | None = None
    """Why a reader should look: "opened by a stray ’"."""


@dataclass(frozen=True, slots=True)
class StatementMention:
    """Indirect speech, or an act of judgement: speaker, verb and content outside quotation marks (or holding some)."""

    speaker: Span
    """Span of an ActorMention."""
    verb: Span
    content: Span
    """What is said, without "that"."""
    sentence: int
    addressee: Span | None = None


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """One encounter of two or more parties told by one sentence; a sentence that lists several gives one each."""

    sentence: int
    parties: tuple[Span, ...]
    """Spans of ActorMentions."""
    status: MeetingStatus
    words: Span
    """The few words that bear the status: "is also scheduled to meet"."""
    day: Span | None = None
    """Span of the DateMention that tells its day."""
    elsewhere: bool = False
    """True where the text puts it at another place or time than the event."""
    named: bool = False
    """True where the words only name it ("their talks come as"), and nobody says that it took place."""
    past: bool = False
    """True where a plan is told as past: "was set to meet"."""
    shared: bool = False
    """True where it is told as one meeting of all: "trilateral talks"."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    span: Span
    text: str
    sentence: int
    acts: bool = False
    """True where it acts, speaks or owns as a government would: "Moscow said", "concern in Washington"."""
    in_dateline: bool = False
    inside_name: bool = False
    """True inside the name of a body or an event ("Shanghai Cooperation Organization"): then no place."""


@dataclass(frozen=True, slots=True)
class DateMention:
    span: Span
    text: str
    sentence: int
    tense: Literal["past", "future", "scheduled", "none"] = "none"
    """Of the clause in which it stands."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that may name the meeting of states: "SCO summit", "Shanghai Cooperation Organization", "the G20"."""

    span: Span
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that was found in one article, each tuple in the order of the text."""

    sentences: tuple[Span, ...] = ()
    """Sentences never run over a paragraph."""
    actors: tuple[ActorMention, ...] = ()
    quotes: tuple[QuoteMention, ...] = ()
    statements: tuple[StatementMention, ...] = ()
    meetings: tuple[MeetingMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    asides: tuple[Span, ...] = ()
    """What long sentences tell besides and can do without."""

    def sentences_at(self, *spans: Span) -> tuple[Span, ...]:
        """Those that one of the spans touches, in the order of the text."""
        return tuple(sorted({sentence for span in spans for sentence in self._touched(span)}))

    def actor_at(self, span: Span) -> ActorMention:
        """The mention of exactly this span."""
        at = (span.paragraph, span.start)
        first = bisect_left(self.actors, at, key=lambda one: (one.span.paragraph, one.span.start))
        return next(one for one in self.actors[first:] if one.span == span)

    def _touched(self, span: Span) -> Iterator[Span]:
        first = bisect_left(self.sentences, Span(span.paragraph, span.start + 1, 0)) - 1
        for sentence in self.sentences[max(0, first) :]:
            if (sentence.paragraph, sentence.start) >= (span.paragraph, span.end):
                return
            if sentence.overlaps(span):
                yield sentence
