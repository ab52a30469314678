"""Say days and enumerations in running text: dates, names -> words."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from briefing.reference.words import word_table, words


def day(on: date) -> str:
    """ "15 September 2022"."""
    return f"{on.day} {_months()[on.month]} {on.year}"


def the(name: str) -> str:
    """ "the United States", "China"."""
    return f"the {name}" if name in words("countries_with_article") else name


def listed(items: Sequence[str]) -> str:
    """ "Russia, China and Iran"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


@cache
def _months() -> dict[int, str]:
    """From a month's number to its full name, which the table has before its short forms."""
    return {int(number): name for name, number in reversed(tuple(word_table("months").items()))}
