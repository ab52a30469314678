"""Countries and the bodies that act like them: a code or words of a text -> Country."""

import re
from dataclasses import dataclass
from functools import cache

from briefing.reference.names import plain
from briefing.reference.tables import parts, records
from briefing.reference.words import word_table

_STYLE = re.compile(
    r"(?:(?:[A-Z][\w'’-]+ ){0,3}(?:Republic|Kingdom|Commonwealth)|State|Sultanate|Emirate|Principality|Union)"
    r" of (?:the )?"
)
"""What stands before a country's name in treaties and read-outs: "Socialist Republic of", "Kingdom of"."""


@dataclass(frozen=True, slots=True)
class Country:
    code: str
    """ISO 3166-1 alpha-3 (XKX for Kosovo), or X-… for a body such as the European Union."""
    name: str
    """English short name as newspapers use it: "Turkey", "Czech Republic"."""
    official: str
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    names: tuple[str, ...]
    """Other ways of writing the name."""
    capital: str
    lat: float | None
    """Of its middle, as atlases give it, degrees north; of a body, its seat's."""
    lon: float | None
    seats: tuple[str, ...]
    """Words besides the capital that stand for its government: "Kremlin", "Downing Street"."""
    leads: str = ""
    """The office that speaks for it at summits: "head of state" or "head of government"; none for territories."""

    @property
    def is_territory(self) -> bool:
        """No member of the United Nations nor observer there."""
        return not self.leads and not self.is_body

    @property
    def is_body(self) -> bool:
        return self.code.startswith("X-")


def country(code: str | None) -> Country | None:
    return _by_code().get(code or "")


def countries() -> tuple[Country, ...]:
    """All countries and bodies, in the order of the table."""
    return tuple(_by_code().values())


def country_name(code: str) -> str:
    """The English short name; the code itself where it is unknown."""
    known = country(code)
    return known.name if known else code


def country_of(words: str) -> str | None:
    """The code meant by a country's name, adjective or demonym: "Russia’s", "of Iran", "U.S.", "Americans"."""
    bare = _bare(words)
    key = plain(bare)
    if key == "us" and bare.islower():
        return None  # the pronoun
    ways = _by_words()
    return ways.get(key) or (ways.get(key[:-1]) if key.endswith("s") else None)


def countries_of(words: str) -> tuple[str, ...]:
    """The codes of all whom the words may mean: "Congolese" is of either Congo."""
    shared = word_table("shared_country_words").get(plain(_bare(words)))
    alone = country_of(words)
    return tuple(shared.split()) if shared else (alone,) if alone else ()


def _bare(words: str) -> str:
    """Without preposition, article and possessive ending."""
    bare = re.sub(r"^(?:of|the|from|in)\s+", "", words.strip(), flags=re.IGNORECASE)
    return re.sub(r"^the\s+", "", re.sub(r"['’]s?$", "", bare), flags=re.IGNORECASE)


def is_adjective(words: str) -> bool:
    """ "Korean", "Koreans", and no name of a country."""
    return country_of(words) is not None and country_named(_bare(words)) is None


@cache
def adjectives() -> frozenset[str]:
    """What may qualify a noun as a country's: "Korean", "US", "Swede"."""
    return frozenset(word for one in countries() for word in (*one.adjectives, *one.demonyms))


def names_a_state(words: str) -> bool:
    """ "Korea", and neither "Korean" nor a body such as the European Union."""
    code = country_of(words)
    return code is not None and not code.startswith("X-") and words not in adjectives()


def country_named(name: str) -> Country | None:
    """The country (no body) written by one of its names, adjectives and demonyms aside, or in full style."""
    bare = re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
    styled = _STYLE.match(bare)
    return _by_name().get(plain(bare)) or (_by_name().get(plain(bare[styled.end() :])) if styled else None)


@cache
def _by_code() -> dict[str, Country]:
    return {row.code: row for row in records("countries", _country)}


def _country(*cells: str) -> Country:
    code, name, official, names, adjectives, demonyms, capital, lat, lon, seats, leads = cells
    return Country(
        code, name, official, parts(adjectives), parts(demonyms), parts(names), capital,
        float(lat) if lat else None, float(lon) if lon else None, parts(seats), leads,
    )  # fmt: skip


@cache
def _by_name() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for one in countries():
        if not one.is_body:
            for name in (one.name, one.official, *one.names):
                found.setdefault(plain(re.sub(r"^the ", "", name)), one)
    return found


@cache
def _by_words() -> dict[str, str]:
    """Names go before adjectives, adjectives before demonyms, so that no rarer use hides a common one."""
    found: dict[str, str] = {}
    for ways in (
        lambda c: (c.name, c.official, *c.names),
        lambda c: c.adjectives,
        lambda c: c.demonyms,
    ):
        for one in countries():
            for words in ways(one):
                found.setdefault(plain(re.sub(r"^the ", "", words)), one.code)
    found.pop("", None)
    return found
