"""Hold every validator against the files in a folder: python -m tests.validators FOLDER [NAME ...].

Prints a line a validator; the exit is 1 where one complains of a file, or lets its planted fault pass, or is not there.
With NAMEs, only validators whose names hold one of them.
"""

import sys
import tempfile
from pathlib import Path

from tests.validators.programs import VALIDATORS, Validator


def main(folder: str, *names: str) -> int:
    chosen = [each for each in VALIDATORS if not names or any(name in each.name for name in names)]
    verdicts = [_verdict(each, Path(folder)) for each in chosen]
    for validator, verdict in zip(chosen, verdicts, strict=True):
        print(f"{validator.name}: {verdict or 'nothing to complain of; the planted fault was named'}")
    return 1 if any(verdicts) or not chosen else 0


def _verdict(validator: Validator, folder: Path) -> str | None:
    """What is wrong; None where all is well."""
    paths = sorted(folder.glob(f"*.{validator.ending}"))
    if not paths:
        return f"no .{validator.ending} in {folder}"
    try:
        complaints = [f"{path.name}: {complaint}" for path in paths if (complaint := validator.judge(path))]
        return "\n  ".join(complaints) or _blindness(validator, paths[0])
    except FileNotFoundError as error:
        return f"can't be run: {error.filename} is not installed"


def _blindness(validator: Validator, path: Path) -> str | None:
    with tempfile.TemporaryDirectory() as folder:
        damaged = Path(folder, path.name)
        damaged.write_bytes(validator.damage(path.read_bytes()))
        return None if validator.judge(damaged) else "the planted fault was not seen"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
