"""Tell whether two statements say the same: two texts -> yes or no, by the words that carry meaning."""

import re
from functools import cache

from briefing.reference.words import words

_WORD = re.compile(r"\w+")
_SHORTEST, _STEM = 3, 5
"""Letters of a word that carries meaning, and those by which "agreed" and "agreement" are one."""
_SHARE = 0.6
"""Of the shorter statement's words, from which the other one says the same."""


def say_the_same(one: str, other: str) -> bool:
    mine, theirs = stems(one), stems(other)
    fewer = min(len(mine), len(theirs))
    return fewer > 0 and len(mine & theirs) >= _SHARE * fewer


@cache
def stems(text: str) -> frozenset[str]:
    found = (word.lower() for word in _WORD.findall(text) if len(word) >= _SHORTEST or word.isupper())
    return frozenset(word[:_STEM] for word in found if word not in words("function_words"))
