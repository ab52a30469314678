"""Read the look: theme.toml, with the house's over it -> Theme; a slip is told with file, key and remedy."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any, TypeVar

from briefing.errors import SettingsError
from briefing.render.theme import (
    FaceLook,
    LogoLook,
    MarkingLook,
    MarkLook,
    PageLook,
    Paper,
    Style,
    TableLook,
    Theme,
    Tone,
)
from briefing.resources import asset, font, own, per_house
from briefing.settings import known_only, merged, place_of, read_toml

NARROWEST, LOWEST = 140.0, 180.0
"""mm: a smaller text area can't hold the tables."""
LONGEST = 80
"""Characters of a marking that surely fit the head of a page."""
_CLOSED = ("styles", "marks", "tables", "tones", "words")
"""Tables of the theme whose entries the templates name; another one would never be used."""


@per_house(16)
def theme() -> Theme:
    """The look of the installation, or of the house that is open."""
    return read_theme(asset("brand", "theme.toml"), own("theme.toml"))


def recoloured(colours: Mapping[str, str]) -> Theme:
    """The same look, some of its [colours] put as others."""
    return read_theme(asset("brand", "theme.toml"), own("theme.toml"), colours)


def read_theme(path: Path, house: Path | None = None, colours: Mapping[str, str] = MappingProxyType({})) -> Theme:
    """Read and check a theme, a house's over it, then `colours`; SettingsError names file, key and remedy."""
    ours = read_toml(path)
    theirs = read_toml(house) if house else {}
    try:
        _check_known(theirs, ours)
        return _theme(merged(merged(ours, theirs), {"colours": colours}))
    except KeyError as error:
        raise SettingsError(f"{house or path}: {error.args[0]} is missing or not defined; add it") from error
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{place_of(house or path, str(error))}: {error}; correct it there") from error


def _check_known(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    known_only(theirs, ours)
    for name in _CLOSED:
        if isinstance(theirs.get(name), Mapping):
            known_only(theirs[name], ours[name], f"{name}.")
    for name, words in theirs.get("words", {}).items():
        _check_fields(f"words.{name}", str(words), ours["words"][name])
    _check_used(theirs, ours)


def _check_fields(place: str, words: str, ours: str) -> None:
    """What stands in braces is filled in: what we don't fill would stop the printer."""
    try:
        asked, there = ({field for _, field, _, _ in Formatter().parse(text) if field} for text in (words, ours))
    except ValueError as error:
        raise ValueError(f"{place}: {error}; write {{{{ and }}}} for braces") from error
    if asked - there:
        known = ", ".join(f"{{{field}}}" for field in sorted(there))
        raise ValueError(f"{place}: {{{min(asked - there)}}} is not filled in; there are {known}")


def _check_used(theirs: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
    """A colour that is new and that nothing names is a misspelt one."""
    named = set(_texts({**theirs, "colours": {}}))
    for colour in theirs.get("colours", {}):
        if colour not in ours["colours"] and colour not in named:
            known_only({colour: ""}, ours["colours"], "colours.")


def _texts(table: Mapping[str, Any]) -> Iterator[str]:
    for value in table.values():
        if isinstance(value, Mapping):
            yield from _texts(value)
        else:
            yield str(value)


def _theme(data: dict[str, Any]) -> Theme:
    colours = {name: _checked(f"colours.{name}", colour) for name, colour in data["colours"].items()}
    page, marking, bars, figure = dict(data["page"]), dict(data["marking"]), data["bars"], data["figure"]
    papers = _each(Paper, page.pop("papers"), "page.papers", colours)
    labels = {name.upper(): _checked(f"marking.labels.{name}", each) for name, each in marking.pop("labels").items()}
    default = data["tables"]["default"]
    made = Theme(
        colours=MappingProxyType(colours),
        faces=_each(FaceLook, data["faces"], "faces", colours),
        page=_record(PageLook, page, "page", colours, papers=papers),
        styles=_each(Style, data["styles"], "styles", colours),
        marks=_each(MarkLook, data["marks"], "marks", colours),
        tables=_each(TableLook, {kind: default | look for kind, look in data["tables"].items()}, "tables", colours),
        bar_width=_number("bars.width", bars["width"]),
        bars=MappingProxyType(
            {name: _colour(c, colours, f"bars.colours.{name}") for name, c in bars["colours"].items()}
        ),
        tones=_each(Tone, data["tones"], "tones", colours),
        figure_frame=_number("figure.frame", figure["frame"]),
        figure_frame_colour=_colour(figure["frame_colour"], colours, "figure.frame_colour"),
        marking=_record(MarkingLook, marking, "marking", colours, labels=MappingProxyType(labels)),
        logo=_record(LogoLook, data["logo"], "logo", colours),
        words=MappingProxyType({key: str(words) for key, words in data["words"].items()}),
    )
    _check_faces(made)
    _check_room(made)
    _check_marking(made.marking.default)
    return made


def _check_faces(made: Theme) -> None:
    for slug, style in made.styles.items():
        if style.face not in made.faces:
            raise ValueError(f"styles.{slug}.face: {style.face} is none of [faces]: {', '.join(made.faces)}")
    for slug, mark in made.marks.items():
        if mark.family and mark.family not in made.faces:
            raise ValueError(f"marks.{slug}.family: {mark.family} is none of [faces]: {', '.join(made.faces)}")
    for name, face in made.faces.items():
        if Path(face.file).name != face.file or not font(face.file).is_file():
            raise ValueError(f"faces.{name}.file: fonts/{face.file} is missing")


def _check_room(made: Theme) -> None:
    """Type is never smaller than it can be set, and the page holds its tables."""
    for slug, style in made.styles.items():
        if not 4 <= style.size <= 72 or not 0.8 <= style.leading / style.size <= 3:
            raise ValueError(f"styles.{slug}: size and leading must be those of a line (4 to 72 points)")
    page = made.page
    for name, paper in made.page.papers.items():
        width, height = paper.width - page.left - page.right, paper.height - page.top - page.bottom
        if width < NARROWEST or height < LOWEST:
            raise ValueError(
                f"page: the margins leave {width:g} x {height:g} mm of {name} paper for text; "
                f"{NARROWEST:g} x {LOWEST:g} is the least"
            )
    if page.head_gap + 6 > page.top or page.foot_gap + 6 > page.bottom:
        raise ValueError("page: head or foot stand outside the page; widen top or bottom")


def _check_marking(default: str) -> None:
    if not default.isprintable() or len(default) > LONGEST:
        raise ValueError(f"marking.default must be one line of at most {LONGEST} characters")


Look = TypeVar("Look")


def _each(kind: type[Look], entries: Any, where: str, colours: dict[str, str]) -> Mapping[str, Look]:
    return MappingProxyType({name: _record(kind, entry, f"{where}.{name}", colours) for name, entry in entries.items()})


def _record(kind: type[Look], entry: dict[str, Any], where: str, colours: dict[str, str], **ready: Any) -> Look:
    """One table of the file as a record: unknown keys and wrong types are told, colours looked up."""
    if not isinstance(entry, Mapping):
        raise ValueError(f"{where} must be a table, [{where}]")
    known = {field.name: str(field.type) for field in fields(kind)}  # type: ignore[arg-type]
    known_only(entry, {name: "" for name in known if name not in ready}, f"{where}.")
    given = {key: _value(value, known[key], f"{where}.{key}") for key, value in entry.items()}
    for key in entry:
        if key.endswith(("colour", "ground")):
            given[key] = _colour(given[key], colours, f"{where}.{key}")
    try:
        return kind(**given, **ready)
    except TypeError as error:
        raise ValueError(f"{where}: {str(error).partition(') ')[2] or error}") from error


def _value(value: Any, kind: str, place: str) -> Any:
    if "float" in kind or "int" in kind:
        return _number(place, value)
    if "bool" in kind and not isinstance(value, bool):
        raise ValueError(f"{place} must be true or false")
    if "str" in kind and not isinstance(value, str):
        raise ValueError(f"{place} must be text in quotation marks")
    return value


def _number(place: str, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{place} must be a number")
    if not 0 <= value <= 1000:
        raise ValueError(f"{place} must be a number from 0 to 1000")
    return value


def _colour(name: str, colours: dict[str, str], place: str) -> str:
    if name not in colours:
        raise ValueError(f"{place}: {name} is no colour of [colours]")
    return colours[name]


def _checked(place: str, colour: Any) -> str:
    digits = str(colour)[1:]
    if not str(colour).startswith("#") or len(digits) != 6 or set(digits) - set("0123456789abcdefABCDEF"):
        raise ValueError(f"{place} must be #RRGGBB")
    return str(colour).upper()
