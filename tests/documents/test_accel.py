"""Where nginx gives the files out, a view only tells it which one."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from documents.models import DownloadCount
from tests.documents.files import add_file, image
from tests.documents.visitors import PERSON
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nginx(settings):
    settings.ACCEL_REDIRECT = "/_files/"


def address():
    with override("it"):
        return reverse("documents:download", args=["profilo", "it"])


@pytest.mark.parametrize("method", ["get", "head"])
def test_nginx_is_told_the_file_and_what_it_is(client, method):
    row = add_file(make_document(slug="profilo", title_it="Profilo"), image("PNG"))
    response = getattr(client, method)(address(), headers={"Range": "bytes=5-9", "If-None-Match": f'"{row.sha256}"'})
    assert (response.status_code, response.content) == (200, b"")
    assert response["X-Accel-Redirect"] == f"/_files/{row.file.name}"
    assert (response["Content-Type"], response["Content-Disposition"]) == (
        "image/png",
        'inline; filename="Profilo.png"',
    )
    # Parts and validators are nginx's.
    assert not {"ETag", "Last-Modified", "Accept-Ranges", "Content-Range"} & set(response.headers)


def test_file_that_is_missing_from_the_disk_is_not_counted_or_handed_over(client):
    row = add_file(make_document(slug="profilo"))
    row.file.storage.delete(row.file.name)
    assert client.get(address(), headers=PERSON).status_code == 404
    assert DownloadCount.objects.all().total() == 0


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_nginx_is_told_nothing_of_a_hidden_document(client, way):
    add_file(make_document(slug="profilo", **hidden_ways()[way]))
    response = client.get(address())
    assert (response.status_code, "X-Accel-Redirect" in response.headers) == (404, False)


@pytest.mark.parametrize(
    ("headers", "total"),
    [({}, 1), ({"Range": "bytes=0-"}, 1), ({"Range": "bytes=500-"}, 0), ({"If-None-Match": '"nginx"'}, 0)],
)
def test_what_counts_is_the_same(client, headers, total):
    add_file(make_document(slug="profilo"))
    client.get(address(), headers=PERSON | headers)
    assert DownloadCount.objects.all().total() == total
