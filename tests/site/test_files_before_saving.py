"""What is sent with a form is read before its transaction begins, and only of who may write."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from documents import uploads
from documents.models import DocumentFile
from editorial import pictures
from editorial.pictures import REFUSALS
from pages.models import News, PortalIdentity
from projects.models import FundingProgramme, Project
from tests.documents.files import image, pdf
from tests.factories import make_document, make_news, make_programme, make_project
from tests.staff import Staff, address, mistakes

pytestmark = pytest.mark.django_db
#: What these forms want beside an image.
TYPED = {"image_alt_it": "Il porto", "site_name_it": "Il portale", "body_it": "L’ente"}


@pytest.fixture
def read(monkeypatch):
    """For each file that was read, how many transactions were open inside that of the test."""
    depths = []
    inspect = pictures.inspect

    def noted(*args, **options):
        depths.append(len(connection.savepoint_ids))
        return inspect(*args, **options)

    for module in (pictures, uploads):
        monkeypatch.setattr(module, "inspect", noted)
    return depths


def sent(content=None):
    return SimpleUploadedFile("foto.png", content or image("PNG", (7, 9)), "image/png")


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (make_project, "image"),
        (make_news, "image"),
        (make_programme, "logo"),
        (PortalIdentity.objects.create, "emblem"),
    ],
    ids=["project", "news", "programme", "identity"],
)
def test_image_is_read_once_and_before_the_transaction(make, field, read):
    obj, boss = make(), Staff("carla", "Amministratore")
    boss.save(obj, **{field: sent(), **TYPED})
    assert read == [0]


@pytest.mark.parametrize(("model", "field"), [(Project, "image"), (News, "image"), (FundingProgramme, "logo")])
def test_image_of_something_new_is_read_once_and_before_the_transaction(model, field, read, rita):
    name = "name_it" if model is FundingProgramme else "title_it"
    response = rita.add(model, **{name: "Nuovo", field: sent(), **TYPED})
    assert (response.status_code, read) == (302, [0]), mistakes(response)


def test_image_that_is_refused_is_read_once_and_says_so_at_its_field(read, rita):
    news = make_news()
    response = rita.send(news, {**rita.form(news), "image": sent(image("PNG")[:40])})
    assert response.context["adminform"].form.errors == {"image": [REFUSALS["damaged"]]}
    assert read == [0]


def test_file_of_a_document_is_read_before_the_transaction(read, anna):
    anna.save(make_document(state="draft"), **{"files-0-file": SimpleUploadedFile("a.pdf", pdf())})
    assert (read, DocumentFile.objects.count()) == ([0], 1)


@pytest.mark.parametrize("role", ["Traduttore", "none"])
def test_file_of_who_may_not_write_is_not_read(role, read, anna):
    document = make_document(state="draft")
    values = {**anna.form(document), "files-0-file": SimpleUploadedFile("a.pdf", pdf())}
    other = Staff("ugo", role)
    assert other.send(document, values).status_code == (403 if role == "none" else 302)
    assert other.post(address(document).replace(f"{document.pk}/change", "add"), values).status_code == 403
    assert (read, DocumentFile.objects.count()) == ([], 0)
