"""Name a speaker: the span of a mention or of a phrase -> Speaker, or None where it is unclear who is meant."""

import re
from dataclasses import dataclass

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.resolve.actors import Actor, Actors

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their)\s+", re.IGNORECASE)
_VAGUE = re.compile(
    r"^(?:i|we|you|he|she|it|they|who|that|which|this|one|another|both|some|several|many|most|few|others?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    """The fullest name, the body, or the source's own words for someone unnamed ("senior diplomat")."""
    actors: tuple[Actor, ...] = ()

    @property
    def actor(self) -> Actor | None:
        """The one actor; None for several, and for someone unnamed."""
        return self.actors[0] if len(self.actors) == 1 else None


def speaker_at(article: Article, mentions: Mentions, actors: Actors, span: Span | None) -> Speaker | None:
    if span is None:
        return None
    meant = actors.at(span) or _inside(mentions.actors, actors, span, article)
    if meant:
        return Speaker(" and ".join(actor.name for actor in meant), meant)
    words = article.words(span)
    if _VAGUE.match(words) or any(m.span == span and m.form == "pronoun" for m in mentions.actors):
        return None
    return Speaker(_ARTICLE.sub("", words))


def _inside(mentions: tuple[ActorMention, ...], actors: Actors, span: Span, article: Article) -> tuple[Actor, ...]:
    """The actors joined in "X and Y"; none for a phrase that only holds names ("a spokesman for X")."""
    held = [m for m in mentions if span.holds(m.span) and m.span != span]
    held = [m for m in held if not any(o.span.holds(m.span) and o.span != m.span for o in held)]
    if len(held) < 2 or held[0].span.start != span.start or held[-1].span.end != span.end:
        return ()
    between = article.words(Span(span.paragraph, held[0].span.end, held[-1].span.start))
    if " and " not in f" {between} ":
        return ()
    meant = [actors.one_at(m.span) for m in held]
    return tuple(dict.fromkeys(a for a in meant if a is not None)) if all(meant) else ()
