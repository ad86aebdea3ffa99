import pytest


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "it"),
        ("en", "en"),
        ("EN-us", "en"),
        ("fr-CA,fr;q=0.9", "fr"),
        ("de", "it"),
        ("de, fr;q=0.5", "fr"),
        ("de-CH, *;q=0.5", "it"),
        ("it;q=0.2, fr;q=0.4, en;q=0.3", "fr"),
        ("en;q=0, fr;q=0", "it"),
        ("it;q=0, *", "en"),
        ("it;q=0, en;q=0, *;q=0.1", "fr"),
        ("*", "it"),
        ("*;q=0", "it"),
        ("en;q=2", "it"),
        ("en;;q", "it"),
        ("è, \x7f", "it"),
        ("en," * 5000, "en"),
    ],
)
def test_root_sends_to_the_visitor_s_language(client, header, language):
    response = client.get("/", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, f"/{language}/")
    assert response["Vary"] == "Accept-Language"
    assert not response.cookies


@pytest.mark.parametrize("cookie", ["fr", "en", "xx"])
def test_root_ignores_a_language_cookie(client, cookie):
    client.cookies["django_language"] = cookie
    assert client.get("/", headers={"accept-language": "en"})["Location"] == "/en/"
    assert client.get("/")["Location"] == "/it/"


def test_root_without_header_is_italian_and_answers_reading_only(client):
    assert client.get("/")["Location"] == "/it/"
    assert client.head("/").status_code == 302
    assert client.post("/").status_code == 405
