"""Limits: how tight the first page must be -> how much of each list it shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """None: all of it."""

    meetings: int | None = None
    """Rows, the last of which then says how many more there are."""
    people: int | None = None
    """Names of those present, and of those expected."""
    countries: int | None = None
    """A status that more countries have than this is told as a count."""
    other_standings: bool = True
    """Observers, partners and others by name; else as counts."""
    checks: int | None = None
    points: int | None = None
    parties: int | None = None
    """Names in a row of the short list of meetings, and subjects there."""


def limits(tightness: int) -> Limits:
    """From 0, everything, to 4; each step keeps what the one before took away."""
    return _STEPS[max(0, min(tightness, len(_STEPS) - 1))]


_STEPS = (
    Limits(),
    Limits(meetings=8, people=24, parties=4),
    Limits(meetings=8, people=12, parties=3, countries=12, other_standings=False),
    Limits(meetings=8, people=8, parties=3, countries=12, other_standings=False, checks=3),
    Limits(meetings=8, people=5, parties=2, countries=8, other_standings=False, checks=3, points=4),
)
