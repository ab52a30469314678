"""Compose Findings into a Briefing; `outlining`, apart from it because of lxml and Jinja2, makes an Outline of that."""

from briefing.compose.assemble import compose_briefing

__all__ = ["compose_briefing"]
