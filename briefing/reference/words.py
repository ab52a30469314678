"""Word lists: the names of files under assets/words -> their words."""

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from briefing.errors import SettingsError
from briefing.resources import asset


@cache
def words(*names: str) -> frozenset[str]:
    """All that the lists of these names hold."""
    return frozenset(line for name in names for line in _lines(name))


def _lines(name: str) -> list[str]:
    """The lines of assets/words/<name>.txt, empty lines and comments (#) left out."""
    try:
        text = asset("words", f"{name}.txt").read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(
            f"assets/words/{name}.txt is missing from the installation; install briefing again"
        ) from error
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


@cache
def word_table(name: str) -> Mapping[str, str]:
    """The rows of assets/words/<name>.csv: from the first column to the second; no head, comments (#) left out."""
    try:
        with asset("words", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
            rows = [row for row in csv.reader(lines) if row and not row[0].startswith("#")]
    except OSError as error:
        raise SettingsError(
            f"assets/words/{name}.csv is missing from the installation; install briefing again"
        ) from error
    return MappingProxyType({row[0]: row[1] for row in rows if len(row) > 1})
