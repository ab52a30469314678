"""The sentences that are ours: templates/wording/*.toml filled with facts; a house's stand before ours, key by key."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from types import MappingProxyType

from briefing.errors import SettingsError
from briefing.resources import folder, own, per_house
from briefing.settings import known_only, merged, place_of, read_toml

_FILE = ("templates", "wording", "compose.toml")


def wording(section: str, key: str, **facts: str) -> str:
    """A sentence of templates/wording/compose.toml; raises SettingsError where it is missing or broken."""
    try:
        return Template(_sentences()[section][key]).substitute(facts)
    except KeyError as error:
        raise _fault(f"[{section}] {key} lacks {error}") from error
    except (TypeError, ValueError) as error:
        raise _fault(f"[{section}] {key}: {error}") from error


@per_house(16)
def _sentences() -> Mapping[str, Mapping[str, str]]:
    ours, house = read_toml(folder("templates").joinpath(*_FILE[1:])), own(*_FILE)
    theirs = read_toml(house) if house else {}
    try:
        known_only(theirs, ours)
        made = merged(ours, theirs)
        for section, sentences in theirs.items():
            known_only(sentences, ours[section], f"{section}.")
            for key, words in sentences.items():
                _check(f"{section}.{key}", words, ours[section][key])
    except ValueError as error:
        raise _fault(str(error)) from error
    return MappingProxyType(made)


def _check(place: str, words: object, ours: str) -> None:
    """A house may leave out what ours tells, and may not ask for facts that there are none of."""
    if not isinstance(words, str):
        raise ValueError(f"{place} must be text in quotation marks")
    facts = set(Template(ours).get_identifiers())
    unknown = sorted(set(Template(words).get_identifiers()) - facts)
    if not Template(words).is_valid() or unknown:
        told = f"${unknown[0]} is no fact of this sentence" if unknown else "a $ stands alone; write $$"
        raise ValueError(f"{place}: {told}; there are {', '.join(f'${fact}' for fact in sorted(facts)) or 'none'}")


def _fault(told: str) -> SettingsError:
    house: Path | None = own(*_FILE)
    return SettingsError(f"{place_of(house, told) if house else '/'.join(_FILE)}: {told}; mend the file")
