"""Find whom verbs other than "meet" bring together: "discussed it with", "told visiting", "received by" -> parties."""

import re

from spacy.tokens import Token

from briefing.find.doers import mention_under
from briefing.find.encounters import is_away
from briefing.find.parties import Sentence, is_owner
from briefing.find.sides import listed_before
from briefing.model.mentions import ActorMention
from briefing.reference.words import words

_PAID_A_CALL = frozenset({"on", "in", "at", "here", "and", "today", "yesterday", "during", "separately", ""})
_CROWD = re.compile(r"\band (?:[\w-]+ ){0,5}other (?:[\w-]+ ){0,3}?(\w+s)\b")
_ARE = frozenset({"be", "comprise", "include"})
_BEFORE_NAME = frozenset({"ADJ", "DET", "PRON", "PROPN"})
_NAMES = frozenset({"ADJ", "ADP", "DET", "NOUN", "PROPN"})
_OTHERS = frozenset({"fellow", "other"})
_EXCHANGED = frozenset({"view", "opinion", "word"})


def hosts(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "was received by the king": who does it, where the verb's subject is the guest."""
    agents_there = [child for child in verb.children if child.dep_ == "agent"]
    found = next((m for by in agents_there for child in by.children if (m := sentence.at(child))), None)
    if found is None or found.form not in ("name", "office"):
        return ()
    named = sentence.named_by(found)
    return sentence.listed_from(named if named != found else _bearer(sentence, found))


def gathers(sentence: Sentence, verb: Token, guests: tuple[ActorMention, ...]) -> bool:
    """ "hosted Ek, Sand and some 40 other leaders": a gathering, no talks with each."""
    if verb.lemma_.lower() != "host" or not guests:
        return False
    crowd = _CROWD.search(sentence.text, guests[-1].span.end, sentence.span.end)
    return len(guests) > 2 or (crowd is not None and crowd[1] in words("groups"))


def _bearer(sentence: Sentence, office: ActorMention) -> ActorMention:
    """ "received by the host of the talks, President Ek": who the host is."""
    if office.form != "office" or office.country_words:
        return office
    after = next((one for one in sentence.people if one.span > office.span), None)
    if after is None or after.form != "name" or after.title_span is None or after.title_span > after.span:
        return office
    told = sentence.text[office.span.end : after.title_span.start].removesuffix(after.country_words or "").strip()
    return after if told.startswith("of ") and told.endswith(",") and told.count(",") == 1 else office


def discusses(verb: Token) -> bool:
    """ "discussed trade", "exchanged a couple of words", "agreed on the sidelines", "chatted briefly"."""
    lemma = verb.lemma_.lower()
    if lemma == "agree":
        return any(token.lower_ in words("sidelines") and token.dep_ == "pobj" for token in verb.subtree)
    if lemma in words("talking_verbs"):
        return any(token.lower_ in words("sidelines") or token.lower_ == "briefly" for token in verb.subtree)
    if lemma != "exchange":
        return lemma == "discuss"
    objects = [one for child in verb.children if child.dep_ == "dobj" for one in child.subtree]
    return not objects or any(one.lemma_.lower() in _EXCHANGED for one in objects)


def discussed_with(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "discussed trade with Xi": those after its "with", unless by telephone or with reporters."""
    if not discusses(verb) or is_away(sentence):
        return ()
    objects = [one for child in verb.children if child.dep_ == "dobj" for one in (child, *child.subtree)]
    links = [c for one in (verb, *objects) for c in one.children if c.dep_ == "prep" and c.lower_ == "with"]
    found = next((m for link in links for child in link.children if (m := sentence.at(child))), None)
    if found is None:
        found = next((m for link in links for m in sentence.people if m.span.start == link.idx + len("with ")), None)
    if found is None or is_owner(found) or (found.form == "group" and not _OTHERS.isdisjoint(found.text.split())):
        return ()  # "will discuss trade with the other leaders": the plenary
    return sentence.listed_from(found)


def called_on(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "called on the minister on Thursday"; not "called on the minister to act", "for calm"."""
    link = next((child for child in verb.children if child.dep_ == "prep" and child.i == verb.i + 1), None)
    if verb.lemma_.lower() != "call" or link is None or link.lower_ != "on":
        return ()
    met = next((one for one in sentence.people if one.span.start > link.idx), None)
    if met is None or met.form not in ("name", "office", "pronoun") or is_owner(met) or is_away(sentence):
        return ()
    asks = any(child.dep_ in ("xcomp", "ccomp", "advcl") for child in verb.children)
    after = sentence.text[met.span.end :].lstrip(" ,").split(" ")[0]
    near = len(sentence.text[link.idx : met.span.start].split()) < 9
    return (met,) if near and not asks and after in _PAID_A_CALL else ()


def ran_into(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "bumped into Ek in a corridor"."""
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if verb.lemma_.lower() not in words("running_verbs") or after is None or after.lower_ != "into":
        return ()
    met = next((one for one in sentence.people if one.span.start > after.idx), None)
    if met is None or met.form not in ("name", "office") or is_owner(met):
        return ()
    start = met.opens
    told = sentence.tokens_starting(after.idx + len(after), start)
    return (met,) if all(one.pos_ in _BEFORE_NAME for one in told) else ()


def met_by_list(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "Among the leaders she will meet are Ek and Sand", "Those he met included Ek": Ek, Sand."""
    first = next((one for one in sentence.people if one.span.start > verb.idx), None)
    of_them = "relcl" in (verb.dep_, verb.head.dep_) or sentence.tokens[0].lower_ == "among"
    if first is None or first.form != "name" or not of_them:
        return ()
    at = sentence.first_token(first)
    while at > verb.i and sentence.doc[at].pos_ in _NAMES:
        at -= 1
    return sentence.listed_from(first) if sentence.doc[at].lemma_.lower() in _ARE else ()


def met_by_members(sentence: Sentence, verb: Token) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    """ "Leaders who met with Ek included Sand and Roe": Ek, and those who met him."""
    crowd = next(iter(sentence.people), None)
    host = next((one for one in sentence.people if one.span.start > verb.idx), None)
    if crowd is None or host is None or crowd.form != "group" or crowd.span.start > verb.idx or host.plural:
        return (), ()
    after = sentence.last_token(host) + 1
    if verb.lemma_.lower() not in words("meeting_verbs") or after >= len(sentence.doc):
        return (), ()
    first = next((one for one in sentence.people if one.span.start > host.span.end), None)
    if first is None or first.form != "name" or sentence.doc[after].lemma_.lower() not in _ARE:
        return (), ()
    return (host,), sentence.listed_from(first)


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
    if len(listed) == 1 and listed[0].form == "group" and listed[0].text.lower().startswith("the two "):
        return listed
    single = [one for one in listed if one.form in ("name", "office") or not one.plural]
    named = any(one.form in ("name", "office") for one in listed)
    return listed if named and len(single) > 1 and len(single) == len(listed) else ()


def sits_down(verb: Token) -> bool:
    return verb.lemma_.lower() == "sit" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "down"
