"""Cities on the map base of the front-end build, placed with the Mercator formula; in units of that base."""

import json
from collections import namedtuple
from functools import cache
from itertools import combinations
from math import dist, log, pi, radians, tan
from pathlib import Path

from django.contrib.staticfiles import finders

#: A rectangle in units of the base, whose y grows southwards.
Box = namedtuple("Box", "left top right bottom")
_Point = namedtuple("_Point", "x y")

_BASE = "build/map/base.json"
_MARGIN = 70
_LEAST = (900, 588)
_AROUND = (330, 214)
#: Dots nearer to each other than this touch on a phone, where they are drawn larger (`_map.scss`).
_DOT_ROOM = 30
#: How many crowded parts of a map are drawn again, larger.
_MOST_INSETS = 3
#: Labels are half as large again on a phone: room is kept for the larger ones.
_LETTER_WIDTH, _LETTER_HEIGHT = 15, 30
_GAP = 13


def city_map(cities, frame, centre=None):
    """What `components/_map.html` draws: the cities that lie in the frame, or those near the city `centre`.

    Where dots would touch, that part is only outlined, and stands among the `insets`, drawn larger with its cities.
    `frame` holds degrees in `map_west`, `map_south`, `map_east` and `map_north`. None where there is nothing to draw:
    no frame, no city with a place, or no built base.
    """
    base = _base()
    if not (base and frame):
        return None
    placed = [(city, *_position(base, city.longitude, city.latitude)) for city in cities if city.latitude is not None]
    if centre:
        if centre.latitude is None:
            return None
        view = _around(*_position(base, centre.longitude, centre.latitude))
        return _drawing(base, view, _within(view, placed), centre)
    placed = _within(_frame(base, frame), placed)
    if not placed:
        return None
    view = _settled(base, _bounds([point[1:] for point in placed]), [point[1:] for point in placed])
    insets, others = _crowded_parts(placed)
    return _drawing(base, view, others) | {
        "insets": [_drawing(base, part, inside) | {"outline": _outline(part, inside, view)} for part, inside in insets]
    }


def arcs_map(places, frame):
    """What `components/_hero_art.html` draws: an arc from the home city to each other place that lies in the frame.

    `places` have degrees and perhaps `is_home`. None where there is nothing to draw: no frame, no base, no home city.
    """
    base = _base()
    if not (base and frame):
        return None
    outer = _frame(base, frame)
    placed = [
        (place, *_position(base, place.longitude, place.latitude)) for place in places if place.latitude is not None
    ]
    shown = [point for point in placed if _holds(outer, *point[1:])]
    home = next((point[1:] for point in shown if getattr(point[0], "is_home", False)), None)
    if not home or len(shown) < 2:
        return None
    view = _bounds([point[1:] for point in shown])
    start = _Point(home[0] - view.left, home[1] - view.top)
    ends = {_Point(round(x - view.left), round(y - view.top)) for _place, x, y in shown if (x, y) != home}
    relief = base["layers"]["relief"]
    return {
        "width": round(view.right - view.left),
        "height": round(view.bottom - view.top),
        "image": _image(relief, view),
        "home": {"x": round(start.x), "y": round(start.y)},
        "arcs": [{"path": _arc(start, end), "x": end.x, "y": end.y} for end in sorted(ends)],
    }


def _arc(start, end):
    """A curve that leaves the straight way by a fifth of its length, towards the north where that is possible."""
    across, down = end.x - start.x, end.y - start.y
    turn = -0.2 if across < 0 else 0.2
    x, y = (start.x + end.x) / 2 + turn * down, (start.y + end.y) / 2 - turn * across
    return f"M{start.x:.0f} {start.y:.0f}Q{x:.0f} {y:.0f} {end.x} {end.y}"


@cache
def _read(path):
    return json.loads(Path(path).read_text())


def _base():
    path = finders.find(_BASE)
    return _read(path) if path else None


def _position(base, longitude, latitude):
    """Mercator's projection, as `frontend/build/map.mjs` draws the base."""
    x = base["translate"][0] + base["scale"] * radians(longitude)
    y = base["translate"][1] - base["scale"] * log(tan(pi / 4 + radians(latitude) / 2))
    return x, y


def _frame(base, frame):
    left, top = _position(base, frame.map_west, min(frame.map_north, 85))
    right, bottom = _position(base, frame.map_east, max(frame.map_south, -85))
    return Box(left, top, right, bottom)


def _holds(box, x, y):
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _around(x, y):
    width, height = _AROUND
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _bounds(points):
    """The smallest box with a margin around the points, never smaller than `_LEAST`; None without points."""
    if not points:
        return None
    across, down = ([point[axis] for point in points] for axis in (0, 1))
    x, y = (min(across) + max(across)) / 2, (min(down) + max(down)) / 2
    width = max(max(across) - min(across) + 2 * _MARGIN, _LEAST[0])
    height = max(max(down) - min(down) + 2 * _MARGIN, _LEAST[1])
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _settled(base, view, points):
    """The view moved into the part that is finely drawn, where it has room there and all points lie in that part."""
    fine = base["layers"]["fine"]
    part = Box(fine["x"], fine["y"], fine["x"] + fine["width"], fine["y"] + fine["height"])
    width, height = (view.right - view.left, view.bottom - view.top) if view else (0, 0)
    if not (view and width <= fine["width"] and height <= fine["height"] and all(_holds(part, *at) for at in points)):
        return view
    left = min(max(view.left, part.left), part.right - width)
    top = min(max(view.top, part.top), part.bottom - height)
    return Box(left, top, left + width, top + height)


def _within(box, points):
    return [point for point in points if _holds(box, *point[1:])]


def _outline(part, inside, view):
    """Where a part of the base lies in the view, with a dot for each of its points."""
    return {
        "x": round(part.left - view.left, 1),
        "y": round(part.top - view.top, 1),
        "width": round(part.right - part.left),
        "height": round(part.bottom - part.top),
        "dots": [{"x": round(x - view.left, 1), "y": round(y - view.top, 1)} for _city, x, y in inside],
    }


def _crowded_parts(points):
    """Where dots would touch: pairs of a part of the base and the points in it; and the points that are left over."""
    parts = []
    while len(parts) < _MOST_INSETS and (middle := _closest(points)):
        part = _around(*middle)
        inside = _within(part, points)
        points = [point for point in points if point not in inside]
        parts.append((part, inside))
    return parts, points


def _closest(points):
    """The middle of the two points that lie closest together, if their dots would touch; else None."""
    pairs = combinations([point[1:] for point in points], 2)
    one, other = min(pairs, key=lambda pair: dist(*pair), default=((0, 0), (_DOT_ROOM, 0)))
    return None if dist(one, other) >= _DOT_ROOM else ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)


def _drawing(base, view, shown, centre=None):
    layers = base["layers"]
    fine = layers["fine"]
    covers = Box(fine["x"], fine["y"], fine["x"] + fine["width"], fine["y"] + fine["height"])
    is_covered = _holds(covers, view.left, view.top) and _holds(covers, view.right, view.bottom)
    layer = fine if is_covered else layers["base"]
    inside = [(city, x - view.left, y - view.top) for city, x, y in shown]
    return {
        "width": round(view.right - view.left),
        "height": round(view.bottom - view.top),
        "image": _image(layer, view),
        "points": _points(inside, view.right - view.left, centre),
    }


def _image(layer, view):
    return {
        "file": f"build/{layer['file']}",
        "x": round(layer["x"] - view.left, 1),
        "y": round(layer["y"] - view.top, 1),
        "width": layer["width"],
        "height": layer["height"],
    }


def _points(inside, width, centre):
    taken = [Box(x - 8, y - 8, x + 8, y + 8) for _city, x, y in inside]
    points = []
    for city, x, y in inside:
        side, box = _free_side(x, y, len(city.name) * _LETTER_WIDTH, width, taken)
        taken.append(box)
        points.append(
            {
                "url": city.get_absolute_url(),
                "name": city.name,
                "language": city.name_language,
                "country": city.country.name,
                "x": round(x, 1),
                "y": round(y, 1),
                "side": side,
                "is_home": city == centre if centre else city.is_home,
                **_label(side, round(x, 1), round(y, 1)),
            }
        )
    return points


def _free_side(x, y, length, width, taken):
    """The side on which a label meets no other and stays on the map: east, else west, north, south, else east."""
    half, up = length / 2, _LETTER_HEIGHT / 2
    boxes = {
        "e": Box(x + _GAP, y - up, x + _GAP + length, y + up),
        "w": Box(x - _GAP - length, y - up, x - _GAP, y + up),
        "n": Box(x - half, y - _GAP - _LETTER_HEIGHT, x + half, y - _GAP),
        "s": Box(x - half, y + _GAP, x + half, y + _GAP + _LETTER_HEIGHT),
    }
    for side, box in boxes.items():
        if box.left >= 0 and box.right <= width and not any(_meet(box, other) for other in taken):
            return side, box
    return "e", boxes["e"]


def _meet(one, other):
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _label(side, x, y):
    return {
        "e": {"label_x": x + 13, "label_y": y + 5, "anchor": "start"},
        "w": {"label_x": x - 13, "label_y": y + 5, "anchor": "end"},
        "n": {"label_x": x, "label_y": y - 14, "anchor": "middle"},
        "s": {"label_x": x, "label_y": y + 26, "anchor": "middle"},
    }[side]
