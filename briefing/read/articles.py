"""Make Articles of sources: each opened, read, cleaned, and numbered in the order given."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.read.cleaning.boilerplate import OTHER_LANGUAGE
from briefing.read.cleaning.clean import clean
from briefing.read.cleaning.language import is_english
from briefing.read.formats import reader_for
from briefing.read.report import Opened, Report
from briefing.read.sources import Source, opened
from briefing.read.written import as_written

MOST_CHARACTERS, MOST_BLOCKS = 500_000, 20_000
"""Some 80,000 words: a book, not a report."""


def read_articles(
    sources: Sequence[Source], published: Sequence[date | None] | date | None = None, number_from: int = 1
) -> tuple[Article, ...]:
    """One Article a source; `published` is the date of sources that bear none: one for all, or one each.

    Raises SourceError for the first source that can't become an article.
    """
    days = published if isinstance(published, Sequence) else [published] * len(sources)
    return tuple(
        _article(opened(source), day, f"s{number}")
        for number, (source, day) in enumerate(zip(sources, days, strict=True), start=number_from)
    )


def _article(found: Opened, published: date | None, identity: str) -> Article:
    report = reader_for(found.ending, found.name)(found.data, found.name)
    _check_length(report, found.name)
    cleaned = clean(report)
    other_language = any(dropped.reason == OTHER_LANGUAGE for dropped in cleaned.dropped)
    if not cleaned.paragraphs and not other_language:
        raise SourceError(found.name, "holds no text", "give a file with the report's text")
    if not is_english((*cleaned.paragraphs, cleaned.title or "")):
        raise SourceError(found.name, "is not English prose", "give a report in English")
    return Article(
        id=identity,
        paragraphs=cleaned.paragraphs,
        written=as_written(cleaned.paragraphs, report.text),
        sha256=hashlib.sha256(found.data).hexdigest(),
        name=found.name if "://" in found.name else PurePath(found.name).name,
        title=cleaned.title,
        outlet=cleaned.outlet,
        author=cleaned.author,
        published=cleaned.published or published,
        published_from=cleaned.published_from or ("option" if published else None),
        dateline=cleaned.dateline,
        dropped=cleaned.dropped,
    )


def _check_length(report: Report, source: str) -> None:
    if sum(len(block.text) for block in report.blocks) > MOST_CHARACTERS:
        raise SourceError(source, f"holds more than {MOST_CHARACTERS:,} characters", "give the report alone")
    if len(report.blocks) > MOST_BLOCKS:
        raise SourceError(source, f"holds more than {MOST_BLOCKS:,} lines", "give the report alone")
