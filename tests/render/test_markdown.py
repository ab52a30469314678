"""The briefing as plain Markdown."""

import re

from briefing.compose.layout import layout
from briefing.model.outline import Cell, Heading, Paragraph, Row, Run, Table
from briefing.render.markdown import render_markdown
from briefing.seal import is_sealed
from tests.compose.seed_briefing import seed_briefing
from tests.render.outlines import map_, outline, paragraph, timeline
from tests.render.said import plain, said


def text_of(*blocks: object, **changes: object) -> str:
    return render_markdown(outline(*blocks, **changes), None).decode()  # type: ignore[arg-type]


def test_every_statement_of_the_outline_stands_there_in_order() -> None:
    seed = layout(seed_briefing(), map_())
    bare = re.sub(
        r"\\(.)|\*\*|^#+ |<br>", lambda found: found[1] or " ", render_markdown(seed, map_()).decode(), flags=re.M
    )
    text, at = squeezed(bare), 0
    for words in said(seed):
        found = text.find(squeezed(words), at)
        assert found >= 0, words
        at = found + 1


def squeezed(words: str) -> str:
    """Without spaces and the brackets round what stands beside a heading."""
    return re.sub(r"[\s()]", "", plain(words))


def test_signs_of_markdown_in_an_article_s_words_are_words() -> None:
    text = text_of(paragraph("# 1 *not* _so_ | <b>"), paragraph("1. no list"))
    assert "\\# 1 \\*not\\* \\_so\\_ \\| \\<b>" in text
    assert "\\1. no list" not in text and "1\\. no list" in text


def test_a_table_has_one_line_a_row_and_no_empty_columns() -> None:
    lines = text_of(timeline(2, lines=2)).splitlines()
    assert lines[:2] == ["|  | Day | What happened | Source |", "| --- | --- | --- | --- |"]
    assert lines[2] == "| T1 | 1 May | event 1 line 1<br>event 1 line 2 | [1.1] |"
    bare = Table("facts", "Facts", (10, 20), (), (Row((Cell(()), Cell((paragraph("a"),)))),))
    assert text_of(bare).splitlines()[:3] == ["|  |", "| --- |", "| a |"]


def test_headings_have_their_step_and_their_aside_in_brackets() -> None:
    runs = (Run("Meetings"), Run(" "), Run("4 held, ", "aside"), Run("1 planned", "aside"))
    assert text_of(Heading(1, runs, "4")).startswith("## 4 Meetings (4 held, 1 planned)\n")


def test_an_annex_paragraph_begins_with_its_number_and_names_are_bold() -> None:
    one = Paragraph("annex", (Run("Xi", "name"), Run(" said so.")), number="1.14")
    assert text_of(one).startswith("**1.14** **Xi** said so.\n")


def test_the_marking_stands_first_and_last() -> None:
    text = text_of(paragraph("Words."), marking="tlp:red")
    assert text.startswith("**TLP:RED**\n") and text.rpartition("<!--")[0].endswith("**TLP:RED**\n\n")


def test_a_file_edited_since_is_told_from_one_as_written() -> None:
    data = text_of(paragraph("Held.")).encode()
    assert is_sealed(data) and not is_sealed(data.replace(b"Held", b"Not held"))
