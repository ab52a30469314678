"""Find the tag of a template that is opened and not closed, or the other way round: template text -> its line.

Only asked where the page as a whole is no clean HTML: that error tells a line of the page, not of the template.
"""

import re
from html.parser import HTMLParser

_VOID = frozenset(("br", "col", "hr", "img", "meta"))
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


def unbalanced_line(template: str) -> int | None:
    """None where every tag has its other half."""
    reader = _Reader()
    reader.feed(_JINJA.sub(lambda part: "\n" * part[0].count("\n"), template))
    return reader.wrong or (reader.open[-1][1] if reader.open else None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.wrong: int | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in _VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.wrong = self.wrong or (self.open[-1][1] if self.open else self.getpos()[0])
