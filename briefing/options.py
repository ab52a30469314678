"""Options: what a user may set, the same on the command line and in Python."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import formataddr, getaddresses
from pathlib import Path
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
    """Handling marking on every page: a TLP 2.0 label or any house text; "" for none, None for the house's own."""
    prepared_by: str | None = None
    onepager: bool = False
    """Only the first page, a brief by itself."""
    language_model: str | None = None
    to: str | None = None
    """Whom the e-mail draft goes to: addresses with commas between them; so `cc`."""
    cc: str | None = None
    sender: str | None = None
    """`--from` on the command line, `from_` or `sender` in Python."""
    house: str | Path | None = None
    """The folder of an office's own look and words, over ours; where None, ~/.config/briefing if that exists."""
    word_template: str | Path | None = None
    """An office's own .docx or .dotx as the base of the DOCX, before the house's and ours."""
    embed_fonts: bool = False
    """The DOCX brings its typefaces along."""
    force: bool = False
    """Overwrite files in the way that briefing did not write."""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> "Options":
        """Options as keyword arguments, days as `datetime.date` or ISO strings; raises SettingsError."""
        given = {"sender" if key in ("from", "from_") else key: value for key, value in given.items()}
        unknown = sorted(set(given) - set(cls.__slots__))
        if unknown:
            raise SettingsError(f"{unknown[0]}: no such option; there are {', '.join(cls.__slots__)}")
        settled: dict[str, Any] = {key: _day(key, value) if key in DAYS else value for key, value in given.items()}
        if settled.get("paper", "a4") not in PAPERS:
            raise SettingsError(f"paper {settled['paper']}: not known; choose {' or '.join(PAPERS)}")
        made = cls(**settled)
        made.addresses()
        return made

    def addresses(self) -> dict[str, str]:
        """The headers of an e-mail draft that are set; raises SettingsError for what is no address."""
        given = {"From": self.sender, "To": self.to, "Cc": self.cc}
        return {header: _addresses(header.lower(), text) for header, text in given.items() if text}

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


def _addresses(option: str, text: str) -> str:
    found = getaddresses([text])
    if "\n" in text or "\r" in text or not all(_ADDRESS.fullmatch(address) for _, address in found):
        raise SettingsError(f"{option} {text!r}: no address; write it as name@example.org, several with commas")
    return ", ".join(formataddr(pair) for pair in found)


_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+")
