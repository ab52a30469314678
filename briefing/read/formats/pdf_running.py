"""Take away what a PDF prints on every page: pages of lines -> the same without running heads and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model.article import Dropped
from briefing.read.characters import one_line, tidy
from briefing.read.formats.pdf_lines import BROKEN_WORD, Line

_MARGIN = 0.08
"""The share of the page's height, above and below, in which heads and feet stand."""
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:page |p\. ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-–— ]*", re.I)
_FIGURES = re.compile(r"\d+")


def without_running_lines(pages: Sequence[Sequence[Line]]) -> tuple[tuple[tuple[Line, ...], ...], tuple[Dropped, ...]]:
    """Each line that is left out is named once."""
    often = _repeated(pages)
    kept, dropped = [], []
    for page in pages:
        reasons = [_reason(line, often) for line in page]
        kept.append(tuple(line for line, reason in zip(page, reasons, strict=True) if not reason))
        dropped += [
            Dropped(tidy(one_line(line.text.replace(BROKEN_WORD, "-")))[0], reason)
            for line, reason in zip(page, reasons, strict=True)
            if reason
        ]
    return tuple(kept), tuple(dict.fromkeys(dropped))


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Texts in the margins of two pages or more, and of at least half of them; their figures may differ."""
    counts = Counter(text for page in pages for text in set(_in_margins(page)))
    return frozenset(text for text, count in counts.items() if count > 1 and 2 * count >= len(pages))


def _in_margins(page: Sequence[Line]) -> Iterator[str]:
    return (_FIGURES.sub("#", line.text) for line in page if _is_in_margin(line))


def _is_in_margin(line: Line) -> bool:
    return line.bottom < _MARGIN * line.height or line.top > (1 - _MARGIN) * line.height


def _reason(line: Line, often: frozenset[str]) -> str | None:
    if not _is_in_margin(line):
        return None
    if _PAGE_NUMBER.fullmatch(one_line(line.text)):
        return "page number"
    return "running head" if _FIGURES.sub("#", line.text) in often else None
