"""The shapes that the map is drawn from."""

from datetime import date

import shapely

from briefing.map.data import layers
from briefing.map.widths import width_of
from briefing.reference.countries import countries
from briefing.reference.organisations import organisations, standing


def test_every_shape_is_valid() -> None:
    known = layers()
    for layer in (known.countries, known.lines, known.disputed, known.lakes):
        assert shapely.is_valid(layer.shapes).all()


def test_every_country_that_ever_had_a_status_has_a_shape() -> None:
    shaped = set(layers().countries.keys.tolist())
    days = [date(year, 7, 1) for year in range(1990, 2026, 5)]
    held = {row.country for org in organisations() for day in days for row in standing(org.acronym, day)}
    assert sorted(code for code in held - shaped if not code.startswith("X-")) == []


def test_the_middle_of_every_state_lies_in_its_land_or_between_its_islands() -> None:
    known = layers().countries
    drawn = [one for one in countries() if one.leads and one.lat is not None and len(known.of(one.code))]
    far = {
        one.code for one in drawn if shapely.distance(known.of(one.code), shapely.Point(one.lon, one.lat)).min() > 0.5
    }
    assert len(drawn) > 190
    assert far == set()


def test_no_country_is_wider_than_half_the_world() -> None:
    known = layers().countries
    bounds = shapely.bounds(known.shapes[known.keys != "ATA"])
    assert (bounds[:, 2] - bounds[:, 0]).max() < 180


def test_bold_prints_wider() -> None:
    assert width_of("Samarkand", "sans-bold", 8) > width_of("Samarkand", "sans", 8) > 30
