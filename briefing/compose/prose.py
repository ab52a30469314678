"""Say days and enumerations in running text: dates, names -> words."""

from collections.abc import Sequence
from datetime import date

_MONTHS = (
    "January February March April May June July August September October November December".split()  # in any locale
)


def day(on: date) -> str:
    """ "15 September 2022"."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def listed(items: Sequence[str]) -> str:
    """ "Russia, China and Iran"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)
