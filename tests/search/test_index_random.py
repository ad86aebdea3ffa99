"""The index says what the content says after any edits, and what a rebuild makes of it."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from search.rebuilding import differences, rebuild
from tests.search.asking import find
from tests.search.edits import Edits

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


QUESTIONS = ("città", "acqua", "cooperaz", "eau", "segreto", "terza", "“la ville”", "lione", "acqua lione", "xyz")


def answers():
    return [
        (question, language, found.hits, found.total, found.counts)
        for question in QUESTIONS
        for language in ("it", "fr")
        for found in [find(question, language)]
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_the_index_is_what_a_rebuild_makes_of_it(seed):
    edits = Edits(seed)
    edits(60)
    assert list(differences()) == []
    before = answers()
    rebuild()
    assert answers() == before
    assert list(differences()) == []
    edits(15)
    assert list(differences()) == []
    # Not what the rows were written at: what the public sees then.
    with time_machine.travel(timezone.now() + timedelta(minutes=90)):
        assert list(differences()) == []
        before = answers()
        rebuild()
        assert answers() == before
