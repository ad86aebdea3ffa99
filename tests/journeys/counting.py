"""What a task of the staff costs: clicks, fields filled in and page loads, counted while a journey does it.

A journey begins with `steps = count_steps(page)` (a fixture), where the person sits down to the task, and ends with
`steps.record(2, "Redattore", clicks=5, loads=3)`. At the end of the run the figures are printed as a table, whichever
process counted them; docs/staff-tasks.md keeps it.
"""

#: The twenty tasks that the staff must be able to do, by their numbers, in as few words as a table has room for.
TASKS = {
    1: "Event in three languages with its agenda",
    2: "Duplicate the last event",
    3: "Report, slides and video after an event",
    4: "Project with partners and funders",
    5: "Close a project",
    6: "Put something on the home page with an expiry",
    7: "Ten documents in one drop",
    8: "Replace a PDF, same address",
    9: "Mend a typing error",
    10: "Find what to translate",
    11: "Translate one item",
    12: "To and from a translator outside",
    13: "Review and publish",
    14: "Schedule, expire",
    15: "Restore an older text",
    16: "Undelete",
    17: "Mend a broken link",
    18: "Add a city while editing",
    19: "Edit a standing page",
    20: "First event of a new colleague",
}

#: The name under which a test reports a task; pytest carries it from its workers to the process that prints.
PROPERTY = "staff task"

# A press of the mouse, a finger or Enter and Space on something that they work on is a click. What a person chooses in
# a list of the browser's own, or as a file, is one more: Playwright does that without the mouse.
_LISTEN = """
(() => {
  if (window.countsSteps) return
  window.countsSteps = true
  const typed = new Set()
  const writes = target => target.matches('textarea, [contenteditable="true"], input:not([type=checkbox], [type=radio],'
    + ' [type=submit], [type=button], [type=file])')
  addEventListener('pointerdown', event => { if (event.isTrusted) countStep('click') }, true)
  addEventListener('keydown', event => {
    const presses = event.key === 'Enter' || (event.key === ' ' && !writes(event.target))
    if (event.isTrusted && !event.repeat && presses && !event.target.matches('textarea, [contenteditable="true"]'))
      countStep('click')
  }, true)
  addEventListener('change', event => { if (event.target.matches('select, [type=file]')) countStep('click') }, true)
  addEventListener('input', event => {
    if (!writes(event.target) || typed.has(event.target)) return
    typed.add(event.target)
    countStep('field')
  }, true)
})()
"""


class Steps:
    """Counts, from when it is made, what is pressed, filled in and loaded in a page of Playwright's."""

    def __init__(self, page, test):
        self._page, self._test = page, test
        self.clicks = self.fields = self.loads = 0
        page.expose_binding("countStep", lambda source, what: self._count(what))
        page.add_init_script(_LISTEN)
        page.evaluate(_LISTEN)
        page.on("domcontentloaded", lambda page: self._count("load"))

    def begin(self):
        """Count anew: the next task of the same person on the same page."""
        self.clicks = self.fields = self.loads = 0

    def record(self, task, role, clicks, loads):
        """Report what the task (its number) cost somebody with a role; more than `clicks` or `loads` is a failure."""
        # What the page has told so far is counted once it answers.
        self._page.evaluate("0")
        figures = {"task": task, "role": role, "clicks": self.clicks, "fields": self.fields, "loads": self.loads}
        self._test.user_properties.append((PROPERTY, figures))
        assert self.clicks <= clicks and self.loads <= loads, figures

    def _count(self, what):
        if what == "click":
            self.clicks += 1
        elif what == "field":
            self.fields += 1
        else:
            self.loads += 1


def table_of(reports):
    """The lines of a Markdown table of the tasks that these reports of tests tell of, in the order of the tasks."""
    found = {
        (figures["task"], figures["role"]): figures
        for report in reports
        for name, figures in getattr(report, "user_properties", ())
        if name == PROPERTY
    }
    if not found:
        return []
    rows = [
        f"| {task} | {TASKS[task]} | {role} | {figures['clicks']} | {figures['fields']} | {figures['loads']} |"
        for (task, role), figures in sorted(found.items())
    ]
    return ["| # | task | role | clicks | fields typed | page loads |", "|---|---|---|---|---|---|", *rows]
