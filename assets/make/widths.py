"""Rebuild assets/map/widths.csv, the widths of characters in thousandths of the size: python assets/make/widths.py DIR.

DIR holds NotoSans-Regular.ttf, NotoSans-Bold.ttf and NotoSans-Italic.ttf.
"""

import csv
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FACES = {"sans": "NotoSans-Regular.ttf", "sans-bold": "NotoSans-Bold.ttf", "sans-italic": "NotoSans-Italic.ttf"}
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2027), 0x2032, 0x2033]


def main(folder: Path) -> None:
    widths = [of_face(folder / name) for name in FACES.values()]
    target = Path(__file__).parent.parent / "map" / "widths.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["code", *FACES])
        table.writerows(
            [code, *(face[code] for face in widths)] for code in CHARACTERS if all(code in w for w in widths)
        )


def of_face(path: Path) -> dict[int, int]:
    font = TTFont(path)
    scale = 1000 / font["head"].unitsPerEm
    return {code: round(font["hmtx"][name][0] * scale) for code, name in font.getBestCmap().items()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
