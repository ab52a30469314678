"""Word: paragraphs, tables, text boxes and footnotes in reading order."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from docx.oxml import parse_xml

from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_in

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def written(*paragraphs: str, title: str | None = None):
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def test_title_and_paragraphs_are_read(tmp_path: Path):
    article = article_in(tmp_path, "report.docx", packed(written(*PROSE, title="Ministers meet")))
    assert (article.title, article.paragraphs, article.dropped) == ("Ministers meet", PROSE, ())


def test_cells_of_a_table_are_paragraphs_where_the_table_stands(tmp_path: Path):
    document = written(LEAD)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Norway", "176"
    document.add_paragraph(SECOND)
    assert article_in(tmp_path, "report.docx", packed(document)).paragraphs == (LEAD, "Norway", "176", SECOND)


def test_runs_links_and_tabs_keep_their_words_together(tmp_path: Path):
    document = written()
    paragraph = document.add_paragraph("The min")
    paragraph.add_run("ister").bold = True
    paragraph.add_run("\tof Norway met her counterpart.")
    assert article_in(tmp_path, "r.docx", packed(document)).paragraphs == (
        "The minister of Norway met her counterpart.",
    )


def test_the_words_of_a_text_box_are_read_once(tmp_path: Path):
    document = written(LEAD)
    box = (
        (
            f'<w:p xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p>'
            "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>{0}</w:t></w:r></w:p>"
            "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>{1}</w:t></w:r></w:p>"
        )
        .replace("{0}", SECOND)
        .replace("{1}", THIRD)
    )
    document.element.body.insert(1, parse_xml(box))
    article = article_in(tmp_path, "report.docx", packed(document))
    assert sorted(article.paragraphs) == sorted(PROSE)


def test_deleted_words_are_not_read(tmp_path: Path):
    document = written(LEAD)
    deleted = (
        f'<w:p xmlns:w="{W}"><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del>'
        f"<w:ins><w:r><w:t>{SECOND}</w:t></w:r></w:ins></w:p>"
    )
    document.element.body.insert(1, parse_xml(deleted))
    assert article_in(tmp_path, "report.docx", packed(document)).paragraphs == (LEAD, SECOND)


def test_footnotes_stand_at_the_end(tmp_path: Path):
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t>{SECOND}</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{W}">{note}</w:footnotes>'
    linked = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
        ' Target="footnotes.xml"/></Relationships>'
    )
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(packed(written(LEAD)))) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", linked.encode())
            new.writestr(part, content)
        new.writestr("word/footnotes.xml", notes)
    assert article_in(tmp_path, "report.docx", changed.getvalue()).paragraphs == (LEAD, SECOND)
