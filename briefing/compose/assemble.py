"""Assemble the Briefing of one event: Findings -> Briefing, in which every statement bears its evidence."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.compose.bottom_line import key_points
from briefing.compose.check import checks
from briefing.compose.issues import issues
from briefing.compose.members import members
from briefing.compose.merge import merge
from briefing.compose.ranking import rank_quotes
from briefing.compose.sides import with_sides
from briefing.compose.speech.occasions import with_sure_occasions
from briefing.compose.speech.referents import standing
from briefing.compose.speech.ties import tie
from briefing.compose.speech.utterances import Utterance, utterances
from briefing.compose.timeline import timeline
from briefing.compose.topics import is_narrow
from briefing.model.article import Article
from briefing.model.briefing import Attendee, Briefing, Method, Quote
from briefing.model.findings import Findings
from briefing.model.source import LeftOut, Paragraph, Source


def compose_briefing(findings: Sequence[Findings], method: Method) -> Briefing:
    """One briefing of one or more reports of the same event."""
    dossier = merge(findings)
    dossier = replace(dossier, quotes=with_sure_occasions(dossier))
    dossier = replace(dossier, quotes=rank_quotes(dossier))
    spoken = tuple(standing(one) for one in tie(dossier, utterances(dossier)))
    dossier = replace(dossier, quotes=_with_subjects(dossier.quotes, spoken))
    dossier = replace(dossier, meetings=with_sides(dossier, spoken))
    belonging = members(dossier)
    statuses = {m.country: m.status for m in belonging}
    return Briefing(
        event=dossier.event,
        as_of=dossier.as_of,
        as_of_from_reference=dossier.as_of_from_reference,
        sources=tuple(_source(article) for article in dossier.articles),
        key_points=key_points(dossier, spoken),
        attendees=tuple(_with_status(a, statuses) for a in dossier.attendees),
        mentioned=dossier.mentioned,
        meetings=dossier.meetings,
        quotes=dossier.quotes,
        places=dossier.places,
        membership=belonging,
        timeline=timeline(dossier),
        issues=issues(dossier, spoken),
        checks=checks(dossier),
        method=method,
    )


def _with_status(attendee: Attendee, statuses: dict[str, str]) -> Attendee:
    if attendee.membership or attendee.country not in statuses:
        return attendee
    return attendee.model_copy(update={"membership": statuses[attendee.country]})


def _with_subjects(quotes: Sequence[Quote], spoken: Sequence[Utterance]) -> tuple[Quote, ...]:
    """A quote without a subject of its own takes that of the statement in which it stands."""
    known = {u.quote: u.topics for u in spoken if u.quote}
    return tuple(q.model_copy(update={"topics": _narrow(q.topics or known.get(q.id, ()))}) for q in quotes)


def _narrow(names: Sequence[str]) -> tuple[str, ...]:
    """At most two subjects; a mere country only where there is no other."""
    return tuple([n for n in names if is_narrow(n)] or names)[:2]


def _source(article: Article) -> Source:
    return Source(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        author=article.author,
        published=article.published,
        dateline=article.dateline,
        sha256=article.sha256,
        language=article.language,
        paragraphs=tuple(Paragraph(n=n, text=text) for n, text in enumerate(article.paragraphs, 1)),
        dropped=tuple(LeftOut(text=d.text, reason=d.reason) for d in article.dropped),
    )
