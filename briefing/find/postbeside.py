"""Post and its parts: what stands beside a name, as token ranges of its words and of its country."""

from dataclasses import dataclass
from typing import Literal

LINKS = frozenset({"of", "for", "the", "-", "–", "/"})
"""What may stand between the words of a post."""


@dataclass(frozen=True, slots=True)
class Post:
    """Token range [start, end) of a post beside a name; empty where only a country or an honorific stands there."""

    start: int
    end: int
    country: tuple[int, int] | None = None
    """Token range of what ties it to a country."""
    gender: Literal["m", "f"] | None = None
    reach: int = 0
    """First token of all that belongs to it, honorific and determiner too."""
