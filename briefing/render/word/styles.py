"""Write the named styles of the Word documents: Theme -> XML of the styles part.

The template holds those of our own theme; a house's theme takes their place in each document (`restyle`).
"""

from dataclasses import replace

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefing.render.theme import MarkLook, Style, Theme
from briefing.render.word.frame import foot_space, head_space, line_height
from briefing.render.word.measures import hexed, twips
from briefing.render.word.menu_colours import colour_theme
from briefing.render.word.names import BUILT_IN, CHARACTER, TONES, apart_style, paragraph_style, style_id, style_name
from briefing.render.word.table_styles import table_styles
from briefing.render.word.text import attribute

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

FRAMES = ("header", "header-first", "footer")
"""Heads and feet: one line with a rule."""

CLOSE = ("caption", "source")
"""Space above stands before the first of several such paragraphs only."""


def restyle(document: WordDocument, look: Theme) -> None:
    """Put the theme's styles and menu colours in place of the template's; nothing else of it changes."""
    fresh = parse_xml(styles(look))
    kept = document.styles.element
    for style in [*kept.iterchildren(qn("w:docDefaults"), qn("w:style"))]:
        kept.remove(style)
    kept.extend(fresh.iterchildren(qn("w:docDefaults"), qn("w:style")))
    part = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    part._blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{colour_theme(look)}'.encode()


def styles(look: Theme) -> str:
    base = look.faces["sans"].family
    return (
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(base)}<w:sz w:val="17"/><w:szCs w:val="17"/>'
        '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>"
        f"{paragraph_styles(look)}{tone_styles(look)}{character_styles(look)}{table_styles(look)}</w:styles>"
    )


def fonts(family: str) -> str:
    named = attribute(family)
    return f"<w:rFonts w:ascii={named} w:hAnsi={named} w:eastAsia={named} w:cs={named}/>"


def run_look(family: str | None, bold: bool | None, size: float | None, colour: str | None) -> str:
    """Properties of text, in the order of the schema; what is None stays as it is below."""
    weight = "" if bold is None else ("<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>')
    sized = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else ""
    coloured = f'<w:color w:val="{hexed(colour)}"/>' if colour else ""
    return f"<w:rPr>{fonts(family) if family else ''}{weight}{coloured}{sized}</w:rPr>"


def paragraph_look(slug: str, style: Style, look: Theme) -> str:
    after = look.table("facts").before if slug == "subtitle" else style.after
    keep = "<w:keepNext/>" if style.keep_next or slug == "figure" else ""
    together = "" if slug in ("annex", "annex-close") else "<w:keepLines/>"
    leading = line_height(look) if slug in FRAMES else style.leading
    line = 'w:line="240" w:lineRule="auto"'
    if slug != "figure":
        line = f'w:line="{round(leading * 20)}" w:lineRule="exact"'
    before = style.before if style.top is None else style.top - look.table("lead").top
    spacing = f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}" {line}/>'
    close = "<w:contextualSpacing/>" if slug in CLOSE else ""
    return (
        f"<w:pPr>{keep}{together}<w:widowControl/>{rules(slug, look)}{tabs(slug, look)}{spacing}"
        f"{indent(slug, style, look)}{close}{outline_level(slug)}</w:pPr>"
    )


def outline_level(slug: str) -> str:
    return f'<w:outlineLvl w:val="{int(slug[-1]) - 1}"/>' if slug in ("heading-1", "heading-2") else ""


def indent(slug: str, style: Style, look: Theme) -> str:
    left, hanging = style.indent, style.hang
    if slug in ("row-number", "check-number", "lead-number"):
        left = look.page.number_at
    elif slug == "heading-1":
        hanging = style.indent
    elif style.hang and slug != "quote-context":
        left = style.indent + style.hang
    elif slug == "quote-context":
        left, hanging = style.indent + style.hang, 0.0
    return f'<w:ind w:left="{twips(left)}" w:hanging="{twips(hanging)}"/>' if left or hanging else ""


def tabs(slug: str, look: Theme) -> str:
    """The marking stands at the right edge, the foot's middle line where the theme puts it."""
    width = look.paper("a4").width - look.page.left - look.page.right
    stops = {
        "header": [("right", width)],
        "header-first": [("right", width)],
        "footer": [("left", look.page.foot_at), ("right", width)],
    }
    inner = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in stops.get(slug, []))
    return f"<w:tabs>{inner}</w:tabs>" if inner else ""


def rules(slug: str, look: Theme) -> str:
    if slug not in FRAMES:
        return ""
    side, space = ("top", foot_space(look)) if slug == "footer" else ("bottom", head_space(look))
    size, colour = round(look.page.rule * 8), hexed(look.page.rule_colour)
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def paragraph_styles(look: Theme) -> str:
    listed = dict(look.styles) | {
        "figure": Style("sans", 8, 11, look.colours["ink"]),
        "table-gap": Style("sans", 1, look.table("glance").before * 72 / 25.4, look.colours["ink"]),
        "annex-close": replace(look.styles["annex"], after=look.styles["annex"].tight_after or 0.0),
        "section-end": Style("sans", 1, 1, look.colours["ink"]),
    }
    leave_out = {"heading-1-number", "annex-number", "marking", "footer-page"}
    listed |= {
        apart_style(kind): replace(look.styles["table-cell"], before=table.between)
        for kind, table in look.tables.items()
        if table.between
    }
    return "".join(paragraph_style_xml(slug, style, look) for slug, style in listed.items() if slug not in leave_out)


def paragraph_style_xml(slug: str, style: Style, look: Theme) -> str:
    face = look.faces[style.face]
    custom = "" if slug in BUILT_IN else ' w:customStyle="1"'
    following = '<w:next w:val="Body"/>' if slug.startswith("heading") or slug == "title" else ""
    base = '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{paragraph_style(slug)}"><w:name w:val="{style_name(slug)}"/>'
        f'{base}{following}<w:uiPriority w:val="1"/><w:qFormat/>{paragraph_look(slug, style, look)}'
        f"{run_look(face.family, face.bold, style.size, style.colour)}</w:style>"
    )


def tone_styles(look: Theme) -> str:
    """Text of cells that stand out: the table cell's, in the tone's colour."""
    return "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableCell"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"{run_look(None, look.tones[tone].bold or None, None, look.tones[tone].colour)}</w:style>"
        for tone, name in TONES.items()
    )


def character_styles(look: Theme) -> str:
    own = {
        "heading-number": mark_of(look.styles["heading-1-number"], look),
        "annex-number": mark_of(look.styles["annex-number"], look),
        "footer-page": mark_of(look.styles["footer-page"], look),
    }
    return "".join(
        character_style_xml(CHARACTER[slug], mark, look) for slug, mark in {**look.marks, **own}.items()
    ) + marking_styles(look)


def mark_of(style: Style, look: Theme) -> MarkLook:
    return MarkLook(style.face.partition("-")[0], look.faces[style.face].bold, style.size, style.colour)


def character_style_xml(name: str, mark: MarkLook, look: Theme) -> str:
    family = look.faces[mark.family].family if mark.family else None
    custom = "" if name == "Strong" else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"{run_look(family, mark.bold, mark.size, mark.colour)}</w:style>"
    )


def marking_styles(look: Theme) -> str:
    """One style a label in its prescribed colour on black, and one for house texts."""
    style, box = look.styles["marking"], look.marking
    face = look.faces[style.face]
    frame = f'<w:bdr w:val="single" w:sz="{round(box.frame * 8)}" w:space="0" w:color="{hexed(box.colour)}"/>'
    looks = {label: (colour, look.colours["black"], "") for label, colour in box.labels.items()}
    looks |= {"": (box.colour, box.ground, frame)}
    made = ""
    for label, (colour, ground, framed) in looks.items():
        name = f"Marking {label}".strip()
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(ground)}"/>'
        look_xml = run_look(face.family, True, style.size, colour).replace("</w:rPr>", f"{framed}{shade}</w:rPr>")
        made += (
            f'<w:style w:type="character" w:customStyle="1" w:styleId={attribute(style_id(name))}>'
            f"<w:name w:val={attribute(name)}/>"
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>{look_xml}</w:style>'
        )
    return made
