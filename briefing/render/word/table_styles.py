"""Write the table styles of the Word documents: Theme -> XML."""

from briefing.render.theme import TableLook, Theme
from briefing.render.word.measures import hexed, twips
from briefing.render.word.names import TABLES, style_id


def table_styles(look: Theme) -> str:
    named = {"Briefing Table": "default"} | {name: kind for kind, name in TABLES.items()}
    return "".join(table_style_xml(name, look.table(kind)) for name, kind in named.items())


def table_style_xml(name: str, table: TableLook) -> str:
    rule = rule_xml(table.rule, table.rule_colour)
    bottom = max(0.0, table.bottom - table.rule * 25.4 / 72)  # Word adds the rule to the row's height
    top = f"<w:top {rule}/>" if table.rule_at_top else ""
    upright = f"<w:insideV {rule}/>" if table.upright_rules else ""
    ground = (
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{hexed(table.ground)}"/></w:tcPr>' if table.ground else ""
    )
    margins = "".join(
        f'<w:{side} w:w="{twips(value)}" w:type="dxa"/>'
        for side, value in (("top", table.top), ("left", 0.0), ("bottom", bottom), ("right", table.right))
    )
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f"<w:bottom {rule_xml(table.head_rule, table.head_rule_colour)}/></w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    gutter = (
        '<w:tblStylePr w:type="firstCol"><w:tcPr><w:tcBorders>'
        + "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "insideH"))
        + "</w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblBorders>{top}'
        f"<w:bottom {rule}/><w:insideH {rule}/>{upright}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{ground}{head}{gutter if table.rules_from else ''}</w:style>"
    )


def rule_xml(points: float, colour: str | None) -> str:
    return f'w:val="single" w:sz="{max(2, round(points * 8))}" w:space="0" w:color="{hexed(colour or "#000000")}"'
