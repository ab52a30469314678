"""The map as a file of its own: Map -> the bytes of an SVG or a PNG that says in words what it shows."""

import hashlib
from xml.sax.saxutils import escape

from briefing.model.drawing import Map
from briefing.render.drawing import png, svg

PRODUCER = "briefing"
SEAL = "<!-- briefing sha256 "
"""Ends an SVG, with the digest of all before it: so that one edited by hand is told from one as written."""


def svg_file(drawn: Map) -> bytes:
    head = f"<title>{escape(drawn.title)}</title><desc>{escape(f'{drawn.alt} {drawn.note}')}</desc>"
    data = svg(drawn.drawing, head).encode()
    return data + f"{SEAL}{hashlib.sha256(data).hexdigest()} -->\n".encode()


def png_file(drawn: Map) -> bytes:
    words = {"Title": drawn.title, "Description": f"{drawn.alt} {drawn.note}", "Software": PRODUCER}
    return png(drawn.drawing, told=words)
