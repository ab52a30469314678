"""The briefing as one HTML page: all of it is there, and nothing is asked of any other address."""

import re
from html.parser import HTMLParser

import pytest

from briefing.compose.layout import layout
from briefing.model.outline import Outline, PageBreak, Run
from briefing.model.outline import Paragraph as P
from briefing.render.web import render_html
from briefing.seal import is_sealed
from tests.compose.seed_briefing import seed_briefing
from tests.render.outlines import heading, map_, outline, paragraph, timeline
from tests.render.said import plain, said


class _Reader(HTMLParser):
    """What a browser would show, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.anchors: list[str] = []
        self.asked: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.silent += tag in ("style", "svg", "title", "caption")
        self.links += [given["href"] or ""] if tag == "a" else []
        self.anchors += [given["id"] or ""] if "id" in given and not self.silent else []
        self.asked += [str(value) for name, value in attrs if name in ("src", "srcset", "data", "action")]
        self.asked += [tag] if tag in ("script", "link", "iframe", "object", "embed") else []
        if tag in ("p", "td", "th", "h1", "h2", "h3", "br"):
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("style", "svg", "title", "caption")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(data)


def read(data: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(data.decode())
    return reader


@pytest.fixture(scope="module")
def seed() -> Outline:
    return layout(seed_briefing(), map_(), marking="TLP:AMBER")


@pytest.fixture(scope="module")
def page(seed: Outline) -> _Reader:
    return read(render_html(seed, map_()))


def test_every_statement_of_the_outline_stands_on_the_page_in_order(seed: Outline, page: _Reader) -> None:
    text, at = plain("".join(page.words)), 0
    for words in said(seed):
        found = text.find(words, at)
        assert found >= 0, words
        at = found + 1


def test_every_reference_leads_to_a_place_of_the_page_and_no_place_is_named_twice(page: _Reader) -> None:
    inner = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert len(inner) > 150
    assert set(inner) <= set(page.anchors)
    assert len(page.anchors) == len(set(page.anchors))


def test_nothing_is_asked_of_any_other_address_and_no_script_runs(seed: Outline, page: _Reader) -> None:
    text = render_html(seed, map_()).decode()
    assert page.asked == []
    assert set(re.findall(r"url\((.)", text)) <= {"#"} and "@import" not in text
    assert "default-src 'none'" in text


def test_in_print_every_later_page_bears_the_marking_in_its_margin_and_no_word_of_it_is_style() -> None:
    text = render_html(outline(paragraph("Words."), marking='x"} <b>'), None).decode()
    box = text.partition("@top-right{")[2].partition("}")[0]
    assert box.startswith(r'content:"X\000022\00007D\000020\00003CB\00003E";')
    assert "@top-right" not in render_html(outline(paragraph("Words.")), None).decode()


def test_the_marking_stands_at_head_and_foot_in_its_colours() -> None:
    text = render_html(outline(paragraph("Words."), marking="tlp:amber"), None).decode()
    assert len(re.findall(r">TLP:AMBER</div>", text)) == 2
    assert "color:#FFC000;background:#000000" in text
    assert "TLP" not in render_html(outline(paragraph("Words.")), None).decode().partition("</style>")[2]


def test_markup_in_an_article_s_words_is_text() -> None:
    text = render_html(outline(paragraph("<script>alert(1)</script> & <b>bold</b>")), None).decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;" in text
    assert "<script" not in text


def test_the_map_is_a_picture_told_in_words_and_without_one_its_caption_remains() -> None:
    from briefing.model.outline import Figure

    figure = Figure("words", (paragraph("Figure 1. Members.", "caption"),))
    drawn = map_()
    with_map = render_html(outline(figure), drawn).decode()
    assert f'aria-label="{drawn.title}. {drawn.alt}"' in with_map and "<figcaption>" in with_map
    assert "Figure 1. Members." in render_html(outline(figure), None).decode()


def test_heads_of_tables_are_heard_and_letter_paper_is_printed_on_letter() -> None:
    text = render_html(outline(heading("When", "9"), timeline(2), PageBreak()), None, "letter").decode()
    assert text.count('<th scope="col">') == 4 and text.count('<th scope="row">') == 2
    assert "@page{size:215.9mm 279.4mm" in text


def test_a_page_edited_since_is_told_from_one_as_written() -> None:
    data = render_html(outline(P("body", (Run("Held."),))), None)
    assert is_sealed(data)
    assert not is_sealed(data.replace(b"Held.", b"Planned."))
