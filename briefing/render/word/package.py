"""Put body, heads, feet and the map into the Word template: parts -> a DOCX, the same bytes for the same parts."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from briefing.model.drawing import Map
from briefing.model.outline import Block, Figure, Outline
from briefing.render.drawing import png, svg
from briefing.render.word.frame import Frame
from briefing.render.word.text import allowed, attribute

_MADE = datetime(2000, 1, 1)
"""A document's own dates would make its bytes differ from run to run."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_PROPERTY = 255
_EMU_PER_POINT = 12700
_EMU_PER_MM = 36000
_CAPTION = 35.0
"""mm that the map leaves on its page for its heading and caption."""


@cache
def _template(path: Path) -> bytes:
    return path.read_bytes()


def open_template(path: Path) -> WordDocument:
    return Document(io.BytesIO(_template(path)))


def set_body(document: WordDocument, inner: str) -> None:
    """Replace the template's text, keeping its styles."""
    filled = parse_xml(f"<w:body {_NAMESPACES}>{inner}</w:body>")
    whole = document.element
    whole.replace(whole.body, filled)


def add_part(document: WordDocument, kind: str, data: bytes) -> str:
    """A header or footer part; returns its relationship id. `kind` is "header" or "footer"."""
    package = document.part.package
    name = package.next_partname(f"/word/{kind}%d.xml") if package else PackURI(f"/word/{kind}1.xml")
    part = Part(name, f"{_WORD}.{kind}+xml", data, package)
    relationship: str = document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return relationship


def relate(document: WordDocument, address: str) -> str:
    relationship: str = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return relationship


def picture(document: WordDocument, drawn: Map, blocks: Sequence[Block], page: Frame) -> str:
    """The run that shows the map, as wide as the text where the page is high enough: SVG, and beside it PNG for
    programs that know no SVG."""
    image, _ = document.part.get_or_add_image(io.BytesIO(png(drawn.drawing)))
    vector = Part(PackURI("/word/media/map.svg"), "image/svg+xml", svg(drawn.drawing).encode(), document.part.package)
    scalable = document.part.relate_to(vector, RELATIONSHIP_TYPE.IMAGE)
    alt = next((block.alt for block in blocks if isinstance(block, Figure)), "") or drawn.alt
    ratio = drawn.drawing.height / drawn.drawing.width
    across = min(page.text_width, (page.text_height - _CAPTION) / ratio)
    width, height = round(across * _EMU_PER_MM), round(across * ratio * _EMU_PER_MM)
    line, colour = round(page.theme.figure_frame * _EMU_PER_POINT), page.theme.figure_frame_colour.removeprefix("#")
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="1" name="Map" title={attribute(drawn.title)} descr={attribute(alt)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="map.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{image}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="{scalable}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{line}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></a:ln>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )


def set_properties(document: WordDocument, outline: Outline) -> None:
    properties = document.core_properties
    properties.title, properties.subject = _property(outline.title), _property(outline.subject)
    properties.author = properties.last_modified_by = _property(outline.author)
    properties.keywords, properties.language = _property("; ".join(outline.keywords)), outline.language
    properties.category, properties.content_status = "Summit briefing", _property(outline.marking or "")
    properties.created = properties.modified = _MADE
    properties.revision, properties.comments = 1, ""


def _property(text: str) -> str:
    """Properties hold 255 characters."""
    held = allowed(text)
    return held if len(held) <= _PROPERTY else f"{held[: _PROPERTY - 1]}…"


def packed(document: WordDocument) -> bytes:
    """The file's bytes, with fixed times, each part compressed once, what the package holds named first."""
    package = document.part.package
    if package is None:
        raise ValueError("a document without a package can not be saved")
    written = {PACKAGE_URI.rels_uri.membername: package.rels.xml}
    for part in sorted(package.parts, key=lambda part: part.partname):
        part.before_marshal()
        written[part.partname.membername] = part.blob
        if part.rels:
            written[part.partname.rels_uri.membername] = part.rels.xml
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in {"[Content_Types].xml": _content_types(package.parts), **written}.items():
            file.writestr(_entry(name), data)
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = 0, 0
    return entry


def _content_types(parts: Iterable[Part]) -> str:
    defaults = (("rels", CONTENT_TYPE.OPC_RELATIONSHIPS), ("xml", CONTENT_TYPE.XML))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults)
        + "".join(
            f"<Override PartName={attribute(part.partname)} ContentType={attribute(part.content_type)}/>"
            for part in sorted(parts, key=lambda part: part.partname)
        )
        + "</Types>"
    )
