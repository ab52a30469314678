"""Report: what every reader makes of a file: blocks of text in reading order, and what the file tells about itself."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.model.article import Dropped

Kind = Literal["text", "heading", "cell"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or table cell, as the file has it."""

    text: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Report:
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    dropped: tuple[Dropped, ...] = ()
    """What the reader itself left out: page numbers, attachments, a page's navigation."""
