"""Tell English prose by its commonest words: paragraphs -> bool."""

import re
from collections.abc import Iterable

from briefing.reference.words import words

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 20
_LEAST_SHARE = 0.1
"""English prose has about 0.35, a terse note 0.2; lists and other languages less than 0.08."""


def is_english(paragraphs: Iterable[str]) -> bool:
    """Judge by the words that only English has; a text of a few words needs one of them."""
    found = [word.lower() for paragraph in paragraphs for word in _WORD.findall(paragraph)]
    common = sum(word in words("english") for word in found)
    return common >= (_LEAST_SHARE * len(found) if len(found) >= _ENOUGH_WORDS else 1)
