"""Mend what a program misread before: text -> text, and each mended sign with what it is read as."""

import html
import re
from collections import Counter

from briefing.model.article import Dropped

_CONTINUED = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
_MISREAD = re.compile(f"[â][{re.escape(_CONTINUED)}]{{2}}|[ÂÃÄÅ][{re.escape(_CONTINUED)}]|â€(?=[\\s.,;:!?)]|$)")
"""UTF-8 read as Windows-1252: "â€™" for an apostrophe, "Ã©" for é; "â€" alone has lost its last, invisible sign."""
_SURE = re.compile(r"â€|Ã[\x80-¿]")
_ENTITY = re.compile(r"&(?!amp;|nbsp;|lt;|gt;|#38;|#60;|#62;|#160;)(?:#\d{2,5}|#x[0-9a-f]{2,4}|[a-z]{3,8});", re.I)
"""A letter or a mark by its name. Those for spaces and "&" hide no word and stay as they are written."""


def mended(text: str, *, names_signs: bool = True) -> tuple[str, tuple[Dropped, ...]]:
    """Quotation marks, apostrophes and letters come back; without them no quotation would be seen.

    `names_signs`: signs may stand there by name; False for HTML, whose parser reads them.
    """
    told: Counter[tuple[str, str]] = Counter()

    def put_right(found: re.Match[str]) -> str:
        sign = _read(found.group())
        told[found.group(), sign] += sign != found.group()
        return sign

    if names_signs:
        text = _ENTITY.sub(put_right, text)
    if _SURE.search(text):
        text = _MISREAD.sub(put_right, text)
    return text, tuple(
        Dropped(f"{old}{f' ({times} times)' if times > 1 else ''}", f"damaged sign, read as {new}")
        for (old, new), times in sorted(told.items())
        if times
    )


def _read(sign: str) -> str:
    """The sign itself where nothing better is sure."""
    if sign.startswith("&"):
        found = html.unescape(sign)
        by_name = found in "\"'" or (not found.isascii() and found.isprintable())  # no page writes "A" as "&#x41;"
        return found if len(found) == 1 and by_name else sign
    if sign == "â€":
        return "”"
    try:
        return b"".join(_byte(character) for character in sign).decode("utf-8")
    except UnicodeDecodeError:
        return sign


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
