"""Outline blocks -> strips with their structure elements: headings, paragraphs, the map, the annex's columns."""

from collections.abc import Iterator
from types import MappingProxyType

from briefing.model.drawing import Map
from briefing.model.outline import Block, Columns, Contents, Figure, Heading, Outline, PageBreak, Paragraph, Run, Table
from briefing.render.pdf.pen import Bookmark, Element
from briefing.render.pdf.strips import Break, ColumnSet, FigureStrip, Item, RowStrip, SetLine, Strip, TextStrip
from briefing.render.pdf.tables import table_strips
from briefing.render.pdf.text import set_lines
from briefing.render.theme import Style, Theme

MM = 72 / 25.4
HEADINGS = MappingProxyType({1: "H2", 2: "H3"})
"""The title is H1."""
APART = 1.26
"""Ems from one entry of the contents to the next, as in the Word file."""
ORPHANS = 2
"""Lines of a paragraph that stand together at least, at the foot of a page and at the head of the next."""


def strips_of(
    outline: Outline, map_: Map | None, theme: Theme, width: float, height: float, root: Element
) -> list[Item]:
    """All that stands between header and footer, top to bottom; `width` and `height` are the text area's."""
    items: list[Item] = []
    before: Block | None = None
    for block in outline.blocks:
        made = list(_block(block, map_, theme, width, height, root))
        if items and made:
            _settle(before, items[-1], block, made[0])
        items += made
        before = block
    return items


def _settle(before: Block | None, last: Item, block: Block, first: Item) -> None:
    """A note stays with its table's last row; a heading under a heading keeps close to it."""
    if isinstance(last, RowStrip) and isinstance(block, Paragraph) and block.style == "note":
        last.keep_next = True
    if isinstance(before, Heading) and isinstance(block, Heading) and isinstance(first, Strip):
        first.before = 0.0


def _block(block: Block, map_: Map | None, theme: Theme, width: float, height: float, root: Element) -> Iterator[Item]:
    match block:
        case Contents():
            yield from _contents(block, theme, width, root)
        case Heading():
            yield from _heading(block, theme, width, root)
        case Paragraph():
            yield from paragraph_strips(block, theme, width, root.child("H1" if block.style == "title" else "P"))
        case Table():
            yield from table_strips(block, theme, width, height, root)
        case Figure():
            yield from _figure(block, map_, theme, width, root)
        case Columns():
            yield _columns(block, theme, width, root)
        case PageBreak():
            yield Break()


def _heading(heading: Heading, theme: Theme, width: float, root: Element) -> Iterator[TextStrip]:
    style = theme.style(f"heading-{heading.level}")
    element = root.child(HEADINGS[heading.level])
    lines = list(_lines(heading.runs, style, theme, width, element))
    if heading.number:
        number_style = theme.style(f"heading-{heading.level}-number")
        number = set_lines((Run(heading.number),), number_style, theme, style.indent * MM)
        lines[0] = (SetLine(number[0], number_style, element, 0.0, 0.0, last=False), *lines[0])
    name = "".join(run.text for run in heading.runs if run.mark != "aside").strip()
    mark = Bookmark(heading.level, f"{heading.number} {name}" if heading.number else name)
    strips = _stacked(lines, style, (heading.anchor,) if heading.anchor else ())
    strips[0].bookmark = mark
    for strip in strips:
        strip.keep_next = True
    yield from strips


def _contents(contents: Contents, theme: Theme, width: float, root: Element) -> list[TextStrip]:
    """Entries follow each other in a line; none is broken where it is not wider than the line."""
    style = theme.style("contents")
    indent, room = style.indent * MM, width - style.indent * MM
    rows: list[list[SetLine]] = [[]]
    x = 0.0
    for runs, element in _entries(contents, root.child("TOC")):
        for line in set_lines(runs, style, theme, room):
            if rows[-1] and x + line.width > room:
                rows.append([])
                x = 0.0
            line.spaced = True
            rows[-1].append(SetLine(line, style, element, indent + x, 0.0, last=False))
            x += line.width + style.size * APART
    rows[-1][-1].last = True
    return _stacked([tuple(row) for row in rows], style, ())


def _entries(contents: Contents, toc: Element) -> Iterator[tuple[tuple[Run, ...], Element]]:
    yield (Run(contents.label, "label"),), toc.child("Caption")
    for entry in contents.entries:
        number = Run(f"{entry.number}\u00a0", "reference", entry.target)
        words = Run(entry.words.replace(" ", "\u00a0"), None, entry.target)
        page = Run(f"\u00a0{entry.page}", "technical", entry.target)
        yield (number, words, page), toc.child("TOCI").child("Reference")


def paragraph_strips(paragraph: Paragraph, theme: Theme, width: float, element: Element) -> list[TextStrip]:
    style = theme.style(paragraph.style)
    anchors = (paragraph.anchor,) if paragraph.anchor else ()
    return _stacked(list(_lines(paragraph.runs, style, theme, width, element)), style, anchors)


def _lines(
    runs: tuple[Run, ...], style: Style, theme: Theme, width: float, element: Element
) -> Iterator[tuple[SetLine, ...]]:
    indent = style.indent * MM
    lines = set_lines(runs, style, theme, width - indent)
    for index, line in enumerate(lines):
        yield (SetLine(line, style, element, indent, 0.0, last=index == len(lines) - 1),)


def _stacked(lines: list[tuple[SetLine, ...]], style: Style, anchors: tuple[str, ...]) -> list[TextStrip]:
    """One strip a line; lines that would stand alone are kept with their neighbours."""
    last = len(lines) - 1
    return [
        TextStrip(
            height=style.leading,
            before=style.before * MM if index == 0 else 0.0,
            after=style.after * MM if index == last else 0.0,
            keep_next=style.keep_next or (index != last and (index < ORPHANS - 1 or index > last - ORPHANS)),
            anchors=anchors if index == 0 else (),
            lines=some,
            tight_after=style.tight_after * MM if index == last and style.tight_after is not None else None,
        )
        for index, some in enumerate(lines)
    ]


def _figure(figure: Figure, map_: Map | None, theme: Theme, width: float, root: Element) -> Iterator[Item]:
    """The map over its caption, which stays with it."""
    captions = [strip for each in figure.caption for strip in paragraph_strips(each, theme, width, Element("P"))]
    if map_ is not None:
        element = root.child("Figure", Alt=figure.alt or map_.alt)
        yield FigureStrip(
            height=map_.drawing.height * width / map_.drawing.width,
            keep_next=bool(captions),
            drawing=map_.drawing,
            element=element,
            width=width,
            frame=theme.figure_frame,
            frame_colour=theme.figure_frame_colour,
        )
    for index, strip in enumerate(captions):
        owner = strip.lines[0].element
        if owner.parent is None:
            owner.parent = root
            root.children.append(owner)
        strip.keep_next = index < len(captions) - 1
        strip.before = strip.before if index == 0 else 0.0
    yield from captions


def _columns(columns: Columns, theme: Theme, width: float, root: Element) -> ColumnSet:
    gap = columns.gap * MM
    one = (width - gap) / 2
    list_ = root.child("L")
    strips = [strip for each in columns.content for strip in _annex(each, theme, one, list_)]
    return ColumnSet(strips, one, gap)


def _annex(paragraph: Paragraph, theme: Theme, width: float, list_: Element) -> list[TextStrip]:
    """A numbered paragraph: a list item whose label hangs left of its text."""
    style, number_style = theme.style(paragraph.style), theme.style(f"{paragraph.style}-number")
    hang = style.hang * MM
    item = list_.child("LI")
    label = item.child("Lbl") if paragraph.number else None
    body = item.child("LBody")
    set_ = set_lines(paragraph.runs, style, theme, width - hang)
    lines: list[tuple[SetLine, ...]] = [
        (SetLine(line, style, body, hang, 0.0, last=index == len(set_) - 1),) for index, line in enumerate(set_)
    ]
    if paragraph.number and label:
        number = set_lines((Run(paragraph.number, target=paragraph.number_target),), number_style, theme, width)
        lines[0] = (SetLine(number[0], number_style, label, 0.0, 0.0), *lines[0])
    return _stacked(lines, style, (paragraph.anchor,) if paragraph.anchor else ())
