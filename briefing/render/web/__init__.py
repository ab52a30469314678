"""Write an Outline as one HTML page that needs nothing beside it: Outline, Map -> bytes."""

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.drawing import inline_svg
from briefing.render.look import theme
from briefing.render.web.blocks import blocks
from briefing.render.web.head import head, marking_bar
from briefing.seal import PLACE, sealed


def render_html(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:
    """Readable on a phone and printable on `paper`; no script, and nothing is asked of any other address."""
    look = theme()
    bar = marking_bar(outline.marking, look)
    picture = inline_svg(map_.drawing, map_.title, map_.alt) if map_ else ""
    main = blocks(outline.blocks, picture)
    foot = f'<footer class="foot">{bar}</footer>' if bar else ""
    page = f"{head(outline, look, paper)}<body>\n{bar}<main>\n{main}</main>\n{foot}</body>\n</html>"
    return sealed(f"<!DOCTYPE html>\n{page}\n<!-- {PLACE} -->\n".encode())
