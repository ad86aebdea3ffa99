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
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client, TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from documents.models import Document, DocumentFile
from editorial.models import Revision
from tests.documents.files import pdf
from tests.factories import make_document
from tests.soak.runs import runs
from tests.staff import Staff, address

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LANGUAGES = ("it", "ar")
languages, buttons = st.sampled_from(LANGUAGES), st.sampled_from(["_draft", "_publish"])
DAY = 86_400


class Versions:
    """The versions of a document in a language: {number: [SHA-256, whether it is cited]}, and which is current."""

    def __init__(self):
        self.kept, self.current, self.last_cited = {}, None, 0

    def add(self, sha256):
        number = max([*self.kept, self.last_cited], default=0) + 1
        # What takes the place of a version keeps the tick of its form.
        self.kept[number] = [sha256, self.current is not None and self.kept[self.current][1]]
        self.current = number

    def note_cited(self):
        self.last_cited = max([self.last_cited, *(number for number, (_sha256, cited) in self.kept.items() if cited)])


class Library(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.settings = override_settings(MEDIA_ROOT=Path(self.folder.name))
        self.settings.enable()
        self.rita = Staff("rita", "Responsabile")
        # One for all questions: a client loads the whole middleware with its first.
        self.visitor = Client()
        self.document = make_document(slug="profilo", state="draft")
        #: {language: Versions}: what the form holds, and what is live.
        self.head, self.live = {}, {}
        self.is_published = self.is_trashed = self.is_expired = False
        self.count = 0

    def teardown(self):
        self.settings.disable()
        self.folder.cleanup()
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def prefix_of(self, language, number):
        """The prefix of the row in the form that holds a version."""
        response = self.rita.get(address(self.document))
        for form in response.context["inline_admin_formsets"][0].formset.initial_forms:
            if (form.stored.language, form.stored.version_number) == (language, number):
                return form.prefix
        raise AssertionError(f"the form does not hold {language} {number}")

    def save(self, button, **typed):
        # What waits for the commit is done, as it is where each request is a transaction of its own.
        with TestCase.captureOnCommitCallbacks(execute=True):
            self.rita.save(self.document, self.rita.form(self.document) | typed, button)
        for versions in self.head.values():
            versions.note_cited()
        if button == "_publish" or not self.is_published:
            self.live = deepcopy(self.head)
        self.is_published = self.is_published or button == "_publish"

    def press(self, button):
        with TestCase.captureOnCommitCallbacks(execute=True):
            assert self.rita.press(self.document, button).status_code == 302

    def is_at_hand(self):
        return not self.is_trashed

    def any_version(self, data):
        choices = [(language, number) for language, versions in self.head.items() for number in versions.kept]
        return data.draw(st.sampled_from(sorted(choices)))

    def holds_any(self):
        return self.is_at_hand() and any(versions.kept for versions in self.head.values())

    @precondition(is_at_hand)
    @rule(language=languages, button=buttons)
    def send_a_file(self, language, button):
        """The first of its language, or one that takes the place of the current one."""
        versions = self.head.setdefault(language, Versions())
        if versions.current is None:
            prefix = f"files-{sum(len(others.kept) for others in self.head.values())}"
        else:
            prefix = self.prefix_of(language, versions.current)
        self.count += 1
        content = pdf(text=f"Il documento numero {self.count} della biblioteca, in una pagina sola.")
        versions.add(hashlib.sha256(content).hexdigest())
        sent = SimpleUploadedFile("profilo.pdf", content, "application/pdf")
        self.save(button, **{f"{prefix}-file": sent, f"{prefix}-language": language})

    @precondition(holds_any)
    @rule(data=st.data(), button=buttons, is_cited=st.booleans())
    def call_a_version_cited_or_not(self, data, button, is_cited):
        language, number = self.any_version(data)
        self.head[language].kept[number][1] = is_cited
        self.save(button, **{f"{self.prefix_of(language, number)}-is_citable": "on" if is_cited else ""})

    @precondition(holds_any)
    @rule(data=st.data(), button=buttons)
    def remove_a_version_that_nobody_cites(self, data, button):
        language, number = self.any_version(data)
        versions = self.head[language]
        if versions.kept[number][1] or number != versions.current:
            return
        prefix = self.prefix_of(language, number)
        del versions.kept[number]
        versions.current = None
        self.save(button, **{f"{prefix}-DELETE": "on"})

    @precondition(lambda self: self.is_at_hand() and self.is_published)
    @rule()
    def take_it_off_the_public_pages(self):
        self.press("archive")
        self.is_published = False

    @precondition(lambda self: self.is_at_hand() and self.is_published)
    @rule()
    def expire_or_come_back(self):
        self.is_expired = not self.is_expired
        until = timezone.now() - timedelta(hours=1) if self.is_expired else None
        Document.objects.filter(pk=self.document.pk).update(publish_until=until)

    @precondition(is_at_hand)
    @rule()
    def throw_it_away(self):
        assert self.rita.post(address(self.document, "delete"), {"post": "yes"}).status_code == 302
        self.is_trashed = True

    @precondition(lambda self: self.is_trashed)
    @rule()
    def bring_it_back(self):
        self.press("untrash")
        self.is_trashed = False

    def answers(self):
        """{(language, version or None, whether it is the reading page): the tag of the file, or the status}."""
        with override("it"):
            addresses = {
                (language, number, word.startswith("read")): reverse(f"documents:{word}", args=arguments)
                for language in LANGUAGES
                for number in (None, *range(1, self.count + 2))
                for word in (("download", "read") if number is None else ("version", "read-version"))
                for arguments in [["profilo", language, *([number] if number else [])]]
            }
        return {key: self.answer(path) for key, path in addresses.items()}

    def answer(self, path):
        response = self.visitor.get(path)
        return response["ETag"].strip('"') if response.streaming else response.status_code

    @invariant()
    def addresses_answer_as_the_state_says(self):
        found = self.answers()
        expected = dict.fromkeys(found, 404)
        if self.is_published and not self.is_trashed and not self.is_expired:
            for language, versions in self.live.items():
                public = {number: sha256 for number, (sha256, is_cited) in versions.kept.items() if is_cited}
                if versions.current is not None:
                    public[None] = versions.kept[versions.current][0]
                for number, sha256 in public.items():
                    expected |= {(language, number, False): sha256, (language, number, True): 200}
        assert found == expected

    @invariant()
    def stored_files_are_those_that_rows_and_revisions_name(self):
        root = Path(self.folder.name)
        for path in root.rglob("*"):
            os.utime(path, (time.time() - 2 * DAY,) * 2)
        call_command("sweep_uploads", stdout=StringIO())
        kept = json.dumps(list(Revision.objects.values_list("rows", flat=True)))
        named = {*DocumentFile.objects.values_list("file", flat=True), *re.findall(r"documents/[\w-]+\.\w+", kept)}
        stored = {str(path.relative_to(root)): path for path in root.rglob("*") if path.is_file()}
        assert set(stored) == named
        for row in DocumentFile.objects.all():
            assert hashlib.sha256(stored[row.file.name].read_bytes()).hexdigest() == row.sha256


def test_addresses_and_files_are_true_in_any_order():
    run_state_machine_as_test(
        Library,
        settings=settings(
            max_examples=runs(2, 200),
            stateful_step_count=runs(8, 12),
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
