"""Make the house's logo ready for a mail's body: Logo -> a PNG on white, with the name by which the HTML shows it.

Mail programs show no SVG. A transparent logo would be lost on the dark ground that some of them give every mail, told
or not: so it brings its own.
"""

import hashlib
import io
from dataclasses import dataclass

from briefing.render.logo import Logo

_PX = 96 / 25.4
"""Pixels on a screen in a millimetre."""


@dataclass(frozen=True, slots=True)
class Inline:
    alt: str
    width: int
    """Pixels on a screen; so `height`. The PNG has more, for fine screens."""
    height: int
    png: bytes
    cid: str
    """Its Content-ID, without brackets."""


def inline(logo: Logo) -> Inline:
    png = _on_white(logo.png)
    cid = f"{hashlib.sha256(png).hexdigest()[:32]}@briefing.invalid"
    return Inline(logo.alt, max(1, round(logo.width * _PX)), max(1, round(logo.height * _PX)), png, cid)


def _on_white(png: bytes) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        seen = image.convert("RGBA")
    Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB").save(out, "PNG", optimize=True)
    return out.getvalue()
