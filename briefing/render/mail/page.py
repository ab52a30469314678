"""Write the first page as HTML that mail programs understand: blocks -> markup with every look in its own tag.

Outlook sets mail with Word's engine, which knows no style sheets to speak of: so tables with attributes, `style` on
each element, and a style sheet only for what others do better (dark mode).
"""

from collections.abc import Iterable, Iterator
from html import escape

from briefing.model.outline import Block, Cell, Heading, Outline, Paragraph, Row, Run, Table
from briefing.render.look import theme
from briefing.render.mail.emblem import Inline
from briefing.render.theme import Theme

_WIDTH = 680
_FAMILIES = {"sans": "'Segoe UI',Helvetica,Arial,sans-serif", "serif": "Cambria,Georgia,serif"}
_GROWN = 1.34
"""From points in print to pixels on a screen: as large as in print, and no word smaller than 10."""
_DARK = """:root{color-scheme:light dark;supported-color-schemes:light dark}
@media(prefers-color-scheme:dark){
body,.page{background:#14191e!important}
.page *:not(.marking,.marking *){color:#e4e8ec!important;border-bottom-color:#3c4650!important}
.page .quiet{color:#aab4be!important}
.page .ground,.page .ground *{background:#1d2731!important}
.page .check,.page .check *{background:#2c2514!important}
.page .bar-lead,.page .bar-held{border-left-color:#9cc3e6!important}
.page .bar-planned{border-left-color:#557a98!important}
.page .bar-ruled-out{border-left-color:#3c4650!important}
}"""
_QUIET = ("known", "unstated", "reference", "aside")
"""Marks that stand back behind the rest, in the dark too."""
_OUTLOOK = f'<!--[if mso]><table role="presentation" width="{_WIDTH}"><tr><td><![endif]-->'
"""Outlook knows no max-width, and goes by the style before the attribute."""
_OUTLOOK_END = "<!--[if mso]></td></tr></table><![endif]-->"


def html_body(outline: Outline, emblem: Inline | None = None) -> str:
    look = theme()
    bar = _marking(outline.marking, look)
    inner = "".join(part for block in outline.first_page for part in _block(block, look))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(outline.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
        f"<title>{escape(outline.title)}</title><style>{_DARK}</style></head>"
        f'<body style="margin:0;padding:12px;background:#ffffff">{_OUTLOOK}'
        '<table role="presentation" class="page" cellpadding="0"'
        f' width="{_WIDTH}" cellspacing="0" border="0" style="width:100%;max-width:{_WIDTH}px"><tr><td>'
        f"{bar}{_logo(emblem)}{_said(outline.mail.opening, look)}{inner}{_said(outline.mail.closing, look)}{bar}"
        f"</td></tr></table>{_OUTLOOK_END}</body></html>\n"
    )


def _marking(marking: str | None, look: Theme) -> str:
    """A table: Outlook gives no room to words in a line, and no ground to the room round them."""
    if not marking:
        return ""
    printed = look.marked(marking)
    frame = f";border:1px solid {printed.colour}" if printed.framed else ""
    style = f"font:bold 15px/1.3 {_FAMILIES['sans']};color:{printed.colour};background:{printed.ground};padding:2px 9px"
    return (
        '<table role="presentation" align="right" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0"><tr>'
        f'<td class="marking" bgcolor="{printed.ground}" style="{style}{frame}">'
        f'<font color="{printed.colour}">{escape(printed.text)}</font></td></tr></table>'
        '<div style="clear:both;font-size:1px;line-height:1px">&nbsp;</div>'
    )


def _logo(emblem: Inline | None) -> str:
    """At the right, as at the head of page 1. Outlook goes by the attributes, else by the file's own size."""
    if emblem is None:
        return ""
    size = f"width:{emblem.width}px;height:{emblem.height}px;max-width:100%"
    return (
        f'<div align="right" style="text-align:right;margin:4px 0"><img src="cid:{emblem.cid}"'
        f' alt="{escape(emblem.alt)}" width="{emblem.width}" height="{emblem.height}" border="0" style="{size}"></div>'
    )


def _said(words: str, look: Theme) -> str:
    return f'<p style="{_style("body", look)};margin:6px 0 14px">{escape(words)}</p>' if words else ""


def _block(block: Block, look: Theme) -> Iterator[str]:
    if isinstance(block, Heading):
        style = _style(f"heading-{block.level}", look) + ";margin:18px 0 5px"
        number = f'<span style="color:{look.colours["blue"]}">{escape(block.number)}</span> ' if block.number else ""
        yield f'<h2 style="{style}">{number}{_runs(block.runs, look)}</h2>'
    elif isinstance(block, Paragraph):
        step = "h1" if block.style == "title" else "p"
        yield f'<{step} style="{_style(block.style, look)};margin:6px 0">{_runs(block.runs, look)}</{step}>'
    elif isinstance(block, Table):
        yield _table(block, look)


def _table(block: Table, look: Theme) -> str:
    heads = block.head if block.head_visible else ()
    rows = "".join(_row(row, block, look, head=n < len(heads)) for n, row in enumerate((*heads, *block.rows)))
    kept = "ground" if look.table(block.kind).ground else ""
    name = "check" if block.kind == "checks-short" else kept
    colour = look.table(block.kind).ground
    style, ground = "border-collapse:collapse;margin:0 0 10px", ""
    if colour:
        style, ground = f"{style};background:{colour}", f' bgcolor="{colour}"'
    return (
        f'<table aria-label="{escape(block.title)}" class="{name}" width="100%" cellpadding="0" cellspacing="0"'
        f' border="0"{ground} style="{style}">{rows}</table>'
    )


def _row(row: Row, table: Table, look: Theme, *, head: bool) -> str:
    whole = sum(table.widths)
    cells, column = [], 0
    for number, cell in enumerate(row.cells):
        share = sum(table.widths[column : column + cell.span]) / whole
        column += cell.span
        cells.append(_cell(cell, f"{share:.0%}", row.bar if number == 0 else None, look, head=head))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell, width: str, bar: str | None, look: Theme, *, head: bool) -> str:
    step = "th" if cell.scope else "td"
    scope = f' scope="{cell.scope}"' if cell.scope else ""
    span = f' colspan="{cell.span}"' if cell.span > 1 else ""
    rule = f"1px solid {look.colours['navy' if head else 'row_rule']}"
    colour = look.bars.get(bar) if bar else None
    edge, name = (f";border-left:4px solid {colour}", f' class="bar-{bar}"') if colour else ("", "")
    inner = "".join(f'<div style="{_style(p.style, look)}">{_runs(p.runs, look)}</div>' for p in cell.content)
    return (
        f'<{step}{scope}{span}{name} width="{width}" valign="top" align="left"'
        f' style="padding:4px 8px 4px 6px;border-bottom:{rule}{edge};font-weight:normal">{inner or "&nbsp;"}</{step}>'
    )


def _style(slug: str, look: Theme) -> str:
    style = look.style(slug)
    face = look.faces[style.face]
    weight = "bold" if face.bold else "normal"
    family = _FAMILIES[style.face.partition("-")[0]]
    return f"font:{weight} {style.size * _GROWN:.0f}px/1.35 {family};color:{style.colour}"


def _runs(source: Iterable[Run], look: Theme) -> str:
    """References stay words: in a mail they would lead nowhere, the attached PDF has them as links."""
    return "".join(_run(run, look) for run in source)


def _run(run: Run, look: Theme) -> str:
    words = ("<br>" if run.break_before else "") + escape(run.text, quote=False)
    mark = look.marks.get(run.mark or "")
    if mark is None:
        return words
    weight = f"font-weight:{'bold' if mark.bold else 'normal'};" if mark.bold is not None else ""
    size = f"font-size:{mark.size * _GROWN:.0f}px;" if mark.size else ""
    colour = f"color:{mark.colour};" if mark.colour else ""
    name = ' class="quiet"' if run.mark in _QUIET else ""
    return f'<span{name} style="{weight}{size}{colour}">{words}</span>'
