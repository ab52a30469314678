"""The sentences that an office may change: facts go in, a broken file is named."""

import pytest

from briefing.compose.prose import day, listed
from briefing.compose.wording import wording
from briefing.errors import SettingsError


def test_facts_fill_a_sentence() -> None:
    text = wording("key_points", "met", first="Putin", second="Xi", event=" at the SCO summit", day="")
    assert text == "Putin and Xi met at the SCO summit"


def test_a_missing_sentence_or_fact_names_the_file() -> None:
    with pytest.raises(SettingsError, match=r"compose\.toml: \[key_points\] nothing"):
        wording("key_points", "nothing")
    with pytest.raises(SettingsError, match="second"):
        wording("key_points", "met", first="Putin")


def test_words_of_a_source_are_never_a_template() -> None:
    assert "$day" in wording("key_points", "meeting_only", met="It cost $day and ${more}")


def test_an_enumeration_ends_with_and() -> None:
    assert listed(["Russia", "China", "Iran"]) == "Russia, China and Iran"
    assert listed(["Russia"]) == "Russia"


def test_a_day_is_written_out() -> None:
    from datetime import date

    assert day(date(2022, 9, 5)) == "5 September 2022"
