"""Tell whose a name alone is that several may bear: the people named in full -> one of them, or nobody."""

from datetime import date

from briefing.model.mentions import ActorMention
from briefing.reference.consorts import is_consort
from briefing.reference.leaders import Leader
from briefing.reference.names import plain
from briefing.reference.words import words
from briefing.resolve.person import PARTICLES_INSIDE, Person, family_of, is_regal, tokens_of, written
from briefing.resolve.posts import role_told, same_post


def bearers_of(persons: list[Person], mention: ActorMention) -> list[Person]:
    """The people whose name ends, starts or is called so; those whose family's it is before those called first so."""
    word = " ".join(tokens_of(written(mention)))
    fit = [person for person in persons if any(word in _ways_alone(form) for form in person.forms)]
    fit = [person for person in fit if not _is_spouse_of(person, mention)]
    fit += [p for p in persons if p not in fit and p.leader and word in _called(p.leader)]
    family = [one for one in fit if any(word == plain(family_of(form)) for form in one.forms)]
    return family or fit


def called_so(bearers: list[Person], mention: ActorMention, on: date | None) -> Person | None:
    """Of several that bear a name whoever has the post beside it, holds office, is named alone so far, or most."""
    if len(bearers) == 1:
        return bearers[0]
    post = same_post(role_told(mention.title, mention.country_words) or "")
    for told in (
        [one for one in bearers if post and post in _posts(one)],
        [one for one in bearers if one.leader and (on is None or one.leader.holds_on(on))],
        [one for one in bearers if one.mentions[0].span < mention.span],
        _named_most(bearers),
    ):
        if len(told) == 1:
            return told[0]
    return None


def _posts(person: Person) -> set[str]:
    return {same_post(role) for one in person.mentions if (role := role_told(one.title, one.country_words))}


def _named_most(bearers: list[Person]) -> list[Person]:
    """Who is named in full at least twice as often as any other."""
    often = sorted(bearers, key=lambda one: -_times(one))
    return often[:1] if _times(often[0]) >= 2 * _times(often[1]) else []


def _times(person: Person) -> int:
    return sum(" " in written(mention) for mention in person.mentions)


def _is_spouse_of(person: Person, mention: ActorMention) -> bool:
    """ "President Kagame" is not First Lady Jeannette Kagame, nor "Mr Tusk" Mrs Tusk."""
    genders = {one.gender for one in person.mentions if one.gender}
    beside = mention.gender is not None and bool(genders) and mention.gender not in genders
    married = any(is_consort(one.title) for one in person.mentions)
    return beside or (married and bool(mention.title) and not is_consort(mention.title))


def _called(leader: Leader) -> set[str]:
    """The short forms of the table: "Widodo", "Jokowi"."""
    return {plain(leader.family_name), tokens_of(leader.name)[-1], *map(plain, leader.aliases)}


def _ways_alone(form: str) -> set[str]:
    """What may stand alone for a full name: its last word, its first, and all from a particle on."""
    tokens = tokens_of(form)
    if is_regal(form) and len(tokens) > 1:
        tokens = tokens[1:]
    ways = {" ".join(tokens), tokens[-1], tokens[0]}
    for at in range(1, len(tokens)):
        if tokens[at] in words("name_particles") and tokens[at] not in PARTICLES_INSIDE:
            ways.add(" ".join(tokens[at:]))
            break
    if "-" in form:
        ways.add(plain(form.split()[-1].strip(",")))
    return ways
