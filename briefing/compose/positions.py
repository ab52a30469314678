"""Find what stands in a passage without reading a whole report: items with evidence -> those inside, or there."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from briefing.model.evidence import Evidence

Item = TypeVar("Item")
_Paragraph = tuple[str, int]
"""A source's id and the paragraph's number."""


class Positions(Generic[Item]):
    """Items by paragraph, from left to right; `where` tells an item's own words."""

    def __init__(self, items: Iterable[Item], where: Callable[[Item], Evidence]) -> None:
        found: dict[_Paragraph, list[tuple[Evidence, Item]]] = {}
        for item in items:
            evidence = where(item)
            found.setdefault(_paragraph(evidence), []).append((evidence, item))
        self._found = {key: sorted(here, key=_start) for key, here in found.items()}

    def within(self, outer: Evidence) -> Iterator[Item]:
        """Those that stand wholly in it, in the order of the text."""
        here = self._found.get(_paragraph(outer), [])
        for evidence, item in here[bisect_left(here, outer.start, key=_start) :]:
            if evidence.start >= outer.end:
                return
            if evidence.end <= outer.end:
                yield item

    def at(self, evidence: Evidence) -> Item | None:
        """The item, of some that do not overlap, in which the evidence starts."""
        here = self._found.get(_paragraph(evidence), [])
        before = bisect_right(here, evidence.start, key=_start)
        return here[before - 1][1] if before and evidence.start < here[before - 1][0].end else None


def _paragraph(evidence: Evidence) -> _Paragraph:
    return evidence.source, evidence.paragraph


def _start(pair: tuple[Evidence, Item]) -> int:
    return pair[0].start
