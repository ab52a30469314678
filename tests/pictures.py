"""Pictures that somebody looked at: what is drawn now -> whether it still looks so.

After a change that is meant: pytest --accept on the test, and look at the pictures that it wrote.
"""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

SEEN = 60
"""Of 255: the difference of a dot that an eye would notice."""
HAIR = 0.004
"""The share of dots that may differ: letters' edges come out a little differently with each version of a library."""


def hold(made: bytes, kept: Path, accept: bool) -> None:
    """Fail where the PNG `made` differs from the one that is kept; with `accept`, keep it instead."""
    if accept:
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(made)
    now, then = (np.asarray(Image.open(BytesIO(data)).convert("L"), dtype=int) for data in (made, kept.read_bytes()))
    assert now.shape == then.shape, f"{kept.name}: another size"
    assert (np.abs(now - then) > SEEN).mean() <= HAIR, f"{kept.name} no longer shows what is drawn; see --accept"
