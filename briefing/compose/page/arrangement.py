"""Arrangement: where whole sections stand, so that short briefings leave no page half empty: the HTML in that order.

The templates' order is the rule. Numbers are counted afterwards, so sections and references to them keep in step; a
section that an office took away, or gave another id, stays where it is.
"""

from dataclasses import dataclass

from lxml import etree

RAISED = ("quotes", "issues")
"""What may move up to page 1, below "At a glance", in the order of its weight there."""
MAP_BEFORE = ("participants", "checks", "annex")
"""Where the map may stand instead, as its heading's neighbours: it is the one thing of the briefing that fills half a
page and can't be broken."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    raised: tuple[str, ...] = ()
    map_before: str | None = None


USUAL = Arrangement()


def arrange(body: etree._Element, arrangement: Arrangement) -> None:
    """Move the sections of the page in place."""
    above = _section(body, "glance")
    for name in arrangement.raised:
        section = _section(body, name)
        if above and section:
            _move(section, above[-1])
            above = section
    there = _section(body, arrangement.map_before) if arrangement.map_before else []
    if there and (before := there[0].getprevious()) is not None:
        _move(_section(body, "map"), before)


def _section(body: etree._Element, name: str) -> list[etree._Element]:
    """A numbered heading and all up to the next heading, note on how to read, or forced break."""
    heading = body.find(f".//h1[@id='{name}']")
    if heading is None:
        return []
    found = [heading]
    for element in heading.itersiblings():
        if element.tag in ("h1", "hr") or (name == "glance" and element.get("class") == "note"):
            break
        found.append(element)
    return found


def _move(section: list[etree._Element], after: etree._Element) -> None:
    for element in reversed(section):
        after.addnext(element)
