"""Write an outline's blocks as HTML: blocks -> markup, each heading, paragraph, cell and reference once, in order."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from briefing.model.outline import (
    Block,
    Cell,
    Columns,
    Contents,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)

_STEPS = {1: "h2", 2: "h3"}
"""The title is the page's only h1."""


def blocks(source: Sequence[Block], picture: str) -> str:
    """`picture` is the map as an element of its own; it stands where the outline has its figure."""
    return "".join(f"{part}\n" for block in source for part in _block(block, picture))


def _block(block: Block, picture: str) -> Iterator[str]:
    if isinstance(block, Heading):
        yield _heading(block)
    elif isinstance(block, Contents):
        yield _contents(block)
    elif isinstance(block, Paragraph):
        yield paragraph(block)
    elif isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Figure):
        words = "".join(paragraph(one) for one in block.caption)
        yield f"<figure>{picture}<figcaption>{words}</figcaption></figure>"
    elif isinstance(block, Columns):
        yield f'<section class="columns">{"".join(paragraph(one) for one in block.content)}</section>'
    elif isinstance(block, PageBreak):
        yield '<div class="new-page"></div>'


def _contents(block: Contents) -> str:
    """Without pages, which a screen has not."""
    links = "".join(
        f' <a href="{escape(entry.target)}">{escape(entry.number)} {escape(entry.words)}</a>' for entry in block.entries
    )
    return f'<nav class="contents"><span class="label">{escape(block.label)}</span>{links}</nav>'


def _heading(block: Heading) -> str:
    step = _STEPS[block.level]
    number = f'<span class="heading-number">{escape(block.number)}</span> ' if block.number else ""
    return f"<{step}{_identity(block.anchor)}>{number}{runs(block.runs)}</{step}>"


def paragraph(source: Paragraph) -> str:
    step = "h1" if source.style == "title" else "p"
    number = ""
    if source.number is not None:
        words = escape(source.number)
        inner = f'<a href="{escape(source.number_target)}">{words}</a>' if source.number_target else words
        number = f'<span class="annex-number">{inner}</span> '
    return f'<{step} class="{source.style}"{_identity(source.anchor)}>{number}{runs(source.runs)}</{step}>'


def runs(source: Iterable[Run]) -> str:
    return "".join(_run(run) for run in source if run.text or run.anchor)


def _run(run: Run) -> str:
    words = ("<br>" if run.break_before else "") + escape(run.text, quote=False).replace("\n", "<br>")
    look = f' class="{run.mark}"' if run.mark else ""
    if run.target:
        return f'<a href="{escape(run.target)}"{look}{_identity(run.anchor)}>{words}</a>'
    return f"<span{look}{_identity(run.anchor)}>{words}</span>" if look or run.anchor else words


def _table(block: Table) -> str:
    whole = sum(block.widths)
    columns = "".join(f'<col style="width:{width / whole:.2%}">' for width in block.widths)
    head = "".join(_row(row) for row in block.head)
    unseen = "" if block.head_visible else ' class="unseen"'
    heads = f"<thead{unseen}>{head}</thead>" if head else ""
    body = "".join(_row(row) for row in block.rows)
    caption = f'<caption class="unseen">{escape(block.title)}</caption>'
    return (
        f'<div class="wide"><table class="{block.kind}"{" data-whole" if block.whole else ""}>{caption}'
        f"<colgroup>{columns}</colgroup>{heads}<tbody>{body}</tbody></table></div>"
    )


def _row(row: Row) -> str:
    looks = [f"bar-{row.bar}"] * bool(row.bar) + ["ruled"] * row.rule_above
    classes = f' class="{" ".join(looks)}"' if looks else ""
    return f"<tr{classes}{_identity(row.anchor)}>{''.join(_cell(cell) for cell in row.cells)}</tr>"


def _cell(cell: Cell) -> str:
    step = "th" if cell.scope else "td"
    scope = f' scope="{cell.scope}"' if cell.scope else ""
    span = f' colspan="{cell.span}"' if cell.span > 1 else ""
    looks = [f"tone-{cell.tone}"] * bool(cell.tone) + [f"at-{cell.align}"] * (cell.align != "start")
    classes = f' class="{" ".join(looks)}"' if looks else ""
    return f"<{step}{scope}{span}{classes}>{''.join(paragraph(one) for one in cell.content)}</{step}>"


def _identity(anchor: str | None) -> str:
    return f' id="{escape(anchor)}"' if anchor else ""
