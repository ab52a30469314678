"""Elements and pens -> the structure tree, link annotations and bookmarks of the file."""

from collections.abc import Sequence
from typing import Any

from briefing.render.pdf.file import Name, PdfFile, Ref
from briefing.render.pdf.pen import Annotation, Bookmark, Content, Element, Pen, Places


class Structure:
    """Writes the tree and knows what each page's annotations are."""

    def __init__(self, file: PdfFile, pages: Sequence[Ref], places: Places, link_words: str) -> None:
        self._file, self._pages, self._places, self._link_words = file, pages, places, link_words
        self._refs: dict[int, Ref] = {}
        self._parents: list[Any] = []
        """The parent tree's entries after the pages'."""
        self.annotations: list[list[Ref]] = [[] for _ in pages]

    def write(self, root: Element, pens: Sequence[Pen]) -> Ref:
        """The structure tree's root; afterwards `annotations` holds each page's links."""
        tree = self._file.reserve()
        top = self._element(root, tree)
        numbers: list[Any] = []
        for index, pen in enumerate(pens):
            numbers += [index, self._file.add([self._refs[id(owner)] for owner in pen.owners])]
        for index, ref in enumerate(self._parents, len(pens)):
            numbers += [index, ref]
        entries = {
            "Type": Name("StructTreeRoot"),
            "K": [top],
            "ParentTree": self._file.add({"Nums": numbers}),
            "ParentTreeNextKey": len(pens) + len(self._parents),
        }
        return self._file.put(tree, entries)

    def _element(self, element: Element, parent: Ref) -> Ref:
        ref = self._refs[id(element)] = self._file.reserve()
        entries: dict[str, Any] = {"Type": Name("StructElem"), "S": Name(element.tag), "P": parent}
        home = next((child.page for child in element.children if isinstance(child, Content)), None)
        if home is not None:
            entries["Pg"] = self._pages[home]
        kids = [self._child(child, home, ref) for child in element.children]
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else kids
        return self._file.put(ref, entries | element.entries)

    def _child(self, child: Element | Content | Annotation, home: int | None, parent: Ref) -> Any:
        if isinstance(child, Element):
            return self._element(child, parent)
        if isinstance(child, Annotation):
            link = self._link(child, parent)
            return {"Type": Name("OBJR"), "Pg": self._pages[child.page], "Obj": link}
        if child.page == home:
            return child.number
        return {"Type": Name("MCR"), "Pg": self._pages[child.page], "MCID": child.number}

    def _link(self, link: Annotation, owner: Ref) -> Ref:
        entries: dict[str, Any] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": list(link.area),
            "Border": [0, 0, 0],
            "F": 4,
            "Contents": self._link_words.format(text=link.words),
            "P": self._pages[link.page],
            "StructParent": len(self._pages) + len(self._parents),
        }
        if link.target.startswith("#"):
            itself = (link.page, link.area[3])  # where a place has no ink of its own
            entries["Dest"] = self._place(*self._places.at.get(link.target[1:], itself))
        else:
            entries["A"] = {"S": Name("URI"), "URI": link.target.encode("ascii", "ignore")}
        self._parents.append(owner)
        ref = self._file.add(entries)
        self.annotations[link.page].append(ref)
        return ref

    def _place(self, page: int, top: float) -> list[Any]:
        return [self._pages[page], Name("XYZ"), 0, round(top + 4, 1), 0]

    def bookmarks(self, marks: Sequence[Bookmark], height: float) -> Ref | None:
        """The outline beside the page: sections, and under each its parts."""
        if not marks:
            return None
        top = self._file.reserve()
        sections: list[tuple[Bookmark, list[Bookmark]]] = []
        for mark in marks:
            if mark.level == 1 or not sections:
                sections.append((mark, []))
            else:
                sections[-1][1].append(mark)
        refs = [self._file.reserve() for _ in sections]
        for index, (mark, parts) in enumerate(sections):
            inner = self._level([(part, {}) for part in parts], refs[index], height)
            extra = {"First": inner[0], "Last": inner[-1], "Count": -len(inner)} if inner else {}
            self._bookmark(mark, refs, index, top, height, extra)
        entries = {"Type": Name("Outlines"), "First": refs[0], "Last": refs[-1], "Count": len(refs)}
        return self._file.put(top, entries)

    def _level(self, marks: Sequence[tuple[Bookmark, dict[str, Any]]], parent: Ref, height: float) -> list[Ref]:
        refs = [self._file.reserve() for _ in marks]
        for index, (mark, extra) in enumerate(marks):
            self._bookmark(mark, refs, index, parent, height, extra)
        return refs

    def _bookmark(
        self, mark: Bookmark, refs: Sequence[Ref], index: int, parent: Ref, height: float, extra: dict[str, Any]
    ) -> None:
        entries: dict[str, Any] = {"Title": mark.text, "Parent": parent}
        if index > 0:
            entries["Prev"] = refs[index - 1]
        if index < len(refs) - 1:
            entries["Next"] = refs[index + 1]
        self._file.put(refs[index], entries | {"Dest": self._place(mark.page, height - mark.top)} | extra)
