"""Give whom the text tells with a delegation its country: people and who is meant where -> the same, better known."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.article import Article
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.countries import country_of
from briefing.reference.patterns import Pattern
from briefing.resolve.actors import Actor
from briefing.resolve.talk import Means

_LED_BY = Pattern(
    r"(\S+(?: \S+){0,3}) (?:{delegations}\b[^.;]{0,40}|(?:will be|is|was|are|were|being) )"
    r"\b{led} by\b[^.;,]{0,30},?\s*$"
)
""" "The Chadian delegation was led by ..."."""
_LEADS = Pattern(r"^[^.;]{0,90}?\b{leading_verbs} (?:(?:the|a|an|his|her|its) )?(\S+(?: \S+){0,3}?) {delegations}\b")
_STANDS_FOR = re.compile(
    r"^[^.;]{0,140}?\brepresent(?:s|ed|ing)? (?:the )?"
    r"([A-Z][\w’'-]+(?: (?:(?:of|and|the) ){0,2}[A-Z][\w’'-]+){0,4})(?=[\s,.;]|$)"
)
_WITH = Pattern(r"\b{accompanied} by\b|\b{delegations}\b[^.;]{0,30}\b{including}\b")
_OF_LAND = Pattern(r"(\S+(?: \S+){0,3}) {delegations}\b")
_OWN = Pattern(r"['’]s?(?=\s|$)|\s{delegations}\b$")
_CLAUSE = re.compile(
    r"\b(?:is|was|are|were|will|said|says|has|had|have|would|who|after|before|while|when)\b|[.:]\s|[“”\"]"
)
""" Between the words for the delegation and a name: not a list of its members alone."""


def with_delegations(
    article: Article, mentions: Mentions, people: Sequence[Actor], means: Means
) -> tuple[list[Actor], Means]:
    """Those without a country who lead, represent or belong to a state's delegation get the state's."""
    known = {one: _of_state(article, mentions, one, means) for one in people}
    if not any(land and land != one.country for one, land in known.items()):
        return list(people), means
    better = {one: replace(one, country=land) for one, land in known.items() if land and land != one.country}
    return [better.get(one, one) for one in people], {
        span: tuple(better.get(one, one) for one in meant) for span, meant in means.items()
    }


def _of_state(article: Article, mentions: Mentions, actor: Actor, means: Means) -> str | None:
    if actor.country or actor.kind == "international":
        return actor.country
    own = [mention for mention in mentions.actors if mention.form == "name" and mention.span in actor.mentions]
    told = (_told(article, mentions, mention, means) for mention in own)
    return next((land for land in told if land), None)


def _told(article: Article, mentions: Mentions, mention: ActorMention, means: Means) -> str | None:
    text, sentence = article.paragraphs[mention.span.paragraph - 1], mentions.sentences[mention.sentence]
    start = mention.opens
    names = (one.span.start for one in mentions.actors if one.form == "name" and one.sentence == mention.sentence)
    following = min((at for at in names if at > mention.span.end), default=sentence.end)
    before, after = text[sentence.start : start], text[mention.span.end : following]
    for pattern, words in ((_LED_BY, before), (_LEADS, after), (_STANDS_FOR, after)):
        found = pattern.search(words)
        if found and (land := _land_in(found[1])):
            return land
    brought = list(_WITH.finditer(before))
    if brought and not _CLAUSE.search(before[brought[-1].end() :]):
        return _sender(article, mentions, mention, means, sentence.start + brought[-1].start())
    return None


def _land_in(words: str) -> str | None:
    """The state that the last words name: "the South African", "Peru’s"; no body."""
    parts = _OWN.sub("", words).split()
    for length in (4, 3, 2, 1):
        part = " ".join(parts[-length:])
        land = country_of(part) if part[:1].isupper() and len(parts) >= length else None
        if land:
            return None if land.startswith("X-") else land
    return None


def _sender(article: Article, mentions: Mentions, mention: ActorMention, means: Means, at: int) -> str | None:
    """Whoever is accompanied, by the subject before the words; else whose delegation the paragraphs told of last."""
    subjects = [
        one
        for one in mentions.actors
        if one.sentence == mention.sentence and one.span.end <= at and one.function in ("subject", "passive_subject")
    ]
    meant = [actor for one in subjects for actor in means.get(one.span, ()) if actor.country]
    if meant:
        return meant[-1].country
    earlier = article.paragraphs[max(0, mention.span.paragraph - 2) : mention.span.paragraph - 1]
    told = " ".join([*earlier, article.paragraphs[mention.span.paragraph - 1][:at]])
    lands = [land for found in _OF_LAND.finditer(told) if (land := _land_in(found[1]))]
    return lands[-1] if lands else None
