"""Decode a file's bytes: UTF-8, UTF-16 and Windows-1252 text, byte-order marks or not -> str."""

import codecs
import re
from typing import NoReturn

from briefing.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark starts with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_STARTS_OF_BINARIES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"%PDF-",
    b"\x7fELF",
    b"MZ\x90",
    b"\x1f\x8b",
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of Word files before 2007, and of encrypted ones since."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\ufffd]")
_MOST_CONTROLS = 0.02
_SOME_CONTROLS = 4
"""The share of control characters from which on bytes are no text; a damaged text has fewer, beside a handful."""


def decode(data: bytes, source: str) -> str:
    """The text of the bytes; raises SourceError where they are no text."""
    if data.startswith(OLD_OFFICE):
        raise SourceError(source, "is an old Office file, not text", "save it as .docx or .txt first")
    if data.startswith(_STARTS_OF_BINARIES):
        _no_text(source)
    text = _marked(data, source) or _unmarked(data)
    controls = len(_CONTROL.findall(text))
    if controls > _MOST_CONTROLS * len(text) + min(_SOME_CONTROLS, len(text) / 4):
        _no_text(source)
    return text


def _marked(data: bytes, source: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                if encoding == "utf-8-sig":
                    return _unmarked(data[len(mark) :])
                raise SourceError(
                    source, f"is damaged {encoding.upper()} text", "save it again as UTF-8 text"
                ) from error
    return None


def _unmarked(data: bytes) -> str:
    wide = _utf16_without_mark(data)
    if wide:
        return wide
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _best_guess(data)


def _utf16_without_mark(data: bytes) -> str | None:
    """English in UTF-16 has a NUL at every second byte."""
    half = len(data) // 2
    for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if half and high.count(0) > 0.6 * half:
            try:
                return data[: half * 2].decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _best_guess(data: bytes) -> str:
    """UTF-8 with a few broken characters if most of its long characters are whole, else Windows-1252."""
    mended = data.decode("utf-8", errors="replace")
    broken = mended.count("\ufffd")
    whole = sum(ord(character) > 127 for character in mended) - broken
    return mended if whole > broken else data.decode("cp1252", errors="replace")


def _no_text(source: str) -> NoReturn:
    raise SourceError(source, "is binary data, not text", "give it the ending of its format, or save it as text")
