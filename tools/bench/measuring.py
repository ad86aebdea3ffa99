"""Measures one kind of request after the other, each beside the constant response."""

import resource
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from .clock import ROUNDS, SLOW, Cost, TooLong, cost, cost_of_calls, deadline
from .rows import Row
from .urls import CONSTANT

#: Seconds after which a request is given up; no visitor waits as long.
LONGEST = 30


def resident():
    """Megabytes of memory that this process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmRSS"))


def peak():
    """Megabytes of memory that this process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


class Failed(Exception):
    """A request was not answered as it should, or not in time."""


class Bench:
    """Collects the rows of a visitor's requests; `tell` is called with each."""

    def __init__(self, visitor, tell):
        self._visitor, self._tell, self.rows = visitor, tell, []
        #: The least that the constant response ever took.
        self.constant_ms = float("inf")

    def again(self, name, address, expected=200, **headers):
        """What a request costs when it is made again and again."""
        with self._row(name):
            ask = partial(self._visitor.get, address, **headers)
            before = self._constant()
            once = self._ask(address, expected, headers)
            spent = cost(ask, once.spent)
            last = once if once.spent.wall > SLOW else self._ask(address, expected, headers)
            self._add(name, spent, last, min(before, self._constant()))

    def after(self, name, address, happening):
        """What a request costs after something has happened, which is not counted: the least of three times."""
        with self._row(name):
            counted = []
            for _round in range(ROUNDS):
                happening()
                counted.append(self._ask(address))
            self._add(name, least(each.spent for each in counted), counted[-1])

    def first_and_again(self, name, name_again, addresses):
        """Two rows: what each of the addresses costs the first time, and what the first of them costs from then on."""
        self.first(name, addresses)
        if self.rows[-1].is_failure:
            self.leave_out(name_again, "as the first time", is_failure=True)
        else:
            self.again(name_again, addresses[0])

    def first(self, name, addresses):
        """What each of the addresses costs the first time: the median of all but the first, which warms up."""
        with self._row(name):
            counted = []
            for address in addresses:
                counted.append(self._ask(address))
                if counted[-1].spent.wall > SLOW:
                    break
            counted = sorted(counted[1:] or counted, key=lambda each: each.spent.cpu)
            middle = counted[len(counted) // 2]
            self._add(name, middle.spent, middle)

    def action(self, name, action):
        """What something costs that is no request: the least of three times."""
        spent = least(cost_of_calls(action) for _round in range(ROUNDS))
        self._keep(Row(name, spent.cpu / self._constant(), spent.cpu, spent.wall, resident=resident()))

    def leave_out(self, name, reason, is_failure=False):
        """A row without figures."""
        self._keep(Row(name, resident=resident(), reason=reason, is_failure=is_failure))

    @contextmanager
    def _row(self, name):
        try:
            yield
        except Failed as failure:
            self.leave_out(name, str(failure), is_failure=True)

    def _ask(self, address, expected=200, headers=None):
        try:
            with deadline(LONGEST):
                counted = self._visitor.get_counted(address, **(headers or {}))
        except TooLong:
            # What the connection was doing is not known.
            self._visitor.hang_up()
            raise Failed(f"over {LONGEST} s") from None
        if counted.answer.status != expected:
            raise Failed(f"answered {counted.answer.status}")
        return counted

    def _constant(self):
        ask = partial(self._visitor.get, CONSTANT)
        spent = cost(ask, cost_of_calls(ask)).cpu
        self.constant_ms = min(self.constant_ms, spent)
        return spent

    def _add(self, name, spent, counted, constant=None):
        self._keep(
            Row(
                name,
                times=spent.cpu / (constant or self._constant()),
                cpu_ms=spent.cpu,
                wall_ms=spent.wall,
                queries=counted.queries,
                size=counted.answer.size,
                zipped=counted.answer.zipped,
                resident=resident(),
            )
        )

    def _keep(self, row):
        self.rows.append(row)
        self._tell(row)


def least(costs):
    """The least time of the processor and the least by the clock."""
    costs = list(costs)
    return Cost(min(each.cpu for each in costs), min(each.wall for each in costs))
