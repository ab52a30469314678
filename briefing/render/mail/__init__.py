"""Write an e-mail draft: the Outline's first page as its body, the documents attached -> the bytes of an EML file.

Its parts: mixed (alternative (plain text, HTML or, with a house's logo, related (HTML, logo)), documents).
The draft (`X-Unsent: 1`) opens ready to be read over and sent. The same briefing gives the same bytes: the day is the
briefing's, the identifiers are digests.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, time
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from briefing.model.outline import Outline
from briefing.naming import ascii_name
from briefing.render.logo import logo
from briefing.render.mail.emblem import Inline, inline
from briefing.render.mail.page import html_body
from briefing.render.mail.plain import plain_body
from briefing.seal import PLACE, sealed

_TYPES = {
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("application", "pdf"),
}
_POLICY = policy.SMTP.clone(max_line_length=998, cte_type="7bit")


def render_mail(outline: Outline, carried: Mapping[str, bytes], name: str, headers: Mapping[str, str]) -> bytes:
    """`carried`: the documents by ending, attached as NAME.ending; `headers`: "To", "Cc", "From", checked before."""
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = subject(outline)
    for header, value in headers.items():
        message[header] = value
    emblem = inline(shown) if (shown := logo()) else None
    parts = [*carried.values(), emblem.png if emblem else b"", message["Subject"].encode()]
    digest = hashlib.sha256(b"".join(parts)).hexdigest()
    if outline.day:
        message["Date"] = format_datetime(datetime.combine(outline.day, time(12), UTC))
    message["Message-ID"] = f"<{digest[:32]}@briefing.invalid>"
    message["X-Unsent"] = "1"
    message["X-Briefing"] = PLACE
    message.set_content(plain_body(outline), cte="quoted-printable")
    _add_html(message, outline, emblem)
    for ending, data in carried.items():
        maintype, subtype = _TYPES[ending]
        message.add_attachment(
            data, maintype=maintype, subtype=subtype, filename=f"{ascii_name(name) or 'briefing'}.{ending}"
        )
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{digest[32:56]}_{number}")
    return sealed(message.as_bytes())


def _add_html(message: EmailMessage, outline: Outline, emblem: Inline | None) -> None:
    """The logo travels with the words that show it (RFC 2387): nothing is fetched, and it is no attachment."""
    message.add_alternative(html_body(outline, emblem), subtype="html", cte="quoted-printable")
    rich = message.get_body(("html",))
    if emblem and isinstance(rich, EmailMessage):
        rich.add_related(emblem.png, "image", "png", cid=f"<{emblem.cid}>", filename="logo.png", disposition="inline")
        rich.set_param("type", "text/html")


def subject(outline: Outline) -> str:
    marking = f"[{outline.marking.strip().upper()}] " if outline.marking else ""
    return " ".join(f"{marking}{outline.mail.subject or outline.short_title}".split())
