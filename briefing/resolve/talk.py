"""Hold what a text has told so far: Article, Mentions, people -> the mentions before one, and whom they mean."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.resolve.actors import Actor

Means = dict[Span, tuple[Actor, ...]]


@dataclass(slots=True)
class Talk:
    """The article so far."""

    article: Article
    mentions: Mentions
    people: list[Actor]
    means: Means
    quoted: dict[int, list[Span]] = field(default_factory=dict)
    """What is said in the words of a speaker, by paragraph."""
    genders: dict[str, str] = field(default_factory=dict)
    """Of those whom a pronoun has meant."""
    speaking: frozenset[Span] = frozenset()
    """Mentions whose words are told, directly or not."""
    rank: list[int] = field(default_factory=list)
    """Of every sentence: how many told by the reporter stand before it; those inside a quotation don't count."""

    def __post_init__(self) -> None:
        for part in (part for quote in self.mentions.quotes if quote.kind == "utterance" for part in quote.parts):
            self.quoted.setdefault(part.paragraph, []).append(part)
        told = [one.speaker for one in self.mentions.statements]
        self.speaking = frozenset((*told, *(one.speaker for one in self.mentions.quotes if one.speaker)))
        inside = [self._is_speech(sentence) for sentence in self.mentions.sentences]
        self.rank = [0, *accumulate(not quoted for quoted in inside)]

    def _is_speech(self, sentence: Span) -> bool:
        """Nothing but a quotation's words and marks."""
        return self.in_quote(Span(sentence.paragraph, sentence.start + 1, sentence.end - 1))

    def apart(self, earlier: ActorMention, later: ActorMention) -> int:
        return self.rank[later.sentence] - self.rank[earlier.sentence]

    def in_quote(self, span: Span) -> bool:
        return any(part.holds(span) for part in self.quoted.get(span.paragraph, ()))

    def before(self, mention: ActorMention, reach: int) -> list[ActorMention]:
        """Mentions with a known meaning, outside quotations, up to `reach` sentences back, the latest first."""
        found = []
        end = bisect_left(self.mentions.actors, mention.span, key=lambda one: one.span)
        for other in reversed(self.mentions.actors[:end]):
            if self.apart(other, mention) > reach:
                break
            if other.span in self.means and not self.in_quote(other.span):
                found.append(other)
        return found
