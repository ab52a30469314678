"""What the file holds beside ink: structure, links, bookmarks, attachments; and that its bytes stay the same."""

import os
import subprocess
import sys
from pathlib import Path

from briefing.model.outline import Attachment, Columns, Figure, Heading, PageBreak, Row, Run, Table
from briefing.model.outline import Paragraph as P
from briefing.render.pdf import render_pdf
from tests.render import reading
from tests.render.outlines import cell, heading, map_, outline, paragraph, timeline

CITED = P("body", (Run("Putin met Xi "), Run("[1.1]", "reference", "#s1.1", "r1.1")))
ANNEX = Columns((P("annex", (Run("They met."),), anchor="s1.1", number="1.1", number_target="#r1.1"),))


def test_a_reference_leads_to_the_annex_and_the_annex_back():
    assert reading.links(render_pdf(outline(CITED, PageBreak(), ANNEX), None)) == [(0, 1), (1, 0)]


def test_a_reference_to_nowhere_is_plain_words():
    data = render_pdf(outline(CITED), None)
    assert reading.links(data) == []
    assert "[1.1]" in reading.pages(data)[0]


def test_only_addresses_of_the_web_and_of_mail_become_outside_links():
    data = render_pdf(
        outline(P("body", (Run("a", target="https://example.org/a"), Run("b", target="javascript:x")))), None
    )
    assert len(reading.links(data)) == 1


def test_headings_are_bookmarks_without_their_asides():
    section = Heading(1, (Run("At a glance "), Run("4 held", "aside")), "2")
    part = Heading(2, (Run("Named, not attending"),))
    data = render_pdf(outline(section, part, paragraph("x")), None)
    assert reading.bookmarks(data) == [(0, "2 At a glance"), (1, "Named, not attending")]


def test_a_table_has_header_cells_and_its_repeated_head_is_heard_once():
    tags = reading.tags(render_pdf(outline(timeline(60)), None))
    assert tags.count("Document/Table/THead/TR/TH") == 3  # the gutter's head has no words
    assert "Document/Table/TBody/TR/TH" in tags
    assert tags.count("Document/Table/TBody/TR/TD") >= 60 * 3


def test_heads_that_are_not_printed_are_heard_where_a_table_has_many_cells():
    many, few = (render_pdf(outline(timeline(rows, head_visible=False)), None) for rows in (5, 2))
    assert "What happened" not in reading.pages(many)[0]
    assert reading.tags(many).count("Document/Table/THead/TR/TH") == 3
    assert "Document/Table/THead/TR/TH" not in reading.tags(few)


def test_a_table_without_header_cells_is_read_as_paragraphs():
    facts = Table("facts", "Facts", (56, 62, 52), (), (Row((cell("a"), cell("b"), cell("c"))),))
    assert reading.tags(render_pdf(outline(facts), None)) == ["Document", "Document/Div", *["Document/Div/P"] * 3]


def test_sections_stand_in_reading_order():
    tags = reading.tags(render_pdf(outline(P("title", (Run("T"),)), heading("One", "1"), CITED, ANNEX), None))
    inner = [tag for tag in tags if tag.count("/") == 1]
    assert inner == ["Document/H1", "Document/H2", "Document/P", "Document/L"]
    assert "Document/P/Link" in tags
    assert "Document/L/LI/Lbl/Link" in tags


def test_the_map_is_a_figure_told_in_words():
    data = render_pdf(
        outline(heading("Map", "8"), Figure("Members and venue.", (paragraph("Figure 1.", "caption"),))), map_()
    )
    assert reading.alternative_texts(data) == ["Members and venue."]
    assert "Figure 1." in reading.pages(data)[0]


def test_without_a_map_its_caption_remains():
    data = render_pdf(outline(Figure("Members.", (paragraph("Figure 1.", "caption"),))), None)
    assert "Figure 1." in reading.pages(data)[0]


def test_the_document_carries_its_evidence():
    files = (
        Attachment("briefing.json", "application/json", "Data", "The data", b'{"a": 1}'),
        Attachment("quelle ü.txt", "text/plain", "Source", "The source", b"words"),
    )
    data = render_pdf(outline(paragraph("x"), attachments=files), None)
    assert reading.attachments(data) == {"briefing.json": b'{"a": 1}', "quelle ü.txt": b"words"}


def test_the_file_says_what_it_is_in_its_metadata():
    data = render_pdf(outline(paragraph("x"), title="A & B <C>", marking="TLP:RED"), None)
    for words in (
        "<pdfaid:part>3",
        "<pdfaid:conformance>A",
        "<pdfuaid:part>1",
        "A &amp; B &lt;C&gt;",
        "TLP:RED</rdf:li>",
    ):
        assert words.encode() in data


PROGRAM = """
import sys
from briefing.render.pdf import render_pdf
from tests.render.outlines import heading, map_, outline, paragraph, timeline
from briefing.model.outline import Figure
blocks = heading("A", "1"), timeline(70), Figure("x", ())
sys.stdout.buffer.write(render_pdf(outline(*blocks, marking="TLP:RED"), map_()))
"""


def test_the_bytes_are_the_same_on_another_day_in_another_zone():
    root = Path(__file__).parents[2]
    made = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tashkent"))
    ]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-1.7")
