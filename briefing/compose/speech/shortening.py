"""Shorten a statement to so many words: "Putin: “…”" -> the same with fewer words, no quoted word changed."""

import re

from briefing.compose.speech.clipping import clip, count_words, quoted

_MORE = re.compile(r"(?<=”) and says “[^“”]+”$")
_QUOTE = re.compile(r"(?P<lead>[^“”]*)“(?P<words>[^“”]+)”")
_FEWEST = 5


def shortened(text: str, most: int) -> str:
    """At most that many words, where a cut is safe; whole where none is."""
    if count_words(text) <= most:
        return text
    text = _MORE.sub("", text)
    quote = _QUOTE.fullmatch(text)
    if quote is None or count_words(text) <= most:
        return text
    room = max(most - count_words(quote["lead"]), _FEWEST)
    return f"{quote['lead']}{quoted(clip(quote['words'], room))}"
