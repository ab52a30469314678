"""Tell whether a title is that of another's wife or husband: the words of a title -> bool."""

from briefing.reference.words import words


def is_consort(title: str | None) -> bool:
    """ "French First Lady", "his wife"; the post of the other is not theirs."""
    return (title or "").lower().endswith(tuple(words("consorts")))
