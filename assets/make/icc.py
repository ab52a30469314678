"""Little CMS's built-in sRGB -> assets/brand/sRGB.icc, the PDF's output intent, with a fixed date in its header.

Run from the project's folder:  python assets/make/icc.py
"""

from pathlib import Path

from PIL import ImageCms

TARGET = Path(__file__).parents[1] / "brand" / "sRGB.icc"
DATE = slice(24, 36)  # ICC.1:2022, 7.2: date and time of creation
FIXED = b"".join(number.to_bytes(2, "big") for number in (2000, 1, 1, 0, 0, 0))


def main() -> None:
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[DATE] = FIXED
    TARGET.write_bytes(bytes(profile))
    print(f"{TARGET.name}: {len(profile)} bytes")


if __name__ == "__main__":
    main()
