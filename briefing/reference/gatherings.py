"""Ways of naming a body's meeting and who comes to it: the word lists -> regular expressions."""

import re
from functools import cache

from briefing.reference.patterns import with_lists

_NO_ARTICLE = r"(?!(?:The|An?|This|That|In|At|On|For|During|After|Before|Ahead|Following)\b)"


@cache
def gathering() -> str:
    """What the meeting is called: "summit", "ministerial council", "extraordinary session"."""
    kinds = r"{gathering_sessions}\s+(?:sessions?|assembly)|{gatherings}"
    return with_lists(rf"(?i:{kinds})(?:\s+(?i:meetings?|sessions?|summits?))?\b")


@cache
def leaders() -> str:
    return with_lists(r"(?i:{gathering_leaders})\b")


@cache
def ministers() -> str:
    """ "Foreign ministers", "finance ministers and central bank governors", "ministers of foreign affairs"."""
    return with_lists(
        r"(?i:{portfolios}(?:\s+and\s+{portfolios})?\s+(?:ministers|chiefs)[’']?"
        r"(?:\s+and\s+central\s+banks?\s+governors)?"
        r"|(?:the\s+)?ministers\s+(?:of|for)\s+{portfolios}(?:\s+affairs)?|top\s+diplomats)\b"
    )


@cache
def described() -> str:
    """Words that may stand before what the meeting is called, each with its space; capitals may name the place."""
    kinds = with_lists(r"(?i:{gathering_modifiers})[’']?")
    return rf"(?:(?:{kinds}|{ministers()}[’']?|{_NO_ARTICLE}[A-Z][\w-]+)\s+)"


def names_gathering(text: str) -> bool:
    """Whether the words name a meeting, and not only those who meet."""
    return re.search(rf"\b{gathering()}", text) is not None


def is_of_ministers(text: str) -> bool:
    return re.search(r"\b(?:minist(?:ers|erials?)|chiefs|diplomats|foreign affairs council)\b", text, re.I) is not None
