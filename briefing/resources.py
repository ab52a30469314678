"""Find templates/ and assets/: inside the installed package first, then beside it in a checkout."""

from functools import cache
from pathlib import Path

from briefing.errors import SettingsError

_PACKAGE = Path(__file__).parent


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
    """A file under templates/."""
    return folder("templates").joinpath(*parts)
