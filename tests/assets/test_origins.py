"""Every file under assets/ says where it comes from, and nothing else lies there."""

import csv
import re
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
ORIGINS = (ASSETS / "ORIGINS.md").read_text(encoding="utf-8")
FOLDERS = ("brand", "fonts", "map", "reference", "words")


def rows(folder: str) -> list[list[str]]:
    """The cells of the folder's table."""
    [section] = re.findall(rf"^## {folder}/\n(.*?)(?=^## |\Z)", ORIGINS, re.DOTALL | re.MULTILINE)
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def lying_in(folder: str) -> set[str]:
    return {path.relative_to(ASSETS / folder).as_posix() for path in (ASSETS / folder).rglob("*") if path.is_file()}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_named_with_its_origin_and_every_file_named_is_there(folder: str) -> None:
    named = [name for row in rows(folder) for name in re.findall(r"`([^`]+)`", row[0])]
    lying = lying_in(folder)
    assert {file for file in lying if not any(fnmatch(file, name) for name in named)} == set()
    assert {name for name in named if not any(fnmatch(file, name) for file in lying)} == set()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_row_tells_source_licence_and_the_day_of_the_check(folder: str) -> None:
    for row in rows(folder):
        assert len(row) == 4 and all(row), row
        assert re.search(r"\d{4}-\d\d-\d\d$", row[3]), row


def test_nothing_lies_beside_the_folders_but_the_list_of_origins() -> None:
    assert {path.name for path in ASSETS.iterdir()} == {*FOLDERS, "make", "ORIGINS.md"}
    assert {path.suffix for path in (ASSETS / "make").iterdir() if path.name != "__pycache__"} == {".py"}


def test_every_script_under_make_is_told_of_where_its_work_is() -> None:
    told = ORIGINS + (ROOT / "README.md").read_text(encoding="utf-8")
    scripts = {path.name for path in (ASSETS / "make").glob("*.py") if "__main__" in path.read_text(encoding="utf-8")}
    assert {name for name in scripts if f"make/{name}" not in told} == set()


def test_licences_that_ask_for_it_lie_beside_the_files() -> None:
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    notices = (ASSETS / "map" / "LICENSES.txt").read_text(encoding="utf-8")
    assert "Michael Bostock" in notices and "Étienne Tétreault-Pinard" in notices
    assert b"No copyright, use freely" in (ASSETS / "brand" / "sRGB.icc").read_bytes().replace(b"\0", b"")


@pytest.mark.parametrize("path", sorted((ASSETS / "words").iterdir()), ids=lambda path: path.name)
def test_a_word_list_says_in_its_first_line_what_it_holds_and_repeats_nothing(path: Path) -> None:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ") or first == "name,short,weight,triggers"
    lines = [line.strip() for line in rest if line.strip() and not line.startswith("#")]
    keys = [row[0] for row in csv.reader(lines)] if path.suffix == ".csv" else lines
    assert keys and [key for key, times in Counter(keys).items() if times > 1] == []


def test_every_word_list_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "briefing").rglob("*.py"))
    asked = set(re.findall(r"""["'](\w+)(?:\.csv)?["']|\{(\w+)(?:\.csv)?\}""", code))
    named = {name for pair in asked for name in pair}
    assert [path.name for path in (ASSETS / "words").iterdir() if path.stem not in named] == []
