"""Maps show what is certain: towns as dots, borders as the General Assembly has them."""

from __future__ import annotations

import json
import math
from importlib.resources import files

from hypothesis import example, given
from hypothesis import strategies as st

from digest.model import Place
from digest.publishing.atlas import HEIGHT, WIDTH, Frame, ground
from digest.publishing.maps import draw_map
from digest.publishing.places import Named
from digest.publishing.regions import outline
from digest.regions_build import holds
from tests import fiction

STORY = fiction.digest().outlines[0].stories[0]
KHARKIV, SOCHI = (36.25, 50.0), (39.72, 43.59)


def named(name: str, longitude: float | None, latitude: float | None, precision: str) -> Named:
    place = Place(name, name, "UA", precision, latitude, longitude, 1)  # type: ignore[arg-type]
    return Named(place, (STORY,))


def test_a_region_is_shaded_and_has_no_pin_even_if_it_has_a_point() -> None:
    region = named("Donetsk Oblast", 37.8, 48.0, "region")
    country = named("Ukraine", 31.0, 49.0, "country")
    drawn = draw_map([named("Kharkiv", *KHARKIV, "town"), region, country])
    assert drawn
    assert ["Kharkiv"] == [pin.named.place.canonical for pin in drawn.pins]
    assert ["Donetsk Oblast"] == [shade.named.place.canonical for shade in drawn.shades]
    assert all(shade.path.startswith("M") for shade in drawn.shades)


def test_a_region_alone_is_a_map_and_a_country_or_an_unknown_region_none() -> None:
    alone = draw_map([named("Kharkiv Oblast", None, None, "region")])
    assert alone
    assert () == alone.pins
    assert ["Kharkiv Oblast"] == [shade.named.place.canonical for shade in alone.shades]
    assert draw_map([named("Ukraine", 31.0, 49.0, "country")]) is None
    assert draw_map([named("No Such Oblast", 31.0, 49.0, "region")]) is None


def test_an_outline_goes_around_its_towns_and_not_around_others() -> None:
    for name, inside, outside in (
        ("Kharkiv Oblast", KHARKIV, (35.05, 48.46)),
        ("Avtonomna Respublika Krym", (34.1, 44.95), (33.5, 46.6)),
    ):
        rings = [list(ring) for ring in outline("UA", name)]
        assert holds(rings, (*inside, ("", "")))
        assert not holds(rings, (*outside, ("", "")))


def test_a_town_without_a_point_is_left_to_the_list() -> None:
    assert draw_map([named("Somewhere", None, None, "town")]) is None


def test_one_place_far_away_does_not_shrink_the_map() -> None:
    towns = [named(name, 36 + n, 49, "town") for n, name in enumerate("abc")]
    drawn = draw_map([*towns, named("Washington", -77.0, 38.9, "town")])
    assert drawn
    assert ["a", "b", "c"] == [pin.named.place.canonical for pin in drawn.pins]


def test_crimea_is_drawn_in_ukraine() -> None:
    atlas = json.loads(files("digest.publishing").joinpath("atlas.json").read_text("utf-8"))
    near_perekop = []
    for line in (*atlas["borders"], *atlas["unsettled"]):
        x = y = 0
        for dx, dy in zip(line[::2], line[1::2], strict=True):
            x, y = x + dx, y + dy
            if 3280 < x < 3520 and 4560 < y < 4640:
                near_perekop.append((x, y))
    assert [] == near_perekop
    assert ground(Frame(34.5, 45.4, 12)).land


def test_names_hide_no_pin_and_no_other_name() -> None:
    crowd = [named(f"Town {n}", 36 + n / 50, 49, "town") for n in range(40)]
    drawn = draw_map(crowd)
    assert drawn
    assert 40 == len(drawn.pins)
    assert len([pin for pin in drawn.pins if pin.label]) <= 14


@example([(0.0, 28.0), (0.0, 58.0)])
@example([(0.0, 85.0)])
@example([(-90.0, 0.0), (0.0, -80.0), (0.0, 80.0), (90.0, 0.0)])
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=1, max_size=6))
def test_every_pin_is_on_its_map_wherever_it_is(points: list[tuple[float, float]]) -> None:
    drawn = draw_map([named(f"t{n}", *point, "town") for n, point in enumerate(points)])
    assert drawn
    for pin in drawn.pins:
        assert 0 <= pin.x <= WIDTH
        assert 0 <= pin.y <= HEIGHT


@given(st.floats(-180, 180), st.floats(-60, 75), st.sampled_from([12, 20, 32]))
def test_a_map_is_light_or_as_coarse_as_can_be(
    longitude: float, latitude: float, span: float
) -> None:
    under = ground(Frame(round(longitude), round(latitude), span))
    assert len(under.land) + len(under.borders) <= 2200 or under.finest == 7


def test_the_scale_of_a_map_is_as_long_as_its_kilometres() -> None:
    drawn = draw_map([named("Kharkiv", *KHARKIV, "town"), named("Sochi", *SOCHI, "town")])
    assert drawn
    kilometres, long = drawn.scale
    one, two = sorted((pin.x, pin.y) for pin in drawn.pins)
    apart = math.dist(one, two) / long * kilometres
    assert 750 < apart < 800  # 765 km on the globe
    assert WIDTH / 10 < long <= WIDTH / 4
