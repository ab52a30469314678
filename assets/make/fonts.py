"""Debian's Noto fonts -> assets/fonts: static faces with the letters of Europe and Central Asia, unhinted and small;
and assets/reference/letters.csv: what any of them has.

Run from the project's folder on Debian with fonts-noto-core installed:  python assets/make/fonts.py
"""

import csv
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/noto")
TARGET = Path(__file__).parents[1] / "fonts"
LETTERS = Path(__file__).parents[1] / "reference" / "letters.csv"
FACES = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Italic",
    "NotoSerif-Regular",
    "NotoSerif-Bold",
)
RANGES = (
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


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for name in FACES:
        size = subset(SOURCE / f"{name}.ttf", TARGET / f"{name}.ttf")
        print(f"{name}: {size // 1024} KB")
    write_letters({code for name in FACES for code in TTFont(TARGET / f"{name}.ttf").getBestCmap()})


def write_letters(codes: set[int]) -> None:
    """Ranges of code points, in hexadecimal digits."""
    starts = sorted(code for code in codes if code - 1 not in codes)
    ends = sorted(code for code in codes if code + 1 not in codes)
    with LETTERS.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["first", "last"])
        table.writerows([f"{first:04X}", f"{last:04X}"] for first, last in zip(starts, ends, strict=True))


def subset(source: Path, target: Path) -> int:
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
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(target, reorderTables=True)
    return target.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
