"""The prose cases beside this file: what is found in a text, and whose words they are."""

import re
from pathlib import Path

import pytest

from briefing.find import find_mentions
from briefing.model.article import Article
from briefing.model.mentions import Mentions

HERE = Path(__file__).parent


def cases(name: str) -> list[pytest.param]:
    chunks = re.split(r"^## ", (HERE / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [pytest.param(chunk, id=chunk.splitlines()[0]) for chunk in chunks]


def article_and_lines(chunk: str) -> tuple[Article, list[str]]:
    lines = [line for line in chunk.splitlines()[1:] if line.strip()]
    paragraphs = tuple(line for line in lines if not line.startswith("- "))
    return Article("s1", paragraphs, "0"), [line[2:] for line in lines if line.startswith("- ")]


def found_in(article: Article) -> Mentions:
    return find_mentions(article)


@pytest.mark.parametrize("chunk", cases("quotes.md"))
def test_a_quote_is_found_with_whoever_utters_it(chunk: str) -> None:
    article, expected = article_and_lines(chunk)
    told = []
    for quote in found_in(article).quotes:
        words = " … ".join(f"“{article.words(part)}”" for part in quote.parts)
        speaker = article.words(quote.speaker) if quote.speaker else "nobody"
        told.append(f"{'term' if quote.kind == 'term' else speaker}: {words}")
    assert told == expected


@pytest.mark.parametrize("chunk", cases("statements.md"))
def test_a_statement_is_found_with_its_speaker_and_content(chunk: str) -> None:
    article, expected = article_and_lines(chunk)
    told = [
        " | ".join(article.words(span) for span in (one.speaker, one.verb, one.content))
        for one in found_in(article).statements
    ]
    assert told == expected


def test_a_stray_mark_that_opens_a_quote_is_doubted() -> None:
    [quote] = found_in(Article("s1", ("’We have made our view clear,” Halvorsen said.",), "0")).quotes
    assert quote.doubt == "opened by a stray ’"


def test_the_said_clause_between_two_parts_is_kept_without_its_commas() -> None:
    article = Article("s1", ("“We came to listen,” Halvorsen told reporters, “and we have heard enough.”",), "0")
    [quote] = found_in(article).quotes
    assert [article.words(span) for span in quote.between] == ["Halvorsen told reporters"]


def test_the_one_told_is_the_addressee() -> None:
    article = Article("s1", ("“You are welcome in Oslo,” Halvorsen told Petra Lindqvist.",), "0")
    [quote] = found_in(article).quotes
    assert quote.addressee is not None
    assert article.words(quote.addressee) == "Petra Lindqvist"
