"""Settings: a TOML file of ours with the house's over it -> one table, and where to put the blame for a slip."""

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from briefing.errors import SettingsError

Tables = Mapping[str, Any]


def read_toml(path: Path) -> dict[str, Any]:
    """Raises SettingsError that names the file, the line and the remedy."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except PermissionError as error:
        raise SettingsError(f"{path}: may not be read; give yourself the right to") from error
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


def place_of(path: Path, told: str) -> str:
    """The file, with the line of the key with which `told` begins; the file alone where no line sets it."""
    keys = re.split(r"[.:\s]", told.partition(": ")[0].partition(" ")[0])
    while keys:
        if line := _line_of(path, ".".join(keys)):
            return f"{path}, line {line}"
        keys.pop()
    return str(path)


def _line_of(path: Path, key: str) -> int | None:
    """Of a key or table, by how TOML is usually written: [table] above, then key = value."""
    table, bare = "", re.compile(r"""[\s"']""")
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if head := re.match(r"\s*\[+(.+?)\]+\s*(#.*)?$", line):
            table = bare.sub("", head[1])
            if table == key:
                return number
        elif "=" in line and f"{table}.{bare.sub('', line.partition('=')[0])}".strip(".") == key:
            return number
    return None


def known_only(theirs: Tables, ours: Tables, where: str = "") -> None:
    """ValueError for a key that ours has not: a misspelt one would do nothing."""
    for key in theirs:
        if key not in ours:
            near = get_close_matches(key, ours, 3)
            told = f"is {' or '.join(near)} meant?" if near else f"there are {', '.join(ours)}"
            raise ValueError(f"{where}{key} is unknown; {told}")
