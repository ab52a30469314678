"""Inline: the words inside one HTML element -> Runs with marks, links and anchors."""

import re
from dataclasses import dataclass
from typing import Any, get_args

from lxml import etree

from briefing.model.outline import Mark, Run

MARKS: dict[str, Mark] = {name: name for name in get_args(Mark)}
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class MarkupError(Exception):
    """A template wrote what markup.py doesn't describe: the tag, what is wrong, words by which to find it."""

    def __init__(self, tag: Any, problem: str, needle: str | None = None, *, unclean: bool = False) -> None:
        super().__init__(f"<{tag}> {problem}" if tag else problem)
        self.needle = needle or (f"<{tag}" if tag else "")
        self.unclean = unclean
        """The page is no HTML: `needle` is a line of the page, not of a template."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where links can lead."""

    anchors: frozenset[str]
    numbers: dict[str, str]
    """The number of each numbered heading by its anchor."""

    def target(self, link: etree._Element) -> str | None:
        """Where a link leads; None where there is no such place: an office may take the annex away."""
        address = link.get("href") or ""
        return address if address and (address[0] != "#" or address[1:] in self.anchors) else None

    def number(self, link: etree._Element) -> str:
        anchor = (link.get("href") or "").removeprefix("#")
        if anchor not in self.numbers:
            raise MarkupError(
                "a", f'class="section" leads to #{anchor}, but no numbered heading has that id', f"#{anchor}"
            )
        return self.numbers[anchor]


def classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").split()


def refuse(element: etree._Element, *known: str) -> None:
    """Raises MarkupError for an attribute that isn't among the known ones."""
    for name in element.attrib:
        if name not in known:
            raise MarkupError(element.tag, f"takes no {name}=; it takes {', '.join(known)}")


def runs_of(element: etree._Element, places: Places) -> tuple[Run, ...]:
    """The element's words, white space collapsed as a browser does."""
    line = _Line()
    _walk(element, places, line, None, None)
    return line.runs()


def _walk(parent: etree._Element, places: Places, line: "_Line", mark: Mark | None, target: str | None) -> None:
    line.add(parent.text, mark, target)
    for child in parent:
        match child.tag:
            case "br":
                line.broken = True
            case "span":
                _walk(child, places, line, _mark(child), target)
            case "small":
                _walk(child, places, line, _aside(child), target)
            case "a":
                _link(child, places, line, mark)
            case _:
                raise MarkupError(child.tag, "is not known inside a line")
        line.add(child.tail, mark, target)


def _link(link: etree._Element, places: Places, line: "_Line", mark: Mark | None) -> None:
    refuse(link, "href", "id", "class")
    line.anchor = link.get("id") or line.anchor
    match classes(link):
        case []:
            _walk(link, places, line, mark, places.target(link))
        case ["ref"]:
            _walk(link, places, line, "reference", places.target(link))
        case ["section"]:
            _section(link, places, line, mark)
        case other:
            raise MarkupError("a", f'class="{" ".join(other)}" is not known; there are ref, section', other[0])


def _section(link: etree._Element, places: Places, line: "_Line", mark: Mark | None) -> None:
    """ "section 7"; with words of its own where an office took that section away. Without words, the number alone."""
    target = places.target(link)
    if link.text and (target is None or target.removeprefix("#") not in places.numbers):
        line.add(link.text, mark, None)
        return
    if link.text:
        line.add("section " if line.made else "Section ", mark, None)
    line.add(places.number(link), mark, target)


def _mark(span: etree._Element) -> Mark:
    refuse(span, "class")
    name = span.get("class") or ""
    if name not in MARKS:
        raise MarkupError("span", f'class="{name}" is not known; there are {", ".join(MARKS)}', name)
    return MARKS[name]


def _aside(small: etree._Element) -> Mark:
    if classes(small) != ["aside"]:
        raise MarkupError("small", 'needs class="aside"')
    return "aside"


class _Line:
    """Collects runs; knows whether a space or a break came last."""

    def __init__(self) -> None:
        self.made: list[Run] = []
        self.anchor: str | None = None
        self.broken = False
        self.spaced = True

    def add(self, text: str | None, mark: Mark | None, target: str | None) -> None:
        words = _BLANKS.sub(" ", text) if text else ""
        if self.broken or self.spaced:
            words = words.removeprefix(" ")
        if not words:
            return
        if self.broken:
            self._end_line()
        if not self._joins(words, mark, target):
            self.made.append(Run(words, mark, target, self.anchor, self.broken))
        self.anchor, self.broken, self.spaced = None, False, words[-1] == " "

    def runs(self) -> tuple[Run, ...]:
        self._end_line()
        return tuple(self.made)

    def _joins(self, words: str, mark: Mark | None, target: str | None) -> bool:
        last = self.made[-1] if self.made else None
        if not last or self.broken or self.anchor or last.anchor or (last.mark, last.target) != (mark, target):
            return False
        self.made[-1] = Run(last.text + words, mark, target, None, last.break_before)
        return True

    def _end_line(self) -> None:
        """No space at the end of a line."""
        if self.made and self.made[-1].text.endswith(" "):
            last = self.made.pop()
            if words := last.text.rstrip(" "):
                self.made.append(Run(words, last.mark, last.target, last.anchor, last.break_before))
