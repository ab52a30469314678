"""Single blocks in Word: what stays together, where sections begin, what an unusual outline becomes."""

from dataclasses import replace

import pytest

from briefing.model.outline import Cell, Columns, Figure, PageBreak, Paragraph, Row, Run, Table
from briefing.render.word import render_word
from tests.render import word_reading as reading
from tests.render.outlines import cell, heading, map_, outline, paragraph, timeline
from tests.render.word_reading import W


def word(*blocks, paper: str = "a4", **changes) -> bytes:
    return render_word(outline(*blocks, **changes), map_(), paper)


def columns(source: int) -> Columns:
    return Columns(tuple(paragraph(f"text {n}", "annex", number=f"{source}.{n}") for n in (1, 2)))


def first_table(data: bytes):
    return reading.tables(data)[0]


def test_heads_stay_with_two_rows_and_the_last_row_with_the_one_before_it():
    assert reading.kept(first_table(word(timeline(6)))) == [True, True, False, False, False, True, False]


def test_a_row_of_many_lines_may_stand_alone():
    assert reading.kept(first_table(word(timeline(3, lines=6)))) == [True, False, False, False]


def test_a_whole_table_stays_on_one_page_unless_it_fills_more_than_half_of_it():
    assert reading.kept(first_table(word(timeline(9, whole=True)))) == [True] * 9 + [False]
    assert reading.kept(first_table(word(timeline(40, whole=True)))).count(True) == 3


def test_a_note_stays_with_the_table_above_it():
    assert reading.kept(first_table(word(timeline(4), paragraph("How to read.", "note"))))[-1]


def test_two_tables_are_parted_by_a_gap():
    body = reading.part(word(timeline(1), timeline(1)))[0]
    kinds = [each.tag.removeprefix(W) for each in body]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize(
    "block", [heading("Next", "2"), paragraph("Next"), timeline(1)], ids=["heading", "text", "table"]
)
def test_whatever_follows_a_page_break_begins_a_page(block):
    body = reading.part(word(paragraph("First"), PageBreak(), block))[0]
    breaking = [number for number, each in enumerate(body) if each.find(f".//{W}pageBreakBefore") is not None]
    assert breaking == [1]


def test_each_source_of_several_has_columns_of_its_own():
    data = word(
        heading("Annex", "A"), paragraph("Source 1", "annex-source"), columns(1), paragraph("Source 2"), columns(2)
    )
    assert reading.columns(data) == [1, 2, 1, 2, 1]
    assert reading.paragraphs(data)[1:4] == ["Source 1", "1.1\ttext 1", "1.2\ttext 2"]


def test_heads_that_are_not_printed_are_a_point_high_and_leave_no_rule():
    table = first_table(word(timeline(2, head_visible=False)))
    head, row = list(table.iter(f"{W}tr"))[:2]
    height = head.find(f"{W}trPr/{W}trHeight")
    assert (reading.value(height), reading.value(height, "hRule")) == ("20", "exact")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert {reading.value(each) for each in head.iter(f"{W}bottom") if each.getparent().tag == f"{W}tcBorders"} == {
        "nil"
    }
    assert {reading.value(each) for each in row.iter(f"{W}top")} == {"nil"}


def test_letter_paper_gives_its_width_to_the_widest_columns_and_moves_the_marking():
    sides = Table("sides", "Sides", (11, 25, 67, 67), (), (Row(tuple(cell("x") for _ in range(4))),))
    data = word(sides, paper="letter", marking="TLP:RED")
    widths = [int(each.get(f"{W}w")) for each in first_table(data).iter(f"{W}gridCol")]
    assert min(widths[2:]) > 69 * 56.7 and widths[:2] == [624, 1417]
    tabs = reading.part(data, "word/header1.xml").iter(f"{W}tab")
    assert str(sum(widths)) in {reading.value(each, "pos") for each in tabs}


def test_a_house_marking_is_framed_and_none_leaves_the_head_empty():
    framed = reading.part(word(paragraph("x"), marking="Official – internal"), "word/header1.xml")
    assert reading.words(framed) == "Summit briefing\t\u00a0\u00a0OFFICIAL – INTERNAL\u00a0\u00a0"
    assert [reading.value(each) for each in framed.iter(f"{W}rStyle")] == ["Marking"]
    assert reading.paragraphs(word(paragraph("x")), "word/header1.xml") == ["Summit briefing"]


def test_markup_templates_and_control_characters_are_text():
    hostile = 'a </w:t></w:p> &amp; {{ 7*7 }} ]]> <script>"x"</script> \x00\x0b\ud800 {page}'
    data = word(heading(hostile), paragraph(hostile), title=hostile, short_title=hostile, marking=hostile)
    kept = hostile.replace("\x00", "\ufffd").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd")
    assert reading.paragraphs(data) == [f"\t{kept}", kept]
    assert kept in reading.words(reading.part(data, "word/header2.xml"))


def test_a_link_to_a_place_that_is_not_there_is_plain_text():
    gone = Paragraph("body", (Run("[9.9]", "reference", target="#s9.9"),))
    data = word(gone)
    assert reading.paragraphs(data) == ["[9.9]"] and reading.links(data) == []


def test_places_whose_names_word_would_confuse_are_kept_apart():
    places = ("s1.1", "S1_1", "s1-1")
    marked = [Paragraph("body", (Run("here"),), anchor=name) for name in places]
    leading = [Paragraph("body", (Run(name, target=f"#{name}"),)) for name in places]
    found = reading.links(word(*leading, *marked))
    assert len({name.casefold() for _, name in found}) == 3


def test_later_positions_of_an_issue_stand_apart_from_the_first():
    issue = Row((cell("I1", "row-number"), cell("Trade"), Cell((paragraph("a", "table-cell"),) * 3)))
    data = word(Table("issues", "Issues", (11, 32, 127), (), (issue,)))
    styles = [reading.value(each) for each in first_table(data).iter(f"{W}pStyle")]
    assert styles[-3:] == ["TableCell", "IssuesApart", "IssuesApart"]


def test_a_figure_without_a_map_keeps_its_caption():
    figure = Figure("nothing", (paragraph("Figure 1. Nothing.", "caption"),))
    assert reading.paragraphs(render_word(outline(figure), None)) == ["Figure 1. Nothing."]


def test_scripts_are_told_to_word_so_that_it_can_set_and_read_them():
    languages = [each.attrib.values() for each in reading.part(word(paragraph("Москва"))).iter(f"{W}lang")]
    assert languages == [["ru-RU"]]
    assert next(reading.part(word(paragraph("שלום"))).iter(f"{W}rtl")) is not None


def test_a_row_can_be_linked_to():
    table = timeline(2)
    rows = (replace(table.rows[0], anchor="t1"), table.rows[1])
    data = word(Paragraph("body", (Run("see", target="#t1"),)), replace(table, rows=rows))
    assert reading.words(reading.bookmarks(data)[reading.links(data)[0][1]]) == "T1"


def test_a_reference_that_says_what_stands_there_is_a_field_and_other_words_are_a_link():
    place = Paragraph("caption", (Run("Figure 1", "label", anchor="map"), Run(". Status.")))
    data = word(Paragraph("body", (Run("Figure 1", target="#map"), Run("the map", target="#map"))), place)
    assert [(text, reading.bookmarked(data, name)) for text, name in reading.references(data)] == [("Figure 1",) * 2]
    assert [text for text, _ in reading.links(data)] == ["the map"]
    assert reading.paragraphs(data) == ["Figure 1the map", "Figure 1. Status."]
