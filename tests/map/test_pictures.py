"""Six maps as pictures that somebody looked at: a change of more than a hair is seen here first.

After a change that is meant: pytest tests/map/test_pictures.py --accept, and look at tests/map/pictures/*.png.
"""

from pathlib import Path

import pytest

from briefing.map import draw_map
from briefing.render.drawing import png
from tests.map.gatherings import briefing_of
from tests.pictures import hold

PICTURES = Path(__file__).parent / "pictures"
DPI = 90


@pytest.mark.parametrize("org", ["SCO", "BRICS", "NATO", "ASEAN", "APEC", "AU"])
def test_the_map_looks_as_it_did_when_somebody_looked_at_it(org: str, request: pytest.FixtureRequest) -> None:
    drawn = draw_map(briefing_of(org))
    assert drawn is not None
    hold(png(drawn.drawing, DPI), PICTURES / f"{org.lower()}.png", request.config.getoption("--accept"))
