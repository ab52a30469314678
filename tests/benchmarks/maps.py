"""Draw the map of every organisation at three dates; print how long it takes and how much the drawings weigh.

    python -m tests.benchmarks.maps [RUNS]

The shapes are loaded before. Wanted: at most 0.5 s a map, 300 KB in the PDF, 500 KB as a PNG of 300 dpi.
"""

import sys
import time
import zlib
from statistics import median

from briefing.map import draw_map
from briefing.map.ground import ground
from briefing.model.drawing import Map
from briefing.render.drawing import png
from briefing.render.pdf.picture import page_of
from tests.map.gatherings import EVERY, briefing_of


def main(runs: int) -> None:
    draw_map(briefing_of("SCO"))  # loads what is loaded once
    times: dict[str, float] = {}
    drawn: dict[str, Map] = {}
    for name in EVERY:
        spent = []
        for _ in range(runs):
            ground.cache_clear()
            start = time.perf_counter()
            made = draw_map(briefing_of(name))
            spent.append(time.perf_counter() - start)
        if made is not None:
            times[name], drawn[name] = median(spent), made
    slowest = max(times, key=lambda name: times[name])
    print(f"{len(times)} maps, each the median of {runs}: median {median(times.values()):.2f} s,", end=" ")
    print(f"slowest {slowest} {times[slowest]:.2f} s")
    in_pdf = {name: len(zlib.compress(page_of(made.drawing))) // 1024 for name, made in drawn.items()}
    heaviest = max(in_pdf, key=lambda name: in_pdf[name])
    print(f"in the PDF, with its fonts: at most {in_pdf[heaviest]} KB ({heaviest})")
    print(f"PNG of the heaviest: {len(png(drawn[heaviest].drawing)) // 1024} KB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
