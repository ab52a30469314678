"""Fetch the one address that a user named: URL -> Opened."""

import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from pathlib import PurePosixPath
from types import MappingProxyType

from briefing.errors import SourceError
from briefing.read.report import Opened

_SECONDS = 20
_REMEDY = "save the page as a file and give that"
_ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "text/markdown": ".md",
        "application/pdf": ".pdf",
        "message/rfc822": ".eml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    }
)
_READABLE = frozenset(_ENDINGS.values()) | {".htm"}


def download(address: str, most: int) -> Opened:
    """Raises SourceError, in one line, where the network or the server fails."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "briefing", "Accept": "text/html,*/*;q=0.5"})
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            return Opened(answer.read(most + 1), address, _ending(address, answer.headers.get_content_type()))
    except urllib.error.HTTPError as error:
        raise SourceError(address, f"the server answered {error.code} {error.reason}", _REMEDY) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = str(getattr(error, "reason", error)) or type(error).__name__
        raise SourceError(address, f"can't be fetched ({' '.join(reason.split())})", _REMEDY) from error


def _ending(address: str, media_type: str) -> str:
    named = PurePosixPath(urllib.parse.urlsplit(address).path).suffix.lower()
    return _ENDINGS.get(media_type) or (named if named in _READABLE else ".html")
