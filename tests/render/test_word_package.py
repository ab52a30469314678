"""The Word file as a package: what it holds, that programs open it, and that it is the same each time."""

import os
import runpy
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from briefing.model.outline import Figure
from briefing.render.look import theme
from briefing.render.word import render_word
from briefing.resources import template
from tests.render import word_reading as reading
from tests.render.outlines import heading, map_, outline, paragraph, timeline
from tests.render.word_reading import W

ROOT = Path(__file__).parents[2]
AGAIN = """
import sys
from tests.render.test_word_package import made
sys.stdout.buffer.write(made())
"""


def made() -> bytes:
    figure = Figure("Two countries by status.", (paragraph("Figure 1. Status.", "caption"),))
    blocks = (heading("Bottom line", "1"), timeline(3), figure)
    return render_word(outline(*blocks, keywords=("summit", "Москва")), map_())


@pytest.fixture(scope="module")
def data() -> bytes:
    return made()


def test_python_docx_opens_it_and_finds_title_subject_and_language(data):
    properties = Document(BytesIO(data)).core_properties
    assert (properties.title, properties.subject, properties.language) == ("Summit, City", "A summit", "en-GB")
    assert properties.keywords == "summit; Москва"


def test_properties_too_long_for_word_are_cut():
    long = render_word(outline(paragraph("x"), title="t" * 300, keywords=("k" * 300,)), None)
    properties = Document(BytesIO(long)).core_properties
    assert properties.title == "t" * 254 + "…" and len(properties.keywords) == 255


def test_it_says_that_briefing_wrote_it(data):
    assert b"<Application>briefing</Application>" in zipfile.ZipFile(BytesIO(data)).read("docProps/app.xml")


def test_every_part_is_named_once_with_its_type_and_the_list_comes_first(data):
    names = reading.names(data)
    assert names[0] == "[Content_Types].xml" and len(set(names)) == len(names)
    types = reading.part(data, "[Content_Types].xml")
    listed = {each.get("PartName") for each in types if each.get("PartName")}
    assert listed == {f"/{name}" for name in names if name != names[0] and not name.endswith(".rels")}


def test_every_relationship_leads_to_a_part(data):
    names = set(reading.names(data))
    for name in (each for each in names if each.endswith(".rels")):
        folder = Path(name).parent.parent
        for relationship in reading.part(data, name):
            assert str(folder / relationship.get("Target")) in names


def test_word_opens_it_in_its_present_mode_without_asking(data):
    settings = reading.part(data, "word/settings.xml")
    modes = {each.get(f"{W}name"): reading.value(each) for each in settings.iter(f"{W}compatSetting")}
    assert modes["compatibilityMode"] == "15"
    assert settings.find(f"{W}updateFields") is None


def test_the_map_is_there_as_lines_and_as_dots_and_in_words(data):
    root = reading.part(data)
    drawn = next(root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    assert (drawn.get("title"), drawn.get("descr")) == ("Status", "Two countries by status.")
    archive = zipfile.ZipFile(BytesIO(data))
    assert b"<svg" in archive.read("word/media/map.svg")
    assert Image.open(BytesIO(archive.read("word/media/image1.png"))).format == "PNG"
    assert len(list(root.iter("{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"))) == 1


def test_another_time_zone_and_hash_seed_give_the_same_bytes(data):
    elsewhere = os.environ | {"TZ": "Asia/Tashkent", "PYTHONHASHSEED": "4711", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", AGAIN], env=elsewhere, cwd=ROOT, capture_output=True, check=True)
    assert ran.stdout == data


def test_the_template_is_what_the_theme_says():
    sys.path.insert(0, str(ROOT / "assets" / "make"))
    try:
        maker = runpy.run_path(str(ROOT / "assets" / "make" / "word_template.py"))
    finally:
        sys.path.pop(0)
    held = zipfile.ZipFile(template("word", "briefing.docx"))
    assert {name: held.read(name).decode() for name in held.namelist()} == maker["parts"](theme())
