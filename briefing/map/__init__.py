"""Draw the map of a Briefing: members by status, the venue, the places mentioned: Briefing -> Map."""

from briefing.map.draw import draw_map

__all__ = ["draw_map"]
