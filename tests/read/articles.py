"""Make an article of a text or a file's bytes, as a user's source would become one."""

from io import StringIO
from pathlib import Path

from briefing.model.article import Article
from briefing.read import read_articles

LEAD = "GENEVA — The foreign minister of Norway met her Swiss counterpart on Tuesday to talk about the treaty."
SECOND = "“We agree on nearly all of it,” she told reporters after the meeting in the old town."
THIRD = "The two ministers will meet again in the spring, according to a spokesman for the Swiss government."
PROSE = (LEAD, SECOND, THIRD)


def article_of(text: str) -> Article:
    return read_articles([StringIO(text)])[0]


def article_in(folder: Path, name: str, data: bytes | str) -> Article:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_articles([path])[0]


def left_out(article: Article) -> dict[str, str]:
    """Each text that was left out, with the reason."""
    return {dropped.text: dropped.reason for dropped in article.dropped}
