"""Find whom verbs other than "meet" bring together: "discussed it with", "told visiting", "received by" -> parties."""

from spacy.tokens import Token

from briefing.find.encounters import is_away
from briefing.find.parties import Sentence, is_owner
from briefing.find.sides import listed_before, mention_under
from briefing.model.mentions import ActorMention

_EXCHANGED = frozenset({"view", "opinion", "word"})


def hosts(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "was received by the king": who does it, where the verb's subject is the guest."""
    agents_there = [child for child in verb.children if child.dep_ == "agent"]
    found = next((m for by in agents_there for child in by.children if (m := sentence.at(child))), None)
    return sentence.listed_from(found) if found is not None and found.form in ("name", "office") else ()


def discusses(verb: Token) -> bool:
    """ "discussed trade", "exchanged views", "exchanged a couple of words"."""
    lemma = verb.lemma_.lower()
    if lemma != "exchange":
        return lemma == "discuss"
    objects = [one for child in verb.children if child.dep_ == "dobj" for one in child.subtree]
    return any(one.lemma_.lower() in _EXCHANGED for one in objects)


def discussed_with(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "discussed trade with Xi": those after its "with", unless by telephone or with reporters."""
    if not discusses(verb) or is_away(sentence):
        return ()
    objects = [one for child in verb.children if child.dep_ == "dobj" for one in (child, *child.subtree)]
    links = [c for one in (verb, *objects) for c in one.children if c.dep_ == "prep" and c.lower_ == "with"]
    found = next((m for link in links for child in link.children if (m := sentence.at(child))), None)
    return sentence.listed_from(found) if found is not None and not is_owner(found) else ()


def visitor(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "told visiting Foreign Minister Ek": whoever is told something on a visit is met."""
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    if verb.lemma_.lower() != "tell" or after != "visiting" or is_away(sentence):
        return ()
    met = next((one for one in sentence.people if one.span.start > verb.idx), None)
    if met is None or met.form != "name":
        return ()
    start = met.title_span.start if met.title_span else met.span.start
    return (met,) if start <= verb.nbor(1).idx + len("visiting ") else ()


def agents(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "Xi and Modi discussed trade": several named persons who are the verb's own subject."""
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    first = next((m for child in own if (m := mention_under(sentence, child))), None)
    listed = (sentence.listed_to(first) or ()) if first is not None else ()
    listed = listed if len(listed) > 1 or first is None else listed_before(sentence, first, verb)
    single = [one for one in listed if one.form in ("name", "office") or not one.plural]
    named = any(one.form in ("name", "office") for one in listed)
    return listed if named and len(single) > 1 and len(single) == len(listed) else ()
