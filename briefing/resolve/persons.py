"""Bring a person's many spellings together: name mentions of one article -> Persons, one for each human being."""

import re
from collections.abc import Iterable
from datetime import date

from briefing.model.mentions import ActorMention
from briefing.reference.consorts import is_consort
from briefing.reference.leaders import Leader, leaders_called, leaders_on
from briefing.reference.names import differs_in_vowels, is_suffix, near, plain
from briefing.reference.words import words
from briefing.resolve.namesakes import bearers_of, called_so
from briefing.resolve.person import Person, family_of, is_regal, tokens_of, written
from briefing.resolve.posts import countries_told, country_told, full_post, role_told

_MAIN_POSTS = {
    "president": ("president", "secretary", "leader"),
    "prime minister": ("minister", "premier", "chancellor", "taoiseach"),
    "premier": ("minister", "premier"),
    "chancellor": ("chancellor",),
}
"""By the post told: what a leader's title in the table must hold."""
_INITIAL = re.compile(r"[A-Z]\.")


def persons_of(mentions: Iterable[ActorMention], on: date | None) -> list[Person]:
    """Full names first, then family names alone; one that several bear is nobody's where it is not clear whose."""
    named = [mention for mention in mentions if mention.form == "name"]
    persons: list[Person] = []
    full = [mention for mention in named if len(tokens_of(written(mention))) > 1 or is_regal(written(mention))]
    for mention in full:
        person = _same_person(persons, mention, on)
        if person is None:
            person = _new_person(mention, on)
            persons.append(person)
        person.mentions.append(mention)
    short = [mention for mention in named if mention not in full]
    for mention in sorted(short, key=lambda one: not one.title):
        bearers = [] if _is_leader_unnamed(persons, mention, on) else bearers_of(persons, mention)
        found = called_so(bearers, mention, on) if bearers else _new_person(mention, on)
        if found is None:
            continue
        if not bearers:
            persons.append(found)
        found.mentions.append(mention)
    for person in persons:
        person.mentions.sort(key=lambda mention: mention.span)
        person.family = _family_used(person)
    return sorted(persons, key=lambda person: person.mentions[0].span)


def _same_person(persons: list[Person], mention: ActorMention, on: date | None) -> Person | None:
    """The person of that full name: same words, one name inside the other, the same leader, or a slip of the pen."""
    tokens = tokens_of(written(mention))
    leader = _leader(mention, on)
    for person in persons:
        if leader and person.leader and leader.name == person.leader.name:
            return person
    for person in persons:
        others = [tokens_of(form) for form in person.forms]
        if tokens not in others and is_consort(mention.title) != any(is_consort(one.title) for one in person.mentions):
            continue  # First Lady Iriana Joko Widodo is not Joko Widodo
        if any(_agree(tokens, other) for other in others) or _is_prince_of(person, tokens):
            return person
    return None


def _is_prince_of(person: Person, tokens: list[str]) -> bool:
    """ "Prince Mohammed" is Crown Prince Mohammed bin Salman."""
    if len(tokens) != 2 or tokens[0] not in words("regal_titles"):
        return False
    titled = any(tokens[0] in plain(one.title or "").split() for one in person.mentions)
    return titled and any(tokens_of(form)[0] == tokens[1] for form in person.forms if not is_regal(form))


def _agree(tokens: list[str], other: list[str]) -> bool:
    if tokens[0] != other[0] and not words("son_of").isdisjoint((*tokens, *other)):
        return False  # Hamdan bin Rashid is no Rashid bin Said
    if set(tokens) <= set(other) or set(other) <= set(tokens):
        return len(tokens) > 1 and len(other) > 1
    if _tell_the_father(tokens) and _tell_the_father(other):
        return near(" ".join(tokens), [" ".join(other)], 90) is not None  # Sabah Al Ahmed is not Sabah Al Khaled
    given, others = tokens[0], other[0]
    if tokens[-1] == other[-1] and len(tokens) > 1 and len(other) > 1 and given[0] == others[0]:
        return len(given) == 1 or len(others) == 1 or (given[:2] == others[:2] and _western(tokens))
    return " ".join(tokens) != " ".join(other) and near(" ".join(tokens), [" ".join(other)], 90) is not None


def _tell_the_father(tokens: list[str]) -> bool:
    """ "Hamad bin Isa", "Sabah Al Ahmed Al Jaber": namesakes differ by what follows the first name."""
    return len(tokens) > 2 and (tokens[1] in words("son_of") or tokens[1] in ("al", "el"))


def _western(tokens: list[str]) -> bool:
    """The given name stands first, so that a shared last word is the family's."""
    return tokens[0].title() not in words("family_first")


def _leader(mention: ActorMention, on: date | None) -> Leader | None:
    """The leader of that name: on the day where there is one; the country beside the name parts two of one name."""
    name = written(mention)
    tries = [name, " ".join(part for part in name.split() if not is_suffix(part)).rstrip(",")]
    tries.append(" ".join(part for part in tries[-1].split() if not _INITIAL.fullmatch(part)))
    if is_regal(name):
        tries.append(name.split(maxsplit=1)[-1])
    told = countries_told(mention.title, mention.country_words)
    for way in dict.fromkeys(tries):
        for held in (leaders_called(way, on) if on else (), leaders_called(way)):
            if way != name and is_regal(name):
                held = tuple(one for one in held if _is_called_first(one, way))
            fit = [one for one in held if not told or one.country in told] or list(held)
            if not told and " " not in way:
                fit = [one for one in fit if _may_have(one, mention.title)]
            people = {plain(one.name) for one in fit}
            if len(people) == 1:
                return _best_term(fit, on)
    return _spelt_otherwise(tries[-1], told, on) if on else None


def _may_have(leader: Leader, post: str | None) -> bool:
    """ "PM Ek" is no President Ek, where nothing but the family's name and the post tells who it is."""
    told = full_post(post or "").lower().removeprefix("former ")
    return told not in _MAIN_POSTS or any(word in leader.title.lower() for word in _MAIN_POSTS[told])


def _spelt_otherwise(name: str, told: tuple[str, ...], on: date) -> Leader | None:
    """ "Hasan Rouhani" is the table's Hassan Rouhani, in office that day: the family name agrees, the first nearly."""
    parts = plain(name).split()
    if len(parts) < 2:
        return None
    same = [one for one in leaders_called(parts[-1], on) if not told or one.country in told]
    if told and len(parts) > 3:  # "Lawrence Wong Shyun Tsai": the names that only a formal report gives stand last
        same += [one for one in leaders_called(" ".join(parts[:2]), on) if one.country in told]
    near_ones = [one for one in same if near(name, (one.name, *one.aliases), 88) or _with_more_names(parts, one)]
    return near_ones[0] if len({one.name for one in near_ones}) == 1 else None


def _with_more_names(parts: list[str], leader: Leader) -> bool:
    """ "Joseph Nyumah Boakai" is Joseph Boakai: all the table's words stand in it, the first and the last in place."""
    known = plain(leader.name).split()
    if len(known) > 1 and parts[: len(known)] == known and len(parts) > len(known) + 1:
        return True
    return set(known) < set(parts) and (known[0], known[-1]) == (parts[0], parts[-1])


def _is_called_first(leader: Leader, name: str) -> bool:
    """ "Sheikh Tamim", "King Charles": such a title stands before the first name, never before the family's alone."""
    ways = (leader.name, *leader.aliases)
    return any(plain(way) == plain(name) or plain(way).split()[:1] == [plain(name)] for way in ways)


def _best_term(terms: list[Leader], on: date | None) -> Leader:
    """The term that runs on the day; else the last one begun before it."""
    if on:
        past = [term for term in terms if term.since <= on]
        running = [term for term in past if term.holds_on(on)]
        if running:  # a state's office before that of a body which its holder chairs for a year
            return min(running, key=lambda term: term.country.startswith("X-"))
        if not past:
            return min(terms, key=lambda term: term.since)
        terms = past
    return max(terms, key=lambda term: term.since)


def _new_person(mention: ActorMention, on: date | None) -> Person:
    leader = _leader(mention, on)
    person = Person(family="", leader=leader)
    if leader is None:
        slip = _misspelt_leader(mention, on)
        if slip:
            person.leader = slip
            if not any(differs_in_vowels(written(mention), way) for way in (slip.name, *slip.aliases)):
                person.misspelt.append(written(mention))
    return person


def _misspelt_leader(mention: ActorMention, on: date | None) -> Leader | None:
    """Who holds the post beside the name that day, where the name is nearly his: Turkish President “Recep Erdan”."""
    country = country_told(mention.title, mention.country_words)
    role = plain(role_told(mention.title, mention.country_words) or "")
    if on is None or country is None or not role:
        return None
    for one in leaders_on(country, on):
        fits = plain(one.title).endswith(role) or role.endswith(plain(one.title)) or role.endswith("leader")
        deputy = "vice" in role.split() or "deputy" in role.split()
        given = near(written(mention).split()[0], [way.split()[0] for way in (one.name, *one.aliases)], 60)
        if fits and given and not deputy and near(written(mention), (one.name, *one.aliases), 80):
            return one
    return None


def _is_leader_unnamed(persons: list[Person], mention: ActorMention, on: date | None) -> bool:
    """ "North Korean leader Kim" beside Kim Yong Chol: the post of a leader whom no full name tells."""
    told = countries_told(mention.title, mention.country_words)
    leader = _leader(mention, on) if mention.title and told else None
    if leader is None or on is None or leader.country not in told or not leader.holds_on(on):
        return False
    return all(one.leader is None or one.leader.name != leader.name for one in persons)


def _family_used(person: Person) -> str:
    """The short form that the text itself uses; where it uses none, the table's, or what such a name is called by."""
    right = [form for form in person.forms if form not in person.misspelt]
    alone = [form for form in right if _is_alone(form, person) and not (form.isupper() and len(form) > 3)]
    alone = [form for form in alone if not _is_given(form, person.leader)]
    if alone:
        return min(alone, key=lambda form: (len(form.split()), form))
    full = right[0] if right else None
    if person.leader and (
        full is None or full.isupper() or f" {plain(person.leader.family_name)} " in f" {plain(full)} "
    ):
        return person.leader.family_name
    return family_of(full or person.forms[0])


def _is_given(form: str, leader: Leader | None) -> bool:
    """ "Raúl" of Raúl Castro, which a briefing never uses alone; "Abiy" is what the table calls him by."""
    if leader is None or plain(form) == plain(leader.family_name):
        return False
    return plain(form) == plain(leader.name).split()[0]


def _is_alone(form: str, person: Person) -> bool:
    fullest = max(person.forms, key=len)
    return (
        form != fullest
        and len(tokens_of(form)) < len(tokens_of(fullest))
        and (len(form.split()) == 1 or plain(form).split()[0] in words("name_particles"))
    )
