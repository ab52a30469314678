"""Find the dateline at a paragraph's start: "GENEVA, May 7 (Reuters) - " -> place, agency and day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.read.cleaning.agency import agency_in, outlet_like
from briefing.read.cleaning.days import day_in
from briefing.reference.countries import country_named
from briefing.reference.places import places_called

_MOST_PARAGRAPHS = 12
_LONGEST = 200
_SHORT = 80
"""Characters; a shorter paragraph is a heading or a turn of a transcript."""
_MOST_DETAILS = 5
_BEFORE = re.compile(r"(?:[a-z]{3,10} ?:\s*(?=[A-Z]{3})|\((?P<note>[A-Za-z/ -]{2,40})\) )?")
"""What some pages and agencies leave in front: "(Adds detail) OSLO", "(The Wire- AFP) OSLO", the name of a box."""
_LOUD = re.compile(r"[A-Z][A-ZÀ-Þ.'’-]+(?:[ /][A-Z][A-ZÀ-Þ.'’-]*)*(?![\wß-ÿ])")
_QUIET = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z]{3,9})(?:[a-z]{2,6})?\.?"
_DAY = re.compile(
    rf"[,.]? ?(?P<day>{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?)\b"
)
_BRACKET = re.compile(r"[,.]? ?[(\[](?P<inner>[^()\[\]]{2,60})[)\]]")
_SLASHES = re.compile(r"[,.]? ?/(?P<agency>[A-Za-z -]{2,20})/")
_WORDS = re.compile(r"[,.] ?(?P<words>[A-Z][\w.'’/-]*(?: (?:of |the |and )?[A-Z][\w.'’/-]*){0,3})")
_FULL_STOP = re.compile(r"(?<=[A-Z]{3})\.$")
"""Behind a word, not behind initials."""
_BEFORE_STOP = re.compile(r"[,.] ?(?P<words>[A-Z]{3,})(?=\.\s)")
_MARK = re.compile(r"\s*(?:(?P<mark>–|:-|-|:)\s+|(?:—|--)\s*)\S")
_SENTENCE = re.compile(r"\. [A-Z]")
_STOP = re.compile(r"\.?\s+[–-]?[\"“‘']?[A-Z]")
_ALONE = re.compile(r"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\.")
_TURN = re.compile(r"(?:[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*)*|Q|A)(?: \([^)]*\))?:\s")
"""A speaker's turn in a transcript looks like a dateline with a colon."""


@dataclass(frozen=True, slots=True)
class Dateline:
    place: str
    agency: str | None = None
    day: date | None = None


@dataclass(slots=True)
class _Read:
    """What has been read behind the place so far."""

    end: int
    country: bool = False
    agency: str | None = None
    dated: bool = False
    closed: bool = False
    """It ended in a bracket or a slash, so that prose may follow without a mark."""


def dateline_of(paragraphs: Sequence[str]) -> Dateline | None:
    """The first one at the start of one of the first paragraphs; in a transcript there is none."""
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        found = _at_start(paragraph[:_LONGEST], paragraphs)
        if found:
            return found
    alone = _ALONE.fullmatch(paragraphs[0][:_LONGEST]) if len(paragraphs) > 1 else None
    return Dateline(place=alone["place"]) if alone else None


def is_town(name: str) -> bool:
    """Perhaps with its country or region behind a comma."""
    return any(place.type == "city" for place in places_called(name.split(", ")[0]))


def _may_head(place: str) -> bool:
    """A town, or a country that is written for its capital: "SINGAPORE", "KUWAIT"."""
    return is_town(place) or country_named(place) is not None


def _at_start(text: str, paragraphs: Sequence[str]) -> Dateline | None:
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    for form, loud in ((_LOUD, True), (_QUIET, False)):
        place = form.match(text, start)
        if place and len(place.group()) > 1:
            read = _details(text, place.end())
            if _is_dateline(text, place.group(), read, loud) and not _is_turn(text, read, paragraphs):
                whole = _place(text[start : read.end], place.group())
                agency = read.agency or (agency_in(before["note"]) if before and before["note"] else None)
                return Dateline(_FULL_STOP.sub("", whole), agency, day_in(text[: read.end]))
    return None


def _details(text: str, end: int) -> _Read:
    read = _Read(end)
    for _ in range(_MOST_DETAILS):
        if not (_day(text, read) or _bracket(text, read) or _slashes(text, read) or _words(text, read)):
            break
    return read


def _day(text: str, read: _Read) -> bool:
    found = _DAY.match(text, read.end)
    if found:
        read.end, read.dated, read.closed = found.end(), True, False
    return found is not None


def _bracket(text: str, read: _Read) -> bool:
    """An agency, perhaps with the day, or a country: "(APP - 8 Oct, 2024)", "[Norway]"."""
    found = _BRACKET.match(text, read.end)
    if found is None:
        return False
    inner = found["inner"]
    read.end, read.closed = found.end(), True
    if country_named(inner):
        read.country, read.closed = True, False
    else:
        read.agency = read.agency or agency_in(inner) or outlet_like(inner)
        read.dated = read.dated or day_in(inner) is not None
    return True


def _slashes(text: str, read: _Read) -> bool:
    found = _SLASHES.match(text, read.end)
    if found:
        read.end, read.closed, read.agency = found.end(), True, agency_in(found["agency"])
    return found is not None


def _words(text: str, read: _Read) -> bool:
    """ ", Norway" or ", AFP"."""
    found = _BEFORE_STOP.match(text, read.end) or _WORDS.match(text, read.end)
    if found is None or (text[read.end] == "." and not agency_in(found["words"])):
        return False
    agency = _as_written(found["words"])
    if not agency and (read.country or not _may_be_country(found["words"])):
        return False
    read.end, read.closed = found.end(), agency is not None and text[found.end() : found.end() + 1] == "."
    read.agency, read.country = read.agency or agency, read.country or not agency
    return True


def _as_written(words: str) -> str | None:
    """An agency that stands there without brackets, in its own letters: "PA", but not "Scranton, Pa."."""
    agency = agency_in(words)
    return agency if agency == words or words.isupper() else None


def _may_be_country(words: str) -> bool:
    """A country, or a state, in small letters or with its full stops: "Ore.", "N.Y."."""
    return not words.isupper() or "." in words or country_named(words) is not None


def _is_dateline(text: str, place: str, read: _Read, loud: bool) -> bool:
    mark = _MARK.match(text, read.end)
    told = read.agency is not None or read.dated
    if mark is None and loud and read.dated and read.country and _SENTENCE.match(text, read.end):
        return True  # "BAKU, Azerbaijan, July 3. The president …"
    if mark is None:
        ended = read.closed and _STOP.match(text, read.end) is not None
        return ended and told and (loud or _may_head(place))
    if not loud and not (told or read.country):
        return is_town(place) and country_named(place) is None and _opens_prose(text, mark.end() - 1)
    if not loud:
        return _may_head(place)
    return told or read.country or _may_head(place)


def _opens_prose(text: str, start: int) -> bool:
    """ "Tokyo: Ministers of …", not "Tokyo: a guide" nor "Moscow – Beijing ties"."""
    first = re.match(r"[\w'’]+", text[start:])
    return first is not None and first.group()[0].isupper() and not places_called(first.group()) and len(text) > _SHORT


def _is_turn(text: str, read: _Read, paragraphs: Sequence[str]) -> bool:
    return text[read.end : read.end + 2].lstrip().startswith(":") and _is_transcript(paragraphs)


def _is_transcript(paragraphs: Sequence[str]) -> bool:
    return sum(bool(_TURN.match(paragraph)) for paragraph in paragraphs) > 1


def _place(head: str, place: str) -> str:
    """With its country where that stands behind a comma: "OSLO, Norway"."""
    country = _WORDS.match(head, len(place))
    is_country = country is not None and not _as_written(country["words"]) and not _DAY.match(head, len(place))
    return head[: country.end()] if country and is_country and head[len(place)] == "," else place
