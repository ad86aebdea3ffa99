"""The pictures beside shared addresses: of whom, how large, and how often they are drawn."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from cooperation_portal.share_card import HEIGHT, MOST_BYTES, WIDTH, Card, draw
from pages.models import PortalIdentity
from tests.documents.files import image
from tests.factories import HIDDEN_WAYS, hidden_ways, make_network, make_project

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    settings.SHARE_IMAGES = tmp_path / "share-images"


def opened(content):
    assert len(content) < MOST_BYTES
    picture = Image.open(BytesIO(content))
    assert (picture.format, picture.size, picture.mode) == ("JPEG", (WIDTH, HEIGHT), "RGB")
    return picture


def noise(form):
    """A picture that hardly shrinks."""
    out = BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    "title",
    [
        "",
        "a",
        "MC2CM",
        "parola " * 100,
        "x" * 500,
        "Città, “Œuvres” & <b>ł</b>",
        "القاهرة",
        "🇧🇯",
        "a\nb\tc",
        "\x00\u202e",
    ],
)
def test_every_title_makes_a_picture(title):
    opened(draw(Card(title, "Progetto", title, title)))
    opened(draw(Card(title, "", "Portale", "")))


@pytest.mark.parametrize("photo", [noise("PNG"), noise("JPEG"), image("PNG"), b"\x89PNG\r\n\x1a\nbroken", b"<svg/>"])
def test_every_photo_makes_a_picture(photo):
    opened(draw(Card("Titolo", "Progetto", "Portale", "Ente", photo, photo)))


def test_photo_fills_the_picture_above_the_name():
    out = BytesIO()
    Image.new("RGB", (300, 900), "#ff0000").save(out, "PNG")
    picture = opened(draw(Card("Titolo", "", "Portale", "Ente", out.getvalue())))
    red, white = picture.getpixel((600, 200)), picture.getpixel((1100, 620))
    assert (red[0] > 250, max(red[1:]) < 8, min(white) > 250) == (True, True, True)


def test_each_language_has_a_picture_of_the_portal(client, settings):
    PortalIdentity.objects.create(site_name_it="Portale", site_name_en="Portal", site_name_fr="Portail")
    answers = [client.get(f"/share/{code}.jpg") for code in ("it", "en", "fr")]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert [answer["Content-Type"] for answer in answers] == ["image/jpeg"] * 3
    assert len({opened(answer.content).tobytes() for answer in answers}) == 3
    assert len(list(settings.SHARE_IMAGES.iterdir())) == 3


def test_picture_of_an_object_is_drawn_once_and_anew_with_its_title(client, settings):
    network = make_network(name_it="Rete", name_en="Network", slug="rete")
    address = "/share/it/networks.network/rete.jpg"
    first = client.get(address)
    [kept] = settings.SHARE_IMAGES.iterdir()
    assert kept.read_bytes() == first.content
    kept.write_bytes(b"as it was kept")
    assert client.get(address).content == b"as it was kept"
    network.name_it = "Un’altra"
    network.save()
    assert opened(client.get(address).content).tobytes() != opened(first.content).tobytes()
    assert client.get(address.replace("/it/", "/en/")).status_code == 200
    assert len(list(settings.SHARE_IMAGES.iterdir())) == 3


def test_own_photo_of_a_project_is_its_picture(client):
    make_project(slug="alfa", image=ContentFile(image("PNG"), "a.png"))
    make_project(slug="beta")
    with_photo, without = (client.get(f"/share/it/projects.project/{slug}.jpg").content for slug in ("alfa", "beta"))
    assert opened(with_photo).getpixel((5, 5)) != opened(without).getpixel((5, 5))


def test_picture_is_asked_for_again_and_answered_with_304_until_it_is_withdrawn(client):
    network = make_network(slug="rete")
    address = "/share/it/networks.network/rete.jpg"
    answer = client.get(address)
    assert answer["Cache-Control"] == "public, no-cache"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    network.state = "draft"
    network.save()
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 404


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_what_is_hidden_has_no_picture(client, settings, way):
    make_network(slug="rete", **hidden_ways()[way])
    assert client.get("/share/it/networks.network/rete.jpg").status_code == 404
    assert not settings.SHARE_IMAGES.exists()


@pytest.mark.parametrize(
    "address",
    [
        "/share/de.jpg",
        "/share/it.png",
        "/share/IT.jpg",
        "/share/it/networks.network/none.jpg",
        "/share/it/auth.user/1.jpg",
        "/share/it/projects.sector/alfa.jpg",
        "/share/it/networks.network/%2e%2e.jpg",
        "/share/" + "x" * 5000 + ".jpg",
        "/share/%FF/%FF/x.jpg",
    ],
)
def test_odd_pictures_are_not_found(client, address):
    assert client.get(address).status_code == 404


def test_folder_that_cannot_be_written_costs_the_drawing_not_the_answer(client, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.SHARE_IMAGES = tmp_path / "file"
    opened(client.get("/share/it.jpg").content)


@pytest.mark.parametrize("rows", [1, 30])
def test_picture_asks_for_the_object_and_the_portal(client, django_assert_num_queries, rows):
    for row in range(rows):
        make_network(slug=f"rete-{row}")
    with django_assert_num_queries(2):
        client.get("/share/it/networks.network/rete-0.jpg")
