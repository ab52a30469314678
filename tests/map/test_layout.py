"""Where things stand on the map: for every organisation at three dates, and for gatherings with places."""

from itertools import combinations

import numpy as np
import pytest
import shapely

from briefing.map.content import body
from briefing.map.layout import arrange
from briefing.map.marks import Mark
from briefing.map.room import grown, overlap, within
from briefing.map.scene import scene_of
from briefing.map.style import style
from briefing.map.terrain import Terrain
from tests.map.gatherings import EVERY, GATHERINGS, gathering, layout_of, named, scene_at

every_map = pytest.mark.parametrize("org", EVERY)
with_places = pytest.mark.parametrize("org", GATHERINGS)


@every_map
def test_nothing_stands_on_anything_else(org: str) -> None:
    layout = layout_of(org)
    pairs = [*combinations(layout.marks, 2), *combinations(layout.inner, 2)]
    touching = [(a, b) for a, b in pairs if overlap(grown(a.box, -0.05), b.box) and not _own_dot(a, b)]
    assert not touching, [(a.kind, a.text, b.kind, b.text) for a, b in touching]


def _own_dot(a: Mark, b: Mark) -> bool:
    return a.code is not None and a.code == b.code and "dot" in (a.kind, b.kind)


@every_map
def test_nothing_reaches_over_the_edge(org: str) -> None:
    layout = layout_of(org)
    page = (0.0, 0.0, style().width, style().height - layout.void)
    assert [mark.text for mark in layout.marks if not within(mark.box, page)] == []


@every_map
def test_every_member_is_named_or_numbered_in_the_frame_or_an_inset(org: str) -> None:
    layout = layout_of(org)
    shown = {mark.code for mark in (*layout.marks, *layout.inner) if mark.kind in ("label", "number")} | set(
        layout.apart
    )
    missing = [c for c in scene_at(org).with_status("member") if c not in shown]
    assert missing == []


@every_map
def test_every_country_with_a_status_is_shown_or_told_to_lie_outside(org: str) -> None:
    layout, scene = layout_of(org), scene_at(org)
    shown = {mark.code for mark in (*layout.marks, *layout.inner)} | set(layout.apart) | set(layout.outside)
    pointed = set(layout.beyond) | set(layout.unplaced)
    assert [code for code, _ in scene.statuses if code not in shown and scene.name_of(code) not in pointed] == []


@every_map
def test_the_legend_says_where_nobody_of_a_class_is_in_the_frame(org: str) -> None:
    layout, scene = layout_of(org), scene_at(org)
    seen = {mark.code for mark in (*layout.marks, *layout.inner)} | set(layout.apart)
    assert set(layout.unseen) == {status for status in scene.classes() if seen.isdisjoint(scene.with_status(status))}


@every_map
def test_every_member_has_a_shape_in_the_frame_or_an_inset(org: str) -> None:
    layout = layout_of(org)
    marked = {mark.code for mark in (*layout.marks, *layout.inner) if mark.kind in ("dot", "number")}
    drawn = set(layout.ground.countries.keys.tolist()) | marked | set(layout.apart)
    assert [code for code in scene_at(org).with_status("member") if code not in drawn] == []


@every_map
def test_a_country_s_name_stands_in_its_country_or_on_water(org: str) -> None:
    layout = layout_of(org)
    terrain = Terrain(layout.ground, scene_at(org), layout.frame.rect)
    for mark in layout.marks:
        if mark.kind == "label" and mark.code:
            left, bottom, right, top = mark.box
            box = (left, bottom + layout.void, right, top + layout.void)
            if mark.inside:
                assert any(part.contains(shapely.box(*box)) for part in layout.ground.land_of(mark.code)), mark.text
            else:
                assert terrain.is_water([box])[0], mark.text


@with_places
def test_the_venue_s_star_is_seen(org: str) -> None:
    layout = layout_of(org)
    star = [mark for mark in layout.marks if mark.kind == "star"]
    venue = scene_at(org).venue
    assert venue is not None
    assert star or venue.country in layout.apart


def test_russia_is_one_piece_from_the_baltic_to_beyond_180_degrees() -> None:
    layout = layout_of("SCO")
    for lon, lat in ((40.0, 56.0), (100.0, 60.0), (179.0, 67.0), (183.0, 66.5)):
        assert shapely.contains_xy(layout.ground.land_of("RUS")[0], *layout.frame.place_one(lon, lat))


@pytest.mark.parametrize("org", ["SCO", "APEC", "PIF"])
def test_no_line_runs_across_the_map(org: str) -> None:
    layout = layout_of(org)
    at = shapely.get_coordinates(layout.ground.lines.shapes)
    owner = shapely.get_coordinates(layout.ground.lines.shapes, return_index=True)[1]
    steps = np.hypot(*np.diff(at, axis=0).T)[np.diff(owner) == 0]
    assert steps.max() < 60


def test_members_across_an_ocean_stand_in_an_inset() -> None:
    assert layout_of("NATO").apart == ("CAN", "USA")


def test_a_map_of_the_pacific_keeps_both_its_shores() -> None:
    frame = layout_of("APEC").frame
    asia, america = frame.place_one(140, 36), frame.place_one(-122, 37)
    assert frame.holds(*asia)
    assert frame.holds(*america)
    assert asia[0] < america[0]


def test_a_country_that_is_only_named_does_not_turn_a_map_of_the_pacific() -> None:
    named_too = (named("Egypt", "EGY"), named("Ethiopia", "ETH"), named("India", "IND"))
    frame = arrange(scene_of(gathering("APEC", "2024-11-16", None, None, *named_too)), style()).frame
    asia, america = frame.place_one(140, 36), frame.place_one(-122, 37)
    assert asia[0] < america[0]


def test_the_world_s_members_are_all_in_a_frame_of_the_whole_world() -> None:
    layout = layout_of("G20")
    for code in scene_at("G20").with_status("member"):
        assert all(layout.frame.holds(x, y) for x, y in layout.frame.place(body(code)))


@every_map
def test_no_two_classes_of_a_map_have_the_same_pattern(org: str) -> None:
    patterns = [style().of(status).pattern for status in scene_at(org).classes()]
    assert len(set(patterns)) == len(patterns)
