"""Tell when and to whom a quote was said: its sentence, the meetings -> the meeting it belongs to, a few words."""

import re
from dataclasses import dataclass

from briefing.model.article import Article, Span
from briefing.model.briefing import Meeting
from briefing.model.mentions import Mentions, QuoteMention
from briefing.reference.patterns import Pattern
from briefing.resolve.actors import Actors
from briefing.resolve.speakers import Speaker

_AFTER = re.compile(
    r"\b[Ss]peaking (?:shortly |soon )?(after|before|ahead of) (?:the|their|his|her) (?:meeting|talks)\b"
)
_ABOUT = re.compile(r"\b(?:the|[A-Z]\w+day[’']s) (?:meeting|talks|negotiations)\b")
_OPENING = re.compile(
    r"\b(?:opening (?:remarks|statement|comments)|(?:start|beginning|outset) of (?:the |their )?(?:talks|meeting))\b"
)
_PRESS = re.compile(
    r"\btold (?:(?:a|the) )?((?:[A-Z]\w+ )?(?:reporters|journalists|news conference|press conference|media))\b"
)
_OUTLET = Pattern(r"\btold (?:the )?((?=[A-Z])(?i:{agencies.csv}))\b")
_IN = Pattern(
    r"\b(in an?(?: joint| written| televised| video| brief)? "
    r"(?:statement|interview|letter|speech|post|tweet|address|email)"
    r"|at an?(?: joint)? (?:news|press) conference|in a (?:news|press) (?:conference|briefing|release)"
    r"|on (?:X|(?i:{platforms})|state television)"
    r"|(?:through|via) an interpreter|by video link)\b"
)
_ELSEWHERE = Pattern(
    r"\bin an? (?:\w+ )?(?:interview|letter|address|post|tweet)\b|\bon (?:X|(?i:{platforms}))\b"
    r"|\b(?:tweeted|posted|later|afterwards?|reporters|journalists|(?:news|press) conference)\b"
)
_STATEMENT = re.compile(r"\b(?:statement|read-?out|communiqu[eé])\b[^.]* (?:said|quoted|cited|promised)\b")
_YEAR = re.compile(r"\b(?:said|wrote|told \w+|declared|argued) (in (?:19|20)\d\d)\b")
_TALKS = frozenset(("held", "unclear"))


@dataclass(frozen=True, slots=True)
class Tie:
    """The meeting at which a party to it says something."""

    meeting: Meeting
    paragraph: int
    close: bool
    """True where the other side stands in the sentence."""
    speaker: str
    carried: bool = False
    """True where it is that of the same speaker's quote in the paragraph before."""


def tie_of(
    mention: QuoteMention,
    speaker: Speaker | None,
    mentions: Mentions,
    actors: Actors,
    meetings: tuple[Meeting, ...],
    before: Tie | None,
) -> Tie | None:
    """The one meeting of the speaker with someone named beside the quote; or that of the quote just before."""
    if speaker is None or speaker.actor is None:
        return None
    first = mention.parts[0]
    own = [m for m in meetings if speaker.name in m.parties and m.status in _TALKS and m.at_event]
    sentence = mentions.sentences[mention.sentence]
    ranges = (
        (_named(mentions, actors, sentence), True),
        (_names(actors, Span(first.paragraph, 0, 1 << 30)), False),
        (_names(actors, Span(first.paragraph - 1, 0, 1 << 30)), False),
    )
    for names, close in ranges[:2]:
        found = _with(own, speaker.name, names)
        if found:
            return Tie(found[0], first.paragraph, close, speaker.name) if len(found) == 1 else None
    if before is not None and before.meeting in own and _goes_on_from(before, speaker, first.paragraph):
        carried = before.speaker == speaker.name and (before.carried or first.paragraph > before.paragraph)
        return Tie(before.meeting, first.paragraph, False, speaker.name, carried)
    names = ranges[2][0]
    found = _with(own, speaker.name, names) if speaker.name in names else []
    return Tie(found[0], first.paragraph, False, speaker.name) if len(found) == 1 else None


def _goes_on_from(before: Tie, speaker: Speaker, paragraph: int) -> bool:
    """In the same paragraph, or the next one: the other side's answer, or the same speaker's words once more."""
    apart = paragraph - before.paragraph
    return apart == 0 or (apart == 1 and not (before.carried and before.speaker == speaker.name))


def _named(mentions: Mentions, actors: Actors, within: Span) -> frozenset[str]:
    """Those whom the words name or address by office; "their" names nobody."""
    spans = (m.span for m in mentions.actors if m.form in {"name", "office"} and within.holds(m.span))
    return frozenset(actor.name for span in spans for actor in actors.at(span))


def _names(actors: Actors, within: Span) -> frozenset[str]:
    return frozenset(a.name for span, meant in actors.means.items() if within.holds(span) for a in meant)


def _with(own: list[Meeting], speaker: str, names: frozenset[str]) -> list[Meeting]:
    return [m for m in own if any(party in names for party in m.parties if party != speaker)]


def occasion_of(
    article: Article,
    mentions: Mentions,
    actors: Actors,
    mention: QuoteMention,
    speaker: Speaker | None,
    tie: Tie | None,
    meetings: tuple[Meeting, ...],
) -> str | None:
    """ "to Xi ({m1})", "opening ({m1})", "after {m1}", "on {m1}", "in a statement", "to reporters", "in 2021"."""
    said = _beside(article, mentions, mention)
    if tie is not None and not is_elsewhere(article, mentions, mention, tie):
        return _at_meeting(said, actors, speaker, tie)
    addressee = actors.one_at(mention.addressee)
    if addressee is not None and addressee.sort == "person" and addressee.name != (speaker.name if speaker else None):
        return f"to {addressee.family_name or addressee.name}"
    for pattern, form in ((_PRESS, "to {}"), (_OUTLET, "to {}"), (_IN, "{}"), (_YEAR, "{}")):
        if match := pattern.search(said):
            return form.format(match[1])
    told = _told_last(mention, meetings)
    if match := _AFTER.search(said):
        when = "before" if match[1] == "ahead of" else match[1]
        return f"{when} {{{told.id}}}" if told else f"{when} the meeting"
    return f"on {{{told.id}}}" if told and _ABOUT.search(_introducing(article, mention)) else None


def is_elsewhere(article: Article, mentions: Mentions, mention: QuoteMention, tie: Tie) -> bool:
    """ "Ek tweeted", "Ek said later": not at the meeting, whatever it is on."""
    return not tie.close and _ELSEWHERE.search(_beside(article, mentions, mention)) is not None


def _at_meeting(said: str, actors: Actors, speaker: Speaker | None, tie: Tie) -> str:
    cited = f"{{{tie.meeting.id}}}"
    if _OPENING.search(said):
        return f"opening ({cited})"
    if not tie.close and _STATEMENT.search(said):
        return "in a statement"
    others = [p for p in tie.meeting.parties if speaker is None or p != speaker.name]
    if tie.close and len(others) == 1:
        known = next((a for a in actors.known if a.name == others[0]), None)
        return f"to {known.family_name if known and known.family_name else others[0]} ({cited})"
    return f"at {cited}"


def _beside(article: Article, mentions: Mentions, mention: QuoteMention) -> str:
    """The paragraph's words outside this quote, in the sentences that hold its parts and its said-clause."""
    first, last = mention.parts[0], mention.parts[-1]
    touched = [*mention.parts, *([mention.cue] if mention.cue else [])]
    held = mentions.sentences_at(*touched)
    spans = [s for s in held if s.paragraph in {first.paragraph, last.paragraph}]
    text = " ".join(article.words(s) for s in spans)
    for part in mention.parts:
        text = text.replace(article.words(part), " ")
    return text


def _introducing(article: Article, mention: QuoteMention) -> str:
    """The words between the verb and the quote: "described the talks as"."""
    first, cue = mention.parts[0], mention.cue
    if cue is None or cue.paragraph != first.paragraph or cue.end >= first.start:
        return ""
    return article.words(Span(first.paragraph, cue.end, first.start))


def _told_last(mention: QuoteMention, meetings: tuple[Meeting, ...]) -> Meeting | None:
    """ "The meeting" is the one that the text told of last, when one was held."""
    first = mention.parts[0]
    held = [(e.paragraph, e.start, m) for m in meetings if m.status == "held" for e in m.evidence]
    before = [(p, s, m) for p, s, m in held if (p, s) <= (first.paragraph, first.start)]
    return max(before, key=lambda told: told[:2])[2] if before else None
