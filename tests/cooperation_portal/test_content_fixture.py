"""The fixture that gives tests the first content: whole where it is asked for, gone where it is not."""

import pytest

from documents.models import Document, DocumentFile
from projects.models import Project

PUBLISHED = ["100-plastica", "bleutourmed-c3", "mc2cm", "mc2cm-seconda-fase", "profile", "shwm", "smart"]


@pytest.mark.django_db
def test_database_is_empty_without_the_fixture():
    assert Project.objects.count() == 0


def test_content_is_whole_and_new_rows_take_keys_of_their_own(portal_content):
    assert list(Project.objects.published().order_by("slug").values_list("slug", flat=True)) == PUBLISHED
    assert Document.objects.published().count() == DocumentFile.objects.count() == 11
    assert DocumentFile.objects.first().file.read(5) == b"%PDF-"
    taken = set(Project.objects.values_list("pk", flat=True))
    assert Project.objects.create(title_it="Nuovo").pk not in taken


@pytest.mark.django_db(transaction=True)
def test_content_is_there_for_tests_with_real_transactions(portal_content):
    assert Project.objects.published().count() == len(PUBLISHED)


@pytest.mark.django_db
def test_database_is_empty_again():
    assert Project.objects.count() == 0
