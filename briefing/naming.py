"""Name the files of a briefing: Event -> "2022-09-15-SCO-Samarkand-briefing"."""

import re
import unicodedata
from datetime import date

from briefing.model.briefing import Event


def file_name(event: Event, as_of: date | None) -> str:
    """`YYYY-MM-DD-ORG-CITY-briefing` in plain ASCII; what isn't known is left out."""
    day = event.start or as_of
    parts = (day.isoformat() if day else None, event.organisation, event.city, "briefing")
    return "-".join(ascii_name(part) for part in parts if part and ascii_name(part))


def ascii_name(text: str) -> str:
    """Letters, digits and hyphens alone, which every system and mail program agrees on; perhaps nothing."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
