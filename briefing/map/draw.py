"""Draw the map: Briefing -> Map, or None where the sources name no place and no organisation."""

from briefing.map.layout import arrange
from briefing.map.scene import scene_of
from briefing.map.style import style
from briefing.map.telling import alt_of, note_of, title_of
from briefing.model.briefing import Briefing
from briefing.model.drawing import Drawing, Map


def draw_map(briefing: Briefing) -> Map | None:
    scene = scene_of(briefing)
    if scene.is_empty:
        return None
    look = style()
    layout = arrange(scene, look)
    return Map(
        drawing=Drawing(look.width, round(look.height - layout.void, 2), layout.items),
        title=title_of(scene),
        alt=alt_of(scene, layout),
        note=note_of(scene, layout, look),
    )
