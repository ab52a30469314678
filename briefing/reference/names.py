"""Compare names in many spellings: any text -> its plain form; a name and candidates -> the nearest."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from briefing.reference.words import words

_NO_DECOMPOSITION = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss"})
_APOSTROPHES = re.compile(r"['’‘ʻʼ`´]")
_OTHER = re.compile(r"[^a-z0-9]+")


@cache
def plain(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces: "Xi’an" and "Xian", "Türkiye" and "turkiye" agree.

    A full stop inside an abbreviation leaves nothing behind: "U.S." is "us".
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_NO_DECOMPOSITION))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _APOSTROPHES.sub("", text).replace(".", "" if _is_abbreviation(text) else " ")
    return _OTHER.sub(" ", text.lower()).strip()


def is_suffix(word: str) -> bool:
    """ "Jr.", "II" behind a family name; in small letters they are other words: "v"."""
    return word[:1].isupper() and plain(word) in words("name_suffixes")


def _is_abbreviation(text: str) -> bool:
    return re.fullmatch(r"(?:\w\.)+\w?\.?", text.strip()) is not None


def differs_in_vowels(one: str, other: str) -> bool:
    """Whether two spellings have the same consonants, each vowel in the same place: another way of writing the name.

    "Ahmedinejad" and "Ahmadinejad", "Husain" and "Hussein"; no slip of the pen, as "Jingping" is one for "Jinping".
    """
    return _consonants(one) == _consonants(other)


def _consonants(name: str) -> str:
    return re.sub(r"([^a])\1", r"\1", re.sub(r"[aeiouy]+", "a", plain(name)))


def near(name: str, names: Iterable[str], at_least: float = 85) -> str | None:
    """The name most like `name` (as rapidfuzz's ratio of the plain forms, 0 to 100), or None if none is near enough."""
    from rapidfuzz import fuzz

    wanted = plain(name)
    best, score = None, at_least
    for candidate in names:
        likeness = fuzz.ratio(wanted, plain(candidate))
        if likeness >= score and (best is None or likeness > score):
            best, score = candidate, likeness
    return best
