"""Options: what a user may set, the same on the command line and in Python."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing.errors import SettingsError

Day = datetime.date | str | None


@dataclass(frozen=True, slots=True)
class Options:
    published: datetime.date | None = None
    """A source's date, where it bears none."""
    org: str | None = None
    """The organisation's acronym, where the source doesn't tell it."""
    date: datetime.date | None = None
    """The event's first day."""
    name: str | None = None
    """Of the files, without ending."""
    paper: str = "a4"
    marking: str | None = None
    """Handling marking on every page: a TLP 2.0 label or any house text."""
    prepared_by: str | None = None
    language_model: str | None = None
    force: bool = False
    """Overwrite files in the way that briefing did not write."""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> "Options":
        """Options as keyword arguments, days as `datetime.date` or ISO strings; raises SettingsError."""
        unknown = sorted(set(given) - set(cls.__slots__))
        if unknown:
            raise SettingsError(f"{unknown[0]}: no such option; there are {', '.join(cls.__slots__)}")
        settled: dict[str, Any] = {key: _day(key, value) if key in DAYS else value for key, value in given.items()}
        if settled.get("paper", "a4") not in PAPERS:
            raise SettingsError(f"paper {settled['paper']}: not known; choose {' or '.join(PAPERS)}")
        return cls(**settled)

    def recorded(self) -> dict[str, str]:
        """Those that change what is extracted, for the briefing's `method`."""
        kept = {"published": self.published, "org": self.org, "date": self.date}
        return {key: str(value) for key, value in kept.items() if value is not None}


PAPERS = ("a4", "letter")
DAYS = ("published", "date")


def _day(option: str, value: Day) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{option} {value}: no day; write it as YYYY-MM-DD") from error
