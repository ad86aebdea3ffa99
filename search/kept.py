"""What was computed or drawn from the content, kept in this process for as long as its moment lasts.

All threads of the process share what is kept: it is handed out as it is, to be read, not changed, and is worth keeping
where the same is asked for again. What was read from the database a moment too late is newer than its moment says, and
nobody asks for it any more: the stamp of a moment never comes back. Nothing is thrown away while the moment lasts, so
whoever has endless keys, such as addresses, limits their number.
"""

from django.urls import get_script_prefix

from editorial.languages import active_language


class KeptForMoment:
    """Computed values of the last moment that was asked about, by keys.

    A key holds all that its value depends on besides the moment.
    """

    def __init__(self):
        self._kept = None, {}

    def at(self, moment):
        """The values that are kept of a `search.freshness.Moment`, by their keys, to be read and added to.

        Other threads add to them meanwhile: they are gone through as a copy.
        """
        kept, values = self._kept
        if kept != moment:
            values = {}
            # In one assignment: no thread takes the values of one moment for those of another. Where two threads ask at
            # different moments they throw away each other's values, which then are computed once more.
            self._kept = moment, values
        return values

    def get(self, moment, key, compute):
        """The value of the key at the moment, which `compute()` gives where none is kept.

        Two threads may compute it at once; the later one is kept.
        """
        values = self.at(moment)
        if key not in values:
            values[key] = compute()
        return values[key]


def page_around():
    """What all HTML depends on besides what it shows, as a key: its language, and the path under which the portal is.

    That path comes with the question (SCRIPT_NAME), and every link begins with it.
    """
    return active_language(), get_script_prefix()
