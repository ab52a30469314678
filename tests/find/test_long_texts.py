"""Texts such as no report holds are read to their last word, and every offset stays as it is."""

from io import StringIO

import pytest

import briefing
from briefing.find.language import language_model
from briefing.find.longtexts import make_doc
from briefing.find.marks import find_marked
from tests.find.prose import reading_of

_SAID = "“We leave,” said Boris Johnson."


@pytest.mark.parametrize(
    "text",
    [
        "," * 10_000,
        "said " * 3_000,
        "Oslo" * 2_000 + " is " + "a" * 700,
        "word " * 5_000 + "\t\n " + "x" * 301,
        " " * 50_000,
        "",
    ],
)
def test_the_model_is_given_the_same_characters_at_the_same_offsets(text: str) -> None:
    doc = make_doc(language_model(), text)
    assert doc.text == text
    assert all(text.startswith(token.text, token.idx) for token in doc)


def test_more_than_a_million_characters_in_one_paragraph_are_no_error() -> None:
    text = "a" * 600_000 + " " + "b" * 600_000
    assert make_doc(language_model(), text).text == text


def test_a_word_of_usual_length_stays_one_token() -> None:
    address = "https://example.org/" + "a" * 200
    assert [token.text for token in make_doc(language_model(), address)] == [address]


def test_no_sentence_is_longer_than_four_hundred_words() -> None:
    [doc] = reading_of("Kenya, Ghana and Chad, " * 200).docs
    assert all(len(sentence) <= 400 for sentence in doc.sents)


def test_what_follows_a_very_long_sentence_is_read() -> None:
    made = briefing.extract([StringIO("The minister and the minister " * 300 + f"came. {_SAID}")])
    assert [(quote.speaker, quote.text) for quote in made.quotes] == [("Boris Johnson", "We leave,")]


def test_marks_that_never_close_hold_no_words_of_a_speaker() -> None:
    text = "“we go on " * 1_000
    assert not any(quote.closed for quote in find_marked([text])[:-1])
    assert not briefing.extract([StringIO(f"{text}\n\n{_SAID}")]).quotes[:-1]


def test_a_mark_inside_an_open_quote_nests_only_where_both_are_closed_later() -> None:
    [outer] = find_marked(["“He said “no” to us,” she said."])
    assert outer.outer[0].end == len("“He said “no” to us,”")
    assert [quote.closed for quote in find_marked(["“He left “no” to us, she said."])] == [False, True]
