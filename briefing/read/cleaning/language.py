"""Tell English prose by its commonest words: paragraphs -> bool."""

import re
from collections.abc import Iterable

from briefing.reference.words import words

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 20
_LEAST_SHARE = 0.1
"""English prose has about 0.4, a terse note full of names 0.2; lists of names less than 0.08."""


def is_english(paragraphs: Iterable[str]) -> bool:
    """Common words are enough of all words, and more than another language's; a text of a few words needs one."""
    found = [word for paragraph in paragraphs for word in _WORD.findall(paragraph)]
    common = sum(word.lower() in words("english") or word.lower() in words("english_shared") for word in found)
    foreign = sum(word in words("other_languages") for word in found)  # "Los", "Van" and "Le" in names are capitals
    return common > foreign and common >= (_LEAST_SHARE * len(found) if len(found) >= _ENOUGH_WORDS else 1)
