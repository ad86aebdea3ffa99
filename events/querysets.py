"""Words for asking about events."""

from datetime import timedelta
from functools import reduce
from operator import or_

from django.db.models import Case, CharField, F, IntegerField, Q, When
from django.db.models.functions import Coalesce, ExtractYear
from django.utils import timezone

from editorial.querysets import PublishableQuerySet, is_visible, visible_q
from search.filters import new_years


class EventQuerySet(PublishableQuerySet):
    def upcoming(self, on=None):
        """Events that end on the day `on` (default: today) or later, the next first."""
        return self._with_last_day().filter(last_day__gte=on or timezone.localdate()).order_by("starts_on", "slug")

    def past(self, on=None):
        """Events that ended before the day `on` (default: today), the latest first."""
        return self._with_last_day().filter(last_day__lt=on or timezone.localdate()).order_by("-starts_on", "slug")

    def ended_without_report(self, on=None):
        """Events that were over 14 days before the day `on` (default: today), and of which nothing is told."""
        latest = (on or timezone.localdate()) - timedelta(days=14)
        return self.in_use().past(on=latest).filter(Q(report_it=None) | Q(report_it=""))

    def as_calendar(self, on=None):
        """What is to come, the next first; then what is over, the latest first.

        Each event has `past_year`: the year in which it began, None if it is not over on the day `on` (default: today).
        """
        over = When(last_day__lt=on or timezone.localdate(), then=ExtractYear("starts_on"))
        return (
            self._with_last_day()
            .annotate(past_year=Case(over, output_field=IntegerField()))
            .order_by(
                F("past_year").desc(nulls_first=True),
                Case(When(past_year=None, then="starts_on")),
                "-starts_on",
                "slug",
            )
        )

    def of_kinds(self, codes):
        """Events of any of the kinds."""
        return self.filter(kind__in=codes)

    def begun_in(self, years):
        """Events whose first day is in any of the years, each a text of four digits."""
        in_year = [Q(starts_on__gte=day, starts_on__lte=day.replace(month=12, day=31)) for day in new_years(years)]
        return self.filter(reduce(or_, in_year)) if in_year else self.none()

    def in_countries(self, codes):
        """Events in any of the countries, by their ISO 3166-1 codes of two letters, as `with_public_country`."""
        return self.with_public_country().filter(public_country__in=[code for code in codes if code])

    def in_cities(self, slugs):
        """Events in any of the cities that the public may see."""
        return self._of("city", slugs)

    def of_projects(self, slugs):
        """Events of any of the projects that the public may see."""
        return self._of("projects", slugs)

    def of_networks(self, slugs):
        """Events of any of the networks that the public may see."""
        return self._of("networks", slugs)

    def of_organisations(self, slugs):
        """Events that any of the organisations that the public may see has organised."""
        return self._of("organisers", slugs)

    def of_documents(self, slugs):
        """Events with any of the documents that the public may see."""
        return self._of("documents", slugs)

    def with_public_country(self):
        """With `public_country`: the code of `Event.place_country` where the event was read by `with_place`."""
        known = [When(visible_q(f"{name}__"), then=F(f"{name}__country")) for name in ("city", "location")]
        return self.annotate(public_country=Case(*known, default=F("country"), output_field=CharField()))

    def in_order(self):
        """By their first day, the earliest first."""
        return self.order_by("starts_on", "slug")

    def latest_first(self):
        """By their first day, the latest first."""
        return self.order_by("-starts_on", "slug")

    def around(self, event):
        """The event just before and the one just after it among those of the same projects, in their order.

        Of the projects, those count that the public may see. A draft without a day has no neighbours.
        """
        if event.starts_on is None:
            return self.none()
        related = self.filter(projects__in=event.projects.published()).exclude(pk=event.pk)
        same_day = Q(starts_on=event.starts_on)
        earlier = related.filter(Q(starts_on__lt=event.starts_on) | same_day & Q(slug__lt=event.slug))
        later = related.filter(Q(starts_on__gt=event.starts_on) | same_day & Q(slug__gt=event.slug))
        nearest = Q(pk__in=earlier.order_by("-starts_on", "-slug").values("pk")[:1])
        nearest |= Q(pk__in=later.order_by("starts_on", "slug").values("pk")[:1])
        return self.filter(nearest).in_order()

    def with_document_counts(self, on=None):
        """With `document_count`: how many of its documents the public may see at the moment `on` (default: now)."""
        return self._with_counts("documents", on=on)

    def with_joined_place(self, on=None):
        """With city and location, and whether the public may see each: what `Event.leave_out_hidden_place` needs."""
        return self.select_related("city", "location").annotate(
            is_city_public=is_visible("city__", on), is_location_public=is_visible("location__", on)
        )

    def with_place(self):
        """With the city and the location that the public may see; the others are as if there were none."""
        return self.prefetch_related(*(self._visible(name) for name in ("city", "location")))

    def with_page_parts(self):
        """With what an event's page shows all of, as far as the public may see it, and the numbers of the rest."""
        return (
            self._with_counts("projects", "documents")
            .with_place()
            .prefetch_related(
                self._visible("networks", lambda networks: networks.alphabetical()),
                self._visible("organisers", lambda organisers: organisers.alphabetical()),
                self._visible("news", lambda news: news.order_by("-date", "slug")),
                "links",
            )
        )

    def _of(self, name, slugs):
        return self.filter(pk__in=self._related(name).published().filter(slug__in=slugs).values("events"))

    def _with_last_day(self):
        return self.annotate(last_day=Coalesce(F("ends_on"), F("starts_on")))
