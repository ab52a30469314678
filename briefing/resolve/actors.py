"""Actor and Actors: who the mentions of one article are; made by people.py, asked by all other resolvers."""

from dataclasses import dataclass, field
from typing import Literal

from briefing.model.article import Span
from briefing.model.briefing import Kind


@dataclass(frozen=True, slots=True)
class Actor:
    """One person, body or group of one article."""

    name: str
    """The fullest right name: "Recep Tayyip Erdogan", "Chinese foreign ministry", "Central Asian leaders"."""
    sort: Literal["person", "body", "group"]
    family_name: str = ""
    """The short form by which the page calls a person: "Xi", "Erdogan"."""
    country: str | None = None
    role: str | None = None
    role_from_reference: bool = False
    kind: Kind = "official"
    gender: Literal["m", "f"] | None = None
    aliases: tuple[str, ...] = ()
    """Other spellings in the article: ("Recep Tyyip Erdan",)."""
    mentions: tuple[Span, ...] = ()
    """Every span that refers to it by name, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors of one article, and which of them each ActorMention means."""

    known: tuple[Actor, ...]
    means: dict[Span, tuple[Actor, ...]] = field(default_factory=dict)
    """From the span of an ActorMention to whom it means: one actor, several for "they" and "both", none if unclear."""

    def at(self, span: Span | None) -> tuple[Actor, ...]:
        return () if span is None else self.means.get(span, ())

    def one_at(self, span: Span | None) -> Actor | None:
        """The single actor meant there; None where there is none, or several."""
        found = self.at(span)
        return found[0] if len(found) == 1 else None
