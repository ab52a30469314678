"""Find the styles of a Word document by name: Word stores its own under English names in every language."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

KINDS = ("paragraph", "character", "table")


class NamedStyles:
    """The styles of a document; `element` is its w:styles."""

    def __init__(self, element: Any) -> None:
        self._by_name: dict[tuple[str, str], Any] = {}
        self._by_id: dict[str, Any] = {}
        self.ids: set[str] = set()
        """In small letters: Word tells styles apart by them, but people by eye."""
        self._defaults: dict[str, Any] = {}
        for style in element.iterchildren(qn("w:style")):
            self._take(style)

    def _take(self, style: Any) -> None:
        kind, style_id = style.get(qn("w:type"), "paragraph"), style.get(qn("w:styleId"), "")
        self._by_id.setdefault(style_id, style)
        self.ids.add(style_id.casefold())
        if style.get(qn("w:default")) in ("1", "true", "on"):
            self._defaults.setdefault(kind, style)
        for name in _names(style):
            self._by_name.setdefault((kind, name.casefold()), style)

    def found(self, kind: str, name: str, style_id: str = "") -> Any | None:
        """By name, capitals aside; else by id, for writers that translate the names of Word's own styles."""
        by_name = self._by_name.get((kind, name.casefold()))
        if by_name is not None:
            return by_name
        by_id = self._by_id.get(style_id)
        return by_id if by_id is not None and by_id.get(qn("w:type")) == kind else None

    def default(self, kind: str, name: str) -> Any | None:
        """What a style of that kind stands on where it names no other."""
        found = self._defaults.get(kind)
        return found if found is not None else self.found(kind, name)

    def chain(self, style: Any | None) -> Iterator[Any]:
        """The style, and those that it is based on."""
        seen: set[int] = set()
        while style is not None and id(style) not in seen:
            seen.add(id(style))
            yield style
            base = style.find(qn("w:basedOn"))
            style = self._by_id.get(base.get(qn("w:val"), "")) if base is not None else None

    def property(self, style: Any | None, *path: str) -> Any | None:
        """The first element at that path, such as "w:pPr", "w:ind", along the chain."""
        steps = "/".join(qn(step) for step in path)
        return next((found for each in self.chain(style) if (found := each.find(steps)) is not None), None)

    def by_id(self, style_id: str) -> Any | None:
        return self._by_id.get(style_id)


def _names(style: Any) -> list[str]:
    named = [each.get(qn("w:val"), "") for each in (style.find(qn("w:name")), style.find(qn("w:aliases")))
             if each is not None]  # fmt: skip
    return [name.strip() for text in named for name in text.split(",") if name.strip()]
