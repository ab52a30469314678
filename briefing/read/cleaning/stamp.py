"""Know a line that stamps a report with its day: "Jane Doe Published May 2, 2023 | 6:00 PM" -> Stamp, or None."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.read.cleaning.agency import agency_in
from briefing.read.cleaning.boilerplate import fold
from briefing.read.cleaning.dateline import is_town
from briefing.read.cleaning.days import day_in, without_clock, without_days, without_short_days
from briefing.read.prose import ends_a_sentence, words_in
from briefing.reference.countries import country_named
from briefing.reference.leaders import leaders_called
from briefing.reference.words import word_table, words

_LABEL = re.compile(
    r"\b(?:(?:first |last |date )?(?:publish(?:ed)?|updated?|posted|modified|issued|created|added|released?"
    r"|published on|last update)(?: (?:on|at|date|time))?)\b(?: ?:)?",
    re.I,
)
_BUTTONS = re.compile(r"\b\d+ Comment\(s\)|\bPrint(?=\s+E-?mail\b)|\bE-?mail\b")
_GLUED = re.compile(r"(?<=[a-z])(?=(?:Updated|Published|Posted)\b)")
_PUBLISHED = re.compile(r"\b(?:publish(?:ed)?|posted|issued|released?)\b", re.I)
_BETWEEN = re.compile(r"\s*(?:\n|[|•·/—–;:()\[\]>»`]|,(?=\s|$)|(?<=\s)-+(?=\s)|^-|-$)\s*")
_PERSON = re.compile(r"[A-Z][\w'’.-]+(?: (?:de|da|von|van|bin|al|el|[A-Z][\w'’.-]*)){1,3}")
_WRITER = re.compile(rf"[Bb]y (?P<who>{_PERSON.pattern})")
_WEEKDAYS = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|today|yesterday|date", re.I)
_ZONE = re.compile(r"\(?(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d\d)?\)?|(?<=\d)[+-]\d\d:?\d\d", re.I)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_SHORT = 8
_MOST_WORDS_OF_A_SECTION = 3


@dataclass(slots=True)
class Stamp:
    day: date | None = None
    author: str | None = None
    outlet: str | None = None
    place: str | None = None
    published: bool = False
    """The line calls it the day of publication."""
    running: bool = False
    """A clock time without such a word, as pages set it over each piece of what is told as it happens."""


def stamp_in(line: str) -> Stamp | None:
    """None where anything is left that pages don't print beside a day."""
    line = _GLUED.sub(" ", _BUTTONS.sub(" | ", line))
    dated = without_days(line)
    if dated == line and not _LETTER.search(line):
        return None
    labelled = _LABEL.sub("\n", without_clock(_ZONE.sub("\n", dated)))
    says_when = dated != line or labelled != dated or _LABEL.match(line)
    stamp = Stamp(day_in(line), published=dated != line and _PUBLISHED.search(line) is not None)
    stamp.running = not _LABEL.search(line) and without_clock(line) != line
    rest = without_short_days(labelled)
    if not says_when and (rest == line or words_in(line) > _LONGEST_SHORT):
        return None
    pieces = [piece for piece in _pieces(rest) if not _is_told(piece, stamp)]
    _by_name(line, pieces, stamp)
    if not says_when:  # a day without its year alone is prose or a heading; with a town it is a dateline
        return stamp if stamp.place and not pieces else None
    return stamp if not pieces or (dated != line and _is_section(line, pieces)) else None


def _pieces(rest: str) -> Iterator[str]:
    """What stands between marks, zones and weekdays aside."""
    for piece in _BETWEEN.split(rest):
        kept = [word for word in piece.split() if not _is_about_time(word)]
        bare = " ".join(kept).strip(" ,.")
        if _LETTER.search(bare):
            yield bare


def _is_about_time(word: str) -> bool:
    bare = word.strip(".,")
    return bool(_WEEKDAYS.fullmatch(bare)) or bare.lower() in words("time_words") or not re.search(r"\w", bare)


def _is_told(piece: str, stamp: Stamp) -> bool:
    """An agency, a town or a page's button; the first two are noted."""
    agency = agency_in(re.sub(r"^[Bb]y ", "", piece))
    if agency:
        stamp.outlet = stamp.outlet or agency
        return True
    if fold(piece) in word_table("boilerplate_whole"):
        return True
    if piece[0].isupper() and (is_town(piece) or (stamp.place and country_named(piece))):
        stamp.place = f"{stamp.place}, {piece}" if stamp.place else piece
        return True
    return False


def _by_name(line: str, pieces: list[str], stamp: Stamp) -> None:
    """ "Jane Doe Published May 2", "By Jane Doe | May 2" and "May 2 Posted by Jane Doe"."""
    if not pieces:
        return
    last = _WRITER.fullmatch(pieces[-1])
    if last:
        stamp.author = last["who"]
        del pieces[-1]
        return
    bare = re.sub(r"^[Bb][Yy]\s+", "", pieces[0])
    behind = line[line.find(pieces[0]) + len(pieces[0]) :]
    is_writer = bare != pieces[0] or _LABEL.match(behind.lstrip(" ,|-–")) or (stamp.running and stamp.day)
    if line.startswith(pieces[0]) and is_writer and _PERSON.fullmatch(bare) and not leaders_called(bare):
        stamp.author = bare
        del pieces[0]


def _is_section(line: str, pieces: list[str]) -> bool:
    """ "World / 28 March 2025": a short label that a mark parts from the day."""
    return (
        len(pieces) == 1
        and words_in(pieces[0]) <= _MOST_WORDS_OF_A_SECTION
        and re.search(r"\s[|/•·]\s|(?:19|20)\d\d[A-Z]", line) is not None
        and not ends_a_sentence(line)
    )
