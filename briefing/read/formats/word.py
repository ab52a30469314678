"""Read Word documents: bytes of a .docx -> Report. Body, tables, text boxes and footnotes, in reading order."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from types import MappingProxyType
from typing import Any, NoReturn

from briefing.errors import SourceError
from briefing.read.characters import legible, one_line, tidy
from briefing.read.formats.decode import OLD_OFFICE
from briefing.read.report import Block, Kind, Report

_MOST_UNPACKED = 200_000_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_BLANKS = MappingProxyType(
    {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "\xad"}
)


def read_word(data: bytes, source: str) -> Report:
    _check_container(data, source)
    from docx import Document  # on demand: slow to load
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = Document(BytesIO(data))
        raw = [*_paragraphs(document.element.body, _style_names(document)), *_footnotes(document)]
    except (
        LxmlError,
        PackageNotFoundError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        OSError,
    ) as error:
        _damaged(source, error)
    written = "\n".join(block.text for block in raw)
    return Report(blocks=tuple(_tidied(raw)), dropped=tidy(written)[1], text=legible(written)[0])


def _check_container(data: bytes, source: str) -> None:
    """Word locks a document by putting it into the container of the old format; a ZIP may unpack to any size."""
    if data.startswith(OLD_OFFICE):
        raise SourceError(source, "is encrypted, or an old .doc", "save it without a password as .docx")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            sizes = [part.file_size for part in package.infolist()]
            if "word/document.xml" not in package.namelist() and "[Content_Types].xml" not in package.namelist():
                raise SourceError(source, "is a ZIP file, not a Word document", "give the document itself")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        _damaged(source, error)
    if sum(sizes) > _MOST_UNPACKED:
        raise SourceError(source, f"unpacks to more than {_MOST_UNPACKED // 1_000_000} MB", "give the report alone")


def _damaged(source: str, error: Exception) -> NoReturn:
    raise SourceError(source, "is a damaged Word document", "open it in Word and save it again") from error


def _style_names(document: Any) -> dict[str, str]:
    return {style.style_id: (style.name or "").lower() for style in document.styles}


def _paragraphs(root: Any, styles: dict[str, str]) -> Iterator[Block]:
    """Every paragraph under `root`; a text box has a second copy for old programs, which is passed over."""
    for paragraph in root.iter(f"{_W}p"):
        if any(parent.tag == _FALLBACK for parent in paragraph.iterancestors()):
            continue
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = styles.get(style.get(f"{_W}val"), "") if style is not None else ""
        kind = _kind(name, in_table=next(paragraph.iterancestors(f"{_W}tc"), None) is not None)
        yield from (Block(line, kind) for line in _text(paragraph).split("\n") if line.strip())


def _kind(style: str, *, in_table: bool) -> Kind:
    if style.startswith(("title", "heading")):
        return "heading"
    return "cell" if in_table else "text"


def _text(paragraph: Any) -> str:
    """The paragraph's own words: those of a text box inside it are paragraphs of their own; deleted ones are none."""
    pieces = []
    for node in paragraph.iter(f"{_W}t", *_BLANKS):
        if next(node.iterancestors(f"{_W}p")) is paragraph:
            pieces.append(_BLANKS.get(node.tag) or node.text or "")
    return "".join(pieces)


def _footnotes(document: Any) -> Iterator[Block]:
    from docx.oxml import parse_xml

    for link in document.part.rels.values():
        if link.reltype == _NOTES and not link.is_external:
            yield from _paragraphs(parse_xml(link.target_part.blob), {})


def _tidied(raw: list[Block]) -> Iterator[Block]:
    """A break of another kind within a paragraph's text parts it too."""
    for block in raw:
        yield from (Block(one_line(line), block.kind) for line in tidy(block.text)[0].split("\n") if line.strip())
