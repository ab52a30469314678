"""Text -> runs in faces that have its letters; faces -> subset fonts inside the file."""

import hashlib
import struct
import unicodedata
from dataclasses import dataclass
from typing import Any

from briefing.errors import SettingsError
from briefing.render.look import theme
from briefing.render.pdf.direction import as_drawn, joined, told
from briefing.render.pdf.file import Name, PdfFile, Ref
from briefing.resources import font as font_path
from briefing.resources import per_house

_TEXT = ("sans", "serif")
"""The families that set running text; the others bring letters of one script."""
_NEEDED = "".join(map(chr, range(0x21, 0x7F))) + "–‘’“”·†"
"""Words of ours would else be set in two typefaces."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font file's letters with their widths in thousandths of the type size."""

    name: str
    widths: dict[int, float]
    font: Any
    """reportlab's reader, which also makes the subset."""

    def width(self, text: str, size: float) -> float:
        widths = self.widths
        return sum([widths[ord(letter)] for letter in text]) * size / 1000

    def covers(self, text: str) -> bool:
        return all(ord(letter) in self.widths for letter in text)


@per_house(64)
def face(name: str) -> Face:
    """Raises SettingsError for a house's font that can't be read."""
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

    path = font_path(theme().faces[name].file)
    try:
        font = TTFontFile(str(path))
    except (TTFError, OSError, ValueError, LookupError, struct.error) as error:
        reason = str(error).strip().rstrip(".") or type(error).__name__
        raise SettingsError(f"{path}: can't be read as a font ({reason}); give a TrueType file (.ttf)") from error
    made = Face(name, {code: width for code, width in font.charWidths.items() if _is_seen(chr(code))}, font)
    lacking = [letter for letter in _NEEDED if name.partition("-")[0] in _TEXT and not made.covers(letter)]
    if lacking:
        told = f"{''.join(lacking[:20])}{' and more' if len(lacking) > 20 else ''}"
        raise SettingsError(f"{path}: lacks letters that every page needs ({told}); give a typeface that has them")
    return made


@per_house(4096)
def spelled(text: str, name: str) -> tuple[tuple[str, str], ...]:
    """The text as (face, letters): another face where `name` lacks a letter, its code where all do.

    Arabic letters come as they join, in reading order.
    """
    if face(name).covers(text):
        return ((name, text),)
    runs: list[tuple[str, str]] = []
    for letter in joined(unicodedata.normalize("NFC", text)):
        for found, letters in _letter(letter, name):
            if runs and runs[-1][0] == found:
                runs[-1] = (found, runs[-1][1] + letters)
            else:
                runs.append((found, letters))
    return tuple(runs)


@per_house(4096)
def _letter(letter: str, name: str) -> tuple[tuple[str, str], ...]:
    for candidate in (name, *_substitutes(name)):
        if face(candidate).covers(letter):
            return ((candidate, letter),)
    if letter.isspace():
        return ((name, " "),)
    if not _is_seen(letter):
        return ()
    return ((name, theme().words["missing_letter"].format(code=f"{ord(letter):04X}")),)


def _is_seen(letter: str) -> bool:
    """False for controls, joiners, soft hyphens and selectors, which show nothing of their own in any font."""
    return unicodedata.category(letter) not in ("Cc", "Cf") and not "\ufe00" <= letter <= "\ufe0f"


def _substitutes(name: str) -> tuple[str, ...]:
    """The other family in the same weight, then every face."""
    family, _, cut = name.partition("-")
    other = {"sans": "serif", "serif": "sans"}.get(family, "sans")
    twin = f"{other}-{cut}" if cut else other
    return tuple(dict.fromkeys(each for each in (twin, *theme().faces) if each != name and each in theme().faces))


class Fonts:
    """The letters that one file uses, and the fonts that carry them."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._letters: dict[str, dict[int, int]] = {}
        """Face -> letter's code -> its number in the file's font, from 1."""
        self._refs: dict[str, Ref] = {}

    def key(self, name: str) -> str:
        """The resource's name: F1 ..."""
        if name not in self._refs:
            self._refs[name] = self._file.reserve()
            self._letters[name] = {}
        return f"F{list(self._refs).index(name) + 1}"

    def encoded(self, text: str, name: str) -> str:
        """The letters from left to right as a hexadecimal string; the face must cover them."""
        self.key(name)
        letters = self._letters[name]
        return "".join([f"{letters.setdefault(ord(letter), len(letters) + 1):04X}" for letter in as_drawn(text)])

    def resources(self) -> dict[str, Ref]:
        return {f"F{index}": ref for index, ref in enumerate(self._refs.values(), 1)}

    def embed(self) -> None:
        """Write the subset of every face that was used."""
        for name, ref in self._refs.items():
            self._embed(face(name), list(self._letters[name]), ref)

    def _embed(self, used: Face, codes: list[int], ref: Ref) -> None:
        font, file = used.font, self._file
        mark = hashlib.sha256(repr((used.name, codes)).encode()).digest()
        name = Name("".join(chr(65 + byte % 26) for byte in mark[:6]) + "+" + _postscript_name(font))
        data = font.makeSubset(codes)
        descriptor = {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": font.flags & ~32 | 4,
            "FontBBox": [int(side) for side in font.bbox],
            "ItalicAngle": int(font.italicAngle),
            "Ascent": int(font.ascent),
            "Descent": int(font.descent),
            "CapHeight": int(font.capHeight),
            "StemV": int(font.stemV),
            "FontFile2": file.add_stream(data, {"Length1": len(data)}),
        }
        descendant = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": file.add(descriptor),
            "DW": 1000,
            "W": [1, [float(used.widths[code]) for code in codes]],
            "CIDToGIDMap": file.add_stream(_glyphs(font, codes)),
        }
        composite = {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [file.add(descendant)],
            "ToUnicode": file.add_stream(_to_unicode(codes)),
        }
        file.put(ref, composite)


def _postscript_name(font: Any) -> str:
    return str(font.name.ustr if hasattr(font.name, "ustr") else font.name)


def _glyphs(font: Any, codes: list[int]) -> bytes:
    """Letter's number -> glyph of the subset, whose glyphs stand in the order in which letters first ask for them."""
    order = {0: 0}
    numbers = [0] + [order.setdefault(font.charToGlyph[code], len(order)) for code in codes]
    return b"".join(glyph.to_bytes(2, "big") for glyph in numbers)


def _to_unicode(codes: list[int]) -> bytes:
    pairs = [f"<{number:04X}> <{told(code).encode('utf-16-be').hex().upper()}>" for number, code in enumerate(codes, 1)]
    blocks = [pairs[first : first + 100] for first in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"]).encode()
