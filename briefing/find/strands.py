"""Split a paragraph into sentences of words and quotes: Doc, marked spans -> Strands; a quote counts as one item."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.find.subjects import is_saying

_LONGEST = 400
"""Words and quotes; a strand ends there, as a sentence does in `longtexts`."""
_ENDS = (".", "?", "!", "…", "...", ".'", ".’")


@dataclass(frozen=True, slots=True)
class Part:
    """A quote's words in one paragraph: offsets without the marks, and its tokens, marks included."""

    quote: int
    """Index into the article's marked quotes."""
    order: int
    """Which part of that quote."""
    start: int
    end: int
    tokens: tuple[Token, ...]
    text: str

    @property
    def inner(self) -> tuple[Token, ...]:
        """The tokens that hold words inside the marks."""
        return tuple(t for t in self.tokens if t.idx >= self.start and t.idx < self.end and not t.is_punct)


Item = Token | Part


@dataclass(frozen=True, slots=True)
class Strand:
    """One sentence of a paragraph: the words outside marks, and quotes as single items."""

    paragraph: int
    items: tuple[Item, ...]

    def parts(self) -> Iterator[tuple[int, Part]]:
        for at, item in enumerate(self.items):
            if isinstance(item, Part):
                yield at, item

    def lead(self, at: int) -> tuple[Token, ...]:
        """All words outside marks before the item."""
        return tuple(t for t in self.items[:at] if isinstance(t, Token))

    def tail(self, at: int) -> tuple[Token, ...]:
        """The words after the item, up to the next quote."""
        after = []
        for item in self.items[at + 1 :]:
            if isinstance(item, Part):
                break
            after.append(item)
        return tuple(after)

    def words(self) -> tuple[Token, ...]:
        return tuple(t for t in self.items if isinstance(t, Token))


def strands_of(paragraph: int, doc: Doc, parts: tuple[Part, ...]) -> tuple[Strand, ...]:
    """The paragraph's sentences; a quote that ends with a stop ends its sentence too, unless the sentence goes on."""
    items = _items(doc, parts)
    found: list[Strand] = []
    now: list[Item] = []
    for at, item in enumerate(items):
        now.append(item)
        after = items[at + 1] if at + 1 < len(items) else None
        if after is None or len(now) >= _LONGEST or _ends(now, item, after, items[at + 2 : at + 6]):
            found.append(Strand(paragraph, tuple(now)))
            now = []
    return tuple(found)


def _items(doc: Doc, parts: tuple[Part, ...]) -> list[Item]:
    held = {token.i: part for part in parts for token in part.tokens}
    items: list[Item] = []
    for token in doc:
        part = held.get(token.i)
        if part is None:
            if not token.is_space:
                items.append(token)
        elif not items or items[-1] is not part:
            items.append(part)
    return items


def _ends(now: list[Item], item: Item, after: Item, rest: list[Item]) -> bool:
    if isinstance(item, Part):
        return _quote_ends_sentence(now, item, after, rest)
    if item.text in {".", "?", "!", ";"}:
        return True
    return item.text.endswith(".") and not isinstance(after, Part) and bool(after.is_sent_start) and after.is_title


def _quote_ends_sentence(now: list[Item], part: Part, after: Item, rest: list[Item]) -> bool:
    text = part.text.rstrip(" '’”\"")
    if not text.endswith(_ENDS):
        return False
    if isinstance(after, Part):
        return True
    if not after.text[0].isupper():
        return False
    alone = not any(isinstance(i, Token) and i.is_alpha for i in now)
    if not alone:
        return True
    return text.endswith(".") and not _bare_clause(after, rest)


def _bare_clause(first: Token, rest: list[Item]) -> bool:
    """ "Putin said." after a quote that ends with a stop: nothing but a name and its verb."""
    words = [first]
    for item in rest:
        if isinstance(item, Part) or item.text == ".":
            break
        words.append(item)
    return 2 <= len(words) <= 4 and words[-1].tag_ in {"VBD", "VBZ"} and is_saying(words[-1])
