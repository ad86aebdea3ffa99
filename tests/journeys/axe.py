"""axe on an open page: everything once, and again on a phone only what its width may change.

A page is loaded once: its window is made narrow, which is a third of the work of loading it anew. Names, roles and
colours are the same there; what moves together or scrolls is not.
"""

from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
BEST_PRACTICE = "best-practice"
CONTRAST = "color-contrast"
#: Rules whose answer depends on how wide the window is.
OF_WIDTH = ["target-size", "scrollable-region-focusable", "link-in-text-block", "meta-viewport"]
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
#: Two frames: the new width is laid out.
_SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_AUDIT = """
async options => {
  const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id} (${help}): ${node.target.join(' ')} ${node.html.slice(0, 200)}`))
}
"""


def audit(page, tags=None, rules=None, without=(), iframes=True):
    """What axe has against the open page, a line for each node: by the tags of its rules, or by these rules alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(PROGRAM.read_text(encoding="utf-8"))
    chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": tags}
    off = {} if rules else {rule: {"enabled": False} for rule in without}
    return page.evaluate(_AUDIT, {"runOnly": chosen, "rules": off, "iframes": iframes})


def resize(page, size):
    """Give the window another size and wait until it is drawn."""
    page.set_viewport_size(size)
    page.evaluate(_SETTLED)
