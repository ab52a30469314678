"""Leave of an office's template what makes its look: drop stray parts, and the settings that belong to its file."""

from collections.abc import Set

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from briefing.output import PRODUCER

_KEPT = frozenset(
    getattr(RELATIONSHIP_TYPE, name) for name in ("STYLES", "THEME", "FONT_TABLE", "NUMBERING", "SETTINGS")
)
_PACKAGE_KEPT = frozenset(getattr(RELATIONSHIP_TYPE, name) for name in ("OFFICE_DOCUMENT", "CORE_PROPERTIES"))
_OF_ITS_FILE = (
    *("attachedTemplate", "linkStyles", "mailMerge", "saveThroughXslt", "documentProtection", "writeProtection"),
    *("footnotePr", "endnotePr", "rsids", "docVars", "proofState", "updateFields", "revisionView", "trackRevisions"),
)
"""Settings that lead to other files, lock the document, or name parts that go."""
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_OFFICE_NAMED = ("Company", "Manager")
"""What letterheads show by content controls."""
_MODE = ("compatibilityMode", "http://schemas.microsoft.com/office/word", "15")


def drop_stray_parts(document: WordDocument, *, keep_properties: bool) -> None:
    """Keep styles, theme, fonts, numbering and settings; heads and feet are put back by `letterhead`.
    `keep_properties`: those of the office's own making, which its letterhead shows."""
    part = document.part
    for key in [key for key, each in part.rels.items() if each.reltype not in _KEPT]:
        part.rels.pop(key)
        part.rels.related_parts.pop(key, None)
    _clean_settings(document)
    _clean_package(document, {*_PACKAGE_KEPT, *([RELATIONSHIP_TYPE.CUSTOM_PROPERTIES] if keep_properties else [])})


def _clean_settings(document: WordDocument) -> None:
    settings = document.settings.element
    for name in _OF_ITS_FILE:
        for element in settings.findall(qn(f"w:{name}")):
            settings.remove(element)
    part = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    for key in [*part.rels]:
        part.rels.pop(key)
        part.rels.related_parts.pop(key, None)
    _set_mode(settings)


def _set_mode(settings: etree._Element) -> None:
    """Word opens the file without its notice of an older form."""
    compat = settings.find(qn("w:compat"))
    if compat is None:
        compat = etree.Element(qn("w:compat"))
        settings.insert(_place_of_compat(settings), compat)
    name, uri, value = _MODE
    for each in compat.findall(qn("w:compatSetting")):
        if each.get(qn("w:name")) == name:
            compat.remove(each)
    mode = etree.SubElement(compat, qn("w:compatSetting"))
    for key, text in (("name", name), ("uri", uri), ("val", value)):
        mode.set(qn(f"w:{key}"), text)


_AFTER_COMPAT = frozenset(
    f"{{{'http://schemas.openxmlformats.org/wordprocessingml/2006/main'}}}{name}"
    for name in (
        *("themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures"),
        *("forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags"),
        *("decimalSymbol", "listSeparator"),
    )
)


def _place_of_compat(settings: etree._Element) -> int:
    """Before the first element that the schema puts after it, or that Word added later."""
    for index, each in enumerate(settings):
        if each.tag in _AFTER_COMPAT or not str(each.tag).startswith(qn("w:x")[:-1]):
            return index
    return len(settings)


def _clean_package(document: WordDocument, kept: Set[str]) -> None:
    """The file says that briefing wrote it; of the office's properties those stay that its letterhead may show."""
    package = document.part.package
    if package is None:
        raise ValueError("a document without a package can not be cleaned")
    company = _company(package)
    for key in [key for key, each in package.rels.items() if each.reltype not in kept]:
        package.rels.pop(key)
        package.rels.related_parts.pop(key, None)
    application = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, company, package)
    package.relate_to(application, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    core = document.core_properties._element
    for element in [*core]:
        core.remove(element)


def _company(package: object) -> bytes:
    root = etree.Element(f"{{{_EXTENDED}}}Properties", nsmap={None: _EXTENDED})
    etree.SubElement(root, f"{{{_EXTENDED}}}Application").text = PRODUCER
    for each in package.rels.values():  # type: ignore[attr-defined]
        if each.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES and not each.is_external:
            held = parse_xml(each.target_part.blob)
            for name in _OFFICE_NAMED:
                if held.findtext(f"{{{_EXTENDED}}}{name}"):
                    etree.SubElement(root, f"{{{_EXTENDED}}}{name}").text = held.findtext(f"{{{_EXTENDED}}}{name}")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
