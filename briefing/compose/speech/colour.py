"""Leave the source's own colours out of the page's voice: a sentence -> the same without adjectives that judge.

What stands in quotation marks is somebody's word and stays; so does what is compared or denied ("more ambitious").
"""

import re

from briefing.reference.patterns import Pattern

_KEEPS = frozenset(("more", "most", "less", "least", "as", "so", "not", "no", "too", "and", "or", "is", "was", "be"))
_VOWEL = re.compile(r"[aeiou]", re.I)
_COLOURS = Pattern(r"\b{colouring_words} (?=(?!and\b|or\b|but\b|by\b|with\b|that\b)[A-Za-z])")
"""Before a noun or another adjective; a comma or "and" would be left hanging."""
_OPINIONS = Pattern(r"\b{opinion_words}\b", re.I)


def without_colour(text: str) -> str:
    """ "urged worried leaders" -> "urged leaders"; "a massive hike" -> "a hike", but "an ambitious plan" stays."""
    return _COLOURS.sub(lambda match: _left(text, match), text)


def _left(text: str, match: re.Match[str]) -> str:
    before, after = text[: match.start()], text[match.end() :]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    last = before.split()[-1].lower() if before.split() else ""
    article = last in ("a", "an") and (last == "an") != bool(_VOWEL.match(after))
    return match[0] if quoted or article or not last or last.strip('“”",') in _KEEPS else ""


def judges(text: str) -> bool:
    """True where the source's own words, those outside quotation marks, tell what it thinks."""
    return _OPINIONS.search(re.sub(r"“[^”]*”", "", text)) is not None
