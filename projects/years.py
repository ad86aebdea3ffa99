"""The years of a project: those that its known period contains.

The period runs from the actual start, else the planned one, to the actual end, else the planned one; without an end it
reaches the year of the information. Where only an end is known, its year is all that is. Without any of these four
dates there is no year, however recent the information.
"""

from django.db.models import Q
from django.db.models.functions import Coalesce

from search.filters import new_years

#: What tells the years of a project, in the order in which `years_of` takes it.
DATES = ("actual_start", "planned_start", "actual_end", "planned_end", "information_as_of")


def years_of(actual_start, planned_start, actual_end, planned_end, information_as_of):
    """The years of a project, as a range, by that of each of its dates; None stands for an unknown one.

    A date is never known to less than a year, so that its first and its last possible day are in the same one.
    """
    first = actual_start or planned_start or actual_end or planned_end
    if not first:
        return range(0)
    last = actual_end or planned_end or information_as_of or first
    return range(first, max(first, last) + 1)


def in_years(queryset, years):
    """The projects of the queryset whose known period contains any of the years, each a text of four digits."""
    known = new_years(years)
    if not known:
        return queryset.none()
    containing = Q()
    for new_year in known:
        begins_in_time = Q(period_first__lte=new_year.replace(month=12, day=31))
        containing |= begins_in_time & (Q(period_first__gte=new_year) | Q(period_last__gte=new_year))
    return queryset.alias(
        period_first=Coalesce("actual_start", "planned_start", "actual_end", "planned_end"),
        period_last=Coalesce("actual_end", "planned_end", "information_as_of"),
    ).filter(containing)
