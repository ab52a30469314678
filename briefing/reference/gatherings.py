"""Ways of naming a body's meeting and who comes to it: the word lists -> regular expressions."""

import re
from functools import cache

from briefing.reference.words import words

_APOSTROPHE = r"[’']?"
_NO_ARTICLE = r"(?!(?:The|An?|This|That|In|At|On|For|During|After|Before|Ahead|Following)\b)"


@cache
def gathering() -> str:
    """What the meeting is called: "summit", "ministerial council", "extraordinary session"."""
    kinds = _any_of(words("gatherings"))
    sessions = _any_of(words("gathering_sessions"))
    return rf"(?i:(?:{sessions})\s+(?:sessions?|assembly)|{kinds})(?:\s+(?i:meetings?|sessions?|summits?))?\b"


@cache
def leaders() -> str:
    return rf"(?i:{_any_of(words('gathering_leaders'))})\b"


@cache
def ministers() -> str:
    """ "Foreign ministers", "finance ministers and central bank governors", "ministers of foreign affairs"."""
    portfolio = _any_of(words("portfolios"))
    return (
        rf"(?i:(?:{portfolio})(?:\s+and\s+(?:{portfolio}))?\s+(?:ministers|chiefs){_APOSTROPHE}"
        rf"(?:\s+and\s+central\s+banks?\s+governors)?"
        rf"|(?:the\s+)?ministers\s+(?:of|for)\s+(?:{portfolio})(?:\s+affairs)?|top\s+diplomats)\b"
    )


@cache
def described() -> str:
    """Words that may stand before what the meeting is called, each with its space; capitals may name the place."""
    kinds = _any_of(words("gathering_modifiers"))
    return rf"(?:(?:(?i:{kinds}){_APOSTROPHE}|{ministers()}{_APOSTROPHE}|{_NO_ARTICLE}[A-Z][\w-]+)\s+)"


def names_gathering(text: str) -> bool:
    """Whether the words name a meeting, and not only those who meet."""
    return re.search(rf"\b{gathering()}", text) is not None


def is_of_ministers(text: str) -> bool:
    return re.search(r"\b(?:minist(?:ers|erials?)|chiefs|diplomats|foreign affairs council)\b", text, re.I) is not None


def _any_of(phrases: frozenset[str]) -> str:
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
