"""Draw a Drawing with a pen, or as a page of its own."""

from briefing.model.drawing import Clip, Drawing, Item, Label, Shape
from briefing.render.pdf.file import Name, PdfFile, number
from briefing.render.pdf.fonts import Fonts, face, spelled
from briefing.render.pdf.pen import Pen, colour_order, path


def draw(drawing: Drawing, pen: Pen, x: float, bottom: float, scale: float = 1.0) -> None:
    """With its lower left corner at (x, bottom) of the page's own co-ordinates, y upwards."""
    factor = f"{scale:.5f}".rstrip("0").rstrip(".")
    pen.orders.append(f"q {factor} 0 0 {factor} {number(x)} {number(bottom)} cm 1 j")
    for item in drawing.items:
        _draw(item, pen)
    pen.orders.append("Q")
    pen.forget()


def page_of(drawing: Drawing) -> bytes:
    """The drawing alone as a one-page PDF, for those who turn it into a raster."""
    file = PdfFile()
    fonts = Fonts(file)
    pen = Pen(fonts, 0, drawing.height)
    draw(drawing, pen, 0, 0)
    fonts.embed()
    pages = file.reserve()
    page = {
        "Type": Name("Page"),
        "Parent": pages,
        "MediaBox": [0, 0, drawing.width, drawing.height],
        "Resources": {"Font": fonts.resources()},
        "Contents": file.add_stream(pen.code(), packed=False),
    }
    file.put(pages, {"Type": Name("Pages"), "Kids": [file.add(page)], "Count": 1})
    return file.bytes(file.add({"Type": Name("Catalog"), "Pages": pages}), file.add({}))


def _draw(item: Item, pen: Pen) -> None:
    if isinstance(item, Shape):
        _shape(item, pen)
    elif isinstance(item, Label):
        _label(item, pen)
    else:
        _clip(item, pen)


def _shape(shape: Shape, pen: Pen) -> None:
    if not shape.fill and not shape.stroke:
        return
    if shape.fill:
        pen.orders.append(colour_order(shape.fill, "rg"))
    if shape.stroke:
        dash = " ".join(map(number, shape.dash))
        pen.orders.append(f"{colour_order(shape.stroke, 'RG')} {number(shape.width)} w [{dash}] 0 d")
    order = {(True, True): "B*", (True, False): "f*", (False, True): "S"}[bool(shape.fill), bool(shape.stroke)]
    pen.orders.append(path(shape.lines, shape.closed))
    pen.orders.append(order)


def _clip(clip: Clip, pen: Pen) -> None:
    pen.orders.append(f"q {path(clip.rings, True)} W* n")
    for item in clip.items:
        _draw(item, pen)
    pen.orders.append("Q")


def _label(label: Label, pen: Pen) -> None:
    runs = spelled(label.text, label.face)
    width = sum(face(name).width(text, label.size) for name, text in runs)
    x, y = label.at
    x -= {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    shown = " ".join(
        f"/{pen.fonts.key(name)} {number(label.size)} Tf <{pen.fonts.encoded(text, name)}> Tj" for name, text in runs
    )
    place = f"{number(x)} {number(y)} Td"
    if label.halo and label.halo_width:
        line = f"{colour_order(label.halo, 'RG')} {number(label.halo_width)} w [] 0 d"
        pen.orders.append(f"{line} BT 1 Tr {place} {shown} ET")
    pen.orders.append(f"{colour_order(label.colour, 'rg')} BT 0 Tr {place} {shown} ET")
