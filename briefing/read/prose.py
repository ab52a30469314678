"""Tell prose from labels, headings and buttons by how a line is built: str -> bool."""

import re

_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_CREDIT = re.compile(r"\s*\([^()]{1,60}\)$")
"""A photographer or an agency behind the last full stop: "… on Thursday. (Photo: AP)"."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LOW = re.compile(r"[a-z]")
_SPACES_AT_START = re.compile(r"\A(?:\s|&nbsp;|&#160;)+")
_SPACES_AT_END = re.compile(r"\A(?:\s|;psbn&|;061#&)+")
"""Reversed, to be matched from the end."""
_FEWEST_WORDS = 8
_ALWAYS_PROSE = 25


def words_in(text: str) -> int:
    return len(_WORD.findall(text))


def bare(text: str) -> str:
    """Without the spaces that a page left at its ends by name."""
    text = text.strip()
    if "&" not in text:
        return text
    text = _SPACES_AT_START.sub("", text)
    return _SPACES_AT_END.sub("", text[::-1])[::-1]


def ends_a_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text) or _SENTENCE_END.search(_CREDIT.sub("", text)))


def starts_low(text: str) -> bool:
    return bool(_LOW.match(text))


def is_sentence(text: str) -> bool:
    return words_in(text) >= 3 and ends_a_sentence(text) and not starts_low(text)


def is_prose(text: str) -> bool:
    """A sentence that is too long for a label, or a passage too long for anything else."""
    count = words_in(text)
    return count >= _ALWAYS_PROSE or (count >= _FEWEST_WORDS and is_sentence(text))
