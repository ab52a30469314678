"""Opened, a source as bytes, and Report, what every reader makes of it: blocks of text, and what it tells of itself."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefing.model.article import Dropped

Kind = Literal["text", "heading", "cell"]


@dataclass(frozen=True, slots=True)
class Opened:
    data: bytes
    name: str
    """For messages and the page: the file's name, "standard input", the address."""
    ending: str
    """Lower case, with the dot; what the data is to be read as."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or table cell, as the file has it."""

    text: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Report:
    blocks: tuple[Block, ...]
    """In reading order."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    dropped: tuple[Dropped, ...] = ()
    """What the reader itself left out: page numbers, attachments, a page's navigation."""
    text: str = ""
    """All that the file says, in the order of the blocks, with its own spaces and what nobody sees: evidence is cut
    from it. Its markup is no part of it."""
