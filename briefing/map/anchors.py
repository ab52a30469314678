"""Where countries stand: Scene, Ground, Frame -> a point on the page for each that matters, and those beyond it."""

from typing import Any

import shapely

from briefing.map.content import body
from briefing.map.frame import Frame
from briefing.map.ground import Ground
from briefing.map.scene import Scene
from briefing.map.spots import Beyond
from briefing.model.drawing import Point

_SEEN = 60.0
"""Square points that a country with a status must show, where most of it lies outside the frame, to be named in it."""
_SEEN_UNSTATED = 900.0


def anchors_of(scene: Scene, land: Ground, frame: Frame, apart: tuple[str, ...]) -> dict[str, Point]:
    """Where each country with a status or a mention stands in the frame: deep inside its largest visible part."""
    found: dict[str, Point] = {}
    for code in dict.fromkeys([*(code for code, _ in scene.statuses), *scene.named]):
        if code in apart:
            continue
        parts = land.land_of(code)
        if len(parts) and (
            _mainly_here(code, frame) or float(parts[0].area) > (_SEEN if scene.status_of(code) else _SEEN_UNSTATED)
        ):
            middle = _deepest(parts[0])
            found[code] = (middle.x, middle.y)
        elif not len(parts) and len(body(code)):
            x, y = frame.place_one(*body(code).mean(axis=0).tolist())
            if frame.holds(x, y, 5):
                found[code] = (x, y)
    return {code: at for code, at in found.items() if frame.holds(*at, 1.5)}


def _mainly_here(code: str, frame: Frame) -> bool:
    return frame.holds(*frame.place_one(*body(code).mean(axis=0).tolist()))


def _deepest(part: Any) -> Any:
    simple = shapely.simplify(part, 0.8)
    if simple.is_empty or simple.area < 4:
        return part.representative_point()
    left, bottom, right, top = simple.bounds
    circle = shapely.maximum_inscribed_circle(simple, tolerance=max(right - left, top - bottom) / 40)
    return shapely.Point(circle.coords[0])


def spots_in(scene: Scene, frame: Frame) -> list[Point]:
    spots = [*([scene.venue] if scene.venue else []), *scene.cities]
    return [at for at in (frame.place_one(spot.lon, spot.lat) for spot in spots) if frame.holds(*at)]


def countries_beyond(scene: Scene, frame: Frame, anchors: dict[str, Point], inset: tuple[str, ...]) -> list[Beyond]:
    members = scene.with_status("member")
    pointed = {city.country for city in (*scene.cities, *([scene.venue] if scene.venue else []))}
    codes = dict.fromkeys([*(code for code in scene.named if code not in pointed), *members])
    away = [code for code in codes if code not in anchors and code not in inset and len(body(code))]
    return [Beyond(scene.name_of(code), "sans", frame.place_one(*body(code).mean(axis=0).tolist())) for code in away]


def countries_outside(scene: Scene, anchors: dict[str, Point], apart: tuple[str, ...]) -> tuple[str, ...]:
    shown = {*anchors, *apart, *scene.named, *scene.with_status("member")}
    return tuple(sorted(code for code, _ in scene.statuses if code not in shown))
