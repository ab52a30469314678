"""Quotations: the quotes of a Briefing -> rows of the key quotes, word for word."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from briefing.model.briefing import Quote


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


def quote_rows(quotes: Iterable[Quote]) -> tuple[QuoteRow, ...]:
    """Those of five words and more, in the order of their rank."""
    whole = [quote for quote in quotes if not quote.partial]
    return tuple(QuoteRow(f"Q{number}", quote, _pieces(quote)) for number, quote in enumerate(whole, start=1))


def _pieces(quote: Quote) -> tuple[Piece, ...]:
    between = quote.between[: len(quote.parts) - 1]
    pairs = zip_longest(quote.parts, between)
    return tuple(Piece(part.strip().removesuffix(","), after) for part, after in pairs)
