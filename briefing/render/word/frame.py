"""Write what stands round the text: head, foot and marking of every page, margins, columns."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model.outline import Outline
from briefing.render.look import theme
from briefing.render.theme import Theme
from briefing.render.word.names import marking_style
from briefing.render.word.text import field_of, framed, run_of

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

TWIPS_PER_MM = 1440 / 25.4
POINTS_PER_MM = 72 / 25.4
_BOX = 1.362
"""Of its size: the height of a line of Noto Sans, and so of the ground behind a marking."""
_BASELINE = 0.8
"""Of its height: where the base line stands in a line of exact height."""


def line_height(theme: Theme) -> float:
    """Points: a line of heads and feet is as high as the marking's ground."""
    return theme.styles["marking"].size * _BOX


def head_space(theme: Theme) -> int:
    """Points from the head's line to the rule below it."""
    return round(theme.page.head_baseline * POINTS_PER_MM - line_height(theme) * (1 - _BASELINE))


def foot_space(theme: Theme) -> int:
    """Points from the rule to the foot's line; a marking's ground stays clear of the rule."""
    wanted = theme.page.foot_baseline * POINTS_PER_MM - line_height(theme) * _BASELINE
    return max(3, round(wanted))


@dataclass(frozen=True, slots=True)
class Frame:
    """The page: its paper, its heads and feet."""

    theme: Theme
    paper: str
    heads: str = ""
    """References to the parts that hold heads and feet, as XML."""
    sheet: str = ""
    """Size and margins as XML, where an office's template gives them; else they are the theme's."""

    @property
    def text_width(self) -> float:
        page = self.theme.page
        return self.theme.paper(self.paper).width - page.left - page.right

    @property
    def text_height(self) -> float:
        page = self.theme.page
        return self.theme.paper(self.paper).height - page.top - page.bottom

    def section(self, columns: int = 1, gap: float = 0.0, *, first: bool = True) -> str:
        """Properties of the pages, or of a part of one. The first section brings the heads and feet, which later ones
        inherit; those go on where the one before ends. Columns `gap` mm apart end level."""
        space = f'<w:cols w:num="{columns}" w:space="{_twips(gap)}"/>' if columns > 1 else ""
        if first:
            return f"<w:sectPr>{self.heads}{self.sheet or self._page()}{space}<w:titlePg/></w:sectPr>"
        return f'<w:sectPr><w:type w:val="continuous"/>{self.sheet or self._page()}{space}</w:sectPr>'

    def _page(self) -> str:
        paper, page = self.theme.paper(self.paper), self.theme.page
        line, rule = line_height(self.theme), page.rule
        values = {
            "top": page.top,
            "right": page.right,
            "bottom": page.bottom,
            "left": page.left,
            "header": page.top - page.head_gap - (line + head_space(self.theme) + rule) / POINTS_PER_MM,
            "footer": page.bottom - page.foot_gap - (line + foot_space(self.theme) + rule) / POINTS_PER_MM,
            "gutter": 0,
        }
        margins = " ".join(f'w:{name}="{_twips(value)}"' for name, value in values.items())
        return f'<w:pgSz w:w="{_twips(paper.width)}" w:h="{_twips(paper.height)}"/><w:pgMar {margins}/>'


def references(kind: str, parts: Mapping[str, str]) -> str:
    """`kind` is "header" or "footer"; `parts`: which pages ("default", "first", "even") -> relationship id."""
    return "".join(f'<w:{kind}Reference w:type="{pages}" r:id="{part}"/>' for pages, part in parts.items())


def head(text: str, marking: str | None, style: str, frame: Frame) -> bytes:
    inner = framed(style, run_of(text) + _marking(marking), extra=_edge(frame))
    return _part("hdr", inner)


def foot(outline: Outline, frame: Frame, *, numbered: bool = True) -> bytes:
    """ "Page 2 of 7" from fields unless `numbered` is False, one line on the briefing's limits, the marking."""
    counted = _counted(outline.page_words) if numbered else ""
    middle = "<w:r><w:tab/></w:r>" + run_of(outline.foot)
    return _part("ftr", framed("footer", counted + middle + _marking(outline.marking), extra=_edge(frame)))


def _counted(words: str) -> str:
    before, _, rest = words.partition("{page}")
    between, _, after = rest.partition("{pages}")
    number, total = field_of("PAGE", "1", "footer-page"), field_of("NUMPAGES", "1", "footer-page")
    pages = (run_of(text, "footer-page") if text else "" for text in (before, between, after))
    return next(pages) + number + next(pages) + total + next(pages)


def _edge(frame: Frame) -> str:
    """The styles' tab for the marking stands at the right edge of A4; on another paper it is moved."""
    usual = _twips(Frame(frame.theme, "a4").text_width)
    right = _twips(frame.text_width)
    if right == usual:
        return ""
    return f'<w:tabs><w:tab w:val="clear" w:pos="{usual}"/><w:tab w:val="right" w:pos="{right}"/></w:tabs>'


def _marking(marking: str | None) -> str:
    """A TLP label in its own style, a house text framed; no-break spaces pad the box."""
    if not marking:
        return ""
    printed = theme().marked(marking)
    style = marking_style(None if printed.framed else printed.text)
    return "<w:r><w:tab/></w:r>" + run_of(f"\u00a0\u00a0{printed.text}\u00a0\u00a0", style)


def _part(tag: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{tag} {_NAMES}>{inner}</w:{tag}>'.encode()


def _twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)
