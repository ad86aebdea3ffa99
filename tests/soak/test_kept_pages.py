"""Two processes that keep pages, and share nothing but the database, never show a page that is not today's."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.conf import settings

from tests.soak.runs import runs

pytestmark = pytest.mark.slow
EDITS = runs(8, 300)
CHANGES = ("title", "draft", "publish", "schedule", "expire", "trash", "link", "bulk", "add", "delete")
PATHS = ("/it/", "/it/progetti/", "/it/eventi/", "/en/events/", "/it/mappa-del-sito/", "/it/cerca/?q=gara")
#: A minute before midnight in Rome, while nothing is scheduled.
EVENING = datetime(2026, 12, 1, 22, 59, tzinfo=UTC)


class Process:
    """A process that is asked, line by line, and answers each line."""

    def __init__(self, environment):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.visitor"],
            env=environment,
            cwd=settings.BASE_DIR,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, word, **given):
        self.process.stdin.write(json.dumps([word, given]) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(30)


@pytest.fixture
def processes(environment):
    started = [Process(environment) for _process in range(2)]
    yield started
    for process in started:
        process.end()


def test_every_kept_page_is_the_one_that_would_be_made(processes):
    chance, now, kept = Random(8), EVENING, 0
    # Midnight passes between two edits, and what an edit schedules comes to pass between later ones.
    for number in range(EDITS):
        edit = chance.choice(CHANGES)
        chance.choice(processes).ask("edit", edit=edit, number=number, now=now.isoformat())
        for path in chance.sample(PATHS, 2):
            fresh = chance.choice(processes).ask("make", path=path, now=now.isoformat())
            answers = [process.ask("look", path=path, now=now.isoformat()) for process in processes * 2]
            assert [answer["page"] for answer in answers] == [fresh["page"]] * 4, (number, edit, path)
            kept += sum(answer["queries"] == 1 for answer in answers)
        now += timedelta(seconds=chance.choice((0, 20, 40, 60)))
    # Of two visits to each process the second at least.
    assert kept >= EDITS * 4
