"""Source: a report as the briefing keeps it, so that all its words can be checked without the file."""

import datetime

from briefing.model.evidence import Record


class Paragraph(Record):
    n: int
    """From 1; evidence names it."""
    text: str


class LeftOut(Record):
    """Text that was left out as boilerplate, and why."""

    text: str
    reason: str


class Source(Record):
    """One report: its words, and what it tells of itself."""

    id: str
    """ "s1", "s2" ... in the order given."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: datetime.date | None = None
    dateline: str | None = None
    sha256: str
    """Of the file's bytes."""
    language: str = "en"
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[LeftOut, ...] = ()
