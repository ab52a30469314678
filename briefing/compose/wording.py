"""The sentences that are ours: templates/wording/*.toml filled with facts; an office changes them there."""

import tomllib
from collections.abc import Mapping
from functools import cache
from string import Template
from types import MappingProxyType

from briefing.errors import SettingsError
from briefing.resources import template


def wording(section: str, key: str, **facts: str) -> str:
    """A sentence of templates/wording/compose.toml; raises SettingsError where it is missing or broken."""
    try:
        return Template(_sentences()[section][key]).substitute(facts)
    except KeyError as error:
        raise SettingsError(
            f"templates/wording/compose.toml: [{section}] {key} lacks {error}; mend the file"
        ) from error
    except ValueError as error:
        raise SettingsError(f"templates/wording/compose.toml: [{section}] {key}: {error}; mend the file") from error


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    path = template("wording", "compose.toml")
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"templates/wording/compose.toml can't be read: {error}; mend the file") from error
    return MappingProxyType(read)
