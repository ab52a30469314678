"""Call the styles of a written body, head or foot as the office does, and set headings as its own are set."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefing.render.theme import Theme
from briefing.render.word.measures import twips
from briefing.render.word.office.adopting import StyleIds
from briefing.render.word.office.named import NamedStyles

_TAGS = {qn("w:pStyle"): "paragraph", qn("w:rStyle"): "character", qn("w:tblStyle"): "table"}
_LEVEL_1 = "Heading1"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = f'<w:t xmlns:w="{_W}" xml:space="preserve">\u00a0\u00a0</w:t>'


def rename(root: Any, ids: StyleIds) -> None:
    for each in root.iter(*_TAGS):
        each.set(qn("w:val"), ids.of(_TAGS[each.tag], each.get(qn("w:val"))))


def settle_headings(body: Any, ids: StyleIds, styles: NamedStyles, look: Theme) -> None:
    """The briefing counts its sections itself, as "section 4" is cited in it: an office's automatic numbers would
    stand beside ours. Ours hangs in the gutter where the office's heading has no indent of its own."""
    for level in (_LEVEL_1, "Heading2"):
        name = ids.of("paragraph", level)
        style = styles.by_id(name)
        numbered = styles.property(style, "w:pPr", "w:numPr") is not None
        paragraphs = [
            each.getparent().getparent() for each in body.iter(qn("w:pStyle")) if each.get(qn("w:val")) == name
        ]
        for paragraph in paragraphs:
            if numbered:
                paragraph.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0
            if level == _LEVEL_1:
                _hang(paragraph, styles, style, look, numbered)


def _hang(paragraph: Any, styles: NamedStyles, style: Any, look: Theme, numbered: bool) -> None:
    alignment = styles.property(style, "w:pPr", "w:jc")
    if alignment is not None and alignment.get(qn("w:val")) in ("center", "right", "end"):
        for tab in [*paragraph.iter(qn("w:tab"))]:
            if tab.getparent().tag == qn("w:r"):
                tab.addnext(parse_xml(_SPACE))
                tab.getparent().remove(tab)
        return
    if numbered or styles.property(style, "w:pPr", "w:ind") is None:
        axis = str(twips(look.page.gutter))
        indent = paragraph.get_or_add_pPr().get_or_add_ind()
        indent.set(qn("w:left"), axis)
        indent.set(qn("w:hanging"), axis)
