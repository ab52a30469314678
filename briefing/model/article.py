"""Article: a source as numbered paragraphs of exact words, free of its file format; all that `find` sees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

from briefing.model.evidence import Evidence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to `end` (excluded) of paragraph `paragraph` (from 1)."""

    paragraph: int
    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        return self.paragraph == other.paragraph and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that was left out as boilerplate, and why: "advertisement", "navigation", "author note" ..."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One source. `paragraphs` are its words as they stand, the title and the boilerplate taken away."""

    id: str
    """ "s1", "s2" ... in the order in which the sources were given."""
    paragraphs: tuple[str, ...]
    sha256: str
    """Of the file's bytes."""
    name: str = ""
    """The file's name, for messages."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    published_from: str | None = None
    """What bears the date: "option", "metadata", "byline", "dateline", "text"."""
    dateline: str | None = None
    language: str = "en"
    dropped: tuple[Dropped, ...] = field(default=())
    written: tuple[str, ...] = ()
    """The paragraphs with the file's own spaces, and with characters that nobody sees, where they differ from
    `paragraphs`; evidence is cut from these."""

    def words(self, span: Span) -> str:
        return self.paragraphs[span.paragraph - 1][span.start : span.end]

    def evidence(self, span: Span) -> Evidence:
        """The only maker of evidence: it copies the words itself, with the spaces that the source has between them."""
        start, end, text = span.start, span.end, self.paragraphs[span.paragraph - 1]
        written = self.written[span.paragraph - 1] if self.written else text
        if written != text:
            start, end = _there(text, written, start), _there(text, written, end, ends=True)
        return Evidence(
            source=self.id, paragraph=span.paragraph, start=start, end=max(start, end), text=written[start:end]
        )

    def as_written(self) -> "Article":
        """The same article, whose paragraphs are what evidence counts its characters in."""
        return replace(self, paragraphs=self.written, written=()) if self.written else self


def _there(text: str, written: str, at: int, ends: bool = False) -> int:
    """Where the words that start, or end, at this place of the text do so in the same words as written."""
    solid = _placed("".join(text.split()), written)
    before = len("".join(text[:at].split()))
    if ends:
        return solid[before - 1] + 1 if before else 0
    return solid[before] if before < len(solid) else len(written)


def _placed(bare: str, written: str) -> list[int]:
    """Where each of the characters stands as written, with spaces and unseen ones between them."""
    places: list[int] = []
    for at, character in enumerate(written):
        if len(places) < len(bare) and character == bare[len(places)]:
            places.append(at)
    return places


def meeting_ids(articles: Sequence[Article]) -> Iterator[str]:
    """ "m1", "m2" ... without those that a source itself writes as "{m1}": our citing of a meeting is told from it."""
    said = "\n".join(text for article in articles for text in (article.title or "", *article.paragraphs))
    return (f"m{number}" for number in count(1) if f"{{m{number}}}" not in said)
