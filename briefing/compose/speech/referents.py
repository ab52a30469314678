"""Tell whether a sentence stands by itself for a reader who has seen no other: text -> what it leaves hanging."""

import re
from dataclasses import replace

from briefing.compose.dossier import Dossier
from briefing.compose.speech.utterances import Utterance
from briefing.reference.patterns import Pattern

_LEANING = Pattern(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth)(?: [a-z-]+){0,2}? (?P<noun>{leaning_nouns})\b"
    r"(?! (?:of|in|between|with|for|to|that|which|who|on|from|by)\b)"
)
"""A noun of the list after an article, a plain word at most between them and nothing that tells which one."""
_BEGINS = re.compile(r"(?:^|“)(?:But|And|So|Or|Yet|Also),? ")
_ONE_MORE = re.compile(r"(?:^|\b(?:said|says) (?:that )?)“?[Aa]nother (?!of\b)")
""" "said another launch is imminent": whose the first was stands elsewhere."""
_OPENS = re.compile(r"“(?:But|And|So),? (?P<rest>[^“”]+)”")
_THEY = re.compile(r"\b(?:they|them|theirs)\b", re.I)
_SEVERAL = re.compile(r" and |\b\w{3,}s\b")
_BODIES = ("alliance", "bloc", "forum", "group", "grouping", "organisation", "organization")
_MEETINGS = ("meeting", "talks")
_LANDS = ("country", "nation", "state", "capital", "region")
_LAND = re.compile(r"\b(?:in|of|to|from|by|with|for) (?:the )?[A-Z][a-z]+")
_MET = re.compile(r"\b(?:met|meets?|meeting|talks|summit)\b")
_ACRONYM = re.compile(r"\b[A-Z]{2,}[a-z]?\b")
_PAIR = re.compile(
    r"(?:^(?:The two|Both)|(?<=, )the two) (?:leaders|presidents|sides|men|women|ministers)\b(?! of| from)"
)
_SO = re.compile(r"\b(?:either(?=[,.;]|$| and\b)|get there|d(?:o|id|oes|oing) so)\b|\beither, ")
_THEN = re.compile(r"^[^,“]{0,40}\bthen (?=\w+ed\b|began\b|held\b|spoke\b|took\b|said\b)")
_POST = re.compile(
    r"\b[Tt]he (?:Secretary|President|Prime Minister|Premier|Chancellor|Minister|Ambassador)\b(?!-| of|[’']s| [A-Z])"
)
_TWO = re.compile(r"\b[Tt]he two (?:ha[sd]|have|are|were|will|met|[a-z]+ed)\b")
_THE_LEADERS = re.compile(r"^The (?:leaders|presidents)\b(?! of| from| who| in| at| attending)")
"""Two and no others, where no third leader attends."""


def dangles(text: str) -> bool:
    """True where "the island", "they" or "But" leans on words that stand elsewhere."""
    they = _THEY.search(text)
    if _ONE_MORE.search(text) or _TWO.search(text) or _POST.search(text) or _THEN.search(text) or _SO.search(text):
        return True
    lost = they is not None and not _SEVERAL.search(text[: they.start()])
    return lost or bool(_BEGINS.search(text)) or any(not _told(text, m) for m in _LEANING.finditer(text))


def _told(text: str, leaning: re.Match[str]) -> bool:
    """ "the bloc" after "the EU–China summit" is told, "the meeting" after "met", "the country" after "in Ghana"."""
    before = text[: leaning.start()]
    if leaning["noun"] in _MEETINGS:
        return bool(_MET.search(before))
    if leaning["noun"] in _LANDS and _LAND.search(before):
        return True
    return leaning["noun"] in _BODIES and bool(_ACRONYM.search(before))


def standing(one: Utterance) -> Utterance:
    """A quote that opens with "But" or "And" goes on from its speaker's name without that word."""
    opened = _OPENS.fullmatch(one.text)
    if one.predicate or opened is None:
        return one
    return replace(one, text=f"said “{opened['rest']}”", predicate=True)


def with_parties(dossier: Dossier, text: str) -> str:
    """ "The two leaders welcomed …" with their names, where the sources tell of one meeting of two and no other."""
    only = dossier.meetings[0] if len(dossier.meetings) == 1 else None
    if only is None or len(only.parties) != 2:
        return text
    pair = " and ".join(dossier.short(party) for party in only.parties)
    leaders = [a for a in dossier.attendees if a.kind == "leader"]
    return _PAIR.sub(pair, text if len(leaders) > 2 else _THE_LEADERS.sub(pair, text))
