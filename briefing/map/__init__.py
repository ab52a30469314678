"""Draw the map of a Briefing: members by status, the venue, the places mentioned: Briefing -> Map."""

from threading import Lock

from briefing.map.caption import with_note
from briefing.map.layout import arrange
from briefing.map.scene import scene_of
from briefing.map.style import style
from briefing.map.telling import alt_of, note_of
from briefing.model.briefing import Briefing
from briefing.model.drawing import Drawing, Map

__all__ = ["draw_map", "with_note"]


_TURN = Lock()
"""Shapes that are kept between maps remember what was asked of them: two threads at once would break that."""


def draw_map(briefing: Briefing) -> Map | None:
    """None where the sources name no place and no organisation."""
    scene = scene_of(briefing)
    if scene.is_empty:
        return None
    look = style()
    with _TURN:
        layout = arrange(scene, look)
    return Map(
        drawing=Drawing(look.width, round(look.height - layout.void, 2), layout.items),
        title=scene.title,
        alt=alt_of(scene, layout),
        note=note_of(scene, layout, look),
    )
