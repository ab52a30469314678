"""briefing: news reports of a summit in, a briefing with the evidence for every statement out.

    briefing.extract(["report.txt"], published="2022-09-16")    -> Briefing
    briefing.build(["report.txt"], "out")                       -> [Path, ...]
    briefing.render(briefing, "out/samarkand.pdf")

A source is a path (.txt .md .html .docx .pdf .eml), an open text file, or an http(s) address. Options are named as on
the command line; days are `datetime.date` or ISO strings. Errors derive from `BriefingError`.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TextIO

from briefing.errors import BriefingError
from briefing.version import VERSION

if TYPE_CHECKING:
    from briefing.model.briefing import Briefing

__version__ = VERSION
__all__ = ["Briefing", "BriefingError", "__version__", "build", "extract", "render"]

Source = str | Path | TextIO


def extract(sources: Sequence[Source], **options: Any) -> "Briefing":
    """One briefing of the sources, which are reports of one event."""
    from briefing import pipeline
    from briefing.options import Options

    return pipeline.extract(_several(sources), Options.of(options))


def build(
    sources: Sequence[Source], into: str | Path, formats: Sequence[str] = ("docx", "pdf", "json"), **options: Any
) -> list[Path]:
    """Write the sources' briefing into the folder `into`, and return the paths in the order of `formats`."""
    from briefing import pipeline
    from briefing.options import Options

    wanted = tuple(formats.split(",")) if isinstance(formats, str) else tuple(formats)
    return pipeline.build(_several(sources), Path(into), wanted, Options.of(options))


def render(briefing: "Briefing", path: str | Path, **options: Any) -> Path:
    """Write a briefing as one document; the path's ending chooses the format."""
    from briefing import pipeline
    from briefing.options import Options
    from briefing.output import write_all

    path, settled = Path(path), Options.of(options)
    ending = path.suffix.lower().removeprefix(".")
    return write_all({path: pipeline.documents(briefing, (ending,), settled)[ending]}, force=settled.force)[0]


def _several(sources: Any) -> tuple[Any, ...]:
    """A single path or open file counts as one source, so that a string is not read letter by letter."""
    if isinstance(sources, str | Path) or hasattr(sources, "read"):
        return (sources,)
    return tuple(sources)


def __getattr__(name: str) -> Any:
    if name == "Briefing":  # on demand: `briefing --help` need not wait for the model
        from briefing.model.briefing import Briefing

        return Briefing
    raise AttributeError(name)


class _Package(ModuleType):
    """`briefing.render` is the function above, also once the room of the same name was imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "render" or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
