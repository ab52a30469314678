"""Sandbox: a Jinja2 environment whose templates read values and call what is on a short list, and nothing else.

Jinja's own sandbox stops names with underscores, but would let a template call any public method of what it sees; and
the models have methods that read files (`parse_file`) and run pickled code (`parse_raw`). Loops and operators that
would never end, or fill the memory, are stopped.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner

from briefing.compose.page.citing import Citations
from briefing.compose.page.naming import Names

_OWNERS = (str, int, float, list, tuple, dict, set, frozenset, datetime.date, LoopContext, Cycler, Names, Citations)
"""Whose methods may be called."""
_CALLED = (Macro, BlockReference, LoopContext, Joiner, Undefined)  # of Undefined, the call tells what is missing


_WIDENING = frozenset(("center", "ljust", "rjust", "zfill", "expandtabs"))
"""A number alone makes their text as long as the memory; so do the filters below."""
_WITHHELD = ("center", "format", "indent", "lipsum")
_COUNTED = "counting steps"
"""A name that no template can write."""
_LONGEST = 100_000
"""Letters, items or bits that an operator may make."""
_MOST_STEPS = 1_000_000
"""Of all loops of one page: the largest briefings take some thousands."""

_steps: ContextVar[Iterator[int]] = ContextVar("steps")


class Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self, **named: Any) -> None:
        super().__init__(**named)
        for name in _WITHHELD:
            self.filters.pop(name, None)
            self.globals.pop(name, None)
        self.filters[_COUNTED] = _counted

    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, _CALLED) or any(obj is each for each in self.globals.values()):
            return True
        bound = isinstance(getattr(obj, "__self__", None), _OWNERS) and obj.__name__ not in _WIDENING
        if bound and super().is_safe_callable(obj):
            return True
        raise SecurityError(f"{getattr(obj, '__name__', type(obj).__name__)}() may not be called in a template")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if _size(operator, left, right) > _LONGEST:
            raise SecurityError(f"{operator} makes something too long")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Each loop counts its steps: one that never ends would hold the program for ever."""
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            counted = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno)
            loop.iter = counted.set_environment(self)
        return tree


@contextmanager
def counting() -> Iterator[None]:
    """The steps of one page are counted together."""
    token = _steps.set(count(1))
    try:
        yield
    finally:
        _steps.reset(token)


def _counted(values: Iterable[Any]) -> Iterator[Any]:
    steps = _steps.get()
    for value in values:
        if next(steps) > _MOST_STEPS:
            raise SecurityError(f"loops take more than {_MOST_STEPS:,} steps in all")
        yield value


def _size(operator: str, left: Any, right: Any) -> int:
    """Of what the operator makes, from above."""
    if operator == "%":
        wide = isinstance(left, str) and _WIDE.search(left)
        return _LONGEST + 1 if wide else 0
    counts = [each for each in (left, right) if isinstance(each, int)]
    rows = [len(each) for each in (left, right) if isinstance(each, str | list | tuple)]
    if operator == "*":
        return max(counts, default=0) * max(rows, default=0) if rows else sum(each.bit_length() for each in counts)
    return left.bit_length() * max(0, right) if len(counts) == 2 else 0


_WIDE = re.compile(r"%[^a-zA-Z%]*(\d{4}|\*)")
