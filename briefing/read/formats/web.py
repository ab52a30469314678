"""Read HTML: bytes -> Report. Every visible line is a block; what lies outside the report goes to `dropped`."""

import logging
import re
from collections.abc import Sequence
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Dropped
from briefing.read.characters import legible, tidy
from briefing.read.cleaning.byline import about
from briefing.read.formats.decode import decode
from briefing.read.formats.web_facts import facts_of
from briefing.read.formats.web_lines import Line, lines_of, visible_passages
from briefing.read.prose import words_in
from briefing.read.report import Block, Report

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_LOOKED_AT_FOR_CHARSET = 4096
_SPACES = re.compile(r"[ \t\n\f\r\u2028]+")
"""What a browser shows as one space; no-break spaces stand as they are."""
_DEEPEST = 200
"""The parser stops at 256 open elements and would lose the rest without a word."""
_SHORT = 5
_FEW_WORDS = 100
_OUTSIDE = "outside the article"


def read_web(data: bytes, source: str) -> Report:
    decoded = _decoded(data, source)
    page, mended = legible(decoded.replace("\0", ""), is_html=True)  # the parser would put a sign in its place
    tree = _parsed(_DECLARATION.sub("", page), source)
    facts = facts_of(tree)
    passages = tuple(visible_passages(tree))
    lines = tuple(line for passage in passages for line in lines_of(passage))
    inside = _inside(lines, _main_text(page))
    text = "\n".join(_SPACES.sub(" ", passage.text) for passage in passages)
    _, unseen = tidy(text + "\0" * decoded.count("\0"), is_html=True)
    return Report(
        blocks=tuple(Block(line.text, line.kind) for line, kept in zip(lines, inside, strict=True) if kept),
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        dropped=(
            *mended,
            *unseen,
            *(Dropped(line.text, line.zone or _OUTSIDE) for line, kept in zip(lines, inside, strict=True) if not kept),
        ),
        text=text,
    )


def _decoded(data: bytes, source: str) -> str:
    named = _CHARSET.search(data[:_LOOKED_AT_FOR_CHARSET])
    if named and named[1].lower() not in (b"utf-8", b"utf8", b"utf-16"):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode(data, source)
    return decode(data, source)


def _parsed(text: str, source: str) -> Any:
    from lxml import etree, html  # on demand: slow to load

    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(source, "holds no text", "save the page again, or its text as .txt") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log) or _depth(tree) > _DEEPEST:
        raise SourceError(source, "nests its elements too deeply to be read whole", "save its text as .txt") from None
    return tree


def _depth(tree: Any) -> int:
    from lxml import etree

    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _main_text(text: str) -> str:
    """The report as trafilatura finds it; empty where it finds none, as in short pages."""
    import trafilatura  # on demand: slow to load

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without a report on standard error
    try:
        found = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:
        return ""
    return tidy(found or "", is_html=True)[0]


def _inside(lines: Sequence[Line], main: str) -> tuple[bool, ...]:
    """Which lines belong to the report: those that trafilatura has, and captions and headings between them."""
    whole = _squeezed(main)
    prose = sum(words_in(line.text) for line in lines if not line.zone and line.prose)
    if prose < _FEW_WORDS or words_in(main) * 2 < prose:
        return tuple(not line.zone for line in lines)  # it has lost prose, or the page is too short for it
    parts = {_squeezed(part).strip("-•") for part in re.split(r"[\n|]", main)}
    found = [not line.zone and (line.bare or line.top or _is_in(line, whole, parts)) for line in lines]
    held = [number for number, kept in enumerate(found) if kept and not lines[number].top]
    first, last = (held[0], held[-1]) if held else (0, -1)
    return tuple(
        kept or (not line.zone and _belongs(line, above=number < first, between=first < number < last))
        for number, (line, kept) in enumerate(zip(lines, found, strict=True))
    )


def _belongs(line: Line, *, above: bool, between: bool) -> bool:
    """What trafilatura passes over: captions and sentences inside the report, its byline and date above it."""
    return (between and (line.figure or line.prose)) or (above and (line.figure or about(line.text) is not None))


def _is_in(line: Line, whole: str, parts: set[str]) -> bool:
    squeezed = _squeezed(line.text)
    return squeezed.strip("-•") in parts or (words_in(line.text) >= _SHORT and squeezed in whole)


def _squeezed(text: str) -> str:
    return "".join(text.split())
