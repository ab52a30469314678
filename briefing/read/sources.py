"""Open what a user names as a source: a path, "-", an open file or an address -> its bytes and its name."""

import sys
from io import TextIOBase
from pathlib import Path
from typing import BinaryIO, TextIO

from briefing.errors import SourceError
from briefing.read.report import Opened

MOST_BYTES = 20_000_000
Source = Path | str | TextIO | BinaryIO


def opened(source: Source) -> Opened:
    """Raises SourceError where there is nothing to read."""
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        from briefing.read.download import download  # on demand: few sources are addresses

        return _checked(download(source, MOST_BYTES))
    if isinstance(source, str) and source == "-":
        return _checked(Opened(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input", ".txt"))
    if isinstance(source, str | Path):
        return _checked(_from_path(Path(source)))
    return _checked(_from_stream(source))


def _from_path(path: Path) -> Opened:
    try:
        with path.open("rb") as file:
            return Opened(file.read(MOST_BYTES + 1), str(path), path.suffix.lower())
    except IsADirectoryError as error:
        raise SourceError(str(path), "is a folder", "name the reports in it") from error
    except FileNotFoundError as error:
        raise SourceError(str(path), "does not exist", "check the path") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(
            str(path), f"can't be read ({reason})", "check the path and your rights to read it"
        ) from error


def _from_stream(stream: TextIO | BinaryIO) -> Opened:
    """An open text file is read as text; its name only tells where the words come from."""
    name = getattr(stream, "name", None)
    content = stream.read(MOST_BYTES + 1)
    data = content.encode("utf-8", errors="surrogatepass") if isinstance(content, str) else bytes(content)
    ending = ".txt" if isinstance(stream, TextIOBase) or not isinstance(name, str) else Path(name).suffix.lower()
    return Opened(data, name if isinstance(name, str) else "the open file", ending or ".txt")


def _checked(found: Opened) -> Opened:
    if len(found.data) > MOST_BYTES:
        raise SourceError(found.name, f"is larger than {MOST_BYTES // 1_000_000} MB", "give the report alone")
    if not found.data:
        raise SourceError(found.name, "is empty", "give a file with the report's text")
    return found
