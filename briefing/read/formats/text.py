"""Read plain text: bytes -> Report. A page saved as text counts too; HTML that calls itself text is read as HTML."""

import re

from briefing.read.characters import legible, tidy
from briefing.read.formats.decode import decode
from briefing.read.lines import blocks_of
from briefing.read.report import Report

_IS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_LOOKED_AT = 2000


def read_text(data: bytes, source: str) -> Report:
    decoded = decode(data, source)
    text, gone = tidy(decoded)
    if _IS_HTML.match(text[:_LOOKED_AT]):
        from briefing.read.formats.web import read_web  # on demand: parsers of HTML are slow to load

        return read_web(data, source)
    return Report(blocks=blocks_of(text), dropped=gone, text=legible(decoded)[0])
