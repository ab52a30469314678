"""Find those who meet each other: a sentence and the noun for their meeting -> "talks between A and B", "A-B talks"."""

import re

from spacy.tokens import Token

from briefing.find.encounters import told_as_shared
from briefing.find.gaps import words_between
from briefing.find.parties import Sentence
from briefing.find.sides import can_be_several, told_of
from briefing.model.mentions import ActorMention
from briefing.reference.words import words


def between(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """ "talks between Xi and Biden", "a meeting of the two presidents"."""
    for mention in sentence.people:
        if mention.span.start < noun.idx + len(noun):
            continue
        gap = words_between(sentence, noun, mention, told_of(noun))
        if gap is not None and _is_between(sentence, noun, gap) and mention.function != "possessive":
            first = sentence.named_by(mention)
            listed = sentence.listed_from(first)
            listed = listed if can_be_several(listed) else sentence.pair_from(first)
            goes_on = sentence.text[listed[-1].span.end :].lstrip().startswith("and ")
            return listed if can_be_several(listed) and not goes_on else ()
        break
    return ()


def _is_between(sentence: Sentence, noun: Token, gap: str) -> bool:
    """ "between", "in Rome among", "took place between"; not "on differences between"."""
    if gap in ("of", "of the"):
        return True
    inside = sentence.doc[noun.i + 1 : noun.i + 1 + len(gap.split())]
    other = any(t.pos_ == "NOUN" and t.lower_ not in {"place"} | words("sidelines") for t in inside)
    aside = any(t.text == "," and t.nbor().lower_ == "among" for t in inside)  # "at the summit, among them Ek"
    return re.search(r"\b(?:among|between)(?: the)?$", gap) is not None and not (other or aside)


def joined_before(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """ "the Putin-Xi negotiations", "the Biden–Xi summit"."""
    before = [m for m in sentence.people if m.span.end <= noun.idx]
    if len(before) < 2 or before[-1].form != "name" or before[-2].form != "name":
        return ()
    link = sentence.text[before[-2].span.end : before[-1].span.start]
    rest = sentence.text[before[-1].span.end : noun.idx].split()
    return tuple(before[-2:]) if link.strip() in ("-", "–", "—", "/") and len(rest) < 2 else ()


def third_before(
    sentence: Sentence, noun: Token, ones: tuple[ActorMention, ...], others: tuple[ActorMention, ...]
) -> tuple[ActorMention, ...]:
    """ "talks with A and a trilateral summit also involving B": A, where one side and B alone are no three."""
    if len(ones) != 1 or len(others) != 1 or not told_as_shared(noun.doc[noun.left_edge.i : noun.i + 1].text):
        return ()
    met = [m for m in sentence.people if ones[-1].span.end <= m.span.start < noun.idx and m.form == "name"]
    return tuple(met) if len(met) == 1 else ()
