"""A house's logo in every format: at the head of page 1, told in words, light, and drawn as it is."""

import email
import email.policy
import io
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import briefing
from tests.houses import SVG, house_of
from tests.render.test_pdf_conformance import failures


def with_logo(folder: Path, kind: str) -> Path:
    house = house_of(folder, theme_toml='[logo]\nalt = "Ministry “A & B”"\n')
    if kind == "svg":
        return house_of(house, logo_svg=SVG)
    Image.new("RGBA", (600, 300), (11, 107, 58, 128)).save(house / "logo.png")
    return house


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_logo_stands_at_the_head_of_page_1_and_is_told_in_words(
    seed: briefing.Briefing, tmp_path: Path, kind: str
) -> None:
    house = with_logo(tmp_path / "house", kind)
    html = briefing.render(seed, tmp_path / "x.html", house=house).read_text(encoding="utf-8")
    assert html.count('alt="Ministry “A &amp; B”" src="data:image/') == 1
    with zipfile.ZipFile(briefing.render(seed, tmp_path / "x.docx", house=house, marking="TLP:RED")) as file:
        heads = [file.read(name).decode() for name in sorted(file.namelist()) if name.startswith("word/header")]
    assert [head.count('descr="Ministry “A &amp; B”"') for head in heads] == [1, 0]
    pdf = briefing.render(seed, tmp_path / "x.pdf", house=house, marking="TLP:RED")
    assert tops_of_logo(pdf, 0) and not tops_of_logo(pdf, 1)
    assert min(tops_of_logo(pdf, 0)) >= 4 and max(tops_of_logo(pdf, 0)) <= 19
    assert len(pypdfium2.PdfDocument(pdf)) == 7
    assert [failures(pdf.read_bytes(), profile) for profile in ("3a", "ua1")] == [[], []]
    assert pdf.read_bytes() == briefing.render(seed, tmp_path / "y.pdf", house=house, marking="TLP:RED").read_bytes()


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_logo_stands_in_the_e_mails_body_and_travels_with_it(
    seed: briefing.Briefing, tmp_path: Path, kind: str
) -> None:
    house = with_logo(tmp_path / "house", kind)
    one, two = (briefing.render(seed, tmp_path / name, house=house).read_bytes() for name in ("1.eml", "2.eml"))
    draft = email.message_from_bytes(one, policy=email.policy.SMTP)
    related = next(part for part in draft.walk() if part.get_content_type() == "multipart/related")
    rich, picture = related.iter_parts()
    assert picture["Content-ID"][1:-1] in re.findall(
        '<img src="cid:(.*?)" alt="Ministry “A &amp; B”"', rich.get_content()
    )
    assert (picture.get_content_type(), picture.get_content_disposition()) == ("image/png", "inline")
    width, height = (int(re.search(f'<img.*? {side}="(\\d+)"', rich.get_content())[1]) for side in ("width", "height"))
    with Image.open(io.BytesIO(picture.get_content())) as image:
        assert image.width > 2 * width and abs(image.width / image.height - width / height) < 0.1
        assert image.mode == "RGB"  # on its own white: a dark mail would swallow a dark logo
    assert [Path(part.get_filename()).suffix for part in draft.iter_attachments()] == [".pdf", ".docx"]
    assert one == two and len(one) <= 1_500_000


def test_a_large_logo_of_many_colours_keeps_the_files_small(seed: briefing.Briefing, tmp_path: Path) -> None:
    noise = Image.effect_noise((2000, 2000), 90)
    house = house_of(tmp_path / "house", theme_toml="")
    Image.merge("RGB", [noise, noise.rotate(90), noise.rotate(180)]).save(house / "logo.png")
    most = {"pdf": 400_000, "docx": 600_000, "eml": 1_500_000}
    sizes = {ending: briefing.render(seed, tmp_path / f"x.{ending}", house=house).stat().st_size for ending in most}
    assert all(sizes[ending] <= most[ending] for ending in most)


@pytest.mark.parametrize("side", [1, 100, 1_000_000])
def test_a_logo_looks_alike_whatever_units_it_counts_in(seed: briefing.Briefing, tmp_path: Path, side: int) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><circle cx="{1}" cy="{1}" r="{1}"/></svg>'
    house = house_of(tmp_path / "house", logo_svg=drawn.format(side, side / 2))
    text = briefing.render(seed, tmp_path / "x.eml", house=house).read_bytes()
    picture = next(part for part in email.message_from_bytes(text).walk() if part.get_content_type() == "image/png")
    with Image.open(io.BytesIO(picture.get_payload(decode=True))) as image:
        assert 150 < image.width == image.height < 250
        ink = sum(image.convert("L").histogram()[:128])
    assert abs(ink / image.width**2 - 0.785) < 0.02


def near(dot: tuple[int, ...], colours: set[tuple[int, int, int]]) -> bool:
    return any(all(abs(a - b) <= 2 for a, b in zip(dot, colour, strict=True)) for colour in colours)


def tops_of_logo(path: Path, page: int) -> list[float]:
    """Upper and lower edges, in mm from the page's upper edge, of what is drawn in the head in the logo's colours."""
    sheet = pypdfium2.PdfDocument(path)[page]
    raster = sheet.render(scale=2).to_pil().convert("RGB")
    seen = {(11, 107, 58), (133, 181, 156)}  # as it is, and half seen through; scaling it changes that by a step
    rows = [
        y
        for y in range(round(23 * 72 / 25.4 * 2))
        if any(near(raster.getpixel((x, y)), seen) for x in range(raster.width // 2, raster.width))
    ]
    return [y / 2 * 25.4 / 72 for y in rows]


def test_arcs_rounded_corners_and_classes_of_drawing_programs_are_drawn(
    seed: briefing.Briefing, tmp_path: Path
) -> None:
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
        "<style>.a,.b{fill:#0B6B3A} .b{fill:#8A1020}</style>"
        '<rect class="a" width="20" height="20" rx="10"/>'
        '<path class="b" d="M30 0a10 10 0 0110 10 10 10 0 11-10-10z"/></svg>'
    )
    draft = briefing.render(seed, tmp_path / "x.eml", house=house_of(tmp_path / "house", logo_svg=drawn)).read_bytes()
    picture = next(part for part in email.message_from_bytes(draft).walk() if part.get_content_type() == "image/png")
    with Image.open(io.BytesIO(picture.get_payload(decode=True))) as image:
        dots, square = image.getcolors(1 << 20), image.height**2
    for colour in ((11, 107, 58), (138, 16, 32)):  # two discs, as large as their halves of the logo hold
        assert 0.74 < sum(number for number, dot in dots if near(dot, {colour})) / square < 0.79
