"""A real browser for the journeys, which fails a test when a page breaks a promise made for every page.

Chromium is the system's; Playwright brings none. Where there is none, the journeys are skipped with a line that says
so; under CI they fail instead, so that no green run hides them.
"""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from tests.journeys.counting import Steps
from tests.staff import Staff

# The first is Chromium without its windows: the same pages in half the time.
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PROGRAM = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
OPTIONS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Without namespaces of its own (containers, the root user) Chromium does not start in its sandbox.
    "--no-sandbox",
)
NO_BROWSER = "browser journeys skipped: no Chromium found; install the package chromium or set PORTAL_CHROMIUM"
REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', event =>
    window.reportViolation(`${event.violatedDirective} ${event.blockedURI} on ${event.documentURI}`))
"""


def find_chromium():
    """The path of the browser to use: PORTAL_CHROMIUM, else the first known program; None if there is none."""
    chosen = os.environ.get("PORTAL_CHROMIUM")
    if chosen:
        return chosen
    found = (shutil.which(name) for name in PROGRAMS)
    return next(filter(None, found), MAC_PROGRAM if Path(MAC_PROGRAM).exists() else None)


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass
class Log:
    """What the pages of one context did that no page may do."""

    host: str
    outside: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def watch(self, context):
        """Listen to every page that the context opens, from before its first byte."""
        context.expose_binding("reportViolation", lambda source, text: self.violations.append(text))
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("request", self.note_request)
        context.on("console", self.note_console)
        context.on("weberror", lambda error: self.console.append(str(error.error)))

    def note_request(self, request):
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob", "about"} and address.netloc != self.host:
            self.outside.append(request.url)

    def note_console(self, message):
        if message.type == "error":
            self.console.append(message.text)


@pytest.fixture(scope="session")
def browser():
    program = find_chromium()
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium found, and CI must not skip the browser journeys")
        pytest.skip(NO_BROWSER)
    playwright_api = pytest.importorskip("playwright.sync_api")
    # Playwright runs an event loop in this thread; Django would refuse its database calls there.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with playwright_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def everything_is_found(indexed):
    """What a journey writes is found, as it is outside the tests."""


@pytest.fixture
def new_context(browser, live_server):
    """Open a context (a visitor with a browser of their own): ``new_context(locale="fr", viewport={...})``.

    When the test ends, each context must have made no request to another host, written no error to the console and
    broken no content security policy. A journey that expects an error empties ``context.log.console`` itself.
    """
    opened = []

    def open_context(**options):
        context = browser.new_context(**({"base_url": live_server.url, "locale": "it"} | options))
        context.log = Log(urlsplit(live_server.url).netloc)
        context.log.watch(context)
        opened.append(context)
        return context

    yield open_context
    logs = [context.log for context in opened]
    for context in opened:
        context.close()
    assert [(log.outside, log.console, log.violations) for log in logs] == [([], [], [])] * len(logs)


@pytest.fixture
def page(new_context):
    """A page of a visitor with a desktop screen who reads Italian."""
    return new_context(viewport={"width": 1280, "height": 900}).new_page()


@pytest.fixture
def phone_page(new_context):
    """A page of a visitor with a small phone."""
    return new_context(viewport={"width": 390, "height": 844}, has_touch=True).new_page()


@pytest.fixture
def log_in(new_context):
    """Open the admin as a new member of the staff: ``log_in("anna", "Redattore", viewport={...})``.

    They log in through the form, as people do, on the small screen of an office unless told otherwise.
    """

    def open_admin(name, *roles, **options):
        Staff(name, *roles)
        page = new_context(**({"viewport": {"width": 1366, "height": 768}} | options)).new_page()
        page.goto(reverse("admin:index"))
        page.get_by_label("Nome utente").fill(name)
        page.get_by_label("Password").fill(name)
        page.get_by_role("button", name="Accedi").click()
        page.wait_for_url(f"**{reverse('admin:index')}")
        return page

    return open_admin


@pytest.fixture
def count_steps(request):
    """Count what a task costs from here on: ``steps = count_steps(page)``; see `tests.journeys.counting`."""
    return lambda page: Steps(page, request.node)
