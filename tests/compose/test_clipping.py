"""Short texts made of longer ones: nothing is said that the source doesn't say."""

from time import perf_counter

import pytest

from briefing.compose.speech.clipping import clip, main_clause, quoted
from briefing.compose.speech.spoken import spoken_words
from briefing.compose.topics import short_names, topics_in


def test_a_cut_never_turns_what_was_said() -> None:
    text = "We will support the plan of our partners in every way, and we will pay for it, but only if they vote first"
    assert clip(text, 12) == text


def test_a_cut_falls_where_a_sentence_ends() -> None:
    text = "We stand by the treaty. We have nothing else to add to what was said in the morning by our minister."
    assert clip(text, 10) == "We stand by the treaty."


def test_an_addition_after_the_main_clause_can_go() -> None:
    text = "The bank lowered its rate on Tuesday following a week of turmoil on the markets of three continents."
    assert main_clause(text, 10) == "The bank lowered its rate on Tuesday"


def test_a_condition_never_goes() -> None:
    assert (
        main_clause("The bank will lower its rate on Tuesday if the markets of three continents stay calm.", 10) is None
    )


def test_a_comma_that_closes_only_for_the_speaker_goes() -> None:
    assert quoted("We agree on this,") == "“We agree on this”"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("We condemn the attack on the convoy,", "condemns “the attack on the convoy”"),
        ("I strongly support a new road to the sea,", "strongly supports “a new road to the sea”"),
        ("We stand for peace in the valley and its towns,", "stands for “peace in the valley and its towns”"),
    ],
)
def test_an_act_of_speech_takes_the_speaker_as_its_subject(words: str, text: str) -> None:
    assert spoken_words(words) == (text, True)


@pytest.mark.parametrize("words", ["We will see about that in due time,", "We understand what we have to do,"])
def test_other_words_stay_whole(words: str) -> None:
    text, goes_on = spoken_words(words)
    assert not goes_on
    assert words.rstrip(",") in text


def test_the_narrower_subject_comes_first() -> None:
    assert topics_in("China spoke of the South China Sea and of trade")[:2] == ("South China Sea", "Trade")


def test_capital_letters_of_a_trigger_count() -> None:
    assert "Artificial intelligence" in topics_in("rules for AI")
    assert "Artificial intelligence" not in topics_in("Ai Weiwei spoke")
    assert topics_in("They told us so") == ()
    assert "Health" not in topics_in("a plan for recovery from the coronavirus pandemic")
    assert "Arms and arms sales" in topics_in("the purchase of F-16 jets")


def test_a_list_of_subjects_begins_with_a_capital_letter() -> None:
    assert short_names(["Nuclear deal", "Trade"]) == ("Nuclear deal", "trade")


def test_a_text_in_capitals_is_read_in_no_time() -> None:
    shouted = "WE WILL REPEAT, AS WE GO ON OUR WAY, EVERYTHING WE SAID IN THE ROOM " * 20
    began = perf_counter()
    topics_in(shouted)
    assert perf_counter() - began < 1


def test_a_list_is_never_cut_before_its_last_item() -> None:
    text = "work in many fields, among them trade, energy, and the care of lakes, has borne fruit for all who live here"
    assert clip(text, 12) == text
