"""Six maps as pictures that somebody looked at: a change of more than a hair is seen here first.

After a change that is meant: pytest tests/map/test_pictures.py --accept, and look at tests/map/pictures/*.png.
"""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from briefing.map import draw_map
from briefing.render.drawing import png
from tests.map.gatherings import briefing_of

PICTURES = Path(__file__).parent / "pictures"
DPI = 90
SEEN = 60
"""Of 255: the difference of a dot that an eye would notice."""
HAIR = 0.004
"""The share of dots that may differ: letters' edges come out a little differently with each version of a library."""


@pytest.mark.parametrize("org", ["SCO", "BRICS", "NATO", "ASEAN", "APEC", "AU"])
def test_the_map_looks_as_it_did_when_somebody_looked_at_it(org: str, request: pytest.FixtureRequest) -> None:
    drawn = draw_map(briefing_of(org))
    assert drawn is not None
    made, kept = png(drawn.drawing, DPI), PICTURES / f"{org.lower()}.png"
    if request.config.getoption("--accept"):
        kept.write_bytes(made)
    now, then = (np.asarray(Image.open(BytesIO(data)).convert("L"), dtype=int) for data in (made, kept.read_bytes()))
    assert now.shape == then.shape
    assert (np.abs(now - then) > SEEN).mean() <= HAIR, f"{kept.name} no longer shows what is drawn; see --accept"
