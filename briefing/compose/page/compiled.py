"""Compiled: where templates are kept as bytecode between runs, so that only a first run compiles them."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache

from briefing.version import VERSION

_FORM = "counted"
"""Changes where the same source is compiled to something else within a version."""


def compiled_templates() -> BytecodeCache | None:
    """A folder of the user's own caches; None where there can be none.

    Jinja marks each entry with the template's checksum, so an edited template is compiled anew; the version keeps
    what an older program compiled apart.
    """
    with suppress(OSError, RuntimeError):  # RuntimeError: the user has no home
        folder = _caches() / "briefing" / f"templates-{VERSION}"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(folder, os.W_OK) and _is_own(folder):
            return FileSystemBytecodeCache(str(folder), f"%s.{_FORM}-bytecode")
    return None


def _caches() -> Path:
    """The user's folder for caches, as the system's conventions have it."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _is_own(folder: Path) -> bool:
    """Bytecode is code: what another user may have put there is not run."""
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
