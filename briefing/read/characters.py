"""Tidy characters that no document can hold or no reader can see: str -> str, and what was taken away."""

import re
import unicodedata
from collections import Counter

from briefing.model.article import Dropped
from briefing.read.mending import mended

_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or advises against, so that no Word document could hold it."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and characters without width would split a name for every rule that looks for it."""
_UNWANTED = re.compile(f"{_FORBIDDEN.pattern}|{_INVISIBLE.pattern}")
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def tidy(text: str, *, is_html: bool = False) -> tuple[str, tuple[Dropped, ...]]:
    """Line ends become "\\n"; misread ones are mended, forbidden or unseen ones go; all are said."""
    text, signs = legible(text, is_html=is_html)
    gone = Counter(_UNWANTED.findall(text))
    unseen = (Dropped(_code(c, n), _reason(c)) for c, n in sorted(gone.items()))
    return _UNWANTED.sub("", text), (*signs, *unseen)


def legible(text: str, *, is_html: bool = False) -> tuple[str, tuple[Dropped, ...]]:
    """The same, with what is forbidden or unseen still in its place: evidence holds it as the file does."""
    return mended(_BREAKS.sub("\n", text), names_signs=not is_html)


def is_unwanted(character: str) -> bool:
    return _UNWANTED.match(character) is not None


def one_line(text: str) -> str:
    """The words with single spaces between them; no-break spaces count as spaces."""
    return " ".join(text.split())


def _code(character: str, times: int) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X}{' ' + name if name else ''}" + (f" ({times} times)" if times > 1 else "")


def _reason(character: str) -> str:
    return "invisible character" if _INVISIBLE.match(character) else "control character"
