"""Keep an office's heads and feet, and add the briefing's lines to them: marking, short title, "Page 2 of 7".

Our line stands between letterhead and text, so that the letterhead stays where the office put it. A head or foot that
is the same on all pages is written twice, as page 1 is headed otherwise than the pages after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from briefing.model.outline import Outline
from briefing.render.word import frame as frames
from briefing.render.word import package
from briefing.render.word.frame import Frame
from briefing.render.word.office.adopting import StyleIds
from briefing.render.word.office.heights import height_of
from briefing.render.word.office.naming import rename

_DRAWN = tuple(qn(name) for name in ("w:t", "w:drawing", "w:pict", "w:fldSimple", "w:instrText", "w:sym", "w:object"))
_BORDERS = qn("w:pBdr")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office's own parts by the pages that they stand on: "default", "first" and, where they differ, "even"."""

    headers: Mapping[str, Part | None]
    footers: Mapping[str, Part | None]
    pages: tuple[str, ...]

    def height(self, kind: str) -> float:
        """mm that the highest head ("header") or foot ("footer") takes, estimated."""
        parts = self.headers if kind == "header" else self.footers
        return max((height_of(parse_xml(part.blob)) for part in parts.values() if part), default=0.0)

    def shows_properties(self) -> bool:
        parts = (*self.headers.values(), *self.footers.values())
        return any(part is not None and b"DOCPROPERTY" in part.blob for part in parts)


def letterhead_of(document: WordDocument) -> Letterhead:
    """Of the last section, which inherits what it lacks from those before it."""
    pages = ("default", "first", *(("even",) if _is_on(document.settings.element, "w:evenAndOddHeaders") else ()))
    sections = [section._sectPr for section in document.sections]
    apart = _is_on(sections[-1], "w:titlePg")
    headers, footers = (
        {each: _part_of(document, sections, kind, each, apart) for each in pages} for kind in ("header", "footer")
    )
    return Letterhead(headers, footers, pages)


def _is_on(parent: Any, name: str) -> bool:
    found = parent.find(qn(name))
    return found is not None and found.get(qn("w:val"), "1") not in ("0", "false", "off")


def _part_of(document: WordDocument, sections: list[Any], kind: str, pages: str, apart: bool) -> Part | None:
    """None where nothing is printed there."""
    wanted = pages if pages != "first" or apart else "default"
    for section in reversed(sections):
        for reference in section.findall(qn(f"w:{kind}Reference")):
            if reference.get(qn("w:type"), "default") == wanted:
                part = document.part.related_parts.get(reference.get(qn("r:id")))
                return part if part is not None and _is_printed(parse_xml(part.blob)) else None
    return None


def _is_printed(root: Any) -> bool:
    return any(each.tag != qn("w:t") or (each.text or "").strip() for each in root.iter(*_DRAWN)) or any(
        True for _ in root.iter(_BORDERS)
    )


def written(document: WordDocument, office: Letterhead, outline: Outline, page: Frame, ids: StyleIds) -> str:
    """Put the heads and feet into the document; returns the references to them."""
    heads, feet = {}, {}
    for pages in office.pages:
        header, footer = office.headers[pages], office.footers[pages]
        first = pages == "first"
        text, style = (outline.first_head, "header-first") if first else (outline.short_title, "header")
        line = frames.head(text, outline.marking, style, page)
        heads[pages] = _joined(document, "header", header, _named(line, ids))
        foot = frames.foot(outline, page, numbered=not _counts(header, footer))
        feet[pages] = _joined(document, "footer", footer, _named(foot, ids))
    return frames.references("header", heads) + frames.references("footer", feet)


def _counts(*parts: Part | None) -> bool:
    """Whether the office itself prints both the page's number and how many there are."""
    fields = " ".join(
        f"{each.text or ''} {each.get(qn('w:instr'), '')}"
        for part in parts
        if part is not None
        for each in parse_xml(part.blob).iter(qn("w:instrText"), qn("w:fldSimple"))
    )
    return {"PAGE", "NUMPAGES"} <= set(fields.upper().split())


def _named(line: bytes, ids: StyleIds) -> Any:
    root = parse_xml(line)
    rename(root, ids)
    return root


def _joined(document: WordDocument, kind: str, office: Part | None, line: Any) -> str:
    """The office's part with our line: below its head, above its foot."""
    root = line if office is None else parse_xml(office.blob)
    if office is not None:
        for each in [*line]:
            root.insert(len(root) if kind == "header" else 0, each)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    key = package.add_part(document, kind, data)
    if office is not None:
        _relate(document.part.related_parts[key], office)
    return key


def _relate(made: Part, office: Part) -> None:
    """To the office's pictures, under the same names."""
    for relationship in office.rels.values():
        target = relationship.target_ref if relationship.is_external else relationship.target_part
        made.load_rel(relationship.reltype, target, relationship.rId, relationship.is_external)
