"""Bitmaps hold what sets hold: which positions, what a choice leaves and counts, and what stands on a page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from search.bitmaps import Bitmaps, bitmap_of, from_marks, positions_in

SEEDED = settings(derandomize=True, database=None, deadline=None)
SIZE = 9_000

few_values = st.sets(st.sampled_from("abcd"))
rows = st.lists(st.fixed_dictionaries(dict.fromkeys("xyz", few_values)), max_size=12)
choices = st.fixed_dictionaries({name: st.lists(st.sampled_from("abcdef"), max_size=2) for name in "xyz"})


@SEEDED
@given(st.sets(st.integers(0, SIZE - 1)), st.integers(0, SIZE), st.integers(0, 50))
def test_positions_are_a_slice_of_the_set(positions, start, size):
    assert positions_in(bitmap_of(positions, SIZE), start, start + size) == sorted(positions)[start : start + size]


@SEEDED
@given(st.integers(0, SIZE), st.integers(0, 50))
def test_positions_in_what_is_full(start, size):
    assert positions_in((1 << SIZE) - 1, start, start + size) == list(range(SIZE))[start : start + size]


def test_first_mark_is_the_lowest_bit():
    assert [from_marks(bytearray(marks)) for marks in (b"", b"000", b"100", b"0011")] == [0, 0, 1, 12]


def snapshot_of(rows):
    """The rows with the ids 100, 101, … and the last of them first; beside them one that is not listed."""
    having = {
        name: {
            value: [99, *(100 + number for number, row in enumerate(rows) if value in row[name])] for value in "abcd"
        }
        | {None: [100]}
        for name in "xyz"
    }
    return Bitmaps(reversed(range(100, 100 + len(rows))), having)


@SEEDED
@given(rows, choices, st.none() | st.sets(st.integers(98, 115)))
def test_choice_leaves_and_counts_what_sets_do(rows, chosen, within):
    def left(chosen):
        return [
            100 + number
            for number, row in reversed(list(enumerate(rows)))
            if all(not values or row[name] & set(values) for name, values in chosen.items())
            and (within is None or 100 + number in within)
        ]

    snapshot = snapshot_of(rows)
    selection = snapshot.select(chosen, None if within is None else snapshot.bitmap(within))

    assert snapshot.slice(selection.bitmap, 0, 20) == left(chosen)
    assert selection.total == len(left(chosen))
    known = {name: {value for row in rows for value in row[name]} for name in "xyz"}
    assert selection.counts == {
        name: {value: len(left({**chosen, name: [value]})) for value in known[name]} for name in "xyz"
    }


@SEEDED
@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.integers(0, 29), min_size=1)))
def test_positions_say_what_ids_say(places):
    having = {value: [100 + position for position in positions] for value, positions in places.items()}
    assert Bitmaps.at(range(100, 130), {"x": places}).bits == Bitmaps(range(100, 130), {"x": having}).bits


@SEEDED
@given(st.permutations(range(30)), st.sets(st.integers(0, 29)), st.integers(1, 9), st.integers(1, 7))
def test_pages_follow_an_order(order, found, number, size):
    snapshot = Bitmaps(range(30), {})
    bitmap = snapshot.bitmap(found)

    def page_of(ids):
        return [key for key in ids if key in found][(number - 1) * size : number * size]

    assert snapshot.slice(bitmap, (number - 1) * size, number * size) == page_of(range(30))
    assert snapshot.slice(bitmap, (number - 1) * size, number * size, snapshot.order([99, *order])) == page_of(order)
