"""Write documents whole or not at all, and leave files alone that briefing did not write: {path: bytes} -> files."""

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import OutputError
from briefing.seal import is_sealed

PRODUCER = "briefing"
"""What our documents say made them: the PDF's XMP `CreatorTool`, the DOCX's `Application`, the JSON's schema."""


def write_all(documents: Mapping[Path, bytes], *, force: bool = False) -> list[Path]:
    """Write every document, or none: all are written beside their places first, then moved there."""
    waiting: list[tuple[Path, Path]] = []
    try:
        for path in documents:
            _refuse_folder(path)
            if not force:
                _refuse_to_overwrite_others(path)
        for path, data in documents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((_write_beside(path, data), path))
        for written, path in waiting:
            written.replace(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        where = getattr(error, "filename", None) or next(iter(documents)).parent
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"{where}: can't be written ({reason}); choose another folder with -o") from error
    finally:
        for written, _ in waiting:
            written.unlink(missing_ok=True)
    return list(documents)


def _write_beside(path: Path, data: bytes) -> Path:
    number, name = tempfile.mkstemp(prefix=".briefing-", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        beside.chmod(0o666 & ~_umask())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; choose another name with --name or -o")
    if path.parent.exists() and not path.parent.is_dir():
        raise OutputError(f"{path.parent}: is a file, not a folder; choose another folder with -o")


def _refuse_to_overwrite_others(path: Path) -> None:
    if path.is_file() and not _is_ours(path):
        raise OutputError(
            f"{path}: stands in the way and is not, or no longer, as briefing wrote it; "
            "move it, choose another name with --name, or overwrite it with --force"
        )


def _is_ours(path: Path) -> bool:
    """Whether briefing wrote the file and nobody edited it since, as far as the file itself tells."""
    try:
        data = path.read_bytes()
        return _SIGNS.get(path.suffix.lower(), lambda _: False)(data)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return False


def _json_is_ours(data: bytes) -> bool:
    from briefing.model.briefing import Briefing

    told = json.loads(data)
    ours = isinstance(told, dict) and told.get("schema") == "briefing/1"
    return ours and not Briefing.model_validate_json(data).is_edited


def _pdf_is_ours(data: bytes) -> bool:
    return f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>".encode() in data


def _docx_is_ours(data: bytes) -> bool:
    """Word and LibreOffice put their own name into docProps/app.xml when they save."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return f"<Application>{PRODUCER}</Application>".encode() in parts.read("docProps/app.xml")


def _png_is_ours(data: bytes) -> bool:
    """Programs that save a picture put their own name there, or none."""
    return b"Software\0\0\0\0\0" + PRODUCER.encode() in data


_SIGNS = {
    ".json": _json_is_ours,
    ".pdf": _pdf_is_ours,
    ".docx": _docx_is_ours,
    ".html": is_sealed,
    ".md": is_sealed,
    ".eml": is_sealed,
    ".svg": is_sealed,
    ".png": _png_is_ours,
}
