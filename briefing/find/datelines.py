"""Tell where the prose begins behind a dateline: a paragraph and the article's dateline -> a character offset."""

import re

_LONGEST = 40
"""Characters that may stand before the place: "(Adds detail) "."""
_OPENED = (")", "]", ":")
_DETAILS = r"(?:[\s,.]|[A-Z][\w'’-]*+|\d++(?:st|nd|rd|th)?\b|\([^()]{2,40}\)|/[A-Za-z ]{2,20}/){0,24}?"
"""A country, a day, an agency; no word in small letters. Each is taken whole, for a line of capitals’ sake."""
_MARK = r"(?:\s*(?:—|–|--|:|(?<=\s)-)|(?<=[)/\]])\.?(?!\s*[-—–:]))"
_END = re.compile(rf"{_DETAILS}(?:{_MARK}\s+|\s*(?:—|--))(?=\S)")


def prose_start(paragraph: str, dateline: str | None) -> int:
    """0 where the paragraph bears no dateline: the parser would take the town for the first sentence's subject."""
    at = paragraph.find(dateline, 0, _LONGEST + len(dateline)) if dateline else -1
    if dateline is None or at < 0 or not (at == 0 or paragraph[:at].rstrip().endswith(_OPENED)):
        return 0
    end = _END.match(paragraph, at + len(dateline))
    return end.end() if end else 0
