"""What the form of a city takes and refuses."""

import pytest
from django.urls import reverse

from networks.models import PartnerCity
from tests.factories import make_city
from tests.forms import form_values

pytestmark = pytest.mark.django_db


def send(admin_client, city, **typed):
    address = reverse("admin:networks_partnercity_change", args=[city.pk])
    return admin_client.post(address, form_values(admin_client.get(address).text) | {"_publish": "1"} | typed)


@pytest.mark.parametrize(("typed", "latitude"), [("45,07", 45.07), ("45.07", 45.07), ("", None)])
def test_coordinates_are_typed_with_a_comma_or_a_point(admin_client, typed, latitude):
    city = make_city(latitude=1.5, longitude=2.5)

    answer = send(admin_client, city, latitude=typed, longitude=typed)

    assert answer.status_code == 302
    assert PartnerCity.objects.get(pk=city.pk).latitude == latitude


def test_second_home_city_is_refused_in_words(admin_client):
    make_city(is_home=True)

    answer = send(admin_client, make_city(), is_home="on")

    assert answer.context["adminform"].form.errors == {"__all__": ["C’è già un’altra città indicata come la nostra."]}
