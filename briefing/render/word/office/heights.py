"""Estimate how high a letterhead is: the element of a head or foot -> mm. Word alone knows; this decides what fits."""

from typing import Any

from docx.oxml.ns import qn

_LINE = 5.0
"""mm: of usual type, with the space round it."""
_EMU_PER_MM = 36000


def height_of(root: Any) -> float:
    """Of paragraphs, tables and pictures that stand in the lines; what floats takes no room."""
    total = 0.0
    for each in root:
        if each.tag == qn("w:p"):
            total += _of_paragraph(each)
        elif each.tag == qn("w:tbl"):
            total += sum(_of_row(row) for row in each.iterchildren(qn("w:tr")))
        elif each.tag == qn("w:sdt"):
            content = each.find(qn("w:sdtContent"))
            total += height_of(content) if content is not None else 0.0
    return total


def _of_row(row: Any) -> float:
    least = row.find(f"{qn('w:trPr')}/{qn('w:trHeight')}")
    asked = float(least.get(qn("w:val"), 0)) * 25.4 / 1440 if least is not None else 0.0
    return max([asked, *(height_of(cell) for cell in row.iterchildren(qn("w:tc")))])


def _of_paragraph(paragraph: Any) -> float:
    pictures = [
        int(extent.get("cy", 0)) / _EMU_PER_MM
        for inline in paragraph.iter(qn("wp:inline"))
        for extent in inline.iterchildren(qn("wp:extent"))
    ]
    return max([_LINE, *pictures])
