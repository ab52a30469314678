"""The bottom line stands by itself; a statement is tied to a meeting only where the source bears it out."""

import pytest

from briefing.compose.page.quotations import QuoteRow
from briefing.compose.speech.referents import dangles
from briefing.compose.speech.shortening import shortened
from briefing.compose.speech.spoken import spoken_words
from briefing.model.briefing import Quote
from briefing.model.evidence import Evidence


@pytest.mark.parametrize(
    "text",
    [
        "Kenyatta praised the island’s farmers",
        "Kenyatta praised Ghana over the contentious issue",
        "The two leaders welcomed the harvest",
        "Kenyatta said they would return",
        "Kenyatta and Akufo met; Kenyatta said another storm is near",
        "Kenyatta said: “But there are two lakes”",
    ],
)
def test_words_that_lean_on_another_sentence_are_told(text: str) -> None:
    assert dangles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers asked for a truce in Ghana and for calm in the country",
        "Kenyatta met the leaders of Ghana",
        "Kenyatta and Akufo said they would return",
        "Kenyatta met Akufo at the EU–Kenya summit; Kenyatta said the bloc was welcome",
        "Kenyatta praised the Lake alliance",
    ],
)
def test_words_whose_antecedent_is_there_stand(text: str) -> None:
    assert not dangles(text)


@pytest.mark.parametrize("words", ["We jointly stand for a just order of lakes", "We support each other on the lakes"])
def test_what_several_do_is_not_their_speakers_act_alone(words: str) -> None:
    assert spoken_words(words) == (f"“{words}”", False)


def test_a_statement_is_shortened_between_sentences_only() -> None:
    whole = "“We opened the lakes to every herder in the land. We will open the rivers and the ponds as well”"
    assert shortened(whole, 12) == "“We opened the lakes to every herder in the land”"


def test_what_cannot_be_cut_stays_whole() -> None:
    whole = "said that “in the face of dry years our herders and our farmers share their wells”"
    assert shortened(whole, 8) == whole


@pytest.mark.parametrize(
    ("context", "about"),
    [
        ("both countries", "both countries"),
        ("assessments of the harvest by Accra and Beijing", "assessments of the harvest by Accra and Beijing"),
        ("Akufo that Kenya and Ghana should", None),
        ("harvest that both states had brought in", None),
        ("meeting will", None),
    ],
)
def test_only_a_noun_follows_said_of(context: str, about: str | None) -> None:
    evidence = (Evidence(source="s1", paragraph=1, start=0, end=3, text="dry"),)
    quote = Quote(id="q1", text="dry", parts=("dry",), context=context, evidence=evidence)
    assert QuoteRow("Q1", quote, ()).about == about
