"""Read words for a time as a day: "Thursday" or "Feb. 24", its tense and the Calendar -> a date, or None."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.model.mentions import DateMention
from briefing.reference.patterns import Pattern
from briefing.reference.words import word_table

_WEEK = timedelta(days=7)
_MONTH_FIRST = Pattern(r"\b(?P<month>{months.csv})\.? (?P<day>\d\d?)(?!\d)[^\d]*(?:\d\d?(?!\d))?\D*(?P<year>\d{4})?")
_DAY_FIRST = Pattern(
    r"\b(?P<day>\d\d?)(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?\d\d?(?:st|nd|rd|th)?)? (?:of )?(?P<month>{months.csv})"
    r"\.?,?(?: (?P<year>\d{4}))?"
)
_SEVERAL = re.compile(r"(?<!\d)\d\d?(?:st|nd|rd|th)? ?(?:-|–|—|to|and|/) ?(?P<last>\d\d?)(?!\d)")
_WEEKS = {"last": -1, "this": 0, "next": 1}
_DAY = timedelta(days=1)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where the article stands in time."""

    published: date | None = None
    """The article's date; weekdays are counted from it."""
    start: date | None = None
    """The event's days: without a date of the article, weekdays are counted from them."""
    end: date | None = None

    @property
    def anchor(self) -> date | None:
        return self.published or self.start

    def in_event(self, day: date) -> bool:
        return self.start is not None and self.start <= day <= (self.end or self.start)


def day_of(mention: DateMention, calendar: Calendar, quoted: bool = False) -> date | None:
    """None where the words tell no single day, or nothing tells from where to count.

    `quoted`: inside quotation marks "today" is the speaker's day, not the article's.
    """
    text = " ".join(mention.text.split())
    written = _written_day(text)
    if written:
        return _with_year(written, mention.tense, calendar)
    if _of_month(text):
        return _with_month(int(_of_month(text)), mention.tense, calendar)
    if _weekday_in(text) is not None:
        return _weekday(text, mention.tense, calendar)
    return None if quoted else _relative(text.lower(), calendar)


def last_day_of(mention: DateMention, first: date) -> date:
    """ "27 to 29 August", whose first day is known: the 29th; of words that tell one day, that day."""
    found = _SEVERAL.search(mention.text)
    last = int(found["last"]) if found else 0
    return _date(first.year, _Written(last, first.month, None)) or first if last > first.day else first


def weekday_of(mention: DateMention) -> int | None:
    """0 for Monday, where the words are a weekday without a date."""
    text = mention.text
    return None if _written_day(text) else _weekday_in(text)


def is_counted(mention: DateMention) -> bool:
    """A bare weekday or "today": a day of the report itself, not one of its background."""
    text = mention.text.lower()
    return (weekday_of(mention) is not None and not text.startswith(("last ", "next "))) or text == "today"


def is_by_week(mention: DateMention) -> bool:
    """ "last Wednesday": the week before, or the Wednesday just past? Reports use it for both."""
    return weekday_of(mention) is not None and mention.text.lower().startswith("last ")


@dataclass(frozen=True, slots=True)
class _Written:
    day: int
    month: int
    year: int | None


def _written_day(text: str) -> _Written | None:
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if iso:
        return _Written(int(iso[3]), int(iso[2]), int(iso[1]))
    found = _MONTH_FIRST.search(text) or _DAY_FIRST.search(text)
    if found is None:
        return None
    year = found["year"]
    month = int(word_table("months")[found["month"]])
    return _Written(int(found["day"]), month, int(year) if year else None) if 1 <= int(found["day"]) <= 31 else None


def _with_year(written: _Written, tense: str, calendar: Calendar) -> date | None:
    """Without a year, the one that brings the day nearest to the article, on the side that the tense tells."""
    if written.year:
        return _date(written.year, written)
    if calendar.anchor is None:
        return None
    around = range(calendar.anchor.year - 1, calendar.anchor.year + 2)
    days = [day for year in around if (day := _date(year, written))]
    slack = 3 * _DAY
    if tense == "past":
        days = [day for day in days if day <= (calendar.end or calendar.anchor) + slack] or days
    elif tense in ("future", "scheduled"):
        days = [day for day in days if day >= calendar.anchor - slack] or days
    anchor = calendar.anchor
    return min(days, key=lambda day: abs((day - anchor).days), default=None)


def _of_month(text: str) -> str:
    """The figure of "24th"; empty for other words."""
    found = re.fullmatch(r"(\d\d?)(?:st|nd|rd|th)", text)
    return found[1] if found else ""


def _with_month(day: int, tense: str, calendar: Calendar) -> date | None:
    """ "the 24th": of the month before, this one or the next, on the side that the tense tells; from the date alone."""
    if calendar.published is None:
        return None
    first = calendar.published.replace(day=1)
    months = (first - _DAY, first, first + timedelta(days=31))
    days = [found for month in months if (found := _date(month.year, _Written(day, month.month, None)))]
    if tense in ("past", "none"):
        return max((found for found in days if found <= calendar.published), default=None)
    return min((found for found in days if found >= calendar.published), default=None)


def _date(year: int, written: _Written) -> date | None:
    try:
        return date(year, written.month, written.day)
    except ValueError:
        return None


def _weekday_in(text: str) -> int | None:
    bare = re.sub(r" (?:of )?(?:last|this|next) week$", "", text)
    word = bare.rstrip(".").split()[-1].rstrip(".")
    number = word_table("weekdays").get(word)
    return None if number is None else int(number)


def _weekday(text: str, tense: str, calendar: Calendar) -> date | None:
    wanted, anchor = _weekday_in(text), calendar.anchor
    if wanted is None or anchor is None:
        return None
    monday = anchor - anchor.weekday() * _DAY
    prefix = text.lower()
    if prefix.startswith(("last ", "the previous ")):
        return monday - _WEEK + wanted * _DAY
    if prefix.startswith(("next ", "the following ")):
        return monday + _WEEK + wanted * _DAY
    if prefix.endswith((" last week", " this week", " next week")):
        return monday + _WEEKS[prefix.split()[-2]] * _WEEK + wanted * _DAY
    if tense != "past" and prefix.startswith(("this ", "coming ")):
        tense = "future"
    return (
        _counted(wanted, tense, calendar, anchor)
        if calendar.published
        else _beside_event(wanted, tense, calendar, anchor)
    )


def _counted(wanted: int, tense: str, calendar: Calendar, published: date) -> date:
    """From the article's date: past back, coming forward; else whichever falls into the event, or back."""
    back = published - ((published.weekday() - wanted) % 7) * _DAY
    forward = published + ((wanted - published.weekday()) % 7) * _DAY
    if tense == "past":
        return back
    if tense == "future" or (calendar.in_event(forward) and not calendar.in_event(back)):
        return forward
    return forward if tense == "scheduled" and not calendar.in_event(back) else back


def _beside_event(wanted: int, tense: str, calendar: Calendar, start: date) -> date:
    """Without a date of the article: inside the event, else the nearest to it on the side that the tense allows."""
    end = calendar.end or start
    inside = next(
        (start + n * _DAY for n in range((end - start).days + 1) if (start + n * _DAY).weekday() == wanted), None
    )
    if inside:
        return inside
    before = start - ((start.weekday() - wanted) % 7) * _DAY
    after = end + ((wanted - end.weekday()) % 7) * _DAY
    if tense == "future":
        return after
    return before if start - before <= after - end else after


def _relative(text: str, calendar: Calendar) -> date | None:
    published = calendar.published
    if published is None:
        return None
    named = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    named |= {"the day before yesterday": -2, "the day after tomorrow": 2}
    named |= {"this morning": 0, "this afternoon": 0, "this evening": 0}
    if text in named:
        return published + named[text] * _DAY
    ago = re.fullmatch(r"(\w+) days? ago", text)
    if ago:
        count = int(ago[1]) if ago[1].isdigit() else _NUMBERS.get(ago[1])
        return published - count * _DAY if count else None
    return None
