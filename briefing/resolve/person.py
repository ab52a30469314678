"""One person while being put together, and the parts of a name: mentions' words -> Person, tokens, family name."""

from dataclasses import dataclass, field

from briefing.model.mentions import ActorMention
from briefing.reference.leaders import Leader
from briefing.reference.names import is_suffix, plain
from briefing.reference.words import words

PARTICLES_INSIDE = frozenset({"bin", "bint", "ibn", "al", "el"})


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
        texts = dict.fromkeys(mention.text for mention in self.mentions)
        seen = dict.fromkeys(_single_spaced(text) for text in texts)
        return sorted(seen, key=lambda form: -len(tokens_of(form)))


def written(mention: ActorMention) -> str:
    return _single_spaced(mention.text)


def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def tokens_of(name: str) -> list[str]:
    return [part for part in plain(name).split() if part not in words("name_suffixes")]


def is_regal(name: str) -> bool:
    """ "King Karl", but not "Sultan bin Saif"."""
    first, following = tokens_of(name)[:1], tokens_of(name)[1:2]
    return not words("regal_titles").isdisjoint(first) and words("son_of").isdisjoint(following)


def family_of(name: str) -> str:
    """The part of a full name by which its bearer is called; after a regal title the first name."""
    if is_regal(name):
        return name.split(maxsplit=1)[-1] if len(name.split()) > 1 else name
    parts = [part.strip(",") for part in name.split() if not is_suffix(part)]
    if len(parts) > 1 and parts[0] in words("family_first") and len(parts) < 4:
        return parts[0]
    for at, part in enumerate(parts[1:-1], 1):
        if part.lower() in words("name_particles") and part.lower() not in PARTICLES_INSIDE:
            return " ".join(parts[at:])
    return parts[-1] if parts else name
