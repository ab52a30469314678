"""Settings: what the user said about the event; Setting: the event and calendar that all other resolvers start from."""

from dataclasses import dataclass
from datetime import date

from briefing.model.article import Span
from briefing.model.briefing import Check, Event


@dataclass(frozen=True, slots=True)
class Settings:
    organisation: str | None = None
    """--org"""
    start: date | None = None
    """--date"""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when the article stands."""

    event: Event
    anchor: date | None
    """The day from which "Thursday" is counted: the article's date, or the event's first day from the tables."""
    as_of: date | None
    as_of_from_reference: bool
    days: tuple[tuple[Span, date], ...] = ()
    """Each DateMention's span that could be resolved, with its day."""
    doubts: tuple[Check, ...] = ()

    def day(self, span: Span | None) -> date | None:
        return dict(self.days).get(span) if span else None
