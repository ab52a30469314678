"""PDF bytes -> what a reader of the page, or of its structure, gets."""

import ctypes
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium


def pages(data: bytes) -> list[str]:
    """The words of each page as they are copied, line ends as spaces."""
    document = pypdfium2.PdfDocument(data)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def size(data: bytes) -> tuple[float, float]:
    return pypdfium2.PdfDocument(data)[0].get_size()


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    document = pypdfium2.PdfDocument(data)
    return [(mark.level, mark.get_title()) for mark in document.get_toc()]


def attachments(data: bytes) -> dict[str, bytes]:
    document = pypdfium2.PdfDocument(data)
    found = [document.get_attachment(index) for index in range(document.count_attachments())]
    return {each.get_name(): bytes(each.get_data()) for each in found}


def links(data: bytes) -> list[tuple[int, int]]:
    """From page to page, in the order of the areas."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for index, page in enumerate(document):
        position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, position, link):
            there = pdfium.FPDFLink_GetDest(document, link)
            found.append((index, pdfium.FPDFDest_GetDestPageIndex(document, there)))
    return found


def tags(data: bytes) -> list[str]:
    """The structure of all pages as lines, such as "Table/THead/TR/TH"."""
    document = pypdfium2.PdfDocument(data)
    found: list[str] = []
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), "", found)
        pdfium.FPDF_StructTree_Close(tree)
    return found


def alternative_texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    found: list[str] = []
    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            _walk_alternatives(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), found)
        pdfium.FPDF_StructTree_Close(tree)
    return found


def pixel(data: bytes, x: float, y: float, page: int = 0) -> tuple[int, int, int]:
    """The colour at a point of the page, in mm from its top left."""
    image = pypdfium2.PdfDocument(data)[page].render(scale=4).to_pil().convert("RGB")
    return image.getpixel((round(x / 25.4 * 72 * 4), round(y / 25.4 * 72 * 4)))  # type: ignore[return-value]


def image(data: bytes) -> object:
    from PIL import Image

    return Image.open(BytesIO(data))


def _walk(element: object, path: str, found: list[str]) -> None:
    if not element:
        return
    here = f"{path}/{_string(pdfium.FPDF_StructElement_GetType, element)}".lstrip("/")
    found.append(here)
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        _walk(pdfium.FPDF_StructElement_GetChildAtIndex(element, index), here, found)


def _walk_alternatives(element: object, found: list[str]) -> None:
    if not element:
        return
    text = _string(pdfium.FPDF_StructElement_GetAltText, element)
    if text:
        found.append(text)
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        _walk_alternatives(pdfium.FPDF_StructElement_GetChildAtIndex(element, index), found)


def _string(ask: object, element: object) -> str:
    length = ask(element, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(element, buffer, length)  # type: ignore[operator]
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le")


def left(data: bytes, word: str) -> float:
    """How far from the left edge of page 1 the word stands, in points, wherever it is drawn first."""
    page = pypdfium2.PdfDocument(data)[0]
    words = page.get_textpage()
    at, count = words.search(word).get_next()
    return min(words.get_charbox(each)[0] for each in range(at, at + count))


def told(data: bytes) -> str:
    """The letters of all pages in the order in which they are read out: without what repeats on every page, and without
    the map's names and the hyphens, which PDFium leaves out at the ends of lines."""
    return "".join(_told(page) for page in pypdfium2.PdfDocument(data)).replace("-", "").replace("\x02", "")


def _told(page: pypdfium2.PdfPage) -> str:
    copied = page.get_textpage()
    every = page.get_objects((pdfium.FPDF_PAGEOBJ_TEXT,), max_depth=1)
    return "".join(_letters(one, copied) for one in every if "Figure" not in _owners(one) != {"Artifact"})


def _owners(one: object) -> set[str]:
    """The names of the marks that an object of a page bears."""
    count = pdfium.FPDFPageObj_CountMarks(one)
    return {_name(pdfium.FPDFPageObj_GetMark(one, number)) for number in range(count)}


def _name(mark: object) -> str:
    buffer, length = ctypes.create_string_buffer(256), ctypes.c_ulong()
    letters = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    pdfium.FPDFPageObjMark_GetName(mark, letters, 256, ctypes.byref(length))
    return buffer.raw[: length.value].decode("utf-16-le").rstrip("\0")


def _letters(one: object, copied: object) -> str:
    length = pdfium.FPDFTextObj_GetText(one, copied, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(one, copied, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
