"""Drawing -> SVG text, or PNG bytes."""

from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from briefing.model.drawing import Clip, Drawing, Item, Label, Point, Shape
from briefing.render.theme import theme

FALLBACKS = "Segoe UI, Arial, sans-serif", "Cambria, Georgia, serif"
COLOURS = 64
"""Of the PNG's palette: flat tints and the steps between them."""


def svg(drawing: Drawing) -> str:
    """The drawing as an SVG file of its own; one unit is one point."""
    clips: list[str] = []
    body = "".join(_item(item, drawing.height, clips) for item in drawing.items)
    width, height = _number(drawing.width), _number(drawing.height)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt"'
        f' viewBox="0 0 {width} {height}"><defs>{"".join(clips)}</defs>{body}</svg>\n'
    )


def png(drawing: Drawing, dpi: int = 300) -> bytes:
    """The drawing as a raster of `dpi` dots an inch, which it states, in a palette of few colours."""
    import pypdfium2

    from briefing.render.pdf.picture import page_of

    document = pypdfium2.PdfDocument(page_of(drawing))
    try:
        raster = document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()
    out = BytesIO()
    raster.quantize(COLOURS, method=2, dither=0).save(out, "PNG", dpi=(dpi, dpi), compress_level=6)
    return out.getvalue()


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
    parts = []
    for line in lines:
        steps = [f"{x:.2f} {height - y:.2f}" for x, y in line]
        if steps:
            parts.append("M" + "L".join(steps) + ("Z" if closed else ""))
    return "".join(parts)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
