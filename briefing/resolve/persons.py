"""Bring a person's many spellings together: name mentions of one article -> Persons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from briefing.model.mentions import ActorMention
from briefing.reference.leaders import Leader, leaders_called, leaders_on
from briefing.reference.names import near, plain
from briefing.reference.words import words
from briefing.resolve.posts import countries_told, country_told, role_told

_SUFFIXES = frozenset({"jr", "jnr", "sr", "ii", "iii", "iv", "v", "vi", "xiv", "xvi"})
_REGAL = frozenset({"king", "queen", "pope", "prince", "princess", "emperor", "empress", "emir", "sultan", "sheikh"})
_SPOUSES = ("first lady", "first gentleman", "wife", "husband", "spouse")
_INITIAL = re.compile(r"[A-Z]\.")
_PARTICLES_INSIDE = frozenset({"bin", "bint", "ibn", "al", "el"})


@dataclass(slots=True)
class Person:
    """One person while being put together."""

    family: str
    mentions: list[ActorMention] = field(default_factory=list)
    leader: Leader | None = None
    """A term in the table, on the day in question where there is one."""
    misspelt: list[str] = field(default_factory=list)
    """Ways of writing that are evident slips for the table's name."""

    @property
    def forms(self) -> list[str]:
        """Every way in which the article writes the name, fullest first."""
        seen = dict.fromkeys(written(mention) for mention in self.mentions)
        return sorted(seen, key=lambda form: -len(_tokens(form)))


def persons_of(mentions: Iterable[ActorMention], on: date | None) -> list[Person]:
    """Full names first, then family names alone; shared family names go to the person named last before them."""
    named = [mention for mention in mentions if mention.form == "name"]
    persons: list[Person] = []
    full = [mention for mention in named if len(_tokens(written(mention))) > 1 or _is_regal(written(mention))]
    for mention in full:
        person = _same_person(persons, mention, on)
        if person is None:
            person = _new_person(mention, on)
            persons.append(person)
        person.mentions.append(mention)
    for mention in (one for one in named if one not in full):
        found = _of_short_form(persons, mention, on)
        if found is None:
            found = _new_person(mention, on)
            persons.append(found)
        found.mentions.append(mention)
    for person in persons:
        person.mentions.sort(key=lambda mention: mention.span)
        person.family = _family_used(person, named)
    return sorted(persons, key=lambda person: person.mentions[0].span)


def written(mention: ActorMention) -> str:
    return " ".join(mention.text.split())


def _tokens(name: str) -> list[str]:
    return [part for part in plain(name).split() if part not in _SUFFIXES]


def _is_regal(name: str) -> bool:
    return _tokens(name)[:1] != [] and _tokens(name)[0] in _REGAL


def _same_person(persons: list[Person], mention: ActorMention, on: date | None) -> Person | None:
    """The person of that full name: same words, one name inside the other, the same leader, or a slip of the pen."""
    tokens = _tokens(written(mention))
    leader = _leader(mention, on)
    for person in persons:
        if leader and person.leader and leader.name == person.leader.name:
            return person
    for person in persons:
        others = [_tokens(form) for form in person.forms]
        if any(_agree(tokens, other) for other in others) or _is_prince_of(person, tokens):
            return person
    return None


def _is_prince_of(person: Person, tokens: list[str]) -> bool:
    """ "Prince Mohammed" is Crown Prince Mohammed bin Salman."""
    if len(tokens) != 2 or tokens[0] not in _REGAL:
        return False
    titled = any(tokens[0] in plain(one.title or "").split() for one in person.mentions)
    return titled and any(_tokens(form)[0] == tokens[1] for form in person.forms if not _is_regal(form))


def _agree(tokens: list[str], other: list[str]) -> bool:
    if set(tokens) <= set(other) or set(other) <= set(tokens):
        return len(tokens) > 1 and len(other) > 1
    given, others = tokens[0], other[0]
    if tokens[-1] == other[-1] and len(tokens) > 1 and len(other) > 1 and given[0] == others[0]:
        return len(given) == 1 or len(others) == 1 or (given[:2] == others[:2] and _western(tokens))
    return " ".join(tokens) != " ".join(other) and near(" ".join(tokens), [" ".join(other)], 90) is not None


def _western(tokens: list[str]) -> bool:
    """The given name stands first, so that a shared last word is the family's."""
    return tokens[0].title() not in words("family_first")


def _leader(mention: ActorMention, on: date | None) -> Leader | None:
    """The leader of that name: on the day where there is one; the country beside the name parts two of one name."""
    name = written(mention)
    tries = [name, " ".join(part for part in name.split() if plain(part) not in _SUFFIXES).rstrip(",")]
    tries.append(" ".join(part for part in tries[-1].split() if not _INITIAL.fullmatch(part)))
    if _is_regal(name):
        tries.append(name.split(maxsplit=1)[-1])
    told = countries_told(mention.title, mention.country_words)
    for way in dict.fromkeys(tries):
        for held in (leaders_called(way, on) if on else (), leaders_called(way)):
            if way != name and _is_regal(name):
                held = tuple(one for one in held if _is_called_first(one, way))
            fit = [one for one in held if not told or one.country in told] or list(held)
            people = {plain(one.name) for one in fit}
            if len(people) == 1:
                return _best_term(fit, on)
    return _spelt_otherwise(tries[-1], told, on) if on else None


def _spelt_otherwise(name: str, told: tuple[str, ...], on: date) -> Leader | None:
    """ "Hasan Rouhani" is the table's Hassan Rouhani, in office that day: the family name agrees, the first nearly."""
    parts = plain(name).split()
    if len(parts) < 2:
        return None
    same = [one for one in leaders_called(parts[-1], on) if not told or one.country in told]
    near_ones = [one for one in same if near(name, (one.name, *one.aliases), 88) or _with_more_names(parts, one)]
    return near_ones[0] if len({one.name for one in near_ones}) == 1 else None


def _with_more_names(parts: list[str], leader: Leader) -> bool:
    """ "Joseph Nyumah Boakai" is Joseph Boakai: all the table's words stand in it, the first and the last in place."""
    known = plain(leader.name).split()
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
        if fits and near(written(mention), (one.name, *one.aliases), 80):
            return one
    return None


def _of_short_form(persons: list[Person], mention: ActorMention, on: date | None) -> Person | None:
    """The person whose name ends, starts or is called so; of several the one named last before."""
    word = " ".join(_tokens(written(mention)))
    fit = [person for person in persons if any(word in _ways_alone(form) for form in person.forms)]
    fit = [person for person in fit if not _is_spouse_of(person, mention)]
    fit += [p for p in persons if p not in fit and p.leader and word in _called(p.leader)]
    if len(fit) < 2:
        return fit[0] if fit else None
    before = [(one.span, person) for person in fit for one in person.mentions if one.span < mention.span]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    told = [person for person in fit if person.leader and on and person.leader.holds_on(on)]
    return told[0] if told else fit[0]


def _is_spouse_of(person: Person, mention: ActorMention) -> bool:
    """ "President Kagame" is not First Lady Jeannette Kagame, nor "Mr Tusk" Mrs Tusk."""
    genders = {one.gender for one in person.mentions if one.gender}
    beside = mention.gender is not None and bool(genders) and mention.gender not in genders
    married = any(plain(one.title or "").endswith(_SPOUSES) for one in person.mentions)
    return beside or (married and bool(mention.title) and not plain(mention.title or "").endswith(_SPOUSES))


def _called(leader: Leader) -> set[str]:
    """The short forms of the table: "Widodo", "Jokowi"."""
    return {plain(leader.family_name), _tokens(leader.name)[-1], *map(plain, leader.aliases)}


def _ways_alone(form: str) -> set[str]:
    """What may stand alone for a full name: its last word, its first, and all from a particle on."""
    tokens = _tokens(form)
    if _is_regal(form) and len(tokens) > 1:
        tokens = tokens[1:]
    ways = {" ".join(tokens), tokens[-1], tokens[0]}
    for at in range(1, len(tokens)):
        if tokens[at] in words("name_particles") and tokens[at] not in _PARTICLES_INSIDE:
            ways.add(" ".join(tokens[at:]))
            break
    if "-" in form:
        ways.add(plain(form.split()[-1].strip(",")))
    return ways


def _family_used(person: Person, named: list[ActorMention]) -> str:
    """The short form that the text itself uses; where it uses none, the table's, or what such a name is called by."""
    right = [form for form in person.forms if form not in person.misspelt]
    alone = [form for form in right if _is_alone(form, person) and not (form.isupper() and len(form) > 3)]
    if alone:
        return min(alone, key=lambda form: (len(form.split()), form))
    full = right[0] if right else None
    if person.leader and (
        full is None or full.isupper() or f" {plain(person.leader.family_name)} " in f" {plain(full)} "
    ):
        return person.leader.family_name
    return family_of(full or person.forms[0])


def _is_alone(form: str, person: Person) -> bool:
    fullest = max(person.forms, key=len)
    return (
        form != fullest
        and len(_tokens(form)) < len(_tokens(fullest))
        and (len(form.split()) == 1 or plain(form).split()[0] in words("name_particles"))
    )


def family_of(name: str) -> str:
    """The part of a full name by which its bearer is called; after a regal title the first name."""
    if _is_regal(name):
        return name.split(maxsplit=1)[-1] if len(name.split()) > 1 else name
    parts = [part.strip(",") for part in name.split() if plain(part) not in _SUFFIXES]
    if len(parts) > 1 and parts[0] in words("family_first") and len(parts) < 4:
        return parts[0]
    for at, part in enumerate(parts[1:-1], 1):
        if part.lower() in words("name_particles") and part.lower() not in _PARTICLES_INSIDE:
            return " ".join(parts[at:])
    return parts[-1] if parts else name
