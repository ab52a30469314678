"""Keep any text within what the language model can bear: a paragraph -> a Doc of the same characters, not yet parsed.

The tokenizer takes time by the square of a run without spaces and refuses more than a million characters; those who
read a sentence take time by the square of its words. So a run of more than 300 characters becomes several tokens, a
long paragraph is given to the tokenizer in pieces, and a sentence ends after 400 tokens. Every offset stays as it is.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

_LONGEST_WORD = 300
"""Characters; no address that a report prints is longer."""
_LONGEST_PIECE = 20_000
"""Characters that the tokenizer is given at once."""
_LONGEST_SENTENCE = 400
"""Tokens; no list of those who came is longer."""
_RUN = re.compile(rf"\S{{{_LONGEST_WORD},}}")
_STOPS = frozenset((".", "?", "!"))


def make_doc(pipeline: Language, text: str) -> Doc:
    """Tokens, with the start of a sentence set only where the one before is too long."""
    pieces = list(_pieces(text))
    if len(pieces) < 2:
        doc = pipeline.make_doc(text)
    else:
        made = [pipeline.make_doc(piece) for piece in pieces]
        doc = Doc.from_docs(made, ensure_whitespace=False, attrs=["ORTH", "NORM"]) or made[0]
    if len(doc) > _LONGEST_SENTENCE:
        _end_sentences(doc)
    return doc


def _pieces(text: str) -> Iterator[str]:
    """The text, cut inside long runs of letters or marks, and at a space where much has come since the last cut."""
    at = 0
    for stop in (*_inside_runs(text), len(text)):
        while stop - at > _LONGEST_PIECE:
            space = text.rfind(" ", at, at + _LONGEST_PIECE) + 1 or at + _LONGEST_PIECE
            yield text[at:space]
            at = space
        yield text[at:stop]
        at = stop


def _inside_runs(text: str) -> Iterator[int]:
    for run in _RUN.finditer(text):
        yield from range(run.start() + _LONGEST_WORD, run.end(), _LONGEST_WORD)


def _end_sentences(doc: Doc) -> None:
    since = 0
    for token in doc:
        since = 0 if token.text in _STOPS else since + 1
        if since > _LONGEST_SENTENCE:
            token.is_sent_start = True
            since = 1
