"""What each outside validator is, how it is asked, and the damage by which it proves that it looks."""

import re
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.validators import faults

Complaint = str | None
"""What the validator says against the file; None where it has nothing to say."""


@dataclass(frozen=True, slots=True)
class Validator:
    name: str
    ending: str
    judge: Callable[[Path], Complaint]
    damage: Callable[[bytes], bytes]
    """A fault that this validator is there to find."""


def _by_exit(*command: str) -> Callable[[Path], Complaint]:
    """The file is the command's last word; any exit but 0 is a complaint."""

    def judge(path: Path) -> Complaint:
        ran = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False, timeout=300)
        return None if ran.returncode == 0 else (ran.stdout + ran.stderr).strip() or f"exit {ran.returncode}"

    return judge


def _fonts(path: Path) -> Complaint:
    """Every font is embedded, as a subset, with its letters told."""
    listed = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    rows = listed.splitlines()[2:]
    bad = [row for row in rows if re.search(r"\byes\s+yes\s+yes\b", row) is None]
    return "\n".join(bad) or (None if rows else "no font at all")


def _opens_in_libreoffice(path: Path) -> Complaint:
    """It becomes a PDF of the same title, and nothing is complained of on the way."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        ran = subprocess.run(order, capture_output=True, text=True, check=False, timeout=300)
        made = Path(folder, path.with_suffix(".pdf").name)
        if ran.returncode or not made.exists():
            return (ran.stdout + ran.stderr).strip() or "no PDF was made"
        told = subprocess.run(["pdfinfo", str(made)], capture_output=True, text=True, check=True, timeout=60).stdout
        return None if re.search(r"^Title:\s+\S", told, re.MULTILINE) else "the title is lost"


VALIDATORS = (
    Validator(
        "outloud (PDF/UA-1 and how it is read aloud)", "pdf", _by_exit("outloud", "--quiet"), faults.without_tags
    ),
    Validator("qpdf --check", "pdf", _by_exit("qpdf", "--check"), faults.cut_short),
    Validator("pdffonts", "pdf", _fonts, faults.without_fonts),
    Validator("ooxml-validator (Open XML SDK)", "docx", _by_exit("ooxml-validator"), faults.in_wrong_order),
    Validator("openxml-audit", "docx", _by_exit("openxml-audit", "--quiet"), faults.in_wrong_order),
    Validator("docx-integrity", "docx", _by_exit("docx-integrity", "check"), faults.without_picture),
    Validator("LibreOffice", "docx", _opens_in_libreoffice, faults.cut_short),
)
