"""Write the colours and typefaces that Word offers in its menus: Theme -> DrawingML theme.

The styles name their colours themselves; this part is there because Word and checkers expect one, and so that what an
office adds can take the same colours.
"""

from briefing.render.theme import Theme
from briefing.render.word.measures import hexed
from briefing.render.word.text import attribute

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLOTS = {
    "dk1": "ink",
    "lt1": "white",
    "dk2": "navy",
    "lt2": "pale_ground",
    "accent1": "navy",
    "accent2": "blue",
    "accent3": "mid_blue",
    "accent4": "pale_blue",
    "accent5": "ochre",
    "accent6": "grey",
    "hlink": "blue",
    "folHlink": "reference_grey",
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def colour_theme(look: Theme) -> str:
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{hexed(look.colours[name])}"/></a:{slot}>' for slot, name in SLOTS.items()
    )
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Briefing">{typeface("major", look)}{typeface("minor", look)}</a:fontScheme>'
        f'<a:fmtScheme name="Briefing"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{''.join(line(width) for width in (6350, 12700, 19050))}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def typeface(kind: str, look: Theme) -> str:
    family = look.faces["serif" if kind == "major" else "sans"].family
    return f'<a:{kind}Font><a:latin typeface={attribute(family)}/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}Font>'


def line(width: int) -> str:
    return f'<a:ln w="{width}">{FILL}<a:prstDash val="solid"/></a:ln>'
