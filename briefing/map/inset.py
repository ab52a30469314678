"""Small maps beside the map: members far off, or a crowded part shown larger."""

from dataclasses import replace

from briefing.map.anchors import anchors_of
from briefing.map.content import Thing, body, venue_thing
from briefing.map.frame import frame_for
from briefing.map.ground import ground
from briefing.map.marks import rectangle
from briefing.map.names import Names, name_countries
from briefing.map.paint import painted
from briefing.map.room import Box, Room
from briefing.map.scene import Scene
from briefing.map.spots import Spots, mark_cities, mark_venue
from briefing.map.style import Style
from briefing.map.terrain import Terrain


def without_places_in(scene: Scene, apart: tuple[str, ...]) -> Scene:
    """The scene without the places that stand in the inset."""
    if not apart:
        return scene
    venue = None if scene.venue and scene.venue.country in apart else scene.venue
    return replace(scene, venue=venue, cities=tuple(city for city in scene.cities if city.country not in apart))


def draw_inset(
    inner: Names, scene: Scene, codes: tuple[str, ...], box: Box, style: Style, start: int, places: bool
) -> None:
    """A small map of its own for a few countries, with the places in them unless the main map shows these."""
    cities = tuple(city for city in scene.cities if city.country in codes) if places else ()
    venue = scene.venue if places and scene.venue and scene.venue.country in codes else None
    there = replace(
        scene, venue=venue, cities=cities, regions=(), named=tuple(code for code in scene.named if code in codes)
    )
    shown = [Thing(code, body(code), "must") for code in codes] + ([venue_thing(venue)] if venue else [])
    frame = frame_for(shown, box)
    land = ground(frame)
    room, terrain = Room(frame.rect), Terrain(land, there, frame.rect)
    anchors = {code: at for code, at in anchors_of(there, land, frame, ()).items() if code in codes}
    spots = Spots([], [], [], [])
    if venue:
        mark_venue(spots, venue, frame, style, room, terrain)
    mark_cities(spots, cities, frame, style, room, terrain)
    names = name_countries(land, there, style, room, terrain, anchors, start)
    inner.items += [painted(land, scene, frame, style), *names.items, *spots.items]
    inner.items.append(rectangle(box, None, style.colour("border"), 0.6))
    inner.marks += names.marks + spots.marks
    inner.keyed += names.keyed
    inner.unplaced += [*spots.unplaced, *(place.name for place in spots.beyond)]
