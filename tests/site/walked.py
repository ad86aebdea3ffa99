"""The languages in which the whole site is walked through where one language takes a minute.

On PostgreSQL the source language alone: the pages are made by the same templates, and what databases do differently in
languages, such as orders and searches, has tests of its own.
"""

from django.db import connection

from tests.conftest import LANGUAGES

WALKED = LANGUAGES if connection.vendor == "sqlite" else LANGUAGES[:1]
