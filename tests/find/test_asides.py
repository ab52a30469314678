"""What a long sentence tells besides can be left off, and the rest stays true."""

import pytest

from briefing.find.asides import find_asides
from tests.find.prose import reading_of


def _asides(text: str) -> list[str]:
    reading = reading_of(text)
    return [reading.article.words(span) for span in find_asides(reading)]


_LONG = "Ministers of the lake states promised to pay for four new dams and two canals in the dry north by 2030"


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        (f"{_LONG} when their annual meeting ended in Accra.", "when their annual meeting ended in Accra"),
        (f"{_LONG}, calling the drought a danger to all.", ", calling the drought a danger to all"),
        (f"{_LONG}, which farmers had asked for since the spring.", ", which farmers had asked for since the spring"),
        (
            "Ministers of the lake states, led by Ghana’s envoy, Ada Stone, promised on Friday to pay for four new "
            "dams and two canals in the dry north by 2030.",
            ", Ada Stone,",
        ),
        (f"{_LONG} at the closing session in Accra.", "at the closing session in Accra"),
    ],
)
def test_time_place_apposition_and_participle_are_asides(text: str, aside: str) -> None:
    assert aside in _asides(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{_LONG} unless the rains come back to the hills before then.",
        f"{_LONG}, but not for the ports on the coast.",
        f"{_LONG} when the banks lend them the money.",
        f"{_LONG}, according to a statement of the chair.",
    ],
)
def test_conditions_contrasts_and_speakers_are_none(text: str) -> None:
    assert _asides(text) == []


def test_a_clause_before_an_apposition_to_its_end_stays() -> None:
    text = (
        'Halvorsen "was patiently waiting" as Chilean President Ada Stone described her views on the quarrels in the '
        "North Canal, a key shipping lane believed to be full of fish and mussels, Lindqvist said."
    )
    assert not any(aside.startswith("as Chilean") for aside in _asides(text))
