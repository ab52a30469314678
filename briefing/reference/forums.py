"""Meetings that belong to no organisation of states: COP, the Munich Security Conference and the like."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.reference.tables import records


@dataclass(frozen=True, slots=True)
class Forum:
    name: str
    summit: str
    """What the meeting is called; empty where it is called as written, with its number."""
    pattern: str
    """A regular expression of the ways in which reports write it."""


@cache
def forums() -> tuple[Forum, ...]:
    return records("forums", Forum)


@cache
def names_of_forums() -> re.Pattern[str]:
    """Every way in which reports write any of them."""
    return re.compile("|".join(f"(?:{one.pattern})" for one in forums()))
