"""Read a post as the source writes it: title and country words -> country, role without country, kind."""

import re

from briefing.model.briefing import Kind
from briefing.reference.countries import adjectives, countries_of, country_of, is_adjective, names_a_state
from briefing.reference.names import plain
from briefing.reference.organisations import organisation_named
from briefing.reference.places import is_seat, seats
from briefing.reference.words import word_table, words

_FORMER = re.compile(r"\b(former|ex|late|then|ousted|outgoing)\b", re.IGNORECASE)
_OF = re.compile(r"\bminister (of|for) (\w+(?: affairs)?)\b")
_LINK = re.compile(r"\s(?:of|for|at|in|to|from)\s(?:the\s)?")
_POSTED = re.compile(r"\b(?:envoy|ambassador|representative|coordinator|consul) (?:to|for)\b", re.IGNORECASE)
""" "the envoy to Chad", "special representative for Syria": of another state or body."""
_OWNERS = ("’s", "'s", "’", "'")
_LOWER = re.compile(r"^(deputy|vice|assistant|acting|under)\b")


def country_told(title: str | None, country_words: str | None) -> str | None:
    """The country that a post's words name; none by an adjective that several share, as "Congolese"."""
    word, found = _country_in(title, country_words)
    return found[0] if len(found) == 1 or (found and not is_adjective(word)) else None


def countries_told(title: str | None, country_words: str | None) -> tuple[str, ...]:
    """All whom the post's words may mean, by adjective, name or seat of government: "White House press secretary"."""
    return _country_in(title, country_words)[1]


def _country_in(title: str | None, country_words: str | None) -> tuple[str, tuple[str, ...]]:
    """The first words that name a country, and the codes of those they may mean."""
    for told, within in ((country_words, _in_words), (title, _in_title)):
        word = told if told is None or country_of(told) else within(told)
        if word:
            return word, countries_of(word) or (seats()[plain(word)],)
    return "", ()


def _in_title(title: str) -> str | None:
    """What the post itself tells, else the body's first word or owner: not "China" in "the Stone China Centre"."""
    post, *bodies = _LINK.split(title)
    if _POSTED.search(title):
        bodies = []
    told = _in_words(post)
    if told is not None and _is_field(told, post):
        told = None
    return told or next((word for body in bodies if (word := _of_body(body))), None)


def _is_field(place: str, post: str) -> bool:
    """ "Peru analyst", "Moscow correspondent": what about; "UN envoy" and "Kremlin envoy" tell whose."""
    if post.split()[-1].lower() not in words("field_posts") or f"{place} " not in post:
        return False
    return names_a_state(place) or (country_of(place) is None and not is_seat(place))


def _of_body(body: str) -> str | None:
    """A country that is all of it, owns it or starts it as an adjective."""
    parts = body.split()
    owned = re.fullmatch(r"(.+?)['’]s\b.*", body)
    starts = [" ".join(parts[:length]) for length in (2, 1)]
    for word in (body, owned[1] if owned else "", *(start for start in starts if start in adjectives())):
        if word[:1].isupper() and (country_of(word) or plain(word) in seats()):
            return word
    return None


def _in_words(told: str) -> str | None:
    parts = [part for part in re.split(r"[\s]+", told) if part]
    for length in (3, 2, 1):
        for at in range(len(parts) - length + 1):
            part = " ".join(parts[at : at + length])
            if length == 1 and part in adjectives() and parts[at + 1 : at + 2] and parts[at + 1] in adjectives():
                return None  # "Turkish Cypriot leader": of neither
            part = re.sub("['’]s$", "", part) if at + length < len(parts) else part
            if part[:1].isupper() and (country_of(part) or plain(part) in seats()):
                return part
    return None


def role_told(title: str | None, country_words: str | None) -> str | None:
    """The post without its country; "Chinese leader" stays whole, since "leader" alone names no post."""
    if title is None:
        return None
    role = full_post(" ".join(_lowered(word) if title.isupper() else word for word in title.split()))
    if re.search(r"counterpart", role, re.IGNORECASE):
        role = re.split(r"counterpart,?\s*", role, flags=re.IGNORECASE)[-1]
        return role_told(role, None) if role else None
    bare = role
    if country_words and role.startswith(country_words) and _is_of_a_country(country_words):
        bare = role[len(country_words) :].strip()
        bare = _without_description(bare) if country_words.endswith(_OWNERS) else bare
    bare = _without_passing_words(_without_country_after(bare))
    if not bare:
        return None  # "Dutch King Jan", where "King" belongs to the name
    if bare.lower() in ("leader", "chief", "ruler", "strongman"):
        return f"{country_words} {bare}" if country_words and role.startswith(country_words) else role
    return bare[0].upper() + bare[1:]


def _without_description(role: str) -> str:
    """ "America’s mercurial leader" is a leader: what else a reporter calls him is no part of the post."""
    first, _, rest = role.partition(" ")
    known = words("post_modifiers", "portfolios", "post_nouns", "titles", "passing_words")
    describes = rest and first.islower() and first not in known and first.partition("-")[0] not in known
    return _without_description(rest) if describes else role


def _lowered(word: str) -> str:
    """ "PRESIDENT" of a transcript's label as a text has it; "ASEAN" stays."""
    return word if len(word) < 5 or organisation_named(word) else word.title()


def _without_passing_words(role: str) -> str:
    """ "new Prime Minister" is the prime minister; "acting" and "outgoing" change what the post is, and stay."""
    first, _, rest = role.partition(" ")
    passes = first.lower() in words("passing_words") and country_of(role) is None
    return _without_passing_words(rest) if passes else role


def full_post(title: str) -> str:
    """ "Vietnamese FM" is the Vietnamese foreign minister."""
    *before, last = title.split() or [""]
    return " ".join((*before, word_table("post_shorts").get(last, last)))


def same_post(told: str) -> str:
    """Plain, and in one of the ways to write it: "minister of foreign affairs" and "FM" are "foreign minister"."""
    post = _OF.sub(r"\2 minister", plain(full_post(told)))
    for other, usual in word_table("post_synonyms").items():
        post = re.sub(rf"\b{other}\b", usual, post)
    return post


def _without_country_after(role: str) -> str:
    """ "Deputy Prime Minister of Oman" is a deputy prime minister; "Governor of the Bank of Chad" stays."""
    post, link, land = role.partition(" of ")
    code = country_of(land) if (link and land[:1].isupper()) or land.startswith("the ") else None
    return post if code and not code.startswith("X-") and " at " not in post else role


def _is_of_a_country(country_words: str) -> bool:
    """False for bodies and seats: without them "European Council President" and "Kremlin spokesman" say too little."""
    code = country_of(country_words)
    return code is not None and not code.startswith("X-") and not country_words.startswith("of ")


def names_a_post(role: str) -> bool:
    return plain(role).split()[-1] not in ("leader", "ruler", "strongman", "host", "candidate")


def is_former(role: str | None) -> bool:
    return bool(role and _FORMER.search(role))


def kind_of(role: str | None, country: str | None) -> Kind:
    """leader, minister, international or official, by the words of the role."""
    told = plain(role or "")
    if country and country.startswith("X-"):
        return "international"
    if not told or is_former(role):
        return "official"
    if _ends_with(told, "secretary_posts"):
        return "minister" if country in words("secretary_states") and not _LOWER.search(told) else "official"
    if _ends_with(told, "minister_posts") and not told.endswith("prime minister"):
        return "minister"
    if _ends_with(told, "minister_posts") and told.startswith(("deputy", "vice")):
        return "minister"
    if not country and any(f" {body} " in f" {told} " for body in words("international_bodies")):
        return "international"
    if re.match(r"minister (?:of|for) ", told):
        return "minister"
    if _ends_with(told, "leader_posts") and not _LOWER.search(told) and not _heads_a_part(told):
        return "leader"
    return "official"


def _heads_a_part(told: str) -> bool:
    """ "parliament president", "opposition leader", "Taliban leaders" are no heads of state."""
    return any(
        f" {part} " in f" {told} " for part in ("parliament", "senate", "opposition", "party", "business", "bank")
    )


def _ends_with(told: str, name: str) -> bool:
    return any(told == post or told.endswith(f" {post}") for post in words(name))
