"""Requests as a browser sends them, through the whole middleware, in this process."""

import gzip
from typing import NamedTuple

from django.db import close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cooperation_portal.bench.words import COMMON_WORDS, RARE_WORDS
from documents.models import Document
from editorial.languages import SOURCE_LANGUAGE
from projects.models import Project

from .clock import Cost, cost_of_calls

_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
DEEP = 500
_A_PAGE = 20


class Answer:
    """An answer with its content, all of it fetched."""

    def __init__(self, response):
        self.status, self.headers = response.status_code, response.headers
        self.content = b"".join(response.streaming_content) if response.streaming else response.content

    @property
    def zipped(self):
        """The size of the content as nginx would send it."""
        if self.headers.get("Content-Encoding") == "gzip":
            return len(self.content)
        return len(gzip.compress(self.content, 6))

    @property
    def size(self):
        """The size of the content as a browser reads it."""
        if self.headers.get("Content-Encoding") == "gzip":
            return len(gzip.decompress(self.content))
        return len(self.content)


class Counted(NamedTuple):
    answer: Answer
    queries: int
    spent: Cost


class Visitor:
    """Without a session, and with a name that no robot has, so that downloads count."""

    def __init__(self):
        self._client = Client(
            SERVER_NAME="127.0.0.1",
            HTTP_USER_AGENT=_BROWSER,
            HTTP_ACCEPT_LANGUAGE=SOURCE_LANGUAGE,
            HTTP_ACCEPT_ENCODING="gzip",
            raise_request_exception=False,
        )

    def get(self, address, **headers):
        answer = Answer(self._client.get(address, headers=headers))
        # As a server does after each request, by the settings; the test client keeps Django from doing it.
        close_old_connections()
        return answer

    def get_counted(self, address, **headers):
        """The answer, how many queries it took, and what it cost."""
        answers = []
        with CaptureQueriesContext(connection) as queries:
            spent = cost_of_calls(lambda: answers.append(self.get(address, **headers)))
        return Counted(answers[0], len(queries), spent)

    def hang_up(self):
        """The next request opens a new connection to the database."""
        connection.close()


class Addresses:
    """The addresses that are measured, in the language of the source."""

    def __init__(self):
        shown = Project.objects.published()
        self.list = reverse("projects:list")
        self.deep = f"{self.list}?page={min(DEEP, -(-shown.count() // _A_PAGE))}"
        with_document = shown.filter(documents__isnull=False).order_by("pk")
        related = with_document.filter(events__isnull=False).first() or with_document.first()
        self.detail = related.get_absolute_url()
        area, programme = related.areas.order_by("pk").first(), related.programmes.order_by("pk").first()
        self.filtered = f"{self.list}?area={area.slug}&programme={programme.slug}"
        document = Document.objects.published().order_by("pk").first()
        self.download = reverse("documents:download", args=[document.slug, SOURCE_LANGUAGE])
        search = reverse("search")
        self.rare = [f"{search}?q={word}" for word in RARE_WORDS]
        self.common = [f"{search}?q={word}" for word in COMMON_WORDS[SOURCE_LANGUAGE]]
        self.misspelt = f"{search}?q={RARE_WORDS[0].replace('gi', 'gj')}"
