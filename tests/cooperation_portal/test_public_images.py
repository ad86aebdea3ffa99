from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from editorial.images import image_size, image_sources, image_url
from editorial.pictures import REFUSALS
from pages.models import PortalIdentity
from projects.models import Project
from tests.factories import HIDDEN_WAYS, hidden_ways, make_news, make_programme, make_project

pytestmark = pytest.mark.django_db


def picture(name="picture.png", size=(4, 3)):
    out = BytesIO()
    Image.new("RGB", size, "navy").save(out, {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}[name.rpartition(".")[2]])
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


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.gif", None, "wrong_kind"),
        ("a.svg", None, "active_name"),
        ("a.png", b"<svg onload='alert(1)'/>", "image_kind"),
        ("a.png", b"GIF89a" + bytes(60), "image_kind"),
        ("a.png", b"", "empty"),
    ],
)
def test_image_that_could_not_be_handed_out_is_refused_and_not_stored(tmp_path, name, content, code):
    sent = ContentFile(picture().read() if content is None else content, name)
    project = make_project(state="draft")
    project.image, project.image_alt_it = sent, "Un quadrato"
    with pytest.raises(ValidationError) as refusal:
        project.full_clean()
    assert refusal.value.message_dict == {"image": [REFUSALS[code]]}
    with pytest.raises(ValidationError):
        project.save()
    assert list(tmp_path.rglob("*.*")) == []


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
    other = make_project(image=picture())
    # Past the checks, as somebody might who writes to the database.
    name = default_storage.save("projects/a.svg", ContentFile(b"<svg onload='alert(1)'/>"))
    Project._base_manager.filter(pk=other.pk).update(image=name)
    assert client.get(image_url(other, "image")).status_code == 404


def test_emblem_of_the_portal_is_always_public(client):
    portal = PortalIdentity.objects.create(site_name="Portal")
    assert portal.emblem_url == ""
    portal.emblem.save("emblem.png", picture())
    assert portal.emblem_url == "/images/pages.portalidentity/1/emblem/"
    assert client.get(portal.emblem_url)["Content-Type"] == "image/png"
    assert client.post(portal.emblem_url).status_code == 405


def test_smaller_versions_are_handed_out_and_gone_with_the_image(client, tmp_path):
    project = make_project(slug="alfa", image=picture("a.jpg", size=(1000, 500)))
    address = "/images/projects.project/alfa/image/"
    assert image_sources(project, "image") == f"{address}480/ 480w, {address}960/ 960w, {address} 1000w"
    assert image_size(project, "image") == (1000, 500)
    for width in (480, 960):
        response = client.get(f"{address}{width}/")
        assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
        assert Image.open(BytesIO(body(response))).size == (width, width // 2)
    assert [client.get(f"{address}{width}/").status_code for width in (0, 1, 1600, 10**30)] == [404] * 4
    project.state = "draft"
    project.save()
    assert [client.get(f"{address}{width}/").status_code for width in (480, 960)] == [404] * 2
    project.image.delete()
    assert list(tmp_path.rglob("*.*")) == []


def test_large_image_leaves_itself_out_of_the_sources(client):
    project = make_project(slug="alfa", image=picture("a.webp", size=(1700, 20)))
    address = "/images/projects.project/alfa/image/"
    widths = [f"{address}{width}/ {width}w" for width in (480, 960, 1600)]
    assert image_sources(project, "image") == ", ".join(widths)


def test_emblem_is_fetched_in_its_smallest_version(client):
    portal = PortalIdentity.objects.create(site_name="Portal", emblem=picture(size=(600, 600)))
    assert portal.emblem_url == "/images/pages.portalidentity/1/emblem/480/"
    assert client.get(portal.emblem_url)["Content-Type"] == "image/webp"


def test_pages_offer_the_smaller_versions(client):
    project = make_project(slug="alfa", image=picture(size=(600, 300)))
    news = make_news(slug="beta", image=picture(size=(600, 300)), image_alt_it="Un quadrato")
    for page, address, sizes in (
        (project, "/images/projects.project/alfa/image/", "100vw"),
        (news, "/images/pages.news/beta/image/", "(min-width: 62rem) 44rem, 100vw"),
    ):
        sources = f'src="{address}" srcset="{address}480/ 480w, {address} 600w" sizes="{sizes}"'
        assert client.get(page.get_absolute_url()).text.count(sources) == 1
    card = 'srcset="/images/projects.project/alfa/image/480/ 480w, /images/projects.project/alfa/image/ 600w"'
    assert client.get("/it/progetti/").text.count(card) == 1


def test_photograph_of_a_telephone_is_its_first_picture():
    """Telephones write several pictures into one file (MPO): the photograph, and what makes it shine."""
    out = BytesIO()
    first, second = (Image.new("RGB", (60, 40), colour) for colour in ("navy", "white"))
    first.save(out, "MPO", save_all=True, append_images=[second])
    project = make_project(image=ContentFile(out.getvalue(), "IMG_0001.JPG"))
    with Image.open(project.image) as stored:
        assert (stored.format, getattr(stored, "n_frames", 1), stored.size) == ("JPEG", 1, (60, 40))


@pytest.mark.parametrize(
    ("name", "mode", "kept"),
    [("a.jpg", "CMYK", "RGB"), ("a.png", "RGBA", "RGBA"), ("a.png", "I;16", "L"), ("a.webp", "RGBA", "RGBA")],
)
def test_colours_are_such_as_browsers_know(name, mode, kept):
    out = BytesIO()
    colour = {"CMYK": (0, 255, 255, 0), "I;16": 40_000}.get(mode, (0, 0, 255, 80))
    Image.new(mode, (600, 20), colour).save(out, {"jpg": "JPEG"}.get(name[2:], name[2:]))
    project = make_project(image=ContentFile(out.getvalue(), name))
    small = project.image.storage.open(project.image.name.rpartition(".")[0] + "-480.webp")
    with Image.open(project.image) as stored, Image.open(small) as smaller:
        assert (stored.mode, smaller.mode, smaller.size) == (kept, "RGBA" if kept == "RGBA" else "RGB", (480, 16))
