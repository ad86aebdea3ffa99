"""What was computed from the content, kept in this process for as long as its moment lasts."""


class KeptForMoment:
    """Computed values of the last moment that was asked about, by keys; only as many as there are keys in use."""

    def __init__(self):
        self._kept = None, {}

    def get(self, moment, key, compute):
        """The value of the key at the `search.freshness.Moment`, which `compute()` gives where none is kept.

        Threads that ask at once may compute twice, and never see the value of another moment.
        """
        kept, values = self._kept
        if kept != moment:
            values = {}
            self._kept = moment, values
        if key not in values:
            values[key] = compute()
        return values[key]
