"""Spell a style sheet's classes out on the elements of an SVG: drawing programs colour by them.

Rules for classes alone, ".st0,.st1{fill:#0B6B3A}", are read; another one is told with its line.
"""

import re
from collections.abc import Iterator

from lxml import etree

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ASIDE = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.([\w-]+)")


def spell_out_classes(root: etree._Element) -> None:
    """Changes `root`: the looks of an element's classes stand before what its own style says."""
    rules = [rule for sheet in root.iter("{*}style") for rule in _rules(sheet)]
    for element in root.iter("{*}*"):
        names = element.get("class", "").split()
        looks = [look for name, look in rules if name in names]
        if looks:
            element.set("style", ";".join([*looks, element.get("style", "")]))


def _rules(sheet: etree._Element) -> Iterator[tuple[str, str]]:
    """Each class with its look, in the sheet's order: a later one wins."""
    for heads, look in _RULE.findall(_ASIDE.sub("", sheet.text or "")):
        for head in heads.split(","):
            found = _CLASS.fullmatch(head.strip())
            if found is None:
                raise ValueError(f"line {sheet.sourceline}: the style rule {head.strip()[:40]} is not read")
            yield found[1], look
