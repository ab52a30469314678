"""Filters: what templates may call on the values that they print."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from briefing.compose.page.citing import Citations, all_evidence, exact, first_evidence
from briefing.compose.page.gallery import Delegation, delegations
from briefing.compose.page.naming import Names
from briefing.compose.page.phrases import capital, counted, day, days, listed, release, short_day, shortened
from briefing.model.briefing import Attendee
from briefing.model.evidence import Evidence
from briefing.reference.countries import country_name
from briefing.reference.styles import in_a_row


@pass_context
def _say(context: Context, text: str) -> Markup:
    citations: Citations = context["citations"]
    return citations.say(text)


@pass_context
def _refs(context: Context, evidence: Sequence[Evidence], most: int | None = None) -> Markup:
    citations: Citations = context["citations"]
    return citations.refs(evidence, most)


@pass_context
def _refs_alone(context: Context, evidence: Sequence[Evidence], most: int | None = None) -> Markup:
    citations: Citations = context["citations"]
    return citations.refs_alone(evidence, most)


@pass_context
def _family(context: Context, name: str) -> str:
    names: Names = context["names"]
    return names.short(name)


@pass_context
def _delegations(context: Context, people: Iterable[Attendee]) -> tuple[Delegation, ...]:
    names: Names = context["names"]
    return delegations(people, names)


def _distinct(items: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(items))


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "say": _say,
        "exact": exact,
        "refs": _refs,
        "refs_alone": _refs_alone,
        "all_evidence": all_evidence,
        "first_evidence": first_evidence,
        "family": _family,
        "delegations": _delegations,
        "country": country_name,
        "day": day,
        "short_day": short_day,
        "days": days,
        "counted": counted,
        "listed": listed,
        "capital": capital,
        "shortened": shortened,
        "release": release,
        "in_a_row": in_a_row,
        "distinct": _distinct,
    }
)
