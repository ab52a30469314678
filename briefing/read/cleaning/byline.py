"""Know the lines that tell of a report itself: a line -> its date, writer or outlet, or None."""

import re
from dataclasses import dataclass
from datetime import date

from briefing.read.cleaning.boilerplate import fold
from briefing.read.prose import words_in
from briefing.reference.words import word_table

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
        r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]" + _MONTH + r",?[ -](?P<year>\d{4})\b",
        r"\b" + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b",
    )
)
_AROUND_A_DAY = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|issued|created|date)|on|at|by|et|est|edt|pt|gmt"
    r"|utc|bst|cet|ist|jst|am|pm|a\.m\.|p\.m\.|ago|sec(?:onds?)?|min(?:utes?)?|hours?|days?|weeks?|today|yesterday"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[\W\d_]|z|t)*",
    re.I,
)
_NAME = r"(?:[A-Z][\w'’.-]*|de|da|von|van|der|bin|al|el|Jr\.?)"
_BY = re.compile(
    r"(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Rr]eporting by)\s+"
    rf"(?P<who>{_NAME}(?:[ ,&]+(?:and )?{_NAME}){{0,9}})"
)
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


def about(line: str) -> About | None:
    """None for a line that tells nothing of the report itself."""
    if len(line) > _LONGEST_LINE or words_in(line) > _MOST_WORDS:
        return None
    return _date_line(line) or _labelled(line) or _outlet_line(line) or _by_line(line)


def value_of(label: About, line: str) -> About | None:
    """What the line behind a bare label tells."""
    if len(line) > _LONGEST_LINE or words_in(line) > _MOST_WORDS_OF_A_VALUE:
        return None
    return _about_value(label.reason, line)


def day_in(text: str) -> date | None:
    """The first day with its year that the text gives in figures or by the month's name."""
    for form in _DAY_FORMS:
        found = form.search(text)
        if found:
            return _day(found.groupdict())
    return None


def _day(parts: dict[str, str]) -> date | None:
    number = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"].lower()[:3]) + 1
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _date_line(line: str) -> About | None:
    """Nothing but a day, and perhaps "Updated" or a clock time."""
    rest = line
    for form in _DAY_FORMS:
        rest = form.sub(" ", rest)
    says_when = rest != line or re.match(r"(?:first |last )?(?:published|updated|posted|modified)\b", line, re.I)
    return About("date", day=day_in(line)) if says_when and _AROUND_A_DAY.fullmatch(rest) else None


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
        return About(what, day=day_in(value))
    if what == "section":
        return About(what)
    agency = word_table("agencies").get(fold(value))
    if agency or what == "outlet":
        return About(what, outlet=agency or value)
    return About(what, author=value)


def _outlet_line(line: str) -> About | None:
    agency = word_table("agencies").get(fold(line))
    return About("outlet", outlet=agency) if agency else None


def _by_line(line: str) -> About | None:
    found = _BY.fullmatch(line.rstrip(" |,")) or _BY.fullmatch(re.split(r"\s*[|•·]\s*|,? (?=\()", line)[0])
    if not found:
        return None
    agency = word_table("agencies").get(fold(found["who"]))
    return About("byline", outlet=agency) if agency else About("byline", author=found["who"], day=day_in(line))
