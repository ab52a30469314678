"""Fit the briefing to its pages: page 1 never overflows, and short briefings leave none of them half empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.compose.page.arrangement import MAP_BEFORE, RAISED, USUAL, Arrangement
from briefing.model.outline import Contents, Outline

TIGHTEST = 4
SPARE = 8.0
"""mm that a section which moves up leaves free on page 1: Word sets lines a little differently."""
THIN = 0.25
"""The part of a page that may stay empty before the map."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What the printer knows of an outline."""

    fits: Callable[[Outline, float], bool]
    """Whether page 1 holds what belongs there, with so many mm to spare."""
    empty: Callable[[Outline], Sequence[float]]
    """The part of each page that stays empty."""
    settled: Callable[[Outline], Outline]
    """With what only the finished pages tell."""


def fitted(lay: Callable[[int, Arrangement], Outline], paper: Paper, *, alone: bool) -> Outline:
    """`lay` makes an outline of a tightness and an arrangement; `alone`: page 1 is all there is."""
    outline, tightness = _tightened(lay, paper)
    if outline is None:  # a house's wider typeface: a list of contents alone would take page 2
        lay = _without_contents(lay)
        outline = lay(tightness, USUAL)
    raised = _raised(lay, paper) if tightness == 0 else USUAL
    if raised != USUAL:
        outline = lay(0, raised)
    if alone:
        return outline
    return paper.settled(_filled(outline, lay, paper, tightness, raised))


def _tightened(lay: Callable[[int, Arrangement], Outline], paper: Paper) -> tuple[Outline | None, int]:
    """None where page 1 does not even fit at its tightest."""
    for tightness in range(TIGHTEST + 1):
        outline = lay(tightness, USUAL)
        if paper.fits(outline, 0.0):
            return outline, tightness
    return None, TIGHTEST


def _without_contents(lay: Callable[[int, Arrangement], Outline]) -> Callable[[int, Arrangement], Outline]:
    def shorter(tightness: int, arrangement: Arrangement) -> Outline:
        outline = lay(tightness, arrangement)
        return replace(outline, blocks=tuple(block for block in outline.blocks if not isinstance(block, Contents)))

    return shorter


def _raised(lay: Callable[[int, Arrangement], Outline], paper: Paper) -> Arrangement:
    """Page 1 takes each section for which it has room as a whole."""
    kept = USUAL
    for name in RAISED:
        tried = Arrangement((*kept.raised, name))
        if paper.fits(lay(0, tried), SPARE):
            kept = tried
    return kept


def _filled(
    outline: Outline, lay: Callable[[int, Arrangement], Outline], paper: Paper, tightness: int, raised: Arrangement
) -> Outline:
    """Where the map leaves a gap before it, it goes where it leaves the least."""
    best, least = outline, _emptiness(paper.empty(outline))
    if least[1] <= THIN:
        return outline
    for place in MAP_BEFORE:
        tried = lay(tightness, Arrangement(raised.raised, place))
        left = _emptiness(paper.empty(tried))
        if left < least:
            best, least = tried, left
    return best


def _emptiness(pages: Sequence[float]) -> tuple[int, float]:
    """How many pages there are, and how empty the emptiest but the first and the last one is."""
    return len(pages), round(max(pages[1:-1], default=0.0), 1)
