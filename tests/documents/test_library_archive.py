"""Everything in one ZIP: what is in it, under which names, that it is whole, and that it is never a wrong one."""

import gc
import hashlib
import io
import os
import re
import subprocess
import tracemalloc
import zipfile
from email.message import Message

import pytest
from django.db.models import QuerySet
from django.test import RequestFactory
from django.utils.translation import override

from documents.archives import archive_response
from documents.models import Document, DocumentFile, DownloadCount
from pages.models import PortalIdentity
from tests.content.visible import visible_text
from tests.documents.files import add_file, pdf
from tests.documents.listed import add_rows, address
from tests.documents.visitors import PERSON
from tests.factories import HIDDEN_WAYS, hidden_ways, make_city, make_document, make_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
QUERIES = 3
COUNTING = 3


def url(query="", language="it"):
    return address(language, "documents:archive") + (f"?{query}" if query else "")


def body(response):
    return b"".join(response.streaming_content)


def opened(client, query="", language="it"):
    response = client.get(url(query, language))
    assert response.status_code == 200
    return zipfile.ZipFile(io.BytesIO(body(response)))


def names(archive):
    return archive.namelist()[2:]


def test_archive_is_whole_and_checks(client, tmp_path):
    document = make_document(title_it="Profilo: «Tunisi»", kind="migration_profile")
    for language in ("it", "ar"):
        add_file(document, pdf(1, text=language), language=language)
    add_file(make_document(title_it="ملف الهجرة"), language="und")
    response = client.get(url())
    data = body(response)
    assert response["Content-Length"] == str(len(data))
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    assert archive.namelist() == [
        "indice.html",
        "SHA256SUMS",
        "Profilo - «Tunisi» (arabo).pdf",
        "Profilo - «Tunisi» (italiano).pdf",
        "ملف الهجرة.png",
    ]
    assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
    archive.extractall(tmp_path)
    command = ["sha256sum", "--strict", "-c", "SHA256SUMS"]
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=True)
    assert checked.stdout.count(": OK") == 4
    digests = {hashlib.sha256(archive.read(name)).hexdigest() for name in names(archive)}
    assert digests == set(DocumentFile.objects.values_list("sha256", flat=True))


@pytest.mark.parametrize(
    ("language", "attachment", "index", "member"),
    [
        ("it", "documenti.zip", "indice.html", "Un ponte (francese).png"),
        ("en", "documents.zip", "index.html", "A bridge (French).png"),
        ("fr", "documents.zip", "index.html", "Un pont (français).png"),
    ],
)
def test_archive_speaks_the_language_of_the_visitor(client, settings, language, attachment, index, member):
    settings.BASE_URL = "https://portal.example"
    document = make_document(slug="ponte", title_it="Un ponte", title_en="A bridge", title_fr="Un pont")
    file = add_file(document, language="fr")
    response = client.get(url(language=language))
    header = Message()
    header["Content-Disposition"] = response["Content-Disposition"]
    assert header.get_filename() == attachment
    archive = zipfile.ZipFile(io.BytesIO(body(response)))
    assert archive.namelist() == [index, "SHA256SUMS", member]
    text = archive.read(index).decode()
    with override(language):
        told = [f'<html lang="{language}">', document.title, file.label, file.sha256, member]
        told.append(f"https://portal.example{document.get_absolute_url()}")
    assert [part for part in told if part not in text] == []


def test_index_says_the_language_of_a_title_and_escapes_it(client):
    add_file(make_document(title_it="<b>Ponte</b>"))
    text = opened(client, language="en").read("index.html").decode()
    assert '<span lang="it">&lt;b&gt;Ponte&lt;/b&gt;</span>' in text


def both(*titles):
    """The names of their files in both languages."""
    return [f"{title} ({language})" for title in titles for language in ("francese", "italiano")]


def test_archive_takes_the_filters_of_the_page(client):
    city = make_city(slug="tunisi")
    for number, kind in (("zero", "agenda"), ("uno", "report"), ("due", "agenda")):
        about = city if number != "zero" else None
        document = make_document(title_it=f"Acqua {number}", kind=kind, city=about, issued="2017")
        add_file(document, language="it")
        add_file(document, language="fr")
    found = {
        query: [name.removesuffix(".png") for name in names(opened(client, query))]
        for query in (
            "kind=agenda&city=tunisi",
            "language=fr&kind=report",
            "q=%22acqua+uno%22",
            "city=tunisi&page=9",
            "zzz=1",
        )
    }
    assert found == {
        "kind=agenda&city=tunisi": ["Acqua due (francese)", "Acqua due (italiano)"],
        "language=fr&kind=report": ["Acqua uno (francese)"],
        "q=%22acqua+uno%22": ["Acqua uno (francese)", "Acqua uno (italiano)"],
        "city=tunisi&page=9": [
            f"Acqua {number} ({name})" for number in ("due", "uno") for name in ("francese", "italiano")
        ],
        "zzz=1": [f"Acqua {number} ({name})" for number in ("due", "zero", "uno") for name in ("francese", "italiano")],
    }


@pytest.mark.parametrize("query", ["", "kind=agenda", "language=it", "q=acqua&kind=agenda&language=fr&language=it"])
def test_page_says_how_many_files_the_archive_holds_and_how_much(client, query):
    for kind in ("agenda", "report"):
        add_rows(make_document(title_it="Acqua", kind=kind), "it", "fr", size=1_500_000)
    add_rows(make_document(kind="agenda"), "it", size=1_500_000)
    shown = client.get(f"{address()}?{query}").context["archive"]
    assert shown["url"] == url(query)
    count = {"": 5, "kind=agenda": 3, "language=it": 3}.get(query, 2)
    assert (shown["count"], shown["size"]) == (count, f"{count * 1.5:.1f} MB".replace(".", ",").replace(" ", "\xa0"))


def test_link_is_not_for_robots_and_is_missing_where_there_is_nothing(client):
    make_document()
    assert "tutti.zip" not in client.get(address()).text
    add_rows(make_document(kind="agenda"), "it")
    assert f'href="{url()}" rel="nofollow">Scarica tutto in uno ZIP (1 file, 1' in client.get(address()).text
    assert "tutti.zip" not in client.get(f"{address()}?kind=report").text


@pytest.mark.parametrize("way", HIDDEN_WAYS)
def test_hidden_document_is_never_in_it(client, way):
    add_file(make_document(title_it="Canarino", **hidden_ways()[way]))
    assert [client.get(url()).status_code, client.head(url()).status_code] == [404, 404]
    add_file(make_document(title_it="Ponte"))
    archive = opened(client)
    assert names(archive) == ["Ponte (italiano).png"]
    assert b"Canarino" not in archive.read("indice.html")


def test_former_version_is_not_in_it(client):
    document = make_document(title_it="Ponte")
    former = add_file(document, pdf(1))
    add_file(document, pdf(2))
    DocumentFile.objects.filter(pk=former.pk).update(is_citable=True)
    archive = opened(client)
    assert names(archive) == ["Ponte (italiano).pdf"]
    assert hashlib.sha256(archive.read(names(archive)[0])).hexdigest() != former.sha256


@pytest.mark.parametrize("query", ["", "kind=agenda", "kind=zzz", "q=%00a", "language=" + "x" * 5000])
def test_nothing_found_is_not_found(client, query):
    make_document()
    assert client.get(url(query)).status_code == 404


def test_head_says_what_get_would(client):
    add_file(make_document(title_it="Città"))
    head, whole = client.head(url()), client.get(url())
    promised = {
        "Content-Type": "application/zip",
        "Content-Length": str(len(body(whole))),
        "Content-Disposition": 'attachment; filename="documenti.zip"',
        "Cache-Control": "no-store",
        "Accept-Ranges": "none",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex",
    }
    for response in (head, whole):
        assert {name: response[name] for name in promised} == promised
    assert head.content == b""


def test_part_or_other_method_is_not_given(client):
    add_file(make_document())
    response = client.get(url(), headers={"Range": "bytes=0-9"})
    assert (response.status_code, response["Content-Length"]) == (200, str(len(body(response))))
    assert [getattr(client, method)(url()).status_code for method in ("post", "put", "delete")] == [405] * 3


@pytest.mark.parametrize("change", ["missing", "shorter", "longer", "other bytes"])
def test_file_that_is_not_what_it_should_be_breaks_the_archive_off(client, change):
    add_file(make_document(title_it="Primo"))
    row = add_file(make_document(title_it="Secondo"), pdf())
    path, content = row.file.path, row.file.read()
    changed = {"shorter": content[:-1], "longer": content + b"x", "other bytes": content[:-1] + b"x"}
    if change == "missing":
        os.unlink(path)
    else:
        with open(path, "wb") as file:
            file.write(changed[change])
    response, taken = client.get(url()), []
    with pytest.raises(OSError):
        taken.extend(response.streaming_content)
    assert len(b"".join(taken)) < int(response["Content-Length"])
    assert not zipfile.is_zipfile(io.BytesIO(b"".join(taken)))


def test_files_are_counted_as_downloads_in_an_archive(client):
    document = make_document()
    for language in ("it", "fr"):
        add_file(document, language=language)
    client.head(url(), headers=PERSON)
    client.get(url(), headers=PERSON | {"User-Agent": "curl/8"})
    client.get(url("language=fr"), headers=PERSON)
    client.get(url(), headers=PERSON)
    counts = DownloadCount.objects.order_by("language").values_list("document", "language", "in_archive", "count")
    assert list(counts) == [(document.pk, "fr", True, 2), (document.pk, "it", True, 1)]


@pytest.mark.parametrize("rows", [1, 30])
def test_archive_asks_the_same_number_of_questions_for_any_number_of_files(client, rows, django_assert_num_queries):
    for _row in range(rows):
        add_rows(make_document(), "it", "fr")
    with django_assert_num_queries(QUERIES):
        assert client.get(url()).status_code == 200
    # Who is counted costs a transaction and one statement for all.
    with django_assert_num_queries(QUERIES + COUNTING):
        assert client.get(url(), headers=PERSON).status_code == 200
    assert DownloadCount.objects.all().total() == 2 * rows


def test_index_states_the_licence_of_each_document(client):
    PortalIdentity.objects.create(site_name_it="Portale", body_it="Ente", licence_name="CC BY 4.0")
    hidden = make_organisation(name_it="Altri", state="draft")
    for title, fields in {
        "Nostro": {},
        "Di altri": {"author": hidden},
        "Riservato": {"licence": "reserved"},
        "Libero": {"licence": "CC0-1.0"},
    }.items():
        add_file(make_document(title_it=title, **fields))
    shown = visible_text(opened(client).read("indice.html").decode())
    titles = "|".join(("Di altri", "Libero", "Nostro", "Riservato"))
    licence = r"Licenza: (?:CC0 1\.0|CC BY 4\.0|Tutti i diritti riservati)|La licenza non è indicata[^.]*\."
    assert re.findall(rf"({titles}) PNG[^:]*? ({licence})", shown) == [
        ("Di altri", "La licenza non è indicata: chiedi prima di riusarlo."),
        ("Libero", "Licenza: CC0 1.0"),
        ("Nostro", "Licenza: CC BY 4.0"),
        ("Riservato", "Licenza: Tutti i diritti riservati"),
    ]


def test_five_hundred_documents_stream_in_constant_memory(settings):
    """128 MB of files pass; what is held of them at any moment is a few blocks, beside the names and the index."""
    size = 256 << 10
    content = os.urandom(size)
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT / "one.pdf").write_bytes(content)
    documents = [Document(slug=f"d{number}", title=f"Documento {number}", state="published") for number in range(500)]
    QuerySet(Document).bulk_create(documents)
    described = {"file": "one.pdf", "size": size, "sha256": hashlib.sha256(content).hexdigest()}
    for document in documents:
        add_rows(document, "it", **described)
    files = list(DocumentFile.objects.select_related("document"))
    response = archive_response(RequestFactory().get("/"), files)
    gc.collect()
    tracemalloc.start()
    try:
        given = sum(len(block) for block in response.streaming_content)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert given == int(response["Content-Length"]) > 500 * size
    assert peak < 4 << 20
