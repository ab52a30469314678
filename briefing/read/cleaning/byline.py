"""Know the lines that tell of a report itself: a line -> its date, writer or outlet, or None."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.read.cleaning.agency import agency_in
from briefing.read.cleaning.boilerplate import fold
from briefing.read.cleaning.dateline import is_town
from briefing.read.cleaning.days import day_in
from briefing.read.cleaning.stamp import stamp_in
from briefing.read.prose import words_in
from briefing.reference.countries import country_named
from briefing.reference.leaders import leaders_called
from briefing.reference.words import word_table

_NAME = r"(?:[A-Z][\w'’.-]*|de|da|von|van|der|bin|al|el|Jr\.?)"
_BY = re.compile(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Rr]eporting by)\s+"
    rf"(?P<who>{_NAME}(?:[ ,&]+(?:and |in )?{_NAME}){{0,9}})"
)
_FROM = re.compile(rf"From (?:the )?[\w ]{{2,30}}['’]s (?P<who>{_NAME}(?:(?:,| and)? {_NAME}){{1,9}})")
_OFFICE = re.compile(
    r"(?:The )?(?:[A-Z]\w+ [-–] )?(?:[A-Z][\w.]* ){0,2}"
    r"(?:Department|Ministry|Office|Embassy|Permanent Mission|Government) (?:of|for)"
    r"(?: (?:of|the|and|State|Foreign|External|European|Affairs|Defen[cs]e|Spokesperson|Press|Secretary|President"
    r"|Prime|Minister|Republic|People['’]s|Commerce|Trade|International|Cooperation|[A-Z]\w+(?=$))){1,8}"
)
_WITH_POST = re.compile(
    rf"(?P<who>{_NAME}(?: {_NAME}){{1,3}}), [\w' ]{{0,40}}"
    r"\b(?:writer|correspondent|reporter|editor|bureau chief|contributor)"
)
_AT_SITE = re.compile(
    rf"(?P<who>{_NAME}(?: {_NAME}){{1,2}})\s+[-–|]\s+(?P<site>[\w.-]+\.(?:com|net|org|info|co|[a-z]{{2}}))"
)
_PERSON = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}")
_NEWSROOM = re.compile(
    r"(?:[A-Z][\w.'’]* ){0,3}(?:Web Team|(?:News |Web |Online |Foreign )?Desk|Bureau|Staff(?: Writers?| Reporters?)?"
    r"|(?:Our |Special |Staff )?Correspondents?|News Service|Newsroom|Monitoring|Agencies)"
)
_BY_NEWSROOM = re.compile(rf"by (?P<who>{_NEWSROOM.pattern})", re.I)
_GLUED = re.compile(rf"(?P<who>{_NAME}(?: {_NAME})+?[a-z])(?P<agency>AAP|AFP|AP|PTI|ANI|IANS)")
_WRITER_IN = re.compile(
    rf"(?P<who>{_NAME}(?: {_NAME}){{1,3}})(?: in|,) (?P<town>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})"
)
_PAPER = re.compile(r"(?P<paper>[A-Z][\w'’&]*(?: [\w'’&]+){0,4}) \((?P<town>[A-Z][\w .'’-]+)\)")
_ON_THE_WAY = re.compile(r"(?:Aboard|[Ee]n [Rr]oute(?: [Tt]o)?|Onboard)(?: [A-Z][\w'’.]*,?| [Oo]ne| of| the| to){1,8}")
_LABEL = re.compile(r"(?P<label>[A-Za-z ]{2,20}?)\s*:\s*(?P<value>.*)")
_LONGEST_LINE = 300
_MOST_WORDS = 20
_MOST_WORDS_OF_A_VALUE = 8


@dataclass(frozen=True, slots=True)
class About:
    """What a line tells of the report, and why it is no paragraph of it."""

    reason: str
    day: date | None = None
    author: str | None = None
    outlet: str | None = None
    place: str | None = None
    expects_value: bool = False
    """True for a label whose value is the next line."""
    first: bool = False
    """True for a day that the line calls the day of publication."""
    aside: Literal["above", "below"] | None = None
    """Over the headline or behind the report, where pages print other days too."""


def about(line: str) -> About | None:
    """None for a line that tells nothing of the report itself."""
    if len(line) > _LONGEST_LINE or words_in(line) > _MOST_WORDS:
        return None
    return _date_line(line) or _labelled(line) or _outlet_line(line) or _by_line(line) or _place_line(line)


def value_of(label: About, line: str) -> About | None:
    """What the line behind a bare label tells."""
    if len(line) > _LONGEST_LINE or words_in(line) > _MOST_WORDS_OF_A_VALUE:
        return None
    return _about_value(label.reason, line)


def _date_line(line: str) -> About | None:
    """A day and what pages print beside it: "Updated", a clock time, the writer, the town."""
    stamp = stamp_in(line)
    if stamp is None:
        return None
    return About(
        "time" if stamp.running else "date", stamp.day, stamp.author, stamp.outlet, stamp.place, first=stamp.published
    )


def _labelled(line: str) -> About | None:
    found = _LABEL.fullmatch(line)
    what = word_table("byline_labels").get(fold(found["label"])) if found else None
    if not found or not what:
        return None
    if not found["value"]:
        return About(what, expects_value=True)
    return _about_value(what, found["value"])


def _about_value(what: str, value: str) -> About | None:
    if words_in(value) > _MOST_WORDS_OF_A_VALUE:
        return None
    if what == "date":
        return About(what, day=day_in(value), first=True)
    if what == "section":
        return About(what)
    agency = agency_in(value)
    if agency or what == "outlet":
        return About(what, outlet=agency or value)
    return About(what, author=value if value[:1].isupper() else None)


def _outlet_line(line: str) -> About | None:
    """An agency's name, an office's that gives something out, or a paper's with its town: "The Post (Oslo)"."""
    agency = line if _OFFICE.fullmatch(line) else word_table("agencies").get(fold(line))
    paper = _PAPER.fullmatch(line)
    if agency is None and paper and is_town(paper["town"]):
        agency = paper["paper"]
    return About("outlet", outlet=agency) if agency else None


def writer_in(line: str) -> About | None:
    """A person's name alone, which beside the line with the day is the writer's; a leader's is a heading."""
    whole = _PERSON.fullmatch(line) and not re.search(r"-(?:\s|$)", line)
    return About("byline", author=line) if whole and not leaders_called(line) else None


def _by_line(line: str) -> About | None:
    line = line.rstrip(" |,")
    posted = _WITH_POST.fullmatch(line) or _BY_NEWSROOM.fullmatch(line)
    if posted:
        return About("byline", author=posted["who"])
    at_site = _AT_SITE.fullmatch(line)
    if at_site:
        return About("byline", author=at_site["who"], outlet=at_site["site"])
    glued = _GLUED.fullmatch(line)
    if glued:
        return About("byline", author=glued["who"], outlet=glued["agency"])
    found = _BY.fullmatch(line) or _BY.fullmatch(re.split(r"\s*[|•·]\s*|,? (?=\()", line)[0]) or _FROM.fullmatch(line)
    if not found:
        return None
    who, place = _parted(found["who"])
    agency = word_table("agencies").get(fold(who))
    return About("byline", day_in(line), None if agency else who, agency, place)


def _parted(who: str) -> tuple[str, str | None]:
    """ "Jane Doe in Oslo", "Jane Doe, Oslo": the writer and the town."""
    found = _WRITER_IN.fullmatch(who)
    return (found["who"], found["town"]) if found and is_town(found["town"]) else (who, None)


def _place_line(line: str) -> About | None:
    """ "Aboard the Northern Express"; "Oslo, Norway" over what was said there; "Jane Doe in Oslo"."""
    if _ON_THE_WAY.fullmatch(line):
        return About("dateline", place=line)
    town, _, land = line.partition(", ")
    if not line.endswith(".") and country_named(land) and country_named(town) is None and is_town(town):
        return About("dateline", place=line)
    desk, _, paper = line.partition(",")
    if paper and _NEWSROOM.fullmatch(desk.strip()) and words_in(paper) <= _MOST_WORDS_OF_A_VALUE:
        return About("byline", author=desk.strip(), outlet=paper.strip())
    who, place = _parted(line)
    if place or _NEWSROOM.fullmatch(line):
        return About("byline", author=who, place=place)
    return None
