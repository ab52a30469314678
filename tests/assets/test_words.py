"""Word lists hold each word once, so that taking one away takes it away."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from briefing.resources import asset


def files(ending: str) -> list[Path]:
    return sorted(Path(str(asset("words", "english.txt"))).parent.glob(f"*.{ending}"))


def doubled(items: list[str]) -> list[str]:
    return [item for item, times in Counter(items).items() if times > 1]


@pytest.mark.parametrize("path", files("txt"), ids=lambda path: path.stem)
def test_a_list_names_no_word_twice(path: Path) -> None:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    assert doubled([line for line in lines if line and not line.startswith("#")]) == []


@pytest.mark.parametrize("path", files("csv"), ids=lambda path: path.stem)
def test_a_table_has_one_row_for_a_key(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines) if row and not row[0].startswith("#")]
    assert doubled([row[0] for row in rows]) == []
