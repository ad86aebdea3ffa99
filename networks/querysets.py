"""Words for asking about organisations, cities and networks.

What belongs to later rooms (projects, events, documents) is reached by the names of its reverse relations.
"""

from django.db import models
from django.db.models import F, Prefetch, Window
from django.db.models.functions import Coalesce, Lower, RowNumber

from editorial.excerpts import NAMES_SHOWN
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


class _MemberQuerySet(PublishableQuerySet):
    """What may be a member of networks."""

    def _networks(self):
        return Prefetch("memberships", self._related("memberships").with_visible_network())


class OrganisationQuerySet(_MemberQuerySet):
    def with_projects(self):
        """With its part in the first projects of each role: what `Organisation.projects_by_role` needs."""
        return self.prefetch_related(
            self._shares_in_projects("partnerships", self._related("partnerships"), "organisation", "role"),
            self._shares_in_projects("fundings", self._related("fundings").of_more_projects(), "funder"),
        )

    def with_page_parts(self):
        """With what the page of one shows all of, as far as the public may see it, and the numbers of the rest."""
        return (
            self.with_projects()
            ._with_counts("events", "documents")
            .prefetch_related(
                self._visible("programmes", lambda programmes: programmes.alphabetical()),
                self._networks(),
                self._visible("networks_as_body", lambda networks: networks.alphabetical()),
            )
        )

    def _shares_in_projects(self, name, rows, *kinds):
        """A prefetch of the first rows of each kind, and of one more, which tells that there are more."""
        order = [Lower(in_active_language("project__title")), "pk"]
        turn = Window(RowNumber(), partition_by=[F(kind) for kind in kinds], order_by=order)
        shown = rows.filter(visible_q("project__")).annotate(turn=turn).filter(turn__lte=NAMES_SHOWN + 1)
        # Of many rows only these are read with their projects.
        projects = shown.model._meta.get_field("project").related_model.objects.without_long_texts()
        return Prefetch(name, shown.order_by(*order).prefetch_related(Prefetch("project", projects)))


class PartnerCityQuerySet(_MemberQuerySet):
    def with_counts(self):
        """With `project_count` and `event_count`, of those that the public may see."""
        return self._with_counts("projects", "events")

    def with_page_parts(self):
        """With what a city's page shows all of, as far as the public may see it, and the numbers of the rest."""
        return self._with_counts("projects", "events", "documents").prefetch_related(self._networks())


class NetworkQuerySet(PublishableQuerySet):
    def with_counts(self):
        """With `member_count` and `event_count`, of those that the public may see."""
        members = self._related("memberships").filter(visible_member_q())
        return self.annotate(member_count=self._count("memberships", members))._with_counts("events")

    def with_page_parts(self):
        """With what a network's page shows all of, as far as the public may see it, and the numbers of the rest."""
        return self._with_counts("events").prefetch_related(
            Prefetch("memberships", self._related("memberships").with_visible_member()),
            self._visible("organisation", lambda organisations: organisations.with_projects()),
        )
