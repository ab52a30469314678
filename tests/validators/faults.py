"""Finished files -> the same files with one fault each, as bytes."""

import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path


def without_tags(pdf: bytes) -> bytes:
    """The document no longer leads to its structure."""
    return _swapped(_plain(pdf), b"/StructTreeRoot", b"/StructTreeLost")


def without_fonts(pdf: bytes) -> bytes:
    return _swapped(_plain(pdf), b"/FontFile2", b"/FontLost2")


def cut_short(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def in_wrong_order(docx: bytes) -> bytes:
    """A paragraph's style stands behind its words, where the schema has it before them."""
    return changed(
        docx, lambda xml: re.sub(r"(<w:pPr>(?:(?!</w:pPr>).)*</w:pPr>)(<w:r>.*?</w:r>)", r"\2\1", xml, count=1)
    )


def without_picture(docx: bytes) -> bytes:
    """The document asks for a picture that the package has not."""
    return changed(docx, lambda xml: re.sub(r'r:embed="[^"]*"', 'r:embed="rId9999"', xml))


def _plain(pdf: bytes) -> bytes:
    """The same document with its objects uncompressed."""
    with tempfile.TemporaryDirectory() as folder:
        packed, plain = Path(folder, "packed.pdf"), Path(folder, "plain.pdf")
        packed.write_bytes(pdf)
        subprocess.run(["qpdf", "--object-streams=disable", "--newline-before-endstream", packed, plain], check=True)
        return plain.read_bytes()


def _swapped(data: bytes, old: bytes, new: bytes) -> bytes:
    """With as many bytes, so that every offset holds."""
    if old not in data:
        raise ValueError(f"nothing to damage: no {old!r} in the file")
    return data.replace(old, new)


def changed(docx: bytes, change: Callable[[str], str], name: str = "word/document.xml") -> bytes:
    """The same package with one part changed; raises ValueError where the change changes nothing."""
    held, out = zipfile.ZipFile(BytesIO(docx)), BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for each in held.infolist():
            data = held.read(each)
            if each.filename == name:
                changed = change(data.decode()).encode()
                if changed == data:
                    raise ValueError(f"nothing to damage in {name}")
                data = changed
            made.writestr(each, data)
    return out.getvalue()
