"""Write what stands round the text: head, foot and marking of every page, margins, columns."""

from dataclasses import dataclass

from briefing.model.outline import Outline
from briefing.render.theme import Theme, theme
from briefing.render.word.names import marking_style
from briefing.render.word.tables import TWIPS_PER_MM
from briefing.render.word.text import field_of, framed, run_of

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_LINE = 4.9
"""mm: the height of a head or foot with its marking."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The page: its size in mm, and the relationship ids of its heads and foot."""

    theme: Theme
    paper: str
    first_head: str = ""
    head: str = ""
    foot: str = ""

    @property
    def text_width(self) -> float:
        page = self.theme.page
        return self.theme.paper(self.paper).width - page.left - page.right

    def section(self) -> str:
        """Properties of all pages before the two columns; the first page has a head of its own."""
        heads = (
            f'<w:headerReference w:type="default" r:id="{self.head}"/>'
            f'<w:headerReference w:type="first" r:id="{self.first_head}"/>'
            f'<w:footerReference w:type="default" r:id="{self.foot}"/>'
            f'<w:footerReference w:type="first" r:id="{self.foot}"/>'
        )
        return f"<w:sectPr>{heads}{self._page()}<w:titlePg/></w:sectPr>"

    def last_section(self, columns: int, gap: float) -> str:
        if columns == 1:
            return self.section()
        space = round(gap * TWIPS_PER_MM)
        kind, cols = '<w:type w:val="continuous"/>', f'<w:cols w:num="{columns}" w:space="{space}"/>'
        return f"<w:sectPr>{kind}{self._page()}{cols}</w:sectPr>"

    def _page(self) -> str:
        paper, page = self.theme.paper(self.paper), self.theme.page
        values = {
            "top": page.top,
            "right": page.right,
            "bottom": page.bottom,
            "left": page.left,
            "header": page.top - page.head_gap - _LINE,
            "footer": page.bottom - page.foot_gap - _LINE,
            "gutter": 0,
        }
        margins = " ".join(f'w:{name}="{_twips(value)}"' for name, value in values.items())
        return f'<w:pgSz w:w="{_twips(paper.width)}" w:h="{_twips(paper.height)}"/><w:pgMar {margins}/>'


def head(text: str, marking: str | None, style: str) -> bytes:
    inner = framed(style, run_of(text) + _marking(marking))
    return _part("hdr", inner)


def foot(outline: Outline) -> bytes:
    """ "Page 2 of 7" from fields, one line on the briefing's limits, the marking."""
    before, _, rest = outline.page_words.partition("{page}")
    between, _, after = rest.partition("{pages}")
    number, total = field_of("PAGE", "1", "footer-page"), field_of("NUMPAGES", "1", "footer-page")
    pages = run_of(before, "footer-page") + number + run_of(between, "footer-page") + total + run_of(after)
    middle = "<w:r><w:tab/></w:r>" + run_of(outline.foot)
    return _part("ftr", framed("footer", pages + middle + _marking(outline.marking)))


def _marking(marking: str | None) -> str:
    """A TLP label in its own style, a house text framed; no-break spaces pad the box."""
    if not marking:
        return ""
    printed = theme().marked(marking)
    style = marking_style(None if printed.framed else printed.text)
    return "<w:r><w:tab/></w:r>" + run_of(f"\u00a0{printed.text}\u00a0", style)


def _part(tag: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{tag} {_NAMES}>{inner}</w:{tag}>'.encode()


def _twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)
