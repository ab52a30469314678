"""The list of contents at the foot of page 1: every later section with the page where it stands, in both files."""

import re
from pathlib import Path

import pytest
from docx import Document

from briefing.model.drawing import Map
from briefing.model.outline import Contents, Heading, Outline
from briefing.options import Options
from briefing.render.pdf import first_page_fits, render_pdf
from briefing.render.word import render_word
from tests.render import reading, word_reading
from tests.render.unusual import BRIEFINGS, drawn
from tests.render.word_reading import W


@pytest.fixture(scope="module")
def seed() -> tuple[Outline, Map | None]:
    return drawn("seed")


def contents(outline: Outline) -> list[Contents]:
    return [block for block in outline.blocks if isinstance(block, Contents)]


def line(data: bytes):
    """The Word file's paragraph."""
    return next(
        each
        for each in word_reading.part(data).iter(f"{W}p")
        if word_reading.value(each[0].find(f"{W}pStyle")) == "TOC1"
    )


@pytest.mark.parametrize("name", BRIEFINGS)
def test_each_section_after_page_1_is_named_with_the_page_on_which_it_stands(name: str) -> None:
    outline, map_ = drawn(name)
    pages = [page.replace("\u00a0", " ") for page in reading.pages(render_pdf(outline, map_))]
    (told,) = contents(outline)
    later = [block.number for block in outline.blocks[outline.blocks.index(told) :] if isinstance(block, Heading)]
    assert [entry.number for entry in told.entries] == [number for number in later if number]
    for entry in told.entries:
        assert f"{entry.number} {entry.words}" in pages[entry.page - 1]
        assert f"{entry.number} {entry.words} {entry.page}" in pages[0] or name == "long names"


def test_in_word_it_is_a_field_that_is_filled_with_links_and_page_numbers(seed) -> None:
    data = render_word(*seed)
    asked = [code.text.split() for code in line(data).iter(f"{W}instrText")]
    links = list(line(data).iter(f"{W}hyperlink"))
    places = word_reading.bookmarks(data)
    assert asked[0][:3] == ["TOC", "\\o", '"1-1"'] and [code[0] for code in asked[1:]] == ["PAGEREF"] * len(links)
    for entry, link, code in zip(contents(seed[0])[0].entries, links, asked[1:], strict=True):
        assert link.get(f"{W}anchor") == code[1]
        assert word_reading.words(places[code[1]]).startswith(f"{entry.number}\t{entry.words}")
        assert word_reading.words(link).replace("\u00a0", " ") == f"{entry.number} {entry.words} {entry.page}"


def test_a_list_that_word_builds_anew_would_tell_of_the_same_sections(seed) -> None:
    data = render_word(*seed)
    place = next(code.text for code in line(data).iter(f"{W}instrText")).split()[-1]
    inside = False
    told = []
    for each in word_reading.part(data).iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}pStyle"):
        if word_reading.value(each, "name") == place:
            inside, number = True, word_reading.value(each, "id")
            told.append(word_reading.words(next(each.iterancestors(f"{W}p"))))
        elif inside and each.tag == f"{W}bookmarkEnd" and word_reading.value(each, "id") == number:
            inside = False
        elif inside and word_reading.value(each) == "Heading1":
            told.append(word_reading.words(next(each.iterancestors(f"{W}p"))))
    assert not inside
    assert [text.split("\t")[0] for text in told] == [entry.number for entry in contents(seed[0])[0].entries]


def test_in_the_pdf_each_entry_is_tagged_as_one_and_leads_to_its_page(seed) -> None:
    data = render_pdf(*seed)
    entries = contents(seed[0])[0].entries
    tags = [tag.removeprefix("Document/") for tag in reading.tags(data) if "/TOC" in tag]
    assert tags == ["TOC", "TOC/Caption", *["TOC/TOCI", "TOC/TOCI/Reference", "TOC/TOCI/Reference/Link"] * len(entries)]
    leads = [there + 1 for here, there in reading.links(data) if here == 0]
    assert leads[-len(entries) :] == [entry.page for entry in entries]


def test_on_an_office_s_own_pages_word_is_asked_to_count_again(seed, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "office.docx"))
    for template, asked in ((None, []), (tmp_path / "office.docx", ["true"] * len(contents(seed[0])[0].entries))):
        fields = word_reading.part(render_word(*seed, word_template=template)).iter(f"{W}fldChar")
        assert [dirty for each in fields if (dirty := word_reading.value(each, "dirty"))] == asked


def test_the_brief_of_one_page_has_none() -> None:
    assert contents(drawn("seed", Options(onepager=True))[0]) == []


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", [name for name in BRIEFINGS if name != "long names"])
def test_page_1_has_room_for_it(name: str, paper: str) -> None:
    outline, _ = drawn(name, Options(paper=paper))
    assert contents(outline) and first_page_fits(outline, paper)


def test_an_entry_is_never_broken_at_the_end_of_a_line(seed) -> None:
    words = word_reading.words(line(render_word(*seed)))
    assert re.split(r"\s*\u2003 ", words) == re.split(r"[\u2003 ]+", words)
