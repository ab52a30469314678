"""Dossier: the facts of all sources of one event as one set; merge makes it, every other composer reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise

from briefing.compose.positions import Positions
from briefing.model.article import Article, Span
from briefing.model.briefing import Attendee, Check, Event, Meeting, Mentioned, Place, Quote
from briefing.model.evidence import Evidence
from briefing.model.findings import DatedSentence, Said


@dataclass(frozen=True, slots=True)
class Reference:
    """Words of a source that refer to a known person or body."""

    evidence: Evidence
    name: str


@dataclass(frozen=True)
class Dossier:
    articles: tuple[Article, ...]
    event: Event
    as_of: date | None = None
    as_of_from_reference: bool = False
    attendees: tuple[Attendee, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    """In the order of the page, m1 first."""
    quotes: tuple[Quote, ...] = ()
    places: tuple[Place, ...] = ()
    said: tuple[Said, ...] = ()
    dated: tuple[DatedSentence, ...] = ()
    sentences: tuple[Evidence, ...] = ()
    """In the order of the sources."""
    asides: tuple[Evidence, ...] = ()
    """What long sentences tell besides and can do without."""
    references: tuple[Reference, ...] = ()
    doubts: tuple[Check, ...] = ()
    by_id: dict[str, Article] = field(default_factory=dict)

    def article(self, source: str) -> Article:
        return self.by_id[source]

    def person(self, name: str) -> Attendee | Mentioned | None:
        return self._people.get(name)

    @cached_property
    def _people(self) -> dict[str, Attendee | Mentioned]:
        people: tuple[Attendee | Mentioned, ...] = self.attendees + self.mentioned
        return {person.name: person for person in reversed(people)}

    def short(self, name: str) -> str:
        """What the page calls someone within a sentence: the family name, or the name of a body as it stands."""
        person = self.person(name)
        return within_sentence(person) if person else name

    def at_start(self, name: str) -> str:
        """The same where it opens a sentence or stands by itself: "Von der Leyen"."""
        short = self.short(name)
        return f"{short[:1].upper()}{short[1:]}" if self.person(name) else short

    def is_named_in(self, text: str, name: str) -> bool:
        ways = "|".join(map(re.escape, (self.short(name), self.at_start(name))))
        return re.search(rf"(?<!\w)(?:{ways})(?!\w)", text) is not None

    def country(self, name: str) -> str | None:
        person = self.person(name)
        return person.country if person else None

    def meeting(self, key: str | None) -> Meeting | None:
        return next((m for m in self.meetings if m.id == key), None)

    def paragraph(self, evidence: Evidence) -> str:
        return self.by_id[evidence.source].paragraphs[evidence.paragraph - 1]

    def words(self, source: str, paragraph: int, start: int, end: int) -> Evidence:
        """Evidence for these characters of a paragraph."""
        return self.by_id[source].evidence(Span(paragraph, start, end))

    def sentence(self, evidence: Evidence) -> Evidence:
        """The sentence in which the evidence starts; the evidence itself where no sentence is known there."""
        return self._sentences_there.at(evidence) or evidence

    @cached_property
    def _sentences_there(self) -> Positions[Evidence]:
        return Positions(self.sentences, lambda sentence: sentence)

    def sentence_after(self, sentence: Evidence) -> Evidence | None:
        """The next one of the same source."""
        return self._following.get((sentence.source, sentence.paragraph, sentence.start))

    @cached_property
    def _following(self) -> dict[tuple[str, int, int], Evidence]:
        pairs = pairwise(self.sentences)
        return {(one.source, one.paragraph, one.start): more for one, more in pairs if one.source == more.source}

    def references_in(self, evidence: Evidence) -> Iterator[Reference]:
        """Those that stand wholly in it, in the order of the text."""
        return self._references_there.within(evidence)

    @cached_property
    def first_references(self) -> dict[str, Evidence]:
        """Where the sources first refer to each."""
        found: dict[str, Evidence] = {}
        for reference in sorted(self.references, key=lambda r: in_text_order(r.evidence)):
            found.setdefault(reference.name, reference.evidence)
        return found

    @cached_property
    def _references_there(self) -> Positions[Reference]:
        return Positions(self.references, lambda reference: reference.evidence)


def within_sentence(person: Attendee | Mentioned) -> str:
    """The family name, its particle as small as the full name writes it: "von der Leyen"."""
    family = person.family_name or person.name
    small = f"{family[:1].lower()}{family[1:]}"
    return small if person.name.endswith(f" {small}") else family


def same_paragraph(one: Evidence, other: Evidence) -> bool:
    return one.source == other.source and one.paragraph == other.paragraph


def overlap(one: Evidence, other: Evidence) -> bool:
    return same_paragraph(one, other) and one.start < other.end and other.start < one.end


def holds(outer: Evidence, inner: Evidence) -> bool:
    return same_paragraph(outer, inner) and outer.start <= inner.start and inner.end <= outer.end


def in_text_order(evidence: Evidence) -> tuple[int, str, int, int]:
    """A sorting key: sources in their order, then as they are read."""
    return len(evidence.source), evidence.source, evidence.paragraph, evidence.start


def unique(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Without repetitions, in the order given."""
    return tuple(dict.fromkeys(evidence))
