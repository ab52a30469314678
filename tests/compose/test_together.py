"""What two say with one verb is the word of both; on page 1 it stands beside their meeting."""

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, Method
from tests.resolve.people_in import findings

_METHOD = Method(version="0", language_model="none")


def _briefing(text: str) -> Briefing:
    return compose_briefing([findings(text)], _METHOD)


def _positions(told: Briefing) -> set[tuple[str | None, str]]:
    return {(p.actor, p.text) for issue in told.issues for p in issue.positions}


def test_what_both_say_after_a_meeting_stands_on_page_1_and_in_its_row() -> None:
    told = _briefing("Macron met Scholz on the sidelines of the G7 summit and both condemned the coup in Sudan.")
    first = told.key_points[0]
    assert first.text.endswith("they condemned the coup in Sudan.")
    assert [voice.actor for voice in first.voices] == [None, "Macron and Scholz"]
    assert "Sudan" in told.meetings[0].topics


def test_two_governments_that_announce_something_are_both_named() -> None:
    told = _briefing("Kenya and Ghana announced a plan to cut tariffs on grain exports between their ports by May.")
    assert _positions(told) == {
        ("Kenya and Ghana", "announced a plan to cut tariffs on grain exports between their ports by May")
    }


def test_a_ministry_behind_a_leader_is_no_second_voice() -> None:
    told = _briefing("Macron said grain exports would resume in May, the Turkish foreign ministry said.")
    assert not any(actor and "Macron and" in actor for actor, _ in _positions(told))


def test_what_both_say_further_down_belongs_to_their_one_meeting() -> None:
    told = compose_briefing(
        [
            findings(
                "Macron met Scholz on the sidelines of the G7 summit.",
                "The hall was full of farmers from the coast.",
                "Rain fell on the town in the evening.",
                "Macron and Scholz condemned the coup in Sudan.",
            )
        ],
        _METHOD,
    )
    assert told.meetings[0].topics == ("Sudan",)
    assert told.key_points[0].text.endswith("they condemned the coup in Sudan.")
