"""A Word file that brings its typefaces along."""

import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest

import briefing
from briefing.errors import SettingsError
from briefing.render.word import render_word
from briefing.render.word.embedding import scrambled
from briefing.resources import asset
from tests.render import word_reading as reading
from tests.render.outlines import heading, outline, paragraph
from tests.render.soundness import faults
from tests.render.word_reading import W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WITHOUT_NOTO = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
<selectfont><rejectfont><pattern><patelt name="family"><string>Noto Sans</string></patelt></pattern></rejectfont>
<rejectfont><pattern><patelt name="family"><string>Noto Serif</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>"""


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_word(outline(heading("Bottom line", "1"), paragraph("They met.")), None, embed_fonts=True)


def test_every_cut_that_is_embedded_is_the_font_s_own_file(data: bytes) -> None:
    archive = zipfile.ZipFile(BytesIO(data))
    targets = {one.get("Id"): one.get("Target") for one in reading.part(data, "word/_rels/fontTable.xml.rels")}
    found = {}
    for entry in reading.part(data, "word/fontTable.xml"):
        for cut in entry.iterchildren(*(f"{W}embed{each}" for each in ("Regular", "Bold", "Italic"))):
            key = UUID(cut.get(f"{W}fontKey").strip("{}"))
            name = f"{entry.get(f'{W}name')} {cut.tag.removeprefix(W + 'embed')}"
            found[name] = scrambled(archive.read(f"word/{targets[cut.get(f'{R}id')]}"), key)
    files = {
        "Noto Sans Regular": "NotoSans-Regular.ttf",
        "Noto Sans Bold": "NotoSans-Bold.ttf",
        "Noto Sans Italic": "NotoSans-Italic.ttf",
        "Noto Serif Regular": "NotoSerif-Regular.ttf",
        "Noto Serif Bold": "NotoSerif-Bold.ttf",
    }
    assert found == {name: asset("fonts", file).read_bytes() for name, file in files.items()}


def test_word_is_asked_to_go_on_embedding_and_the_file_is_sound(data: bytes) -> None:
    assert reading.part(data, "word/settings.xml").find(f"{W}embedTrueTypeFonts") is not None
    assert faults(data) == []


def test_without_the_option_no_font_is_embedded() -> None:
    assert not any("fonts/" in name for name in reading.names(render_word(outline(paragraph("x")), None)))


def test_a_font_whose_licence_forbids_embedding_is_refused(tmp_path: Path, seed: briefing.Briefing) -> None:
    font = bytearray(asset("fonts", "NotoSans-Regular.ttf").read_bytes())
    tables = {bytes(font[at : at + 4]): int.from_bytes(font[at + 8 : at + 12]) for at in range(12, 12 + 16 * 16, 16)}
    font[tables[b"OS/2"] + 8 : tables[b"OS/2"] + 10] = (2).to_bytes(2)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "NotoSans-Regular.ttf").write_bytes(font)
    with pytest.raises(SettingsError, match="licence forbids embedding"):
        briefing.render(seed, tmp_path / "x.docx", house=tmp_path, embed_fonts=True)
    assert not (tmp_path / "x.docx").exists()


def test_an_office_s_template_keeps_its_own_typefaces(tmp_path: Path, seed: briefing.Briefing) -> None:
    from docx import Document

    Document().save(str(tmp_path / "office.docx"))
    with pytest.raises(SettingsError, match="let Word embed them"):
        briefing.render(seed, tmp_path / "x.docx", word_template=tmp_path / "office.docx", embed_fonts=True)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_sets_it_in_them_where_they_are_not_installed(data: bytes, tmp_path: Path) -> None:
    plain = render_word(outline(heading("Bottom line", "1"), paragraph("They met.")), None)
    assert "NotoSans-Bold" in fonts_of(data, tmp_path) and "Noto" not in fonts_of(plain, tmp_path)


def fonts_of(word: bytes, folder: Path) -> str:
    """What LibreOffice sets the file in on a machine without Noto."""
    (folder / "x.docx").write_bytes(word)
    (folder / "fonts.conf").write_text(WITHOUT_NOTO.format(cache=folder / "cache"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "x.docx")]
    subprocess.run(order, env=os.environ | {"FONTCONFIG_FILE": str(folder / "fonts.conf")}, check=True, timeout=240)
    return subprocess.run(["pdffonts", folder / "x.pdf"], capture_output=True, text=True, check=True).stdout
