"""Let a document bring its typefaces along: the theme's font files -> embedded parts (ECMA-376, Part 1, 17.8).

Whole files, not only the letters used: who opens the document may want to write in it.
"""

import struct
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.errors import SettingsError
from briefing.render.theme import FaceLook, Theme
from briefing.resources import font
from briefing.version import VERSION

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FONT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_SCRAMBLED = 32
"""Bytes at the file's start that are scrambled with the key, so that nobody installs the part as a font."""
_RESTRICTED, _BITMAPS_ONLY = 0x0002, 0x0200
"""Bits of fsType in a font's OS/2 table: not to be embedded; only as bitmaps."""
_BEFORE_EMBEDDING = tuple(
    f"{_W}{name}"
    for name in (
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData",
    )
)  # fmt: skip


def embed(document: WordDocument, look: Theme) -> None:
    """Embed every cut of the families that styles name; raises SettingsError for a font that forbids it."""
    table = _part(document, RELATIONSHIP_TYPE.FONT_TABLE)
    root = etree.fromstring(table.blob)
    for number, (face, data) in enumerate(_cuts(look), 1):
        key = uuid5(NAMESPACE_URL, f"{face.file}#{len(data)}#{VERSION}")
        name = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(name, _OBFUSCATED, scrambled(data, key), document.part.package)
        place = etree.SubElement(_entry(root, face.family), f"{_W}embed{_cut(face)}")
        place.set(f"{_R}id", table.relate_to(part, _FONT))
        place.set(f"{_W}fontKey", f"{{{str(key).upper()}}}")
    table._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    _ask_to_keep(document.settings.element)


def scrambled(data: bytes, key: UUID) -> bytes:
    """The first bytes exclusive-or the key's, last byte first; twice gives the font again."""
    head = bytes(byte ^ mask for byte, mask in zip(data[:_SCRAMBLED], cycle(key.bytes[::-1]), strict=False))
    return head + data[_SCRAMBLED:]


def _cuts(look: Theme) -> Iterator[tuple[FaceLook, bytes]]:
    """The faces of the families that styles name, in the order in which Word wants a family's cuts."""
    families = {look.faces[style.face].family for style in look.styles.values()}
    faces = [face for face in look.faces.values() if face.family in families]
    for face in sorted(faces, key=lambda face: (face.family, face.italic, face.bold)):
        path = font(face.file)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise SettingsError(f"--embed-fonts: {path}: {error.strerror}; give the font file") from error
        _check_licence(path, data)
        yield face, data


def _check_licence(path: Path, data: bytes) -> None:
    kind = _kind_of_embedding(data)
    if kind is None:
        raise SettingsError(f"--embed-fonts: {path}: can't be read as a font; give a TrueType file (.ttf)")
    if kind & _BITMAPS_ONLY or kind & 0x000F == _RESTRICTED:
        raise SettingsError(f"--embed-fonts: {path}: its licence forbids embedding (fsType {kind:#06x}); leave it out")


def _kind_of_embedding(data: bytes) -> int | None:
    """fsType of the OS/2 table; None where the bytes are no TrueType font."""
    try:
        count = struct.unpack_from(">H", data, 4)[0]
        tables = (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
        start = next(offset for tag, _, offset, _ in tables if tag == b"OS/2")
        return int(struct.unpack_from(">H", data, start + 8)[0])
    except (struct.error, StopIteration):
        return None


def _cut(face: FaceLook) -> str:
    return {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}[
        face.bold, face.italic
    ]


def _entry(root: etree._Element, family: str) -> etree._Element:
    """The family's line of the font table, made where a house's theme brings a family of its own."""
    for each in root.iter(f"{_W}font"):
        if each.get(f"{_W}name") == family:
            return each
    return etree.SubElement(root, f"{_W}font", {f"{_W}name": family})


def _part(document: WordDocument, kind: str) -> Part:
    return document.part.part_related_by(kind)


def _ask_to_keep(settings: etree._Element) -> None:
    """Word goes on embedding them when the document is saved."""
    at = sum(1 for each in settings if each.tag in _BEFORE_EMBEDDING)
    settings.insert(at, etree.Element(f"{_W}embedTrueTypeFonts"))
