"""Paint the ground: Ground, Scene, Style -> Items, from the sea up to the borders, all clipped to the frame."""

from types import MappingProxyType
from typing import Any

import numpy as np
import shapely

from briefing.map.frame import Frame
from briefing.map.ground import Ground
from briefing.map.marks import rectangle
from briefing.map.patterns import patterned, points_of, rings_of
from briefing.map.projection import EqualEarth
from briefing.map.scene import Scene
from briefing.map.style import Style
from briefing.model.drawing import Clip, Item, Shape

_HATCH_SHOWS = 3.0
"""Square points."""
DASHES = MappingProxyType({"disputed": (2.4, 1.5), "control": (0.6, 1.0)})


def painted(ground: Ground, scene: Scene, frame: Frame, style: Style) -> Clip:
    items: list[Item] = [*_sea(frame, style), *_land(ground, scene, style)]
    items += _disputed(ground, style)
    items += _rivers(ground, style)
    items += _filled(ground.lakes.shapes, style.colour("lake"), style.colour("coast"), 0.2)
    items += _borders(ground, style, 0.75 if isinstance(frame.projection, EqualEarth) else 1.0)
    return Clip((_corners(frame),), tuple(items))


def hatched(ground: Ground, style: Style) -> tuple[str, ...]:
    """The disputed areas in the frame that are given to nobody, largest first."""
    size: dict[str, float] = {}
    for name, shape in zip(ground.disputed.keys, ground.disputed.shapes, strict=True):
        size[name] = size.get(name, 0.0) + float(shape.area)
    return tuple(
        n for n in sorted(size, key=lambda n: (-size[n], n)) if size[n] > _HATCH_SHOWS and style.borders.hatches(n)
    )


def _corners(frame: Frame) -> tuple[tuple[float, float], ...]:
    left, bottom, right, top = frame.rect
    return ((left, bottom), (right, bottom), (right, top), (left, top))


def _sea(frame: Frame, style: Style) -> list[Item]:
    if frame.world and isinstance(frame.projection, EqualEarth):
        ring = tuple((round(x, 2), round(y, 2)) for x, y in frame.place(frame.projection.outline()).tolist())
        return [rectangle(frame.rect, style.colour("paper")), Shape((ring,), closed=True, fill=style.colour("sea"))]
    return [rectangle(frame.rect, style.colour("sea"))]


def _land(ground: Ground, scene: Scene, style: Style) -> list[Item]:
    statuses = dict(scene.statuses)
    held = np.array([statuses.get(code, "") for code in ground.countries.keys], dtype=str)
    items = _filled(ground.countries.shapes[held == ""], style.colour("land"))
    if not scene.statuses:
        named = np.isin(ground.countries.keys, list(scene.named))
        items += _filled(ground.countries.shapes[named], style.colour("named"))
    for status in reversed(scene.classes()):
        look = style.of(status)
        shapes = ground.countries.shapes[held == status]
        items += _filled(shapes, look.fill) + patterned(shapes, look.pattern, style.colour("pattern"))
    return items


def _disputed(ground: Ground, style: Style) -> list[Item]:
    chosen = np.array([style.borders.hatches(name) for name in ground.disputed.keys], dtype=bool)
    shapes = ground.disputed.shapes[chosen] if len(chosen) else ground.disputed.shapes
    return _filled(shapes, style.colour("paper")) + patterned(shapes, "disputed", style.colour("disputed"))


def _filled(polygons: Any, fill: str, stroke: str | None = None, width: float = 0.0) -> list[Item]:
    return [Shape(rings_of(polygons), closed=True, fill=fill, stroke=stroke, width=width)] if len(polygons) else []


def _rivers(ground: Ground, style: Style) -> list[Item]:
    lines = tuple(points_of(shape) for shape in _joined(ground.rivers.shapes))
    return [Shape(lines, stroke=style.colour("river"), width=0.35)] if lines else []


def _borders(ground: Ground, style: Style, weight: float) -> list[Item]:
    kinds = (
        ("coast", "coast", 0.3),
        ("border", "border", 0.4),
        ("disputed", "disputed", 0.65),
        ("control", "disputed", 0.7),
    )
    items: list[Item] = []
    for kind, colour, width in kinds:
        lines = tuple(points_of(shape) for shape in _joined(ground.lines.of(kind)))
        if not lines:
            continue
        if kind != "coast":
            items.append(Shape(lines, stroke=style.colour("casing"), width=width * weight + 0.6))
        items.append(
            Shape(lines, stroke=style.colour(colour), width=round(width * weight, 2), dash=DASHES.get(kind, ()))
        )
    return items


def _joined(lines: Any) -> Any:
    return shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines))) if len(lines) else lines
