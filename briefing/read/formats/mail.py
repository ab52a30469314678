"""Read e-mail: bytes of an .eml -> Report. The subject is the title, its date the report's; attachments stay closed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime
from typing import Any

from briefing.errors import SourceError
from briefing.model.article import Dropped
from briefing.read.characters import legible, one_line, tidy
from briefing.read.lines import blocks_of
from briefing.read.report import Report

_HEADERS = ("From", "To", "Cc", "Date")
_KNOWN = ("From", "Subject", "Date", "To", "Received", "MIME-Version", "Message-ID")
_FORWARDED = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:)+\s*", re.I)
_QUOTE_MARKS = re.compile(r"^(?:>[ ]?)+")
_QUOTED_HEADER = re.compile(
    r"\*?(?:from|sent|to|cc|date|subject|reply-to)\*?:\s.*|-{3,}\s*(?:original|forwarded) message\s*-{3,}"
    r"|begin forwarded message:|on .{6,80} wrote:",
    re.I,
)
_SIGNATURE = re.compile(r"\n-- ?\n(?P<signature>(?:[^\n]*\n){0,12}[^\n]*)\Z")


def read_mail(data: bytes, source: str) -> Report:
    message = message_from_bytes(data, policy=policy.default)
    if not isinstance(message, EmailMessage) or not any(name in message for name in _KNOWN):
        raise SourceError(source, "is no e-mail message", "save the message again, or its text as .txt")
    body = message.get_body(("plain", "html"))
    said = tuple(_dropped(message))
    report = _body(body, source) if body is not None else Report(())
    if not report.blocks:
        raise SourceError(source, "is a message without a text of its own", "save its attachment and give that")
    subject = _FORWARDED.sub("", one_line(_header(message, "Subject")))
    return replace(
        report, title=subject or None, published=report.published or _day(message), dropped=(*said, *report.dropped)
    )


def _header(message: EmailMessage, name: str) -> str:
    """Empty where it is missing or too damaged to be understood."""
    try:
        return tidy(str(message.get(name) or ""))[0]
    except (ValueError, LookupError, AttributeError, TypeError, IndexError):
        return ""


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _dropped(message: EmailMessage) -> Iterator[Dropped]:
    for name in _HEADERS:
        if value := one_line(_header(message, name)):
            yield Dropped(f"{name}: {value}", "mail header")
    for part in message.iter_attachments():
        name = part.get_filename() or part.get_content_type()
        yield Dropped(one_line(tidy(name)[0]), "attachment, not read")


def _body(part: "MIMEPart[Any, Any]", source: str) -> Report:
    content = _content(part, source)
    if part.get_content_subtype() == "html":
        from briefing.read.formats.web import read_web  # on demand: parsers of HTML are slow to load

        return read_web(content.encode(), source)
    text, gone = tidy(content)
    text, signature = _without_signature(_unquoted(text))
    headers = [line.strip() for line in text.split("\n") if _QUOTED_HEADER.fullmatch(line.strip())]
    kept = "\n".join("" if _QUOTED_HEADER.fullmatch(line.strip()) else line for line in text.split("\n"))
    dropped = (*gone, *(Dropped(line, "quoted mail header") for line in headers), *signature)
    return Report(blocks_of(kept), dropped=dropped, text=_unquoted(legible(content)[0]))


def _unquoted(text: str) -> str:
    return "\n".join(_QUOTE_MARKS.sub("", line) for line in text.split("\n"))


def _content(part: "MIMEPart[Any, Any]", source: str) -> str:
    try:
        content = part.get_content()
    except (KeyError, LookupError, ValueError, UnicodeError) as error:
        raise SourceError(
            source, "holds a text in an unknown encoding", "save the text as .txt and give that"
        ) from error
    return content if isinstance(content, str) else ""


def _without_signature(text: str) -> tuple[str, tuple[Dropped, ...]]:
    """RFC 3676: two hyphens and a space in a line of their own start the signature."""
    found = _SIGNATURE.search(text)
    if not found:
        return text, ()
    lines = (line.strip() for line in found["signature"].split("\n"))
    return text[: found.start()], tuple(Dropped(line, "signature") for line in lines if line)
