"""DOCX bytes -> what an office would call unsound in it, a line each; nothing where the document is sound.

Validators read a document against the standard, which allows all of this.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.render import word_reading as reading
from tests.render.word_reading import W

_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_OF_STYLE = frozenset({f"{W}rStyle", f"{W}lang", f"{W}rtl", f"{W}cs", f"{W}noProof", f"{W}webHidden"})
"""What a run may ask for without taking its looks from the styles' hands."""


def faults(data: bytes) -> list[str]:
    return [fault for name in _stories(data) for fault in _faults(reading.part(data, name))] + _dead_ends(data)


def _stories(data: bytes) -> list[str]:
    """The parts that hold words: the document, its heads and feet."""
    told = ("word/document", "word/header", "word/footer")
    return [name for name in reading.names(data) if name.startswith(told) and name.endswith(".xml")]


def _faults(root: etree._Element) -> Iterator[str]:
    yield from _undescribed(root)
    yield from _headless(root)
    yield from _unbalanced(root)
    yield from _formatted(root)
    yield from _empty(root)


def _undescribed(root: etree._Element) -> Iterator[str]:
    for drawn in root.iter(_DRAWN):
        if not drawn.get("descr"):
            yield f"picture {drawn.get('name')}: no alternative text"


def _headless(root: etree._Element) -> Iterator[str]:
    """Tables need a title, words for those who don't see them, and a repeated head; a row is never split."""
    for number, table in enumerate(root.iter(f"{W}tbl"), 1):
        for asked in ("tblCaption", "tblDescription"):
            if not reading.value(table.find(f"{W}tblPr/{W}{asked}")):
                yield f"table {number}: no {asked}"
        rows = table.findall(f"{W}tr")
        if len(rows) > 1 and rows[0].find(f"{W}trPr/{W}tblHeader") is None and _has_head(table):
            yield f"table {number}: its head is not repeated"
        yield from (f"table {number}: a row may be split" for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None)


def _has_head(table: etree._Element) -> bool:
    return reading.value(table.find(f"{W}tblPr/{W}tblLook"), "firstRow") == "1"


def _unbalanced(root: etree._Element) -> Iterator[str]:
    """Each field begins, separates and ends within its story, inner before outer."""
    depth: list[bool] = []
    for sign in root.iter(f"{W}fldChar"):
        sort = sign.get(f"{W}fldCharType")
        if sort == "begin":
            depth.append(False)
        elif not depth or (sort == "separate" and depth[-1]):
            yield f"a field's {sort} without its begin"
        elif sort == "separate":
            depth[-1] = True
        else:
            depth.pop()
    yield from ("a field without its end" for _ in depth)


def _formatted(root: etree._Element) -> Iterator[str]:
    for look in root.iter(f"{W}rPr"):
        own = [each.tag.removeprefix(W) for each in look if each.tag not in _OF_STYLE]
        if own:
            yield f"letters formatted directly ({', '.join(own)})"


def _empty(root: etree._Element) -> Iterator[str]:
    """Paragraphs that only make room."""
    for paragraph in root.iter(f"{W}p"):
        shown = reading.words(paragraph).strip() or next(paragraph.iter(_DRAWN, f"{W}fldChar"), None) is not None
        if not shown and not _must_stand(paragraph):
            yield "an empty paragraph"


def _must_stand(paragraph: etree._Element) -> bool:
    """In a cell, at a section's end and between two tables, which would be one without it, Word needs a paragraph."""
    before, after = paragraph.getprevious(), paragraph.getnext()
    closes = paragraph.find(f"{W}pPr/{W}sectPr") is not None or (after is not None and after.tag == f"{W}sectPr")
    parts = all(each is not None and each.tag == f"{W}tbl" for each in (before, after))
    return paragraph.getparent().tag == f"{W}tc" or closes or parts


def _dead_ends(data: bytes) -> list[str]:
    roots = [reading.part(data, name) for name in _stories(data)]
    marks = [mark for root in roots for mark in root.iter(f"{W}bookmarkStart")]
    names = Counter(mark.get(f"{W}name") for mark in marks)
    numbers = Counter(mark.get(f"{W}id") for mark in marks)
    ends = Counter(mark.get(f"{W}id") for root in roots for mark in root.iter(f"{W}bookmarkEnd"))
    found = [f"bookmark {name} stands twice" for name, count in names.items() if count > 1]
    found += [
        f"bookmark number {number} begins or ends twice or never" for number in (numbers | ends) - (numbers & ends)
    ]
    found += [f"bookmark number {number} stands twice" for number, count in numbers.items() if count > 1]
    asked = {target for root in roots for target in _targets(root)}
    return found + [f"nothing is called {target}" for target in sorted(asked - names.keys())]


def _targets(root: etree._Element) -> Iterator[str]:
    """The bookmarks that links and fields lead to."""
    yield from (link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor"))
    for order in root.iter(f"{W}instrText"):
        verb, _, rest = (order.text or "").strip().partition(" ")
        if verb in ("REF", "PAGEREF"):
            yield rest.split()[0]
