"""What every test shares: quick settings, files in a folder of their own, and the first content on request."""

import gc
from contextlib import contextmanager
from io import StringIO

import pytest
import time_machine
from django.core.cache import caches
from django.core.management import call_command
from django.core.management.commands import flush
from django.template import Template
from django.test import override_settings
from django.utils import timezone, translation

from search import freshness, receivers
from search.rebuilding import rebuild
from tests.journeys.counting import table_of
from tests.staff import Staff
from tests.stored_rows import filled_tables, put_back, rows_made, stored_beside

LANGUAGES = ["it", "en", "fr"]


@pytest.fixture(scope="session", autouse=True)
def quick_settings(tmp_path_factory):
    """Static files as they lie in the sources, cheap passwords, uploads in a folder of the session."""
    with override_settings(
        STORAGES={
            "default": {"BACKEND": "editorial.storage.SyncedStorage"},
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        # Most tests look at pages as they are made; the fixture `kept_pages` switches it on.
        PAGE_CACHE=None,
        # Asked for where it is tested: the fixture `second_factor`.
        SECOND_FACTOR_REQUIRED=False,
        MEDIA_ROOT=tmp_path_factory.mktemp("uploads"),
        # Static files are looked for when asked for: else every test client reads all their folders anew.
        WHITENOISE_AUTOREFRESH=True,
    ):
        yield


@pytest.fixture(scope="session", autouse=True)
def untold_widgets(django_test_environment):
    """The test client hears of pages and their parts, not of each field's template: that takes a tenth of a form."""
    told = Template._render

    def render(template, context):
        is_widget = (template.name or "").startswith(("django/forms/", "admin/widgets/"))
        return template.nodelist.render(context) if is_widget else told(template, context)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Template, "_render", render)
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_emptying():
    """After a test without a transaction, what comes with the tables (permissions, groups) is put back as rows.

    Made anew it takes half a second, and is the same each time.
    """
    make, rows = flush.emit_post_migrate_signal, {}

    def make_once(*arguments, **options):
        if rows:
            put_back(rows)
            return
        before = filled_tables()
        make(*arguments, **options)
        rows.update(stored_beside(before))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(flush, "emit_post_migrate_signal", make_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def unindexed():
    """The search index follows no save: it would take most of the time of tests that search nothing."""
    receivers.stop()
    yield
    receivers.listen()


@pytest.fixture
def indexed():
    """The search index follows every save, as it does outside the tests."""
    with following_index():
        yield


@contextmanager
def following_index():
    receivers.listen()
    try:
        yield
    finally:
        receivers.stop()


@contextmanager
def indexed_at_once():
    """In tests with `indexed`: the index follows what is written meanwhile all at once, at the end."""
    receivers.stop()
    try:
        yield
    finally:
        receivers.listen()
    rebuild()


@pytest.fixture(autouse=True)
def source_language():
    """Every test begins in Italian: a request of the test before leaves its own language active."""
    with translation.override("it"):
        yield


@pytest.fixture(autouse=True)
def nothing_scheduled_is_known():
    """Every test asks anew what is scheduled next, as a process does once after each change."""
    freshness._boundaries.clear()


@pytest.fixture
def kept_pages(settings):
    """Pages are kept in memory, as by default in operation; the value is the empty cache that keeps them."""
    settings.PAGE_CACHE = "pages"
    caches["pages"].clear()
    yield caches["pages"]
    caches["pages"].clear()


@pytest.fixture
def second_factor(settings):
    """The admin asks for the second factor, as it does unless PORTAL_DEMO is set."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def standing_clock():
    """No time passes during the test: the half minute of a telephone's code does not end between two lines."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.fixture(params=LANGUAGES)
def language(request, source_language):
    """The test runs once for each language of the portal, with that language active; the value is its code."""
    with translation.override(request.param):
        yield request.param


@pytest.fixture(scope="session")
def rows_of_the_content(django_db_setup, django_db_blocker):
    """The database rows that loading the first content makes; the database itself is left as it was."""
    with django_db_blocker.unblock(), rows_made() as rows, following_index():
        call_command("load_portal_content", with_sample_files=True, stdout=StringIO())
    return rows


@pytest.fixture
def portal_content(db, rows_of_the_content):
    """The first content with its sample files, published as its files say; gone again when the test ends."""
    put_back(rows_of_the_content)
    # The stamp came with the rows, and what another test made of it may be kept.
    freshness.renew_stamp()


def pytest_collection_finish(session):
    """What is loaded by now stays until the end: the collector of garbage looks at it no more (a tenth of all time)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 50)


def pytest_terminal_summary(terminalreporter):
    """What the tasks of the staff cost, where journeys counted it: workers tell it with their reports."""
    reports = [report for kept in terminalreporter.stats.values() for report in kept if hasattr(report, "when")]
    if lines := table_of(report for report in reports if report.when == "call"):
        terminalreporter.section("tasks of the staff")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def anna(db):
    """An editor."""
    return Staff("anna", "Redattore")


@pytest.fixture
def bruno(db):
    """Another editor."""
    return Staff("bruno", "Redattore")


@pytest.fixture
def rita(db):
    """Who publishes."""
    return Staff("rita", "Responsabile")


@pytest.fixture
def teo(db):
    """Who translates."""
    return Staff("teo", "Traduttore")
