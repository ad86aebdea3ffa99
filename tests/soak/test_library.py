"""Uploads, replacements, publications, trash, in any order: each address answers as the state says, no file is lost.

The test keeps its own account of the files that the form holds and of those that are live.
"""

import hashlib
import json
import os
import re
import tempfile
import time
from copy import deepcopy
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from documents.models import DocumentFile
from editorial.models import Revision
from tests.documents.files import image
from tests.factories import make_document
from tests.soak.runs import runs
from tests.staff import Staff, address

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LANGUAGES = ("it", "ar")
languages, buttons = st.sampled_from(LANGUAGES), st.sampled_from(["_draft", "_publish"])
DAY = 86_400


class Library(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.settings = override_settings(MEDIA_ROOT=Path(self.folder.name))
        self.settings.enable()
        self.rita = Staff("rita", "Responsabile")
        self.document = make_document(slug="profilo", state="draft")
        #: {language: [[bytes, whether they are cited], …]}, oldest first: what the form holds, and what is live.
        self.head, self.live = {}, {}
        self.is_published = self.is_trashed = False
        self.count = 0

    def teardown(self):
        self.settings.disable()
        self.folder.cleanup()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def another_file(self):
        """A picture like no other, and its bytes as the portal makes them anew."""
        self.count += 1
        return SimpleUploadedFile("foto.png", image("PNG", (3, 3 + self.count)), "image/png")

    def row_of(self, values, language, version):
        """The number of the row in the form that holds a version."""
        response = self.rita.get(address(self.document))
        for form in response.context["inline_admin_formsets"][0].formset.initial_forms:
            if (form.stored.language, form.stored.version_number) == (language, version):
                return form.prefix
        raise AssertionError(f"the form does not hold {language} {version}")

    def save(self, values, button):
        self.rita.save(self.document, values, button)
        if button == "_publish" or not self.is_published:
            self.live = deepcopy(self.head)
        self.is_published = self.is_published or button == "_publish"

    def is_at_hand(self):
        return not self.is_trashed

    @precondition(is_at_hand)
    @rule(language=languages, button=buttons)
    def send_a_file(self, language, button):
        """The first of its language, or one that takes the place of the current one."""
        values = self.rita.form(self.document)
        versions = self.head.setdefault(language, [])
        prefix = f"files-{int(values['files-INITIAL_FORMS'][0])}"
        if versions:
            prefix = self.row_of(values, language, len(versions))
        sent = self.another_file()
        versions.append([(3, 3 + self.count), bool(versions) and versions[-1][1]])
        self.save(values | {f"{prefix}-file": sent, f"{prefix}-language": language}, button)

    @precondition(lambda self: self.is_at_hand() and any(self.head.values()))
    @rule(data=st.data(), button=buttons)
    def call_a_version_cited(self, data, button):
        language = data.draw(st.sampled_from([name for name in LANGUAGES if self.head.get(name)]))
        number = data.draw(st.integers(1, len(self.head[language])))
        values = self.rita.form(self.document)
        self.head[language][number - 1][1] = True
        self.save(values | {f"{self.row_of(values, language, number)}-is_citable": "on"}, button)

    @precondition(lambda self: self.is_at_hand() and self.is_published)
    @rule()
    def take_it_off_the_public_pages(self):
        assert self.rita.press(self.document, "archive").status_code == 302
        self.is_published = False

    @precondition(is_at_hand)
    @rule()
    def throw_it_away(self):
        assert self.rita.post(address(self.document, "delete"), {"post": "yes"}).status_code == 302
        self.is_trashed = True

    @precondition(lambda self: self.is_trashed)
    @rule()
    def bring_it_back(self):
        assert self.rita.press(self.document, "untrash").status_code == 302
        self.is_trashed = False

    def answers(self):
        """What each address gives: the size of the picture, or None for 404."""
        found = {}
        with override("it"):
            for language in LANGUAGES:
                found[language, None] = reverse("documents:download", args=["profilo", language])
                for number in range(1, self.count + 2):
                    found[language, number] = reverse("documents:version", args=["profilo", language, number])
        return {key: self.answer(path) for key, path in found.items()}

    def answer(self, path):
        response = Client().get(path)
        if response.status_code == 404:
            return None
        assert response.status_code == 200
        return response["ETag"].strip('"')

    @invariant()
    def addresses_answer_as_the_state_says(self):
        sums = {}
        for row in DocumentFile.objects.all():
            with row.file.storage.open(row.file.name) as stored:
                sums[row.sha256] = hashlib.sha256(stored.read()).hexdigest()
        assert all(said == found for said, found in sums.items())
        sizes = {row.sha256: size_in_name(row.file.name) for row in DocumentFile.objects.all()}
        expected = dict.fromkeys(self.answers())
        if self.is_published and not self.is_trashed:
            for language, versions in self.live.items():
                expected |= {(language, number): size for number, (size, cited) in enumerate(versions, 1) if cited}
                expected[language, None] = versions[-1][0] if versions else None
        assert {key: sizes.get(sha256) for key, sha256 in self.answers().items()} == expected

    @invariant()
    def stored_files_are_those_that_rows_and_revisions_name(self):
        root = Path(self.folder.name)
        for path in root.rglob("*"):
            os.utime(path, (time.time() - 2 * DAY,) * 2)
        call_command("sweep_uploads", stdout=StringIO())
        kept = json.dumps(list(Revision.objects.values_list("rows", flat=True)))
        named = {*DocumentFile.objects.values_list("file", flat=True), *re.findall(r"documents/[\w-]+\.\w+", kept)}
        assert {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()} == named


def size_in_name(name):
    """The pixels of a picture, which its stored name tells."""
    return tuple(map(int, re.search(r"-(\d+)x(\d+)\.png$", name).groups()))


def test_addresses_and_files_are_true_in_any_order():
    run_state_machine_as_test(
        Library,
        settings=settings(
            max_examples=runs(3, 200),
            stateful_step_count=runs(8, 12),
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
