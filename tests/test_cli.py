"""What a user of the command line notices."""

import email
import json
import os
import subprocess
import sys
from email import policy
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from typer.testing import CliRunner

import briefing
from briefing.cli import app

SHORT = Path(__file__).parent / "hostile" / "short.txt"
SECOND = "President Vladimir Putin of Russia spoke on Thursday at the SCO summit in Samarkand with President Xi."

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


def test_an_error_in_the_second_of_two_sources_leaves_an_older_output_whole(built: Path, tmp_path: Path) -> None:
    older = {path.name: path.read_bytes() for path in built.iterdir()}
    (tmp_path / "empty.txt").write_text("")
    status, out, err = run("build", SHORT, tmp_path / "empty.txt", "-o", built)
    assert (status, out) == (1, "") and "empty.txt: is empty" in err and err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in built.iterdir()} == older


def test_several_sources_and_standard_input_give_one_briefing(tmp_path: Path) -> None:
    status, out, _ = run("extract", SHORT, "-", "-o", "-", text=SECOND)
    made = json.loads(out)
    assert status == 0 and [source["id"] for source in made["sources"]] == ["s1", "s2"]
    putin = next(person for person in made["attendees"] if person["family_name"] == "Putin")
    assert {one["source"] for one in putin["evidence"]} == {"s1", "s2"}


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    status, _, err = run("build", tmp_path, "-o", tmp_path / "out")
    assert status == 1 and err == f"briefing: {tmp_path}: is a folder; name the reports in it\n"


def test_name_formats_and_their_order_are_the_users(tmp_path: Path) -> None:
    status, out, _ = run("build", SHORT, "-o", tmp_path / "a b", "--name", "ßamarkand 1", "--formats", "PDF, docx,pdf")
    assert status == 0
    assert out.splitlines() == [str(tmp_path / "a b" / f"ßamarkand 1.{ending}") for ending in ("pdf", "docx")]
    assert sorted(path.suffix for path in (tmp_path / "a b").iterdir()) == [".docx", ".pdf"]


def test_the_map_alone_is_written_beside_the_documents_and_guarded_like_them(tmp_path: Path) -> None:
    wanted = ("build", SHORT, "-o", tmp_path, "--name", "n", "--formats", "svg,png")
    status, out, _ = run(*wanted)
    assert status == 0
    assert out.splitlines() == [str(tmp_path / "n-map.svg"), str(tmp_path / "n-map.png")]
    drawn = (tmp_path / "n-map.svg").read_text(encoding="utf-8")
    assert "<title>SCO status on" in drawn and "do not imply endorsement" in drawn
    assert run(*wanted)[0] == 0  # as briefing wrote them
    (tmp_path / "n-map.svg").write_text(drawn.replace("MEMBER", "FRIEND").replace("<title>", "<title>My "))
    (tmp_path / "n-map.png").write_bytes(b"\x89PNG of someone else")
    for name in ("n-map.svg", "n-map.png"):
        status, _, err = run(*wanted[:-1], name[-3:])
        assert status == 1 and name in err


def test_the_first_page_alone_is_a_document_of_one_page_in_every_format(tmp_path: Path) -> None:
    status, out, _ = run("build", SHORT, "-o", tmp_path, "--formats", "pdf,docx,html,md,eml", "--onepager")
    assert status == 0
    assert {Path(line).stem for line in out.splitlines()} == {f"{NAME}-onepager"}
    assert len(pypdfium2.PdfDocument(tmp_path / f"{NAME}-onepager.pdf")) == 1
    text = (tmp_path / f"{NAME}-onepager.md").read_text(encoding="utf-8")
    assert "Bottom line" in text and "annex of the full briefing" in text
    assert "Participants" not in text and "section" not in text


def test_the_draft_goes_to_whom_the_user_says(tmp_path: Path) -> None:
    wanted = ("build", SHORT, "-o", tmp_path, "--name", "n", "--formats", "eml", "--marking", "TLP:GREEN")
    status, _, _ = run(*wanted, "--to", "Desk <desk@example.org>", "--cc", "b@example.org", "--from", "me@example.org")
    made = email.message_from_bytes((tmp_path / "n.eml").read_bytes(), policy=policy.default)
    assert status == 0
    assert (made["To"], made["Cc"], made["From"]) == ("Desk <desk@example.org>", "b@example.org", "me@example.org")
    assert made["Subject"].startswith("[TLP:GREEN] SCO summit")
    assert [part.get_filename() for part in made.iter_attachments()] == ["n.pdf", "n.docx"]  # type: ignore[attr-defined]
    assert run(*wanted, "--to", "nobody")[0] == 1


def test_without_a_place_there_is_no_map_to_write_alone(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The two ministers met for an hour, their spokeswoman said. They agreed to meet again.\n")
    status, _, err = run("build", report, "-o", tmp_path / "out", "--formats", "svg,png")
    assert status == 1 and "leave svg,png out of --formats" in err


def test_a_name_that_leads_to_another_folder_is_refused(tmp_path: Path) -> None:
    status, _, err = run("build", SHORT, "-o", tmp_path / "out", "--name", "../elsewhere", "--formats", "json")
    assert status == 1 and "../elsewhere" in err and not list(tmp_path.iterdir())


def test_organisation_and_first_day_are_taken_from_the_user(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("The leaders of India and China met on Thursday. Prime Minister Narendra Modi was glad.")
    status, out, _ = run("extract", report, "-o", "-", "--org", "BRICS", "--date", "2024-10-22")
    event = json.loads(out)["event"]
    assert status == 0
    assert (event["organisation"], event["start"]) == ("BRICS", "2024-10-22")


def test_a_source_of_any_name_is_read_and_may_be_read_only(tmp_path: Path) -> None:
    report = tmp_path / "Ünï “x” {m1} $a\n.txt"
    report.write_bytes(SHORT.read_bytes())
    report.chmod(0o400)
    assert run("extract", report, "-o", "-")[0] == 0


def test_being_stopped_ends_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.pipeline.extract", stopped)
    status, out, err = run("build", SHORT, "-o", tmp_path)
    assert (status, out) == (1, "") and err == "briefing: stopped; nothing was written\n"


def test_an_error_of_the_program_itself_shows_no_traceback_without_debug(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("two\nlines")

    monkeypatch.setattr("briefing.pipeline.extract", broken)
    status, _, err = run("build", SHORT, "-o", tmp_path)
    assert status == 1 and err.count("\n") == 1 and "RuntimeError: two lines" in err and "--debug" in err
    assert "Traceback" in run("build", SHORT, "-o", tmp_path, "--debug")[2]


@pytest.mark.parametrize("command", [(), ("build",), ("extract",), ("render",)])
def test_help_is_plain_and_shows_no_types_of_the_programming_language(command: tuple[str, ...]) -> None:
    status, out, _ = run(*command, "--help")
    assert status == 0 and out.isascii()
    assert not any(word in out for word in ("<bool>", "<path>", "list[", "TEXT]"))


def test_a_terminal_of_few_letters_and_a_reader_that_left_see_no_traceback(tmp_path: Path) -> None:
    report = tmp_path / "Самарканд.txt"
    report.write_bytes(SHORT.read_bytes())
    command = f"'{sys.executable}' -m briefing"
    setting = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONPATH": os.pathsep.join(sys.path)}
    script = (
        f"{command} build '{report}' -o '{tmp_path}/ö' --formats json && "
        f"{command} extract '{report}' -o - | head -c 1 && {command} build '{tmp_path}/Нет.txt'"
    )
    done = subprocess.run(["/bin/sh", "-c", script], env=setting, capture_output=True)
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith(f"{tmp_path}/ö/") and Path(lines[0]).exists() and lines[1] == "{"
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1 and b"does not exist" in done.stderr


def test_help_answers_without_loading_any_of_the_heavy_libraries() -> None:
    code = (
        "import sys, briefing.cli\n"
        "try: briefing.cli.app(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('spacy', 'shapely', 'reportlab', 'docx') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.splitlines()[-1] == "[]"


def test_extraction_loads_nothing_that_only_documents_need(seed_path: Path) -> None:
    code = (
        f"import sys, briefing\nbriefing.extract([{str(seed_path)!r}])\n"
        "print([m for m in ('lxml', 'shapely', 'reportlab', 'docx') if m in sys.modules])"
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_standard_output_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "briefing", "--help"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1 and ended.stderr.startswith("briefing: standard output: ")


def test_what_stands_in_a_jsons_place_and_is_none_of_ours_is_kept(seed_path: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.json"
    path.write_text("[]")
    status, _, err = run("build", seed_path, "-o", tmp_path, "--formats", "json")
    assert status == 1 and "stands in the way" in " ".join(err.split()), err
    assert path.read_text() == "[]"
