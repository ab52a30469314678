"""Know days as pages print them: "Tue, May 2, 2023", "2 May 2023", "2023-05-02" -> a date, or the words round it."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?=\d{1,2}:\d\d|\b|[A-Z])"
"""Some pages set the clock time or a section without a space behind the year."""
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        r"\b(?P<year>\d{4})[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?!\d)",
        r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -]" + _MONTH + r"[, -] ?" + _YEAR,
        r"\b" + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? ?" + _YEAR,
    )
)
_FIGURES = re.compile(r"\b(\d\d?)[/.](\d\d?)[/.]((?:19|20)\d\d)\b")
_AMERICAN = re.compile(r"\b[ECMP][SD]?T\b")
_WITHOUT_YEAR = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?!\d)|\d{{1,2}} {_MONTH.replace('month', 'other')})(?![\w])", re.I
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?(?:[ap]\.?m\b\.?))?|\b\d{1,2} ?[ap]\.?m\b\.?", re.I)
_AGO = re.compile(r"\b(?:(?:\d+|an?) ?(?:s|sec|second|m|min|minute|h|hr|hour|day|week|month)s?\.? )+ago\b", re.I)


def day_in(text: str) -> date | None:
    """The first day with its year that the text gives in figures or by the month's name."""
    for form in _FORMS:
        found = form.search(text)
        if found:
            return _day(found.groupdict())
    return _in_figures(text)


def _in_figures(text: str) -> date | None:
    """ "25/06/2023" and "06/25/2023"; with both under 13 only an American time zone tells the month from the day."""
    found = _FIGURES.search(text)
    if found is None:
        return None
    first, second, year = (int(part) for part in found.groups())
    if first > 12 or (second <= 12 and first == second):
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 or _AMERICAN.search(text) else None


def without_days(text: str) -> str:
    """The text with a line break for every day that bears its year."""
    for form in (*_FORMS, _FIGURES):
        text = form.sub("\n", text)
    return text


def without_short_days(text: str) -> str:
    """The same for days without their year."""
    return _WITHOUT_YEAR.sub("\n", text)


def without_clock(text: str) -> str:
    """The same for clock times and "5 min ago"."""
    return _CLOCK.sub("\n", _AGO.sub("\n", text))


def _day(parts: dict[str, str]) -> date | None:
    number = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"].lower()[:3]) + 1
    return _valid(int(parts["year"]), number, int(parts["day"]))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
