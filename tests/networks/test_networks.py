"""Networks and their members."""

import pytest
from django.urls import reverse
from django.utils import translation

from networks.models import Membership, Network
from tests.content.visible import visible_text
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_event, make_network, make_organisation

pytestmark = pytest.mark.django_db


def read(client, address, language="en"):
    with translation.override(language):
        return visible_text(client.get(address()).content.decode())


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_counts_are_of_what_the_public_sees(way):
    network = make_network()
    for state in ({}, {}, hidden_ways()[way]):
        Membership.objects.create(network=network, city=make_city(**state))
        make_event(networks=[network], **state)
    for state in ({}, hidden_ways()[way]):
        Membership.objects.create(network=network, organisation=make_organisation(**state))
    found = Network.objects.with_counts().get(pk=network.pk)
    assert (found.member_count, found.event_count) == (3, 2)


def test_list_shows_members_and_events_of_each_network(client):
    network = make_network(name_it="Rete", acronym="RT")
    Membership.objects.create(network=network, city=make_city())
    make_event(networks=[network])
    make_event(networks=[network])
    make_network(name_it="Rete vuota")
    assert read(client, lambda: reverse("networks:network-list")).count("Rete (RT) 1 member · 2 events Rete vuota") == 1


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("it", "Associazione {coordinator}, 2015–2018 Lione {member}, marzo 2021 – 10 novembre 2022 · Francia"),
        ("en", "Association {coordinator}, 2015–2018 Lyon {member}, March 2021 – 10 November 2022 · France"),
        ("fr", "Association {coordinator}, 2015–2018 Lyon {member}, mars 2021 – 10 novembre 2022 · France"),
    ],
)
def test_members_have_their_role_and_period_as_it_is_known(client, language, expected):
    network = make_network()
    city = make_city(name_it="Lione", name_en="Lyon", name_fr="Lyon")
    Membership.objects.create(network=network, city=city, since="2021-03", until="2022-11-10")
    organisation = make_organisation(name_it="Associazione", name_en="Association", name_fr="Association")
    Membership.objects.create(
        network=network, organisation=organisation, role="coordinator", since="2015", until="2018"
    )
    with translation.override(language):
        roles = {role: str(Membership.Role(role).label) for role in ("coordinator", "member")}
    assert read(client, network.get_absolute_url, language).count(expected.format(**roles)) == 1


def test_members_are_alphabetical_in_the_language_of_the_page(client):
    network = make_network()
    for names in ({"name_it": "Zeta", "name_en": "Alpha"}, {"name_it": "Alfa", "name_en": "Omega"}):
        Membership.objects.create(network=network, city=make_city(**names))
    Membership.objects.create(network=network, organisation=make_organisation(name_it="Media"))
    found = {}
    for language in ("it", "en"):
        with translation.override(language):
            rows = Membership.objects.with_visible_member()
            found[language] = [row.member.name for row in rows]
    assert found == {"it": ["Alfa", "Media", "Zeta"], "en": ["Alpha", "Media", "Omega"]}


@pytest.mark.parametrize("count", [1, 30])
def test_list_asks_the_same_few_questions_for_one_and_for_thirty(client, django_assert_num_queries, count):
    for _ in range(count):
        network = make_network()
        Membership.objects.create(network=network, city=make_city())
        make_event(networks=[network])
    with translation.override("it"), django_assert_num_queries(6):
        client.get(reverse("networks:network-list"))
