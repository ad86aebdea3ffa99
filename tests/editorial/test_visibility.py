"""What the public may see: one rule, for every state, window, bin and moment."""

from datetime import UTC, datetime, timedelta

import pytest

from documents.models import Document
from editorial.models import Publishable
from editorial.querysets import visible_q
from networks.models import PartnerCity
from projects.models import GeographicArea, Project

pytestmark = pytest.mark.django_db

MOMENT = datetime(2026, 3, 12, 10, 30, tzinfo=UTC)
BEFORE, AFTER = MOMENT - timedelta(hours=1), MOMENT + timedelta(hours=1)
WINDOWS = [
    ((None, None), True),
    ((BEFORE, None), True),
    ((MOMENT, None), True),
    ((AFTER, None), False),
    ((None, AFTER), True),
    ((None, MOMENT), False),
    ((None, BEFORE), False),
    ((BEFORE, AFTER), True),
    ((MOMENT, AFTER), True),
    ((AFTER, AFTER + timedelta(days=1)), False),
    ((BEFORE - timedelta(days=1), BEFORE), False),
]


@pytest.mark.parametrize("state", Publishable.State.values)
@pytest.mark.parametrize(("window", "is_open"), WINDOWS)
@pytest.mark.parametrize("deleted_at", [None, BEFORE, AFTER])
def test_only_what_is_published_within_its_window_and_not_in_the_trash_is_seen(state, window, is_open, deleted_at):
    start, end = window
    area = GeographicArea.objects.create(
        name_it="Nord", state=state, publish_from=start, publish_until=end, deleted_at=deleted_at
    )
    is_seen = state == "published" and is_open and deleted_at is None
    expected = [area] if is_seen else []
    assert list(GeographicArea.objects.published(on=MOMENT)) == expected
    assert list(GeographicArea.objects.filter(visible_q(on=MOMENT))) == expected


def test_moment_is_now_unless_it_is_given():
    seen = GeographicArea.objects.create(name_it="Nord", state="published")
    GeographicArea.objects.create(
        name_it="Sud", state="published", publish_from=datetime.now(tz=UTC) + timedelta(minutes=5)
    )
    assert list(GeographicArea.objects.published()) == [seen]
    assert list(GeographicArea.objects.filter(visible_q())) == [seen]


def test_prefix_asks_the_same_of_what_is_related():
    city = PartnerCity.objects.create(name_it="Oslo", country="NO", state="published")
    for state in Publishable.State.values:
        project = Project.objects.create(title_it=state, state=state, publish_until=AFTER)
        project.cities.add(city)
        Document.objects.create(title_it=state, state=state, city=city)
    asked = PartnerCity.objects.filter(visible_q("projects__", on=MOMENT))
    assert list(asked.values_list("projects__slug", flat=True)) == ["published"]
    assert list(PartnerCity.objects.filter(visible_q("projects__", on=AFTER))) == []
    assert list(PartnerCity.objects.filter(visible_q("documents__")).values_list("documents__slug", flat=True)) == [
        "published"
    ]


def test_words_of_the_queryset_hold_on_reverse_managers_too():
    area = GeographicArea.objects.create(name_it="Nord", state="published")
    seen = Project.objects.create(title_it="Uno", state="published")
    area.projects.add(seen, Project.objects.create(title_it="Due", state="draft"))
    assert list(area.projects.published()) == [seen]
