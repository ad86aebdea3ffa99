"""Nobody's save is lost: a row that was saved meanwhile is not saved over."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from editorial.models import Conflict
from projects.models import GeographicArea

pytestmark = pytest.mark.django_db


@pytest.fixture
def area():
    return GeographicArea.objects.create(name_it="Nord")


def stored():
    return GeographicArea.objects.get()


def test_every_save_raises_the_version(area):
    assert area.version == 1
    area.save()
    area.save(update_fields=["position"])
    assert area.version == stored().version == 3


def test_save_after_somebody_else_is_a_conflict_and_writes_nothing(area):
    mine, theirs = stored(), stored()
    theirs.name_it = "Loro"
    theirs.save()
    mine.name_it = "Mio"
    with pytest.raises(Conflict, match=f"projects.geographicarea:{area.pk}"):
        mine.save()
    assert (stored().name_it, stored().version) == ("Loro", 2)
    assert mine.version == 1


def test_save_that_fails_keeps_the_version_on_both_sides(area):
    area.publish_from = area.publish_until = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        area.save()
    assert area.version == stored().version == 1
    area.publish_until = None
    area.save()
    assert stored().version == 2


def test_bulk_update_raises_the_version_so_that_an_open_form_notices(area):
    GeographicArea.objects.update(position=5)
    assert stored().version == 2
    with pytest.raises(Conflict):
        area.save()


def test_claimed_version_is_not_claimed_again(area):
    area.claim_version()
    area.save(claimed=True)
    assert area.version == stored().version == 2


def test_deleted_row_is_a_conflict_and_does_not_come_back(area):
    mine = stored()
    area.delete()
    with pytest.raises(Conflict):
        mine.save()
    assert not GeographicArea.objects.exists()
