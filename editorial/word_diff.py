"""What changed between two texts, word by word."""

import re
from difflib import SequenceMatcher
from itertools import groupby

_WORDS = re.compile(r"\s+|[^\s]+")


def word_diff(old, new):
    """Pairs of what became of it ("same", "removed", "added") and a run of words, in reading order."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    runs = []
    for operation, from_old, to_old, from_new, to_new in SequenceMatcher(
        a=before, b=after, autojunk=False
    ).get_opcodes():
        if operation == "equal":
            runs.append(("same", "".join(before[from_old:to_old])))
            continue
        runs += [("removed", "".join(before[from_old:to_old])), ("added", "".join(after[from_new:to_new]))]
    runs = [(kind, text) for kind, text in runs if text]
    return [(kind, "".join(text for _kind, text in group)) for kind, group in groupby(runs, key=lambda run: run[0])]
