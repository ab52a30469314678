"""Words written from right to left: letters as they join, and where a line's words then stand.

Letters and words are drawn as they stand, from left to right: programs that search or copy a PDF expect that and turn
them back. Enough for names and phrases inside English text, not for paragraphs in Arabic or Hebrew (Unicode Standard
Annex 9 without embeddings).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

    from briefing.render.pdf.text import Bit

_FIRST = "\u0590"
"""No letter before it is written from right to left: most texts need no closer look."""
_NUMBER_OR_LETTER = re.compile(r"\d+|.", re.DOTALL)


def turned(text: str) -> bool:
    """Whether the text has letters that are written from right to left."""
    return max(text, default="") >= _FIRST and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def joined(text: str) -> str:
    """Arabic letters in the forms that their neighbours ask for, in reading order; vowel signs stay."""
    return str(_reshaper().reshape(text)) if turned(text) else text


def told(code: int) -> str:
    """The letters that a joined form stands for, as copied text has them; any other letter as it is."""
    is_form = 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFF
    return unicodedata.normalize("NFKC", chr(code)) if is_form else chr(code)


def as_drawn(text: str) -> str:
    """Letters from left to right: numbers keep their order, and the space that ends a line its place."""
    if not turned(text):
        return text
    words = text.rstrip(" ")
    return "".join(reversed(_NUMBER_OR_LETTER.findall(words))) + text[len(words) :]


def placed(bits: Sequence["Bit"]) -> list["Bit"]:
    """The line's bits from left to right, where words from right to left that follow each other change places."""
    line = list(bits)
    for first, last in _stretches(bits):
        x = line[first].x
        line[first : last + 1] = reversed(line[first : last + 1])
        for bit in line[first : last + 1]:
            bit.x = x
            x += bit.width
    return line


def _stretches(bits: Sequence["Bit"]) -> Iterator[tuple[int, int]]:
    """First and last of the bits from right to left with nothing but spaces, signs and numbers between them."""
    first = last = -1
    for at, bit in enumerate(bits):
        if turned(bit.text):
            first, last = (at if first < 0 else first), at
        elif first >= 0 and any(letter.isalpha() for letter in bit.text):
            yield first, last
            first = -1
    if first >= 0:
        yield first, last


@cache
def _reshaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper({"delete_harakat": False})
