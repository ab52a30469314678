"""A drawing as SVG and as PNG."""

from io import BytesIO
from xml.etree import ElementTree

from PIL import Image

from briefing.render.drawing import png, svg
from tests.render.outlines import square

SVG = "{http://www.w3.org/2000/svg}"


def test_the_svg_is_clean_xml_of_the_drawings_size():
    root = ElementTree.fromstring(svg(square()))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("482.00pt", "363.00pt", "0 0 4820 3630")


def test_labels_stay_text_with_a_halo_behind_them():
    labels = list(ElementTree.fromstring(svg(square())).iter(f"{SVG}text"))
    assert [label.text for label in labels] == ["Samarkand & <Buchara>"] * 2
    assert labels[0].get("stroke") == "#FFFFFF" and labels[1].get("fill") == "#1B232B"
    assert labels[1].get("y") == "1430"  # 363 - 220 points: down, not up


def test_a_clip_holds_its_items():
    root = ElementTree.fromstring(svg(square()))
    group = root.find(f"{SVG}g")
    assert group is not None and group.get("clip-path") == "url(#c1)" and len(group) == 16
    assert root.find(f"{SVG}defs/{SVG}clipPath").get("id") == "c1"


def test_the_png_has_the_asked_resolution_and_few_colours():
    picture = Image.open(BytesIO(png(square(), 150)))
    assert picture.size == (1005, 757)
    assert round(picture.info["dpi"][0]) == 150
    assert picture.mode == "P"


def test_the_png_keeps_the_drawings_colours():
    picture = Image.open(BytesIO(png(square(), 72))).convert("RGB")
    ground = picture.getpixel((10, 10))
    assert all(abs(a - b) <= 3 for a, b in zip(ground, (0xEE, 0xF3, 0xF7), strict=True))


def test_the_same_drawing_gives_the_same_bytes():
    assert png(square(), 100) == png(square(), 100)
    assert svg(square()) == svg(square())
