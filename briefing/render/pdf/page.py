"""What stands on every page: header and footer with rules, page number, limits and marking."""

from dataclasses import replace

from briefing.errors import SettingsError
from briefing.model.outline import Outline, Run
from briefing.render.pdf.emblem import Emblem
from briefing.render.pdf.fonts import face, spelled
from briefing.render.pdf.lettering import write_line
from briefing.render.pdf.pen import Pen
from briefing.render.pdf.text import set_lines
from briefing.render.theme import Style, Theme

MM = 72 / 25.4
CLEAR = 4.0
"""mm between words and the marking's box."""
WIDEST = 95.0
"""mm that a marking of several lines takes at most."""
MOST_LINES = 3
"""More would not fit between the rule and the page's edge; a marking is never cut."""


def write_header(pen: Pen, outline: Outline, theme: Theme, paper: str, page: int, emblem: Emblem | None = None) -> None:
    """Draw the head of page `page` (from 1); the emblem stands at its right, a marking left of it."""
    look = theme.page
    left, width = look.left * MM, _text_width(theme, paper)
    rule = (look.top - look.head_gap) * MM
    style = theme.style("header-first" if page == 1 else "header")
    title = outline.first_head if page == 1 else outline.short_title
    pen.tag("Header")
    pen.rule(left, rule, width, look.rule, look.rule_colour)
    if emblem:
        width -= emblem.paint(pen, left + width, rule, theme)
    pen.tag("Header")
    box = _marking(pen, outline.marking, theme, left, width, _width(title, style), rule, above=True)
    _words(pen, title, style, theme, left, rule - look.head_baseline * MM, width - box, upwards=True)


def write_footer(pen: Pen, outline: Outline, theme: Theme, paper: str, page: int, pages: int) -> None:
    """Draw the foot of page `page` (from 1) of `pages`."""
    look = theme.page
    left, width, foot = look.left * MM, _text_width(theme, paper), look.foot_at * MM
    rule = (theme.paper(paper).height - look.bottom + look.foot_gap) * MM
    base, style = rule + look.foot_baseline * MM, theme.style("footer")
    pen.tag("Footer")
    pen.rule(left, rule, width, look.rule, look.rule_colour)
    number = outline.page_words.replace("{pages}", str(pages)).replace("{page}", str(page))
    _words(pen, number, theme.style("footer-page"), theme, left, base, foot)
    taken = foot + _width(outline.foot, style)
    box = _marking(pen, outline.marking, theme, left, width, taken, rule + look.rule, above=False)
    _words(pen, outline.foot, style, theme, left + foot, base, width - foot - box)


def _text_width(theme: Theme, paper: str) -> float:
    return (theme.paper(paper).width - theme.page.left - theme.page.right) * MM


def _width(text: str, style: Style) -> float:
    return sum(face(name).width(letters, style.size) for name, letters in spelled(text, style.face))


def _words(
    pen: Pen, text: str, style: Style, theme: Theme, x: float, base: float, room: float, upwards: bool = False
) -> None:
    """A line from the base line on; more lines where the room asks for it."""
    lines = set_lines((Run(text),), style, theme, room)
    if upwards:
        base -= style.leading * (len(lines) - 1)
    owner = "Header" if upwards else "Footer"
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        write_line(pen, line, x, base + index * style.leading, owner, style.leading, ends=last)


def _marking(
    pen: Pen, text: str | None, theme: Theme, left: float, width: float, taken: float, rule: float, above: bool
) -> float:
    """Draw the marking at the right; how much of the line it takes, with its clearance."""
    if not text or not text.strip():
        return 0.0
    marking, look, style = theme.marked(text), theme.marking, theme.style("marking")
    across, upright = look.pad_across * MM, look.pad_upright * MM
    lines = set_lines((Run(marking.text),), style, theme, width - taken - (CLEAR + 2 * look.pad_across) * MM)
    if len(lines) > 1:
        lines = set_lines((Run(marking.text),), style, theme, WIDEST * MM)
    if len(lines) > MOST_LINES:
        raise SettingsError(f"marking “{text[:40]}…”: is too long for the head of a page; shorten it")
    box = max(line.width for line in lines) + 2 * across
    height = len(lines) * style.leading + 2 * upright
    x = left + width - box
    top = rule - look.clearance * MM - height if above else rule + look.clearance * MM
    pen.ground(x, top, box, height, marking.ground)
    if marking.framed:
        half = look.frame / 2
        pen.frame(x + half, top + half, box - look.frame, height - look.frame, look.frame, marking.colour)
    owner = "Header" if above else "Footer"
    capital = style.size * 0.714  # of Noto Sans: its capitals stand in the middle of the line
    for index, line in enumerate(lines):
        for bit in line.bits:
            bit.look = replace(bit.look, colour=marking.colour)
        base = top + upright + index * style.leading + (style.leading + capital) / 2
        write_line(pen, line, x + across, base, owner, style.leading, ends=index == len(lines) - 1)
    return box + CLEAR * MM
