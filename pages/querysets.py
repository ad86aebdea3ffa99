"""Words for asking about pages, news, highlights and terms of the glossary."""

from datetime import timedelta

from django.db.models import Prefetch, Q
from django.utils import timezone

from editorial.querysets import PublishableQuerySet, RecordQuerySet, visible_q
from projects.terms import Sector


class NewsQuerySet(PublishableQuerySet):
    def latest_first(self):
        """By their date, the latest first."""
        return self.order_by("-date", "slug")

    def with_subjects(self):
        """With the event and the project that they are about, as far as the public may see them."""
        return self.prefetch_related(
            *(
                Prefetch(name, self.model._meta.get_field(name).related_model.objects.published())
                for name in ("event", "project")
            )
        )


class HighlightQuerySet(RecordQuerySet):
    def showing(self, on=None):
        """Highlights that have not expired and whose target the public may see, in order."""
        on = on or timezone.now()
        targets = Q()
        for name in self.model.TARGETS:
            targets |= Q(**{f"{name}__isnull": False}) & visible_q(f"{name}__", on=on)
        return self.filter(targets, Q(expires_on=None) | Q(expires_on__gte=timezone.localdate(on))).order_by(
            "position", "pk"
        )

    def translatable(self, on=None):
        """Without those that have expired at the moment `on` (default: now), which nobody reads any more."""
        return self.exclude(expires_on__lt=timezone.localdate(on))

    def expiring(self, on=None):
        """Highlights that show at the moment `on` (default: now) and stop within 14 days."""
        on = on or timezone.now()
        return self.showing(on).filter(expires_on__lte=timezone.localdate(on) + timedelta(days=14))

    def of(self, target):
        """The highlights of one thing, those that have expired too, the latest first."""
        return self.filter(**{target._meta.model_name: target}).order_by("-pk")

    def with_targets(self):
        """With what they highlight, and with the sectors that give a project its cover."""
        return self.select_related(*self.model.TARGETS).prefetch_related(
            Prefetch("project__sectors", Sector.objects.published())
        )


class GlossaryTermQuerySet(PublishableQuerySet):
    def explained(self):
        """With a definition, in Italian at least; the others only help the search."""
        return self.exclude(Q(definition_it=None) | Q(definition_it=""))
