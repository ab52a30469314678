"""Take the page of an office's template: its last section -> size and margins as XML, and the look of a briefing on it.

The look is the program's (or the house's) own, its dark blue in the colour of the office's headings.
"""

from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from briefing.errors import SettingsError
from briefing.render.look import NARROWEST, recoloured, theme
from briefing.render.theme import Paper, Style, Theme
from briefing.render.word.names import BUILT_IN
from briefing.render.word.office.named import NamedStyles
from briefing.resources import own

PAPER = "a4"
"""The usual paper of a look: here, of the office's size."""
_LOWEST = 120.0
"""mm of text: less can't hold the map and a table's head."""
_LEGIBLE = 4.5
"""Contrast of white words on a ground, at least (WCAG 2)."""
_TINTS = {"navy": 0.0, "blue": 0.0, "mid_blue": 0.45, "pale_blue": 0.72, "pale_ground": 0.92}
"""How much white each has in it."""
_MM_PER_TWIP = 25.4 / 1440
_IN_TEXT = ("title", "subtitle", "heading-1", "heading-2")
_LEADING = 1.25
"""Of a typeface's size: lines as most offices set them."""


@dataclass(frozen=True, slots=True)
class Margins:
    """mm. A negative `top` or `bottom` in Word keeps the text there whatever a head needs: `fixed_...`."""

    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    fixed_top: bool = False
    fixed_bottom: bool = False


def margins_of(document: WordDocument) -> Margins:
    section = document.sections[-1]
    values = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    top, bottom, left, right = (_mm(each) for each in values)
    gutter = _mm(section.gutter)
    return Margins(
        top=abs(top),
        bottom=abs(bottom),
        left=left + gutter,
        right=right,
        header=_mm(section.header_distance),
        footer=_mm(section.footer_distance),
        fixed_top=top < 0,
        fixed_bottom=bottom < 0,
    )


def _mm(length: Any) -> float:
    return float(length.mm) if length is not None else 0.0


def sheet_of(document: WordDocument, text: Margins) -> str:
    """Size, margins, paper trays and border of the page; where the office fixes the text's edges, they make room."""
    section, written = document.element.body.sectPr, ""
    for name in ("w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders"):
        found = section.find(qn(name))
        if found is not None:
            element = deepcopy(found)
            if name == "w:pgMar":
                _make_room(element, text)
            written += etree.tostring(element, encoding="unicode", with_tail=False)
    return written


def _make_room(margins: etree._Element, text: Margins) -> None:
    for side, value, fixed in (("top", text.top, text.fixed_top), ("bottom", text.bottom, text.fixed_bottom)):
        if fixed:
            margins.set(qn(f"w:{side}"), str(-round(value / _MM_PER_TWIP)))


def look_on(path: Path, document: WordDocument, text: Margins) -> Theme:
    """Raises SettingsError where the margins leave too little room."""
    section = document.sections[-1]
    paper = Paper(_mm(section.page_width), _mm(section.page_height))
    width, height = paper.width - text.left - text.right, paper.height - text.top - text.bottom
    if width < NARROWEST - 0.1 or height < _LOWEST:
        raise SettingsError(
            f"{path}: its margins and letterhead leave {width:.0f} x {height:.0f} mm for text, and a briefing needs "
            f"{NARROWEST:.0f} x {_LOWEST:.0f}; make them smaller (Layout, Margins)"
        )
    styles = NamedStyles(document.styles.element)
    look = _sized(_coloured(styles), styles)
    page = replace(
        look.page,
        left=text.left,
        right=text.right,
        top=text.top,
        bottom=text.bottom,
        papers=MappingProxyType({PAPER: paper}),
    )
    return replace(look, page=page)


def _coloured(styles: NamedStyles) -> Theme:
    """A house that tells its colours in theme.toml means them for the tables too."""
    colour = styles.property(styles.found("paragraph", "heading 1", "Heading1"), "w:rPr", "w:color")
    told = colour.get(qn("w:val"), "auto") if colour is not None else "auto"
    if own("theme.toml") or not _is_legible(told):
        return theme()
    return recoloured({name: f"#{_lightened(told, white)}" for name, white in _TINTS.items()})


def _sized(look: Theme, styles: NamedStyles) -> Theme:
    """Titles and headings as large as the office's, so that it can be told what fits on page 1."""
    theirs = {
        slug: _as_theirs(look.styles[slug], style, styles)
        for slug, (style_id, name) in BUILT_IN.items()
        if slug in _IN_TEXT and (style := styles.found("paragraph", name, style_id)) is not None
    }
    return replace(look, styles=MappingProxyType({**look.styles, **theirs}))


def _as_theirs(ours: Style, style: Any, styles: NamedStyles) -> Style:
    size = styles.property(style, "w:rPr", "w:sz")
    spacing = styles.property(style, "w:pPr", "w:spacing")
    points = int(size.get(qn("w:val"))) / 2 if size is not None else ours.size
    before, after = (
        int(spacing.get(qn(f"w:{side}"), 0)) * _MM_PER_TWIP if spacing is not None else 0.0
        for side in ("before", "after")
    )
    return replace(ours, size=points, leading=points * _LEADING, before=before, after=after)


def _is_legible(colour: str) -> bool:
    """Whether it is a colour, no shade of grey, on which white words can be read, and which can be read on white."""
    if len(colour) != 6 or set(colour) - set("0123456789abcdefABCDEF"):
        return False
    shares = _shares(colour)
    bright = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares]
    luminance = 0.2126 * bright[0] + 0.7152 * bright[1] + 0.0722 * bright[2]
    return max(shares) - min(shares) > 0.08 and 1.05 / (luminance + 0.05) >= _LEGIBLE


def _lightened(colour: str, white: float) -> str:
    return "".join(f"{round((each + (1 - each) * white) * 255):02X}" for each in _shares(colour))


def _shares(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
