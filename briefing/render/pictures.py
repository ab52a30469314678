"""The map as a file of its own: Map -> the bytes of an SVG or a PNG that says in words what it shows."""

from xml.sax.saxutils import escape

from briefing.model.drawing import Map
from briefing.output import PRODUCER
from briefing.render.drawing import png, svg
from briefing.seal import PLACE, sealed


def svg_file(drawn: Map) -> bytes:
    head = f"<title>{escape(drawn.title)}</title><desc>{escape(f'{drawn.alt} {drawn.note}')}</desc>"
    return sealed(f"{svg(drawn.drawing, head)}<!-- {PLACE} -->\n".encode())


def png_file(drawn: Map) -> bytes:
    words = {"Title": drawn.title, "Description": f"{drawn.alt} {drawn.note}", "Software": PRODUCER}
    return png(drawn.drawing, told=words)
