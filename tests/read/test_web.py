"""HTML: the report's words stay, the page around it is listed, its facts come from the page's own data."""

from datetime import date
from pathlib import Path

import pytest

from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_in, left_out

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers meet in Geneva | The Post</title>
<meta property="og:site_name" content="The Post"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2023-05-02T08:00:00Z"><style>p {{ color: red }}</style></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav>
<article><h1>Ministers meet in Geneva</h1>
<figure><img src="x.jpg"><figcaption>The ministers of Norway and Switzerland on Tuesday.</figcaption></figure>
<p>{LEAD}</p><h2>Open questions</h2><p>{SECOND.replace("reporters", "<a href='/r'>reporters</a>")}</p>
<script>alert("no text")</script><p>{THIRD}</p></article>
<aside><p>Storm closes the ports of the north.</p></aside><footer><p>© 2023 The Post</p></footer></body></html>"""


def test_the_report_is_read_and_the_page_around_it_is_listed(tmp_path: Path):
    article = article_in(tmp_path, "page.html", PAGE)
    assert article.title == "Ministers meet in Geneva"
    assert [text for text in article.paragraphs if text in PROSE] == list(PROSE)
    assert "Open questions" in article.paragraphs
    assert left_out(article) == {
        "Home": "navigation",
        "World": "navigation",
        "Storm closes the ports of the north.": "beside the article",
        "© 2023 The Post": "page footer",
    }


def test_title_day_writer_and_outlet_come_from_the_page(tmp_path: Path):
    article = article_in(tmp_path, "page.htm", PAGE)
    assert (article.outlet, article.author) == ("The Post", "Jane Doe")
    assert (article.published, article.published_from) == (date(2023, 5, 2), "metadata")


def test_facts_are_read_from_linked_data(tmp_path: Path):
    linked = (
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"headline": "Ministers meet", "datePublished": "2023-05-02",'
        ' "author": [{"name": "Jane Doe"}, {"name": "John Roe"}], "publisher": {"name": "The Post"}}]}'
    )
    page = f'<html><script type="application/ld+json">{linked}</script><body><p>{LEAD}</p><p>{SECOND}</p></body></html>'
    article = article_in(tmp_path, "page.html", page)
    assert (article.title, article.author, article.outlet) == ("Ministers meet", "Jane Doe, John Roe", "The Post")
    assert article.published == date(2023, 5, 2)


def test_a_fragment_without_a_body_is_read(tmp_path: Path):
    article = article_in(
        tmp_path, "page.html", f"# Ministers meet in Geneva\n\n<p>{LEAD}</p><ul><li>{SECOND}</li></ul>"
    )
    assert (article.title, article.paragraphs) == ("Ministers meet in Geneva", (LEAD, SECOND))


@pytest.mark.parametrize("doubled", ["<br><br>", "<br> <br/>", "<br>\n\t<br>", "<br>&nbsp;<br>"])
def test_a_doubled_line_break_parts_paragraphs_and_a_single_one_does_not(doubled: str, tmp_path: Path):
    article = article_in(tmp_path, "page.html", f"<div>{LEAD.replace(' met', '<br>met')}{doubled}{SECOND}</div>")
    assert article.paragraphs == (LEAD, SECOND)


def test_letters_in_their_own_elements_stay_one_word(tmp_path: Path):
    article = article_in(tmp_path, "page.html", f"<p><span>G</span>{LEAD[1:]}</p><p>{SECOND}</p>")
    assert article.paragraphs[0] == LEAD


def test_entities_of_the_page_become_their_characters(tmp_path: Path):
    article = article_in(tmp_path, "page.html", "<p>Smith &amp; Doe met on Tuesday &mdash; in Geneva&nbsp;again.</p>")
    assert article.paragraphs == ("Smith & Doe met on Tuesday — in Geneva again.",)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_the_pages_own_encoding_is_honoured(tmp_path: Path, encoding: str):
    page = (
        f'<html><head><meta charset="{encoding}"></head><body><p>The café of the minister was closed.</p></body></html>'
    )
    assert article_in(tmp_path, "p.html", page.encode(encoding)).paragraphs == ("The café of the minister was closed.",)


def test_what_stands_around_a_long_report_is_left_out_and_its_byline_is_read(tmp_path: Path):
    told = [
        f"On day {day} the ministers of Norway and Switzerland spoke for {day} hours about trade."
        for day in range(2, 14)
    ]
    body = "".join(f"<p>{sentence}</p>" for sentence in told)
    page = (
        "<html><body><div>Home</div><main><h1>Ministers meet in Geneva</h1><div>By Jane Doe</div><div>May 2, 2023</div>"
        f"<article>{body}<table><tr><td>Norway</td><td>Jane Doe</td></tr></table></article>"
        "<div><h3>Related</h3><ul><li><a href='/x'>Storm closes the ports of the north</a></li></ul></div>"
        "</main></body></html>"
    )
    article = article_in(tmp_path, "page.html", page)
    assert (article.title, article.author, article.published) == (
        "Ministers meet in Geneva",
        "Jane Doe",
        date(2023, 5, 2),
    )
    assert article.paragraphs == (*told, "Norway", "Jane Doe")
    assert {"Home", "Related", "Storm closes the ports of the north"} < set(left_out(article))


def test_hidden_text_is_left_out(tmp_path: Path):
    page = (
        f'<body><p>{LEAD}</p><p style="display: none">Doe met Roe on Tuesday in the old town.</p><p>{SECOND}</p></body>'
    )
    article = article_in(tmp_path, "page.html", page)
    assert article.paragraphs == (LEAD, SECOND)
    assert left_out(article) == {"Doe met Roe on Tuesday in the old town.": "hidden on the page"}
