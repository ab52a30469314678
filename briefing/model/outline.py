"""Outline: all that renderers see: headings, paragraphs, tables and the map, in reading order, free of any format."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Mark = Literal[
    "name",  # bold navy: a person or body; the speaker of a claim
    "known",  # reference grey, ends in †: from the reference tables
    "unstated",  # quiet grey: "not stated", "–"
    "reported",  # grey: the word "Reported"
    "label",  # bold ink: labels of the document facts and captions
    "strong",  # bold: Held, Planned
    "reference",  # blue, small: [1.14]
    "aside",  # grey, smaller: beside a heading
    "between",  # grey, small: the source's words between two parts of a quote
    "technical",  # grey: the technical part of a caption
]


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    mark: Mark | None = None
    target: str | None = None
    """An anchor of this outline ("#s1.14") or an outside address; then the run is a link."""
    anchor: str | None = None
    """This run can be linked to."""
    break_before: bool = False
    """A new line starts here, inside the paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    style: str
    """One of PAGE.md's named styles as a slug: "title", "subtitle", "lead", "lead-number", "body", "table-cell",
    "row-number", "quote", "quote-speaker", "quote-occasion", "quote-context", "note", "caption", "source",
    "check-item", "check-number", "annex", "annex-source" ..."""
    runs: tuple[Run, ...]
    anchor: str | None = None
    number: str | None = None
    """The annex number that hangs left of the paragraph: "1.14"."""
    number_target: str | None = None
    """Where the number leads: the anchor of the first place that cites the paragraph ("#r1.14")."""

    @property
    def text(self) -> str:
        return "".join(("\n" if run.break_before else "") + run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    level: Literal[1, 2]
    runs: tuple[Run, ...]
    """Its text, then perhaps a run marked "aside"."""
    number: str | None = None
    """ "1" ... "10", "A"; stands in the gutter."""
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    content: tuple[Paragraph, ...]
    tone: Literal["gap", "held", "planned", "ruled-out", "diagonal"] | None = None
    """Ground of the cell: "gap" where one side says nothing; the others in the matrix."""
    scope: Literal["col", "row"] | None = None
    """A header cell, and what it heads."""
    span: int = 1
    align: Literal["start", "middle", "end"] = "start"


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    bar: Literal["held", "planned", "ruled-out", "lead", "check"] | None = None
    """The colour bar at the table's left edge."""
    rule_above: bool = False
    """A heavy rule above this row."""
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    kind: str
    """ "facts", "lead", "meetings", "glance", "checks-short", "participants", "unnamed", "named-only", "ledger",
    "matrix", "sides", "quotes", "issues", "timeline", "checks": renderers know padding and grounds by it."""
    title: str
    """Says what the table holds; not printed, for those who hear the page."""
    widths: tuple[float, ...]
    """mm; they sum to 170, the first is the gutter (none in "facts")."""
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    whole: bool = False
    """Never broken over pages."""
    head_visible: bool = True
    """False where the heads of a continued table are only for those who hear the page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The map."""

    alt: str
    caption: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A new page starts here."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Paragraphs set in two columns: the annex."""

    content: tuple[Paragraph, ...]
    gap: float = 7.0
    close: bool = False
    """Set closer, which spares a page of a few lines; not known until the pages are made, nor is `right`."""
    right: str | None = None
    """The anchor of the paragraph that begins the right column, where all of them stand on the last page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A section of the pages after the first."""

    number: str
    words: str
    target: str
    """Its anchor: "#meetings"."""
    page: int = 0
    """From 1; 0 until the pages are made."""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the sections after the first page stand: entries that follow each other in a line."""

    label: str
    entries: tuple[Entry, ...]


Block = Contents | Heading | Paragraph | Table | Figure | PageBreak | Columns


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the document carries."""

    name: str
    media_type: str
    relationship: Literal["Data", "Source"]
    description: str
    data: bytes


@dataclass(frozen=True, slots=True)
class MailText:
    """What an e-mail draft says of its own."""

    subject: str = ""
    """After the marking; the short title where it is empty."""
    opening: str = ""
    """Above the first page; so `closing` below it."""
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    title: str
    short_title: str
    """Head of pages 2 and after: "SCO summit, Samarkand · 15–16 September 2022"."""
    first_head: str
    """Head of page 1: "Summit briefing"."""
    foot: str
    """ "One report, not corroborated · up to 15 September 2022"."""
    page_words: str
    """ "Page {page} of {pages}"."""
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    subject: str = ""
    keywords: tuple[str, ...] = ()
    author: str = "briefing"
    marking: str | None = None
    mail: MailText = MailText()
    day: date | None = None
    """Up to which the sources inform: the day of a draft."""
    attachments: tuple[Attachment, ...] = ()

    @property
    def first_page(self) -> tuple[Block, ...]:
        """What stands before the first forced break: a brief by itself."""
        stop = next((n for n, block in enumerate(self.blocks) if isinstance(block, PageBreak)), len(self.blocks))
        return self.blocks[:stop]
