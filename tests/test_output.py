"""Files are written whole or not at all, and what stands there stays until the new one is whole."""

import errno
import os
from pathlib import Path

import pytest

from briefing import output
from briefing.errors import OutputError
from briefing.output import write_all


class Full:
    """A file that takes no more."""

    def __init__(self, number: int, mode: str) -> None:
        os.close(number)

    def __enter__(self) -> "Full":
        return self

    def __exit__(self, *_: object) -> None: ...

    def write(self, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refusal(documents: dict[Path, bytes]) -> str:
    with pytest.raises(OutputError) as caught:
        write_all(documents)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_full_disk_leaves_nothing_behind_and_an_older_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "a.docx"
    write_all({older: b"older"})
    opened = os.fdopen

    calls = iter((opened, Full))
    monkeypatch.setattr(output.os, "fdopen", lambda number, mode: next(calls)(number, mode))
    with pytest.raises(OutputError, match="No space left"):
        write_all({older: b"newer", tmp_path / "b.pdf": b"newer"}, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    assert older.read_bytes() == b"older"


def test_being_stopped_while_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: Path, to: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "a.docx": b"a", tmp_path / "b.pdf": b"b"})
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_a_file_and_a_file_that_is_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "a.pdf").mkdir()
    assert refusal({tmp_path / "file" / "a.docx": b"a"}).startswith(f"{tmp_path / 'file'}: is a file, not a folder")
    assert refusal({tmp_path / "a.pdf": b"a"}).startswith(f"{tmp_path / 'a.pdf'}: is a folder")


@pytest.mark.parametrize("name", ["x" * 300 + ".pdf", "a\0b.pdf"])
def test_a_name_that_no_system_allows_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    assert "can't be written" in refusal({tmp_path / name: b"a"})
    assert not list(tmp_path.iterdir())


def test_a_long_name_that_the_system_allows_is_written(tmp_path: Path) -> None:
    assert write_all({tmp_path / ("x" * 250 + ".pdf"): b"a"})[0].read_bytes() == b"a"


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to the superuser")
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert str(tmp_path) in refusal({tmp_path / "a.pdf": b"a"})


def test_others_may_read_what_was_written_as_far_as_the_user_lets_them(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        (path,) = write_all({tmp_path / "a.pdf": b"a"})
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
