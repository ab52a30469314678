"""Seal a file so that one edited since is told from one as written: bytes with a place for a seal -> sealed bytes."""

import hashlib
import re

PLACE = "briefing sha256 " + "0" * 64
"""Stands in a comment or a header of a file; the digest of the file as it is takes the zeros' place."""
_SEALED = re.compile(rb"briefing sha256 ([0-9a-f]{64})")


def sealed(data: bytes) -> bytes:
    """The file with its digest in the last PLACE; an earlier one is words of the text."""
    before, place, after = data.rpartition(PLACE.encode())
    digest = hashlib.sha256(data).hexdigest().encode()
    return before + place.removesuffix(b"0" * 64) + digest + after


def is_sealed(data: bytes) -> bool:
    """Whether the file is as `sealed` left it."""
    found = [*_SEALED.finditer(data)]
    if not found:
        return False
    start, end = found[-1].span(1)
    return hashlib.sha256(data[:start] + b"0" * 64 + data[end:]).hexdigest().encode() == found[-1][1]
