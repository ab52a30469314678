"""Say whose words the quotes are: QuoteMentions, actors, meetings -> Quotes with speaker and occasion, and Checks."""

import re
from collections.abc import Sequence

from briefing.model.article import Article, Span
from briefing.model.briefing import Check, Meeting, Quote
from briefing.model.mentions import ActorMention, Mentions, QuoteMention
from briefing.reference.countries import country
from briefing.reference.words import words
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.occasions import Tie, is_elsewhere, occasion_of, tie_of
from briefing.resolve.posts import role_told
from briefing.resolve.speakers import Speaker, speaker_at

_PARTIAL = 5
_SHOWN = 70
_NAMING = re.compile(r"(?:call|describ|label|brand|characteri[sz])\w+$", re.IGNORECASE)
"""Verbs whose object is what the quoted words are about."""
_ADDED = re.compile(r"(?:add|continu|went on)\w*", re.IGNORECASE)
_CLOSED = {
    "closed by an opening": "The mark that closes {owner} looks as if it opened one",
    "closed by a single": "{owner} opens with a double mark and closes with a single one",
    "closed by the paragraph's": "{owner} has no mark that closes it before the paragraph’s end",
    "closed before the": "{owner} has no mark that closes it before the words that name its speaker",
}
"""By how a quote ends, all but the last word of its doubt."""
_THIN = frozenset(("sentence before", "governed"))


def resolve_quotes(
    article: Article, mentions: Mentions, actors: Actors, meetings: tuple[Meeting, ...]
) -> tuple[tuple[Quote, ...], tuple[Check, ...]]:
    """The utterances in the order of the text, and what a reader should look at; terms are no quotes."""
    uttered = sorted((m for m in mentions.quotes if m.kind == "utterance"), key=lambda m: m.parts[0])
    quotes: list[Quote] = []
    checks: list[Check] = []
    before: Tie | None = None
    for number, mention in enumerate(uttered, 1):
        known = mention.how != "turn" or actors.at(mention.speaker)  # "DELEGATE:" names nobody
        speaker = speaker_at(article, mentions, actors, mention.speaker) if known else None
        tie = tie_of(mention, speaker, mentions, actors, meetings, before)
        quote = _quote(article, mentions, actors, mention, speaker, tie, meetings, f"q{number}")
        if tie is None and quotes and before is None and _goes_on(article, quotes[-1], quote, mention):
            quote = quote.model_copy(update={"occasion": quotes[-1].occasion})
        quotes.append(quote)
        checks += _checks(mention, quote)
        before = tie
    checks += [_never_closed(article, m) for m in mentions.quotes if m.kind == "term" and m.doubt == "never closed"]
    return _with_sentence_mates(quotes, uttered), tuple(checks)


def _with_sentence_mates(quotes: list[Quote], uttered: list[QuoteMention]) -> tuple[Quote, ...]:
    """What one sentence quotes of one speaker is on one meeting: “excellent” and “very businesslike”."""
    on: dict[tuple[int, str | None], str] = {}
    for quote, mention in zip(quotes, uttered, strict=True):
        if quote.speaker and quote.occasion and quote.occasion.startswith("on {"):
            on.setdefault((mention.sentence, quote.speaker), quote.occasion)
    told = zip(quotes, uttered, strict=True)
    return tuple(q.model_copy(update={"occasion": q.occasion or on.get((m.sentence, q.speaker))}) for q, m in told)


def _goes_on(article: Article, before: Quote, quote: Quote, mention: QuoteMention) -> bool:
    """ "He added", in the same paragraph or the next: said on the same occasion."""
    added = mention.how == "carried on" or (mention.cue and _ADDED.fullmatch(article.words(mention.cue)) is not None)
    apart = quote.evidence[0].paragraph - before.evidence[-1].paragraph
    return bool(added) and quote.occasion is None and quote.speaker == before.speaker and apart <= 1


def _quote(
    article: Article,
    mentions: Mentions,
    actors: Actors,
    mention: QuoteMention,
    speaker: Speaker | None,
    tie: Tie | None,
    meetings: tuple[Meeting, ...],
    name: str,
) -> Quote:
    evidence = tuple(article.evidence(span) for span in mention.parts)
    parts = tuple(one.text for one in evidence)
    text = " ".join(parts)
    return Quote(
        id=name,
        text=text,
        parts=parts,
        between=tuple(article.words(span) for span in mention.between),
        speaker=speaker.name if speaker else None,
        speaker_role=_role(speaker.actor, mentions.actors, actors) if speaker and speaker.actor else None,
        country=speaker.actor.country if speaker and speaker.actor else None,
        partial=len(text.split()) < _PARTIAL,
        occasion=occasion_of(article, mentions, actors, mention, speaker, tie, meetings),
        context=_context(article, mention),
        meeting=tie.meeting.id if tie and not is_elsewhere(article, mentions, mention, tie) else None,
        evidence=evidence,
    )


def _role(actor: Actor, mentions: Sequence[ActorMention], actors: Actors) -> str | None:
    """The post with its country, "Russian President": the fullest that stands beside the name, else the actor's."""
    if actor.sort != "person":
        return None
    own = [m for m in mentions if m.title and m.form == "name" and actors.one_at(m.span) == actor]
    written = [m.title for m in own if m.title and role_told(m.title, m.country_words)]
    fullest = max(written, key=len, default=None)
    role = fullest if fullest and (not actor.role or len(fullest) > len(actor.role)) else actor.role
    home = country(actor.country)
    if role is None or home is None or not home.adjectives:
        return role
    named = any(word in role for word in (*home.adjectives, home.name, *home.names, *home.seats) if word)
    if role.startswith("Former "):
        return f"Former {home.adjectives[0]} {role.removeprefix('Former ')}" if not named else role
    return role if named else f"{home.adjectives[0]} {role}"


def _context(article: Article, mention: QuoteMention) -> str | None:
    """What a quote that starts in mid-sentence is about: the words between the verb and the mark, if they tell it."""
    first, cue = mention.parts[0], mention.cue
    if cue is None or cue.paragraph != first.paragraph or cue.end >= first.start:
        return None
    if not article.words(first)[:1].islower():
        return None
    told = article.words(Span(first.paragraph, cue.end, first.start)).strip(" “\"'‘«„`,:").split()
    names = _NAMING.match(article.words(cue)) is not None
    if len(article.words(first).split()) < _PARTIAL - 2 and not names:
        return None
    if names and told and told[-1] == "as":
        told = told[:-1]
    while told and told[0].lower() in words("loose_starts"):
        told = told[1:]
    if len(told) < 2 or told[-1].lower() in words("loose_ends") or any(mark in " ".join(told) for mark in '“”"'):
        return None
    return " ".join(told)


def _checks(mention: QuoteMention, quote: Quote) -> list[Check]:
    found = []
    owner = f"{quote.speaker}’s quote" if quote.speaker else "the quote"
    if mention.doubt and mention.doubt.startswith("opened by"):
        stray = mention.doubt.removeprefix("opened by ")
        text = f"The mark that opens {owner} is {stray}; its words are taken to start there."
        found.append(Check(kind="quote", text=text, evidence=quote.evidence[:1]))
    if mention.doubt and (closed := _CLOSED.get(mention.doubt.rpartition(" ")[0])):
        text = closed.format(owner=owner)
        text = f"{text[0].upper()}{text[1:]}; its words are taken to end there."
        found.append(Check(kind="quote", text=text, evidence=quote.evidence[:1]))
    if quote.speaker is None:
        text = f"The source does not tell clearly who says “{_short(quote.text)}”."
        found.append(Check(kind="speaker", text=text, evidence=quote.evidence[:1]))
    elif mention.how in _THIN:
        text = f"No verb of saying stands beside “{_short(quote.text)}”; {quote.speaker} is taken to say it."
        found.append(Check(kind="speaker", text=text, evidence=quote.evidence[:1]))
    return found


def _never_closed(article: Article, mention: QuoteMention) -> Check:
    span = mention.parts[0]
    shown = len(_short(article.words(span), ""))
    start = span.start if shown else span.start - 1  # nothing follows the mark: the mark itself is shown
    text = "A quotation mark opens before these words and never closes; they are not taken as a quote."
    words = Span(span.paragraph, start, span.start + shown)
    return Check(kind="quote", text=text, evidence=(article.evidence(words),))


def _short(text: str, more: str = " …") -> str:
    if len(text) <= _SHOWN:
        return text.rstrip(",.")
    return text[:_SHOWN].rsplit(" ", 1)[0].rstrip(",.;:") + more
