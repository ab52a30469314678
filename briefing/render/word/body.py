"""Write an outline's blocks as the body of a Word document: blocks -> XML string with its sections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model.outline import Block, Columns, Contents, Figure, Heading, PageBreak, Paragraph, Table
from briefing.render.theme import Theme
from briefing.render.word.contents import contents_line, within_range
from briefing.render.word.frame import Frame
from briefing.render.word.tables import table
from briefing.render.word.text import Anchors, framed, paragraph, run_of, runs

_NEW_PAGE = "<w:pageBreakBefore/>"
_NEW_COLUMN = '<w:r><w:br w:type="column"/></w:r>'
_CLOSE = '<w:spacing w:before="0"/>'
"""Word keeps the space above a heading after a forced break, where it would move the first line down."""


def body(blocks: Sequence[Block], anchors: Anchors, theme: Theme, frame: Frame, picture: str) -> str:
    """The inside of w:body. `picture` is the run that holds the map; the last section's properties come last."""
    return "".join(_Body(anchors, theme, frame, picture).written(blocks))


@dataclass(slots=True)
class _Body:
    anchors: Anchors
    theme: Theme
    frame: Frame
    picture: str
    sections: int = 0
    contents: Contents | None = None
    """Those of the document, once they are written."""

    def written(self, blocks: Sequence[Block]) -> Iterator[str]:
        before: Block | None = None
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if not isinstance(block, PageBreak):
                yield from self._block(block, before, following)
            before = block
        if isinstance(before, Table | Columns):  # Word wants a paragraph at the end
            yield framed("section-end", "")
        yield self._section()

    def _section(self, columns: int = 1, gap: float = 0.0) -> str:
        self.sections += 1
        return self.frame.section(columns, gap, first=self.sections == 1)

    def _block(self, block: Block, before: Block | None, following: Block | None) -> Iterator[str]:
        new_page = _NEW_PAGE if isinstance(before, PageBreak) else ""
        closing = self._section() if isinstance(following, Columns) and not isinstance(block, Columns) else ""
        introduces = bool(closing)
        if isinstance(block, Contents):
            self.contents = block
            yield contents_line(block, self.anchors, stale=bool(self.frame.sheet))
            return
        if isinstance(block, Heading):
            close = _CLOSE if new_page or isinstance(before, Heading) else ""
            yield self._heading(block, new_page + close + closing)
            return
        if isinstance(block, Paragraph):
            yield paragraph(block, self.anchors, keep=introduces, extra=new_page + closing)
            return
        if new_page:
            yield framed("section-end", "", keep=True, extra=new_page)
        elif isinstance(block, Table) and isinstance(before, Table):
            yield framed("table-gap", "")  # two tables without a paragraph between them would become one
        yield from self._large(block, following)
        if closing:
            yield framed("section-end", "", extra=closing)

    def _heading(self, block: Heading, extra: str) -> str:
        """The section's number stands in the gutter, its text at the axis: a hanging indent and a tab. The bookmark
        stands round the number, which is what references print."""
        number = run_of(block.number, "heading-number") if block.number else ""
        tab = "<w:r><w:tab/></w:r>" if block.level == 1 else ""
        words = runs(block.runs, self.anchors)
        marked = self.anchors.mark(block.anchor, number or words)
        inner = f"{marked}{tab}{words}" if number else f"{tab}{marked}"
        return framed(f"heading-{block.level}", within_range(inner, block.anchor, self.contents), extra=extra)

    def _large(self, block: Block, following: Block | None) -> Iterator[str]:
        if isinstance(block, Table):
            noted = isinstance(following, Paragraph) and following.style == "note"
            yield table(block, self.anchors, self.theme, self.frame, keep_last=noted)
        elif isinstance(block, Figure):
            if self.picture:
                yield framed("figure", self.picture, keep=bool(block.caption))
            for number, one in enumerate(block.caption, 1):
                yield paragraph(one, self.anchors, keep=number < len(block.caption))
        elif isinstance(block, Columns):
            yield from self._columns(block)

    def _columns(self, block: Columns) -> Iterator[str]:
        """The break between the columns is ours where the page is: LibreOffice does not always level them."""
        for number, one in enumerate(block.content, 1):
            closing = self._section(2, block.gap) if number == len(block.content) else ""
            turns = block.right is not None and one.anchor == block.right and not self.frame.sheet
            source = replace(one, style="annex-close") if block.close and one.style == "annex" else one
            yield paragraph(source, self.anchors, extra=closing, before=_NEW_COLUMN if turns else "")
