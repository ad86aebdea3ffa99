"""Downloads by month, as numbers and as the bars of a chart."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from .labels import language_name

MONTHS = 12
#: Of the drawing, in its own units.
WIDTH, HEIGHT, GAP = 720, 160, 12


@dataclass(frozen=True)
class Bar:
    """A month of the chart: where its bar stands, and how many downloads there were in each language."""

    name: str
    total: int
    counts: list[int]
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self):
        return self.x + self.width // 2


@dataclass(frozen=True)
class Chart:
    """The last twelve months, the present one last; `languages` names the columns of each month's counts."""

    languages: list[str]
    bars: list[Bar]
    total: int


def chart_of(counts, on):
    """The `Chart` of a `DownloadCountQuerySet` up to the month of the day `on`; one query. Names are Italian."""
    months = _months_until(on)
    found = Counter()
    for row in counts.by_month(months[0]):
        found[row["month"], row["language"]] += row["total"]
    languages = sorted({language for _month, language in found})
    totals = [sum(found[month, language] for language in languages) for month in months]
    most, width = max(totals) or 1, WIDTH // MONTHS
    bars = []
    for place, (month, total) in enumerate(zip(months, totals, strict=True)):
        height = round(total / most * HEIGHT)
        bars.append(
            Bar(
                name=format_date(month, "MMM y", locale="it"),
                total=total,
                counts=[found[month, language] for language in languages],
                x=place * width + GAP // 2,
                y=HEIGHT - height,
                width=width - GAP,
                height=height,
            )
        )
    return Chart([language_name(language) or "non indicata" for language in languages], bars, sum(totals))


def _months_until(on):
    """The first days of the twelve months that end with that of a day."""
    last = on.year * 12 + on.month - 1
    return [date(number // 12, number % 12 + 1, 1) for number in range(last - MONTHS + 1, last + 1)]
