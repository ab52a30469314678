"""Drawing -> SVG text, or PNG bytes."""

from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from briefing.model.drawing import Clip, Drawing, Item, Label, Point, Shape
from briefing.pdfium import TURN
from briefing.render.look import theme

if TYPE_CHECKING:
    from PIL.Image import Image

FALLBACKS = "Segoe UI, Arial, sans-serif", "Cambria, Georgia, serif"
COLOURS = 64
"""Of the PNG's palette: flat tints and the steps between them."""
_SAMPLED = 4
"""Every so many-th dot across and down tells the palette; all of them would take ten times as long."""
_UNITS = 10
"""Of the SVG in a point: coasts and borders are set to whole units."""
_FINE = 40
"""Shapes of fewer points are symbols and frames, set to tenths of a unit."""


def svg(drawing: Drawing, head: str = "") -> str:
    """The drawing as an SVG file of its own, labels as text; `head` is SVG that tells what it shows."""
    clips: list[str] = []
    body = "".join(_item(item, drawing.height, clips) for item in drawing.items)
    width, height = f"{drawing.width:.2f}pt", f"{drawing.height:.2f}pt"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}">'
        f"{head}<defs>{''.join(clips)}</defs>{body}</svg>\n"
    )


def inline_svg(drawing: Drawing, title: str, words: str) -> str:
    """The drawing as an element of an HTML page, as wide as its column, with words for those who don't see it."""
    clips: list[str] = []
    body = "".join(_item(item, drawing.height, clips) for item in drawing.items)
    return (
        f'<svg role="img" viewBox="0 0 {_number(drawing.width)} {_number(drawing.height)}"'
        f" aria-label={quoteattr(f'{title}. {words}')}><defs>{''.join(clips)}</defs>{body}</svg>"
    )


def png(drawing: Drawing, dpi: int = 300, told: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """The drawing as a raster of `dpi` dots an inch, which it states, in a palette of few colours.

    `told`: words that the file carries under the PNG's keywords, such as "Title".
    """
    import pypdfium2
    from PIL.Image import Dither
    from PIL.PngImagePlugin import PngInfo

    from briefing.render.pdf.picture import page_of

    page = page_of(drawing)
    with TURN, closing(pypdfium2.PdfDocument(page)) as document:
        raster = document[0].render(scale=dpi / 72, rev_byteorder=True).to_pil()
    out, words = BytesIO(), PngInfo()
    for keyword, text in told.items():
        words.add_itxt(keyword, text)
    few = raster.quantize(palette=_palette(raster), dither=Dither.NONE)
    few.save(out, "PNG", dpi=(dpi, dpi), compress_level=4, pnginfo=words)
    return out.getvalue()


def _palette(raster: "Image") -> "Image":
    """An image whose palette holds the colours that `raster` needs most."""
    sample = raster.resize((max(1, raster.width // _SAMPLED), max(1, raster.height // _SAMPLED)), resample=0)
    return sample.quantize(COLOURS, method=2)


def _item(item: Item, height: float, clips: list[str]) -> str:
    if isinstance(item, Shape):
        return _shape(item, height)
    if isinstance(item, Label):
        return _label(item, height)
    return _clip(item, height, clips)


def _shape(shape: Shape, height: float) -> str:
    stroke = ""
    if shape.stroke:
        stroke = f' stroke="{shape.stroke}" stroke-width="{_number(shape.width)}" stroke-linejoin="round"'
    if shape.stroke and shape.dash:
        stroke += f' stroke-dasharray="{" ".join(map(_number, shape.dash))}"'
    rule = ' fill-rule="evenodd"' if shape.fill else ""
    return f'<path d="{_path(shape.lines, shape.closed, height)}" fill="{shape.fill or "none"}"{rule}{stroke}/>'


def _label(label: Label, height: float) -> str:
    look = theme().faces[label.face]
    family = f"{look.family}, {FALLBACKS[label.face.startswith('serif')]}"
    x, y = label.at
    font = (
        f'x="{_number(x)}" y="{_number(height - y)}" font-family={quoteattr(family)} font-size="{_number(label.size)}"'
        + (' font-weight="bold"' if look.bold else "")
        + (' font-style="italic"' if look.italic else "")
        + ("" if label.anchor == "start" else f' text-anchor="{label.anchor}"')
    )
    text = escape(label.text)
    halo = ""
    if label.halo and label.halo_width:  # a text of its own: Word does not know paint-order
        line = f'stroke="{label.halo}" stroke-width="{_number(label.halo_width)}" stroke-linejoin="round"'
        halo = f'<text {font} fill="none" {line} aria-hidden="true">{text}</text>'
    return f'{halo}<text {font} fill="{label.colour}">{text}</text>'


def _clip(clip: Clip, height: float, clips: list[str]) -> str:
    name = f"c{len(clips) + 1}"
    clips.append("")  # the place is taken before inner clips ask for theirs
    clips[int(name[1:]) - 1] = (
        f'<clipPath id="{name}"><path clip-rule="evenodd" d="{_path(clip.rings, True, height)}"/></clipPath>'
    )
    return f'<g clip-path="url(#{name})">{"".join(_item(item, height, clips) for item in clip.items)}</g>'


def _path(lines: tuple[tuple[Point, ...], ...], closed: bool, height: float) -> str:
    end = "Z" if closed else ""
    write = _fine_line if sum(map(len, lines)) < _FINE else _line
    return "".join(write(line, height) + end for line in lines if line)


def _fine_line(line: tuple[Point, ...], height: float) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(height - y)}" for x, y in line)


def _line(line: tuple[Point, ...], height: float) -> str:
    """Steps from point to point, between rounded places so that no error adds up; those of no length are left out."""
    points = [(round(x * _UNITS), round((height - y) * _UNITS)) for x, y in line]
    (last_x, last_y), steps = points[0], []
    start = f"M{last_x} {last_y}l"
    for x, y in points[1:]:
        if x != last_x or y != last_y:
            down = y - last_y
            steps.append(f"{x - last_x}{down}" if down < 0 else f"{x - last_x} {down}")
            last_x, last_y = x, y
    return start + (" ".join(steps) or "0 0")


def _number(points: float) -> str:
    """A length in the SVG's units."""
    return f"{points * _UNITS:.1f}".removesuffix(".0")
