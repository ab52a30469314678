"""Findings: what `resolve` hands to `compose`: one article's facts, in the Briefing's own records."""

from dataclasses import dataclass
from datetime import date

from briefing.model.article import Article, Span
from briefing.model.briefing import Attendee, Check, Event, Meeting, Mentioned, Place, Quote
from briefing.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in indirect speech (or partly quoted), with its speaker known."""

    actor: str
    """Name as in attendees or mentioned, or the body ("Chinese foreign ministry")."""
    country: str | None
    verb: str
    """As written: "promised", "accused"."""
    text: str
    """The content as written."""
    addressee: str | None
    evidence: Evidence
    """The content's span."""
    sentence: Evidence
    """The whole sentence."""
    together: tuple[str, ...] = ()
    """All who say it with one verb, where they are several; `actor` then names them in a row."""


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence that tells a day, resolved."""

    date: date | None
    when: Evidence
    """The words for the time."""
    sentence: Evidence
    coming: bool


@dataclass(frozen=True, slots=True)
class Findings:
    article: Article
    event: Event
    as_of: date | None
    as_of_from_reference: bool = False
    attendees: tuple[Attendee, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    """Without read-outs: `compose` adds them."""
    quotes: tuple[Quote, ...] = ()
    places: tuple[Place, ...] = ()
    said: tuple[Said, ...] = ()
    dated: tuple[DatedSentence, ...] = ()
    sentences: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()
    """What long sentences tell besides and can do without."""
    actors_at: tuple[tuple[Span, str], ...] = ()
    """Every reference to a known person or body, pronouns included, with the name it resolves to."""
    doubts: tuple[Check, ...] = ()
    """What `find` and `resolve` doubt; `compose/check` adds its own."""
