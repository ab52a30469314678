"""Join a PDF's lines to paragraphs by gaps, indents, short lines and type size: pages of lines -> blocks."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from briefing.read.formats.pdf_lines import BROKEN_WORD, Line
from briefing.read.prose import ends_a_sentence, starts_low, words_in
from briefing.read.report import Block

_GAP = 1.35
"""A paragraph starts where the lines stand this much further apart than usual."""
_INDENT = 5.0
_SHORT = 0.85
_HALF = 0.55
_NARROWEST = 10
"""One line in so many stands nearer to the next than the rest; fewer are accidents."""
_OTHER_SIZE = 1.12
_HEADING_SIZE = 1.15
_LONGEST_HEADING = 30
_LETTERS = re.compile(r"[^\W\d_]+")


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> tuple[Block, ...]:
    """With the spaces and the unseen characters of their lines."""
    lines = [line for page in pages for line in page]
    measure = _Measure(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not measure.parts(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(measure.block(group) for group in groups)


class _Measure:
    """What is usual in this document: its type size, the distance of its lines, its words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = median(line.size for line in lines for _ in range(len(line.text))) or 1.0
        self.pitch = self._pitch_of(lines)
        self.right = max(line.right for line in lines)
        self.words = frozenset(word.lower() for line in lines for word in _LETTERS.findall(line.text))

    def _pitch_of(self, lines: Sequence[Line]) -> float:
        """Between lines of a paragraph: among the narrowest, for in a text of short paragraphs most are wider."""
        usual = [line for line in lines if line.size <= _OTHER_SIZE * self.size]
        pitches = sorted(above.bottom - below.bottom for above, below in pairwise(usual) if _follows(above, below))
        return pitches[len(pitches) // _NARROWEST] if pitches else 14.0

    def parts(self, above: Line, below: Line) -> bool:
        """Whether a new paragraph starts at `below`."""
        if max(above.size, below.size) > _OTHER_SIZE * max(min(above.size, below.size), 0.1):
            return True
        if not _follows(above, below):  # a new page or column
            return ends_a_sentence(above.text) or not (starts_low(below.text) or self._is_full(above))
        if above.bottom - below.bottom > _GAP * max(self.pitch, min(above.size, below.size)):
            return True
        if above.right < _HALF * self.right and not starts_low(below.text):
            return True  # a label, a byline, a heading in the type of the text
        if below.left - above.left > _INDENT and ends_a_sentence(above.text):
            return True
        return ends_a_sentence(above.text) and not self._is_full(above)

    def _is_full(self, line: Line) -> bool:
        return line.right > _SHORT * self.right

    def block(self, group: Sequence[Line]) -> Block:
        text = self._joined(group)
        large = group[0].size > _HEADING_SIZE * self.size and words_in(text) <= _LONGEST_HEADING
        return Block(text, "heading" if large else "text")

    def _joined(self, group: Sequence[Line]) -> str:
        text = group[0].text
        for line in group[1:]:
            text = self._with(text, line.text)
        return text

    def _with(self, text: str, following: str) -> str:
        """A hyphen at the line's end goes only where the document elsewhere has the word in one piece."""
        if text.endswith(BROKEN_WORD):
            text = text[:-1] + "-"
        if not re.search(r"\w-$", text) or not following[:1].isalpha():
            return f"{text} {following}"
        before, after = _LETTERS.findall(text)[-1], _LETTERS.findall(following)[0]
        whole = starts_low(following) and (before + after).lower() in self.words
        return (text[:-1] if whole else text) + following


def _follows(above: Line, below: Line) -> bool:
    """Whether `below` stands under `above` in the same column."""
    return 0 < above.bottom - below.bottom < 6 * max(above.size, 1.0) and below.left < above.right
