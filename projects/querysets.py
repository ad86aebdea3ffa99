"""Words for asking about projects and about what they are described by."""

import re
from functools import reduce
from operator import or_

from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils import timezone
from django_countries import countries

from editorial.languages import SOURCE_LANGUAGE, TARGET_LANGUAGES
from editorial.querysets import PublishableQuerySet, in_active_language, is_visible, visible_q

from .codes import ActivityStatus, PartnershipRole
from .years import in_years

_ALIVE = (ActivityStatus.PIPELINE, ActivityStatus.IMPLEMENTATION, ActivityStatus.FINALISATION)
_OVER = (ActivityStatus.CLOSED, ActivityStatus.CANCELLED)

_GOAL_NUMBER = re.compile(r"[1-9][0-9]?")

#: The long texts of a project, in every language: no list shows them.
_LONG_TEXTS = [
    column
    for name in ("description", "objectives", "results")
    for column in (name, *(f"{name}_{language}" for language in (SOURCE_LANGUAGE, *TARGET_LANGUAGES)))
]


class ProjectQuerySet(PublishableQuerySet):
    def in_areas(self, slugs):
        """Projects in any of the geographic areas."""
        return self._described_by("areas", slugs)

    def funded_by(self, slugs):
        """Projects that any of the funding programmes pays for."""
        return self._described_by("programmes", slugs)

    def with_statuses(self, codes):
        """Projects whose last known activity status is any of the codes."""
        return self.filter(activity_status__in=codes)

    def overdue(self, on=None):
        """Projects that should be over on the day `on` (default: today) by the end that is known, and are still open.

        Of an end that is known to a year or a month counts its last day.
        """
        end = Coalesce("actual_end_last", "planned_end_last")
        opened = self.in_use().filter(activity_status__in=(*_ALIVE, ActivityStatus.SUSPENDED))
        return opened.annotate(known_end=end).filter(known_end__lt=on or timezone.localdate())

    def untouched(self, on=None):
        """As for all content; of what is over nobody expects anything new."""
        return super().untouched(on).exclude(activity_status__in=_OVER)

    def around(self, project, followed):
        """The project of this key, with the phases of its cooperation just before and just after it.

        `followed` is the key of the one before; both may be expressions.
        """
        return self.filter(Q(pk=project) | Q(pk=followed) | Q(follows=project))

    def with_roles(self, codes):
        """Projects in which ours is any of the roles."""
        return self.filter(our_role__in=codes)

    def for_beneficiaries(self, slugs):
        """Projects for any of the categories of beneficiaries."""
        return self._described_by("beneficiaries", slugs)

    def in_sectors(self, slugs):
        """Projects in any of the sectors of intervention."""
        return self._described_by("sectors", slugs)

    def in_cities(self, slugs):
        """Projects with any of the partner cities."""
        return self._described_by("cities", slugs)

    def of_organisations(self, slugs):
        """Projects in which any of the organisations that the public may see has a role, that of a funder included."""
        return self.filter(pk__in=self._shared_by(self._related("organisations").published().filter(slug__in=slugs)))

    def of_networks(self, slugs):
        """Projects of any of the networks that the public may see: as an organisation, or by their events."""
        events = self._related("events").published()
        networks = events.model._meta.get_field("networks").related_model.objects.published().filter(slug__in=slugs)
        bodies = self._related("organisations").published().filter(networks_as_body__in=networks)
        of_events = events.filter(networks__in=networks, projects__isnull=False).order_by().values("projects")
        return self.filter(pk__in=self._shared_by(bodies).union(of_events))

    def of_events(self, slugs):
        """Projects of any of the events that the public may see."""
        return self._described_by("events", slugs)

    def of_documents(self, slugs):
        """Projects with any of the documents that the public may see."""
        return self._described_by("documents", slugs)

    def towards(self, numbers):
        """Projects that serve any of the goals, by their numbers as texts."""
        known = [int(number) for number in numbers if _GOAL_NUMBER.fullmatch(number)]
        return self._described_by("goals", known, "number")

    def in_countries(self, codes):
        """Projects in any of the countries, by their ISO 3166-1 codes of two letters."""
        # The column holds the codes with commas between them, so that one of two letters is found only as a whole.
        known = [Q(countries__contains=code) for code in codes if code in countries.countries]
        return self.filter(reduce(or_, known)) if known else self.none()

    def in_years(self, years):
        """Projects whose known period contains any of the years; see `projects.years`."""
        return in_years(self, years)

    def in_display_order(self):
        """What was starting or going on when last heard of, then what is suspended or unknown, then what is over.

        Within each, the latest known start comes first, or the date of the information where no start is known; then
        the order in which they were entered.
        """
        rank = Case(When(activity_status__in=_ALIVE, then=1), When(activity_status__in=_OVER, then=3), default=2)
        latest = Coalesce("actual_start", "planned_start", "information_as_of")
        return self.order_by(rank, latest.desc(nulls_last=True), "pk")

    def by_short_name(self):
        """In the alphabet of what each is called: its acronym, else its title in the active language."""
        acronym = NullIf(F("acronym"), Value(""), output_field=TextField())
        name = Coalesce(acronym, in_active_language("title"), output_field=TextField())
        return self.order_by(Lower(name), "pk")

    def latest_start_first(self):
        """By the actual start, else the planned one, the latest first; those without a known start come last."""
        return self.order_by(Coalesce("actual_start", "planned_start").desc(nulls_last=True), "pk")

    def latest_information_first(self):
        """By the date of what is known of each, the latest first; those without that date come last."""
        return self.order_by(F("information_as_of").desc(nulls_last=True), "pk")

    def with_card_parts(self):
        """With what a project's card shows, as far as the public may see it, and without the long texts."""
        return self.with_line_parts().with_row_parts()

    def with_line_parts(self):
        """With what a project's line beside a map shows, as far as the public may see it."""
        return self.prefetch_related(self._visible("areas"), self._visible("sectors")).without_long_texts()

    def without_long_texts(self):
        """Without the texts that no list shows."""
        return self.defer(*_LONG_TEXTS)

    def with_event_counts(self, on=None):
        """With `event_count`: how many of its events the public may see at the moment `on` (default: now)."""
        return self._with_counts("events", on=on)

    def with_document_counts(self, on=None):
        """With `document_count`: how many of its documents the public may see at the moment `on` (default: now)."""
        return self._with_counts("documents", on=on)

    def with_row_parts(self):
        """With who pays for a project, as far as the public may see it: what its row in a table shows."""
        fundings = self._related("fundings").with_public_sources()
        return self.prefetch_related(Prefetch("fundings", fundings)).without_long_texts()

    def _described_by(self, name, values, column="slug"):
        terms = self._related(name).published().filter(**{f"{column}__in": values})
        return self.filter(pk__in=terms.values("projects"))

    def _shared_by(self, organisations):
        """The keys of the projects in which any of the organisations takes part or for which it pays."""
        partnerships = self._related("partnerships").filter(organisation__in=organisations).order_by()
        fundings = self._related("fundings").filter(funder__in=organisations).order_by()
        return partnerships.values("project").union(fundings.values("project"))


class PartnershipQuerySet(QuerySet):
    def with_public_organisation(self, on=None):
        """Those of organisations that the public may see at the moment `on` (default: now), with the organisation."""
        return self.filter(visible_q("organisation__", on)).select_related("organisation")


class FundingQuerySet(QuerySet):
    def of_more_projects(self):
        """Those by a funder, one for each project in which the funder has no such partnership besides."""
        earlier = self.filter(funder=OuterRef("funder"), project=OuterRef("project"), pk__lt=OuterRef("pk"))
        partnerships = self.model._meta.get_field("project").related_model._meta.get_field("partnerships").related_model
        told = partnerships.objects.filter(
            organisation=OuterRef("funder"), project=OuterRef("project"), role=PartnershipRole.FUNDER
        )
        return self.filter(~Exists(earlier), ~Exists(told), funder__isnull=False)

    def with_public_sources(self, on=None):
        """With programme and funder, and whether the public may see each at the moment `on` (default: now).

        This is what `Funding.public_programme` needs.
        """
        return self.select_related("programme", "funder").annotate(
            is_programme_public=is_visible("programme__", on), is_funder_public=is_visible("funder__", on)
        )


class BeneficiaryQuerySet(PublishableQuerySet):
    def with_project_counts(self):
        """With `project_count`: how many of its projects the public may see."""
        return self._with_counts("projects")
