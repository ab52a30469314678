"""Open an office's Word template: path -> a document with pages and the styles that a briefing needs, or one line on
what is wrong with it."""

import io
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError

from briefing.errors import SettingsError
from briefing.render.word.office.named import NamedStyles

NEEDED = {"Normal": "Normal", "Title": "Title", "Heading1": "heading 1", "Heading2": "heading 2"}
"""Styles that give a briefing its look, id -> name; all others are made from them where the template lacks them."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TYPES = "[Content_Types].xml"
_TEMPLATE, _DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
_MOST_UNPACKED = 200_000_000
_AS_DOCX = "open it in Word and save it as Word Document (.docx)"


def open_template(path: Path) -> WordDocument:
    """A .docx or .dotx; raises SettingsError that names the file, what is wrong and the remedy."""
    data = _read(path)
    try:
        document = Document(io.BytesIO(_as_document(path, data)))
    except (LxmlError, PackageNotFoundError, zipfile.BadZipFile, zlib.error, KeyError) as error:
        _damaged(path, error)
    except (ValueError, AttributeError, TypeError, RuntimeError, NotImplementedError, OSError) as error:
        _damaged(path, error)
    _check_styles(path, document)
    _check_pages(path, document)
    return document


def _read(path: Path) -> bytes:
    if path.is_dir():
        raise SettingsError(f"{path}: is a folder, no Word template; name the .docx or .dotx in it")
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = "is not found" if isinstance(error, FileNotFoundError) else getattr(error, "strerror", None) or error
        raise SettingsError(f"{path}: {reason}; name a Word template (.docx or .dotx)") from error


def _as_document(path: Path, data: bytes) -> bytes:
    """A template (.dotx) differs from a document in the type of its main part only."""
    if data.startswith(_OLD_OFFICE):
        raise SettingsError(f"{path}: is an old .doc, or locked by a password; {_AS_DOCX} without one")
    if not data.startswith(b"PK"):
        raise SettingsError(f"{path}: is no Word document; {_AS_DOCX}")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = file.namelist()
        if _TYPES not in names or sum(part.file_size for part in file.infolist()) > _MOST_UNPACKED:
            raise SettingsError(f"{path}: is a ZIP file, but no Word document; {_AS_DOCX}")
        types = file.read(_TYPES)
        _check_kind(path, types, file.read("_rels/.rels") if "_rels/.rels" in names else b"")
        return _with_types(file, types.replace(_TEMPLATE, _DOCUMENT)) if _TEMPLATE in types else data


def _check_kind(path: Path, types: bytes, relationships: bytes) -> None:
    if b"macroEnabled" in types:
        raise SettingsError(f"{path}: holds macros, which a briefing can't carry; {_AS_DOCX} or template (.dotx)")
    if b"purl.oclc.org/ooxml" in relationships:
        raise SettingsError(f"{path}: is a Strict Open XML Document; {_AS_DOCX}, not Strict")
    if _TEMPLATE not in types and _DOCUMENT not in types:
        raise SettingsError(f"{path}: is no Word document; {_AS_DOCX}")


def _with_types(file: zipfile.ZipFile, types: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as copy:
        for name in dict.fromkeys(file.namelist()):
            copy.writestr(name, types if name == _TYPES else file.read(name))
    return out.getvalue()


def _check_styles(path: Path, document: WordDocument) -> None:
    held = any(each.reltype == RELATIONSHIP_TYPE.STYLES for each in document.part.rels.values())
    styles = NamedStyles(document.styles.element) if held else None
    lacking = [
        name.replace("heading", "Heading")
        for style_id, name in NEEDED.items()
        if styles is None or styles.found("paragraph", name, style_id) is None
    ]
    if lacking:
        one = len(lacking) == 1
        raise SettingsError(
            f"{path}: lacks the style{'' if one else 's'} {', '.join(lacking)}; in Word, apply "
            f"{'it' if one else 'each'} once to a line of the template, give it its look, and save the template"
        )


def _check_pages(path: Path, document: WordDocument) -> None:
    section = document.element.body.find("{*}sectPr")
    if section is None or section.find("{*}pgSz") is None or section.find("{*}pgMar") is None:
        raise SettingsError(
            f"{path}: has no section with a page size and margins; set them in Word (Layout, Page Setup) and save it"
        )


def _damaged(path: Path, error: Exception) -> NoReturn:
    raise SettingsError(f"{path}: is damaged ({error}); open it in Word, which may repair it, and save it") from error
