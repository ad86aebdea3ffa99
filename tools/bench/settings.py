"""The portal's own settings, with one more address to compare with."""

from cooperation_portal.settings import *  # noqa: F403

ROOT_URLCONF = "tools.bench.urls"
