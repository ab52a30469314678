"""Whatever the bytes: an Article or one clear error; and no line of a text is ever lost."""

import string
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.model.article import Article, Span
from briefing.read import read_articles

PROSE = "The foreign minister of Norway met her Swiss counterpart on Tuesday to talk about the treaty."
FURNITURE = (
    "ADVERTISEMENT",
    "Related",
    "Share",
    "By Jane Doe",
    "2 May 2023",
    "1",
    "WRITER:",
    "AFP",
    "* * *",
    "A",
    "he said",
)

words = st.text(
    alphabet=string.ascii_letters + string.digits + " .,:;!?-—“”’'\"&<>{}%#*_[]()\u00a0\u200f\u00e9", max_size=120
)
lines = st.lists(st.one_of(words, st.sampled_from(FURNITURE), st.just(PROSE)), min_size=1, max_size=25)


def read(data: bytes, ending: str) -> Article | None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"report{ending}"
        path.write_bytes(data)
        try:
            return read_articles([path])[0]
        except BriefingError as error:
            assert "\n" not in str(error)
            return None


def letters(text: str) -> str:
    return "".join(text.replace("&nbsp;", "").replace("#", "").split())


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.binary(max_size=400))
def test_any_bytes_become_an_article_or_one_clear_error(data: bytes):
    for ending in (".txt", ".md", ".eml", ".docx", ".pdf"):
        read(data, ending)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.binary(max_size=400).map(lambda data: b"<p>" + data + f"</p><p>{PROSE}</p>".encode()))
def test_any_html_becomes_an_article_or_one_clear_error(data: bytes):
    read(data, ".html")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(lines, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_no_line_of_a_text_is_lost(given_lines: list[str], gap: str):
    text = gap.join([*given_lines, PROSE])
    article = read_articles([StringIO(text, newline="")])[0]
    kept = [article.title or "", *article.paragraphs, *(dropped.text for dropped in article.dropped)]
    assert sorted(letters("".join(kept))) == sorted(letters(text))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(lines)
def test_every_paragraph_stands_in_the_source_word_for_word(given_lines: list[str]):
    text = "\n".join([*given_lines, PROSE])
    article = read_articles([BytesIO(text.encode())])[0]
    folded = " ".join(text.split())
    for number, paragraph in enumerate(article.paragraphs, start=1):
        assert " ".join(paragraph.split()) in folded
        evidence = article.evidence(Span(number, 0, len(paragraph)))
        assert " ".join(evidence.text.split()) in folded
