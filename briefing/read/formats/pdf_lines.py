"""Lines of a PDF page: pypdfium2 text page -> lines with their places, in the page's own order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

BROKEN_WORD = "\ufffe"
"""pdfium's sign for a hyphen at a line's end; it stands in place of the line's end."""
_LINE = re.compile(rf"[^\r\n{BROKEN_WORD}]+{BROKEN_WORD}?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print; places in points from the page's bottom left."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    height: float
    """Of the page."""

    @property
    def size(self) -> float:
        return self.top - self.bottom


def lines_of(page: Any, height: float) -> tuple[Line, ...]:
    return tuple(_lines(page, page.get_text_range(), height))


def _lines(page: Any, text: str, height: float) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        inked = [
            found.start() + at
            for at, character in enumerate(found[0])
            if not character.isspace() and character != BROKEN_WORD
        ]
        if not inked:
            continue
        boxes = [_box(page, at) for at in (inked[0], inked[-1])]
        left, bottom, right, top = boxes[0][0], boxes[0][1], boxes[-1][2], boxes[0][3]
        yield Line(found[0].strip(), left, right, bottom, top, height)


def _box(page: Any, at: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top; characters that pdfium made up have no place."""
    import pypdfium2

    try:
        left, bottom, right, top = page.get_charbox(at, loose=True)
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        return (0.0, 0.0, 0.0, 0.0)
    return (left, bottom, right, top)
