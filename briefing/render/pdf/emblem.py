"""Draw the house's logo at the head of page 1: vectors as vectors, a raster as an image with its transparency."""

import io
from dataclasses import dataclass

from briefing.render.logo import Logo
from briefing.render.pdf.file import Name, PdfFile, Ref, number
from briefing.render.pdf.pen import Element, Pen
from briefing.render.pdf.picture import draw
from briefing.render.theme import Theme

MM = 72 / 25.4
IMAGE = "Logo"
"""The resource's name."""


@dataclass(frozen=True, slots=True)
class Emblem:
    logo: Logo
    element: Element
    """It is told in words, unlike what else stands in a head."""

    def paint(self, pen: Pen, right: float, rule: float, theme: Theme) -> float:
        """Draw it left of `right` and above `rule`; how much of the line it takes."""
        width, height, clear = self.logo.width * MM, self.logo.height * MM, theme.logo.clearance * MM
        x, bottom = right - width, pen.height - (rule - clear)
        pen.tag(self.element)
        self.element.entries["A"] = pen.placed_as_block(x, bottom, width, height)
        if self.logo.drawing:
            draw(self.logo.drawing, pen, x, bottom, width / self.logo.drawing.width)
        else:
            sides = f"{number(width)} 0 0 {number(height)} {number(x)} {number(bottom)}"
            pen.orders.append(f"q {sides} cm /{IMAGE} Do Q")
        return width + 2 * clear


def add_image(file: PdfFile, emblem: Emblem | None) -> dict[str, dict[str, Ref]]:
    """The resources that a raster needs."""
    if emblem is None or emblem.logo.drawing:
        return {}
    from PIL import Image

    with Image.open(io.BytesIO(emblem.logo.png)) as image:
        size = {"Type": Name("XObject"), "Subtype": Name("Image"), "Width": image.width, "Height": image.height}
        mask = size | {"ColorSpace": Name("DeviceGray"), "BitsPerComponent": 8}
        seen = file.add_stream(image.getchannel("A").tobytes(), mask)
        look = size | {"ColorSpace": Name("DeviceRGB"), "BitsPerComponent": 8, "SMask": seen}
        return {"XObject": {IMAGE: file.add_stream(image.convert("RGB").tobytes(), look)}}
