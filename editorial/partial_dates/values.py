"""The value: a date known to a year, a month or a day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, order=True)
class PartialDate:
    """The first and the last day that the date can be: "2018" is 1 January to 31 December 2018.

    Written as ISO 8601 with reduced precision: "2018", "2018-03", "2018-03-12". Sorts by the first possible day.
    """

    first: date
    last: date

    @classmethod
    def parse(cls, text):
        """Read "2018", "2018-03" or "2018-03-12"; raises ValueError for anything else."""
        match = _ISO.fullmatch(text.strip())
        if not match:
            raise ValueError(f"{text!r} is not a year, a month or a day")
        year, month, day = (None if part is None else int(part) for part in match.groups())
        if day is not None:
            return cls.day(date(year, month, day))
        first, last = (1, 12) if month is None else (month, month)
        if not 1 <= last <= 12:
            raise ValueError(f"{text!r} has no such month")
        return cls(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))

    @classmethod
    def day(cls, day):
        """A date known to the day."""
        return cls(day, day)

    @property
    def precision(self):
        """ "year", "month" or "day"."""
        if self.first == self.last:
            return "day"
        return "month" if self.first.month == self.last.month else "year"

    def __str__(self):
        return self.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[self.precision]]
