from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from editorial.images import image_url
from pages.models import PortalIdentity
from projects.models import Project
from tests.factories import HIDDEN_WAYS, hidden_ways, make_news, make_programme, make_project

pytestmark = pytest.mark.django_db


def picture(name="picture.png"):
    out = BytesIO()
    Image.new("RGB", (4, 3), "navy").save(out, {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}[name.rpartition(".")[2]])
    return ContentFile(out.getvalue(), name)


@pytest.fixture(autouse=True)
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def body(response):
    return b"".join(response.streaming_content)


@pytest.mark.parametrize(
    ("name", "media_type"), [("a.png", "image/png"), ("a.jpg", "image/jpeg"), ("a.webp", "image/webp")]
)
def test_image_of_a_published_project_is_handed_out(client, name, media_type):
    project = make_project(slug="alfa", image=picture(name))
    response = client.get(image_url(project, "image"))
    assert (response.status_code, response["Content-Type"]) == (200, media_type)
    assert body(response) == project.image.open().read()
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, no-cache"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not response.cookies


@pytest.mark.parametrize("name", ["a.gif", "a.bmp", "a.svg", "a"])
def test_image_that_could_not_be_handed_out_is_refused(name):
    project = make_project(image=ContentFile(picture().read(), name), image_alt_it="Un quadrato", state="draft")
    with pytest.raises(ValidationError) as refusal:
        project.full_clean()
    assert list(refusal.value.message_dict) == ["image"]


def test_image_addresses_say_what_they_are_of(client):
    assert image_url(make_project(slug="alfa", image=picture()), "image") == "/images/projects.project/alfa/image/"
    assert image_url(make_news(slug="beta", image=picture()), "image") == "/images/pages.news/beta/image/"
    assert image_url(make_programme(slug="c", logo=picture()), "logo") == "/images/projects.fundingprogramme/c/logo/"
    assert image_url(make_project(), "image") == ""
    assert image_url(make_project(), "title") == ""


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_image_of_a_hidden_project_is_404(client, way):
    project = make_project(image=picture(), **hidden_ways()[way])
    assert client.get(image_url(project, "image")).status_code == 404


def test_image_is_asked_for_again_and_answered_with_304(client):
    project = make_project(image=picture())
    address = image_url(project, "image")
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    project.image.save("other.png", picture())
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200
    project.state = "draft"
    project.save()
    assert client.get(address, headers={"if-none-match": tag}).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/images/projects.project/alfa/title/",
        "/images/projects.project/none/image/",
        "/images/projects.none/alfa/image/",
        "/images/auth.user/1/password/",
        "/images/documents.documentfile/1/file/",
        "/images/pages.portalidentity/x/emblem/",
        "/images/pages.portalidentity/99999999999999999999999/emblem/",
        "/images/projects.project/%2e%2e/image/",
        "/images/projects.project/alfa/image/../../",
    ],
)
def test_image_that_is_not_public_is_404(client, address):
    make_project(slug="alfa", image=picture())
    PortalIdentity.objects.create(site_name="Portal", emblem=picture())
    assert client.get(address).status_code == 404


def test_image_without_its_file_or_of_another_kind_is_404(client):
    project = make_project(image=picture())
    project.image.storage.delete(project.image.name)
    assert client.get(image_url(project, "image")).status_code == 404
    other = make_project(image=ContentFile(b"<svg onload='alert(1)'/>", "a.svg"), state="draft")
    # Past the checks of publication, as somebody might who writes to the database.
    Project._base_manager.filter(pk=other.pk).update(state="published")
    assert client.get(image_url(other, "image")).status_code == 404


def test_emblem_of_the_portal_is_always_public(client):
    portal = PortalIdentity.objects.create(site_name="Portal")
    assert portal.emblem_url == ""
    portal.emblem.save("emblem.png", picture())
    assert portal.emblem_url == "/images/pages.portalidentity/1/emblem/"
    assert client.get(portal.emblem_url)["Content-Type"] == "image/png"
    assert client.post(portal.emblem_url).status_code == 405
