"""Write an Outline as one HTML page that needs nothing beside it: Outline, Map -> bytes."""

from base64 import b64encode
from html import escape

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.drawing import inline_svg, svg
from briefing.render.logo import logo
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
    page = f"{head(outline, look, paper)}<body>\n{bar}{_emblem()}<main>\n{main}</main>\n{foot}</body>\n</html>"
    return sealed(f"<!DOCTYPE html>\n{page}\n<!-- {PLACE} -->\n".encode())


def _emblem() -> str:
    """The house's logo above the page's words, inside the page itself."""
    shown = logo()
    if shown is None:
        return ""
    kind, data = ("svg+xml", svg(shown.drawing).encode()) if shown.drawing else ("png", shown.png)
    size = f"width:{shown.width:.1f}mm;height:{shown.height:.1f}mm"
    source = f"data:image/{kind};base64,{b64encode(data).decode()}"
    return f'<header class="logo"><img style="{size}" alt="{escape(shown.alt)}" src="{source}"></header>\n'
