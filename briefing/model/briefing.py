"""Briefing: all that means anything, as the JSON that users keep, correct and verify (schema "briefing/1")."""

import datetime
import hashlib
from collections.abc import Iterable
from typing import Literal

from pydantic import ConfigDict, Field, model_validator

from briefing.model.evidence import Evidence, Record, Statement, evidence_in
from briefing.model.source import Source

Kind = Literal["leader", "minister", "official", "international"]
MeetingStatus = Literal["held", "planned", "ruled_out", "unclear"]
PlaceType = Literal["city", "country", "region", "water", "other"]


class Event(Record):
    """The meeting of states that the sources are mainly about."""

    name: str | None = None
    """ "SCO summit"."""
    organisation: str | None = None
    """Its usual acronym, as in organisations.csv."""
    organisation_name: str | None = None
    city: str | None = None
    country: str | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    host: str | None = None
    """Who presides, by name."""
    from_reference: tuple[str, ...] = ()
    """The fields above that come from the reference tables, not from a source."""
    evidence: tuple[Evidence, ...] = ()


class Voice(Statement):
    """Whose word something is: `actor` is a person or body who says so, or None where the source itself reports it."""

    actor: str | None = None


class KeyPoint(Statement):
    """One sentence of the bottom line, at most 30 words; its evidence is that of all its voices."""

    text: str
    voices: tuple[Voice, ...] = ()


class Attendee(Statement):
    name: str
    family_name: str
    country: str | None = None
    role: str | None = None
    """The post in the source's words, without the country where that is told ("President"); else the table's."""
    role_from_reference: bool = False
    kind: Kind = "official"
    status: Literal["present", "expected"] = "present"
    delegation: str | None = None
    membership: str | None = None
    """The country's status in the organisation on the event's last day: "member", "observer" ... (reference)."""
    aliases: tuple[str, ...] = ()
    """Other ways in which the sources write the name."""


class Mentioned(Statement):
    """Someone named who does not attend."""

    name: str
    family_name: str
    country: str | None = None
    role: str | None = None
    role_from_reference: bool = False
    why: str
    """In a few words: "commented on M1", "did not meet Xi (M9)"; meetings are cited as {m1} and rendered as M1."""
    aliases: tuple[str, ...] = ()


class Readout(Statement):
    """What one side says of a meeting, on one subject."""

    side: str
    """The ISO 3166-1 alpha-3 code of the side's country, or the name of a body without one."""
    actor: str
    """Who says so: "Vladimir Putin", "Chinese government statement"."""
    topic: str | None = None
    text: str
    """A short statement in the source's terms, quoted words in “ ”; where `silent`, what is not mentioned."""
    silent: bool = False
    """True where the source itself says that this side's read-out leaves the subject out."""
    predicate: bool = False
    """True where the text goes on from the actor's name ("condemns ..."); else the page sets a colon between."""


class Meeting(Statement):
    id: str
    """ "m1" ...: the page shows M1."""
    parties: tuple[str, ...]
    """Names as in attendees or mentioned, or a group ("Central Asian leaders")."""
    countries: tuple[str, ...] = ()
    status: MeetingStatus
    date: datetime.date | None = None
    day_words: str | None = None
    """The source's word for the day: "Thursday"."""
    at_event: bool = True
    topics: tuple[str, ...] = ()
    words: str
    """The source's few words that bear the status: "is also scheduled to meet"; they stand inside the evidence."""
    readouts: tuple[Readout, ...] = ()
    quotes: tuple[str, ...] = ()


class Quote(Statement):
    """One utterance, word for word."""

    id: str
    """ "q1" ..."""
    text: str
    """The parts joined by a space."""
    parts: tuple[str, ...]
    """Exactly as between the marks; interrupted by a said-clause in the same paragraph: two parts or more."""
    between: tuple[str, ...] = ()
    """The source's words between one part and the next ("Putin said")."""
    speaker: str | None = None
    """The fullest name in the sources, or the body; None where the evidence is thin."""
    speaker_role: str | None = None
    country: str | None = None
    partial: bool = False
    """Under five words."""
    occasion: str | None = None
    """ "to Xi ({m1})", "after {m1}", "in a statement", "on X", "in 2021"."""
    context: str | None = None
    """What a quote that starts in mid-sentence is about, in the source's words."""
    meeting: str | None = None
    topics: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_word_for_word(self) -> "Quote":
        for part in self.parts:
            if not any(part in one.text for one in self.evidence):
                raise ValueError(f"the quoted words “{part}” do not stand in the evidence of {self.id}")
        if self.text != " ".join(self.parts):
            raise ValueError(f"the text of {self.id} is not its parts joined by a space: “{self.text}”")
        return self


class Place(Statement):
    """A place that the sources mention; one piece of evidence a mention."""

    name: str
    as_written: tuple[str, ...] = ()
    type: PlaceType
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    metonym: bool = False
    """True where every mention stands for a government."""
    mentions: int = 1


class Membership(Statement):
    """A country's status in the organisation on the event's last day, from the reference tables."""

    basis: Literal["source", "reference"] = "reference"
    country: str
    status: str
    since: str | None = None
    mentioned: bool = False
    leader: str | None = None
    """Who led the country that day: head of state, or of government where that office attends."""
    leader_role: str | None = None
    note: str | None = None


class TimelineEntry(Statement):
    date: datetime.date | None = None
    when: str
    """The source's words for the time: "Thursday", "Feb. 24", "this week"."""
    text: str
    actor: str | None = None
    coming: bool = False
    """True for what lies ahead of the day up to which the sources inform: what to watch."""


class Position(Statement):
    actor: str | None = None
    """None where the source itself reports."""
    country: str | None = None
    text: str
    predicate: bool = False
    """True where the text goes on from the actor's name ("condemns ..."); else the page sets a colon between."""


class Issue(Statement):
    """A subject on the table and each actor's position on it."""

    name: str
    text: str
    positions: tuple[Position, ...] = ()


class Check(Record):
    """What a reader must look at before using the briefing."""

    kind: str
    """ "date", "source", "name", "quote", "figure", "wording", "speaker", "meeting", "event", "reference" ..."""
    text: str
    evidence: tuple[Evidence, ...] = ()
    main: bool = False
    """True for those that stand on page 1."""


class Method(Record):
    version: str
    language_model: str
    options: dict[str, str] = Field(default_factory=dict)
    digest: str | None = None
    """SHA-256 of the briefing's JSON with this field null, set when it is made: tells whether it was edited since."""


class Briefing(Record):
    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    format: Literal["briefing/1"] = Field(default="briefing/1", alias="schema")
    """The key is `schema` in the JSON."""
    event: Event
    as_of: datetime.date | None = None
    as_of_from_reference: bool = False
    sources: tuple[Source, ...]
    key_points: tuple[KeyPoint, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    mentioned: tuple[Mentioned, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    quotes: tuple[Quote, ...] = ()
    places: tuple[Place, ...] = ()
    membership: tuple[Membership, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    issues: tuple[Issue, ...] = ()
    checks: tuple[Check, ...] = ()
    method: Method

    @model_validator(mode="after")
    def _is_borne_out(self) -> "Briefing":
        """However it was edited: a source's words are its words, and each id means one thing."""
        for name in ("sources", "meetings", "quotes"):
            _refuse_doubles(f"{name}: the id", (record.id for record in getattr(self, name)))
        for source in self.sources:
            _refuse_doubles(f"sources: in {source.id} paragraph", (paragraph.n for paragraph in source.paragraphs))
        said = {(source.id, paragraph.n): paragraph.text for source in self.sources for paragraph in source.paragraphs}
        for place, one in evidence_in(self):
            if said.get((one.source, one.paragraph), "")[one.start : one.end] != one.text:
                where = f"paragraph {one.paragraph} of {one.source}, characters {one.start} to {one.end}"
                raise ValueError(f"{place}: the words “{one.text}” do not stand in {where}")
        return self

    def to_json(self) -> str:
        """The file's text: 2-space indent, keys in the model's order, a final newline."""
        return self.model_dump_json(indent=2) + "\n"

    def sealed(self) -> "Briefing":
        """The same briefing, marked as made by the program and not edited."""
        return self._with_digest(self._fingerprint())

    @property
    def is_edited(self) -> bool:
        """Whether somebody changed it after the program made it."""
        return self.method.digest != self._fingerprint()

    def _fingerprint(self) -> str:
        return hashlib.sha256(self._with_digest(None).to_json().encode()).hexdigest()

    def _with_digest(self, digest: str | None) -> "Briefing":
        return self.model_copy(update={"method": self.method.model_copy(update={"digest": digest})})


def _refuse_doubles(what: str, ids: Iterable[str | int]) -> None:
    seen: set[str | int] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"{what} {one} is given twice")
        seen.add(one)
