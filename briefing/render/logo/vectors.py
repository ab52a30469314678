"""Read an SVG logo: plain filled and stroked shapes -> Drawing. Nothing of the file itself reaches a document."""

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from briefing.errors import SettingsError
from briefing.model.drawing import Drawing, Point, Shape
from briefing.render.logo.paths import Matrix, applied, matrix_of, numbers, rings_of
from briefing.render.logo.sheets import spell_out_classes

_SKIPPED = frozenset(("defs", "title", "desc", "metadata", "namedview", "style"))
_EFFECTS = ("clip-path", "mask", "filter")
_CORNERS = 96
"""Corners of a circle."""
_SIDE = 600.0
"""Points of the longer side, whatever units the file counts in: lengths are rounded by the point."""
_NAMES = {"black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "green": "#008000", "blue": "#0000FF"}
_REMEDY = "save it as plain SVG with text and effects turned into paths, or give logo.png"


def read_svg(path: Path) -> Drawing:
    """Raises SettingsError that names what can't be drawn."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.parse(str(path), parser).getroot()
        left, top, width, height = _box(root)
        spell_out_classes(root)
        scale = _SIDE / max(width, height)
        place = (scale, 0.0, 0.0, -scale, -left * scale, (top + height) * scale)
        shapes = tuple(_shapes(root, place, {"fill": "#000000"}))
        if not shapes:
            raise ValueError("draws nothing")
    except PermissionError as error:
        raise SettingsError(f"{path}: may not be read; give yourself the right to") from error
    except (OSError, etree.XMLSyntaxError) as error:
        raise SettingsError(f"{path}: is no SVG ({' '.join(str(error).split())}); {_REMEDY}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}; {_REMEDY}") from error
    return Drawing(width * scale, height * scale, shapes)


def _box(root: etree._Element) -> tuple[float, ...]:
    said = root.get("viewBox")
    sides = (next(iter(numbers(root.get(side, ""))), 0.0) for side in ("width", "height"))
    box = tuple(numbers(said)) if said else (0.0, 0.0, *sides)
    if etree.QName(root).localname != "svg" or len(box) != 4 or box[2] <= 0 or box[3] <= 0:
        raise ValueError("says no size: it needs a viewBox")
    return box


def _shapes(element: etree._Element, place: Matrix, above: Mapping[str, str]) -> Iterator[Shape]:
    for child in element:
        kind = etree.QName(child).localname
        if kind in _SKIPPED:
            continue
        look = {**above, **_look(child)}
        here = applied(place, matrix_of(child.get("transform", "")))
        if kind in ("g", "svg", "a"):
            yield from _shapes(child, here, look)
        elif look.get("display") != "none":
            yield from _shape(kind, child, here, look)


def _look(element: etree._Element) -> dict[str, str]:
    """Attributes and the style attribute, which wins."""
    told = (pair.partition(":") for pair in element.get("style", "").split(";") if ":" in pair)
    said = {key: element.get(key) for key in ("fill", "stroke", "stroke-width", "display") if element.get(key)}
    look = {**said, **{name.strip(): value.strip() for name, _, value in told}}
    for effect in _EFFECTS:
        if (element.get(effect) or look.get(effect) or "none") != "none":
            raise ValueError(f"line {element.sourceline}: has a {effect}, which is not drawn")
    return look


def _shape(kind: str, element: etree._Element, place: Matrix, look: Mapping[str, str]) -> Iterator[Shape]:
    rings, closed = _outline(kind, element)
    lines = tuple(tuple(_put(place, point) for point in ring) for ring in rings if len(ring) > 1)
    fill, stroke = (_colour(look.get(key, "none"), element) for key in ("fill", "stroke"))
    scale = math.sqrt(abs(place[0] * place[3] - place[1] * place[2]))
    width = next(iter(numbers(look.get("stroke-width", "1"))), 1.0) * scale
    if not lines:
        return
    if fill and kind != "line":
        yield Shape(lines, closed=True, fill=fill)
    if stroke:
        yield Shape(lines, closed=closed, stroke=stroke, width=width)


def _outline(kind: str, element: etree._Element) -> tuple[list[list[Point]], bool]:
    def at(name: str) -> float:
        return next(iter(numbers(element.get(name, ""))), 0.0)

    if kind == "path":
        return _rings(element), element.get("d", "").rstrip().lower().endswith("z")
    if kind == "rect":
        x, y, width, height = (at(name) for name in ("x", "y", "width", "height"))
        rx, ry = min(at("rx") or at("ry"), width / 2), min(at("ry") or at("rx"), height / 2)
        corner = f"a{rx} {ry} 0 0 1"
        sides = (f"{corner} {rx} {ry}v{height - 2 * ry}{corner} {-rx} {ry}", f"{corner} {-rx} {-ry}v{2 * ry - height}")
        data = f"M{x + rx} {y}h{width - 2 * rx}{sides[0]}h{2 * rx - width}{sides[1]}{corner} {rx} {-ry}z"
        return rings_of(data), True
    if kind in ("circle", "ellipse"):
        across, down = (at("r"), at("r")) if kind == "circle" else (at("rx"), at("ry"))
        turns = [2 * math.pi * step / _CORNERS for step in range(_CORNERS)]
        return [[(at("cx") + across * math.cos(t), at("cy") + down * math.sin(t)) for t in turns]], True
    if kind in ("polygon", "polyline"):
        flat = numbers(element.get("points", ""))
        return [list(zip(flat[::2], flat[1::2], strict=False))], kind == "polygon"
    if kind == "line":
        return [[(at("x1"), at("y1")), (at("x2"), at("y2"))]], False
    raise ValueError(f"line {element.sourceline}: holds <{kind}>, which is not drawn")


def _rings(path: etree._Element) -> list[list[Point]]:
    try:
        return rings_of(path.get("d", ""))
    except ValueError as error:
        raise ValueError(f"line {path.sourceline}: {error}") from error


def _put(place: Matrix, point: Point) -> Point:
    a, b, c, d, e, f = place
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _colour(said: str, element: etree._Element) -> str | None:
    if said in ("none", "transparent"):
        return None
    digits = said.removeprefix("#")
    if said in _NAMES:
        return _NAMES[said]
    if said.startswith("rgb(") and len(numbers(said)) == 3 and "%" not in said:
        return "#" + "".join(f"{min(255, round(part)):02X}" for part in numbers(said))
    if said.startswith("#") and len(digits) in (3, 6) and not set(digits) - set("0123456789abcdefABCDEF"):
        return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}".upper()
    raise ValueError(f"line {element.sourceline}: the colour {said[:40]} is not drawn; write it as #RRGGBB")
