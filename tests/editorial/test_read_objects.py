import pytest

from editorial.languages import LANGUAGE_CODES
from editorial.read_objects import hold, known
from projects.models import Goal, Location, Project
from tests.factories import make_city, make_project


@pytest.mark.parametrize("model", [Goal, Location, Project])
def test_object_has_the_fields_that_are_known_in_whatever_order_the_model_holds_them(model):
    naming = model.naming_field
    fields = {f"{naming}_{code}": code for code in LANGUAGE_CODES} | {"slug": "s"}
    for given in (fields, dict(reversed(fields.items()))):
        obj = known(model, **given)
        assert {name: getattr(obj, name) for name in fields} == fields
        assert obj.get_deferred_fields() == {field.attname for field in model._meta.concrete_fields} - fields.keys()


@pytest.mark.django_db
def test_held_objects_are_read_without_a_query(django_assert_num_queries):
    project, city = make_project(), make_city()
    hold(project, "cities", [city])
    hold(project, "sectors", [])
    with django_assert_num_queries(0):
        assert (project.cities.all(), project.sectors.all()) == ([city], [])
