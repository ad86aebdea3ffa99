"""Every page of the first content, and the languages in which it is walked through where one language takes a minute.

On PostgreSQL the source language alone: the pages are made by the same templates, and what databases do differently in
languages, such as orders and searches, has tests of its own.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils import translation

from tests.conftest import LANGUAGES
from tests.site.page_types import object_pages, single_pages

WALKED = LANGUAGES if connection.vendor == "sqlite" else LANGUAGES[:1]


@dataclass(frozen=True)
class Visited:
    """What is looked at of an answer; the whole of it, with all that it was made of, would be too much to keep."""

    address: str
    status: int
    text: str
    #: What the page says it is about, and that it is not translated.
    shown: Any
    is_untranslated: bool


#: {language: {name: page}}: the first content is the same for every test that asks.
_visited = {}


def visited(client, language):
    """{name: page} of `single_pages` and `object_pages` in a language, each asked for once by all tests."""
    if language not in _visited:
        with translation.override(language):
            addresses = single_pages(language) | object_pages()
            _visited[language] = {name: _visit(client, address) for name, address in addresses.items()}
    return _visited[language]


def _visit(client, address):
    answer = client.get(address)
    told = answer.context or {}
    return Visited(address, answer.status_code, answer.text, told.get("object"), bool(told.get("untranslated")))
