"""Words for asking about organisations, cities and networks.

What belongs to later rooms (projects, events, documents) is reached by the names of its reverse relations.
"""

from django.db import models
from django.db.models import Count, Prefetch
from django.db.models.functions import Coalesce, Lower

from editorial.querysets import PublishableQuerySet, in_active_language, visible_q


def visible_member_q(prefix=""):
    """The rule of what the public may see, for the city or the organisation of a membership."""
    return visible_q(f"{prefix}city__") | visible_q(f"{prefix}organisation__")


class MembershipQuerySet(models.QuerySet):
    def with_visible_member(self):
        """Memberships whose member the public may see, by the member's name in the active language."""
        names = [in_active_language(f"{member}__name") for member in ("city", "organisation")]
        name = Coalesce(*names, output_field=models.TextField())
        return self.filter(visible_member_q()).select_related("city", "organisation").order_by(Lower(name), "pk")

    def with_visible_network(self):
        """Memberships in networks that the public may see, by the network's name in the active language."""
        name = Lower(in_active_language("network__name"))
        return self.filter(visible_q("network__")).select_related("network").order_by(name, "pk")


class _TiedQuerySet(PublishableQuerySet):
    """What projects, events, documents and memberships are tied to."""

    def _projects(self):
        return self._visible("projects", lambda projects: projects.with_card_parts().in_display_order())

    def _events(self):
        return self._visible("events", lambda events: events.with_place().order_by("-starts_on", "slug"))

    def _documents(self):
        return self._visible("documents", lambda documents: documents.with_files().by_kind())

    def _networks(self):
        return Prefetch("memberships", self._rows("memberships").with_visible_network())

    def _rows(self, name):
        return self._model_at(name).objects

    def _model_at(self, *names):
        """The model to which a path of relations leads."""
        model = self.model
        for name in names:
            model = model._meta.get_field(name).related_model
        return model


class OrganisationQuerySet(_TiedQuerySet):
    def with_projects(self):
        """With its part in the projects that the public may see: what `Organisation.projects_by_role` needs."""
        return self.prefetch_related(self._shares_in_projects("partnerships"), self._shares_in_projects("fundings"))

    def with_page_parts(self):
        """With everything that an organisation's page shows, as far as the public may see it."""
        return self.with_projects().prefetch_related(
            self._visible("programmes", lambda programmes: programmes.alphabetical()),
            self._events(),
            self._documents(),
            self._networks(),
            self._visible("networks_as_body", lambda networks: networks.alphabetical()),
        )

    def _shares_in_projects(self, name):
        title = Lower(in_active_language("project__title"))
        rows = self._rows(name).filter(visible_q("project__"))
        return Prefetch(name, rows.select_related("project").order_by(title, "pk"))


class PartnerCityQuerySet(_TiedQuerySet):
    def with_counts(self):
        """With `project_count` and `event_count`, of those that the public may see."""
        return self.annotate(
            project_count=Count("projects", filter=visible_q("projects__"), distinct=True),
            event_count=Count("events", filter=visible_q("events__"), distinct=True),
        )

    def with_page_parts(self):
        """With everything that a city's page shows, as far as the public may see it."""
        return self.prefetch_related(
            self._networks(),
            self._projects(),
            self._events(),
            self._documents(),
            Prefetch("events__documents", self._model_at("documents").objects.published().with_files().by_kind()),
        )


class NetworkQuerySet(_TiedQuerySet):
    def with_counts(self):
        """With `member_count` and `event_count`, of those that the public may see."""
        return self.annotate(
            member_count=Count("memberships", filter=visible_member_q("memberships__"), distinct=True),
            event_count=Count("events", filter=visible_q("events__"), distinct=True),
        )

    def with_page_parts(self):
        """With everything that a network's page shows, as far as the public may see it."""
        return self.prefetch_related(
            Prefetch("memberships", self._rows("memberships").with_visible_member()),
            self._visible("organisation", lambda organisations: organisations.with_projects()),
            self._events(),
            Prefetch("events__projects", self._model_at("events", "projects").objects.published()),
        )
