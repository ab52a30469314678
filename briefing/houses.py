"""What a house may hold, and what is wrong with one: a folder -> its files, or a SettingsError with path and remedy.

A file that is named a little otherwise, lies elsewhere or can't be read would be passed over in silence.
"""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from briefing.errors import SettingsError

PARTS = ("theme.toml", "map.toml", "templates", "fonts", "logo.svg", "logo.png")
_FOLDERS = ("templates", "fonts")
_FILES = (".jinja", ".toml", ".docx", ".ttf", ".svg", ".png")
_INNER = {"sections": "templates/sections", "wording": "templates/wording", "word": "templates/word"}
"""Folders that lie deeper."""


def files(place: Path) -> Iterator[Path]:
    """The file itself, or all in the folder; OSError for a folder that may not be read."""
    if place.is_file():
        yield place
    elif place.is_dir():
        for folder, _, names in os.walk(place, onerror=_raise):
            yield from (path for name in names if (path := Path(folder, name)).is_file())


def check_house(folder: Path, templates: Path) -> None:
    """`templates`: our own, whose names a house's bear."""
    for path in sorted(folder.iterdir()):
        if path.name in PARTS:
            _check_kind(path)
            _check_inside(path, folder)
        else:
            _check_name(path)
    _check_templates(folder / "templates", templates)


def _check_kind(path: Path) -> None:
    if path.name in _FOLDERS and not path.is_dir():
        raise SettingsError(f"{path}: must be a folder; make it one, or take it away")


def _no_file(path: Path) -> str:
    return "is a link that leads nowhere" if path.is_symlink() else "is no file"


def _check_inside(part: Path, folder: Path) -> None:
    """A link could put any file of the user's, a key or a letter, into a document that is sent."""
    home = folder.resolve()
    inner = [Path(above, name) for above, folders, names in os.walk(part) for name in (*folders, *names)]
    for path in (part, *inner):
        if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(home):
            raise SettingsError(f"{path}: is a link that leads out of the house; put a copy there")
        if path.suffix in _FILES and not path.is_file():
            raise SettingsError(f"{path}: {_no_file(path)}; put the file there, or take it away")


def _check_name(path: Path) -> None:
    lower = path.name.lower()
    if path.name in _INNER and path.is_dir():
        raise SettingsError(f"{path}: is passed over there; move it to {_INNER[path.name]}")
    if lower in PARTS:
        raise SettingsError(f"{path}: is passed over for its name; call it {lower}")
    if path.is_file() and path.stem.lower() == "logo":
        raise SettingsError(f"{path}: is no format of a logo; give logo.svg or logo.png")


def _check_templates(theirs: Path, ours: Path) -> None:
    """One that bears no name of ours must be asked for by another of theirs."""
    known = [path.relative_to(ours).as_posix() for path in files(ours)]
    own = {path.relative_to(theirs).as_posix(): path for path in files(theirs) if not _is_backup(path)}
    new = {name: path for name, path in own.items() if name not in known}
    asked = "".join(path.read_text("utf-8", "replace") for name, path in own.items() if new and name.endswith(".jinja"))
    for name, path in new.items():
        near = [each for each in known if each.startswith(name)] or get_close_matches(name, known, 1, 0.93)
        if name not in asked and (name.endswith(".jinja") or near):
            told = f"call it {near[0]}" if near else "include it in a template of the house"
            raise SettingsError(f"{path}: is passed over, as nothing asks for it; {told}, or take it away")


def _is_backup(path: Path) -> bool:
    """As editors leave them."""
    return path.name.startswith((".", "#", "~")) or path.name.endswith(("~", ".bak", ".orig", ".swp"))


def _raise(error: OSError) -> None:
    raise error
