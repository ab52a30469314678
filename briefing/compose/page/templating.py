"""Templating: a template and what it may see -> its HTML; a broken template is named with its line.

Templates are those under templates/; a house's own stand before ours of the same name. They see values and call
filters: they can't read a file, run code, or reach what the program is made of, whoever wrote them.
"""

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError

from briefing.compose.page.compiled import compiled_templates
from briefing.compose.page.filters import FILTERS
from briefing.compose.page.inline import MarkupError
from briefing.compose.page.sandbox import Sandbox, counting
from briefing.compose.page.unbalanced import unbalanced_line
from briefing.errors import SettingsError
from briefing.resources import folder, house, per_house, template


def render_template(name: str, seen: Mapping[str, Any]) -> str:
    """Raises SettingsError that names template, line and remedy where a template is broken."""
    try:
        with counting():
            return _environment().get_template(name).render(**seen)
    except TemplateSyntaxError as error:
        path = _told(Path(error.filename)) if error.filename else f"templates/{error.name or name}"
        _refuse(f"{path}, line {error.lineno}", error.message or "can't be read", error)
    except TemplateNotFound as error:
        _refuse(_place_of(error, name), f"there is no template “{error.name}” beside it", error)
    except TemplateError as error:
        _refuse(_place_of(error, name), error.message or type(error).__name__, error)
    except RecursionError as error:
        _refuse(_place_of(error, name), "a template includes itself, or a macro calls itself", error)
    except UnicodeDecodeError as error:
        _refuse_undecoded(error)
    except (ArithmeticError, LookupError, MemoryError, TypeError, ValueError, AttributeError, OSError) as error:
        _refuse(_place_of(error, name), f"{type(error).__name__}: {error}", error)


def blame_template(error: MarkupError) -> NoReturn:
    """SettingsError for HTML that the outline can't take: finds the template that wrote it."""
    if error.unclean:
        _blame_unbalanced(error)
    for root in _roots():
        for path in sorted(root.rglob("*.jinja")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if error.needle and error.needle in line:
                    _refuse(f"{_told(path)}, line {number}", str(error), error)
    _refuse(_told(template("briefing.html.jinja")), str(error), error)


def _blame_unbalanced(error: MarkupError) -> None:
    """The house's own template with a tag that lacks its other half, if any."""
    opened = house()
    for path in sorted((opened.folder / "templates").rglob("*.jinja")) if opened else ():
        if line := unbalanced_line(path.read_text(encoding="utf-8")):
            _refuse(f"{_told(path)}, line {line}", str(error), error)


def _refuse_undecoded(error: UnicodeDecodeError) -> NoReturn:
    """The error does not say which file it met."""
    for path in (path for root in _roots() for path in sorted(root.rglob("*.jinja"))):
        try:
            path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise SettingsError(f"{_told(path)}: is not in UTF-8; save it so") from error
    raise SettingsError("templates/: one is not in UTF-8; save it so") from error


def _roots() -> tuple[Path, ...]:
    """Where templates are looked for, in this order."""
    opened = house()
    return (*((opened.folder / "templates",) if opened else ()), folder("templates"))


@per_house(16)
def _environment() -> Sandbox:
    """Templates come from nowhere else; the articles' words reach them as values only."""
    made = Sandbox(
        loader=FileSystemLoader(_roots()),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(),
    )
    made.filters.update(FILTERS)
    return made


def _printable(value: object) -> object:
    if value is None:
        raise TypeError("a value that the sources don't give is printed; ask for it with {% if %}")
    return value


def _place_of(error: BaseException, name: str) -> str:
    """The innermost line of a template on the way to the error."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if any(path.is_relative_to(root) for root in _roots()):
            return f"{_told(path)}, line {frame.lineno}"
    return f"templates/{name}"


def _told(path: Path) -> str:
    """Ours by its place in the program, a house's as it stands in its folder."""
    ours = folder("templates")
    return f"templates/{path.relative_to(ours)}" if path.is_relative_to(ours) else str(path)


def _refuse(place: str, problem: str, error: Exception) -> NoReturn:
    raise SettingsError(f"{place}: {problem.rstrip('.')}; mend the template, or take briefing's own") from error
