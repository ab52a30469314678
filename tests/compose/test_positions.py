"""What stands in a passage is found by its place, whatever the order in which it is given."""

from briefing.compose.positions import Positions
from briefing.model.evidence import Evidence


def words(paragraph: int, start: int, text: str, source: str = "s1") -> Evidence:
    return Evidence(source=source, paragraph=paragraph, start=start, end=start + len(text), text=text)


HERE = [words(2, 30, "third"), words(2, 0, "first"), words(2, 10, "second")]
ELSEWHERE = [words(1, 10, "before"), words(3, 10, "after"), words(2, 10, "other", source="s2")]
FOUND = Positions([*ELSEWHERE, *HERE], lambda evidence: evidence)


def test_what_stands_within_a_passage_comes_in_the_order_of_the_text() -> None:
    assert [e.text for e in FOUND.within(words(2, 0, "x" * 40))] == ["first", "second", "third"]


def test_what_runs_over_an_end_of_the_passage_does_not_stand_within_it() -> None:
    assert [e.text for e in FOUND.within(words(2, 1, "x" * 31))] == ["second"]


def test_no_other_paragraph_and_no_other_source_is_looked_at() -> None:
    assert list(FOUND.within(words(4, 0, "x" * 40))) == []
    assert [e.text for e in FOUND.within(words(2, 0, "x" * 40, source="s2"))] == ["other"]


def test_the_item_at_a_place_is_the_one_that_runs_over_it() -> None:
    assert FOUND.at(words(2, 12, "co")) == HERE[2]
    assert FOUND.at(words(2, 16, "gap")) is None
    assert FOUND.at(words(2, 0, "f")) == HERE[1]
