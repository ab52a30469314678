"""Know agencies and outlets as reports name them: "(Xinhua)", "… tomorrow. — Bernama" -> the usual name, or None."""

import re
from collections.abc import Sequence

from briefing.read.cleaning.boilerplate import fold
from briefing.reference.places import places_called
from briefing.reference.words import word_table

_MOST_PARAGRAPHS = 4
_LOOKED_AT = 200
_BETWEEN_PARTS = re.compile(r"\s*[,/–]\s*|\s+-\s+|- ?(?=[A-Z])")
_LIKE_A_NAME = re.compile(r"[A-Z][\w&'’]+(?: [A-Z][\w&'’]+){0,3}")
_BEFORE_PROSE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? ?\d{1,2} )?\((?P<agency>[\w /&.-]{2,30})\)\s*(?:(?:—|–|--|-|:)\s*|\s+)\S"
)
_BEHIND_PROSE = re.compile(r"[.”\"'’)]\s*(?:—|–|-{1,2}|\(|/)\s*(?P<agency>[A-Z][\w /&.]{1,30}?)\)?[/.]*$")


def agency_in(words: str) -> str | None:
    """The agency that the words are, or the first that a part of them is: "APP - The Paper"."""
    table = word_table("agencies")
    parts = (words, *_BETWEEN_PARTS.split(words))
    return next((table[fold(part)] for part in parts if fold(part) in table), None)


def outlet_like(words: str) -> str | None:
    """An outlet that the table doesn't hold, as it is written; None for what is no name, or a place's."""
    return words if _LIKE_A_NAME.fullmatch(words) and not places_called(words) else None


def signed_by(paragraphs: Sequence[str]) -> str | None:
    """Who signs a report without a dateline: before its first words, or behind its last ones."""
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        found = _BEFORE_PROSE.match(paragraph)
        if found and (agency := agency_in(found["agency"])):
            return agency
    signed = _BEHIND_PROSE.search(paragraphs[-1][-_LOOKED_AT:]) if paragraphs else None
    return agency_in(signed["agency"]) if signed else None
