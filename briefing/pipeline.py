"""The whole program in one place: sources -> Briefing -> documents."""

import codecs
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from briefing.errors import NotABriefingError, SettingsError
from briefing.model.briefing import Briefing, Method
from briefing.naming import file_name
from briefing.options import Options
from briefing.output import write_all
from briefing.resources import in_house, office_template
from briefing.version import VERSION

if TYPE_CHECKING:
    from briefing.model.drawing import Map
    from briefing.model.outline import Outline
    from briefing.render.theme import Theme

FORMATS = ("docx", "pdf", "json", "html", "eml", "md", "svg", "png")
USUAL = ("docx", "pdf", "json")
PICTURES = ("svg", "png")
"""The map alone, as NAME-map."""
_WORD = ("docx", "eml")
_CARRIED = ("pdf", "docx")
"""What an e-mail draft brings along."""

Progress = Callable[[str], object]
"""Told what comes next."""


def extract(sources: Sequence[Any], options: Options, progress: Progress = lambda step: None) -> Briefing:
    """Read each source, find what it mentions, resolve who and when is meant, and compose one briefing of all."""
    if not sources:
        raise SettingsError("no source is given; name the reports of the event")
    with in_house(options.house):
        return _extract(sources, options, progress)


def _extract(sources: Sequence[Any], options: Options, progress: Progress) -> Briefing:
    progress("Loading the language model")
    from briefing.compose import compose_briefing
    from briefing.find import DEFAULT_MODEL, find_mentions
    from briefing.read import read_articles
    from briefing.resolve import Settings, resolve

    model = options.language_model or DEFAULT_MODEL
    settings = Settings(organisation=_acronym(options.org), start=options.date)
    articles = read_articles(sources, published=options.published)
    findings = []
    for article in articles:
        progress(f"Reading {article.name or article.id}")
        findings.append(resolve(article, find_mentions(article, model), settings))
    progress("Composing the briefing")
    method = Method(version=VERSION, language_model=model, options=options.recorded())
    return compose_briefing(findings, method).sealed()


def _acronym(organisation: str | None) -> str | None:
    """As in the tables, however the user writes it; a body that they don't know keeps the user's name."""
    from briefing.reference.organisations import organisation_named

    known = organisation_named(organisation) if organisation else None
    return known.acronym if known else organisation


def documents(
    briefing: Briefing, formats: Sequence[str], options: Options, progress: Progress = lambda step: None
) -> dict[str, bytes]:
    """The briefing in each format, as bytes: the outline and the map are made once and drawn by each renderer."""
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise SettingsError(f"“{unknown[0]}” is no format; there are {', '.join(FORMATS)}")
    made = {"json": briefing.to_json().encode()} if "json" in formats else {}
    if set(formats) - {"json"}:
        with in_house(options.house):
            made |= _drawn(briefing, formats, options, progress)
    return {name: made[name] for name in formats}


def _drawn(briefing: Briefing, formats: Sequence[str], options: Options, progress: Progress) -> dict[str, bytes]:
    from briefing.map import draw_map
    from briefing.render.look import theme

    theme()  # a slip in it is told before anything else is drawn
    progress("Drawing the map")
    drawn = draw_map(briefing)
    progress("Writing the documents")
    made = _pictures(drawn, formats) if set(formats) & set(PICTURES) else {}
    if set(formats) - {"json", *PICTURES}:
        made |= _documents(briefing, drawn, formats, options)
    return made


def _pictures(drawn: "Map | None", formats: Sequence[str]) -> dict[str, bytes]:
    from briefing.map import with_note
    from briefing.render import PICTURES

    wanted = [name for name in formats if name in PICTURES]
    if drawn is None:
        raise SettingsError(f"the sources name no place, so there is no map; leave {','.join(wanted)} out of --formats")
    alone = with_note(drawn)
    return {name: PICTURES[name](alone) for name in wanted}


def _documents(briefing: Briefing, drawn: "Map | None", formats: Sequence[str], options: Options) -> dict[str, bytes]:
    from briefing.render import RENDERERS, render_mail, render_word
    from briefing.render.look import theme

    if options.marking is None:
        options = replace(options, marking=theme().marking.default)
    outline = outlined(briefing, drawn, options, _office_look(formats, options))
    word = partial(render_word, word_template=options.word_template, embed_fonts=options.embed_fonts)
    renderers: dict[str, Callable[[Outline, Map | None, str], bytes]] = {**RENDERERS, "docx": word}
    wanted = [name for name in renderers if name in {*formats, *(_CARRIED if "eml" in formats else ())}]
    with ThreadPoolExecutor() as beside:  # compressing and rasterising leave the interpreter to the others
        written = {
            name: beside.submit(copy_context().run, renderers[name], outline, drawn, options.paper) for name in wanted
        }  # each in a copy of the context: it knows the house
        made = {name: one.result() for name, one in written.items()}
    if "eml" in formats:
        carried = {each: made[each] for each in _CARRIED}
        made["eml"] = render_mail(outline, carried, _name(briefing, options), options.addresses())
    return made


def outlined(briefing: Briefing, drawn: "Map | None", options: Options, look: "Theme | None" = None) -> "Outline":
    """What all documents say, fitted to the pages of the PDF, which the Word file's follow.

    `look`: an office's Word page, on which page 1 must fit too.
    """
    from briefing.compose.fitting import Paper
    from briefing.compose.outlining import fitted_outline
    from briefing.render import empty_parts, first_page_fits, settled

    def fits(tried: "Outline", spare: float) -> bool:
        own = first_page_fits(tried, options.paper, spare)
        return own and (look is None or first_page_fits(tried, spare=spare, look=look))

    paper = Paper(
        fits, partial(empty_parts, map_=drawn, paper=options.paper), partial(settled, map_=drawn, paper=options.paper)
    )
    return fitted_outline(briefing, drawn, options, paper)


def _office_look(formats: Sequence[str], options: Options) -> "Theme | None":
    """None where no DOCX is made, or it stands on our own template; a template that can't be used is told."""
    path = office_template(options.word_template) if set(formats) & set(_WORD) else None
    if path is None:
        return None
    from briefing.render.word.office import look_of

    return look_of(path)


def _name(briefing: Briefing, options: Options) -> str:
    return options.name or file_name(briefing.event, briefing.as_of) + ("-onepager" if options.onepager else "")


def build(
    sources: Sequence[Any],
    into: Path,
    formats: Sequence[str] = USUAL,
    options: Options = Options(),  # noqa: B008 - frozen
    progress: Progress = lambda step: None,
) -> list[Path]:
    """The main job: sources -> documents in the folder `into`, whose paths are returned."""
    if options.word_template:
        _office_look(formats, options)  # a slip in it is told before the sources are read
    return write(extract(sources, options, progress), into, formats, options, progress)


def write(
    briefing: Briefing, into: Path, formats: Sequence[str], options: Options, progress: Progress = lambda step: None
) -> list[Path]:
    if options.name and options.name != Path(options.name).name:
        raise SettingsError(f"name {options.name}: is not a file's name; name the folder with -o")
    made = documents(briefing, formats, options, progress)
    name = _name(briefing, options)
    named = {into / f"{name}{'-map' if ending in PICTURES else ''}.{ending}": data for ending, data in made.items()}
    return write_all(named, force=options.force)


def load(path: Path) -> Briefing:
    """A briefing.json as written, or corrected by hand; raises NotABriefingError that says what is wrong where."""
    try:
        return Briefing.model_validate_json(path.read_bytes().removeprefix(codecs.BOM_UTF8))
    except (OSError, ValueError) as error:
        if isinstance(error, ValidationError):
            raise _fault(path, error) from error
        reason = getattr(error, "strerror", None) or str(error)  # ValueError: a NUL in the path
        raise NotABriefingError(str(path), f"can't be read ({reason})", "give the path of a briefing.json") from error


def _fault(path: Path, error: ValidationError) -> NotABriefingError:
    first = error.errors()[0]
    where = "".join(f"{step}." for step in first["loc"])
    reason = first["msg"].removeprefix("Value error, ")
    told = f"{where.removesuffix('.')}: {reason}" if where else reason
    return NotABriefingError(str(path), f"is no briefing/1: {told}", "correct it there, or run briefing extract again")
