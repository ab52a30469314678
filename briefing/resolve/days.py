"""Put days to sentences: DateMentions and the event's calendar -> DatedSentences, what lies ahead told apart."""

from datetime import date

from briefing.model.article import Article
from briefing.model.findings import DatedSentence
from briefing.model.mentions import DateMention, Mentions
from briefing.resolve.settings import Setting


def resolve_dated(article: Article, mentions: Mentions, setting: Setting) -> tuple[DatedSentence, ...]:
    """Every word for a time, in the order of the text; a sentence with two has two."""
    days = dict(setting.days)
    return tuple(
        DatedSentence(
            date=days.get(mention.span),
            when=article.evidence(mention.span),
            sentence=article.evidence(mentions.sentences[mention.sentence]),
            coming=_is_coming(mention, days.get(mention.span), setting.as_of),
        )
        for mention in mentions.dates
    )


def _is_coming(mention: DateMention, day: date | None, as_of: date | None) -> bool:
    """After the day up to which the source informs; without a day, what the words or the tense tell."""
    if day is not None and as_of is not None:
        return day > as_of or (day == as_of and mention.tense == "future")
    return mention.tense == "future" or mention.text.lower().startswith(("next ", "tomorrow"))
