"""Every public page is HTML without an error, by the Nu HTML checker, the one behind validator.w3.org.

The checker is a Java program from npm, for the tests alone. Without Java the test is skipped with a line that says so;
under CI it fails instead.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.test import RequestFactory
from django.urls import get_resolver
from django.utils import translation

from tests.site.walked import WALKED, visited

CHECKER = Path(__file__).resolve().parents[2] / "frontend/node_modules/vnu-jar/build/dist/vnu.jar"
#: To compile it thoroughly takes longer than the run; compiled quickly it needs a larger stack.
SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss8m")
NO_JAVA = "HTML not checked: no Java found; install the package default-jre-headless"
BROKEN = "<!doctype html><html lang=en><title>Broken</title><p>A paragraph</b>"


@pytest.fixture
def java():
    program = shutil.which("java")
    if program is None and os.environ.get("CI"):
        pytest.fail("no Java found, and CI must not skip the check of HTML")
    if program is None:
        pytest.skip(NO_JAVA)
    assert CHECKER.exists(), "The checker is not installed: make setup does it"
    return program


def check(java, pages, folder):
    """What the checker has against the pages, {name: HTML}, as lines of name, kind, message and place."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        names[f"{number}.html"] = name
        (folder / f"{number}.html").write_text(html, encoding="utf-8")
    command = [
        java,
        *SHORT_RUN,
        "-jar",
        CHECKER,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        "--skip-non-html",
        folder,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    return [
        f"{names[message['url'].rpartition('/')[2]]}: {message['type']}: {message['message']}"
        f" Line {message.get('lastLine')}: {message.get('extract', '').strip()}"
        for message in json.loads(done.stdout)["messages"]
    ]


def failures(language):
    """The pages that no address leads to."""
    request, resolver = RequestFactory().get(f"/{language}/"), get_resolver()
    return {
        f"{language} 403": resolver.resolve_error_handler(403)(request, exception=PermissionDenied()),
        f"{language} 500": resolver.resolve_error_handler(500)(request),
    }


@pytest.mark.slow
def test_every_page_is_html_without_errors(client, portal_content, java, tmp_path):
    pages = {}
    for language in WALKED:
        pages |= {f"{language} {name}": page.text for name, page in visited(client, language).items()}
        with translation.override(language):
            pages |= {name: answer.text for name, answer in failures(language).items()}
    assert len(pages) > 66 * len(WALKED)

    found = check(java, {"broken": BROKEN} | pages, tmp_path)
    mistakes = sorted(line for line in found if not line.startswith("broken: "))
    assert mistakes == [], "\n".join(mistakes)
    assert found == ["broken: error: Stray end tag “b”. Line 1: paragraph</b>"]
