"""Many files at once: each becomes a draft or says why not; what is there already is offered instead."""

from pathlib import Path

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from documents.intake import shown_name, title_from_name
from documents.models import Document, DocumentFile
from editorial.models import Revision
from tests.documents.files import add_file, image, pdf
from tests.factories import make_document
from tests.forms import form_values
from tests.staff import Staff

pytestmark = pytest.mark.django_db
UPLOAD, CHECK = "admin:documents_document_upload", "admin:documents_document_check"
HTML = b"<!doctype html><script>alert(1)</script>"


def picture(number, name=None):
    """A small picture unlike those of other numbers."""
    return SimpleUploadedFile(name or f"foto_{number}.png", image("PNG", (2, 2 + number)), "image/png")


def page(name="brutto.pdf"):
    return SimpleUploadedFile(name, HTML, "application/pdf")


def send(client, *files, **values):
    """The answer that the browser's script gets."""
    values = {"new_files": list(files), **values}
    return client.post(reverse(UPLOAD), values, headers={"Accept": "application/json"})


def send_form(client, *files, **values):
    return client.post(reverse(UPLOAD), {"new_files": list(files), **values})


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def stored_files(uploads):
    return sorted(path.name for path in Path(uploads).rglob("*") if path.is_file())


def test_two_refused_of_ten_leave_eight_drafts_and_nothing_of_themselves(editor, uploads):
    good = [picture(number) for number in range(7)] + [SimpleUploadedFile("programma_dei-lavori.pdf", pdf(2))]
    answers = send(editor, *good, page(), SimpleUploadedFile("vuoto.pdf", b"")).json()["cards"]
    assert [answer["state"] for answer in answers] == ["stored"] * 8 + ["refused"] * 2
    documents = Document.objects.order_by("pk")
    assert [(document.title_it, document.kind, document.state) for document in documents] == [
        *((f"Foto {number}", "other", "draft") for number in range(7)),
        ("Programma dei lavori", "agenda", "draft"),
    ]
    assert {document.created_by for document in documents} == {editor.user}
    assert [file.uploaded_by for file in DocumentFile.objects.all()] == [editor.user] * 8
    assert Revision.objects.filter(kind="live", saved_by=editor.user).count() == 8
    assert len(stored_files(uploads)) == 8
    assert "brutto.pdf" in answers[8]["html"] and "Non caricato" in answers[8]["html"]


def test_form_without_scripts_keeps_the_good_ones_and_tells_each(editor, uploads):
    response = send_form(editor, picture(1, "uno.png"), page(), picture(2, "due.png"))
    documents = list(Document.objects.order_by("pk"))
    assert [document.title_it for document in documents] == ["Uno", "Due"]
    assert response.url == reverse(UPLOAD) + "".join(
        f"{'&' if place else '?'}d={document.pk}" for place, document in enumerate(documents)
    )
    assert len(said(response)) == 3
    assert said(response)[1].startswith("«brutto.pdf» non è stato caricato. ")
    shown = editor.get(response.url)
    assert [card.document for card in shown.context["cards"]] == documents
    values = form_values(shown.text)
    first = documents[0].pk
    response = editor.post(
        reverse(UPLOAD),
        {
            **values,
            f"materials-{first}-title": "Primo",
            f"materials-{first}-language": "fr",
            f"materials-{first}-kind": "agenda",
            "materials-together": [str(first)],
            "_review": "1",
        },
    )
    assert response.url == reverse("admin:documents_document_changelist")
    documents[0].refresh_from_db()
    file = documents[0].files.get()
    assert (documents[0].title_it, documents[0].kind, documents[0].state, file.language) == (
        "Primo",
        "agenda",
        "review",
        "fr",
    )
    assert Document.objects.get(pk=documents[1].pk).state == "draft"


@pytest.mark.parametrize(
    ("name", "shown", "title"),
    [
        ("C:\\temp\\Verbale_2017-07-11.pdf", "Verbale_2017-07-11.pdf", "Verbale 2017-07-11"),
        ('../../etc/l\'ordine "del" giorno 🎉.pdf', 'l\'ordine "del" giorno 🎉.pdf', 'L\'ordine "del" giorno 🎉'),
        ("a\x00b\u202egnp.pdf", "a bgnp.pdf", "A bgnp"),
        ("relazione.finale.v2.docx", "relazione.finale.v2.docx", "Relazione.finale.v2"),
        ("___.pdf", "___.pdf", ""),
        ("x" * 900 + ".pdf", "x" * 300, "X" + "x" * 299),
    ],
)
def test_names_become_titles(name, shown, title):
    assert (shown_name(name), title_from_name(name)) == (shown, title)


def test_names_are_shown_as_text(editor):
    answer = send(editor, picture(1, "<img src=x onerror=alert(1)>.png")).json()["cards"][0]
    assert "<img" not in answer["html"]
    assert Document.objects.get().title_it == "<img src=x onerror=alert(1)>"


def test_thirty_files_take_no_more_queries_each_on_the_page(editor, django_assert_max_num_queries):
    send(editor, *(picture(number) for number in range(30)))
    keys = list(Document.objects.values_list("pk", flat=True))
    assert len(keys) == 30

    def queries_for(some):
        with django_assert_max_num_queries(100) as counted:
            shown = editor.get(reverse(UPLOAD), {"d": some})
        assert len(shown.context["cards"]) == len(some)
        return len(counted)

    assert queries_for(keys) == queries_for(keys[:2])


def test_what_is_there_already_is_offered_and_kept_twice_only_on_purpose(editor, uploads):
    known = add_file(make_document(title_it="Carta"), image("PNG", (2, 3)), "carta.png")
    answer = send(editor, picture(1)).json()["cards"][0]
    assert (answer["state"], answer["id"], answer["title"]) == ("twin", known.document.pk, "Carta")
    assert "Esiste già" in answer["html"]
    assert len(stored_files(uploads)) == 1
    assert send(editor, picture(1), twice="1").json()["cards"][0]["state"] == "stored"
    assert DocumentFile.objects.with_sha256(known.sha256).count() == 2
    # In the trash it is not there.
    Document.objects.update(deleted_at="2026-01-01T00:00Z")
    assert send(editor, picture(1)).json()["cards"][0]["state"] == "stored"


def test_same_file_sent_twice_makes_one_document(editor):
    response = send_form(editor, picture(1, "a.png"), picture(1, "b.png"))
    assert [document.title_it for document in Document.objects.all()] == ["A"]
    assert "esiste già" in said(response)[1]
    assert "esiste già" in said(send_form(editor, picture(1, "a.png")))[2]


def test_file_over_the_limit_is_refused_and_the_others_are_kept(editor, uploads, monkeypatch):
    monkeypatch.setattr("documents.uploads.MOST_DOCUMENT_BYTES", 500)
    answers = send(editor, SimpleUploadedFile("lungo.pdf", pdf(9)), picture(1)).json()["cards"]
    assert [answer["state"] for answer in answers] == ["refused", "stored"]
    assert "troppo grande" in answers[0]["html"]
    assert len(stored_files(uploads)) == 1


def test_nothing_sent_is_said(editor):
    assert (send(editor).status_code, send(editor).json()["error"]) == (400, "Non hai scelto nessun file.")
    assert said(send_form(editor)) == ["Non hai scelto nessun file."]
    sent = {"content_type": "application/json", "headers": {"Accept": "application/json"}}
    answer = editor.post(reverse(UPLOAD), b"\xff\x00", **sent)
    assert answer.status_code == 400
    assert Document.objects.count() == 0


def test_only_who_may_add_documents_sends_files(editor):
    translator = Staff("theo", "Traduttore")
    assert [translator.get(reverse(UPLOAD)).status_code, send(translator, picture(1)).status_code] == [403, 403]
    assert translator.post(reverse(CHECK), {"new_files": picture(1)}).status_code == 403
    assert editor.get(reverse(CHECK)).status_code == 403
    stranger = Client()
    assert stranger.post(reverse(UPLOAD), {"new_files": picture(1)}).url.startswith(reverse("admin:login"))
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor.user)
    assert strict.post(reverse(UPLOAD), {"new_files": picture(1)}).status_code == 403
    assert Document.objects.count() == 0


def test_editor_publishes_nothing_by_a_forged_button(editor):
    send(editor, picture(1))
    document = Document.objects.get()
    ticked = {"documents": [document.pk], "materials-together": [document.pk]}
    assert editor.post(reverse(UPLOAD), {**ticked, "_publish": "1"}).status_code == 302
    document.refresh_from_db()
    assert document.state == "draft"
    Staff("rita", "Responsabile").post(reverse(UPLOAD), {**ticked, "_publish": "1"})
    document.refresh_from_db()
    assert document.state == "published"


def test_checking_a_file_stores_nothing(editor, uploads):
    known = add_file(make_document(title_it="Carta"), image("PNG", (2, 3)), "carta.png")
    found = editor.post(reverse(CHECK), {"new_files": picture(1)}).json()
    assert (found["state"], found["title"], found["language"]) == ("good", "Foto 1", "und")
    assert "Esiste già" in found["html"]
    own = editor.post(reverse(CHECK), {"new_files": picture(1), "document": known.document.pk}).json()
    assert "Esiste già" not in own["html"]
    assert editor.post(reverse(CHECK), {"new_files": page()}).json()["state"] == "refused"
    scan = editor.post(reverse(CHECK), {"new_files": SimpleUploadedFile("scan.pdf", pdf(text="1"))}).json()
    assert (scan["state"], "non contiene testo" in scan["html"]) == ("good", True)
    assert editor.post(reverse(CHECK)).status_code == 400
    assert (Document.objects.count(), len(stored_files(uploads))) == (1, 1)
