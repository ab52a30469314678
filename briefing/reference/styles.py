"""What an organisation calls its own: a country's code and the organisation's acronym -> its style as a member."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefing.reference.countries import country_name
from briefing.reference.tables import records


@dataclass(frozen=True, slots=True)
class _Style:
    org: str
    country: str
    style: str
    leader_comes: str
    """ "no" where whoever leads it in the tables does not stand for it there."""
    note: str
    checked: str


def name_in(org: str | None, code: str) -> str:
    """The country's name as a member there: "Hong Kong, China" in APEC; elsewhere its English short name."""
    styled = _styles().get((org or "", code))
    return styled.style if styled else country_name(code)


def leader_comes(org: str | None, code: str) -> bool:
    styled = _styles().get((org or "", code))
    return styled is None or styled.leader_comes != "no"


def in_a_row(names: Iterable[str]) -> str:
    """With commas; with semicolons where a name holds a comma."""
    told = list(names)
    return ("; " if any("," in name for name in told) else ", ").join(told)


@cache
def _styles() -> dict[tuple[str, str], _Style]:
    return {(one.org, one.country): one for one in records("member_styles", _Style)}
