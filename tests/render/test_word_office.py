"""An office's own Word template as the base of the DOCX: its look and letterhead stay, its text and stray parts go."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, RGBColor
from PIL import Image

import briefing
from briefing.resources import template
from tests.render import word_reading as reading

TEXT = "Old text of the template"


def template_in(folder: Path) -> Path:
    """A4, dark red headings, a logo at the head of page 1, an address at the foot of the pages after it."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)
    page.different_first_page_header_footer = True
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x78, 0x14, 0x28)
    logo = io.BytesIO()
    Image.new("RGB", (300, 100), (120, 20, 40)).save(logo, "PNG")
    page.first_page_header.paragraphs[0].add_run().add_picture(logo, width=Mm(45))
    page.footer.paragraphs[0].text = "1 Palace Square"
    document.add_paragraph(TEXT)
    document.save(folder / "office.docx")
    return folder / "office.docx"


def changed(source: Path, name: str, part: str, change: Callable[[bytes], bytes]) -> Path:
    made = source.with_name(name)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for each in old.namelist():
            new.writestr(each, change(old.read(each)) if each == part else old.read(each))
    return made


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return template_in(tmp_path)


def drawn(seed: briefing.Briefing, office: Path, **options: object) -> bytes:
    return briefing.render(seed, office.with_name("x.docx"), word_template=office, force=True, **options).read_bytes()


def test_the_office_keeps_page_heading_colour_and_letterhead_and_loses_its_text(
    seed: briefing.Briefing, office: Path
) -> None:
    document = Document(io.BytesIO(drawn(seed, office)))
    page = document.sections[0]
    assert (page.page_width.mm, page.left_margin.mm) == pytest.approx((210, 25), abs=0.1)
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x78, 0x14, 0x28)
    assert page.first_page_header._element.xpath(".//pic:pic")
    assert "1 Palace Square" in [each.text for each in page.footer.paragraphs]
    assert TEXT not in reading.paragraphs(drawn(seed, office))


def test_no_heading_is_left_at_the_foot_of_a_page_where_the_template_does_not_keep_it(
    seed: briefing.Briefing, office: Path
) -> None:
    keeps = re.compile(rb"<w:keepNext[^>]*/>")
    loose = changed(office, "loose.docx", "word/styles.xml", lambda styles: keeps.sub(b"", styles))
    styles = Document(io.BytesIO(drawn(seed, loose))).styles
    assert all(styles[f"Heading {level}"].paragraph_format.keep_with_next for level in (1, 2))


def test_marking_and_page_x_of_y_stand_on_every_page_beside_the_letterhead(
    seed: briefing.Briefing, office: Path
) -> None:
    page = Document(io.BytesIO(drawn(seed, office, marking="TLP:AMBER"))).sections[0]
    for head in (page.first_page_header, page.header):
        assert any("TLP:AMBER" in each.text for each in head.paragraphs)
    for foot in (page.first_page_footer, page.footer):
        words = " ".join(each.text or "" for each in foot._element.xpath(".//w:instrText"))
        assert "NUMPAGES" in words and any("TLP:AMBER" in each.text for each in foot.paragraphs)


def test_every_style_that_is_used_is_in_the_file_and_stray_parts_are_not(seed: briefing.Briefing, office: Path) -> None:
    data = drawn(seed, office)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        used = re.findall(r'<w:[prt](?:Style|blStyle) w:val="([^"]+)"', file.read("word/document.xml").decode())
        held = set(re.findall(r'w:styleId="([^"]+)"', file.read("word/styles.xml").decode()))
        assert used and set(used) <= held
        assert not [each for each in file.namelist() if "stylesWithEffects" in each or "customXml" in each]
    assert data == drawn(seed, office)


def test_a_dotx_serves_as_well(seed: briefing.Briefing, office: Path) -> None:
    made = changed(
        office, "office.dotx", "[Content_Types].xml", lambda data: data.replace(b"document.main", b"template.main")
    )
    assert "Bottom line" in " ".join(reading.paragraphs(drawn(seed, made)))


def test_what_can_not_be_used_is_told_in_one_line_with_its_remedy(seed: briefing.Briefing, office: Path) -> None:
    lacking = re.compile(rb'<w:style [^>]*w:styleId="(?:Title|Heading2)">.*?</w:style>', re.DOTALL)
    faults = {
        "lacks the styles Title, Heading 2": changed(
            office, "a.docx", "word/styles.xml", lambda data: lacking.sub(b"", data)
        ),
        "holds macros": changed(
            office, "b.docm", "[Content_Types].xml", lambda data: data.replace(b"document.main", b"macroEnabled.main")
        ),
        "has no section with a page size": changed(
            office,
            "c.docx",
            "word/document.xml",
            lambda data: re.sub(rb"<w:sectPr.*</w:sectPr>", b"", data, flags=re.DOTALL),
        ),
        "is not found": office.with_name("none.docx"),
        "is damaged": office.with_name("cut.docx"),
        "is an old .doc": office.with_name("old.doc"),
    }
    faults["is damaged"].write_bytes(office.read_bytes()[:9000])
    faults["is an old .doc"].write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    for told, path in faults.items():
        with pytest.raises(briefing.BriefingError, match=told) as error:
            drawn(seed, path)
        assert str(path) in str(error.value) and "; " in str(error.value) and "\n" not in str(error.value)


def test_a_copy_of_our_own_template_serves_as_an_office_s(seed: briefing.Briefing, tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    copy.write_bytes(template("word", "briefing.docx").read_bytes())
    assert "SCO summit, Samarkand" in reading.paragraphs(drawn(seed, copy))


def test_an_office_s_pages_follow_each_other_without_our_break(seed: briefing.Briefing, office: Path) -> None:
    assert b"w:pageBreakBefore" not in zipfile.ZipFile(io.BytesIO(drawn(seed, office))).read("word/document.xml")
