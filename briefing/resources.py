"""Find templates/ and assets/: inside the installed package first, then beside it in a checkout; and the house's own.

A house is a folder of an office's own look and words, laid over ours: theme.toml, map.toml, templates/, fonts/ and a
logo. `in_house` opens one; what runs inside it finds the house's files before ours, and what is kept between two calls
is kept once a house (`per_house`). Other threads are in no house until they run in a copy of the context.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from briefing.errors import SettingsError
from briefing.houses import PARTS, check_house, files

_PACKAGE = Path(__file__).parent
_MOST_FILES = 2000
"""More can't be a house: a wrong folder is told before all of it is looked through."""

Given = ParamSpec("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class House:
    folder: Path
    stamp: str
    """Another one where any of its files changed: what was kept of the former is then not used."""


_open: ContextVar[House | None] = ContextVar("house", default=None)


@contextmanager
def in_house(named: str | Path | None) -> Iterator[None]:
    """Work in the house of that folder, or in the user's own where none is named; SettingsError for a missing one."""
    token = _open.set(_house(named))
    try:
        yield
    finally:
        _open.reset(token)


def house() -> House | None:
    """The house that is open here."""
    return _open.get()


def per_house(maxsize: int) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """As `lru_cache`, but what one house gave is never given in another."""

    def kept_apart(make: Callable[Given, Made]) -> Callable[Given, Made]:
        @lru_cache(maxsize)
        def kept(_house: House | None, *args: Given.args, **named: Given.kwargs) -> Made:
            return make(*args, **named)

        @wraps(make)
        def asked(*args: Given.args, **named: Given.kwargs) -> Made:
            return kept(_open.get(), *args, **named)  # type: ignore[arg-type]

        return asked

    return kept_apart


def _house(named: str | Path | None) -> House | None:
    if named is None:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config", "briefing")
        with suppress(RuntimeError):  # the user has no home
            folder = folder.expanduser()
        return House(folder, _stamp(folder)) if folder.is_dir() else None
    folder = Path(named)
    if not folder.is_dir():
        raise SettingsError(f"house {named}: {'is no folder' if folder.exists() else 'is missing'}; name its folder")
    if not any(path.name.lower() in PARTS for path in folder.iterdir()):
        raise SettingsError(f"house {named}: holds none of {', '.join(PARTS)}; name the folder that does")
    return House(folder.resolve(), _stamp(folder))


def _stamp(place: Path) -> str:
    seen = hashlib.sha256()
    try:
        check_house(place, folder("templates"))
        for number, path in enumerate(sorted(each for part in PARTS for each in files(place / part))):
            if number == _MOST_FILES:
                raise SettingsError(f"house {place}: holds too many files to be one; name its folder")
            state = path.stat()
            seen.update(f"{path}\0{state.st_mtime_ns}\0{state.st_size}\0".encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise SettingsError(f"{error.filename}: {error.strerror}; mend it there") from error
    return seen.hexdigest()


@cache
def folder(name: str) -> Path:
    """The folder `templates` or `assets`; raises SettingsError where the installation lacks it."""
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise SettingsError(f"{name}/ is missing from the installation; install briefing again")


def asset(*parts: str) -> Path:
    """A file under assets/, such as `asset("reference", "leaders.csv")`."""
    return folder("assets").joinpath(*parts)


def template(*parts: str) -> Path:
    """A file under templates/: the house's where it has one."""
    return own("templates", *parts) or folder("templates").joinpath(*parts)


def office_template(named: str | Path | None) -> Path | None:
    """An office's own Word template: the one that is named, else the house's; None where ours is used."""
    return Path(named) if named else own("templates", "word", "briefing.docx")


def font(file: str) -> Path:
    """A font file: the house's where it has one of that name."""
    return own("fonts", file) or asset("fonts", file)


def own(*parts: str) -> Path | None:
    """A file of the house that is open; None where it has none, or there is no house."""
    opened = house()
    path = opened.folder.joinpath(*parts) if opened else None
    return path if path is not None and path.is_file() else None
