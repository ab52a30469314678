"""DOCX bytes -> what a reader of the page, or of its structure, gets."""

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_PARTS = ("word/document.xml", "word/styles.xml", "word/settings.xml")


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(name))


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(BytesIO(data)).namelist()


def words(element: etree._Element) -> str:
    """The text of a paragraph, or of all in an element; a number and its text are parted by a tab."""
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(
        each.text or "" if each.tag == f"{W}t" else signs.get(each.tag, "")
        for each in element.iter(f"{W}t", f"{W}tab", f"{W}br")
        if each.getparent().tag == f"{W}r" and value(each, "type") != "column"
    )


def paragraphs(data: bytes, name: str = "word/document.xml") -> list[str]:
    """Those with words, in their order."""
    return [text for each in part(data, name).iter(f"{W}p") if (text := words(each))]


def tables(data: bytes) -> list[etree._Element]:
    return list(part(data).iter(f"{W}tbl"))


def value(element: etree._Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(f"{W}{name}")


def bookmarks(data: bytes) -> dict[str, etree._Element]:
    """Name -> the paragraph that it stands in."""
    return {each.get(f"{W}name"): next(each.iterancestors(f"{W}p")) for each in part(data).iter(f"{W}bookmarkStart")}


def links(data: bytes) -> list[tuple[str, str]]:
    """Words -> bookmark."""
    found = part(data).iter(f"{W}hyperlink")
    return [(words(each), each.get(f"{W}anchor")) for each in found if each.get(f"{W}anchor")]


def references(data: bytes) -> list[tuple[str, str]]:
    """Words shown -> bookmark, of the fields that refer to a row or a section."""
    found = []
    for code in part(data).iter(f"{W}instrText"):
        if (code.text or "").split()[0] == "REF":
            shown = code.getparent().getnext().getnext()  # after the run that parts code and result
            found.append((words(shown), (code.text or "").split()[1]))
    return found


def bookmarked(data: bytes, name: str) -> str:
    """The words that a bookmark stands round."""
    start = next(each for each in part(data).iter(f"{W}bookmarkStart") if value(each, "name") == name)
    told = ""
    for each in start.itersiblings():
        if each.tag == f"{W}bookmarkEnd" and value(each, "id") == value(start, "id"):
            return told
        told += words(each)
    raise AssertionError(f"bookmark {name} never ends")


def columns(data: bytes) -> list[int]:
    """How many columns each section has."""
    sections = part(data).iter(f"{W}sectPr")
    return [int(value(each.find(f"{W}cols"), "num") or 1) for each in sections]


def kept(table: etree._Element) -> list[bool]:
    """Whether each row stays with the one after it."""
    return [row.find(f".//{W}keepNext") is not None for row in table.iter(f"{W}tr")]
