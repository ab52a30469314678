"""What a reader of the map is told."""

from dataclasses import replace

from briefing.map import draw_map, with_note
from briefing.map.layout import arrange
from briefing.map.scene import scene_of
from briefing.map.style import Borders, style
from briefing.map.telling import note_of
from briefing.map.terrain import Terrain
from briefing.model.briefing import Attendee, Place
from briefing.model.drawing import Clip, Item, Label
from briefing.model.evidence import Evidence
from tests.compose.seed_briefing import seed_briefing
from tests.map.gatherings import briefing_of, city, gathering, named, scene_at, water


def texts(items: tuple[Item, ...]) -> list[Label]:
    found: list[Label] = []
    for item in items:
        found += [item] if isinstance(item, Label) else texts(item.items) if isinstance(item, Clip) else []
    return found


def test_the_seed_s_map_tells_the_status_on_the_event_s_last_day() -> None:
    drawn = draw_map(seed_briefing())
    assert drawn is not None
    assert drawn.title == "SCO status on 16 September 2022"
    words = [label.text for label in texts(drawn.drawing.items)]
    assert {"Member (8)", "Observer (4)", "Dialogue partner (9)", "Samarkand"} <= set(words)


def test_a_city_that_stands_for_its_government_is_not_marked() -> None:
    drawn = draw_map(gathering("SCO", "2022-09-16", None, None, city("Moscow", "RUS", 55.75, 37.6, metonym=True)))
    assert drawn is not None
    assert "Moscow" not in [label.text for label in texts(drawn.drawing.items)]
    assert [label.face for label in texts(drawn.drawing.items) if label.text == "RUSSIA"] == ["sans-bold"]


def test_the_venue_is_the_largest_name() -> None:
    drawn = draw_map(seed_briefing())
    assert drawn is not None
    sizes = {label.text: label.size for label in texts(drawn.drawing.items)}
    assert sizes["Samarkand"] == max(sizes.values())


def test_no_type_is_smaller_than_5_5_points() -> None:
    for org in ("SCO", "AU", "OSCE"):
        drawn = draw_map(briefing_of(org))
        assert drawn is not None
        assert min(label.size for label in texts(drawn.drawing.items)) >= 5.5


def test_disputed_areas_are_told_only_where_they_are_in_the_frame() -> None:
    asia, europe = draw_map(briefing_of("SCO")), draw_map(briefing_of("EU"))
    assert asia is not None
    assert europe is not None
    assert "Kashmir" in asia.note
    assert "Taiwan: no status shown." in asia.note
    assert "Kashmir" not in europe.note
    assert "Taiwan" not in europe.note


def test_a_member_called_taiwan_has_its_status_shown() -> None:
    drawn = draw_map(briefing_of("APEC"))
    assert drawn is not None
    assert "no status shown" not in drawn.note


def test_the_note_names_the_projection_and_the_source_and_endorses_nothing() -> None:
    drawn = draw_map(briefing_of("SCO"))
    assert drawn is not None
    assert drawn.note.startswith("Lambert equal-area projection centred on ")
    assert "Natural Earth" in drawn.note
    assert "Boundaries and names shown do not imply endorsement or acceptance." in drawn.note


def test_the_text_for_those_who_do_not_see_it_tells_members_venue_and_places() -> None:
    drawn = draw_map(briefing_of("SCO"))
    assert drawn is not None
    members = "Members (8): China, India, Kazakhstan, Kyrgyzstan, Pakistan, Russia, Tajikistan, Uzbekistan."
    assert members in drawn.alt
    assert "Venue: Samarkand." in drawn.alt
    assert "Black Sea" in drawn.alt


def test_members_that_are_no_countries_are_counted_apart() -> None:
    drawn = draw_map(briefing_of("G20"))
    assert drawn is not None
    assert "Member (19 and 2 bodies)" in [label.text for label in texts(drawn.drawing.items)]
    assert "African Union, European Union" in drawn.note


def test_places_alone_make_a_map() -> None:
    places = (city("Geneva", "CHE", 46.2, 6.14), city("Kyiv", "UKR", 50.45, 30.5), named("Ukraine", "UKR"))
    drawn = draw_map(gathering(None, "2024-06-16", None, None, *places, water("Black Sea", 43.4, 34.3)))
    assert drawn is not None
    assert {"Geneva", "Kyiv", "UKRAINE", "Black Sea"} <= {label.text for label in texts(drawn.drawing.items)}


def test_there_is_no_map_of_nothing() -> None:
    assert draw_map(gathering(None, "2024-06-16")) is None


def test_the_same_briefing_gives_the_same_map() -> None:
    assert draw_map(briefing_of("ASEAN")) == draw_map(briefing_of("ASEAN"))


def test_members_stand_out_in_grey_from_every_other_class() -> None:
    look = style()
    member = luminance(look.of("member").fill)
    for status in ("observer", "dialogue_partner", "partner", "candidate", "associate", "suspended"):
        assert (luminance(look.of(status).fill) + 0.05) / (member + 0.05) >= 1.3
        assert look.of(status).pattern != look.of("member").pattern


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_view_that_hatches_nothing_says_so() -> None:
    look = style()
    plain = replace(look, borders=Borders("plain", (), "Disputed areas are drawn as in Natural Earth 1:50m."))
    scene = scene_at("SCO")
    layout = arrange(scene, plain)
    assert layout.hatched == ()
    assert "Hatched" not in note_of(scene, layout, plain)
    assert "Disputed areas are drawn as in Natural Earth 1:50m." in note_of(scene, layout, plain)
    assert "Disputed area, given to neither side" not in [label.text for label in texts(layout.items)]


def test_what_lies_outside_the_frame_is_pointed_at() -> None:
    drawn = draw_map(seed_briefing())
    assert drawn is not None
    assert {"Washington, D.C.", "South Pacific", "Australia"} <= {label.text for label in texts(drawn.drawing.items)}
    assert "Outside the frame, shown by arrows: " in drawn.alt


def test_a_continent_whose_middle_lies_outside_is_named_where_it_is_seen() -> None:
    europe = Place(name="Europe", type="region", lat=50, lon=-2, basis="reference")
    places = (
        city("Tehran", "IRN", 35.7, 51.4),
        city("Istanbul", "TUR", 41.0, 29.0),
        city("Moscow", "RUS", 55.75, 37.6),
    )
    drawn = draw_map(gathering(None, "2024-06-16", None, None, *places, europe))
    assert drawn is not None
    assert [label.face for label in texts(drawn.drawing.items) if label.text == "Europe"] == ["sans-italic"]
    assert "arrows" not in drawn.alt


def test_a_venue_across_an_ocean_has_its_star_in_an_inset() -> None:
    scene = scene_of(gathering("EU", "2023-05-05", "La Paz", "BOL", city("La Paz", "BOL", -16.5, -68.15)))
    layout = arrange(scene, style())
    assert layout.apart == ("BOL",)
    assert [mark.text for mark in layout.inner if mark.kind == "star"] == ["La Paz"]


def test_a_status_given_during_the_event_is_told() -> None:
    samarkand, astana = (gathering("SCO", "2022-09-16"), gathering("SCO", "2024-07-04"))
    for briefing, words in (
        (samarkand, "Saudi Arabia became a dialogue partner on 16 September 2022."),
        (astana, "Belarus became a member on 4 July 2024."),
        (gathering("SCO", "2025-09-01"), "17 countries became partners on 1 September 2025."),
    ):
        drawn = draw_map(briefing)
        assert drawn is not None
        assert words in drawn.note
    assert " became " not in (draw_map(gathering("SCO", "2023-11-01")) or drawn).note


def test_the_countries_named_frame_a_map_without_members() -> None:
    places = (named("Spain", "ESP"), named("Ukraine", "UKR"), named("Russia", "RUS"), named("Moldova", "MDA"))
    layout = arrange(
        scene_of(gathering(None, "2023-10-05", "Granada", "ESP", city("Granada", "ESP", 37.2, -3.6), *places)), style()
    )
    assert {mark.code for mark in layout.marks if mark.kind in ("label", "number")} >= {"ESP", "UKR", "RUS", "MDA"}
    assert -10 < layout.frame.projection.lon < 30  # not in the middle of Siberia


def test_a_city_s_name_stands_on_its_own_side_of_a_border() -> None:
    drawn = arrange(
        scene_of(
            gathering(
                None,
                "2024-06-16",
                None,
                None,
                city("Basel", "CHE", 47.56, 7.59),
                named("France", "FRA"),
                named("Germany", "DEU"),
                city("Bern", "CHE", 46.95, 7.45),
            )
        ),
        style(),
    )
    terrain = Terrain(drawn.ground, scene_of(gathering(None, "2024-06-16")), drawn.frame.rect)
    (label,) = [mark for mark in drawn.marks if mark.kind == "label" and mark.text == "Basel"]
    left, bottom, right, top = label.box
    assert terrain.abroad((left, bottom + drawn.void, right, top + drawn.void), "CHE") < 0.25


def test_the_map_alone_carries_its_note() -> None:
    drawn = draw_map(briefing_of("SCO"))
    assert drawn is not None
    alone = with_note(drawn)
    words = " ".join(label.text for label in texts(alone.drawing.items))
    assert drawn.note in words
    assert alone.drawing.height > drawn.drawing.height


def test_what_no_map_can_show_is_told_under_it() -> None:
    south = Place(name="Global South", type="region", lat=0, lon=20, basis="reference")
    drawn = draw_map(gathering("BRICS", "2024-10-24", None, None, south))
    assert drawn is not None
    assert "Global South" not in [label.text for label in texts(drawn.drawing.items)]
    assert "Global South" in drawn.note


def test_the_countries_of_those_who_attend_are_shown() -> None:
    attended = gathering(None, "2022-02-11", "Melbourne", "AUS", city("Melbourne", "AUS", -37.8, 145.0))
    said = Evidence(source="s1", paragraph=1, start=0, end=3, text="Ada")
    person = Attendee(
        name="Ada Stone", family_name="Stone", country="JPN", kind="minister", status="present", evidence=(said,)
    )
    drawn = draw_map(attended.model_copy(update={"attendees": (person,)}))
    assert drawn is not None
    assert "JAPAN" in [label.text for label in texts(drawn.drawing.items)]
