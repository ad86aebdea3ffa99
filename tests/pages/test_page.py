import pytest
from django.urls import reverse
from django.utils import translation

from editorial.partial_dates import PartialDate
from pages.models import PortalIdentity
from tests.bad_input import ODD_SLUGS
from tests.factories import HIDDEN_WAYS, hidden_ways, make_beneficiary, make_goal, make_network, make_page
from tests.links import linked_slugs, main_links

pytestmark = pytest.mark.django_db


def make_portal(**fields):
    return PortalIdentity.objects.create(
        **{"site_name_it": "Portale", "telephone": "+39 000 123", "mailbox": "office@example.org"} | fields
    )


def test_page_shows_its_texts_and_its_dates(client, language):
    page = make_page(
        title_it="Titolo",
        title_en="Title",
        title_fr="Titre",
        lead_it="Introduzione",
        lead_en="Lead",
        lead_fr="Chapeau",
        body_it="<p>Testo</p>",
        body_en="<p>Text</p>",
        body_fr="<p>Texte</p>",
        information_as_of=PartialDate.parse("2021"),
    )
    response = client.get(page.get_absolute_url())
    title, lead, body = {
        "it": ("Titolo", "Introduzione", "Testo"),
        "en": ("Title", "Lead", "Text"),
        "fr": ("Titre", "Chapeau", "Texte"),
    }[language]
    assert f"<h1>{title}</h1>" in response.text
    assert f'<p class="lead">{lead}</p>' in response.text
    assert f'<div class="prose"><p>{body}</p></div>' in response.text
    assert f'<p class="updated">{page.information_label}</p>' in response.text
    assert f'<time datetime="{page.updated_at.astimezone():%Y-%m-%d}' in response.text
    assert 'class="notice"' not in response.text


def test_page_without_translation_is_shown_in_italian_with_a_notice(client):
    page = make_page(title_it="Titolo", title_en="Title", body_it="<p>Testo</p>")
    with translation.override("en"):
        response = client.get(page.get_absolute_url())
    assert "<h1>Title</h1>" in response.text
    assert '<div class="prose" lang="it"><p>Testo</p></div>' in response.text
    assert 'class="notice"' in response.text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_page_is_nowhere(client, language, way):
    shown = make_page(menu_order=1, footer_order=1)
    hidden = make_page(menu_order=2, footer_order=2, **hidden_ways()[way])
    assert client.get(hidden.get_absolute_url()).status_code == 404
    response = client.get(shown.get_absolute_url())
    assert list(response.context["menu_pages"]) == [shown]
    assert [link.url for link in response.context["legal_links"]] == [shown.get_absolute_url()]


@pytest.mark.parametrize("slug", ODD_SLUGS)
def test_page_of_an_odd_address_is_nowhere(client, slug):
    address = reverse("pages:detail", args=["x"]).removesuffix("x/")
    assert client.get(f"{address}{slug}/").status_code == (400 if "%00" in slug else 404)


@pytest.mark.parametrize("key", ["contacts", "about"])
def test_contacts_and_about_show_how_to_reach_the_office(client, language, key):
    make_portal()
    page = make_page(key=key, title_en="Title", title_fr="Titre")
    response = client.get(page.get_absolute_url())
    addresses = [link["href"] for link in main_links(response)]
    reached = [address for address in addresses if address.startswith(("tel:", "mailto:"))]
    assert [address for address in reached if "?subject=" not in address] == [
        "tel:+39000123",
        "mailto:office@example.org",
    ]


def test_about_shows_for_whom_the_office_works_its_networks_and_the_goals(client, language):
    make_beneficiary(slug="b", position=2)
    make_beneficiary(slug="a", position=1)
    make_network(slug="n")
    make_goal(number=3)
    for number, fields in enumerate(hidden_ways().values(), 4):
        make_beneficiary(**fields)
        make_network(**fields)
        make_goal(number=number, **fields)
    response = client.get(make_page(key="about").get_absolute_url())
    assert linked_slugs(response, "projects:beneficiary-list") == ["a", "b"]
    assert linked_slugs(response, "networks:network-list") == ["n"]
    assert [goal.number for goal in response.context["goals"]] == [3]


def test_language_links_lead_to_the_same_page_without_what_it_does_not_know(client, language):
    page = make_page()
    response = client.get(page.get_absolute_url(), {"q": "é"})
    for link in response.context["language_links"]:
        with translation.override(link["code"]):
            assert link["url"] == page.get_absolute_url()
    assert [link["code"] for link in response.context["language_links"] if link["is_current"]] == [language]


def test_page_asks_five_times_and_about_eight_times(client, django_assert_num_queries):
    make_portal()
    page, about = make_page(), make_page(key="about")
    make_rows(1)
    with django_assert_num_queries(5):
        client.get(page.get_absolute_url())
    # What is scheduled next, and the frame, is known from the page before.
    with django_assert_num_queries(5):
        client.get(about.get_absolute_url())
    make_rows(29)
    with django_assert_num_queries(8):
        client.get(about.get_absolute_url())


def make_rows(count):
    for _number in range(count):
        make_beneficiary()
        make_network()
