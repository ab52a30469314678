"""Time a piece of work beside its floor, each in a new process, in turn: two pieces of code -> printed medians."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"


@dataclass(frozen=True, slots=True)
class Run:
    seconds: float
    megabytes: float
    """The largest resident set of the process."""


def run(code: str, *arguments: str) -> Run:
    """One new Python process; raises CalledProcessError where it fails.

    It may keep its bytecode, as an installed program does: the first run compiles, the others load what it left.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.DEVNULL, env=kept)
    _, status, usage = os.wait4(process.pid, 0)
    ended = time.perf_counter()
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), process.args)
    return Run(ended - started, usage.ru_maxrss / 1024)


def compare(name: str, floor: str, work: str, arguments: Callable[[int], Sequence[str]], runs: int) -> None:
    """Print the medians of both and the ratio; the first pair, which warms the disk, does not count."""
    pairs = [(run(floor), run(work, *arguments(number))) for number in range(runs + 1)][1:]
    floors, works = zip(*pairs, strict=True)
    print(f"{'floor':<8} {_told(floors)}")
    print(f"{name:<8} {_told(works)}")
    seconds = statistics.median(one.seconds / other.seconds for other, one in pairs)
    memory = statistics.median(one.megabytes / other.megabytes for other, one in pairs)
    print(f"{'ratio':<8} time {seconds:.2f}, memory {memory:.2f} (medians of {runs} pairs)")


def _told(done: Sequence[Run]) -> str:
    seconds, megabytes = [one.seconds for one in done], [one.megabytes for one in done]
    return (
        f"{statistics.median(seconds):.2f} s ({min(seconds):.2f} to {max(seconds):.2f}), "
        f"{statistics.median(megabytes):.0f} MB"
    )
