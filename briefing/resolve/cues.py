"""Cue: the words of one sentence that tell whether somebody is at the event, and how surely."""

from dataclasses import dataclass, replace
from typing import Literal

from briefing.model.article import Span
from briefing.resolve.settings import Setting

Presence = Literal["absent", "remote", "expected", "present"]


@dataclass(frozen=True, slots=True)
class Cue:
    presence: Presence
    span: Span
    certain: bool = False
    """True where the text puts the person at this very event, or in its town."""
    brought: bool = False
    """True for who comes along with another, or in a delegation."""
    arrived: bool = False
    """True for who is told to be in the town already; the event itself may not have begun."""

    def before(self, setting: Setting) -> "Cue":
        """Nobody is present at what has not begun, unless he is in the town already."""
        start, day = setting.event.start, setting.as_of
        early = start is not None and day is not None and day < start
        return replace(self, presence="expected") if early and self.presence == "present" and not self.arrived else self
