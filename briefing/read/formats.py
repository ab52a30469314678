"""The table of readers: a file's ending -> what reads it. A new format is a new file and a line here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefing.errors import UnknownFormatError
from briefing.read.report import Report
from briefing.read.text import read_text

Reader = Callable[[bytes, str], Report]
"""Bytes and the source's name (for messages) -> Report; raises SourceError."""


def read_markdown(data: bytes, source: str) -> Report:
    from briefing.read.markdown import read_markdown

    return read_markdown(data, source)


def read_web(data: bytes, source: str) -> Report:
    from briefing.read.web import read_web

    return read_web(data, source)


def read_word(data: bytes, source: str) -> Report:
    from briefing.read.word import read_word

    return read_word(data, source)


def read_pdf(data: bytes, source: str) -> Report:
    from briefing.read.pdf import read_pdf

    return read_pdf(data, source)


def read_mail(data: bytes, source: str) -> Report:
    from briefing.read.mail import read_mail

    return read_mail(data, source)


# The parsers behind most formats are slow to load, so that each reader is imported when its format is met.
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".md": read_markdown,
        ".html": read_web,
        ".htm": read_web,
        ".docx": read_word,
        ".pdf": read_pdf,
        ".eml": read_mail,
    }
)


def reader_for(ending: str, source: str) -> Reader:
    """Raises UnknownFormatError, which lists the endings that can be read."""
    if ending not in READERS:
        said = f"the ending {ending} is not known" if ending else "has no ending that tells its format"
        raise UnknownFormatError(source, said, f"briefing reads {' '.join(READERS)}")
    return READERS[ending]
