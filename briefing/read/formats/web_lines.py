"""Walk a parsed page: tree -> what it shows in reading order, and its lines, each with the zone where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from briefing.read.characters import one_line, tidy
from briefing.read.lines import blocks_of
from briefing.read.prose import is_prose
from briefing.read.report import Kind

_INLINE = re.compile(
    r"br|a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|"
    r"q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_UNSEEN = re.compile(
    r"script|style|noscript|template|svg|head|iframe|object|canvas|audio|video|select|"
    r"datalist|math"
)
_ZONES = MappingProxyType(
    {
        "nav": "navigation",
        "footer": "page footer",
        "aside": "beside the article",
        "form": "form",
        "button": "button",
        "dialog": "dialog",
        "menu": "navigation",
    }
)
_BR = "\u2028"
_PARTED = re.compile(rf"\s*{_BR}\s*{_BR}\s*|\n{{2,}}")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands between two ends of block elements."""

    text: str
    """With the file's own spaces, a line separator for each <br>, and what nobody sees."""
    kind: Kind
    zone: str | None
    top: bool
    figure: bool
    bare: bool


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    kind: Kind = "text"
    zone: str | None = None
    """Why the place where it stands is no part of a report: "navigation", "page footer"; None elsewhere."""
    top: bool = False
    """True in an h1."""
    figure: bool = False
    """True in a caption."""
    bare: bool = False
    """True for text that stands in no element of its own."""

    @property
    def prose(self) -> bool:
        return is_prose(self.text)


def visible_passages(tree: Any) -> Iterator[Passage]:
    from lxml import etree

    pieces: list[str] = []
    open_tags: list[Any] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if not _INLINE.fullmatch(tag):
                yield from _flushed(pieces, open_tags)
            open_tags.append(element)
            unseen += bool(_UNSEEN.fullmatch(tag))
            pieces.append(_BR if tag == "br" else "")
            pieces.append("" if unseen else element.text or "")
        else:
            if not _INLINE.fullmatch(tag):
                yield from _flushed(pieces, open_tags)
            open_tags.pop()
            unseen -= bool(_UNSEEN.fullmatch(tag))
            pieces.append("" if unseen else element.tail or "")


def _flushed(pieces: list[str], open_tags: list[Any]) -> Iterator[Passage]:
    """What is collected so far, in the element that is still open."""
    text = "".join(pieces)
    pieces.clear()
    if not text.strip():
        return
    tags = [element.tag for element in open_tags]
    kind: Kind = "heading" if _HEADINGS & set(tags) else "cell" if tags[-1] in ("td", "th") else "text"
    bare = tags[-1:] in (["body"], ["pre"])
    yield Passage(text, kind, _zone(open_tags), "h1" in tags, "figcaption" in tags, bare)


def lines_of(passage: Passage) -> Iterator[Line]:
    """A doubled <br> ends a line; spaces are folded, unseen characters go; text without elements is plain text."""
    if passage.bare:
        text, _ = tidy(passage.text, is_html=True)
        yield from (Line(block.text, block.kind, passage.zone, bare=True) for block in blocks_of(text))
        return
    for part in _PARTED.split(passage.text):
        if text := one_line(tidy(part, is_html=True)[0]):
            yield Line(text, passage.kind, passage.zone, passage.top, passage.figure)


def _zone(open_tags: list[Any]) -> str | None:
    for element in open_tags:
        if element.tag in _ZONES:
            return _ZONES[element.tag]
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return "hidden on the page"
    return None
