"""What stands on the pages, and where they break."""

from dataclasses import replace

import pytest

from briefing.errors import SettingsError
from briefing.model.outline import Cell, Columns, PageBreak, Run
from briefing.model.outline import Paragraph as P
from briefing.render.pdf import direction, first_page_fits, render_pdf
from tests.render import reading
from tests.render.outlines import cell, heading, outline, paragraph, timeline

LINE_FILLER = [paragraph(f"filler {number}", "table-cell") for number in range(59)]


def printed(*blocks, **changes):
    return reading.pages(render_pdf(outline(*blocks, **changes), None))


def test_a_page_says_its_number_and_how_many_there_are():
    first, second = printed(paragraph("one"), PageBreak(), paragraph("two"))
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second


def test_the_first_head_stands_on_page_one_and_the_short_title_after():
    first, second = printed(paragraph("one"), PageBreak(), paragraph("two"))
    assert "Summit briefing" in first and "1–2 May" not in first
    assert "Summit, City · 1–2 May 2022" in second and "Summit briefing" not in second


def test_the_marking_stands_at_head_and_foot_of_every_page():
    for page in printed(paragraph("one"), PageBreak(), paragraph("two"), marking="tlp:amber"):
        assert page.count("TLP:AMBER") == 2


def test_a_tlp_marking_is_on_black_and_a_house_marking_on_white():
    tlp = render_pdf(outline(paragraph("x"), marking="TLP:GREEN"), None)
    house = render_pdf(outline(paragraph("x"), marking="Internal"), None)
    assert reading.pixel(tlp, 191, 16.5) == (0, 0, 0)
    assert reading.pixel(house, 191, 16.5) == (255, 255, 255)


def test_without_a_marking_nothing_is_printed_there():
    page = printed(paragraph("one"))[0]
    assert page == "Summit briefing one Page 1 of 1 One report, not corroborated"


def test_a_marking_too_long_for_the_head_is_refused_not_cut():
    with pytest.raises(SettingsError, match="shorten it"):
        render_pdf(outline(paragraph("x"), marking="secret " * 60), None)


def test_letter_paper_is_wider_and_shorter():
    assert reading.size(render_pdf(outline(paragraph("x")), None, "a4")) == pytest.approx((595.28, 841.89), abs=0.1)
    assert reading.size(render_pdf(outline(paragraph("x")), None, "letter")) == pytest.approx((612, 792), abs=0.1)


def test_an_unknown_paper_is_an_error_that_names_those_there_are():
    with pytest.raises(SettingsError, match="a4, letter"):
        render_pdf(outline(paragraph("x")), None, "a5")


def test_the_head_of_a_long_table_is_repeated_and_its_rows_come_once():
    pages = printed(timeline(90))
    assert len(pages) >= 3
    assert all("What happened" in page for page in pages)
    words = " ".join(pages).split()
    assert [words.count(f"T{number}") for number in range(1, 91)] == [1] * 90


def test_a_row_is_never_split_over_pages():
    pages = printed(timeline(20, lines=7))
    for number in range(1, 21):
        together = [f"event {number} line 1 " in page and f"event {number} line 7 " in page for page in pages]
        assert together.count(True) == 1


def test_a_row_higher_than_a_page_goes_on_without_losing_a_line():
    pages = printed(timeline(1, lines=150))
    assert len(pages) == 3
    words = " ".join(pages).split("event 1 line ")[1:]
    assert [said.split()[0] for said in words] == [str(line) for line in range(1, 151)]


@pytest.mark.parametrize("free", range(52, 60))
def test_a_heading_stays_with_the_first_two_rows_of_its_table(free):
    pages = printed(*LINE_FILLER[:free], heading("Timeline", "9"), timeline(8))
    place = next(page for page in pages if "9 Timeline" in page)
    assert "event 1 line 1" in place and "event 2 line 1" in place


@pytest.mark.parametrize("free", range(52, 60))
def test_a_table_marked_whole_stands_on_one_page(free):
    pages = printed(*LINE_FILLER[:free], timeline(8, whole=True))
    assert any("event 1 line 1" in page and "event 8 line 1" in page for page in pages)


def test_a_whole_table_of_more_than_half_a_page_is_broken_rather_than_leave_a_gap():
    pages = printed(*LINE_FILLER[:25], timeline(28, whole=True))
    assert "event 1 line 1" in pages[0] and "event 28 line 1" in pages[1]


def test_a_few_last_lines_of_the_annex_do_not_take_a_page_of_their_own():
    annex = Columns(tuple(paragraph(f"text {n} " * 9, "annex", number=f"1.{n}") for n in range(1, 135)))
    assert len(printed(annex)) == 2


def test_a_break_at_the_end_leaves_no_empty_page():
    assert len(printed(paragraph("one"), PageBreak())) == 1


def test_the_annex_fills_two_columns_and_loses_nothing():
    annex = Columns(tuple(paragraph(f"text {n} " * 9, "annex", number=f"1.{n}") for n in range(1, 120)))
    pages = printed(paragraph("before"), annex)
    assert len(pages) == 2
    everything = " ".join(pages).split()
    assert [everything.count(f"1.{n}") for n in range(1, 120)] == [1] * 119


def test_the_annex_may_start_in_mid_page_and_ends_level():
    annex = Columns(tuple(paragraph("words " * 30, "annex", number=f"1.{n}") for n in range(1, 11)))
    pages = printed(*LINE_FILLER[:20], annex, paragraph("after"))
    assert len(pages) == 1 and "1.10" in pages[0] and "after" in pages[0]


def test_the_first_page_fits_until_one_line_too_many():
    fits = [first_page_fits(outline(*LINE_FILLER[:some], PageBreak(), timeline(99))) for some in (40, 59)]
    assert fits == [True, True]
    assert not first_page_fits(outline(*LINE_FILLER, *LINE_FILLER[:10], PageBreak()))


def test_an_opening_quotation_mark_hangs_left_of_the_text():
    from briefing.render.look import theme
    from briefing.render.pdf.text import set_lines

    style = theme().style("quote")
    quoted = set_lines((Run("“We understand your questions and concerns”"),), style, theme(), 90, hang=style.hang)
    plain = set_lines((Run("We understand your questions and concerns"),), style, theme(), 90, hang=style.hang)
    assert quoted[0].bits[0].x < style.hang == quoted[1].bits[0].x
    assert plain[0].bits[0].x == style.hang


def test_a_reference_never_begins_a_line_alone():
    from briefing.render.look import theme
    from briefing.render.pdf.text import set_lines

    runs = (Run("is also scheduled to meet "), Run("[1.30]", "reference"), Run(" "), Run("[1.31]", "reference"))
    for width in range(60, 180, 3):
        starts = [line.bits[0].text.strip() for line in set_lines(runs, theme().style("table-cell"), theme(), width)]
        assert "[1.30]" not in starts


def test_words_at_line_ends_do_not_join_when_copied():
    words = " ".join(f"word{number}" for number in range(200))
    assert words in printed(P("body", (Run(words),)))[0]


def test_markup_in_an_articles_words_is_text():
    nasty = "<b>bold</b> &amp; {{ x }} %s \\( ) <a href='x'>"
    assert nasty in printed(timeline(1), paragraph(nasty), heading(nasty))[0]


def test_letters_of_europe_and_central_asia_are_printed():
    letters = "Erdoğan Żaparow Əliyev Şavkat Oʻzbekiston Кыргызстан Тоқаев Ελλάδα"
    assert letters in printed(paragraph(letters))[0]
    assert letters in printed(paragraph(letters, "table-cell"))[0]


def test_letters_of_the_caucasus_and_east_asia_are_printed():
    letters = "Նիկոլ Փաշինյան, სალომე ზურაბიშვილი, 习近平, 岸田 文雄, 윤석열"
    assert letters in printed(paragraph(letters))[0]


def test_words_from_right_to_left_are_copied_with_the_letters_in_their_order():
    page = printed(paragraph("Imran Khan (عمران خان), Benjamin Netanyahu (בנימין נתניהו) met."))[0]
    assert all(word in page for word in ("عمران", "خان", "בנימין", "נתניהו"))


def test_words_from_right_to_left_stand_in_that_order_on_the_line():
    pdf = render_pdf(outline(paragraph("met אבא שלום 2022 ברק again")), None)
    lefts = [reading.left(pdf, word) for word in ("met", "ברק", "2022", "אבא", "again")]
    assert lefts == sorted(lefts)


def test_arabic_letters_join_as_their_neighbours_ask():
    alone, joined = (set(direction.joined(word)) for word in ("ع م ر ا ن", "عمران"))
    assert alone.isdisjoint("\ufecb\ufee4") and {"\ufecb", "\ufee4"} <= joined


def test_a_letter_that_no_font_has_is_shown_as_its_code():
    assert "Smile [U+1F642] and [U+1200]." in printed(paragraph("Smile 🙂 and ሀ."))[0]


def test_signs_that_are_never_seen_leave_no_trace():
    assert "a bc d" in printed(paragraph("a b\u200bc\ufeff d\u00ad"))[0]


def test_cells_without_words_are_no_obstacle():
    assert len(printed(timeline(2), paragraph(""), heading(""), Columns(()))) == 1


def test_a_word_wider_than_its_column_that_ends_in_a_fixed_space_is_broken_too():
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwe" * 3
    row = timeline(1).rows[0]
    tied = Cell((P("table-cell", (Run(f"{long}\u00a0"), Run("[1.1]", "reference"))),))
    wide = replace(timeline(1), rows=(replace(row, cells=(row.cells[0], tied, *row.cells[2:])),))
    assert f"{long}[1.1]" in printed(wide)[0].replace(" ", "")


def test_a_word_wider_than_its_column_is_broken_not_lost():
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwe" * 3
    table = timeline(1)
    row = table.rows[0]
    wide = type(row)((row.cells[0], cell(long), *row.cells[2:]))
    page = printed(type(table)(table.kind, table.title, table.widths, table.head, (wide,)))[0]
    assert long in page.replace(" ", "")
