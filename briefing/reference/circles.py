"""Words for the leaders of a region or body that do not name it: "Southeast Asian leaders" -> ASEAN."""

from dataclasses import dataclass
from functools import cache

from briefing.reference.tables import records


@dataclass(frozen=True, slots=True)
class Circle:
    words: str
    organisation: str
    """Its acronym; one way of writing may stand for several."""


@cache
def circles() -> tuple[Circle, ...]:
    return records("circles", Circle)
