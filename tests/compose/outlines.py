"""Read an Outline as a reader would: its tables, rows, words, links."""

from briefing.model.outline import Columns, Figure, Heading, Outline, PageBreak, Paragraph, Row, Run, Table


def tables(outline: Outline, kind: str) -> list[Table]:
    return [block for block in outline.blocks if isinstance(block, Table) and block.kind == kind]


def cells(row: Row) -> list[str]:
    return ["\n".join(paragraph.text for paragraph in cell.content) for cell in row.cells]


def rows(outline: Outline, kind: str) -> list[list[str]]:
    return [cells(row) for table in tables(outline, kind) for row in table.rows]


def paragraphs(outline: Outline) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in outline.blocks:
        match block:
            case Paragraph():
                found.append(block)
            case Heading():
                found.append(Paragraph("heading", block.runs, block.anchor))
            case Table():
                every = (cell for row in (*block.head, *block.rows) for cell in row.cells)
                found.extend(paragraph for cell in every for paragraph in cell.content)
            case Figure():
                found.extend(block.caption)
            case Columns():
                found.extend(block.content)
            case PageBreak():
                pass
    return found


def runs(outline: Outline) -> list[Run]:
    return [run for paragraph in paragraphs(outline) for run in paragraph.runs]


def anchors(outline: Outline) -> list[str]:
    own = [block.anchor for block in outline.blocks if isinstance(block, Heading)]
    own += [row.anchor for block in outline.blocks if isinstance(block, Table) for row in block.rows]
    own += [p.anchor for p in paragraphs(outline) if p.style != "heading"] + [run.anchor for run in runs(outline)]
    return [anchor for anchor in own if anchor]


def text(outline: Outline) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(outline))


def headings(outline: Outline) -> list[tuple[str | None, str]]:
    found = (block for block in outline.blocks if isinstance(block, Heading) and block.level == 1)
    return [(block.number, "".join(run.text for run in block.runs if run.mark != "aside").strip()) for block in found]
