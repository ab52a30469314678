"""Sandbox: a Jinja2 environment whose templates read values and call what is on a short list, and nothing else.

Jinja's own sandbox stops names with underscores, but would let a template call any public method of what it sees; and
the models have methods that read files (`parse_file`) and run pickled code (`parse_raw`).
"""

import datetime
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner

from briefing.compose.page.citing import Citations
from briefing.compose.page.naming import Names

_OWNERS = (str, int, float, list, tuple, dict, set, frozenset, datetime.date, LoopContext, Cycler, Names, Citations)
"""Whose methods may be called."""
_CALLED = (Macro, BlockReference, LoopContext, Joiner, Undefined)  # of Undefined, the call tells what is missing


class Sandbox(ImmutableSandboxedEnvironment):
    def is_safe_callable(self, obj: Any) -> bool:
        if isinstance(obj, _CALLED) or any(obj is each for each in self.globals.values()):
            return True
        if isinstance(getattr(obj, "__self__", None), _OWNERS) and super().is_safe_callable(obj):
            return True
        raise SecurityError(f"{getattr(obj, '__name__', type(obj).__name__)}() may not be called in a template")
