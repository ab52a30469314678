"""Compiled: templates as bytecode, kept where Python keeps its own, so that only a first run compiles."""

import os
import sys
import tempfile
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Jinja marks each entry with the template's checksum: an edited template is compiled anew. Where Python mayn't
    write bytecode (PYTHONDONTWRITEBYTECODE, a read-only installation) nothing is kept."""

    def __init__(self) -> None:
        self._folder = Path(cache_from_source(__file__)).parent

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError), self._path(bucket).open("rb") as kept:
            bucket.load_bytecode(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            handle, made = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as kept:
                bucket.write_bytecode(kept)
            Path(made).replace(self._path(bucket))

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / f"template-{bucket.key}.{sys.implementation.cache_tag}.pyc"
