"""The house's logo: logo.svg or logo.png -> what the formats print at the head of page 1."""

import io
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import SettingsError
from briefing.model.drawing import Drawing
from briefing.render.look import theme
from briefing.resources import own, per_house

_MOST = 800
"""Dots across or down that a raster keeps: more can't be seen at this size."""
_EDGE = 4.0
"""mm at the paper's edge that printers leave blank."""


@dataclass(frozen=True, slots=True)
class Logo:
    alt: str
    width: float
    """mm; so `height`."""
    height: float
    png: bytes
    drawing: Drawing | None
    """Where it is an SVG."""


@per_house(16)
def logo() -> Logo | None:
    """None where the house has none; raises SettingsError for a file that can't be shown."""
    vector, raster = own("logo.svg"), own("logo.png")
    if vector:  # on demand: few have one
        from briefing.render.drawing import png
        from briefing.render.logo.vectors import read_svg

        drawing = read_svg(vector)

        return _sized(drawing.width / drawing.height, png(drawing, dpi=_dpi(drawing)), drawing)
    return _of_raster(raster) if raster else None


def _dpi(drawing: Drawing) -> int:
    return max(1, round(_MOST / max(drawing.width, drawing.height) * 72))


def _of_raster(path: Path) -> Logo:
    from PIL import Image

    try:
        with Image.open(path, formats=("PNG",)) as image:
            small = image.convert("RGBA")
            small.thumbnail((_MOST, _MOST))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SettingsError(f"{path}: can't be read as a PNG; save it as one, or give logo.svg") from error
    out = io.BytesIO()
    small.save(out, "PNG")
    return _sized(small.width / small.height, out.getvalue(), None)


def _sized(ratio: float, png: bytes, drawing: Drawing | None) -> Logo:
    """As high as the theme and the page's head have room for, no wider than the theme has it."""
    look, page = theme().logo, theme().page
    height = min(look.height, max(_EDGE, page.top - page.head_gap - look.clearance - _EDGE), look.width / ratio)
    return Logo(look.alt, height * ratio, height, png, drawing)
