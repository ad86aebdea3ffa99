"""sitemap.xml, robots.txt and the page that leads to all others. Hidden things are looked for in test_canary.py."""

from pathlib import Path
from urllib import robotparser

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from lxml import etree

from tests.conftest import LANGUAGES
from tests.factories import make_network
from tests.links import main_links
from tests.site.addresses import LISTS, OBJECT_PAGES, address, objects_of
from tests.site.sitemap_entries import entries

BASE = "https://portal.example"
#: The schema of sitemaps.org, as an npm package for the tests brings it.
PUBLISHED_SCHEMA = Path(__file__).resolve().parents[2] / "frontend/node_modules/sitemap/schema/sitemap.xsd"
BOTH = """<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{sitemap}"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{alternate}"/>
</schema>"""
ALTERNATE = """<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link">
    <complexType>
      <attribute name="rel" type="string" fixed="alternate" use="required"/>
      <attribute name="hreflang" type="language" use="required"/>
      <attribute name="href" type="anyURI" use="required"/>
    </complexType>
  </element>
</schema>"""


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.BASE_URL = BASE


def expected_addresses():
    found = []
    for language in LANGUAGES:
        with translation.override(language):
            found += [BASE + address(name) for name in ("home", "site-map", "documents:downloads", *LISTS)]
            found += [BASE + address(name, obj) for name in OBJECT_PAGES for obj in objects_of(name)]
    return sorted(found)


def test_every_page_is_in_the_sitemap(client, portal_content):
    """That each of them answers is seen in test_addresses.py."""
    assert sorted(entries(client)) == expected_addresses()


def test_alternates_are_reciprocal(client, portal_content):
    found = entries(client)
    assert {code for others, _changed in found.values() for code in others} == {*LANGUAGES, "x-default"}
    for own, (others, _changed) in found.items():
        assert own in others.values()
        assert others["x-default"] == others["it"]
        assert all(found[other][0] == others for other in others.values()), own


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    """What sitemaps.org demands, and what Google demands of alternates: whatever is added must be declared."""
    folder = tmp_path_factory.mktemp("schema")
    (folder / "alternate.xsd").write_text(ALTERNATE, encoding="utf-8")
    both = BOTH.format(sitemap=PUBLISHED_SCHEMA.as_uri(), alternate=(folder / "alternate.xsd").as_uri())
    return etree.XMLSchema(etree.fromstring(both))


def test_sitemap_is_what_the_schema_says(client, portal_content, schema):
    schema.assertValid(etree.fromstring(client.get("/sitemap.xml").content))


@pytest.mark.parametrize(
    ("own", "broken"),
    [
        ("<loc>https://", "<loc></loc><loc>https://"),
        ("<lastmod>2", "<lastmod>x2"),
        ('hreflang="fr"', ""),
        ('rel="alternate"', 'rel="next"'),
        ("<xhtml:link", "<xhtml:a"),
        ("</url>", "<priority>2</priority></url>"),
    ],
)
def test_schema_sees_what_is_wrong(client, db, schema, own, broken):
    make_network(name_it="Rete", name_en="Network", name_fr="Réseau")
    sitemap = client.get("/sitemap.xml").text
    assert own in sitemap
    assert not schema.validate(etree.fromstring(sitemap.replace(own, broken, 1).encode()))


def test_sitemap_knows_only_languages_that_a_page_is_translated_into(client, db):
    network = make_network(name_it="Rete", name_fr="Réseau")
    own = {}
    for language in LANGUAGES:
        with translation.override(language):
            own[language] = BASE + network.get_absolute_url()
    found = entries(client)
    others = {"it": own["it"], "fr": own["fr"], "x-default": own["it"]}
    assert own["en"] not in found
    changed = timezone.localdate(network.updated_at).isoformat()
    assert [found[own[language]] for language in ("it", "fr")] == [(others, changed)] * 2


@pytest.mark.parametrize(("asked", "status"), [("", 200), ("?p=1", 200), ("?p=2", 404), ("?p=x", 404), ("?p=0", 404)])
def test_sitemap_is_xml_of_one_page(client, db, asked, status):
    response = client.get(f"/sitemap.xml{asked}", headers={"host": "localhost"})
    assert response.status_code == status
    assert not response.cookies
    assert status == 404 or response["Content-Type"] == "application/xml"


@pytest.mark.parametrize("rows", [1, 30])
def test_sitemap_asks_once_a_kind(client, db, django_assert_num_queries, rows):
    for _row in range(rows):
        make_network()
    with django_assert_num_queries(11):
        client.get("/sitemap.xml")


def test_robots_may_read_everything_but_the_search(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    rules = robotparser.RobotFileParser()
    rules.parse(response.text.splitlines())
    assert rules.site_maps() == [f"{BASE}/sitemap.xml"]
    allowed = {}
    for language in LANGUAGES:
        with translation.override(language):
            allowed |= {name: rules.can_fetch("any", BASE + reverse(name)) for name in ("home", "search", "site-map")}
            assert not rules.can_fetch("any", f"{BASE}{reverse('search')}?q=x")
    assert allowed == {"home": True, "search": False, "site-map": True}


@pytest.mark.slow
def test_site_map_page_leads_to_every_page(client, portal_content, language):
    linked = {link.get("href") for link in main_links(client.get(reverse("site-map")))}
    pages = {address(name) for name in LISTS} | {
        address(name, obj) for name in OBJECT_PAGES for obj in objects_of(name)
    }
    assert pages - linked == set()


def test_site_map_page_says_the_language_of_a_name_that_is_not_translated(client, db):
    make_network(name_it="Rete", slug="rete")
    with translation.override("en"):
        links = main_links(client.get(reverse("site-map")))
        assert {"href": reverse("networks:network-detail", args=["rete"]), "lang": "it"} in links


@pytest.mark.parametrize("rows", [1, 30])
def test_site_map_page_asks_once_a_kind(client, db, django_assert_num_queries, rows):
    """Nine kinds, and who the portal is and its menus."""
    for _row in range(rows):
        make_network()
    with django_assert_num_queries(13):
        client.get(reverse("site-map"))
