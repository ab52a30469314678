"""Time the reading of odd and very long texts at one length and at twice that: print seconds and how they grow.

    python -m tests.benchmarks.long [NAME ...]

Twice the text should take about twice the time. The language model itself is a part of each figure, and is told apart.
"""

import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO

from briefing import pipeline
from briefing.find.language import DEFAULT_MODEL, language_model
from briefing.options import Options

LEAD = (
    "President Vladimir Putin of Russia met President Xi Jinping of China in Samarkand on Thursday at the SCO summit."
)
LENGTH = 300


def _numbered(sentence: str, gap: str) -> Callable[[int], str]:
    return lambda times: gap.join([LEAD, *(sentence.format(n) for n in range(times))])


TEXTS = {
    "one paragraph": _numbered("Putin said that the talks were good for all who came in year {}.", " "),
    "many paragraphs": _numbered("The leader of the group said so in year {}.", "\n\n"),
    "quotations": _numbered("“We will work for peace in year {},” Putin said.", " "),
    "quotations by paragraph": _numbered("“We will work for peace in year {},” Putin said.", "\n\n"),
    "meetings": _numbered("Putin met Xi. Modi met Erdogan on day {}.", " "),
    "people": _numbered("President Ada Bauer{} of Chile said hello.", " "),
    "pronouns": _numbered("He said that he met him and she met her {} times.", " "),
    "open marks": _numbered("“we go on {} ", " "),
    "places": _numbered("They flew to Moscow, Beijing, Paris and London {} times.", " "),
    "days": _numbered("It came on Thursday, {} days after 15 September 2022.", " "),
}


def timed(work: Callable[[], object]) -> float:
    """Seconds of this process's own."""
    started = time.process_time()
    work()
    return time.process_time() - started


def figures(text: str) -> tuple[float, float]:
    """Of the whole extraction, and of the language model alone."""
    whole = timed(lambda: pipeline.extract([StringIO(text)], Options()))
    return whole, timed(lambda: list(language_model(DEFAULT_MODEL).pipe(text.split("\n\n"))))


def rows(names: list[str]) -> Iterator[str]:
    yield f"{'':<26}{'s':>8}{'model':>8}{'twice':>8}{'model':>8}{'grows':>8}"
    for name in names:
        (once, alone), (twice, both) = figures(TEXTS[name](LENGTH)), figures(TEXTS[name](2 * LENGTH))
        yield f"{name:<26}{once:>8.2f}{alone:>8.2f}{twice:>8.2f}{both:>8.2f}{twice / once:>8.1f}"


if __name__ == "__main__":
    figures(LEAD)  # loads the model
    for row in rows(sys.argv[1:] or list(TEXTS)):
        print(row, flush=True)
