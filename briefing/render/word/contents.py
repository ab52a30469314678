"""Write the list of contents as a field that is filled already: Contents -> XML string.

Word makes a paragraph of each entry where somebody has it build the whole list anew; asked for the page numbers only,
it keeps the line as it is.
"""

from briefing.model.outline import Contents, Entry
from briefing.render.word.text import Anchors, field_around, field_of, framed, run_of

_RANGE = "_briefing_sections"
"""The bookmark round what the list tells of: the headings of page 1 are no part of it."""
_APART = "\u2003 "


def contents_line(source: Contents, anchors: Anchors, *, stale: bool) -> str:
    """One paragraph. `stale`: on another's pages nobody can tell the numbers, so Word is asked to count them."""
    entries = run_of(_APART).join(_entry(entry, anchors, stale) for entry in source.entries)
    label = run_of(source.label, "label") + run_of(_APART)  # inside: LibreOffice begins a paragraph with the field
    return framed("contents", field_around(f'TOC \\o "1-1" \\h \\z \\b {_RANGE}', label + entries))


def _entry(entry: Entry, anchors: Anchors, stale: bool) -> str:
    place = anchors.name(entry.target.removeprefix("#"))
    words = run_of(f"{entry.number}\u00a0", "reference") + run_of(f"{entry.words}\u00a0".replace(" ", "\u00a0"))
    page = field_of(f"PAGEREF {place} \\h", str(entry.page), "technical", dirty=stale)
    return anchors.link(entry.target, words + page)


def within_range(inner: str, anchor: str | None, contents: Contents | None) -> str:
    """A heading's words, with the bookmark's start where it is the first of the list, its end where it is the last."""
    targets = [entry.target for entry in contents.entries] if contents else []
    if not targets or f"#{anchor}" not in (targets[0], targets[-1]):
        return inner
    start = f'<w:bookmarkStart w:id="0" w:name="{_RANGE}"/>' if f"#{anchor}" == targets[0] else ""
    return f"{start}{inner}" + ('<w:bookmarkEnd w:id="0"/>' if f"#{anchor}" == targets[-1] else "")
