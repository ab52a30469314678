"""Make houses for tests: names and texts -> a folder; and a logo."""

from pathlib import Path

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><rect width="80" height="80" fill="#0B6B3A"/>'
    '<g transform="translate(90 10)"><path style="fill:#8A1020" d="M0 60C30-20 70-20 100 60Zm30-15h40v10h-40z"/></g>'
    "</svg>"
)


def house_of(folder: Path, **files: str) -> Path:
    """A house whose files are named with _ for a dot and __ for a slash."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
