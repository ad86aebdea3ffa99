"""The stable address of a file: who gets it, under which name, with which promises to the browser."""

import pytest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from documents.downloads import file_name
from tests.documents.files import OPEN_DOCUMENT, add_file, image, open_document, pdf
from tests.factories import HIDDEN_WAYS, hidden_ways, make_document

pytestmark = pytest.mark.django_db

QUERIES = 2


def address(document, file_language="it", language="it"):
    with override(language):
        return reverse("documents:download", args=[document.slug, file_language])


def body(response):
    return b"".join(response.streaming_content)


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_download_gives_the_current_file_of_the_language(client, language):
    document = make_document()
    add_file(document, pdf(1))
    current = add_file(document, pdf(2))
    add_file(document, pdf(3), language="fr")
    response = client.get(address(document, "it", language))
    assert (response.status_code, body(response)) == (200, pdf_of(current))
    assert {
        name: response[name]
        for name in ("Content-Type", "Content-Length", "Content-Language", "Cache-Control", "X-Content-Type-Options")
    } == {
        "Content-Type": "application/pdf",
        "Content-Length": str(current.size),
        "Content-Language": "it",
        "Cache-Control": "no-cache",
        "X-Content-Type-Options": "nosniff",
    }


def pdf_of(row):
    with row.file.storage.open(row.file.name) as stored:
        return stored.read()


@pytest.mark.parametrize("way", HIDDEN_WAYS)
@pytest.mark.parametrize("method", ["get", "head"])
def test_file_of_a_hidden_document_is_not_found(client, way, method):
    document = make_document(**hidden_ways()[way])
    add_file(document)
    assert getattr(client, method)(address(document)).status_code == 404


def test_document_without_a_file_in_the_language_is_not_found(client):
    document = make_document()
    assert client.get(address(document)).status_code == 404
    add_file(document, language="fr")
    assert client.get(address(document)).status_code == 404
    assert client.get(address(document, "fr")).status_code == 200


def test_file_that_a_newer_one_replaced_and_that_is_gone_does_not_come_back(client):
    document = make_document()
    add_file(document)
    add_file(document).delete()
    assert client.get(address(document)).status_code == 404


@pytest.mark.parametrize(
    "language", ["IT", "i", "ital", "it-it", "1t", "ìt", "i%00", "..", "%2e%2e", "x" * 10_000, "zz"]
)
def test_odd_language_is_not_found(client, language):
    document = make_document()
    add_file(document)
    with override("it"):
        page = document.get_absolute_url()
    assert client.get(f"{page}{language}/").status_code in {400, 404}


@pytest.mark.parametrize("language", ["IT", "i", "", "it/", "../it"])
def test_address_of_an_odd_language_is_never_made(language):
    with pytest.raises(NoReverseMatch):
        address(make_document(), language)


@pytest.mark.parametrize("method", ["get", "head"])
def test_file_that_is_missing_from_the_disk_is_the_page_that_says_so(client, uploads, method):
    document = make_document()
    row = add_file(document)
    (uploads / row.file.name).unlink()
    response = getattr(client, method)(address(document))
    assert (response.status_code, response.templates[0].name) == (404, "404.html")


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_file_can_only_be_asked_for(client, method):
    document = make_document()
    add_file(document)
    assert getattr(client, method)(address(document)).status_code == 405


@pytest.mark.parametrize(
    ("content", "media_type", "disposition"),
    [
        (pdf(), "application/pdf", "inline"),
        (image("PNG"), "image/png", "inline"),
        (image("WEBP"), "image/webp", "inline"),
        (open_document("text"), f"{OPEN_DOCUMENT}.text", "attachment"),
    ],
    ids=["pdf", "png", "webp", "office"],
)
def test_browser_shows_what_it_can_and_saves_the_rest(client, content, media_type, disposition):
    document = make_document()
    add_file(document, content)
    response = client.get(address(document))
    assert (response["Content-Type"], response["Content-Disposition"].partition(";")[0]) == (media_type, disposition)


@pytest.mark.parametrize(
    ("title", "disposition"),
    [
        ("Report", 'inline; filename="Report.png"'),
        ('The "new" report', 'inline; filename="The \\"new\\" report.png"'),
        ("Città", "inline; filename*=utf-8''Citt%C3%A0.png"),
        ("ماء", "inline; filename*=utf-8''%D9%85%D8%A7%D8%A1.png"),
        ("a/b\\c", 'inline; filename="a b c.png"'),
        ("one\r\nSet-Cookie: a=b", 'inline; filename="one Set-Cookie: a=b.png"'),
    ],
)
def test_file_is_named_by_its_title(client, title, disposition):
    document = make_document()
    add_file(document, title=title)
    assert client.get(address(document))["Content-Disposition"] == disposition


def test_file_without_a_title_is_named_by_the_document(client):
    document = make_document(title_it="Sintesi")
    add_file(document)
    assert client.get(address(document))["Content-Disposition"] == 'inline; filename="Sintesi.png"'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "document.pdf"),
        (" . ", "document.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("annex\u202efdp.exe", "annex fdp.exe.pdf"),
        ("à" * 300, "à" * 100 + ".pdf"),
    ],
)
def test_name_holds_nothing_that_a_file_system_trips_over(title, name):
    assert file_name(title, "pdf") == name


@pytest.mark.parametrize("content", [pdf(), image("PNG"), open_document("text")], ids=["pdf", "image", "office"])
def test_file_may_do_nothing_in_the_browser(client, content):
    document = make_document()
    add_file(document, content)
    policy = "sandbox; default-src 'none'; frame-ancestors 'none'"
    assert client.get(address(document))["Content-Security-Policy"] == policy


def test_head_says_what_get_would_without_the_file(client):
    document = make_document()
    add_file(document)
    asked, got = client.head(address(document)), client.get(address(document))
    assert (asked.status_code, asked.content) == (200, b"")
    assert dict(asked.headers) == dict(got.headers)


def test_file_that_the_browser_has_is_not_sent_again(client):
    document = make_document()
    row = add_file(document)
    first = client.get(address(document))
    assert first["ETag"] == f'"{row.sha256}"'
    for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get(address(document), headers=header)
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    add_file(document, image("PNG", size=(9, 9)))
    assert client.get(address(document), headers={"if-none-match": first["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-3", 0, 3), ("bytes=5-", 5, None), ("bytes=-4", -4, None), ("bytes=2-999999", 2, None)],
)
def test_part_of_a_file_can_be_asked_for(client, asked, start, end):
    document, content = make_document(), image("PNG")
    add_file(document, content)
    response = client.get(address(document), headers={"range": asked})
    first = start % len(content)
    last = len(content) - 1 if end is None else end
    assert (response.status_code, body(response)) == (206, content[first : last + 1])
    assert response["Content-Range"] == f"bytes {first}-{last}/{len(content)}"
    assert response["Content-Length"] == str(last - first + 1)


@pytest.mark.parametrize("asked", ["bytes=999999-", "bytes=-0"])
def test_part_that_the_file_does_not_have_cannot_be_had(client, asked):
    document = make_document()
    row = add_file(document)
    response = client.get(address(document), headers={"range": asked})
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{row.size}")


@pytest.mark.parametrize("asked", ["bytes=-", "bytes=9-2", "lines=0-1", "bytes=0-1,3-4", "bytes=" + "9" * 5000, "\xff"])
def test_part_that_makes_no_sense_gets_the_whole(client, asked):
    document = make_document()
    add_file(document)
    response = client.get(address(document), headers={"range": asked})
    assert (response.status_code, body(response)) == (200, image("PNG"))


@pytest.mark.parametrize(("matches", "status"), [(True, 206), (False, 200)])
def test_part_is_sent_only_of_the_file_that_was_begun(client, matches, status):
    document = make_document()
    row = add_file(document)
    condition = f'"{row.sha256}"' if matches else '"of another version"'
    response = client.get(address(document), headers={"range": "bytes=0-3", "if-range": condition})
    assert response.status_code == status


def test_former_address_leads_to_the_file(client):
    document = make_document(slug="vecchio")
    add_file(document)
    former = address(document)
    document.slug = "nuovo"
    document.save()
    response = client.get(former)
    assert (response.status_code, response["Location"]) == (301, address(document))


def test_document_that_took_its_former_address_again_does_not_lead_in_a_circle(client):
    document = make_document(slug="vecchio")
    for slug in ("nuovo", "vecchio"):
        document.slug = slug
        document.save()
    assert client.get(address(document)).status_code == 404


def test_download_asks_two_questions(client, django_assert_num_queries):
    document = make_document()
    for _version in range(5):
        add_file(document)
    url = address(document)
    with django_assert_num_queries(QUERIES):
        client.get(url)
