"""Find whom "he", "she" or "who" means: the Talk so far, a pronoun -> the Actor, or none where it is unclear."""

import re
from bisect import bisect_left

from briefing.model.article import Span
from briefing.model.mentions import ActorMention
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.fitting import comes_first, may_be, opens, surely
from briefing.resolve.going_on import faded, goes_on, is_aside
from briefing.resolve.talk import Talk

_WEIGHT = {"subject": 4.0, "passive_subject": 4.0, "possessive": 2.0, "object": 1.5, "appositive": 2.0, "other": 1.5}
_SPEAKER = 5.0
_VERB_ALONE = re.compile(r" (?:(?:also|had|has|then|later|\w+ly) )*\w+(?: with)?(?: Mrs?\.?| Ms\.?)? ")
""" "He | told | Ek", "She | later met with | Mr. Ek"."""
_REACH = 3
"""How many sentences back a pronoun may look."""


def antecedent(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """ "Raisi of Iran, who is": what ends closest before the word in its sentence."""
    same = [m for m in talk.before(mention, 0) if m.span.paragraph == mention.span.paragraph]
    near = [m for m in same if 0 <= mention.span.start - m.span.end < 40]
    return talk.means[near[0].span] if near else ()


def single(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    ahead = _subject_ahead(talk, mention) or _main_subject_ahead(talk, mention)
    if ahead or _follows_unknown(talk, mention):
        return ahead
    scores: dict[str, float] = {}
    actors: dict[str, Actor] = {}
    again, aside = goes_on(talk.article, mention), is_aside(talk.article, mention)
    told = _told_by(talk, mention)
    for other in talk.before(mention, _REACH):
        meant = talk.means[other.span]
        if len(meant) != 1 or not may_be(meant[0], mention) or _was_other(talk, meant[0], mention):
            continue
        if meant[0] in told:
            continue
        told_him = other is _nearest_subject(talk, mention) and mention.function in ("object", "oblique")
        if told_him or (aside and other.sentence == mention.sentence and other.function == "subject"):
            continue  # "Putin told him", "Biden held talks with him", "Xi, he said, agreed"
        actor = meant[0]
        distance = talk.apart(other, mention)
        beside = 2.0 if distance == 0 and mention.function in ("object", "oblique") else 0.0
        weight = 1.0 if plain(other.text) in ("who", "whom") else _WEIGHT.get(other.function, 1.0)
        if other.span in talk.speaking and mention.span in talk.speaking:
            weight = _SPEAKER  # "X said A had met B. He added": X
        if opens(other, talk.mentions.sentences[other.sentence]):
            weight = max(weight, _WEIGHT["subject"])  # whatever the parse
        score = faded(weight + beside, distance, again and weight == _SPEAKER)
        score *= 1.0 if distance or weight == _SPEAKER else surely(actor, mention)
        actors.setdefault(actor.name, actor)
        scores[actor.name] = max(scores.get(actor.name, 0.0), score)
    if not scores:
        return ()
    best = max(actors, key=lambda name: scores[name])
    if _passes_unclear(talk, actors[best], mention):
        return ()
    if mention.gender:
        talk.genders.setdefault(best, mention.gender)
    return (actors[best],)


def _told_by(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """ "He told Ek that": whoever is the verb's object by name is not its subject."""
    if mention.function != "subject":
        return ()
    at = bisect_left(talk.mentions.actors, mention.span, key=lambda one: one.span) + 1
    after = talk.mentions.actors[at : at + 1]
    if not after or after[0].sentence != mention.sentence or after[0].form != "name":
        return ()
    starts = after[0].opens
    between = talk.article.words(Span(mention.span.paragraph, mention.span.end, starts))
    return talk.means.get(after[0].span, ()) if _VERB_ALONE.fullmatch(between) else ()


def _passes_unclear(talk: Talk, actor: Actor, mention: ActorMention) -> bool:
    """ "Ek told the police. He": not the one before Ek, where it is unclear which Ek is meant."""
    end = bisect_left(talk.mentions.actors, mention.span, key=lambda one: one.span)
    for other in reversed(talk.mentions.actors[:end]):
        if talk.apart(other, mention) > 1 or actor in talk.means.get(other.span, ()):
            return False
        if other.form == "name" and other.span not in talk.means and other.function.endswith("subject"):
            return not talk.in_quote(other.span)
    return False


def _was_other(talk: Talk, actor: Actor, mention: ActorMention) -> bool:
    """Whoever was "he" before is not "she" now."""
    return mention.gender is not None and talk.genders.get(actor.name, mention.gender) != mention.gender


def _follows_unknown(talk: Talk, mention: ActorMention) -> bool:
    """ "He held talks with Ek after his call": where nobody is known for "he", nobody is for "his"."""
    return mention.function == "possessive" and any(
        one.form == "pronoun" and one.function == "subject" and one.gender == mention.gender is not None
        for one in talk.mentions.actors
        if one.sentence == mention.sentence and one.span < mention.span and one.span not in talk.means
    )


def _nearest_subject(talk: Talk, mention: ActorMention) -> ActorMention | None:
    same = [one for one in talk.before(mention, 0) if one.function in ("subject", "passive_subject")]
    return same[0] if same else None


def _subject_ahead(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """ "In her speech, Merkel told": a possessive before any subject belongs to the subject that follows."""
    same = [m for m in talk.mentions.actors if m.sentence == mention.sentence and m.form in ("name", "office")]
    if mention.function != "possessive" or any(
        m.span < mention.span and m.function in ("subject", "passive_subject") for m in same
    ):
        return ()
    after = [m for m in same if m.span > mention.span and m.function == "subject" and m.span in talk.means]
    if not after or any(m.span < mention.span for m in same):
        return ()
    meant = talk.means[after[0].span]
    return meant if len(meant) == 1 and may_be(meant[0], mention) else ()


def _main_subject_ahead(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """ "Two days after he wrote to Xi, Putin said": he is the subject behind the comma."""
    sentence = talk.mentions.sentences[mention.sentence]
    before = talk.article.words(Span(sentence.paragraph, sentence.start, mention.span.start))
    if mention.function != "subject" or not comes_first(before):
        return ()
    for other in talk.mentions.actors:
        if other.sentence != mention.sentence or other.span < mention.span or other.function != "subject":
            continue
        starts = other.opens
        gap = talk.article.words(Span(sentence.paragraph, sentence.start, starts)).removesuffix("the ").rstrip()
        meant = talk.means.get(other.span, ())
        if other.form == "name" and gap.endswith(",") and len(meant) == 1 and may_be(meant[0], mention):
            return meant
    return ()
