"""Read the CSV tables under assets/reference: a file's name -> its rows, kept for the life of the process."""

import csv
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from briefing.errors import SettingsError
from briefing.resources import asset

Made = TypeVar("Made")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of assets/reference/<name>.csv without the head; raises SettingsError where the file is unfit."""
    try:
        with asset("reference", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            return tuple(tuple(row) for row in csv.reader(lines))[1:]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SettingsError(f"assets/reference/{name}.csv: can't be read ({error}); install briefing again") from error


def records(name: str, make: Callable[..., Made]) -> tuple[Made, ...]:
    """One record a row, made from its cells; raises SettingsError with the line's number where a row is unfit."""
    made = []
    for number, row in enumerate(rows(name), 2):
        try:
            made.append(make(*row))
        except (TypeError, ValueError) as error:
            raise SettingsError(
                f"assets/reference/{name}.csv, line {number}: {error}; mend or reinstall the table"
            ) from error
    return tuple(made)


def parts(cell: str) -> tuple[str, ...]:
    """What a cell lists between vertical bars."""
    return tuple(part for part in cell.split("|") if part)


def first_day(written: str) -> str:
    """The ISO day on which a day, a month or a year starts: "2004-06" -> "2004-06-01"."""
    return written + "-01-01"[len(written) - 4 :]
