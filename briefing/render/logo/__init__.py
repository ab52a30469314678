"""The house's logo: logo.svg or logo.png -> what the formats print at the head of page 1."""

import io
import struct
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import SettingsError
from briefing.model.drawing import Drawing
from briefing.render.look import theme
from briefing.resources import own, per_house

_DPI = 400
"""Dots to an inch that a raster keeps: more can't be seen in print, and each document carries them."""
_MOST = 30_000_000
"""Dots of a raster that is read: more would fill the memory for a picture of 12 mm."""
_LEAST = 1.0
"""mm: a narrower or lower logo would not be seen."""
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
        width, height = _size(drawing.width / drawing.height, vector)
        raster_of = png(drawing, dpi=max(1, round(_DPI * width / 25.4 * 72 / drawing.width)))
        return Logo(theme().logo.alt, width, height, raster_of, drawing)
    return _of_raster(raster) if raster else None


def _of_raster(path: Path) -> Logo:
    from PIL import Image

    try:
        _check_head(path)
        with Image.open(path, formats=("PNG",)) as image:
            width, height = _size(image.width / image.height, path)
            small = image.convert("RGBA")
            small.thumbnail((_dots(width), _dots(height)))
    except PermissionError as error:
        raise SettingsError(f"{path}: may not be read; give yourself the right to") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise SettingsError(f"{path}: can't be read as a PNG; save it as one, or give logo.svg") from error
    out = io.BytesIO()
    small.save(out, "PNG")
    return Logo(theme().logo.alt, width, height, out.getvalue(), None)


def _check_head(path: Path) -> None:
    """Before anything is unpacked: the size stands at the head of the file."""
    with path.open("rb") as file:
        head = file.read(24)
    if head.startswith(b"\x89PNG") and len(head) == 24:
        across, down = struct.unpack(">II", head[16:])
        if across * down > _MOST:
            told = f"has {across} x {down} dots, and {_MOST / 1e6:.0f} million are the most"
            raise SettingsError(f"{path}: {told}; save it smaller, or give logo.svg")


def _dots(length: float) -> int:
    return max(1, round(length / 25.4 * _DPI))


def _size(ratio: float, path: Path) -> tuple[float, float]:
    """Width and height in mm: as high as theme and head have room for, no wider than the theme has it."""
    look, page = theme().logo, theme().page
    height = min(look.height, max(_EDGE, page.top - page.head_gap - look.clearance - _EDGE), look.width / ratio)
    if min(height, height * ratio) < _LEAST:
        raise SettingsError(
            f"{path}: would be {height * ratio:.1f} x {height:.1f} mm; mend its shape or theme.toml's [logo]"
        )
    return height * ratio, height
