"""How often the tests with many runs run: a few in every test run, all in `make soak`."""

import os

IS_SOAK = bool(os.environ.get("PORTAL_SOAK"))


def runs(few, all_of_them):
    return all_of_them if IS_SOAK else few
