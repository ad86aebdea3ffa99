"""Two processes that save at the same moment, and one that is killed within a save: nothing is lost or left in halves.

The database is one of its own (conftest.py).
"""

import signal

import pytest

from tests.soak.conftest import answer_of, start
from tests.soak.runs import runs
from tests.soak.worker import LINK_EACH

pytestmark = pytest.mark.slow
SAVES = runs(10, 200)


@pytest.fixture
def event(prepared):
    """The key of the event."""
    return prepared[1]


def test_two_processes_that_save_at_once_lose_nothing(environment, event):
    workers = [start(environment, "save", event, name, SAVES // 2) for name in ("anna", "bruno")]
    answers = {title: status for worker in workers for title, status in answer_of(worker)["answers"].items()}
    seen = answer_of(start(environment, "look"))
    assert len(answers) == SAVES
    assert set(answers.values()) <= {302, 409}
    # With so many saves some meet: else nothing was parallel.
    assert 409 in answers.values() or SAVES < 200
    acknowledged = sorted(title for title, status in answers.items() if status == 302)
    assert seen["texts"] == acknowledged
    assert seen["head"][1] == [title for title in acknowledged if int(title.split()[1]) % LINK_EACH == 0]
    assert seen["version"] == 1 + len(acknowledged)


@pytest.mark.parametrize("button", ["_draft", "_publish"])
def test_save_that_is_killed_at_any_step_leaves_the_old_state_or_the_new(environment, event, button):
    stride = runs(25, 1)
    seen = answer_of(start(environment, "die", event, button, stride))
    assert seen["killed"] >= 40 // stride
    # All but the last child left nothing; the last was killed after all was written, or survived.
    assert seen["status"] in (0, signal.SIGKILL)
    assert (seen["old"]["head"], seen["old"]["live"]) == (["Gara", []], ["Gara", []])
    new = seen["new"]
    assert new["head"] == ["Dopo", ["Nuovo"]]
    assert new["live"] == (["Dopo", ["Nuovo"]] if button == "_publish" else ["Gara", []])
    assert (new["version"], new["working_copy"]) == (2, button == "_draft")
