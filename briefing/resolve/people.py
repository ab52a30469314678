"""Identify who the mentions of one article are: ActorMentions -> Actors, and what is doubtful about them."""

import re
from dataclasses import replace
from datetime import date

from briefing.model.article import Article, Span
from briefing.model.briefing import Check, Kind
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.genders import gender_of_leader
from briefing.reference.leaders import Leader, leaders_called
from briefing.reference.names import near, plain
from briefing.reference.patterns import Pattern
from briefing.reference.words import word_table
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.bodies import name_bodies
from briefing.resolve.delegations import with_delegations
from briefing.resolve.namesakes import bearers_of
from briefing.resolve.person import Person, written
from briefing.resolve.persons import persons_of
from briefing.resolve.posts import countries_told, country_told, is_former, kind_of, names_a_post, role_told
from briefing.resolve.references import resolve_references
from briefing.resolve.settings import Setting
from briefing.resolve.turns import turn_takers

_SENDING = Pattern(r"\b(?:represented by|{sending_verbs})\b[^.;]{0,40}$")
_OWN = re.compile(r"^[^,;.]{0,30}\b(?:his|her)\s*$")

_SPOKESMAN = re.compile(r"spokes(?:man|woman|person)$", re.IGNORECASE)
_FOR_BODY = re.compile(r",\s(?:with|and)\s(?:its\s(?:\w+\s)?)?$")


def identify_actors(article: Article, mentions: Mentions, setting: Setting) -> tuple[Actors, tuple[Check, ...]]:
    """Every person, body and group of the article, and whom each mention means; misspelt names become checks."""
    on = setting.anchor or setting.event.end or setting.event.start or setting.as_of
    persons = persons_of(mentions.actors, on)
    people = [_actor(person, on) for person in persons]
    people = [_sent_by(article, mentions, actor, people) for actor in people]
    means: dict[Span, tuple[Actor, ...]] = {
        mention.span: (actor,) for person, actor in zip(persons, people, strict=True) for mention in person.mentions
    }
    bodies = name_bodies(mentions.actors)
    for body, spans in bodies:
        means.update(dict.fromkeys(spans, (body,)))
    people, means = with_delegations(article, mentions, people, resolve_references(article, mentions, people, means))
    known = (*people, *(body for body, _ in bodies), *_groups(means, people, bodies))
    checks = tuple(check for p, a in zip(persons, people, strict=True) for check in _checks(article, p, a))
    means |= turn_takers(article, mentions, people, on)
    return Actors(known=known, means=means), (*checks, *_left_open(article, mentions, persons))


def _left_open(article: Article, mentions: Mentions, persons: list[Person]) -> list[Check]:
    """A name alone that several bear, where nothing tells whose it is."""
    taken = {mention.span for person in persons for mention in person.mentions}
    open_ones: dict[str, list[ActorMention]] = {}
    for mention in mentions.actors:
        if mention.form == "name" and mention.span not in taken:
            open_ones.setdefault(written(mention), []).append(mention)
    return [
        Check(
            kind="name",
            text=f"“{name}” may be {' or '.join(_name(one) for one in bearers_of(persons, found[0]))}; left open.",
            evidence=tuple(article.evidence(one.span) for one in found),
            main=True,
        )
        for name, found in open_ones.items()
    ]


def _sent_by(article: Article, mentions: Mentions, actor: Actor, people: list[Actor]) -> Actor:
    """ "Ruritania’s president sent Foreign Minister Ada Stone", "Xi and his premier": of the sender's country."""
    if actor.country or not actor.role or actor.kind == "international":
        return actor
    bearers = {span: one for one in people if one.country for span in one.mentions}
    for mention in (one for one in mentions.actors if one.span in actor.mentions):
        start = mention.title_span.start if mention.title_span else mention.span.start
        text = article.paragraphs[mention.span.paragraph - 1]
        before = [
            m for m in mentions.actors if m.sentence == mention.sentence and m.span in bearers and m.span.end < start
        ]
        senders = [m for m in before if m.function in ("subject", "passive_subject")]
        for found, told in ((senders, _SENDING), (before, _OWN)):
            if (
                found
                and told.search(text[found[-1].span.end : start])
                and not _names_a_place(mentions, found[-1], start)
            ):
                return replace(actor, country=bearers[found[-1].span].country)
        if (country := _spoken_for(mentions, mention, text[:start])) and _SPOKESMAN.search(actor.role):
            return replace(actor, country=country)
    return actor


def _names_a_place(mentions: Mentions, sender: ActorMention, end: int) -> bool:
    """ "Ek spoke, while Chad is represented by Minister | Ada Stone": of Chad, whoever Ek is."""
    return any(one.sentence == sender.sentence and sender.span.end <= one.span.start < end for one in mentions.places)


def _spoken_for(mentions: Mentions, mention: ActorMention, before: str) -> str | None:
    """ "The Kremlin was angry, with spokesman Jan Roe saying": the country of the body that the sentence is about."""
    here = [m for m in mentions.actors if m.sentence == mention.sentence and m.span.end < len(before)]
    subjects = [m for m in here if m.function == "subject"]
    if len(subjects) != 1 or subjects[0].form != "body" or not _FOR_BODY.search(before):
        return None
    return country_told(subjects[0].text, subjects[0].country_words)


def _groups(
    means: dict[Span, tuple[Actor, ...]], people: list[Actor], bodies: list[tuple[Actor, tuple[Span, ...]]]
) -> tuple[Actor, ...]:
    """What references brought in besides persons and bodies: "Central Asian leaders"."""
    known = {actor.name for actor in people} | {body.name for body, _ in bodies}
    found: dict[str, Actor] = {}
    for _, meant in sorted(means.items()):
        for actor in meant:
            if actor.name not in known:
                found.setdefault(actor.name, actor)
    return tuple(found.values())


def _actor(person: Person, on: date | None) -> Actor:
    country = _country(person)
    role, from_table = _role(person, on)
    leader = person.leader
    international = bool(leader and leader.country.startswith("X-")) or bool(country and country.startswith("X-"))
    name = _name(person)
    return Actor(
        name=name,
        sort="person",
        family_name=person.family,
        country=None if international else country,
        role=role,
        role_from_reference=from_table,
        kind="international" if international and not is_former(role) else _kind(person, role, country, on),
        gender=(gender_of_leader(leader.name) if leader else None)
        or next((mention.gender for mention in person.mentions if mention.gender), None),
        aliases=tuple(form for form in person.forms if form != name and plain(form) != plain(person.family)),
        mentions=tuple(mention.span for mention in person.mentions),
    )


def _name(person: Person) -> str:
    """The fullest right way of writing it in the article; the table's where only a short form or a slip is there."""
    right = [form for form in person.forms if form not in person.misspelt]
    same = [form for form in right if plain(form) == plain(right[0])]
    # a headline writes "Von Der", the text "von der"
    fullest = min(same, key=lambda form: sum(map(str.isupper, form))).rstrip(",") if same else ""
    if person.leader and (not right or len(fullest.split()) == 1):
        return _as_written(person.leader, fullest)
    return fullest


def _as_written(leader: Leader, short: str) -> str:
    """The table's name with the article's spelling of the family name: "Volodymyr" + "Zelenskyy"; "Lula" stays."""
    family, parts = leader.family_name, plain(leader.name).split()
    if not short or plain(short) in (parts[0], parts[-1]) or (" " in family and plain(short) == plain(family)):
        return leader.name
    if near(short, (family,), 80) and leader.name.endswith(family):
        return leader.name[: -len(family)] + short
    return short


def _country(person: Person) -> str | None:
    """By the words beside the name; of those who share the words the leader's own."""
    for mention in person.mentions:
        if person.leader and person.leader.country in countries_told(mention.title, mention.country_words):
            return person.leader.country
        told = country_told(mention.title, mention.country_words)
        if told:
            return told
    if person.leader:
        return person.leader.country
    return word_table("public_figures").get(_name(person))


def _role(person: Person, on: date | None) -> tuple[str | None, bool]:
    """The first post in the source's words, a real post before "Chinese leader"; else the table's of that day."""
    told = [role for m in person.mentions if (role := role_told(m.title, m.country_words)) and not _is_regal(role, m)]
    posts = [role for role in told if names_a_post(role)] or told
    if posts:
        return max(posts[:3], key=lambda role: (role == posts[0], 0)), False
    if person.leader and (on is None or person.leader.holds_on(on)):
        return person.leader.title, True
    regal = next((role for m in person.mentions if (role := role_told(m.title, m.country_words))), None)
    return regal, False


def _is_regal(role: str, mention: ActorMention) -> bool:
    """A title that the name already bears: "Pope Francis"."""
    return plain(written(mention)).startswith(plain(role))


def _kind(person: Person, role: str | None, country: str | None, on: date | None) -> Kind:
    leader = person.leader
    if leader and on and _still(leader, on) and not is_former(role):
        if leader.office in ("head of state", "head of government"):
            return "leader"
        if leader.office == "foreign minister":
            return "minister"
    told = kind_of(role, country)
    if leader and told == "leader" and on and not _still(leader, on) and leader.until and leader.until <= on:
        return "official" if is_former(role) else told
    return told


def _still(leader: Leader, on: date) -> bool:
    return any(term.name == leader.name and term.holds_on(on) for term in leaders_called(leader.name))


def _checks(article: Article, person: Person, actor: Actor) -> list[Check]:
    return [*_slips(article, person, actor), *_filled_up(article, person, actor)]


def _filled_up(article: Article, person: Person, actor: Actor) -> list[Check]:
    """A surname that several leaders bear, where the source gives neither the first name nor the country."""
    forms = {plain(form) for form in person.forms}
    if person.leader is None or any(" " in form for form in forms) or actor.name in person.forms:
        return []
    if any(country_told(mention.title, mention.country_words) for mention in person.mentions):
        return []
    others = {one.name for form in forms for one in leaders_called(form)} - {person.leader.name}
    if not others:
        return []
    written_so = person.forms[0]
    text = f"“{written_so}” is taken for {actor.name}†, in office then; the name is also that of {_listed(others)}."
    return [Check(kind="name", text=text, evidence=(article.evidence(person.mentions[0].span),), main=True)]


def _listed(names: set[str]) -> str:
    first = sorted(names)[:2]
    return " and ".join(first) if len(names) < 3 else f"{', '.join(first)} and others"


def _slips(article: Article, person: Person, actor: Actor) -> list[Check]:
    return [
        Check(
            kind="name",
            text=f"“{form}” is taken for {actor.name}.",
            evidence=tuple(article.evidence(m.span) for m in person.mentions if written(m) == form),
            main=True,
        )
        for form in person.misspelt
    ]
