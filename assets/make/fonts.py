"""Debian's Noto and Droid fonts -> assets/fonts: static faces with the letters that each is for, unhinted and small;
and assets/reference/letters.csv: what any of them has.

Run from the project's folder on Debian with fonts-noto-core and fonts-droid-fallback installed:
python assets/make/fonts.py
"""

import csv
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NOTO = Path("/usr/share/fonts/truetype/noto")
DROID = Path("/usr/share/fonts-droid-fallback/truetype")
TARGET = Path(__file__).parents[1] / "fonts"
LETTERS = Path(__file__).parents[1] / "reference" / "letters.csv"
SPACES = (0x0020, 0x0020)  # every face writes the one that ends its line
WESTERN = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin-1, Extended-A and -B
    (0x0250, 0x02FF),  # the schwa of Azerbaijani, the turned comma of Uzbek
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic with the letters of Central Asia
    (0x1E00, 0x1EFF),  # Latin Additional: Vietnamese
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts, subscripts
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # letterlike signs, fractions
    (0x2190, 0x22FF),  # arrows and mathematical signs, where the face has them
    (0xFB00, 0xFB04),  # ligatures of copied text
    (0xFFFD, 0xFFFD),
)
ARABIC = (
    (0x0600, 0x06FF),
    (0x0750, 0x077F),  # letters of Africa and Asia
    (0xFB50, 0xFDFF),  # letters as they join
    (0xFE70, 0xFEFF),
)
HEBREW = ((0x0591, 0x05F4), (0xFB1D, 0xFB4F))
ARMENIAN = ((0x0531, 0x058F), (0xFB13, 0xFB17))
GEORGIAN = ((0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2D))
EAST_ASIAN = (
    (0x3000, 0x30FF),  # punctuation, kana
    (0x3105, 0x312D),  # bopomofo
    (0x3131, 0x318E),  # single jamo
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),  # Hangul syllables
    (0xF900, 0xFA2D),
    (0xFF01, 0xFFE6),  # full and half width
)
FACES = {
    NOTO / "NotoSans-Regular.ttf": WESTERN,
    NOTO / "NotoSans-Bold.ttf": WESTERN,
    NOTO / "NotoSans-Italic.ttf": WESTERN,
    NOTO / "NotoSerif-Regular.ttf": WESTERN,
    NOTO / "NotoSerif-Bold.ttf": WESTERN,
    NOTO / "NotoSansArabic-Regular.ttf": ARABIC,
    NOTO / "NotoSansHebrew-Regular.ttf": HEBREW,
    NOTO / "NotoSansArmenian-Regular.ttf": ARMENIAN,
    NOTO / "NotoSansGeorgian-Regular.ttf": GEORGIAN,
    DROID / "DroidSansFallback.ttf": EAST_ASIAN,
}


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for source, ranges in FACES.items():
        size = subset(source, TARGET / source.name, ranges)
        print(f"{source.stem}: {size // 1024} KB")
    write_letters({code for source in FACES for code in TTFont(TARGET / source.name).getBestCmap()})


def write_letters(codes: set[int]) -> None:
    """Ranges of code points, in hexadecimal digits."""
    starts = sorted(code for code in codes if code - 1 not in codes)
    ends = sorted(code for code in codes if code + 1 not in codes)
    with LETTERS.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["first", "last"])
        table.writerows([f"{first:04X}", f"{last:04X}"] for first, last in zip(starts, ends, strict=True))


def subset(source: Path, target: Path, ranges: tuple[tuple[int, int], ...]) -> int:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "MATH", "meta", "STAT"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.glyph_names = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in (SPACES, *ranges) for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(target, reorderTables=True)
    return target.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
