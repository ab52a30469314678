"""Find every reference to someone who can act or speak: a Reading -> ActorMentions."""

from dataclasses import replace
from typing import Literal

from spacy.tokens import Doc

from briefing.find.bodies import Body, find_bodies
from briefing.find.grammar import function_of
from briefing.find.language import Reading, span_of
from briefing.find.names import Named, find_names
from briefing.find.offices import Office, find_offices
from briefing.find.postbeside import Post
from briefing.find.postcountries import country_after
from briefing.find.posts import post_before
from briefing.find.postsafter import post_after
from briefing.find.pronouns import STYLES, Pronoun, before_style, find_pronouns
from briefing.model.article import Span
from briefing.model.mentions import ActorForm, ActorMention
from briefing.reference.countries import country_of
from briefing.reference.genders import gender_of
from briefing.reference.words import words


def find_actors(reading: Reading) -> tuple[ActorMention, ...]:
    """Names, pronouns, offices, bodies and groups, in the order of the text; a name may stand inside a body's."""
    names = find_names(reading)
    named = [_named(reading, name) for name in names]
    found = list(named)
    for paragraph, doc in enumerate(reading.docs, 1):
        here = [m for m in named if m.span.paragraph == paragraph]
        taken = [s for m in here for s in (m.span, m.title_span, _with_title(m)) if s]
        offices = [_office(reading, paragraph, one) for one in find_offices(doc)]
        offices = [one for one in offices if not any(span.overlaps(one.span) for span in taken)]
        bodies = [_body(reading, paragraph, one) for one in find_bodies(doc)]
        bodies = [one for one in bodies if not _is_covered(one.span, taken)]
        found += _widest([*offices, *bodies])
        found += [_pronoun(reading, paragraph, one) for one in find_pronouns(doc)]
    return tuple(sorted(found, key=lambda mention: (mention.span.paragraph, mention.span.start, -mention.span.end)))


def _with_title(name: ActorMention) -> Span | None:
    """ "PM Modi", which is no body."""
    title = name.title_span
    if title is None or not 0 < name.span.start - title.end < 2:
        return None
    return Span(name.span.paragraph, title.start, name.span.end)


def _named(reading: Reading, name: Named) -> ActorMention:
    doc = reading.docs[name.paragraph - 1]
    regal = name.end - name.start > 1 and _bears_regal_title(doc, name.start)
    before = _post_before(doc, name.start, regal)
    after = post_after(doc, name.end)
    post = before if before and before.end > before.start else None
    if (post is None or _is_honorific(doc, post)) and after and after.start < after.end and not _is_of(doc, after):
        post = after
    mention = _mention(reading, name.paragraph, name.start, name.end, "name")
    title = _without_honorific(doc, post) if post else None
    if regal and title and title[0] < name.start < title[1]:
        title = (title[0], name.start)  # "Foreign Minister Prince Faisal": Prince belongs to the name
    place = next((p.country for p in (before, after) if p and p.country), None) or country_after(doc, name.end)
    place = place or _country_in_brackets(doc, name.end)
    if title and post is after and after and after.country:
        place = after.country
    span = _span(doc, name.paragraph, *title) if title else None
    hung = mention.function == "oblique" and title and title[0] < name.start  # "Minister of Peru Ek said"
    return _with(
        mention,
        function=function_of(doc[title[0] : title[1]])
        if title and hung and _hangs_on(doc, name, title)
        else mention.function,
        title=_joined(reading, span),
        title_span=span,
        country_words=_joined(reading, _span(doc, name.paragraph, *place)) if place else None,
        gender=_gender(mention.text, [p.gender for p in (before, after) if p]),
    )


def _bears_regal_title(doc: Doc, start: int) -> bool:
    """ "King Karl", but not "Sultan bin Saif"."""
    return doc[start].lower_ in words("regal_titles") and doc[start + 1].lower_ not in words("son_of")


def _post_before(doc: Doc, start: int, regal: bool) -> Post | None:
    """Without "His Excellency", which may stand between the post and the name."""
    before = post_before(doc, start + regal)
    if before is None or doc[before.start].text not in STYLES:
        return before
    if before.end - before.start > 1:
        return replace(before, start=before.start + 1)  # "His Majesty King Talal"
    return post_before(doc, before_style(doc, start))


def _hangs_on(doc: Doc, name: Named, title: tuple[int, int]) -> bool:
    """Whether the parse takes the name for a part of its title's phrase."""
    return any(title[0] <= one.i < title[1] for one in doc[name.start : name.end].root.ancestors)


_ODD_POSSESSIVES = ("‘s", "`s", "´s")
"""Possessive endings typed with a wrong mark, which the tokenizer leaves on the name."""
_COURTESY = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "lord", "lady", "dame"})
_COURTESY |= {"h.e.", "h.e", "hon", "hon.", "shri", "smt", "samdech", "sheikh", "shaikh", "sheik", "sheikha", "sayyid"}
_COURTESY |= {"honourable", "honorable", "amb.", "amb", "rt.", "excellency", "highness", "majesty"}


def _country_in_brackets(doc: Doc, end: int) -> tuple[int, int] | None:
    """ "Ada Stone (Chad)"."""
    for stop in range(end + 2, min(len(doc), end + 6)):
        if doc[end].text == "(" and doc[stop].text == ")" and country_of(doc[end + 1 : stop].text):
            return end + 1, stop
    return None


def _is_honorific(doc: Doc, post: Post) -> bool:
    return all(token.lower_ in _COURTESY or token.lower_ == "the" for token in doc[post.start : post.end])


def _is_of(doc: Doc, post: Post) -> bool:
    return doc[post.start].lower_ == "of"


def _without_honorific(doc: Doc, post: Post) -> tuple[int, int] | None:
    end = post.end
    while end > post.start and doc[end - 1].lower_ in _COURTESY and doc[max(end - 2, 0)].lower_ != "first":
        end -= 1
    if (
        end - 1 > post.start
        and doc[end - 1].lower_ in words("regal_titles")
        and doc[end - 2].lower_ in words("office_nouns")
    ):
        end -= 1  # "Foreign Minister Prince Talal"
    return (post.start, end) if post.start < end else None


def _gender(name: str, told: list[Literal["m", "f"] | None]) -> Literal["m", "f"] | None:
    known = [gender for gender in told if gender]
    guessed = gender_of(name)
    if known and guessed != "f":
        return known[0]  # a name that women alone bear tells more than "Sheikh"
    return "f" if guessed == "f" else "m" if guessed == "m" else None


def _office(reading: Reading, paragraph: int, one: Office) -> ActorMention:
    doc = reading.docs[paragraph - 1]
    form: ActorForm = one.sort
    noun_end = one.end
    if one.country and one.country[0] > one.noun:
        noun_end = one.country[0]
    title = _span(doc, paragraph, one.noun, noun_end) if one.noun < noun_end else None
    return _with(
        _mention(reading, paragraph, one.start, one.end, form),
        title=_joined(reading, title),
        title_span=title,
        country_words=_joined(reading, _span(doc, paragraph, *one.country)) if one.country else None,
        gender=one.gender,
        plural=form == "group" or (form == "body" and doc[one.noun : one.end].text.lower().endswith("s")),
    )


def _body(reading: Reading, paragraph: int, one: Body) -> ActorMention:
    doc = reading.docs[paragraph - 1]
    country = _joined(reading, _span(doc, paragraph, *one.country)) if one.country else None
    return _with(_mention(reading, paragraph, one.start, one.end, "body"), country_words=country)


def _pronoun(reading: Reading, paragraph: int, one: Pronoun) -> ActorMention:
    doc = reading.docs[paragraph - 1]
    mention = _mention(reading, paragraph, one.start, one.end, "pronoun")
    function = "possessive" if doc[one.end - 1].tag_ == "PRP$" else mention.function
    return _with(mention, gender=one.gender, plural=one.plural, function=function)


def _mention(reading: Reading, paragraph: int, start: int, end: int, form: ActorForm) -> ActorMention:
    tokens = reading.docs[paragraph - 1][start:end]
    span, text, function = span_of(paragraph, tokens), tokens.text, function_of(tokens)
    if text.endswith(_ODD_POSSESSIVES):
        span, text, function = Span(paragraph, span.start, span.end - 2), text[:-2], "possessive"
    return ActorMention(span, text, form, reading.sentence_of(span), function)


def _with(mention: ActorMention, **more: object) -> ActorMention:
    return replace(mention, **more)  # type: ignore[arg-type]


def _span(doc: Doc, paragraph: int, start: int, end: int) -> Span:
    return span_of(paragraph, doc[start:end])


def _joined(reading: Reading, span: Span | None) -> str | None:
    """The words with single spaces, where a line ends inside them."""
    return " ".join(reading.article.words(span).split()) if span else None


def _is_covered(span: Span, taken: list[Span]) -> bool:
    """Part of a name's title ("White House" in "White House press secretary"), or the name itself."""
    return any(other.holds(span) for other in taken)


def _widest(mentions: list[ActorMention]) -> list[ActorMention]:
    """Of bodies, groups and offices that overlap the widest alone: "the Turkish president's office"."""
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if not any(mention.span.overlaps(other.span) for other in kept):
            kept.append(mention)
    return kept
