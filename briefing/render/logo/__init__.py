"""The house's logo: logo.svg or logo.png -> what the formats print at the head of page 1."""

import io
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import SettingsError
from briefing.model.drawing import Drawing
from briefing.render.look import theme
from briefing.resources import own, per_house

_DPI = 400
"""Dots to an inch that a raster keeps: more can't be seen in print, and each document carries them."""
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
        width, height = _size(drawing.width / drawing.height)
        raster_of = png(drawing, dpi=max(1, round(_DPI * width / 25.4 * 72 / drawing.width)))
        return Logo(theme().logo.alt, width, height, raster_of, drawing)
    return _of_raster(raster) if raster else None


def _of_raster(path: Path) -> Logo:
    from PIL import Image

    try:
        with Image.open(path, formats=("PNG",)) as image:
            width, height = _size(image.width / image.height)
            small = image.convert("RGBA")
            small.thumbnail((_dots(width), _dots(height)))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise SettingsError(f"{path}: can't be read as a PNG; save it as one, or give logo.svg") from error
    out = io.BytesIO()
    small.save(out, "PNG")
    return Logo(theme().logo.alt, width, height, out.getvalue(), None)


def _dots(length: float) -> int:
    return max(1, round(length / 25.4 * _DPI))


def _size(ratio: float) -> tuple[float, float]:
    """Width and height in mm: as high as theme and head have room for, no wider than the theme has it."""
    look, page = theme().logo, theme().page
    height = min(look.height, max(_EDGE, page.top - page.head_gap - look.clearance - _EDGE), look.width / ratio)
    return height * ratio, height
