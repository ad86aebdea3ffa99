"""What an action costs: processor time and time by the clock, in milliseconds."""

import signal
import time
from contextlib import contextmanager
from typing import NamedTuple

ROUNDS = 3
_SECONDS_A_ROUND = 0.25
_MOST_CALLS = 300
#: What takes longer than this, in milliseconds, is not done again only to measure it better.
SLOW = 2_000


class Cost(NamedTuple):
    """Milliseconds. The processor's are those of this process: a database server's are not among them."""

    cpu: float
    wall: float


class TooLong(BaseException):
    """The time is over; nothing that catches an Exception may take it for one of its own."""


@contextmanager
def deadline(seconds):
    """Raises TooLong inside, once the seconds are over. In the main thread only."""

    def ring(signal_number, frame):
        raise TooLong

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def cost_of_calls(action, calls=1):
    """The mean of so many calls in a row."""
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(calls):
        action()
    return Cost((time.process_time() - cpu) * 1000 / calls, (time.perf_counter() - wall) * 1000 / calls)


def cost(action, once):
    """The least of three rounds of calls, each of a quarter of a second; `once` is what one call is known to cost."""
    if once.wall > SLOW:
        return once
    calls = max(1, min(_MOST_CALLS, int(_SECONDS_A_ROUND * 1000 / max(once.wall, 0.01))))
    rounds = [cost_of_calls(action, calls) for _ in range(ROUNDS)]
    return Cost(min(each.cpu for each in rounds), min(each.wall for each in rounds))
