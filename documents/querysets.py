"""Words for asking about documents and their files."""

from datetime import timedelta
from functools import reduce
from operator import or_

from django.db import models, transaction
from django.db.models import Case, Count, F, Prefetch, Q, Sum, Value, When
from django.db.models.functions import Lower, TruncMonth
from django.utils import timezone

from editorial.querysets import PublishableQuerySet, in_active_language, visible_q
from editorial.signals import writing, written_in_bulk
from search.filters import new_years

from .kinds import DocumentKind
from .labels import UNDETERMINED


class DocumentQuerySet(PublishableQuerySet):
    def by_kind(self, first=None):
        """In the order of the kinds, with the kind `first` before all others, then by title in the active language."""
        kinds = sorted(DocumentKind.values, key=lambda kind: kind != first)
        order = Case(*(When(kind=kind, then=Value(place)) for place, kind in enumerate(kinds)))
        return self.order_by(order, Lower(in_active_language("title")), "pk")

    def of_kinds(self, codes):
        """Documents of any of the kinds."""
        return self.filter(kind__in=codes)

    def in_languages(self, codes):
        """Documents with a current file in any of the languages."""
        return self.filter(pk__in=self._related("files").current().filter(language__in=codes).values("document"))

    def of_cities(self, slugs):
        """Documents about any of the cities that the public may see."""
        return self._of("city", slugs)

    def of_projects(self, slugs):
        """Documents of any of the projects that the public may see."""
        return self._of("projects", slugs)

    def of_events(self, slugs):
        """Documents of any of the events that the public may see."""
        return self._of("events", slugs)

    def of_events_in(self, slugs):
        """Documents of events in any of the cities that the public may see, but for those about the city itself."""
        cities = self._related("city").published().filter(slug__in=slugs)
        uses = self.model._meta.get_field("events").through.objects.filter(
            event__in=self._related("events").published().filter(city__in=cities)
        )
        elsewhere = Q(document__city=None) | ~Q(document__city=F("event__city"))
        return self.filter(pk__in=uses.filter(elsewhere).values("document"))

    def written_by(self, slugs):
        """Documents of any of the organisations that the public may see."""
        return self._of("author", slugs)

    def issued_in(self, years):
        """Documents whose date is in any of the years, each a text of four digits."""
        in_year = [Q(issued__gte=day, issued__lte=day.replace(month=12, day=31)) for day in new_years(years)]
        return self.filter(reduce(or_, in_year)) if in_year else self.none()

    def without_files(self):
        """Documents of which there is nothing to download."""
        return self.in_use().exclude(pk__in=self._related("files").current().values("document"))

    def with_scanned_files(self):
        """Documents with a current PDF in which no text was found: nobody can search it or have it read aloud."""
        scanned = self._related("files").current().filter(media_type="application/pdf", has_text=False)
        return self.in_use().filter(pk__in=scanned.values("document"))

    def with_files_in_no_language(self):
        """Documents with a current file of which nobody has said the language."""
        undetermined = self._related("files").current().filter(language=UNDETERMINED)
        return self.in_use().filter(pk__in=undetermined.values("document"))

    def with_files(self):
        """With `current_files`: one file a language, fetched at once."""
        files = self._related("files").current().order_by("language")
        return self.prefetch_related(Prefetch("files", queryset=files, to_attr="current_files"))

    def with_citable_files(self):
        """With `citable_files`: the versions that keep an address of their own, newest first in each language."""
        files = self._related("files").citable().order_by("language", "-version_number")
        return self.prefetch_related(Prefetch("files", queryset=files, to_attr="citable_files"))

    def with_city(self):
        """With its city, which reads as None where the public may not see it."""
        return self.prefetch_related(Prefetch("city", self._related("city").published()))

    def with_author(self):
        """With its author, which reads as None where the public may not see it."""
        return self.prefetch_related(Prefetch("author", self._related("author").published()))

    def with_counts_of_uses(self):
        """With `project_count` and `event_count`: how many of those that use it the public may see."""
        return self._with_counts("projects", "events")

    def with_use_count(self):
        """With `use_count`: how many objects elsewhere have it among their documents, whatever their state."""
        related = [relation.name for relation in self.model._meta.related_objects if relation.many_to_many]
        return self.annotate(use_count=sum((Count(name, distinct=True) for name in related), Value(0)))

    def beside(self, document):
        """What shares a public city, project or event with a document of `with_city`."""
        # Each relation on its own: joined, the projects would multiply the events.
        of_projects = self.model.objects.filter(projects__in=document.projects.published())
        of_events = self.model.objects.filter(events__in=document.events.published())
        shared = Q(pk__in=of_projects.values("pk")) | Q(pk__in=of_events.values("pk"))
        if document.city:
            shared |= Q(city=document.city)
        return self.filter(shared).exclude(pk=document.pk)

    def _of(self, name, slugs):
        return self.filter(pk__in=self._related(name).published().filter(slug__in=slugs).values("documents"))


class DocumentFileQuerySet(models.QuerySet):
    def update(self, **values):
        """Whoever follows the files hears of it, as of single saves."""
        with transaction.atomic(using=self.db):
            writing.send(self.model, using=self.db)
            keys = list(self.values_list("pk", flat=True))
            count = super().update(**values)
            written_in_bulk.send(self.model, keys=keys)
        return count

    def current(self):
        """Without the versions that a newer one has taken the place of."""
        return self.filter(is_current=True)

    def in_language(self, language):
        return self.filter(language=language)

    def citable(self):
        """The versions that somebody cites, and that keep an address of their own for good."""
        return self.filter(is_citable=True)

    def with_sha256(self, sha256):
        """Those with the very same bytes, former versions included; files of documents in the trash do not count."""
        return self.filter(sha256=sha256, document__deleted_at=None)

    def public(self, on=None):
        """What anybody may download at the moment `on` (default: now), of the documents that the public sees.

        That is the current file of each language, and the versions that the staff has marked as citable.
        """
        return self.filter(Q(is_current=True) | Q(is_citable=True), visible_q("document__", on))


class DownloadCountQuerySet(models.QuerySet):
    def public(self, on=None):
        """Of the documents that the public sees at the moment `on` (default: now)."""
        return self.filter(visible_q("document__", on))

    def total(self):
        """How many downloads these are together."""
        return self.aggregate(total=Sum("count"))["total"] or 0

    def by_file(self, on=None):
        """Rows {document, language, last_30_days, last_year, total}, to the day `on` (default: today); most first."""
        on = on or timezone.localdate()

        def in_the_last(days):
            return Sum("count", filter=Q(day__gt=on - timedelta(days=days)), default=0)

        return (
            self.values("document", "language")
            .annotate(last_30_days=in_the_last(30), last_year=in_the_last(365), total=Sum("count"))
            .order_by("-total", "document", "language")
        )

    def by_month(self, first):
        """Rows {month, language, total} from the day `first` on, in their order."""
        return (
            self.filter(day__gte=first)
            .annotate(month=TruncMonth("day"))
            .values("month", "language")
            .annotate(total=Sum("count"))
            .order_by("month", "language")
        )
