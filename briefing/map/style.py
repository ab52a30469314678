"""How the map looks: assets/brand/map.toml -> Style."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefing.errors import SettingsError
from briefing.resources import asset


@dataclass(frozen=True, slots=True)
class StatusStyle:
    statuses: tuple[str, ...]
    fill: str
    pattern: str
    """ "plain", "hatch", "dots", "rows", "columns", "cross" or "grid"."""


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


@cache
def style() -> Style:
    path = asset("brand", "map.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _style(table)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise SettingsError(f"{path.name}: {error!s}; correct it or install briefing again") from error


def _style(table: dict[str, Any]) -> Style:
    view = table["borders"]["view"]
    chosen = table["borders"][view]
    return Style(
        width=table["page"]["width"],
        height=table["page"]["height"],
        frame=table["page"]["frame"],
        colours={name: "#" + value for name, value in table["colours"].items()},
        type=table["type"],
        statuses=tuple(StatusStyle(tuple(s["statuses"]), "#" + s["fill"], s["pattern"]) for s in table["status"]),
        borders=Borders(view, tuple(chosen["hatched"]), chosen["note"]),
        notes=table.get("notes", {}),
    )
