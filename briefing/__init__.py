"""briefing: news reports of a summit in, a briefing with the evidence for every statement out."""

__version__ = "0.1.0"
