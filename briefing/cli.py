"""The command line: arguments, progress, exit codes. The only place that prints."""

import datetime
import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from briefing.errors import BriefingError
from briefing.options import PAPERS, Options
from briefing.version import VERSION

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Turn news reports of a summit into a briefing that shows, for each statement, the words that bear it.",
)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text} is no day; write it as YYYY-MM-DD") from error


def _formats(text: str) -> tuple[str, ...]:
    from briefing.pipeline import FORMATS

    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise typer.BadParameter(f"{name} is no format; choose among {','.join(FORMATS)}")
    if not names:
        raise typer.BadParameter(f"no format given; choose among {','.join(FORMATS)}")
    return names


def _paper(text: str) -> str:
    if text.lower() not in PAPERS:
        raise typer.BadParameter(f"{text} is no paper; choose {' or '.join(PAPERS)}")
    return text.lower()


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", hidden=True),
]
Folder = Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="The folder to write into.")]
Published = Annotated[
    datetime.date | None,
    typer.Option(parser=_day, metavar="YYYY-MM-DD", help="The date of sources that bear none."),
]
Org = Annotated[str | None, typer.Option(metavar="ORG", help="The organisation, where the sources don't name it: SCO.")]
FirstDay = Annotated[
    datetime.date | None, typer.Option("--date", parser=_day, metavar="YYYY-MM-DD", help="The event's first day.")
]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="Name of the files, without ending.")]
Formats = Annotated[
    Any, typer.Option("--formats", parser=_formats, metavar="LIST", help="Which of docx,pdf,json,html,eml,md,svg,png.")
]
Paper = Annotated[str, typer.Option(parser=_paper, metavar="PAPER", help="a4 or letter.")]
Marking = Annotated[
    str | None, typer.Option(metavar="TEXT", help='Marking of every page: "TLP:AMBER" or a house text; "" for none.')
]
PreparedBy = Annotated[str | None, typer.Option(metavar="NAME", help="Who answers for the briefing.")]
OnePager = Annotated[bool, typer.Option("--onepager", help="Only the first page, a brief by itself.")]
To = Annotated[str | None, typer.Option("--to", metavar="ADDRESSES", help="Whom the e-mail draft (eml) goes to.")]
Cc = Annotated[str | None, typer.Option("--cc", metavar="ADDRESSES", help="Who else gets the e-mail draft.")]
From = Annotated[str | None, typer.Option("--from", metavar="ADDRESS", help="Who sends the e-mail draft.")]
House = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Your own look and words, over ours; else ~/.config/briefing.")
]
WordTemplate = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Your own Word template (.docx, .dotx) as the base of the DOCX.")
]
EmbedFonts = Annotated[bool, typer.Option("--embed-fonts", help="Let the DOCX bring its typefaces along.")]
LanguageModel = Annotated[str | None, typer.Option(metavar="NAME", help="Another installed spaCy pipeline.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that briefing did not write itself.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where an error arose.")]


@app.command()
def build(
    sources: Sources,
    output: Folder = Path(),
    published: Published = None,
    org: Org = None,
    date: FirstDay = None,
    name: Name = None,
    formats: Formats = "docx,pdf,json",
    paper: Paper = "a4",
    marking: Marking = None,
    prepared_by: PreparedBy = None,
    onepager: OnePager = False,
    to: To = None,
    cc: Cc = None,
    from_: From = None,
    house: House = None,
    word_template: WordTemplate = None,
    embed_fonts: EmbedFonts = False,
    language_model: LanguageModel = None,
    force: Force = False,
    debug: Debug = False,
) -> None:
    """Make DOCX, PDF and briefing.json of reports of one event.

    A SOURCE is a file (.txt .md .html .docx .pdf .eml), - for standard input, or an http(s) address.
    """
    from briefing import pipeline

    looks = {"name": name, "paper": paper, "marking": marking, "prepared_by": prepared_by, "onepager": onepager}
    styles = {"house": house, "word_template": word_template, "embed_fonts": embed_fonts}
    told = {"published": published, "org": org, "date": date, "language_model": language_model}
    with _errors_in_one_line(debug), _progress() as progress:
        options = Options.of({**told, **looks, **styles, "force": force, "to": to, "cc": cc, "from": from_})
        paths = pipeline.build(sources, output, formats, options, progress)
    _print_paths(paths)


@app.command()
def extract(
    sources: Sources,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file to write; - for standard output.")
    ] = None,
    published: Published = None,
    org: Org = None,
    date: FirstDay = None,
    house: House = None,
    language_model: LanguageModel = None,
    force: Force = False,
    debug: Debug = False,
) -> None:
    """Make briefing.json only, to be read, corrected and rendered.

    A SOURCE is a file (.txt .md .html .docx .pdf .eml), - for standard input, or an http(s) address.
    """
    from briefing import pipeline
    from briefing.naming import file_name
    from briefing.output import write_all

    options = Options(published=published, org=org, date=date, house=house, language_model=language_model, force=force)
    with _errors_in_one_line(debug), _progress() as progress:
        made = pipeline.extract(sources, options, progress)
        if output == Path("-"):
            sys.stdout.buffer.write(made.to_json().encode())
            sys.stdout.buffer.flush()
            return
        path = output or Path(f"{file_name(made.event, made.as_of)}.json")
        paths = write_all({path: made.to_json().encode()}, force=force)
    _print_paths(paths)


@app.command()
def render(
    briefing_json: Annotated[Path, typer.Argument(metavar="briefing.json", hidden=True)],
    output: Folder = Path(),
    name: Name = None,
    formats: Formats = "docx,pdf",
    paper: Paper = "a4",
    marking: Marking = None,
    prepared_by: PreparedBy = None,
    onepager: OnePager = False,
    to: To = None,
    cc: Cc = None,
    from_: From = None,
    house: House = None,
    word_template: WordTemplate = None,
    embed_fonts: EmbedFonts = False,
    force: Force = False,
    debug: Debug = False,
) -> None:
    """Make the documents of a briefing.json again.

    The file is what extract or build wrote, corrected or not; the sources are not read again.
    """
    from briefing import pipeline

    looks = {"name": name, "paper": paper, "marking": marking, "prepared_by": prepared_by, "onepager": onepager}
    styles = {"house": house, "word_template": word_template, "embed_fonts": embed_fonts}
    with _errors_in_one_line(debug), _progress() as progress:
        options = Options.of({**looks, **styles, "force": force, "to": to, "cc": cc, "from": from_})
        paths = pipeline.write(pipeline.load(briefing_json), output, formats, options, progress)
    _print_paths(paths)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"briefing {VERSION}")
        raise typer.Exit


@app.callback()
def _general(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and end.")
    ] = False,
) -> None: ...


def _print_paths(paths: list[Path]) -> None:
    """As bytes: a name that the terminal can't show is still the file's name."""
    for path in paths:
        typer.echo(os.fsencode(path))


@contextmanager
def _errors_in_one_line(debug: bool) -> Iterator[None]:
    """Exit status 1 and one line on standard error; --debug adds where it arose."""
    try:
        yield
    except BriefingError as error:
        _fail(str(error), debug)
    except KeyboardInterrupt:
        _fail("stopped; nothing was written", debug)
    except BrokenPipeError:
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        _fail(f"an error of the program itself ({what}); nothing was written; run again with --debug", debug)


def _fail(message: str, debug: bool) -> NoReturn:
    if debug:
        import traceback

        traceback.print_exc()
    typer.echo(f"briefing: {' '.join(message.split())}", err=True)
    raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[str], object]]:
    """On a terminal, a line on standard error that says what is being done; elsewhere silence."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    from rich.console import Console

    with Console(stderr=True).status("Starting") as status:
        yield status.update


def main() -> None:
    # The process ends with its one briefing: looking for garbage in what the libraries load costs a tenth of its time.
    gc.set_threshold(200_000, 50, 50)
    status = 0
    try:
        app(prog_name="briefing")
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    except OSError as error:  # standard output is full or closed, and the help or the paths can't be told
        status = 1
        with suppress(OSError):
            print(f"briefing: standard output: {error.strerror}; give it room", file=sys.stderr)
    # Every file is closed: taking the libraries apart piece by piece would cost another tenth and give nothing back.
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)
