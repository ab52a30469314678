"""Which letters the documents' fonts have: a character -> yes or no, from assets/reference/letters.csv."""

import unicodedata
from bisect import bisect_right
from functools import cache

from briefing.reference.tables import records


def is_printed(letter: str) -> bool:
    """False for what the PDF can show by its code only; spaces and signs that are never seen need no font."""
    if letter.isascii() or letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
        return True
    starts, ends = _ranges()
    at = bisect_right(starts, ord(letter)) - 1
    return at >= 0 and ord(letter) <= ends[at]


@cache
def _ranges() -> tuple[tuple[int, ...], tuple[int, ...]]:
    def make(first: str, last: str) -> tuple[int, int]:
        return int(first, 16), int(last, 16)

    found = records("letters", make)
    return tuple(first for first, _ in found), tuple(last for _, last in found)
