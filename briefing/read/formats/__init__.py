"""The table of readers: a file's ending -> what reads it. A new format is a new file here and a line in READERS."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from briefing.errors import UnknownFormatError
from briefing.read.report import Report

Reader = Callable[[bytes, str], Report]
"""Bytes and the source's name (for messages) -> Report; raises SourceError."""

READERS: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text",
        ".md": "markdown",
        ".html": "web",
        ".htm": "web",
        ".docx": "word",
        ".pdf": "pdf",
        ".eml": "mail",
    }
)
"""The file of this folder that reads an ending: `text` holds `read_text`. Imported when it is met."""


def reader_for(ending: str, source: str) -> Reader:
    """Raises UnknownFormatError, which lists the endings that can be read."""
    if ending not in READERS:
        said = f"the ending {ending} is not known" if ending else "has no ending that tells its format"
        raise UnknownFormatError(source, said, f"briefing reads {' '.join(READERS)}")
    name = READERS[ending]
    reader: Reader = getattr(import_module(f"briefing.read.formats.{name}"), f"read_{name}")
    return reader
