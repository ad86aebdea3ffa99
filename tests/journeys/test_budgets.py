"""No page weighs more than it may, as `make run` serves it: built files by their hashed names, compressed by brotli.

The browser says what a page fetches, and how much, at the width of a desk and scrolled to its end, so that pictures
which wait for that are counted too. Pages are compressed here: Django leaves that to the server in front of it.
KB are 1000 bytes. A page that is too heavy is mended in templates and styles, not here.
"""

from collections import Counter
from dataclasses import dataclass
from io import StringIO
from urllib.parse import urlsplit

import brotli
import pytest
from django.contrib.staticfiles import handlers
from django.core.management import call_command
from django.test import override_settings
from django.utils import translation
from pytest_django.live_server_helper import LiveServer

from documents.models import DocumentFile, TextPage
from tests.conftest import LANGUAGES
from tests.site.addresses import READING_PAGES
from tests.site.page_types import object_pages, single_pages, typical_pages

pytestmark = pytest.mark.usefixtures("portal_content")

#: Bytes of each kind on one page; drawings are covers by sector, the globe and the emblem of the goals.
MOST_BYTES = {
    "CSS": 15_000,
    "JS": 10_000,
    "fonts": 56_000,
    "icons": 4_000,
    "map": 12_000,
    "drawings": 6_000,
    "HTML": 8_000,
}
MOST_REQUESTS = 20
#: Pictures that the office uploads: they have no budget here, but count as requests.
UPLOADED = "pictures of the office"
TEXTS = {"CSS", "JS", "icons", "map", "drawings"}
KINDS = {
    "/static/build/css/": "CSS",
    "/static/build/js/": "JS",
    "/static/build/fonts/": "fonts",
    "/static/build/svg/": "icons",
    "/static/build/map/": "map",
    "/static/build/img/": "drawings",
    "/static/img/": "drawings",
    "/images/": UPLOADED,
}
#: What servers take when they compress while the visitor waits; built files are compressed once, with 11.
QUALITY = 5
READ_TO_THE_END = """
async () => {
  const pictures = [...document.images]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all([document.fonts.ready, ...pictures.map(picture => picture.decode())])
}
"""


@pytest.fixture(scope="module")
def built_files(tmp_path_factory):
    """The build of this moment, collected, hashed and compressed as for `make run`, without the admin's files."""
    folder = tmp_path_factory.mktemp("static")
    with override_settings(
        STATIC_ROOT=folder,
        STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
        STORAGES={
            "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
            "staticfiles": {"BACKEND": "cooperation_portal.storage.BuiltFilesStorage"},
        },
        WHITENOISE_AUTOREFRESH=False,
    ):
        # The office's editor comes from a package that is not collected here.
        call_command("collectstatic", interactive=False, ignore_patterns=["richtext.js"], stdout=StringIO())
        yield folder


@pytest.fixture
def live_server(built_files, transactional_db, monkeypatch):
    """The portal served with its built files by WhiteNoise, as behind gunicorn, not by Django's server for tests."""
    with monkeypatch.context() as patched:
        patched.setattr(handlers, "StaticFilesHandler", lambda application: application)
        server = LiveServer("localhost")
    yield server
    server.stop()


@dataclass(frozen=True)
class Fetched:
    """One answer that a page fetched: what it counts as, how many bytes it was, and how it was sent."""

    kind: str
    size: int
    encoding: str | None
    caching: str | None


def compressed_size(body):
    return len(brotli.compress(body, quality=QUALITY))


def fetched(response):
    """What an answer counts as; where that is not known it is its path, which has no budget."""
    if response.request.resource_type == "document":
        kind, size = "HTML", compressed_size(response.body())
    else:
        path = urlsplit(response.url).path
        kind = next((kind for start, kind in KINDS.items() if path.startswith(start)), path)
        size = int(response.headers["content-length"])
    return Fetched(kind, size, response.headers.get("content-encoding"), response.headers.get("cache-control"))


def fetched_by(context, address):
    """Everything that a page fetches when it is opened for the first time and read to its end."""
    answers = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    page.evaluate(READ_TO_THE_END)
    return [fetched(answer) for answer in answers]


def weights(answers):
    """{kind: bytes} of what was fetched."""
    found = Counter()
    for answer in answers:
        found[answer.kind] += answer.size
    return dict(found)


def most_bytes(name, kind):
    """The limit; the HTML of a page with the text of a file may weigh as much more as its text does."""
    limit = MOST_BYTES.get(kind, 0)
    if kind == "HTML" and name.partition(" ")[0] in READING_PAGES:
        _name, slug, language = name.split(" ")
        file = DocumentFile.objects.public().get(document__slug=slug, language=language)
        pages = TextPage.objects.filter(text=file.sha256).values_list("content", flat=True)
        limit += compressed_size("\n".join(pages).encode())
    return limit


def overruns(name, answers):
    """Lines of page, kind, bytes and limit where something is too much; what has no budget may not be there."""
    lines = [
        f"{name}: {kind} {size} bytes, at most {most_bytes(name, kind)}"
        for kind, size in weights(answers).items()
        if kind != UPLOADED and size > most_bytes(name, kind)
    ]
    if len(answers) > MOST_REQUESTS:
        lines.append(f"{name}: {len(answers)} requests, at most {MOST_REQUESTS}")
    return lines


def test_no_page_weighs_more_or_fetches_more_than_it_may(new_context, client):
    too_much, seen = [], {}
    for name, address in typical_pages(client, "it").items():
        # A visitor who was never here: nothing is kept from the page before.
        context = new_context(viewport={"width": 1280, "height": 900})
        seen[name] = fetched_by(context, address)
        too_much += overruns(name, seen[name])
        too_much += [f"{name}: fetches from another host, {outside}" for outside in context.log.outside]
        context.log.console.clear()
        context.close()
    assert too_much == [], "\n".join(too_much)
    # Nothing was light because it was not seen, or because it was not what visitors get.
    assert set(MOST_BYTES) - set(weights(seen["home"])) == set()
    built = [answer for answer in seen["home"] if answer.kind in TEXTS]
    assert {(answer.encoding, answer.caching) for answer in built} == {("br", "max-age=315360000, public, immutable")}


def test_html_of_no_page_in_any_language_weighs_more_than_it_may(client, built_files):
    sizes = {}
    for language in LANGUAGES:
        with translation.override(language):
            for name, address in (single_pages(language) | object_pages()).items():
                sizes[language, name] = compressed_size(client.get(address).content)
    limits = {name: most_bytes(name, "HTML") for _language, name in sizes}
    too_much = [
        f"{language} {name}: HTML {size} bytes, at most {limits[name]}"
        for (language, name), size in sizes.items()
        if size > limits[name]
    ]
    assert too_much == [], "\n".join(too_much)


def test_page_that_is_too_heavy_is_named_with_its_bytes_and_the_limit(new_context):
    context = new_context()
    sheets = [f"/static/build/css/{number}.css" for number in range(16)]
    sheets += ["/static/other.css", *(f"/images/{number}.css" for number in range(3))]
    heavy = "<!doctype html><title>Heavy</title>" + "".join(f'<link rel="stylesheet" href="{file}">' for file in sheets)
    sent = {"content_type": "text/css", "headers": {"content-length": "1000"}, "body": " " * 1000}
    context.route("**/*.css", lambda route: route.fulfill(**sent))
    context.route("**/heavy", lambda route: route.fulfill(body=heavy, content_type="text/html"))
    assert overruns("heavy", fetched_by(context, "/heavy")) == [
        "heavy: CSS 16000 bytes, at most 15000",
        "heavy: /static/other.css 1000 bytes, at most 0",
        "heavy: 21 requests, at most 20",
    ]
