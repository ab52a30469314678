"""Write the head of the HTML page: its names, its style sheet from the theme, and the marking's bar."""

from collections.abc import Iterator
from html import escape

from briefing.model.outline import Outline
from briefing.render.theme import MarkLook, Style, TableLook, Theme

PX = 96 / 25.4
"""CSS pixels in a millimetre."""
GROWN = 1.27
"""From points in print to CSS pixels on a screen: as large as the same words are read at arm's length."""
_FALLBACKS = {"sans": "'Segoe UI', Helvetica, Arial, sans-serif", "serif": "Cambria, Georgia, serif"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Nothing is loaded from anywhere, and no script runs."""

_LAYOUT = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 3rem}
p,h1,h2,h3,figure{margin:0}
a{text-decoration:none}a:hover,a:focus{text-decoration:underline}
:target{outline:2px solid;outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:34rem;table-layout:fixed}
th,td{text-align:start;vertical-align:top;font-weight:inherit;overflow-wrap:break-word}
.at-middle{text-align:center}.at-end{text-align:end}
figure svg{display:block;width:100%;height:auto}
.contents a{display:inline-block;margin-left:.8em}
.columns{columns:2;column-gap:1.6rem}
.columns p{padding-left:2.6rem;position:relative}
.columns .annex-number{position:absolute;left:0}
.logo{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 0}
.logo img{display:block;margin-left:auto}
.marking{display:block;width:max-content;margin:.6rem 1.25rem .6rem auto;padding:.15rem .6rem;font-weight:700}
"""
_STACKED = ("facts", "lead", "glance", "checks-short", "quotes", "issues", "timeline", "checks")
"""Tables of few, long cells: on a phone their cells stand below each other; the others scroll sideways."""
_PHONE = """
@media screen and (max-width:40rem){
main{padding:.5rem .75rem 2rem}
.columns{columns:1}
STACKED,table.meetings{min-width:0}
STACKED :is(tbody,tr,td,tbody th){display:block;width:auto;padding-block:1px}
STACKED :is(td,tbody th){border:0!important}
STACKED :is(thead,col,td:empty){display:none}
STACKED tbody tr{border-bottom:1px solid RULE;padding:5px 0 6px}
table.meetings{table-layout:auto}
table.meetings col{width:auto!important}
STACKED tr[class*=bar-]{position:relative;padding-left:40px}
STACKED tr[class*=bar-]>:first-child{position:absolute;left:0}
STACKED .at-end{text-align:start}
}
"""
_PRINT = """
@media print{
main{max-width:none;padding:0}
body>.marking{margin:0 0 2mm auto}
.foot{display:none}
.logo{position:absolute;right:0;max-width:none;padding:0}
.logo+main :is(.title,.subtitle){padding-right:64mm}
.wide{overflow:visible}table{min-width:0}
thead:not(.unseen){display:table-header-group}
tr,figure,table[data-whole]{break-inside:avoid}
h2,h3{break-after:avoid}
.new-page{break-after:page}
.new-page+*{margin-top:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""


def head(outline: Outline, theme: Theme, paper: str) -> str:
    sheet = _sheet(theme, paper) + _marked_pages(outline.marking, theme)
    return (
        f'<html lang="{escape(outline.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="briefing">\n<meta name="description" content="{escape(outline.subject)}">\n'
        f'<meta name="keywords" content="{escape(", ".join(outline.keywords))}">\n'
        f"<title>{escape(outline.title)}</title>\n<style>{sheet}</style>\n</head>\n"
    )


def marking_bar(marking: str | None, theme: Theme) -> str:
    if not marking:
        return ""
    printed = theme.marked(marking)
    frame = f"border:1px solid {printed.colour};" if printed.framed else ""
    look = f"color:{printed.colour};background:{printed.ground};{frame}font-family:{_family('sans', theme)}"
    return f'<div class="marking" style="{look}">{escape(printed.text)}</div>\n'


def _marked_pages(marking: str | None, theme: Theme) -> str:
    """In print each later page bears the marking in its margin, where the browser knows margin boxes; page 1 has it."""
    if not marking:
        return ""
    printed = theme.marked(marking)
    words = "".join(letter if letter.isalnum() else f"\\{ord(letter):06X}" for letter in printed.text)
    frame = f"border:1px solid {printed.colour};" if printed.framed else ""
    look = f"color:{printed.colour};background:{printed.ground};{frame}font:bold 12pt {_FALLBACKS['sans']}"
    box = f'content:"{words}";{look};padding:.1rem .5rem;margin:auto 0 2mm;height:max-content;width:max-content'
    return f"@page{{@top-right{{{box}}}}}@page:first{{@top-right{{content:none;border:0;background:none}}}}\n"


def _sheet(theme: Theme, paper: str) -> str:
    stacked = f":is({','.join(f'table.{kind}' for kind in _STACKED)})"
    phone = _PHONE.replace("STACKED", stacked).replace("RULE", theme.colours["row_rule"])
    phone = phone.removesuffix("}\n") + "".join(_phone_bars(theme, stacked)) + "}\n"
    link = f"a{{color:{theme.colours['blue']}}}"
    rules = [_LAYOUT, link, *_styles(theme), *_marks(theme), *_tables(theme), *_tones(theme)]
    rules += [phone, _PRINT, _page(theme, paper)]
    return "\n".join(rule.strip() for rule in rules) + "\n"


def _phone_bars(theme: Theme, stacked: str) -> Iterator[str]:
    """Beside the whole of a row whose cells stand below each other."""
    for name, colour in theme.bars.items():
        yield f"{stacked} tr.bar-{name}{{box-shadow:inset {theme.bar_width}px 0 {colour}}}\n"
        yield f"{stacked} tr.bar-{name}>:first-child{{box-shadow:none}}\n"


def _family(face: str, theme: Theme) -> str:
    return f"'{theme.faces[face].family}', {_FALLBACKS[face.partition('-')[0]]}"


def _styles(theme: Theme) -> Iterator[str]:
    places = {"heading-1": "h2", "heading-2": "h3", "heading-1-number": ".heading-number"}
    for slug, style in theme.styles.items():
        yield f"{places.get(slug, f'.{slug}')}{{{_style(style, theme)}}}"


def _style(style: Style, theme: Theme) -> str:
    face = theme.faces[style.face]
    space = "".join(
        f"margin-{side}:{length * PX:.0f}px;"
        for side, length in (("top", style.before), ("bottom", style.after))
        if length
    )
    return (
        f"font:{'italic ' if face.italic else ''}{700 if face.bold else 400} {style.size * GROWN:.1f}px/"
        f"{style.leading / style.size:.2f} {_family(style.face, theme)};color:{style.colour};{space}"
    )


def _marks(theme: Theme) -> Iterator[str]:
    for name, look in theme.marks.items():
        yield f".{name}{{{_mark(look, theme)}}}"


def _mark(look: MarkLook, theme: Theme) -> str:
    parts = [f"font-family:{_family(look.family, theme)}"] if look.family else []
    parts += [f"font-weight:{700 if look.bold else 400}"] if look.bold is not None else []
    parts += [f"font-size:{look.size * GROWN:.1f}px"] if look.size else []
    parts += [f"color:{look.colour}"] if look.colour else []
    return ";".join(parts)


def _tables(theme: Theme) -> Iterator[str]:
    for kind, look in theme.tables.items():
        yield from _table("table" if kind == "default" else f"table.{kind}", look)


def _table(place: str, look: TableLook) -> Iterator[str]:
    pad = f"{look.top * PX:.0f}px {look.right * PX:.0f}px {look.bottom * PX:.0f}px 0"
    rule = f"{look.rule}pt solid {look.rule_colour}" if look.rule_colour else "0"
    ground = f"background:{look.ground};" if look.ground else ""
    yield f"{place} td,{place} th{{padding:{pad};border-bottom:{rule}}}"
    yield f"{place}{{{ground}margin:{look.before * PX:.0f}px 0 0;{'border-top:' + rule if look.rule_at_top else ''}}}"
    if look.head_rule_colour:
        line = f"{look.head_rule}pt solid {look.head_rule_colour}"
        yield f"{place} thead:not(.unseen) tr:last-child>*{{border-bottom:{line}}}"


def _tones(theme: Theme) -> Iterator[str]:
    for name, tone in theme.tones.items():
        ground = f"background:{tone.ground};" if tone.ground else ""
        bold = "font-weight:700;" if tone.bold else ""
        yield f"td.tone-{name}{{{ground}}}td.tone-{name} :is(p,a){{color:{tone.colour};{bold}}}"
    for name, colour in theme.bars.items():
        yield f"tr.bar-{name}>:first-child{{box-shadow:inset {theme.bar_width}px 0 {colour};padding-left:10px}}"
    yield f"tr.ruled>*{{border-top:1px solid {theme.colours['navy']}}}"
    yield f"figure svg{{border:{theme.figure_frame}pt solid {theme.figure_frame_colour}}}"


def _page(theme: Theme, paper: str) -> str:
    size, page = theme.paper(paper), theme.page
    return (
        f"@page{{size:{size.width}mm {size.height}mm;"
        f"margin:{page.top * 0.7:.0f}mm {page.right}mm {page.bottom * 0.8:.0f}mm {page.left}mm}}"
    )
