"""Makes synthetic content: the same for the same number, whatever the database."""

import random

from django.db import transaction
from django.utils import translation

from editorial.languages import SOURCE_LANGUAGE

from .documents import make_documents, make_events, store_file
from .projects import make_projects
from .terms import make_frame, make_terms
from .words import Writer

_SEED = 7
#: Projects of one transaction: what is in memory at once.
_AT_ONCE = 500
PROJECTS_A_DOCUMENT, PROJECTS_AN_EVENT = 100, 20


def make_content(count, tell=lambda sentence: None):
    """Store so many projects, with a document for each 100 of them, an event for each 20, and all they relate to.

    `tell` is called with a sentence after each part. Text is written as it comes, so that memory does not grow.
    """
    chance = random.Random(_SEED)
    with translation.override(SOURCE_LANGUAGE):
        writer = Writer(chance)
        with transaction.atomic():
            make_frame(writer)
            terms = make_terms(chance, writer, count)
            stored = store_file(chance)
        earlier, documents, events = [], 0, 0
        for start in range(1, count + 1, _AT_ONCE):
            last = min(start + _AT_ONCE - 1, count)
            with transaction.atomic():
                projects = make_projects(range(start, last + 1), chance, writer, terms, earlier)
                document_numbers = _due(documents, last, PROJECTS_A_DOCUMENT)
                made = make_documents(document_numbers, chance, writer, terms, projects, stored)
                event_numbers = _due(events, last, PROJECTS_AN_EVENT)
                make_events(event_numbers, chance, writer, terms, projects, made)
            documents, events = document_numbers.stop - 1, event_numbers.stop - 1
            earlier = projects
            tell(f"{last:,} of {count:,} projects")


def _due(made, projects, every):
    """The numbers of what is still to be made, so that there is one for each `every` projects, and at least one."""
    return range(made + 1, max(1, projects // every) + 1)
