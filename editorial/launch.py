"""What a portal still lacks before the public may see it: checks that the rooms register, asked by `check_launch`."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True)
class Lacking:
    """One thing that is not as it must be: what it is, in English, and the path of the page that mends it, if any."""

    what: str
    path: str = ""

    @property
    def address(self):
        """The whole address of that page, for who does not read it on a page; empty where there is none."""
        return f"{settings.BASE_URL}{self.path}" if self.path else ""


_checks = []


def register_launch_check(check):
    """Add a check: `check` takes nothing and yields a `Lacking` for whatever is not as it must be."""
    _checks.append(check)
    return check


def all_that_lacks():
    """Every `Lacking`, by the order in which the rooms registered their checks."""
    return [found for check in _checks for found in check()]
