"""What is kept of the list follows every edit: after each it is what a process that kept nothing would show.

And it is what django-filter gives: the same projects in the same order, whatever was published, hidden or undone.
"""

import random
from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone, translation
from django.utils.http import urlencode

from projects.facets import ProjectFacets
from projects.filters import ProjectFilter
from projects.listing import ProjectListing
from projects.models import Project
from search.freshness import moment
from tests.factories import (
    HIDDEN_WAYS,
    hidden_ways,
    make_area,
    make_city,
    make_programme,
    make_project,
    make_sector,
)

pytestmark = pytest.mark.django_db
ORDERS = {"": "in_display_order", "title": "by_short_name", "start": "latest_start_first"}


class Edits:
    """Edits by chance of a few projects and of what describes them."""

    def __init__(self, chance):
        self.chance = chance
        self.areas = [make_area(slug=f"a{each}") for each in range(3)]
        self.sectors = [make_sector(slug=f"s{each}") for each in range(3)]
        self.cities = [make_city(slug=f"c{each}") for each in range(3)]
        self.programmes = [make_programme(slug=f"p{each}") for each in range(3)]

    @property
    def any_project(self):
        return self.chance.choice(list(Project.objects.order_by("pk")))

    @property
    def some_state(self):
        """Published, or hidden in some way, or about to be."""
        later = {"state": "published", "publish_until": timezone.now() + timedelta(days=9)}
        ways = [{"state": "published"}] * 4 + [later] + [hidden_ways()[way] for way in HIDDEN_WAYS]
        return {"publish_from": None, "publish_until": None, "deleted_at": None} | self.chance.choice(ways)

    def create(self):
        make_project(
            title_it=self.chance.choice(["Acqua", "Sole", "Vento"]),
            areas=self.chance.sample(self.areas, self.chance.randint(0, 2)),
            sectors=self.chance.sample(self.sectors, self.chance.randint(0, 2)),
            cities=self.chance.sample(self.cities, self.chance.randint(0, 2)),
            programmes=self.chance.sample(self.programmes, self.chance.randint(0, 2)),
            activity_status=self.chance.choice(["", "2", "4"]),
            actual_start=self.chance.choice([None, "2015", "2016-03"]),
            countries=self.chance.sample(["LB", "TN"], self.chance.randint(0, 2)),
            **self.some_state,
        )

    def hide_or_show_a_project(self):
        Project.objects.filter(pk=self.any_project.pk).update(**self.some_state)

    def hide_or_show_a_term(self):
        term = self.chance.choice(self.areas + self.sectors + self.cities + self.programmes)
        type(term).objects.filter(pk=term.pk).update(**self.some_state)

    def relate(self):
        self.any_project.areas.set(self.chance.sample(self.areas, self.chance.randint(0, 3)))

    def fund(self):
        project = self.any_project
        project.fundings.all().delete()
        project.fundings.create(programme=self.chance.choice(self.programmes))

    def change(self):
        project = self.any_project
        project.activity_status = self.chance.choice(["", "2", "4"])
        project.title_it = self.chance.choice(["Acqua", "Sole", "Vento"])
        project.save()

    def rename_a_term(self):
        area = self.chance.choice(self.areas)
        area.refresh_from_db()
        area.name_it, area.slug = self.chance.choice(["Nord", "Sud"]), f"a{self.chance.randint(10, 10**9)}"
        area.save()

    def delete(self):
        self.any_project.delete()

    def any(self):
        edits = [self.hide_or_show_a_project, self.hide_or_show_a_term, self.relate, self.fund, self.change]
        edit = self.chance.choice([*edits, self.rename_a_term, self.create, self.delete])
        if edit == self.create or Project.objects.exists():
            edit()

    def asked(self):
        """Some values of some facets."""
        known = {
            "area": [area.slug for area in type(self.areas[0]).objects.all()] + ["zzz"],
            "sector": [sector.slug for sector in self.sectors],
            "city": [city.slug for city in self.cities],
            "programme": [programme.slug for programme in self.programmes],
            "status": ["2", "4", "9"],
            "country": ["LB", "TN", "FR"],
            "year": ["2015", "2016"],
        }
        names = self.chance.sample(list(known), self.chance.randint(0, 2))
        return {name: self.chance.sample(known[name], self.chance.randint(1, 2)) for name in names}


def filtered(asked):
    return ProjectFilter(QueryDict(urlencode(asked, doseq=True)))


def shown(facets, asked):
    """Everything that the facets say to what is asked."""
    narrowing = facets.narrowed(filtered(asked))
    return narrowing.choices, narrowing.active, narrowing.bitmaps.slice(narrowing.selection.bitmap, 0, 1000)


@pytest.mark.parametrize("seed", range(4))
def test_list_follows_every_edit_and_shows_what_the_database_filters(seed):
    edits = Edits(random.Random(seed))
    kept = ProjectFacets()
    for _each in range(8):
        edits.create()

    for _each in range(20):
        edits.any()
        asked, sort = edits.asked(), edits.chance.choice(list(ORDERS))
        with translation.override(edits.chance.choice(["it", "en", "fr"])):
            assert shown(kept, asked) == shown(ProjectFacets(), asked)
            listing = ProjectListing(QueryDict(urlencode({**asked, "sort": sort}, doseq=True)), moment())
            found = list(getattr(filtered(asked).qs, ORDERS[sort])())
            assert (list(listing.rows[0:1000]), listing.total) == (found, len(found))
            options = [(facet.name, option) for facet in listing.facets for option in facet.options]
            counts = [filtered({**asked, name: [option.value]}).qs.count() for name, option in options]
            assert [option.count for _name, option in options] == counts


def test_scheduled_project_is_in_the_list_from_its_minute_on(ask, time_machine):
    begins, ends = timezone.now() + timedelta(hours=1), timezone.now() + timedelta(hours=2)
    make_project(slug="always")
    make_project(slug="window", publish_from=begins, publish_until=ends)
    found = []
    for at in (begins - timedelta(seconds=1), begins, ends - timedelta(seconds=1), ends):
        time_machine.move_to(at, tick=False)
        found.append(sorted(project.slug for project in ask().context["projects"]))
    assert found == [["always"], ["always", "window"], ["always", "window"], ["always"]]
