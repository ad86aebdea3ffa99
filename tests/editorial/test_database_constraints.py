"""What the database itself refuses, whoever writes: forms are not asked here."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from documents.models import Document, DocumentFile
from editorial.models import FormerSlug, Publishable, Revision
from networks.models import Membership, Network, Organisation, PartnerCity
from pages.models import Highlight, News, Page, PortalIdentity
from projects.models import Funding, FundingProgramme, GeographicArea, Goal, Partnership, Project

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 12, tzinfo=UTC)


def is_kept(*rows):
    """Whether the database takes the rows, written without any check of Django's."""
    try:
        with transaction.atomic():
            type(rows[0])._base_manager.bulk_create(rows)
    except IntegrityError:
        return False
    return True


@pytest.fixture
def project():
    return Project.objects.create(title_it="Uno")


@pytest.fixture
def organisation():
    return Organisation.objects.create(name_it="Ente")


def test_highlight_has_exactly_one_target(project):
    page = Page.objects.create(title_it="Pagina")
    news = News.objects.create(title_it="Notizia", date=NOW.date())
    document = Document.objects.create(title_it="Documento")
    for target in ({"project": project}, {"page": page}, {"news": news}, {"document": document}):
        assert is_kept(Highlight(**target))
    assert not is_kept(Highlight())
    assert not is_kept(Highlight(project=project, page=page))
    assert not is_kept(Highlight(news=news, document=document, page=page))
    with pytest.raises(IntegrityError), transaction.atomic():
        Highlight.objects.filter(page=page).update(page=None)


def test_portal_has_one_identity():
    assert is_kept(PortalIdentity(id=1, site_name_it="Uno"))
    assert not is_kept(PortalIdentity(id=2, site_name_it="Due"))
    assert not is_kept(PortalIdentity(id=1, site_name_it="Ancora"))


@pytest.mark.parametrize("frame", [{"map_west": 50}, {"map_south": 60}, {"map_west": 45}])
def test_map_frame_is_not_upside_down(frame):
    assert not is_kept(PortalIdentity(id=1, site_name_it="Uno", **frame))


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"amount": None}, True),
        ({"amount": Decimal("0"), "currency": "EUR"}, True),
        ({"amount": Decimal("1200.50"), "currency": "EUR"}, True),
        ({"amount": Decimal("-0.01"), "currency": "EUR"}, False),
        ({"amount": Decimal("5"), "currency": ""}, False),
        ({"amount": Decimal("5"), "currency": "eur"}, False),
        ({"amount": Decimal("5"), "currency": "EU"}, False),
    ],
)
def test_amount_is_not_negative_and_has_a_currency(project, organisation, values, kept):
    assert is_kept(Funding(project=project, funder=organisation, **values)) is kept


def test_funding_is_by_somebody(project, organisation):
    programme = FundingProgramme.objects.create(name_it="Bando")
    assert is_kept(Funding(project=project, funder=organisation))
    assert is_kept(Funding(project=project, programme=programme))
    assert is_kept(Funding(project=project, programme=programme, funder=organisation))
    assert not is_kept(Funding(project=project))


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"role": "lead"}, True),
        ({"role": "boss"}, False),
        ({"role": "lead", "participating_role": "4"}, True),
        ({"role": "lead", "participating_role": "9"}, False),
    ],
)
def test_role_of_a_partner_is_in_the_code_list(project, organisation, values, kept):
    assert is_kept(Partnership(project=project, organisation=organisation, **values)) is kept


def test_partner_has_each_role_once(project, organisation):
    rows = [Partnership(project=project, organisation=organisation, role=role) for role in ("lead", "funder", "lead")]
    assert is_kept(*rows[:2])
    assert not is_kept(rows[2])


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"activity_status": "4", "our_role": "stakeholder"}, True),
        ({"activity_status": "", "our_role": ""}, True),
        ({"activity_status": "7"}, False),
        ({"our_role": "boss"}, False),
    ],
)
def test_codes_of_a_project_are_in_the_lists(values, kept):
    assert is_kept(Project(slug="uno", title_it="Uno", **values)) is kept


def test_project_does_not_follow_itself(project):
    with pytest.raises(IntegrityError), transaction.atomic():
        Project.objects.filter(pk=project.pk).update(follows=project)


@pytest.mark.parametrize(("number", "kept"), [(0, False), (1, True), (17, True), (18, False)])
def test_goals_are_seventeen(number, kept):
    assert is_kept(Goal(slug="uno", number=number, name_it="Uno")) is kept


def test_goal_stands_once():
    assert is_kept(Goal(slug="uno", number=1, name_it="Uno"))
    assert not is_kept(Goal(slug="due", number=1, name_it="Uno"))


def file(document, language, version, is_current):
    return DocumentFile(
        document=document,
        language=language,
        version_number=version,
        is_current=is_current,
        file=f"documents/{version}.pdf",
    )


def test_document_has_one_current_file_a_language():
    document = Document.objects.create(title_it="Documento")
    assert is_kept(file(document, "it", 1, False), file(document, "it", 2, True), file(document, "en", 1, True))
    assert not is_kept(file(document, "it", 3, True))
    assert not is_kept(file(document, "it", 2, False))
    assert is_kept(file(document, "it", 3, False))


def test_member_of_a_network_is_a_city_or_an_organisation(organisation):
    network = Network.objects.create(name_it="Rete")
    city = PartnerCity.objects.create(name_it="Oslo", country="NO")
    assert is_kept(Membership(network=network, city=city), Membership(network=network, organisation=organisation))
    assert not is_kept(Membership(network=network))
    assert not is_kept(Membership(network=network, city=city))
    other = Network.objects.create(name_it="Altra rete")
    assert not is_kept(Membership(network=other, city=city, organisation=organisation))
    assert not is_kept(Membership(network=other, city=city, role="king"))


def test_home_city_is_one():
    assert is_kept(PartnerCity(slug="a", name_it="A", is_home=True), PartnerCity(slug="b", name_it="B"))
    assert is_kept(PartnerCity(slug="c", name_it="C"))
    assert not is_kept(PartnerCity(slug="d", name_it="D", is_home=True))


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"state": "published"}, True),
        ({"state": "gone"}, False),
        ({"state": ""}, False),
        ({"publish_from": NOW, "publish_until": NOW + timedelta(seconds=1)}, True),
        ({"publish_from": NOW, "publish_until": NOW}, False),
        ({"publish_until": NOW}, True),
    ],
)
def test_state_is_known_and_the_window_in_order(values, kept):
    assert is_kept(GeographicArea(slug="uno", name_it="Uno", **values)) is kept


def test_every_content_type_holds_its_state_and_its_window_in_the_database():
    names = {
        model._meta.label_lower: {
            constraint.name.rpartition(model._meta.model_name + "_")[2] for constraint in model._meta.constraints
        }
        for model in apps.get_models()
        if issubclass(model, Publishable)
    }
    assert [label for label, found in names.items() if not {"known_state", "window_in_order"} <= found] == []
    assert len(names) == 16


def test_slug_and_former_slug_stand_once(project):
    assert not is_kept(Project(slug=project.slug, title_it="Altro"))
    assert is_kept(FormerSlug(model="projects.project", slug="x", object_id="1"))
    assert not is_kept(FormerSlug(model="projects.project", slug="x", object_id="2"))
    assert is_kept(FormerSlug(model="events.event", slug="x", object_id="1"))


def test_revision_is_one_a_version_unless_it_was_refused():
    def revision(kind):
        return Revision(content="a.b:1", version=1, kind=kind, rows={})

    assert is_kept(revision("live"), revision("refused"))
    assert is_kept(revision("refused"))
    assert not is_kept(revision("working"))
