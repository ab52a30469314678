"""Phrases: days, counts and enumerations -> the words that templates print."""

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_COUNTS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def day(on: date) -> str:
    """ "15 September 2022"."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def short_day(on: date) -> str:
    """ "15 Sep 2022", in tables."""
    return f"{on.day} {_MONTHS[on.month - 1][:3]} {on.year}"


def days(start: date, end: date | None) -> str:
    """A range with an en dash, which is spaced where its sides hold spaces: "15–16 September 2022"."""
    if end is None or end == start:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    first = day(start) if start.year != end.year else day(start).rpartition(" ")[0]
    return f"{first} – {day(end)}"


def counted(number: int) -> str:
    """ "eight"; figures from 13."""
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


def listed(items: Sequence[str]) -> str:
    """ "Russia, China and Iran"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def capital(words: str) -> str:
    """With a capital letter first, the rest as it is."""
    return words[:1].upper() + words[1:]


def shortened(words: str, length: int) -> str:
    """At most so many characters, cut after a word."""
    if len(words) <= length:
        return words
    return words[:length].rpartition(" ")[0].rstrip(" ,;:.") + " …"


def release(version: str) -> str:
    """ "0.1" of "0.1.0"."""
    return ".".join(version.split(".")[:2])
