"""What was computed from the content, kept in this process for as long as its moment lasts."""


class KeptForMoment:
    """Computed values of the last moment that was asked about, by keys."""

    def __init__(self):
        self._kept = None, {}

    def at(self, moment):
        """The values that are kept of a `search.freshness.Moment`, by their keys, to be read and added to."""
        kept, values = self._kept
        if kept != moment:
            values = {}
            # One assignment: no thread sees the values of another moment, though two may compute the same.
            self._kept = moment, values
        return values

    def get(self, moment, key, compute):
        """The value of the key at the moment, which `compute()` gives where none is kept."""
        values = self.at(moment)
        if key not in values:
            values[key] = compute()
        return values[key]
