"""Add to an office's template the styles that it lacks, so made that they look at home there.

A style of the office's wins wherever it bears the same name. One of ours is added on the office's own "Normal": its
typeface and colour of text, our sizes and spaces. Quotes, heads and feet are set smaller than in running text or a
letter: their styles are added beside the office's, on which they are based.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from briefing.render.theme import Theme
from briefing.render.word.measures import hexed
from briefing.render.word.names import BUILT_IN
from briefing.render.word.office.named import KINDS, NamedStyles
from briefing.render.word.styles import styles as our_styles

_BESIDE = MappingProxyType(
    {
        "Quote": ("BriefingQuote", "Briefing Quote"),
        "Header": ("BriefingHeader", "Briefing Header"),
        "Footer": ("BriefingFooter", "Briefing Footer"),
    }
)
"""Our style's id -> id and name of the one that is added beside the office's own."""
_OURS = ("Table Cell", "Header First")
"""A template with these was made from ours, and is right in all its styles."""
_BARE = ("HeadingNumber", "Quote", "Header", "Footer", "HeaderFirst")
"""They take the colour and weight of what they stand in or are based on."""
_BASES = MappingProxyType({"HeaderFirst": "header"})
_BUILT_IN = frozenset(["Strong", *(style_id for style_id, _ in BUILT_IN.values())])
_HEAD, _FOOT = {"before": "113", "after": "170"}, {"before": "170", "after": "113"}
_ROUND_LETTERHEADS = MappingProxyType({"Header": _HEAD, "HeaderFirst": _HEAD, "Footer": _FOOT})
"""Twips between a letterhead, our line and the text: 2 and 3 mm."""
_HAIR = 40
"""Twips: lines that hold no words keep their exact height."""


@dataclass(frozen=True, slots=True)
class StyleIds:
    """What our styles are called in the office's document."""

    ids: dict[tuple[str, str], str]

    def of(self, kind: str, ours: str) -> str:
        return self.ids.get((kind, ours), ours)


def adopt_styles(held: Any, look: Theme, language: str) -> StyleIds:
    """`held`: the office's w:styles, which gets the others; `look`: its colours and the page that they are made for."""
    office = NamedStyles(held)
    from_ours = all(office.found("paragraph", name) is not None for name in _OURS)
    ids: dict[tuple[str, str], str] = {}
    added = []
    for style in parse_xml(our_styles(look)).iterchildren(qn("w:style")):
        kind, ours = style.get(qn("w:type")), style.get(qn("w:styleId"))
        theirs = _theirs(office, kind, style)
        beside = not from_ours and theirs is not None and kind == "paragraph" and ours in _BESIDE
        if kind in KINDS and (theirs is None or beside):
            ids[kind, ours] = _name(style, office, *(_BESIDE[ours] if beside else (ours, "")))
            added.append((ours, style, theirs))
        elif kind in KINDS and theirs is not None:
            ids[kind, ours] = theirs.get(qn("w:styleId"))
    for ours, style, theirs in added:
        base = office.found("paragraph", _BASES[ours]) if ours in _BASES else theirs
        _settle(ours, style, base, StyleIds(ids), look)
        if ours in _ROUND_LETTERHEADS:
            _clear_tabs(style, [*office.chain(base)])
        held.append(style)
    _keep_headings(office)
    _speak(held, language)
    return StyleIds(ids)


def _theirs(office: NamedStyles, kind: str, style: Any) -> Any | None:
    """By name; those on which all stand also where the office calls them otherwise."""
    name, style_id = style.find(qn("w:name")).get(qn("w:val")), style.get(qn("w:styleId"))
    if style_id in ("Normal", "DefaultParagraphFont", "TableNormal"):
        return office.default(kind, name)
    return office.found(kind, name, style_id if style_id in _BUILT_IN else "")


def _name(style: Any, office: NamedStyles, style_id: str, name: str) -> str:
    """Gives the style an id that the office's document has not, and returns it."""
    free, number = style_id, 1
    while free.casefold() in office.ids:
        number += 1
        free = f"{style_id}{number}"
    office.ids.add(free.casefold())
    style.set(qn("w:styleId"), free)
    if name:
        style.find(qn("w:name")).set(qn("w:val"), name)
        style.set(qn("w:customStyle"), "1")
    return free


def _settle(ours: str, style: Any, base: Any | None, ids: StyleIds, look: Theme) -> None:
    """Based on the office's styles, in its typeface; no setting of running text reaches into tables."""
    kind = style.get(qn("w:type"))
    style.attrib.pop(qn("w:default"), None)
    for tag in ("w:basedOn", "w:next"):
        link = style.find(qn(tag))
        if link is not None:
            link.set(qn("w:val"), ids.of(kind, link.get(qn("w:val"))))
    if base is not None and style.find(qn("w:basedOn")) is not None:
        style.find(qn("w:basedOn")).set(qn("w:val"), base.get(qn("w:styleId")))
    _settle_type(ours, style, look)
    if kind == "paragraph" and style.find(f"{qn('w:pPr')}/{qn('w:spacing')}") is not None:
        _settle_paragraph(ours, style.get_or_add_pPr())


def _settle_type(ours: str, style: Any, look: Theme) -> None:
    properties = style.find(qn("w:rPr"))
    if properties is None:
        return
    text = hexed(look.colours["ink"])
    own_typeface = {qn("w:rFonts"), *(qn(name) for name in ("w:b", "w:bCs", "w:color") if ours in _BARE)}
    for each in [*properties]:
        if each.tag in own_typeface or (each.tag == qn("w:color") and each.get(qn("w:val")) == text):
            properties.remove(each)
    if ours == "HeadingNumber":
        style.remove(properties)


def _settle_paragraph(ours: str, properties: Any) -> None:
    spacing, indent = properties.find(qn("w:spacing")), properties.get_or_add_ind()
    if spacing.get(qn("w:lineRule")) == "exact" and int(spacing.get(qn("w:line"))) > _HAIR:
        spacing.set(qn("w:lineRule"), "atLeast")  # their typeface may be higher than ours
    for side in ("left", "right", *(() if indent.get(qn("w:hanging")) else ("firstLine",))):
        if indent.get(qn(f"w:{side}")) is None:
            indent.set(qn(f"w:{side}"), "0")
    if properties.find(qn("w:jc")) is None:
        properties.get_or_add_jc().set(qn("w:val"), "left")
    for key, twips in _ROUND_LETTERHEADS.get(ours, {}).items():
        spacing.set(qn(f"w:{key}"), twips)


def _clear_tabs(style: Any, bases: list[Any]) -> None:
    """The office's own stops would hold our marking in the middle of the line."""
    stops = style.find(f"{qn('w:pPr')}/{qn('w:tabs')}")
    ours = {stop.get(qn("w:pos")) for stop in stops}
    theirs = {stop.get(qn("w:pos")) for base in bases for stop in base.iter(qn("w:tab"))}
    for at in sorted(theirs - ours, key=int):
        etree.SubElement(stops, qn("w:tab"), {qn("w:val"): "clear", qn("w:pos"): at})
    stops[:] = sorted(stops, key=lambda stop: int(stop.get(qn("w:pos"))))


def _keep_headings(office: NamedStyles) -> None:
    """No heading stands alone at the foot of a page, where a template says nothing of it (as LibreOffice's may)."""
    for name in ("heading 1", "heading 2"):
        style = office.found("paragraph", name)
        if style is not None and office.property(style, "w:pPr", "w:keepNext") is None:
            style.get_or_add_pPr().get_or_add_keepNext()


def _speak(held: Any, language: str) -> None:
    """The briefing's language for spelling and for those who hear it, whatever the office writes in otherwise."""
    defaults = held.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        etree.SubElement(defaults, qn("w:lang"))
    for each in held.iter(qn("w:lang")):
        each.set(qn("w:val"), language)
