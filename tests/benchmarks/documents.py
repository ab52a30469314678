"""Draw the sample's PDF and DOCX; print how long both take once the outline and the map are there.

    pip install weasyprint && python -m tests.benchmarks.documents [RUNS]

Beside them, in the same run: WeasyPrint from our HTML page, where it is installed, and LibreOffice from our DOCX.
Wanted: at most 0.8 s for both files.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import briefing
from briefing.map import draw_map
from briefing.options import Options
from briefing.pipeline import outlined
from briefing.render.pdf import render_pdf
from briefing.render.web import render_html
from briefing.render.word import render_word
from tests.benchmarks.paired import SEED


def main(runs: int) -> None:
    made = briefing.extract([SEED])
    drawn = draw_map(made)
    outline = outlined(made, drawn, Options())
    tasks: dict[str, Callable[[], object]] = {
        "PDF": lambda: render_pdf(outline, drawn),
        "DOCX": lambda: render_word(outline, drawn),
        "both": lambda: (render_pdf(outline, drawn), render_word(outline, drawn)),
    }
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder, "seed.docx")
        word.write_bytes(render_word(outline, drawn))
        tasks |= dict(_others(render_html(outline, drawn).decode(), word))
        for name, task in tasks.items():
            print(f"{name:<26} {_told([_seconds(task) for _ in range(runs + 1)])}", flush=True)


def _others(page: str, word: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    try:
        from weasyprint import HTML
    except ImportError:
        print("WeasyPrint is not installed")
    else:
        yield "WeasyPrint, HTML to PDF", lambda: HTML(string=page).write_pdf()
    profile = f"-env:UserInstallation=file://{word.parent}/profile"
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(word.parent), str(word)]
    yield "LibreOffice, DOCX to PDF", lambda: subprocess.run(order, check=True, capture_output=True)


def _seconds(task: Callable[[], object]) -> float:
    started = time.perf_counter()
    task()
    return time.perf_counter() - started


def _told(spent: list[float]) -> str:
    first, *later = spent
    return f"{statistics.median(later):.2f} s ({min(later):.2f} to {max(later):.2f}); the first time {first:.2f} s"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
