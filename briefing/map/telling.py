"""Say in words what the map shows: Scene, Layout -> text for those who don't see it, and the note under it."""

from briefing.map.layout import Layout
from briefing.map.scene import Scene, plural
from briefing.map.style import Style
from briefing.reference.countries import country_name

SOURCE = "Natural Earth 1:50m."
DISCLAIMER = "Boundaries and names shown do not imply endorsement or acceptance."


def alt_of(scene: Scene, layout: Layout) -> str:
    told = [f"Map. {scene.title}."]
    for status in scene.classes():
        codes = scene.with_status(status)
        codes += tuple(code for code, held in scene.bodies if held == status)
        told.append(f"{plural(status).capitalize()} ({len(codes)}): {', '.join(sorted(map(country_name, codes)))}.")
    if scene.venue:
        told.append(f"Venue: {scene.venue.name}.")
    for words, names in (
        ("Cities named", [spot.name for spot in scene.cities]),
        ("Regions and seas named", [spot.name for spot in scene.regions]),
        ("Countries named without a status", sorted(country_name(c) for c in scene.named if not scene.status_of(c))),
        ("Outside the frame, shown by arrows", list(layout.beyond)),
    ):
        if names and (scene.statuses or words != "Countries named without a status"):
            told.append(f"{words}: {', '.join(names)}.")
        elif names:
            told.append(f"Countries named: {', '.join(names)}.")
    return " ".join(told)


def note_of(scene: Scene, layout: Layout, style: Style) -> str:
    told = [f"{layout.frame.projection.name}.", SOURCE, DISCLAIMER, style.borders.note]
    if layout.hatched:
        told.append(f"Hatched: {', '.join(layout.hatched)}.")
    told += [note for code, note in style.notes.items() if layout.ground.shows(code) and not scene.status_of(code)]
    if scene.bodies:
        told.append(f"No countries, not shown: {', '.join(country_name(code) for code, _ in scene.bodies)}.")
    if layout.outside:
        told.append(f"Outside the frame: {', '.join(country_name(code) for code in layout.outside)}.")
    if layout.apart:
        told.append(f"Inset: {', '.join(country_name(code) for code in layout.apart)}.")
    if layout.unplaced:
        told.append(f"Not marked: {', '.join(dict.fromkeys(layout.unplaced))}.")
    return " ".join(part for part in told if part)
