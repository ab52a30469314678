"""How the map looks: assets/brand/map.toml, the house's over it -> Style."""

from dataclasses import dataclass
from typing import Any

from briefing.errors import SettingsError
from briefing.resources import asset, own, per_house
from briefing.settings import known_only, merged, place_of, read_toml

PATTERNS = ("plain", "hatch", "dots", "rows", "columns", "cross", "grid")


@dataclass(frozen=True, slots=True)
class StatusStyle:
    statuses: tuple[str, ...]
    fill: str
    pattern: str
    """One of PATTERNS."""


@dataclass(frozen=True, slots=True)
class Borders:
    view: str
    hatched: tuple[str, ...]
    """Names of disputed areas, or "all"."""
    note: str

    def hatches(self, area: str) -> bool:
        return "all" in self.hatched or area in self.hatched


@dataclass(frozen=True, slots=True)
class Style:
    width: float
    height: float
    frame: float
    colours: dict[str, str]
    type: dict[str, Any]
    statuses: tuple[StatusStyle, ...]
    borders: Borders
    notes: dict[str, str]

    def of(self, status: str) -> StatusStyle:
        return next(style for style in self.statuses if status in style.statuses or not style.statuses)

    def colour(self, name: str) -> str:
        return self.colours[name]

    def size(self, name: str) -> float:
        return float(self.type[name])

    def sizes(self, name: str) -> tuple[float, ...]:
        return tuple(float(size) for size in self.type[name])


@per_house(16)
def style() -> Style:
    """The look of the installation's map, or of the house that is open; SettingsError names file, key and remedy."""
    path, house = asset("brand", "map.toml"), own("map.toml")
    ours, theirs = read_toml(path), read_toml(house) if house else {}
    try:
        known_only(theirs, ours)
        return _style(merged(ours, theirs))
    except KeyError as error:
        raise SettingsError(f"{house or path}: {error.args[0]} is missing; add it") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise SettingsError(f"{place_of(house or path, str(error))}: {error}; correct it there") from error


def _style(table: dict[str, Any]) -> Style:
    page = {key: _number(f"page.{key}", size) for key, size in table["page"].items()}
    return Style(
        width=page["width"],
        height=page["height"],
        frame=page["frame"],
        colours={name: _colour(f"colours.{name}", value) for name, value in table["colours"].items()},
        type={name: _sizes(f"type.{name}", size) for name, size in table["type"].items()},
        statuses=_statuses(table["status"]),
        borders=_borders(table["borders"]),
        notes={code: str(words) for code, words in table.get("notes", {}).items()},
    )


def _statuses(entries: Any) -> tuple[StatusStyle, ...]:
    made = []
    for number, entry in enumerate(entries, 1):
        where = f"[[status]] {number}"
        if entry["pattern"] not in PATTERNS:
            raise ValueError(f"{where}: pattern {entry['pattern']} is unknown; there are {', '.join(PATTERNS)}")
        made.append(StatusStyle(tuple(entry["statuses"]), _colour(f"{where}: fill", entry["fill"]), entry["pattern"]))
    if not made or made[-1].statuses:
        raise ValueError("[[status]]: the last one must have statuses = [], for any other status")
    return tuple(made)


def _borders(table: dict[str, Any]) -> Borders:
    view = table["view"]
    views = [name for name, value in table.items() if isinstance(value, dict)]
    if view not in views:
        raise ValueError(f"borders.view: {view} is unknown; there are {', '.join(views)}")
    chosen = table[view]
    if not isinstance(chosen.get("hatched"), list):
        raise ValueError(f'borders.{view}.hatched must be a list, such as ["all"]')
    return Borders(view, tuple(map(str, chosen["hatched"])), str(chosen.get("note", "")))


def _colour(place: str, value: Any) -> str:
    """With or without #, as an office's style guide has it."""
    digits = str(value).removeprefix("#")
    if len(digits) != 6 or set(digits) - set("0123456789abcdefABCDEF"):
        raise ValueError(f"{place} must be RRGGBB")
    return f"#{digits}"


def _sizes(place: str, value: Any) -> Any:
    return [_number(place, each) for each in value] if isinstance(value, list) and value else _number(place, value)


def _number(place: str, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 2000:
        raise ValueError(f"{place} must be a number above 0")
    return value
