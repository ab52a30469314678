"""Find the dateline at a paragraph's start: "GENEVA, May 7 (Reuters) - " -> place, agency and day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.read.cleaning.boilerplate import fold
from briefing.read.cleaning.byline import day_in
from briefing.reference.words import word_table

_MOST_PARAGRAPHS = 4
_LONGEST = 200
_CITY = r"[A-Z][A-ZÀ-Þ.'’-]+(?:[ /][A-Z][A-ZÀ-Þ.'’-]*)*"
_COUNTRY = r"(?:, (?:[A-Z][\w.'’-]+)(?: (?:of |the |and )?[A-Z][\w.'’-]+){0,3})?"
_DAY = r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
_AGENCY = r"(?: ?\((?P<agency>[\w /&.-]{2,30})\))?"
_MARK = r"\s*(?P<mark>—|–|--|-|:)\s+\S"
_LOUD = re.compile(rf"(?P<all>(?:\([A-Za-z/ ]{{2,12}}\) )?(?P<place>{_CITY}{_COUNTRY}){_DAY}{_AGENCY}{_DAY}){_MARK}")
_QUIET_CITY = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_QUIET = re.compile(
    rf"(?P<all>(?P<place>{_QUIET_CITY}{_COUNTRY}){_DAY} ?\((?P<agency>[\w /&.-]{{2,30}})\)){_DAY}{_MARK}"
)
_ALONE = re.compile(rf"(?P<place>{_QUIET_CITY}, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}})\.")
_TURN = re.compile(r"(?:[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*)*|Q|A)(?: \([^)]*\))?:\s")
"""A speaker's turn in a transcript looks like a dateline with a colon."""


@dataclass(frozen=True, slots=True)
class Dateline:
    place: str
    agency: str | None = None
    day: date | None = None


def dateline_of(paragraphs: Sequence[str]) -> Dateline | None:
    """The first one at the start of one of the first paragraphs; in a transcript there is none."""
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        start = paragraph[:_LONGEST]
        found = _LOUD.match(start) or _QUIET.match(start)
        if found and not (found["mark"] == ":" and _is_transcript(paragraphs)):
            return _dateline(found)
    alone = _ALONE.fullmatch(paragraphs[0][:_LONGEST]) if len(paragraphs) > 1 else None
    return Dateline(place=alone["place"]) if alone else None


def _dateline(found: re.Match[str]) -> Dateline | None:
    agency = word_table("agencies").get(fold(found["agency"] or ""))
    return Dateline(place=found["place"], agency=agency, day=day_in(found["all"]))


def _is_transcript(paragraphs: Sequence[str]) -> bool:
    return sum(bool(_TURN.match(paragraph)) for paragraph in paragraphs) > 1
