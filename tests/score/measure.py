"""Measure extraction on hand-annotated reports: a folder of gold and its scorers -> figures from 0 to 1, by name.

    python -m tests.score.measure [SHARED]

SHARED holds `gold/` and `score/` and is by default the folder `shared` beside the checkout. The texts are other
people's and stay there: nothing of them is copied here, and what is made of them goes into a temporary folder.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import briefing

SHARED = Path(__file__).parents[3] / "shared"
_QUOTES = ("end_to_end_recall_named", "speaker_precision_when_named", "verbatim_fidelity")


def figures(shared: Path = SHARED) -> dict[str, float]:
    """All figures: of the summit reports, quotation cases, political articles and articles with toponyms."""
    gold, score = shared / "gold", shared / "score"
    found: dict[str, float] = {}
    for prefix, measured in (
        ("summits", _summits(gold / "dev", score)),
        ("cases", _outside("quotes", gold / "quotes" / "unit_cases.jsonl", score)),
        ("politics", _outside("quotes", gold / "quotes" / "polnear_sample.jsonl", score)),
        ("toponyms", _outside("places", gold / "places" / "sample.jsonl", score)),
    ):
        found |= {f"{prefix}.{name}": round(value, 4) for name, value in measured.items()}
    return found


def _summits(gold: Path, score: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        for text in sorted(gold.glob("*.txt")):
            published = json.loads(text.with_suffix(".gold.json").read_text()).get("published")
            given = published if not text.name.startswith("00-") else None  # the seed bears its day itself
            made = briefing.extract([text], published=given)
            (Path(folder) / f"{text.stem}.json").write_text(made.model_dump_json())
        told = _answer(score / "score.py", str(gold), folder, "--json").splitlines()[-1]
    return {name: value for name, value in json.loads(told).items() if name != "absent"}


def _outside(kind: str, records: Path, score: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        _answer(score / "outside.py", "split", str(records), folder)
        with ProcessPoolExecutor(2) as beside:
            list(beside.map(_extracted, sorted(Path(folder).glob("*.txt")), chunksize=5))
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text(_answer(score / "outside.py", kind, str(records), folder))
        told = json.loads(_answer(score / f"{kind}.py", str(records), str(predicted), "--json"))
    return dict(_quoted(told) if kind == "quotes" else _placed(told))


def _extracted(text: Path) -> None:
    try:
        text.with_suffix(".json").write_text(briefing.extract([text]).model_dump_json())
    except briefing.BriefingError as error:  # counts as one in which nothing was found
        print(error, file=sys.stderr)


def _quoted(told: dict[str, float]) -> Iterator[tuple[str, float]]:
    for name in _QUOTES:
        yield name, told[name]


def _placed(told: dict[str, dict[str, float]]) -> Iterator[tuple[str, float]]:
    yield "recognition", told["recognition"]["f1"]
    yield "end_to_end", told["end_to_end"]["f1"]
    yield "country", told["country"]["acc"]


def _answer(script: Path, *arguments: str) -> str:
    done = subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    print(json.dumps(figures(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED), indent=2))
