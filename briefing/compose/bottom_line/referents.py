"""Tell whether a sentence stands by itself for a reader who has seen no other: text -> what it leaves hanging."""

import re
from dataclasses import replace
from functools import cache

from briefing.compose.dossier import Dossier
from briefing.compose.speech.utterances import Utterance
from briefing.reference.words import words

_BEGINS = re.compile(r"(?:^|“)(?:But|And|So|Or|Yet|Also) ")
_OPENS = re.compile(r"“(?:But|And|So) (?P<rest>[^“”]+)”")
_THEY = re.compile(r"\b(?:they|them|theirs)\b", re.I)
_SEVERAL = re.compile(r" and |\b\w{3,}s\b")
_BODIES = ("alliance", "bloc", "forum", "group", "grouping", "organisation", "organization")
_ACRONYM = re.compile(r"\b[A-Z]{2,}[a-z]?\b")
_PAIR = re.compile(r"^(?:The two|Both|The) (?:leaders|presidents|sides)\b(?! of| from)")


def dangles(text: str) -> bool:
    """True where "the island", "they" or "But" leans on words that stand elsewhere."""
    they = _THEY.search(text)
    lost = they is not None and not _SEVERAL.search(text[: they.start()])
    return lost or bool(_BEGINS.search(text)) or any(not _told(text, m) for m in _leaning().finditer(text))


def _told(text: str, leaning: re.Match[str]) -> bool:
    """ "the bloc" after "the EU–China summit" is told."""
    return leaning["noun"] in _BODIES and bool(_ACRONYM.search(text[: leaning.start()]))


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
    return _PAIR.sub(" and ".join(dossier.short(party) for party in only.parties), text)


@cache
def _leaning() -> re.Pattern[str]:
    """A noun of the list after an article, a plain word at most between them and nothing that tells which one."""
    nouns = "|".join(sorted(map(re.escape, words("leaning_nouns")), key=len, reverse=True))
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth)(?: [a-z-]+){{0,2}}? (?P<noun>{nouns})\b"
        r"(?! (?:of|in|between|with|for|to|that|which|who|on|from)\b)"
    )
