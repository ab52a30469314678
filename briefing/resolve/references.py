"""Resolve references that name nobody: pronouns, offices and groups -> the Actors they mean, or none where unclear."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.countries import countries_of
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.antecedents import first_of_style, last_two, met_by, told_together
from briefing.resolve.bodies import body_of
from briefing.resolve.fitting import (
    MAY_BE_ALL,
    called_barely,
    called_counterpart,
    comes_first,
    fits_title,
    holds,
    is_pair,
    may_be,
    opens,
    same_words,
    surely,
    titled_so,
    without_owner,
)
from briefing.resolve.going_on import faded, goes_on, is_aside
from briefing.resolve.groups import named_beside, of_countries
from briefing.resolve.posts import countries_told, full_post, same_post

_WEIGHT = {"subject": 4.0, "passive_subject": 4.0, "possessive": 2.0, "object": 1.5, "appositive": 2.0, "other": 1.5}
_SPEAKER = 5.0
_REACH = 3
"""How many sentences back a pronoun may look."""
_PAIR_REACH = 5

Means = dict[Span, tuple[Actor, ...]]


def resolve_references(article: Article, mentions: Mentions, people: list[Actor], means: Means) -> Means:
    """`means` with every pronoun, office and group added that is clear enough."""
    talk = _Talk(article, mentions, people, dict(means))
    for mention in mentions.actors:
        if mention.form not in ("name", "body"):
            meant = talk.meaning(mention)
            if meant:
                talk.means[mention.span] = meant
        elif mention.form == "body" and (person := talk.national(mention)) is not None:
            talk.means[mention.span] = (person,)
    return talk.means


@dataclass(slots=True)
class _Talk:
    """The article so far."""

    article: Article
    mentions: Mentions
    people: list[Actor]
    means: Means
    quoted: list[Span] = field(default_factory=list)
    genders: dict[str, str] = field(default_factory=dict)
    """Of those whom a pronoun has meant."""
    speaking: frozenset[Span] = frozenset()
    """Mentions whose words are told, directly or not."""
    rank: list[int] = field(default_factory=list)
    """Of every sentence: how many told by the reporter stand before it; those inside a quotation don't count."""

    def __post_init__(self) -> None:
        self.quoted = [part for quote in self.mentions.quotes if quote.kind == "utterance" for part in quote.parts]
        told = [one.speaker for one in self.mentions.statements]
        self.speaking = frozenset((*told, *(one.speaker for one in self.mentions.quotes if one.speaker)))
        inside = [self._is_speech(sentence) for sentence in self.mentions.sentences]
        self.rank = [0, *accumulate(not quoted for quoted in inside)]

    def _is_speech(self, sentence: Span) -> bool:
        """Nothing but a quotation's words and marks."""
        return any(part.holds(Span(sentence.paragraph, sentence.start + 1, sentence.end - 1)) for part in self.quoted)

    def _apart(self, earlier: ActorMention, later: ActorMention) -> int:
        return self.rank[later.sentence] - self.rank[earlier.sentence]

    def meaning(self, mention: ActorMention) -> tuple[Actor, ...]:
        if mention.form == "office":
            return self._office(mention)
        if mention.form == "group":
            return self._group(mention)
        if self._in_quote(mention.span):
            return ()
        if plain(mention.text) in ("who", "whom"):
            return self._antecedent(mention)
        if mention.form == "pronoun" and " " in mention.text:
            return first_of_style(self.article, self.mentions, self.means, mention)
        return self._several(mention) if mention.plural else self._single(mention)

    def national(self, mention: ActorMention) -> Actor | None:
        """The last one named of the country in "the Brazilian told him"; "the Chinese" are many."""
        the, _, word = mention.text.partition(" ")
        told = countries_of(word) if the.lower() == "the" and word.endswith("n") and " " not in word else ()
        fit = [one for one in self.people if one.country in told]
        found = self._last_named(fit, mention) if fit else []
        return found[0] if found else None

    def _in_quote(self, span: Span) -> bool:
        return any(part.holds(span) for part in self.quoted)

    def _before(self, mention: ActorMention, reach: int) -> list[ActorMention]:
        """Mentions with a known meaning, outside quotations, up to `reach` sentences back, the latest first."""
        found = []
        end = bisect_left(self.mentions.actors, mention.span, key=lambda one: one.span)
        for other in reversed(self.mentions.actors[:end]):
            if self._apart(other, mention) > reach:
                break
            if other.span in self.means and not self._in_quote(other.span):
                found.append(other)
        return found

    def _antecedent(self, mention: ActorMention) -> tuple[Actor, ...]:
        """ "Raisi of Iran, who is": what ends closest before the word in its sentence."""
        same = [m for m in self._before(mention, 0) if m.span.paragraph == mention.span.paragraph]
        near = [m for m in same if 0 <= mention.span.start - m.span.end < 40]
        return self.means[near[0].span] if near else ()

    def _single(self, mention: ActorMention) -> tuple[Actor, ...]:
        ahead = self._subject_ahead(mention) or self._main_subject_ahead(mention)
        if ahead or self._follows_unknown(mention):
            return ahead
        scores: dict[str, float] = {}
        actors: dict[str, Actor] = {}
        again, aside = goes_on(self.article, mention), is_aside(self.article, mention)
        for other in self._before(mention, _REACH):
            meant = self.means[other.span]
            if len(meant) != 1 or not may_be(meant[0], mention) or self._was_other(meant[0], mention):
                continue
            told_him = other is self._nearest_subject(mention) and mention.function in ("object", "oblique")
            if told_him or (aside and other.sentence == mention.sentence and other.function == "subject"):
                continue  # "Putin told him", "Biden held talks with him", "Xi, he said, agreed"
            actor = meant[0]
            distance = self._apart(other, mention)
            beside = 2.0 if distance == 0 and mention.function in ("object", "oblique") else 0.0
            weight = 1.0 if plain(other.text) in ("who", "whom") else _WEIGHT.get(other.function, 1.0)
            if other.span in self.speaking and mention.span in self.speaking:
                weight = _SPEAKER  # "X said A had met B. He added": X
            if opens(other, self.mentions.sentences[other.sentence]):
                weight = max(weight, _WEIGHT["subject"])  # whatever the parse
            score = faded(weight + beside, distance, again and weight == _SPEAKER)
            score *= 1.0 if distance or weight == _SPEAKER else surely(actor, mention)
            actors.setdefault(actor.name, actor)
            scores[actor.name] = max(scores.get(actor.name, 0.0), score)
        if not scores:
            return ()
        best = max(actors, key=lambda name: scores[name])
        if self._passes_unclear(actors[best], mention):
            return ()
        if mention.gender:
            self.genders.setdefault(best, mention.gender)
        return (actors[best],)

    def _passes_unclear(self, actor: Actor, mention: ActorMention) -> bool:
        """ "Ek told the police. He": not the one before Ek, where it is unclear which Ek is meant."""
        end = bisect_left(self.mentions.actors, mention.span, key=lambda one: one.span)
        for other in reversed(self.mentions.actors[:end]):
            if self._apart(other, mention) > 1 or actor in self.means.get(other.span, ()):
                return False
            if other.form == "name" and other.span not in self.means and other.function.endswith("subject"):
                return not self._in_quote(other.span)
        return False

    def _was_other(self, actor: Actor, mention: ActorMention) -> bool:
        """Whoever was "he" before is not "she" now."""
        return mention.gender is not None and self.genders.get(actor.name, mention.gender) != mention.gender

    def _follows_unknown(self, mention: ActorMention) -> bool:
        """ "He held talks with Ek after his call": where nobody is known for "he", nobody is for "his"."""
        return mention.function == "possessive" and any(
            one.form == "pronoun" and one.function == "subject" and one.gender == mention.gender is not None
            for one in self.mentions.actors
            if one.sentence == mention.sentence and one.span < mention.span and one.span not in self.means
        )

    def _nearest_subject(self, mention: ActorMention) -> ActorMention | None:
        same = [one for one in self._before(mention, 0) if one.function in ("subject", "passive_subject")]
        return same[0] if same else None

    def _subject_ahead(self, mention: ActorMention) -> tuple[Actor, ...]:
        """ "In her speech, Merkel told": a possessive before any subject belongs to the subject that follows."""
        same = [m for m in self.mentions.actors if m.sentence == mention.sentence and m.form in ("name", "office")]
        if mention.function != "possessive" or any(
            m.span < mention.span and m.function in ("subject", "passive_subject") for m in same
        ):
            return ()
        after = [m for m in same if m.span > mention.span and m.function == "subject" and m.span in self.means]
        if not after or any(m.span < mention.span for m in same):
            return ()
        meant = self.means[after[0].span]
        return meant if len(meant) == 1 and may_be(meant[0], mention) else ()

    def _main_subject_ahead(self, mention: ActorMention) -> tuple[Actor, ...]:
        """ "Two days after he wrote to Xi, Putin said": he is the subject behind the comma."""
        sentence = self.mentions.sentences[mention.sentence]
        before = self.article.words(Span(sentence.paragraph, sentence.start, mention.span.start))
        if mention.function != "subject" or not comes_first(before):
            return ()
        for other in self.mentions.actors:
            if other.sentence != mention.sentence or other.span < mention.span or other.function != "subject":
                continue
            starts = min(other.span.start, other.title_span.start if other.title_span else other.span.start)
            gap = self.article.words(Span(sentence.paragraph, sentence.start, starts)).removesuffix("the ").rstrip()
            meant = self.means.get(other.span, ())
            if other.form == "name" and gap.endswith(",") and len(meant) == 1 and may_be(meant[0], mention):
                return meant
        return ()

    def _several(self, mention: ActorMention) -> tuple[Actor, ...]:
        """A group told just before that means several; else the last two persons named close to each other."""
        told = self._speaker_and_hearer(mention)
        if told:
            return told
        for other in self._before(mention, 1):
            meant = self.means[other.span]
            if len(meant) > 1 or (meant[0].sort == "group" and other.function in ("subject", "passive_subject")):
                return meant
            if meant[0].sort == "body" and other.plural and other.function == "subject":
                return meant
        return self._told_together(mention) or last_two(self._before(mention, _PAIR_REACH), self.means)

    def _told_together(self, mention: ActorMention) -> tuple[Actor, ...]:
        return told_together(self._before(mention, _REACH), self.means, self.speaking, mention)

    def _speaker_and_hearer(self, mention: ActorMention) -> tuple[Actor, ...]:
        """ "A told B ..., as they began": the subject and the object named before in the sentence."""
        here = [
            one for one in self._before(mention, 0) if one.form in ("name", "office") and len(self.means[one.span]) == 1
        ]
        ones = [self.means[one.span][0] for one in reversed(here) if one.function in ("subject", "object")]
        people = list({actor.name: actor for actor in ones if actor.sort == "person"}.values())
        has_object = any(one.function == "object" for one in here)
        return tuple(people) if len(people) == 2 and has_object and len(here) < 4 else ()

    def _group(self, mention: ActorMention) -> tuple[Actor, ...]:
        words = plain(mention.text)
        listed = named_beside(self.mentions, self.means, mention)
        if listed:
            return listed
        if by_country := of_countries(self.people, mention):
            return by_country
        if is_pair(words):
            guests = met_by(self.article, self._before(mention, _REACH), self.means, mention)
            told = () if words in MAY_BE_ALL or guests else self._told_together(mention)
            return guests or told or self._last_of(mention, 2)
        if words.startswith("the three "):
            return self._last_of(mention, 3)
        earlier = [m for m in self._before(mention, 999) if m.form == "group" and same_words(m.text, mention.text)]
        if earlier:
            return self.means[earlier[0].span]
        return (body_of(mention),)

    def _last_of(self, mention: ActorMention, number: int) -> tuple[Actor, ...]:
        """Of "the leaders" only where the last sentences name so many and no more: at a summit there are others."""
        found: dict[str, Actor] = {}
        strict = plain(mention.text) in MAY_BE_ALL
        for other in self._before(mention, 2 if strict else 12):
            meant = [actor for actor in self.means[other.span] if actor.sort == "person" and fits_title(actor, mention)]
            found |= {actor.name: actor for actor in meant if actor.name not in found}
            if len(found) >= number and not strict:
                break
        if strict and len(found) != number:
            return ()
        return tuple(reversed(list(found.values())[:number])) if len(found) >= number else ()

    def _office(self, mention: ActorMention) -> tuple[Actor, ...]:
        """By country and post among the article's people; without a country, the last of those called so."""
        told = countries_told(mention.title, mention.country_words)
        title = same_post(mention.title or mention.text)
        if told:
            fit = [one for one in self.people if one.country in told and holds(one, title)]
            fit = self._last_named(fit, mention) if len(fit) > 1 else fit or self._of_unknown_country(title)
            return (fit[0],) if fit else (body_of(without_owner(mention)),)
        if "counterpart" in title:
            return ()
        fit = [one for one in self.people if plain(one.role or "") == plain(full_post(mention.title or mention.text))]
        fit = fit or [one for one in self.people if holds(one, title, exact=True)]
        fit = fit or titled_so(self.people, self.mentions.actors, title, self.article)
        fit = called_barely(fit, title, self.mentions)
        return tuple(self._last_named(fit, mention)) if fit else ()

    def _of_unknown_country(self, title: str) -> list[Actor]:
        """ "the Peruvian minister", where the text names no country of one minister alone."""
        fit = [one for one in self.people if one.country is None and holds(one, title, exact=True)]
        return fit if len(fit) == 1 else []

    def _last_named(self, people: list[Actor], mention: ActorMention) -> list[Actor]:
        names = {one.name for one in people}
        for other in self._before(mention, 999):
            if found := [actor for actor in self.means[other.span] if actor.name in names]:
                return found[:1]
        return [one for one in people if not called_counterpart(one, self.mentions.actors)][:1]
