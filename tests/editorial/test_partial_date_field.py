"""The model field: assigned in every way, stored in two columns, read back whole."""

from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from editorial.partial_dates import PartialDate, PartialDateField
from networks.models import Membership
from projects.models import Project
from tests.factories import make_city, make_network, make_project

pytestmark = pytest.mark.django_db
read = PartialDate.parse

ASSIGNED = [
    (None, None),
    ("", None),
    ("2018", read("2018")),
    ("2018-03", read("2018-03")),
    ("2018-03-12", read("2018-03-12")),
    (date(2018, 3, 12), read("2018-03-12")),
    (datetime(2018, 3, 12, 10, 30), read("2018-03-12")),
    (read("2018"), read("2018")),
]


def columns(project):
    with connection.cursor() as cursor:
        cursor.execute("SELECT actual_start, actual_start_last FROM projects_project WHERE id = %s", [project.pk])
        return [str(value) if value else None for value in cursor.fetchone()]


@pytest.mark.parametrize(("value", "known"), ASSIGNED)
def test_value_is_known_at_once_and_after_storing(value, known):
    project = Project.objects.create(title_it="Uno", actual_start=value)
    assert project.actual_start == known
    assert Project.objects.get().actual_start == known
    assert columns(project) == ([str(known.first), str(known.last)] if known else [None, None])


@pytest.mark.parametrize(("value", "known"), ASSIGNED)
def test_value_of_a_stored_row_is_replaced_whole(value, known):
    Project.objects.create(title_it="Uno", actual_start="2015-05")
    project = Project.objects.get()
    project.actual_start = value
    assert project.actual_start == known
    project.save()
    assert Project.objects.get().actual_start == known
    assert columns(project) == ([str(known.first), str(known.last)] if known else [None, None])


def test_value_that_is_no_date_is_refused():
    with pytest.raises(ValidationError, match="Scrivi un anno"):
        Project(title_it="Uno", actual_start="marzo")


def test_row_without_the_columns_fetches_both():
    Project.objects.create(title_it="Uno", actual_start="2018")
    assert Project.objects.defer("actual_start").get().actual_start == read("2018")
    assert Project.objects.defer("actual_start_last").get().actual_start == read("2018")
    assert Project.objects.only("actual_start").get().actual_start == read("2018")
    assert Project.objects.only("slug").get().actual_start == read("2018")
    assert Project.objects.only("slug").get().actual_start_last == date(2018, 12, 31)


def test_row_read_again_shows_what_others_stored():
    project = Project.objects.create(title_it="Uno", actual_start="2018")
    other = Project.objects.get()
    other.actual_start = "2016-03"
    other.save()
    project.refresh_from_db()
    assert project.actual_start == read("2016-03")
    other.actual_start = None
    other.save()
    project.refresh_from_db()
    assert project.actual_start is None


def test_rows_are_found_and_sorted_by_either_day():
    for text in ("2018", "2018-03", "2018-03-12", "2017-12-31", None):
        Project.objects.create(title_it="Uno", actual_start=text)
    first = Project.objects.exclude(actual_start=None).order_by("actual_start", "actual_start_last")
    assert [str(project.actual_start) for project in first] == ["2017-12-31", "2018", "2018-03", "2018-03-12"]
    last = Project.objects.filter(actual_start_last__lt=date(2018, 4, 1)).order_by("actual_start_last", "actual_start")
    assert [str(project.actual_start) for project in last] == ["2017-12-31", "2018-03-12", "2018-03"]
    assert Project.objects.filter(actual_start=None).count() == 1
    assert Project.objects.filter(actual_start__year=2018).count() == 3


def test_rows_copied_at_once_keep_both_days():
    Project.objects.bulk_create(
        [
            Project(title_it="Uno", slug="uno", actual_start="2018"),
            Project(title_it="Due", slug="due", actual_start="2017-02"),
        ]
    )
    assert dict(Project.objects.values_list("slug", "actual_start_last")) == {
        "uno": date(2018, 12, 31),
        "due": date(2017, 2, 28),
    }


@pytest.mark.parametrize(
    ("start", "end"),
    [("2018", "2018"), ("2018-12-31", "2018"), ("2018-03", "2018"), ("2015", "2018"), (None, "2015"), ("2015", None)],
)
def test_period_whose_ends_can_be_in_order_is_kept(start, end):
    assert Project.objects.create(title_it="Uno", actual_start=start, actual_end=end).pk is not None


@pytest.mark.parametrize(("start", "end"), [("2018", "2017"), ("2018-03", "2018-02"), ("2018-03-12", "2018-03-11")])
def test_period_that_ends_before_it_starts_is_refused_by_the_database(start, end):
    for names in (("planned_start", "planned_end"), ("actual_start", "actual_end")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Project.objects.bulk_create(
                [Project(title_it="Uno", slug="uno", **dict(zip(names, (start, end), strict=True)))]
            )


def test_value_is_written_for_fixtures_as_it_is_known():
    field = Project._meta.get_field("actual_start")
    assert field.value_to_string(Project(actual_start="2018-03")) == "2018-03"
    assert field.value_to_string(Project()) == ""


def test_migrations_hold_plain_dates():
    assert PartialDateField("inizio").deconstruct()[1] == "django.db.models.DateField"


def test_bulk_update_writes_both_days():
    project = make_project(planned_start="2018")
    Project.objects.filter(pk=project.pk).update(planned_start="2021-03")
    assert str(Project.objects.get(pk=project.pk).planned_start) == "2021-03"


@pytest.mark.parametrize(
    "torn", [{"since": None}, {"until_last": "2019-01-01"}, {"since": "2018-05-01", "since_last": "2018-04-30"}]
)
def test_database_refuses_a_torn_date(torn):
    Membership.objects.create(network=make_network(), city=make_city(), since="2018")
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.update(**torn)
