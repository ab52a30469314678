"""A rule's form stands in code and its words in the lists."""

import re

import pytest

from briefing.errors import SettingsError
from briefing.reference.patterns import Pattern, any_of, with_lists
from briefing.reference.words import words


def test_a_list_in_braces_stands_for_any_of_its_words() -> None:
    beside = Pattern(r"\b{sidelines} of the")
    assert all(beside.search(f"met on the {word} of the summit") for word in words("sidelines"))
    assert beside.search("met on the roof of the hotel") is None


def test_a_table_in_braces_stands_for_its_first_column() -> None:
    assert Pattern(r"in {months.csv}\b").match("in November")
    assert Pattern(r"in {months.csv}\b").match("in 11") is None


def test_the_longest_way_is_tried_first_so_that_a_shorter_one_never_cuts_it() -> None:
    found = re.match(any_of(["heads of state", "heads of state and government"]), "heads of state and government met")
    assert found is not None
    assert found.group() == "heads of state and government"


def test_a_star_stands_for_any_ending_and_either_apostrophe_will_do() -> None:
    assert re.fullmatch(any_of(["conven*"]), "convening")
    assert re.fullmatch(any_of(["leaders’"]), "leaders'")
    assert re.fullmatch(any_of(["leaders'"]), "leaders’")


def test_signs_in_a_word_are_taken_as_they_stand() -> None:
    assert re.fullmatch(any_of(["U.N."]), "UxNx") is None


def test_counts_in_braces_stay_counts() -> None:
    assert with_lists(r"\d{1,3}(?: [\w-]+){0,2}") == r"\d{1,3}(?: [\w-]+){0,2}"


def test_a_list_that_is_missing_is_told_by_its_name_when_it_is_asked_for() -> None:
    missing = Pattern("{no_such_list}")
    with pytest.raises(SettingsError, match=r"assets/words/no_such_list\.txt is missing"):
        missing.search("anything")
