"""Read PDF: bytes -> Report. Lines are joined to paragraphs by their places; running heads and page numbers go."""

from typing import Any, NoReturn

from briefing.errors import SourceError
from briefing.pdfium import TURN
from briefing.read.characters import legible, one_line, tidy
from briefing.read.formats.pdf_lines import Line, lines_of
from briefing.read.formats.pdf_paragraphs import paragraphs_of
from briefing.read.formats.pdf_running import without_running_lines
from briefing.read.report import Block, Report

_MOST_PAGES = 300


def read_pdf(data: bytes, source: str) -> Report:
    with TURN:
        pages = _pages(data, source)
    if not any(pages):
        raise SourceError(source, "holds no text, only pictures", "run it through text recognition (OCR) first")
    kept, dropped = without_running_lines(pages)
    raw = paragraphs_of(kept)
    written = "\n".join(block.text for block in raw)
    blocks = (Block(one_line(tidy(block.text)[0]), block.kind) for block in raw)
    return Report(tuple(blocks), dropped=(*tidy(written)[1], *dropped), text=legible(written)[0])


def _pages(data: bytes, source: str) -> tuple[tuple[Line, ...], ...]:
    import pypdfium2  # on demand: loads a large library

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        _unopened(source, error)
    try:
        if len(document) > _MOST_PAGES:
            raise SourceError(source, f"has more than {_MOST_PAGES} pages", "give the report's pages alone")
        return tuple(_page(document, number) for number in range(len(document)))
    except pypdfium2.PdfiumError as error:
        _unopened(source, error)
    finally:
        document.close()


def _page(document: Any, number: int) -> tuple[Line, ...]:
    page = document[number]
    try:
        text = page.get_textpage()
        try:
            return lines_of(text, page.get_height())
        finally:
            text.close()
    finally:
        page.close()


def _unopened(source: str, error: Exception) -> NoReturn:
    if "password" in str(error).lower():
        raise SourceError(source, "is encrypted", "save it without a password") from error
    raise SourceError(source, "is a damaged PDF", "open it and save it again, or save its text as .txt") from error
