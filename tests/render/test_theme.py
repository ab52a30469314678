"""The theme as data: what it must hold, and how a slip in it is told."""

from pathlib import Path

import pytest

from briefing.errors import SettingsError
from briefing.render.look import read_theme, theme
from briefing.resources import asset


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = asset("brand", "theme.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "theme.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_styles_hold_the_numbers_of_the_design():
    lead, quote = theme().style("lead"), theme().style("quote")
    assert (lead.face, lead.size, lead.leading, lead.colour) == ("serif", 10.4, 14.4, "#1B232B")
    assert (quote.size, quote.leading, quote.hang) == (9.3, 13, 1.45)


def test_a_table_takes_from_the_default_what_it_does_not_say():
    assert theme().table("ledger").top == 1.15
    assert theme().table("participants").top == 0.8
    assert theme().table("participants").right == theme().table("ledger").right


def test_every_mark_and_tone_of_an_outline_has_a_look():
    from typing import get_args, get_type_hints

    from briefing.model.outline import Cell, Mark, Row

    assert set(get_args(Mark)) <= set(theme().marks)
    words = {
        name: {one for part in get_args(get_type_hints(kind)[name]) for one in get_args(part)}
        for kind, name in ((Cell, "tone"), (Row, "bar"))
    }
    assert words["tone"] <= set(theme().tones)
    assert words["bar"] <= set(theme().bars)


def test_text_is_readable_on_its_ground():
    colours = theme().colours
    pairs = [(style.colour, "#FFFFFF") for style in theme().styles.values()]
    pairs += [(tone.colour, tone.ground or "#FFFFFF") for tone in theme().tones.values()]
    pairs += [(colours["blue"], colours["ochre_ground"]), (colours["quiet_grey"], colours["white"])]
    assert all(contrast(*pair) >= 4.5 for pair in pairs)


def test_tlp_labels_have_their_own_colours_whatever_their_case():
    red, house = theme().marked(" tlp:red "), theme().marked("internal")
    assert (red.text, red.colour, red.ground, red.framed) == ("TLP:RED", "#FF2B2B", "#000000", False)
    assert (house.text, house.ground, house.framed) == ("INTERNAL", "#FFFFFF", True)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('ink = "#1B232B"', 'ink = "dark"', "colours.ink must be #RRGGBB"),
        ('colour = "navy"', 'colour = "nvay"', "nvay is no colour"),
        ("size = 23", 'size = "big"', "styles.title.size must be a number"),
        ("leading = 28", "leding = 28", "styles.title.leding is unknown"),
        ("[bars]", "[bars", "is no TOML"),
        ("[words]", "[wrods]", "words is missing"),
    ],
)
def test_a_slip_is_told_with_file_and_key(tmp_path, old, new, told):
    path = changed(tmp_path, old, new)
    with pytest.raises(SettingsError) as error:
        read_theme(path)
    assert str(path) in str(error.value) and told in str(error.value)


def test_a_missing_theme_is_told():
    with pytest.raises(SettingsError, match="put the file there"):
        read_theme(Path("nowhere/theme.toml"))


def contrast(text: str, ground: str) -> float:
    """WCAG 2.2's contrast ratio."""
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
