"""Find the person whom a token of the parse stands for, a hasty parse too: a sentence and a token -> a mention."""

from spacy.tokens import Token

from briefing.find.parties import Sentence
from briefing.find.postnouns import is_honorific
from briefing.model.mentions import ActorMention


def before_modal(sentence: Sentence, verb: Token) -> ActorMention | None:
    """ "indicated | Ek won't meet": a hasty parse takes Ek for what is indicated."""
    if verb.dep_ != "ccomp" or any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children):
        return None
    modal = next((child for child in verb.children if child.tag_ == "MD"), None)
    before = modal.nbor(-1) if modal is not None and modal.i > verb.sent.start else None
    found = sentence.at(before) if before is not None and before.head == verb.head else None
    return found if found is not None and found.function == "object" else None


def mention_under(sentence: Sentence, token: Token) -> ActorMention | None:
    held = sentence.at(token) or (_styled(sentence, token) if is_honorific(token) else None)
    if held is not None:
        return held if held.function != "possessive" or held.form != "pronoun" else None
    inside = [
        m for m in sentence.people if token.left_edge.idx <= m.span.start and m.span.end <= token.idx + len(token)
    ]
    named = next((m for m in inside if m.function in ("subject", "passive_subject")), None)
    return named or _behind_colon(sentence, token)


def _styled(sentence: Sentence, style: Token) -> ActorMention | None:
    """ "His Highness Sheikh Ek": the parse may hang the name behind the style."""
    return next((m for child in style.children if child.dep_ == "appos" and (m := sentence.at(child))), None)


def _behind_colon(sentence: Sentence, subject: Token) -> ActorMention | None:
    """ "Summit, day two: Modi is set to meet": a hasty parse takes the heading for the subject."""
    names = (
        m for m in sentence.people if m.form == "name" and subject.idx < m.span.start and m.span.end <= subject.head.idx
    )
    return next((m for m in names if sentence.text[: m.opens].rstrip().endswith(":")), None)
