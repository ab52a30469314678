"""Templating: a template under templates/ and what it may see -> its HTML; a broken template is named with its line."""

import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.compose.page.compiled import compiled_templates
from briefing.compose.page.filters import FILTERS
from briefing.compose.page.inline import MarkupError
from briefing.errors import SettingsError
from briefing.resources import folder


def render_template(name: str, seen: Mapping[str, Any]) -> str:
    """Raises SettingsError that names template, line and remedy where a template is broken."""
    root = folder("templates")
    try:
        return _environment(root).get_template(name).render(**seen)
    except TemplateSyntaxError as error:
        _refuse(f"{error.name or name}, line {error.lineno}", error.message or "can't be read", error)
    except TemplateError as error:
        _refuse(_place_of(error, root, name), error.message or type(error).__name__, error)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        _refuse(_place_of(error, root, name), f"{type(error).__name__}: {error}", error)


def blame_template(error: MarkupError) -> NoReturn:
    """SettingsError for HTML that the outline can't take: finds the template that wrote it."""
    root = folder("templates")
    for path in sorted(root.rglob("*.jinja")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if error.needle and error.needle in line:
                _refuse(f"{path.relative_to(root)}, line {number}", str(error), error)
    _refuse("briefing.html.jinja", str(error), error)


@cache
def _environment(root: Path) -> ImmutableSandboxedEnvironment:
    """Templates come from nowhere else; the articles' words reach them as values only."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(root),
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


def _place_of(error: BaseException, root: Path, name: str) -> str:
    """The innermost line of a template on the way to the error."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(root):
            return f"{path.relative_to(root)}, line {frame.lineno}"
    return name


def _refuse(place: str, problem: str, error: Exception) -> NoReturn:
    raise SettingsError(
        f"templates/{place}: {problem.rstrip('.')}; mend the template, or take briefing's own"
    ) from error
