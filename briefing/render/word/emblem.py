"""Put the house's logo into the head of page 1 of a Word document: at its right, a marking left of it."""

import io
import re

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE

from briefing.render.logo import Logo
from briefing.render.word.frame import Frame
from briefing.render.word.measures import twips
from briefing.render.word.text import attribute

_EMU = 36000
_NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def place_logo(document: WordDocument, head: str, logo: Logo, frame: Frame) -> None:
    """`head`: the relationship id of the first page's head."""
    part, package = document.part.related_parts[head], document.part.package
    if package is None:
        raise ValueError("a document without a package holds no picture")
    image = part.relate_to(package.get_or_add_image_part(io.BytesIO(logo.png)), RELATIONSHIP_TYPE.IMAGE)
    written = _with_room(part.blob.decode(), logo, frame)
    part._blob = written.replace("</w:p>", f"{_picture(image, logo, frame)}</w:p>", 1).encode()


def _with_room(head: str, logo: Logo, frame: Frame) -> str:
    """The marking's tab stands where the logo begins."""
    usual = twips(Frame(frame.theme, "a4").text_width)
    moved = twips(frame.text_width - logo.width - 2 * frame.theme.logo.clearance)
    stops = f'<w:tabs><w:tab w:val="clear" w:pos="{usual}"/><w:tab w:val="right" w:pos="{moved}"/></w:tabs>'
    plain = re.sub("<w:tabs>.*?</w:tabs>", "", head)
    return re.sub("(<w:pStyle [^>]*/>)", lambda found: found[1] + stops, plain, count=1)


def _picture(image: str, logo: Logo, frame: Frame) -> str:
    page = frame.theme.page
    width, height = round(logo.width * _EMU), round(logo.height * _EMU)
    x = round((page.left + frame.text_width) * _EMU) - width
    y = round((page.top - page.head_gap - frame.theme.logo.clearance) * _EMU) - height
    return (
        f'<w:r><w:drawing><wp:anchor {_NAMES} distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/>'
        f'<wp:docPr id="2" name="Logo" descr={attribute(logo.alt)}/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="2" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )
