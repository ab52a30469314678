"""Settings: a TOML file of ours with the house's over it -> one table, and where to put the blame for a slip."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.errors import SettingsError

Tables = Mapping[str, Any]


def read_toml(path: Path) -> dict[str, Any]:
    """Raises SettingsError that names the file, the line and the remedy."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror or 'can not be read'}; put the file there") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not in UTF-8; save it so") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is no TOML: {error}; correct it there") from error


def merged(ours: Tables, theirs: Tables, where: str = "") -> dict[str, Any]:
    """Theirs wins key by key; a list or value takes the place of ours. ValueError for a value in a table's place."""
    made = dict(ours)
    for key, value in theirs.items():
        place = f"{where}{key}"
        if isinstance(made.get(key), Mapping):
            if not isinstance(value, Mapping):
                raise ValueError(f"{place} must be a table, [{place}]")
            made[key] = merged(made[key], value, f"{place}.")
        elif key in made and isinstance(value, Mapping):
            raise ValueError(f"{place} must be a value, no table")
        else:
            made[key] = value
    return made


def known_only(theirs: Tables, ours: Tables, where: str = "") -> None:
    """ValueError for a key that ours has not: a misspelt one would do nothing."""
    for key in theirs:
        if key not in ours:
            raise ValueError(f"{where}{key} is unknown; there are {', '.join(ours)}")
