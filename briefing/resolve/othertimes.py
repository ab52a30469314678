"""Tell whether a sentence is about another time than the event's: its words and the Setting -> bool."""

import re

from briefing.reference.patterns import Pattern
from briefing.reference.words import word_table
from briefing.resolve.settings import Setting

_OTHER_EVENT = Pattern(r"\b{other_events}\b", re.IGNORECASE)
_MONTH = Pattern(r"\b(?:[Ii]n|[Ss]ince|[Ll]ast) ({months.csv})\b(?! \d)")
""" "in October", but not "on 3 October" nor "in October 2024"."""
_YEAR = re.compile(r"\b(?:in|since|from) ((?:19|20)\d\d)\b")
_SAID_AGO = re.compile(r"\b(?:announced|said|confirmed|reported|told)\b[^.;,]{0,20}\bago\b")
_FIRST_SINCE = re.compile(
    r"\bfirst\b[^.;]{0,40}\b(?:after|in (?:[\w-]+ ){0,4}?(?:years?|months?|weeks?|decades?))\b[^.;]*"
    r"|\b(?:first|only|lowest|highest|largest|biggest)\b[^.;]{0,100}\bsince\b[^.;]*"
)
""" "his first since the bloc was founded in 2001": the year is not the visit's."""
_LAST_TIME = re.compile(r"^\W*The last time\b")
_ASIDE = re.compile(r"[–—] (?:who|which) [^–—]*[–—]|, (?:who|which) [^,]*,|\([^()]*\)")


def of_another_time(sentence: str, setting: Setting) -> bool:
    """ "last year’s summit", "in 2019", "in October" of a summit in December."""
    start = setting.event.start or setting.as_of
    told = _ASIDE.sub(" ", _FIRST_SINCE.sub("", sentence))
    other = bool(_LAST_TIME.match(told) or _OTHER_EVENT.search(_SAID_AGO.sub("", told)))
    if other or start is None:
        return other
    years = {int(year) for year in _YEAR.findall(told)}
    months = {int(word_table("months")[found[1]]) for found in _MONTH.finditer(told)}
    return bool(years - {start.year} or months - {start.month, (setting.event.end or start).month})


def without_past_asides(words: str, setting: Setting) -> str:
    """Blank for ", who spoke by video in the past,", which tells nothing of now; as long as before."""

    def blank(aside: re.Match[str]) -> str:
        past = of_another_time(aside[0].strip(" ,()–—"), setting)
        return " " * len(aside[0]) if past else aside[0]

    return _ASIDE.sub(blank, words)
