"""What a user of the command line notices."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner

import briefing
from briefing.cli import app

NAME = "2022-09-15-SCO-Samarkand-briefing"


def run(*arguments: str | Path, text: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(a) for a in arguments], input=text)
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def built(seed_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    status, out, err = run("build", seed_path, "-o", folder)
    assert (status, err) == (0, "")
    assert out.splitlines() == [str(folder / f"{NAME}.{ending}") for ending in ("docx", "pdf", "json")]
    return folder


def test_extract_and_render_give_the_same_files_as_build(built: Path, seed_path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    assert run("extract", seed_path, "-o", kept)[0] == 0
    assert run("render", kept, "-o", tmp_path)[0] == 0
    assert kept.read_bytes() == (built / f"{NAME}.json").read_bytes()
    for ending in ("docx", "pdf"):
        assert (tmp_path / f"{NAME}.{ending}").read_bytes() == (built / f"{NAME}.{ending}").read_bytes()


def test_the_same_command_gives_the_same_bytes_whatever_the_hash_seed_and_time_zone(
    built: Path, seed_path: Path, tmp_path: Path
) -> None:
    setting = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Apia"}
    command = [
        sys.executable,
        "-c",
        "from briefing.cli import main; main()",
        "build",
        str(seed_path),
        "-o",
        str(tmp_path),
    ]
    subprocess.run(command, check=True, env=setting, capture_output=True)
    for ending in ("docx", "pdf", "json"):
        assert (tmp_path / f"{NAME}.{ending}").read_bytes() == (built / f"{NAME}.{ending}").read_bytes()


def test_a_corrected_json_is_rendered_as_corrected_and_says_so(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "corrected.json"
    path.write_text((built / f"{NAME}.json").read_text().replace("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"))
    assert run("render", path, "-o", tmp_path)[0] == 0
    text = "\n".join(cell.text for table in Document(tmp_path / f"{NAME}.docx").tables for cell in table._cells)
    assert "Recep Tayyip Erdoğan" in text
    assert ", edited" in text and "not edited" not in text


def test_standard_input_is_a_source(seed_path: Path, tmp_path: Path) -> None:
    status, out, _ = run("extract", "-", "-o", "-", text=seed_path.read_text(encoding="utf-8"))
    assert status == 0
    assert json.loads(out)["event"]["city"] == "Samarkand"


def test_a_file_that_briefing_did_not_write_is_left_alone(seed_path: Path, tmp_path: Path) -> None:
    mine = tmp_path / f"{NAME}.json"
    mine.write_text("my notes")
    status, out, err = run("build", seed_path, "-o", tmp_path, "--formats", "pdf,json")
    assert (status, out) == (1, "")
    assert str(mine) in err and "--force" in err and err.count("\n") == 1
    assert mine.read_text() == "my notes" and list(tmp_path.iterdir()) == [mine]
    assert run("build", seed_path, "-o", tmp_path, "--formats", "json", "--force")[0] == 0
    assert json.loads(mine.read_text())["schema"] == "briefing/1"


def test_a_corrected_json_is_not_overwritten_but_an_untouched_one_is(seed_path: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.json"
    assert run("build", seed_path, "-o", tmp_path, "--formats", "json")[0] == 0
    assert run("build", seed_path, "-o", tmp_path, "--formats", "json")[0] == 0
    path.write_text(path.read_text().replace('"city": "Samarkand"', '"city": "Samarqand"'))
    assert run("build", seed_path, "-o", tmp_path, "--formats", "json")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build",), "Missing argument"),
        (("build", "x.txt", "--formats", "docx,doc"), "doc is no format"),
        (("build", "x.txt", "--published", "yesterday"), "YYYY-MM-DD"),
        (("build", "x.txt", "--paper", "a3"), "a4 or letter"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_right(arguments: tuple[str, ...], says: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert says in " ".join(err.replace("│", " ").split())


def test_a_missing_source_ends_with_1_in_one_line_and_writes_nothing(tmp_path: Path) -> None:
    status, out, err = run("build", tmp_path / "no.txt", "-o", tmp_path / "out")
    assert (status, out) == (1, "")
    assert err.count("\n") == 1 and "no.txt" in err and "Traceback" not in err
    assert not (tmp_path / "out").exists()


def test_a_json_that_is_no_briefing_is_named_with_the_place_of_the_fault(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text('{"schema": "briefing/1", "event": {"town": 1}}')
    status, _, err = run("render", path, "-o", tmp_path)
    assert status == 1 and "event.town" in err and err.count("\n") == 1


def test_help_answers_without_loading_any_of_the_heavy_libraries() -> None:
    code = (
        "import sys, briefing.cli\n"
        "try: briefing.cli.app(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('spacy', 'geopandas', 'reportlab', 'docx') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.splitlines()[-1] == "[]"


def test_the_python_api_takes_one_path_an_open_file_and_iso_days(seed_path: Path, seed: briefing.Briefing) -> None:
    with seed_path.open(encoding="utf-8") as file:
        made = briefing.extract(file, published="2022-09-15")
    assert made.event.city == seed.event.city
    assert str(made.as_of) == "2022-09-15" and not made.as_of_from_reference
    with pytest.raises(briefing.BriefingError, match="YYYY-MM-DD"):
        briefing.extract([seed_path], published="15/9/22")
    with pytest.raises(briefing.BriefingError, match="no such option"):
        briefing.extract([seed_path], publisehd="2022-09-15")


def test_a_briefing_goes_to_json_and_back(seed: briefing.Briefing) -> None:
    assert type(seed).model_validate_json(seed.model_dump_json()) == seed
