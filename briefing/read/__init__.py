"""Read sources into Articles: numbered paragraphs of exact words, free of file format and boilerplate."""

from briefing.read.articles import read_articles
from briefing.read.formats import READERS
from briefing.read.sources import Source

__all__ = ["READERS", "Source", "read_articles"]
