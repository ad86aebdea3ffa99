"""What the database itself refuses of cities, networks and organisations."""

import pytest
from django.db import IntegrityError, transaction

from networks.kinds import IATI_TYPE_OF_KIND, OrganisationKind, OrganisationType
from networks.models import Membership, Network, Organisation, PartnerCity
from tests.factories import make_city, make_network, make_organisation

pytestmark = pytest.mark.django_db

WRONG_COORDINATES = [
    {"latitude": 45.0},
    {"longitude": 7.0},
    {"latitude": 90.1, "longitude": 7.0},
    {"latitude": -90.1, "longitude": 7.0},
    {"latitude": 45.0, "longitude": 180.1},
    {"latitude": 45.0, "longitude": -180.1},
]


@pytest.mark.parametrize("factory", [make_city, make_organisation])
@pytest.mark.parametrize("coordinates", WRONG_COORDINATES)
def test_point_off_the_globe_is_refused(factory, coordinates):
    with pytest.raises(IntegrityError), transaction.atomic():
        factory(**coordinates)


@pytest.mark.parametrize("factory", [make_city, make_organisation])
@pytest.mark.parametrize(
    "coordinates",
    [{}, {"latitude": 0, "longitude": 0}, {"latitude": -90, "longitude": 180}, {"latitude": 90, "longitude": -180}],
)
def test_point_on_the_globe_is_kept(factory, coordinates):
    assert factory(**coordinates).pk is not None


def test_second_home_city_is_refused():
    make_city(is_home=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_city(is_home=True)


@pytest.mark.parametrize("model", [Organisation, PartnerCity, Network])
def test_unknown_state_is_refused(model):
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.create(name_it="Nome", state="hidden")


def test_unknown_kind_of_organisation_is_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_organisation(kind="club")


@pytest.mark.parametrize("members", [(), ("city", "organisation")], ids=["nobody", "two at once"])
def test_membership_has_exactly_one_member(members):
    made = {"city": make_city(), "organisation": make_organisation()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(network=make_network(), **{name: made[name] for name in members})


@pytest.mark.parametrize("name", ["city", "organisation"])
def test_member_is_in_a_network_once(name):
    member = {"city": make_city, "organisation": make_organisation}[name]()
    network = make_network()
    Membership.objects.create(network=network, **{name: member})
    Membership.objects.create(network=make_network(), **{name: member})
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(network=network, **{name: member})


@pytest.mark.parametrize(
    "wrong", [{"role": "king"}, {"since": "2018", "until": "2017"}, {"since": "2018-03", "until": "2018-02"}]
)
def test_membership_that_cannot_be_is_refused(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(network=make_network(), city=make_city(), **wrong)


@pytest.mark.parametrize(
    "right", [{"since": "2018", "until": "2018"}, {"since": "2018-03-12", "until": "2018"}, {"until": "2017"}]
)
def test_membership_whose_period_can_be_is_kept(right):
    assert Membership.objects.create(network=make_network(), city=make_city(), **right).pk is not None


def test_every_kind_of_organisation_has_an_iati_type():
    assert set(IATI_TYPE_OF_KIND) == set(OrganisationKind)
    assert set(IATI_TYPE_OF_KIND.values()) <= set(OrganisationType)
