"""Quotations: the quotes of a Briefing -> rows of the key quotes, word for word."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefing.model.briefing import Quote

_NOT_A_NOUN = re.compile(
    r"\b(?:that|they|he|she|it|we|will|would|shall|should|must|can|could|may|might|has|have|had|is|are|was|were|been|be"
    r"|also|to|as|who|which)\b|(?<!meet)(?-i:\b[a-z]+ing)$|^(?:in|on|at|of|about|after|to|with|by)\b",
    re.I,
)
"""What shows that the words before a quote are no mere noun and can't follow "said of"."""
_MOST_ABOUT = 14
_MOST = 20
"""Quotes on the page; a transcript or a book of speeches holds dozens."""
_MOST_WORDS = 1500
"""In all of them, about three pages."""
_IN_A_ROW = 5
"""Of one speaker before the next has his turn, where not all can stay."""


@dataclass(frozen=True, slots=True)
class Piece:
    words: str
    """As between the marks, without a comma that closes only because of "he said"."""
    after: str | None
    """The source's words between this piece and the next."""


@dataclass(frozen=True, slots=True)
class QuoteRow:
    label: str
    """ "Q1"."""
    record: Quote
    pieces: tuple[Piece, ...]

    @property
    def about(self) -> str | None:
        """What a quote that starts in mid-sentence is said of: a noun in the source's words, or nothing."""
        words = (self.record.context or "").strip()
        plain_noun = words and not _NOT_A_NOUN.search(words) and len(words.split()) <= _MOST_ABOUT
        return words if plain_noun else None


def quote_rows(quotes: Iterable[Quote]) -> tuple[QuoteRow, ...]:
    """The weightiest of five words and more, in the order of their rank."""
    kept = _weightiest(whole_quotes(quotes))
    return tuple(QuoteRow(f"Q{number}", quote, _pieces(quote)) for number, quote in enumerate(kept, start=1))


def whole_quotes(quotes: Iterable[Quote]) -> list[Quote]:
    return [quote for quote in quotes if not quote.partial]


def _weightiest(ranked: Sequence[Quote]) -> list[Quote]:
    """As many as the page has room for: by rank, five of each speaker first, so that one alone does not fill it."""
    told: Counter[str | None] = Counter()
    turns: list[tuple[int, int]] = []
    for number, quote in enumerate(ranked):
        turns.append((told[quote.speaker] // _IN_A_ROW, number))
        told[quote.speaker] += 1
    kept: list[int] = []
    room = _MOST_WORDS
    for _, number in sorted(turns):
        length = len(ranked[number].text.split())
        if len(kept) < _MOST and (length <= room or not kept):
            kept.append(number)
            room -= length
    return [ranked[number] for number in sorted(kept)]


def _pieces(quote: Quote) -> tuple[Piece, ...]:
    between = quote.between[: len(quote.parts) - 1]
    pairs = zip_longest(quote.parts, between)
    return tuple(Piece(part.strip().removesuffix(","), after) for part, after in pairs)
