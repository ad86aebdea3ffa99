"""Cities on the map: placed by Mercator's formula, cropped to what is shown, each label where it is free."""

import json
from dataclasses import dataclass
from math import asinh, pi, radians, tan
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from networks.maps import arcs_map, city_map
from networks.models import PartnerCity
from pages.models import PortalIdentity
from tests.factories import make_city
from tests.links import main_links


@dataclass
class Frame:
    map_west: float = -12
    map_south: float = 2
    map_east: float = 44
    map_north: float = 52


def city(name, latitude, longitude, **fields):
    return PartnerCity(
        name_it=name,
        slug=name.lower().replace(" ", "-"),
        country="FR",
        latitude=latitude,
        longitude=longitude,
        **fields,
    )


LYON, MADRID, VIENNA = city("Lyon", 45.76, 4.84), city("Madrid", 40.42, -3.70), city("Vienna", 48.21, 16.37)
TURIN = city("Turin", 45.07, 7.69, is_home=True)


def names(drawing):
    return [point["name"] for point in drawing["points"]]


def test_points_lie_apart_as_mercator_says():
    base = json.loads((Path(settings.BASE_DIR) / "static/build/map/base.json").read_text())
    madrid, vienna = city_map([MADRID, VIENNA], Frame())["points"]
    east = base["scale"] * radians(VIENNA.longitude - MADRID.longitude)
    north = base["scale"] * (asinh(tan(radians(VIENNA.latitude))) - asinh(tan(radians(MADRID.latitude))))
    assert round(vienna["x"] - madrid["x"]) == round(east)
    assert round(madrid["y"] - vienna["y"]) == round(north)


def test_picture_lies_under_the_points():
    base = json.loads((Path(settings.BASE_DIR) / "static/build/map/base.json").read_text())
    drawing = city_map([LYON, MADRID], Frame())
    layer = base["layers"]["fine"]
    x = base["translate"][0] + base["scale"] * LYON.longitude * pi / 180
    assert drawing["image"]["file"] == "build/map/fine.svg"
    assert round(drawing["points"][0]["x"] - drawing["image"]["x"]) == round(x - layer["x"])


def test_wide_view_takes_the_wide_base():
    drawing = city_map([VIENNA, city("Nairobi", 4.0, 36.8)], Frame())
    assert drawing["image"]["file"] == "build/map/base.svg"


def test_cities_outside_the_frame_or_without_a_place_are_left_out():
    found = city_map([LYON, city("Oslo", 59.9, 10.7), city("Nowhere", None, None)], Frame())
    assert names(found) == ["Lyon"]


@pytest.mark.parametrize(("cities", "frame"), [([], Frame()), ([LYON], None), ([city("Nowhere", None, None)], Frame())])
def test_nothing_to_draw_is_no_map(cities, frame):
    assert city_map(cities, frame) is None


def test_map_around_a_city_shows_those_near_it():
    drawing = city_map([LYON, MADRID, TURIN, VIENNA], Frame(), centre=TURIN)
    middle = next(point for point in drawing["points"] if point["name"] == "Turin")
    assert names(drawing) == ["Lyon", "Turin"]
    assert (middle["x"], middle["y"]) == (drawing["width"] / 2, drawing["height"] / 2)


def test_city_without_a_place_has_no_map_around_it():
    assert city_map([LYON], Frame(), centre=city("Nowhere", None, None)) is None


def test_label_moves_aside_where_another_city_is_in_its_way():
    sides = {point["name"]: point["side"] for point in city_map([LYON, TURIN, MADRID], Frame())["points"]}
    assert sides == {"Lyon": "w", "Turin": "e", "Madrid": "e"}


BEIRUT, WADI_KHALED = city("Beirut", 33.89, 35.5), city("Wadi Khaled", 34.6, 36.4)
AMMAN = city("Amman", 31.95, 35.93)


def test_places_whose_dots_would_touch_stand_in_a_part_drawn_larger():
    drawing = city_map([LYON, BEIRUT, AMMAN, WADI_KHALED], Frame())
    (inset,) = drawing["insets"]
    assert (names(drawing), names(inset)) == (["Lyon"], ["Beirut", "Amman", "Wadi Khaled"])
    outline = inset["outline"]
    assert (outline["width"], outline["height"]) == (inset["width"], inset["height"])
    moved = [(round(dot["x"] - outline["x"]), round(dot["y"] - outline["y"])) for dot in outline["dots"]]
    assert moved == [(round(point["x"]), round(point["y"])) for point in inset["points"]]


def test_places_that_lie_apart_need_no_part_drawn_larger():
    assert city_map([LYON, BEIRUT, AMMAN], Frame())["insets"] == []


def test_crowded_parts_far_from_each_other_are_each_drawn_larger():
    near_lyon = city("Villeurbanne", 45.77, 4.89)
    drawing = city_map([LYON, near_lyon, MADRID, BEIRUT, WADI_KHALED], Frame())
    assert [sorted(names(inset)) for inset in drawing["insets"]] == [
        ["Lyon", "Villeurbanne"],
        ["Beirut", "Wadi Khaled"],
    ]
    assert names(drawing) == ["Madrid"]


def test_home_city_is_marked():
    assert [(point["name"], point["is_home"]) for point in city_map([LYON, TURIN], Frame())["points"]] == [
        ("Lyon", False),
        ("Turin", True),
    ]


def test_arcs_begin_at_the_home_city_and_end_at_the_other_places():
    drawing = arcs_map([LYON, TURIN, VIENNA, city("Oslo", 59.9, 10.7), city("Nowhere", None, None)], Frame())
    home = f"M{drawing['home']['x']} {drawing['home']['y']}Q"
    assert [arc["path"].startswith(home) for arc in drawing["arcs"]] == [True, True]
    assert [arc["path"].endswith(f" {arc['x']} {arc['y']}") for arc in drawing["arcs"]] == [True, True]


@pytest.mark.parametrize(("places", "frame"), [([LYON, VIENNA], Frame()), ([TURIN], Frame()), ([TURIN, LYON], None)])
def test_no_arcs_without_a_home_city_a_place_or_a_frame(places, frame):
    assert arcs_map(places, frame) is None


def test_map_of_cities_close_together_stays_on_the_fine_base():
    drawing = city_map([city("Lisbon", 38.72, -9.14)], Frame())
    assert (drawing["image"]["file"], drawing["image"]["x"]) == ("build/map/fine.svg", 0)


@pytest.mark.django_db
def test_map_leads_to_the_public_cities_in_plain_numbers(client):
    PortalIdentity.objects.create(
        site_name_it="Portale", body_it="Ente", map_west=-12, map_south=2, map_east=44, map_north=52
    )
    make_city(slug="lione", name_it="Lione", latitude=45.76, longitude=4.84)
    make_city(slug="segreta", name_it="Segreta", latitude=45.0, longitude=5.0, state="draft")
    with translation.override("it"):
        response = client.get(reverse("networks:city-list"))
        address = reverse("networks:city-detail", args=["lione"])
    on_map = [link for link in main_links(response) if "aria-label" in link]
    assert on_map == [{"href": address, "aria-label": "Lione, Francia"}]
    assert response.content.decode().count('viewBox="0 0 900 588"') == 1
