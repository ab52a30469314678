"""Put a name among the words around it: Article, PlaceMention -> NamedPlace; and which countries they tell of: Land."""

from collections import Counter
from dataclasses import dataclass

from briefing.model.article import Article
from briefing.model.mentions import PlaceMention
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, places_called
from briefing.resolve.settings import Setting

WELL_KNOWN = 100_000
"""People in a town whose name alone tells which one it is."""


@dataclass(frozen=True, slots=True)
class Located:
    """A mention and the place that it means."""

    mention: PlaceMention
    place: KnownPlace


@dataclass(frozen=True, slots=True)
class NamedPlace:
    mention: PlaceMention
    found: tuple[KnownPlace, ...]
    """The places that bear its name, best first."""
    before: str
    """The words of its paragraph before it, as those after it."""
    after: str

    @property
    def key(self) -> str:
        return plain(self.mention.text)

    def until(self, other: "NamedPlace") -> str | None:
        """What stands between this and a later one in the same paragraph."""
        if other.mention.span.paragraph != self.mention.span.paragraph:
            return None
        return self.after[: other.mention.span.start - self.mention.span.end]


def named_place(article: Article, mention: PlaceMention) -> NamedPlace:
    text = article.paragraphs[mention.span.paragraph - 1]
    return NamedPlace(mention, places_called(mention.text), text[: mention.span.start], text[mention.span.end :])


@dataclass(frozen=True, slots=True)
class Land:
    """Which countries the article names, by whatever place in them, and how often by a town or region in them."""

    all: Counter[str]
    within: Counter[str]
    by_name: Counter[tuple[str, str]]
    """How often each name counts for each country."""

    @classmethod
    def of(cls, named: list[NamedPlace], setting: Setting) -> "Land":
        firsts = [
            (one.key, one.found[0]) for one in named if one.found and not one.mention.acts and not state_called(one)
        ]
        all_named = Counter(place.country for _, place in firsts if place.country)
        if setting.event.country:
            all_named[setting.event.country] += 1
        within = Counter(place.country for _, place in firsts if place.country and place.type != "country")
        return cls(all_named, within, Counter((key, place.country) for key, place in firsts if place.country))

    def beside(self, name: str, country: str | None) -> int:
        """How often the article names the country otherwise than by this name."""
        return self.all[country] - self.by_name[name, country] if country else 0


def state_called(one: NamedPlace) -> KnownPlace | None:
    """A state of the hand-made table that bears a country's name."""
    best = one.found[0]
    if best.type != "country":
        return None
    return next(
        (p for p in one.found[1:] if p.type == "region" and p.country != best.country and not p.population), None
    )
