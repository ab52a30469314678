"""Write an Outline and its map as one file: pages, structure, bookmarks, metadata, attachments."""

from collections.abc import Iterator
from typing import Any

from briefing.model.drawing import Map
from briefing.model.outline import Block, Columns, Figure, Heading, Outline, Paragraph, Table
from briefing.render.logo import logo
from briefing.render.look import theme
from briefing.render.pdf.blocks import MM, strips_of
from briefing.render.pdf.emblem import Emblem, add_image
from briefing.render.pdf.file import Name, PdfFile, Ref
from briefing.render.pdf.flow import paginate, text_area
from briefing.render.pdf.fonts import Fonts
from briefing.render.pdf.metadata import add_info, add_output_intent, add_xmp, attach
from briefing.render.pdf.page import write_footer, write_header
from briefing.render.pdf.pen import Element, Pen, Places
from briefing.render.pdf.strips import Page
from briefing.render.pdf.structure import Structure
from briefing.render.theme import Theme


def write_document(outline: Outline, map_: Map | None, paper: str) -> bytes:
    look = theme()
    width, height = text_area(look, paper)
    root = Element("Document")
    shown = logo()
    emblem = Emblem(shown, root.child("Figure", Alt=shown.alt)) if shown else None
    pages = paginate(strips_of(outline, map_, look, width, height, root), height)
    file = PdfFile()
    fonts = Fonts(file)
    places = Places(frozenset(anchors_of(outline)))
    pens = [
        _pen(page, index, len(pages), outline, look, paper, fonts, places, emblem) for index, page in enumerate(pages)
    ]
    resources = {"Font": fonts.resources(), **add_image(file, emblem)}
    catalog = _catalog(file, outline, look, root, pens, places, fonts, paper, resources)
    return file.bytes(catalog, add_info(file, outline))


def anchors_of(outline: Outline) -> Iterator[str]:
    """Every place of the outline that a link may lead to."""
    for block in outline.blocks:
        if isinstance(block, Table):
            for row in (*block.head, *block.rows):
                yield from filter(None, (row.anchor,))
                yield from (anchor for cell in row.cells for each in cell.content for anchor in _anchors(each))
        else:
            yield from _anchors(block)


def _anchors(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph | Heading):
        yield from filter(None, (block.anchor, *(run.anchor for run in block.runs)))
    elif isinstance(block, Columns | Figure):
        for paragraph in block.content if isinstance(block, Columns) else block.caption:
            yield from _anchors(paragraph)


def _pen(
    page: Page,
    index: int,
    pages: int,
    outline: Outline,
    look: Theme,
    paper: str,
    fonts: Fonts,
    places: Places,
    emblem: Emblem | None,
) -> Pen:
    """One written page: header first, then the text in reading order, the footer last."""
    pen = Pen(fonts, index, look.paper(paper).height * MM, places)
    write_header(pen, outline, look, paper, index + 1, emblem if index == 0 else None)
    left, upper = look.page.left * MM, look.page.top * MM
    for placed in page:
        placed.strip.paint_ground(pen, left + placed.x, upper + placed.top)
    for placed in page:
        placed.strip.paint(pen, left + placed.x, upper + placed.top, placed.repeated)
    write_footer(pen, outline, look, paper, index + 1, pages)
    return pen


def _catalog(
    file: PdfFile,
    outline: Outline,
    look: Theme,
    root: Element,
    pens: list[Pen],
    places: Places,
    fonts: Fonts,
    paper: str,
    resources: dict[str, Any],
) -> Ref:
    refs = [file.reserve() for _ in pens]
    structure = Structure(file, refs, places, look.words["link"])
    tree = structure.write(root, pens)
    marks = structure.bookmarks([mark for pen in pens for mark in pen.bookmarks], look.paper(paper).height * MM)
    entries = {
        "Type": Name("Catalog"),
        "Pages": _pages(file, refs, pens, structure, fonts, look, paper, resources),
        "Lang": outline.language,
        "MarkInfo": {"Marked": True},
        "StructTreeRoot": tree,
        "ViewerPreferences": {"DisplayDocTitle": True},
        "Metadata": add_xmp(file, outline),
        "OutputIntents": [add_output_intent(file)],
        **({"Outlines": marks, "PageMode": Name("UseOutlines")} if marks else {}),
        **attach(file, outline.attachments),
    }
    return file.add(entries)


def _pages(
    file: PdfFile,
    refs: list[Ref],
    pens: list[Pen],
    structure: Structure,
    fonts: Fonts,
    look: Theme,
    paper: str,
    held: dict[str, Any],
) -> Ref:
    parent = file.reserve()
    sheet = look.paper(paper)
    resources = file.add(held)
    for index, (ref, pen) in enumerate(zip(refs, pens, strict=True)):
        entries = {
            "Type": Name("Page"),
            "Parent": parent,
            "Contents": file.add_stream(pen.code()),
            "Resources": resources,
            "StructParents": index,
            "Tabs": Name("S"),
        }
        links = {"Annots": structure.annotations[index]} if structure.annotations[index] else {}
        file.put(ref, entries | links)
    fonts.embed()
    area = [0, 0, round(sheet.width * MM, 2), round(sheet.height * MM, 2)]
    return file.put(parent, {"Type": Name("Pages"), "Kids": refs, "Count": len(refs), "MediaBox": area})
