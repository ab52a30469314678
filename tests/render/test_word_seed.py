"""The seed's briefing in Word: links and marking in their places, tables that say what they hold, named styles."""

import pytest

from briefing.compose.layout import layout
from briefing.model.outline import Outline, Table
from briefing.render.word import render_word
from tests.compose.seed_briefing import seed_briefing
from tests.render import word_reading as reading
from tests.render.outlines import map_
from tests.render.word_reading import W


@pytest.fixture(scope="module")
def outline() -> Outline:
    return layout(seed_briefing(), map_(), marking="TLP:AMBER")


@pytest.fixture(scope="module")
def data(outline: Outline) -> bytes:
    return render_word(outline, map_())


def test_every_reference_leads_to_its_paragraph_of_the_annex(data):
    places = reading.bookmarks(data)
    references = [(text, name) for text, name in reading.links(data) if text.startswith("[")]
    assert len(references) > 100
    for text, name in references:
        assert reading.words(places[name]).startswith(text.strip("[]") + "\t"), text


def test_a_number_of_the_annex_leads_back_to_where_it_is_cited(data):
    places = reading.bookmarks(data)
    back = [(text, name) for text, name in reading.links(data) if not text.startswith("[") and "." in text]
    assert len(back) > 20
    for text, name in back:
        assert f"[{text}]" in reading.words(places[name]), text


def test_rows_and_sections_are_referred_to_by_fields_that_show_what_stands_there(data):
    shown = reading.references(data)
    assert {text for text, _ in shown} >= {"M1", "M8", "C1", "C3", "10"}
    assert len(shown) > 30
    for text, name in shown:
        assert reading.bookmarked(data, name) == text


def test_every_paragraph_has_a_named_style_and_no_words_are_set_by_hand(data):
    styles = {style.get(f"{W}styleId") for style in reading.part(data, "word/styles.xml").iter(f"{W}style")}
    parts = [name for name in reading.names(data) if name.startswith(("word/document", "word/header", "word/footer"))]
    assert len(parts) == 4
    for name in parts:
        root = reading.part(data, name)
        assert {reading.value(p.find(f"{W}pPr/{W}pStyle")) for p in root.iter(f"{W}p")} <= styles
        assert {reading.value(style) for style in root.iter(f"{W}rStyle", f"{W}tblStyle")} <= styles
        assert {each.tag for look in root.iter(f"{W}rPr") for each in look} <= {f"{W}rStyle", f"{W}lang", f"{W}rtl"}


def test_tables_say_what_they_hold_repeat_their_heads_and_split_no_row(outline, data):
    drawn = reading.tables(data)
    meant = [block for block in outline.blocks if isinstance(block, Table)]
    assert len(drawn) == len(meant)
    for table, block in zip(drawn, meant, strict=True):
        assert reading.value(table.find(f"{W}tblPr/{W}tblCaption")) == block.title
        rows = list(table.iter(f"{W}tr"))
        repeated = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert repeated == [True] * len(block.head) + [False] * len(block.rows)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_links_lead_somewhere_and_places_have_names_of_their_own(data):
    root = reading.part(data)
    starts = list(root.iter(f"{W}bookmarkStart"))
    names = [start.get(f"{W}name") for start in starts]
    assert len({name.casefold() for name in names}) == len(names) > 40
    assert len({start.get(f"{W}id") for start in starts}) == len(starts)
    assert {name for _, name in reading.links(data)} <= set(names)


def test_the_marking_stands_at_the_head_and_foot_of_every_page(data):
    frames = [name for name in reading.names(data) if name.startswith(("word/header", "word/footer"))]
    assert len(frames) == 3
    for name in frames:
        root = reading.part(data, name)
        assert "TLP:AMBER" in reading.words(root)
        assert "MarkingTLP:AMBER" in {reading.value(style) for style in root.iter(f"{W}rStyle")}
    first, later = (reading.part(data).findall(f".//{W}sectPr")[n] for n in (0, 1))
    kinds = [(each.tag.removeprefix(W), reading.value(each, "type")) for each in first if "Reference" in each.tag]
    assert sorted(kinds) == [
        (f"{part}Reference", kind) for part in ("footer", "header") for kind in ("default", "first")
    ]
    assert not [each for each in later if "Reference" in each.tag]  # inherits them


def test_page_numbers_count_themselves(data):
    root = reading.part(data, "word/footer1.xml")
    asked = [each.text.strip() for each in root.iter(f"{W}instrText")]
    steps = [reading.value(each, "fldCharType") for each in root.iter(f"{W}fldChar")]
    assert asked == ["PAGE", "NUMPAGES"]
    assert steps == ["begin", "separate", "end"] * 2


def test_the_annex_stands_in_two_columns_that_end_level(data):
    assert reading.columns(data) == [1, 2, 1]
